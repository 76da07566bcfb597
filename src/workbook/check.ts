import type { Language } from '../i18n/shape/language';
import type { Assessment, Day, Forecast } from '../method';
import { assessRead } from './assess-read';
import { withTie, type CheckReport } from './check-report';
import { isTooLarge } from './excel/refusal';
import { inSlices, pause } from './in-slices';
import type { LocatedFinding } from './publish/content/located-finding';
import { stampOf, type Stamp } from './publish/content/stamp';
import { wordsIn } from './publish/content/words';
import { publish } from './publish/publish';
import type { PivotState } from './publish/summary/write-pivots';
import { askCatalogue } from './publish/standing/ask-catalogue';
import type { Catalogue } from './publish/standing/catalogue';
import { sheetsWithLostHeaders, type LostHeaders } from './publish/standing/lost-headers';
import type { Tie } from './publish/writing/read-back';
import type { ReadRefusal } from './read/read-refusal';
import { readTables, type ReadWorkbook } from './read/read-tables';
import { readSheets } from './read/read-workbook';
import type { ReadSheets } from './read/sheet-values';
import { contentsOf } from './result-contents';

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

type CheckResult = Checked | ReadRefusal | LostHeaders;

/**
 * Reads the workbook, assesses it and rewrites the result sheets; the input tables are never written. A refusal has
 * written nothing. Takes nine syncs at most, one more where users have written beside our lists, and others only as far
 * as the 5 MB limit of Excel on the web forces. When it throws while writing, the result sheets say that they are
 * incomplete, and the next check repairs them.
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
  const { read: workbook, catalogue } = await readAll(context);
  const { sheets } = workbook;
  const read = readTables(workbook);
  if (read.kind === 'refused') return read;

  onProgress?.('assessing', 0.3);
  await letAnswer();
  const language = options.language ?? read.language;
  const run = await inSlices(assessRead(read, today, language), stopIfCancelled);
  const stamp = stampOf(now, today, run.assessment.rules.version, read.fingerprint());

  const contents = await inSlices(
    contentsOf(run, read, sheets, catalogue, wordsIn(language)),
    stopIfCancelled,
  );
  const places = sheetsWithLostHeaders(contents, catalogue);
  if (places.length > 0) return { kind: 'refused', code: 'headers-lost', places };

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
    accepted: run.accepted,
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
): Promise<{ readonly read: ReadSheets; readonly catalogue: Catalogue }> {
  const asked = await askCatalogue(context);
  const read = async (withContents: boolean) => {
    const catalogue = asked.queue({ withContents });
    const sheets = await readSheets(context);
    return { read: sheets, catalogue: catalogue() };
  };
  try {
    return await read(true);
  } catch (error) {
    // somebody has filled a result sheet with more than an answer can hold: it is then rewritten unseen
    if (!isTooLarge(error)) throw error;
    return read(false);
  }
}
