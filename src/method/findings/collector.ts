import type { Finding, Severity } from './finding';
import { cellName } from '../facts/rows';
import type { CellReference } from '../facts/rows';
import { FINDING_RULES, SAYS_MISSING } from './definitions';
import type { FindingParameters, FindingRuleId } from './definitions';

/** The parameters of a finding that rests on nothing but its rule: one object for all of them. */
export const NO_PARAMETERS: Readonly<Record<never, never>> = Object.freeze({});

/** Adds a finding in a cell, about the deal id as typed and the person's name. */
export type AddFinding = <R extends FindingRuleId>(
  rule: R,
  cell: CellReference | null,
  deal: string | null,
  person: string | null,
  parameters: FindingParameters<R>,
) => void;

/** What became of one rule. */
interface RuleFindings {
  /** Null for a rule that is switched off. */
  readonly severity: Severity | null;
  readonly saysMissing: boolean;
  /** Ids as typed of the deals with a finding of the rule, in the order in which they were raised. */
  readonly deals: string[];
}

/**
 * Gathers findings in the order in which they are raised; rules that are switched off stay silent, and so do
 * those that miss a value in one of the `unreadable` cells: reading has said what is wrong there. `byRule` holds the
 * rules that were raised; a deal stands there once as long as its findings follow each other.
 */
export function findingCollector(
  isOn: (rule: FindingRuleId) => boolean,
  unreadable: ReadonlySet<string> = NO_CELLS,
): {
  readonly findings: Finding[];
  readonly byRule: ReadonlyMap<FindingRuleId, { readonly deals: readonly string[] }>;
  readonly add: AddFinding;
} {
  const findings: Finding[] = [];
  const byRule = new Map<FindingRuleId, RuleFindings>();
  const findingsOf = (rule: FindingRuleId): RuleFindings => {
    let known = byRule.get(rule);
    if (known === undefined) {
      const severity = isOn(rule) ? FINDING_RULES[rule].severity : null;
      known = { severity, saysMissing: SAYS_MISSING.has(rule), deals: [] };
      byRule.set(rule, known);
    }
    return known;
  };
  const add: AddFinding = (rule, cell, deal, person, parameters) => {
    const { severity, saysMissing, deals } = findingsOf(rule);
    if (severity === null) return;
    if (saysMissing && cell !== null && unreadable.has(cellName(cell))) return;
    findings.push(new RaisedFinding(rule, severity, cell, deal, person, parameters));
    if (deal !== null && deals[deals.length - 1] !== deal) deals.push(deal);
  };
  return { findings, byRule, add };
}

const NO_CELLS: ReadonlySet<string> = new Set();

class RaisedFinding implements Finding {
  constructor(
    readonly rule: FindingRuleId,
    readonly severity: Severity,
    readonly cell: CellReference | null,
    readonly deal: string | null,
    readonly person: string | null,
    readonly parameters: Finding['parameters'],
  ) {}
}
