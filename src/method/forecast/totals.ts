import type { CountedCategory, ForecastEntry } from './entries/entry';
import { exactSum, exactSumOf } from './entries/exact-sum';
import { grouped } from './entries/grouped';
import type { Call } from '../facts/levels';
import { CALLS } from '../facts/levels';
import { keyOf } from '../facts/key';

export interface BlockTotal {
  readonly count: number;
  readonly amount: number;
}

export interface ExpectedTotal extends BlockTotal {
  readonly expected: number;
}

/** Sums over counted deals of one currency. */
export interface ForecastTotal extends ExpectedTotal {
  /** Amount × odds of the claimed stage, for the same deals; nothing for a deal without a stage. */
  readonly stageExpected: number;
  /** The part of `expected` that somebody put in place of the model's, as overrides. */
  readonly overridden: number;
  /** The part of `expected` whose control string nobody has confirmed; overrides are not in it. */
  readonly unverified: number;
  /** The part of `expected` that is lost when contradicted items do not count; overrides are not in it. */
  readonly contradicted: number;
}

/** All sums of a set of deals of one currency: what is counted, and the blocks beside it. */
export interface Totals {
  readonly total: ForecastTotal;
  /** Won. */
  readonly booked: BlockTotal;
  /** Lost, dropped, and open deals that the model omits. */
  readonly omitted: BlockTotal;
  readonly notAssessed: BlockTotal;
}

export interface NamedTotals extends Totals {
  /** As first typed; null for the deals without one. */
  readonly name: string | null;
}

export interface CallTotal extends ExpectedTotal {
  /** The rep's own call; null for the deals without one. `expected` is the model's. */
  readonly call: Call | null;
}

/** The sums of some deals of one currency. */
export function totalsOf(entries: readonly ForecastEntry[]): Totals {
  const blocks = grouped(entries, ({ block }) => block);
  return {
    total: forecastTotalOf(blocks.get('counted') ?? []),
    booked: blockTotalOf(blocks.get('booked') ?? []),
    omitted: blockTotalOf(blocks.get('omitted') ?? []),
    notAssessed: blockTotalOf(blocks.get('notAssessed') ?? []),
  };
}

function forecastTotalOf(entries: readonly ForecastEntry[]): ForecastTotal {
  const modelled = entries.filter(({ override }) => override === null);
  return {
    ...expectedTotalOf(entries),
    stageExpected: exactSumOf(entries, stageExpectedOf),
    overridden: exactSumOf(entries, ({ override }) => override ?? 0),
    unverified: exactSumOf(modelled, (entry) => (entry.assessed.c139.basis === 'self' ? entry.expected : 0)),
    contradicted: exactSumOf(modelled, ({ assessed }) => assessed.contradicted.expected),
  };
}

function expectedTotalOf(entries: readonly ForecastEntry[]): ExpectedTotal {
  return { ...blockTotalOf(entries), expected: exactSumOf(entries, ({ expected }) => expected) };
}

/** How many deals there are, and what they amount to. */
export function blockTotalOf(entries: readonly ForecastEntry[]): BlockTotal {
  return { count: entries.length, amount: exactSumOf(entries, ({ amount }) => amount) };
}

/** Amount × the odds of the stage that the rep claims; 0 without one. */
export const stageExpectedOf = ({ amount, assessed }: ForecastEntry): number =>
  amount * (assessed.stageOdds ?? 0);

/** The sums of each category that the forecast counts. */
export function categoryTotalsOf(
  entries: readonly ForecastEntry[],
): Readonly<Record<CountedCategory, ForecastTotal>> {
  const of = (category: CountedCategory) =>
    forecastTotalOf(entries.filter((entry) => entry.category === category));
  return { commit: of('commit'), bestCase: of('bestCase'), pipeline: of('pipeline') };
}

/** One line per owner or team, in the order of their first deal; names are compared as keys are. */
export function namedTotalsOf(
  entries: readonly ForecastEntry[],
  nameOf: (entry: ForecastEntry) => string | null,
): readonly NamedTotals[] {
  const groups = grouped(entries, (entry) => {
    const name = nameOf(entry);
    return name === null ? null : keyOf(name);
  });
  return [...groups.values()].map((group) => {
    const [first] = group;
    return { name: first === undefined ? null : nameOf(first), ...totalsOf(group) };
  });
}

/** Open deals by the rep's own call, the surest call first; calls that nobody made are left out. */
export function callTotalsOf(entries: readonly ForecastEntry[]): readonly CallTotal[] {
  const groups = grouped(
    entries.filter(({ assessed }) => assessed.deal.status === 'open'),
    ({ assessed }) => assessed.deal.call,
  );
  return [...CALLS, null].flatMap((call) => {
    const group = groups.get(call);
    if (group === undefined) return [];
    const counted = group.map(({ block, expected }) => (block === 'counted' ? expected : 0));
    return [{ call, ...blockTotalOf(group), expected: exactSum(counted) }];
  });
}
