import type { Language } from '../../../../i18n/shape/language';
import { daysAfter, type Day, periodOf, TABLES } from '../../../../method';
import { closePeriod, sealCommit, type CommitmentResult } from '../../../history/keep-commitment';
import { takeSnapshot, type SnapshotResult } from '../../../history/take-snapshot';
import { tableSchema } from '../../../schema';
import { inputSheetName, valuesToWrite } from '../../input-sheet';
import { cellsOf } from '../content';
import { EXAMPLE_DAY } from '../example-day';
import { both } from '../example-value';
import { pipelineRows } from './rows';

interface ReviewsOptions {
  readonly language: Language;
  /** The day around which the dates of the example lie; by default the day for which it was written. */
  readonly today?: Day | undefined;
}

/** The reviews that were held, in days after the day of the example. */
const REVIEWS = [-63, -42, -21];
const NOTE = both('Pipeline review', '商机评审');
const DAY_ZERO = Date.UTC(1899, 11, 30);
const MILLISECONDS_PER_DAY = 86_400_000;
const MILLISECONDS_UNTIL_NINE = 9 * 3_600_000;

/**
 * Gives a new workbook with the example pipeline its history: at every review the tables are written as they stood, a
 * snapshot is taken, the last quarter is closed and the commit of the running one sealed. The next request puts the tables
 * back to what was built.
 */
export async function holdReviews(context: Excel.RequestContext, options: ReviewsOptions): Promise<void> {
  const { language, today = EXAMPLE_DAY } = options;
  let sealed: string | null = null;
  for (const review of REVIEWS) {
    const day = daysAfter(today, review);
    writeTables(context, review, language, today - EXAMPLE_DAY);
    const now = new Date(DAY_ZERO + day * MILLISECONDS_PER_DAY + MILLISECONDS_UNTIL_NINE);
    const run = { today: day, now, language };
    done(await takeSnapshot(context, { ...run, note: NOTE[language] }));
    const quarter = periodOf(day, 'quarter', 1);
    if (quarter.label === sealed) continue;
    const last = periodOf(daysAfter(quarter.first, -1), 'quarter', 1);
    if (last.label === sealed) done(await closePeriod(context, { ...run, period: last.label }));
    done(await sealCommit(context, { ...run, period: quarter.label }));
    sealed = quarter.label;
  }
  writeTables(context, 0, language, today - EXAMPLE_DAY);
}

/** On some days of the year a quarter has no deal to seal; any other refusal is a fault of the example. */
function done(result: SnapshotResult | CommitmentResult): void {
  if (result.kind !== 'refused' || result.code === 'nothing-in-period') return;
  throw new Error(`The example pipeline has no history: ${result.code}`);
}

/** Queues the input tables as they stood: the next request takes them along; rows of later days are left blank. */
function writeTables(context: Excel.RequestContext, asOf: number, language: Language, shift: number): void {
  const [then, now] = [pipelineRows(asOf), pipelineRows(0)];
  for (const table of TABLES) {
    const rows = now[table].map((_, index) => cellsOf(then[table][index] ?? {}, table, language, shift));
    if (rows.length === 0) continue;
    const schema = tableSchema(table);
    const sheet = context.workbook.worksheets.getItem(inputSheetName(schema, language));
    const body = sheet.tables.getItemAt(0).getDataBodyRange();
    body.getCell(0, 0).getResizedRange(rows.length - 1, schema.columns.length - 1).values = valuesToWrite(
      rows,
      schema.columns,
    );
  }
}
