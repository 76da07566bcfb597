import type { SheetValues } from '../read/sheet-values';
import { INK } from '../style/palette';
import { markSheet } from '../excel/sheet-mark';
import { area, STAMP_ROW, type ResultSheetId, type SheetContent } from './content/content';
import { tieLine } from './forecast/tie-line';
import { stampLine, stampText, STAMP_KEY, UNFINISHED, type Stamp } from './content/stamp';
import type { PivotContent } from './summary/pivots';
import { writePivots, type PivotPlace, type PivotState } from './summary/write-pivots';
import { rangeAt } from './writing/apply-looks';
import type { Catalogue } from './writing/catalogue';
import type { OpenSheet } from './writing/open-sheet';
import { RequestQueue } from './writing/request-queue';
import { queueReadBack, type Tie } from './writing/read-back';
import { readStanding, type StandingTarget } from './writing/read-standing';
import { REWRITING, STANDING_KEY } from './writing/standing-note';
import { findTargets } from './writing/targets';
import { stampColumn, writeSheet, type WrittenSheet } from './writing/write-sheet';
import type { Words } from './content/words';

export interface PublishOptions {
  readonly catalogue: Catalogue;
  /** The sheets whose values were read. */
  readonly read: readonly SheetValues[];
  readonly stamp: Stamp;
  readonly words: Words;
  /** Called before every sync while writing; throws to stop the run. */
  readonly beforeSync?: () => void;
  /** Waited for after every sheet; throws to stop the run. */
  readonly onSheet?: (written: number, all: number) => Promise<void>;
}

export interface Published {
  /** Sheets of the user that bear the name of a result sheet; they were left alone. */
  readonly keptSheets: readonly string[];
  /** Whether the formulas that were written give what the method says. */
  readonly tie: Tie;
  readonly pivots: PivotState;
}

/**
 * Writes the result sheets in place. First every sheet says that it is incomplete; then the sheets are written, and
 * their formulas are read back with the last of them; the stamp comes last, in a sync of its own, so that it never
 * vouches for anything that was not written.
 */
export async function publish(
  context: Excel.RequestContext,
  contents: readonly SheetContent[],
  { catalogue, read, stamp, words, beforeSync, onSheet }: PublishOptions,
): Promise<Published> {
  const queue = new RequestQueue(context, beforeSync);
  const { targets, keptSheets } = findTargets(contents, catalogue);
  const sheets = (await readStanding(queue, targets, read)).map((target) => openSheet(context, target));
  resultsOf(sheets)?.customProperties.add(STAMP_KEY, UNFINISHED);
  for (const sheet of sheets) invalidate(sheet, words);
  const written = new Map<OpenSheet, WrittenSheet>();
  for (const sheet of inWritingOrder(sheets)) {
    written.set(sheet, await writeSheet(queue, sheet, words));
    await onSheet?.(written.size, sheets.length);
  }
  for (const { finish } of written.values()) finish();
  const formulas = [...written.values()].flatMap((sheet) => sheet.formulas);
  const readBack = queueReadBack(context, formulas, catalogue.isManual);
  await queue.send();
  const tie = readBack.tie();
  const pivots = await writePivots(queue, pivotPlace(sheets, written), words);
  writeTieLines(sheets, tie, words);
  doubtDifferences(context, tie);
  stampAll(sheets, stamp, words);
  await queue.send();
  return { keptSheets, tie, pivots };
}

function openSheet(
  context: Excel.RequestContext,
  { content, existing, name, tableName, standing, notes }: StandingTarget,
): OpenSheet {
  const worksheet = existing?.worksheet ?? context.workbook.worksheets.add(name);
  if (existing === null) markSheet(worksheet, content.id);
  else if (existing.name !== name) worksheet.name = name;
  return { worksheet, content, existing, tableName, standing, notes };
}

const SOURCES: readonly ResultSheetId[] = ['results', 'people'];
const SUMS: readonly ResultSheetId[] = ['forecast', 'summary'];

/**
 * Formulas of the other sheets name the tables of Results and People, which must be there before them. The sheets with
 * most formulas come last: what one request has brought is calculated before the next.
 */
function inWritingOrder(sheets: readonly OpenSheet[]): readonly OpenSheet[] {
  const among = (ids: readonly ResultSheetId[]) => sheets.filter(({ content }) => ids.includes(content.id));
  const [first, last] = [among(SOURCES), among(SUMS)];
  return [...first, ...sheets.filter((sheet) => !first.includes(sheet) && !last.includes(sheet)), ...last];
}

function pivotPlace(sheets: readonly OpenSheet[], written: ReadonlyMap<OpenSheet, WrittenSheet>): PivotPlace {
  const sheetOf = (id: ResultSheetId): OpenSheet => {
    const sheet = sheets.find(({ content }) => content.id === id);
    if (sheet === undefined) throw new Error(`the sheet ${id} is not written`);
    return sheet;
  };
  const sourceOf = (id: PivotContent['source']) => {
    const { tableName: name, content } = sheetOf(id);
    if (name === null || content.table === null) throw new Error(`the sheet ${id} has no table`);
    return { name, content: content.table };
  };
  const { worksheet, existing } = sheetOf('summary');
  const concerned = (['results', 'people', 'summary'] as const).map(sheetOf);
  const isCurrent =
    sheetOf('results').existing?.isStamped === true &&
    concerned.every((sheet) => written.get(sheet)?.isAsBefore === true);
  return {
    worksheet,
    existing,
    isCurrent,
    sources: { results: sourceOf('results'), people: sourceOf('people') },
  };
}

/** Says whether formulas and method agree, on the sheets that have a line for it. */
function writeTieLines(sheets: readonly OpenSheet[], tie: Tie, words: Words): void {
  for (const { worksheet, content } of sheets) {
    if (content.tieRow === undefined) continue;
    const cell = rangeAt(worksheet, area(content.tieRow, stampColumn(content), 1, 1));
    const { text, tone } = tieLine(tie, words);
    cell.values = [[text]];
    cell.format.font.color = tone;
  }
}

/** Sheets whose formulas give something else are written whole by the next check: text may stand there that looks alike. */
function doubtDifferences(context: Excel.RequestContext, tie: Tie): void {
  if (tie.kind !== 'compared') return;
  for (const name of new Set(tie.differences.map(({ sheet }) => sheet))) {
    context.workbook.worksheets.getItem(name).customProperties.add(STANDING_KEY, REWRITING);
  }
}

function stampCell({ worksheet, content }: OpenSheet): Excel.Range {
  return rangeAt(worksheet, area(STAMP_ROW, stampColumn(content), 1, 1));
}

/** From here on the sheet says that it is incomplete, until it is stamped. */
function invalidate(sheet: OpenSheet, words: Words): void {
  const cell = stampCell(sheet);
  cell.values = [[words.results.incomplete]];
  cell.format.font.color = INK.alert;
  cell.format.font.bold = true;
}

/** The lines under the titles, that of the overview last; then the stamp itself. */
function stampAll(sheets: readonly OpenSheet[], stamp: Stamp, words: Words): void {
  const isOverview = ({ content }: OpenSheet) => content.id === 'overview';
  const line = stampLine(stamp, words);
  for (const sheet of [...sheets.filter((each) => !isOverview(each)), ...sheets.filter(isOverview)]) {
    const cell = stampCell(sheet);
    cell.values = [[line]];
    cell.format.font.color = INK.muted;
    cell.format.font.bold = false;
  }
  resultsOf(sheets)?.customProperties.add(STAMP_KEY, stampText(stamp));
}

/** The sheet that keeps the stamp. */
function resultsOf(sheets: readonly OpenSheet[]): Excel.Worksheet | undefined {
  return sheets.find(({ content }) => content.id === 'results')?.worksheet;
}
