import type { Language } from '../i18n/language';
import { assessInSteps } from '../method/assess';
import type { Assessment } from '../method/deal/assessment';
import type { Deal } from '../method/facts/rows';
import type { Day } from '../method/facts/day';
import { forecastSteps, type Forecast } from '../method/forecast/forecast';
import { findInForecast } from '../method/finders/forecast';
import { startHere } from '../method/finders/start-here';
import { report, type Report } from '../method/report';
import { readRules } from '../method/rules/read-rules';
import { isTooLarge } from './excel/refusal';
import { inSlices, pause } from './in-slices';
import { isAccepted, keepTyped, type KeptLines } from './publish/content/accepted';
import type { SheetContent } from './publish/content/content';
import { sentenceOf, titleOf } from './publish/content/finding-sentence';
import { caseReviewSheet } from './publish/sheets/case-review-sheet';
import { forecastSheet } from './publish/forecast/forecast-sheet';
import { inputNumbers } from './publish/forecast/input-number';
import { PAYMENT_TABLE } from './publish/forecast/payment-table';
import { findingsSheet } from './publish/sheets/findings-sheet';
import { gatesSheet } from './publish/sheets/gates-sheet';
import { locateFindings, type LocatedFinding } from './publish/content/located-finding';
import { overviewSheet } from './publish/sheets/overview-sheet';
import { publish } from './publish/publish';
import { readTyped } from './publish/sheets/read-typed';
import { resultsSheet } from './publish/sheets/results-sheet';
import { peopleSheet } from './publish/sheets/people-sheet';
import { rollUpSheet } from './publish/sheets/roll-up-sheet';
import { stampOf, type Stamp } from './publish/content/stamp';
import { summarySheet } from './publish/summary/summary-sheet';
import type { PivotState } from './publish/summary/write-pivots';
import { wordsIn, type Words } from './publish/content/words';
import { askCatalogue, type Catalogue } from './publish/writing/catalogue';
import type { Tie } from './publish/writing/read-back';
import { withTie, type CheckReport } from './check-report';
import { futureTableName } from './publish/writing/targets';
import { READING_RULES } from './read/reading-rules';
import { readTables, type ReadRefusal, type ReadWorkbook } from './read/read-tables';
import { readSheets } from './read/read-workbook';
import type { SheetValues } from './read/sheet-values';

export interface CheckOptions {
  readonly today: Day;
  /** The moment of the run, for the stamp. */
  readonly now?: Date | undefined;
  /** Language of the result sheets; without it that of the headers of the Deals table. */
  readonly language?: Language | undefined;
  /** `share` is 0–1. */
  readonly onProgress?: ((step: CheckStep, share: number) => void) | undefined;
  /** Stops before the next request; the check then throws the reason of the signal. */
  readonly signal?: AbortSignal | undefined;
}

export type CheckStep = 'reading' | 'assessing' | 'writing' | 'done';

export interface Checked {
  readonly kind: 'checked';
  readonly language: Language;
  /** What was read: the facts, and where each of them stands. */
  readonly reading: ReadWorkbook;
  readonly assessment: Assessment;
  readonly forecast: Forecast;
  /** The report with sheet, cell and message of every finding (report.md). */
  readonly report: CheckReport;
  /** All findings in the order of the report. */
  readonly findings: readonly LocatedFinding[];
  /** Findings that a user has accepted with a reason. */
  readonly accepted: readonly LocatedFinding[];
  /** The three that matter most per owner; accepted ones are not among them. */
  readonly startHere: readonly LocatedFinding[];
  /** Sheets of the user that bear the name of a result sheet; they were left alone. */
  readonly keptSheets: readonly string[];
  /** Whether the formulas in the workbook give what the check works out by itself. */
  readonly tie: Tie;
  /** How the summary stands. */
  readonly pivots: PivotState;
  readonly stamp: Stamp;
}

export type CheckResult = Checked | ReadRefusal;

/**
 * Reads the workbook, assesses it and rewrites the result sheets; the input tables are never written. A refusal has
 * written nothing. Takes nine syncs at most, and more only as far as the 5 MB limit of Excel on the web forces. When it
 * throws while writing, the result sheets say that they are incomplete, and the next check repairs them.
 */
export async function check(context: Excel.RequestContext, options: CheckOptions): Promise<CheckResult> {
  const { today, now = new Date(), onProgress, signal } = options;
  const stopIfCancelled = () => signal?.throwIfAborted();
  const letAnswer = async () => {
    await pause();
    stopIfCancelled();
  };
  stopIfCancelled();
  onProgress?.('reading', 0);
  const { sheets, catalogue } = await readAll(context);
  const read = readTables(sheets);
  if (read.kind === 'refused') return read;

  onProgress?.('assessing', 0.3);
  await letAnswer();
  const language = options.language ?? read.language;
  const run = await inSlices(assessRead(read, sheets, today, language), stopIfCancelled);
  const stamp = stampOf(now, today, run.assessment.rules.version, read.fingerprint());

  const contents = await inSlices(
    contentsOf(run, read, sheets, catalogue, wordsIn(language)),
    stopIfCancelled,
  );
  onProgress?.('writing', 0.5);
  const { keptSheets, tie, pivots } = await publish(context, contents, {
    catalogue,
    read: sheets,
    stamp,
    words: wordsIn(language),
    beforeSync: stopIfCancelled,
    onSheet: (written, all) => {
      onProgress?.('writing', 0.5 + (0.45 * written) / all);
      return letAnswer();
    },
  });
  onProgress?.('done', 1);
  return {
    kind: 'checked',
    language,
    reading: read,
    assessment: run.assessment,
    forecast: run.forecast,
    report: withTie(run.report, tie),
    findings: run.findings,
    accepted: run.findings.filter((_finding, index) => isAccepted(run.kept.beside[index] ?? null)),
    startHere: run.startHere,
    keptSheets,
    tie,
    pivots,
    stamp,
  };
}

/** The sheets that are read, and what stands in the workbook, with what the result sheets hold where Excel can tell. */
async function readAll(
  context: Excel.RequestContext,
): Promise<{ readonly sheets: readonly SheetValues[]; readonly catalogue: Catalogue }> {
  const asked = await askCatalogue(context);
  const read = async (withContents: boolean) => {
    const catalogue = asked.queue({ withContents });
    const sheets = await readSheets(context);
    return { sheets, catalogue: catalogue() };
  };
  try {
    return await read(true);
  } catch (error) {
    // somebody has filled a result sheet with more than an answer can hold: it is then rewritten unseen
    if (!isTooLarge(error)) throw error;
    return read(false);
  }
}

/** Everything that is worked out before the first write. */
interface Run {
  readonly assessment: Assessment;
  readonly forecast: Forecast;
  readonly report: Report;
  readonly findings: readonly LocatedFinding[];
  readonly startHere: readonly LocatedFinding[];
  readonly kept: KeptLines;
}

function* assessRead(
  { facts, findings: readingFindings, locator }: ReadWorkbook,
  sheets: readonly SheetValues[],
  today: Day,
  language: Language,
): Generator<unknown, Run, void> {
  const { rules, findings: ruleFindings } = readRules(facts.rules);
  const assessment = yield* assessInSteps(facts, rules, today);
  const forecast = yield* forecastSteps(assessment, facts);
  const all = [
    ...readingFindings,
    ...ruleFindings,
    ...assessment.findings,
    ...findInForecast(assessment, facts),
  ];
  const findings = locateFindings(
    all,
    assessment.deals,
    ({ cell }) => (cell === null ? null : locator.locate(cell)),
    (finding) => sentenceOf(finding, language),
  );
  yield;
  const locatedBy = new Map(findings.map((located) => [located.finding, located]));
  const kept = keepTyped(readTyped(sheets), findings);
  const standing = all.filter((_finding, index) => !isAccepted(kept.beside[index] ?? null));
  yield;
  const starts = startHere(assessment, standing, { weightOf: readingWeight });
  return {
    assessment,
    forecast,
    report: report(assessment, forecast, facts, language, all, (finding) => {
      const located = locatedBy.get(finding);
      if (located === undefined) throw new Error(`a finding of ${finding.rule} has no words`);
      return { sheet: located.sheet, cell: located.cell, message: located.message };
    }),
    findings,
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

function* contentsOf(
  { assessment, forecast, findings, startHere: starts, kept }: Run,
  { facts, locator }: ReadWorkbook,
  sheets: readonly SheetValues[],
  catalogue: Catalogue,
  words: Words,
): Generator<unknown, readonly SheetContent[], void> {
  const toRead = findings.filter(
    ({ finding }, index) => finding.severity !== 'info' && !isAccepted(kept.beside[index] ?? null),
  ).length;
  const dealPlace = ({ row }: Deal) => locator.locate({ table: 'deals', row });
  const results = resultsSheet(assessment, forecast, dealPlace, words);
  yield;
  const people = peopleSheet(assessment, words);
  const tables = {
    results: futureTableName('results', results.table, catalogue),
    people: futureTableName('people', people.table, catalogue),
  };
  const places = {
    resultsTable: tables.results,
    paymentTable: futureTableName('forecast', PAYMENT_TABLE, catalogue),
    rules: facts.rules,
    rates: facts.rates,
    inputNumber: inputNumbers(sheets, locator),
  };
  const makers: readonly (() => SheetContent)[] = [
    () => overviewSheet(assessment, { toRead, titleOf: (rule) => titleOf(rule, words.language) }, words),
    () => forecastSheet(assessment, forecast, places, words),
    () => findingsSheet(findings, starts, kept, words),
    () => rollUpSheet(assessment, words),
    () => gatesSheet(assessment, words),
    () => summarySheet(assessment, tables, words),
    () => caseReviewSheet(assessment, words),
  ];
  const made: SheetContent[] = [];
  for (const make of makers) {
    yield;
    made.push(make());
  }
  return [...made, results, people];
}
