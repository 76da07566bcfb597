import type { Language } from '../i18n/shape/language';
import {
  assessInSteps,
  type Assessment,
  type Day,
  startHere,
  forecastSteps,
  type Forecast,
  report,
  type Report,
  readRules,
} from '../method';
import { allFindings } from './all-findings';
import { keepTyped, type KeptLines } from './publish/content/accepted';
import { sentenceOf } from './publish/content/finding-sentence';
import { locateFindings, type LocatedFinding } from './publish/content/located-finding';
import { READING_RULES } from './read/reading-rules';
import type { ReadWorkbook } from './read/read-tables';
import { isAccepted } from './read/typed-findings';

/** Everything that is worked out before the first write. */
export interface Run {
  readonly assessment: Assessment;
  readonly forecast: Forecast;
  readonly report: Report;
  /** All findings in the order of the report; each is accepted with a reason or open. */
  readonly findings: readonly LocatedFinding[];
  readonly accepted: readonly LocatedFinding[];
  readonly open: readonly LocatedFinding[];
  readonly startHere: readonly LocatedFinding[];
  readonly kept: KeptLines;
}

/** Assesses what was read, in steps between which others may work. */
export function* assessRead(
  reading: ReadWorkbook,
  today: Day,
  language: Language,
): Generator<unknown, Run, void> {
  const { facts, locator, typed } = reading;
  const { rules, findings: ruleFindings } = readRules(facts.rules);
  const assessment = yield* assessInSteps(facts, rules, today);
  const forecast = yield* forecastSteps(assessment, facts);
  const all = allFindings(reading, ruleFindings, assessment);
  const findings = locateFindings(
    all,
    assessment.deals,
    ({ cell }) => (cell === null ? null : locator.locate(cell)),
    (finding) => sentenceOf(finding, language),
  );
  yield;
  const locatedBy = new Map(findings.map((located) => [located.finding, located]));
  const kept = keepTyped(typed, findings);
  const accepted = findings.filter((_finding, index) => isAccepted(kept.beside[index] ?? null));
  const open = findings.filter((_finding, index) => !isAccepted(kept.beside[index] ?? null));
  const acceptedFindings = new Set(accepted.map(({ finding }) => finding));
  yield;
  const openFindings = open.map(({ finding }) => finding);
  const starts = startHere(assessment, openFindings, { weightOf: readingWeight });
  return {
    assessment,
    forecast,
    report: report(assessment, forecast, facts, language, all, (finding) => {
      const located = locatedBy.get(finding);
      if (located === undefined) throw new Error(`a finding of ${finding.rule} has no words`);
      const { sheet, cell, message } = located;
      return { sheet, cell, message, accepted: acceptedFindings.has(finding) };
    }),
    findings,
    accepted,
    open,
    startHere: starts.flatMap(({ findings: first }) =>
      first.flatMap((finding) => locatedBy.get(finding) ?? []),
    ),
    kept,
  };
}

function readingWeight(rule: string): number {
  const rules: Readonly<Record<string, { readonly weight: number }>> = READING_RULES;
  return rules[rule]?.weight ?? 5;
}
