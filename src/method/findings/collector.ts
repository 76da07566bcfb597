import type { Finding, Severity } from './finding';
import type { CellReference } from '../facts/rows';
import { FINDING_RULES } from './definitions';
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

/** Gathers findings in the order in which they are raised; rules that are switched off stay silent. */
export function findingCollector(isOn: (rule: FindingRuleId) => boolean): {
  readonly findings: Finding[];
  readonly add: AddFinding;
} {
  const findings: Finding[] = [];
  /** Severity of the rules that were raised before; null for one that is switched off. */
  const severities = new Map<FindingRuleId, Severity | null>();
  const severityOf = (rule: FindingRuleId): Severity | null => {
    let severity = severities.get(rule);
    if (severity === undefined) {
      severity = isOn(rule) ? FINDING_RULES[rule].severity : null;
      severities.set(rule, severity);
    }
    return severity;
  };
  const add: AddFinding = (rule, cell, deal, person, parameters) => {
    const severity = severityOf(rule);
    if (severity !== null) {
      findings.push(new RaisedFinding(rule, severity, cell, deal, person, parameters));
    }
  };
  return { findings, add };
}

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
