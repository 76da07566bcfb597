import { exactSumOf, type ForecastEntry } from '../../../method';
import type { FormulaCell } from '../content/content';
import type { ResultColumnId } from '../sheets/results-row';
import {
  countFormula,
  criteriaOf,
  sumFormula,
  withCriterion,
  type Condition,
  type SummedTable,
} from './conditions';

/** Columns of Results that formulas add up, with what the method says each deal adds. */
const ADDENDS = {
  amount: ({ amount }) => amount,
  expected: ({ assessed }) => assessed.expected ?? 0,
  override: ({ override }) => override ?? 0,
  forecastExpected: ({ expected, block }) => (block === 'omitted' ? 0 : expected),
  stageExpected: ({ amount, assessed }) => amount * (assessed.stageOdds ?? 0),
  unverifiedExpected: ({ assessed: { c139, expected } }) => (c139.basis === 'self' ? (expected ?? 0) : 0),
  contradictedExpected: ({ assessed }) => assessed.contradicted.expected,
} as const satisfies Partial<Record<ResultColumnId, (entry: ForecastEntry) => number>>;
export type Addend = keyof typeof ADDENDS;

/** Some deals, in two ways that must agree: as the deals themselves, and as conditions on the rows of Results. */
export class Slice {
  constructor(
    readonly table: SummedTable<ResultColumnId>,
    readonly entries: readonly ForecastEntry[],
    private readonly conditions: readonly Condition<ResultColumnId>[] = [],
    private readonly criteria = criteriaOf(table, conditions),
  ) {}

  /** The deals that fulfil the condition too; `fulfils` says the same to the method. */
  where(condition: Condition<ResultColumnId>, fulfils: (entry: ForecastEntry) => boolean): Slice {
    return this.narrowedTo(condition, this.entries.filter(fulfils));
  }

  /** The same with the deals that fulfil it, where they are known already. */
  narrowedTo(condition: Condition<ResultColumnId>, entries: readonly ForecastEntry[]): Slice {
    const criteria = withCriterion(this.criteria, this.table, condition);
    return new Slice(this.table, entries, [...this.conditions, condition], criteria);
  }

  /** The same conditions with the deals that fulfil them. */
  over(entries: readonly ForecastEntry[]): Slice {
    return new Slice(this.table, entries, this.conditions, this.criteria);
  }

  get count(): FormulaCell {
    return { formula: countFormula(this.table, this.conditions, this.criteria), shown: this.entries.length };
  }

  sum(column: Addend): FormulaCell {
    return {
      formula: sumFormula(this.table, column, this.conditions, this.criteria),
      shown: exactSumOf(this.entries, ADDENDS[column]),
    };
  }
}
