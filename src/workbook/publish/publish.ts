import { INK } from '../style/palette';
import { markSheet } from '../sheet-mark';
import { area, STAMP_ROW, type SheetContent } from './content';
import { stampLine, stampText, STAMP_KEY, UNFINISHED, type Stamp } from './stamp';
import { rangeAt } from './writing/apply-looks';
import type { Catalogue } from './writing/catalogue';
import { RequestQueue } from './writing/request-queue';
import { findTargets, type Target } from './writing/targets';
import { stampColumn, writeSheet, type OpenSheet } from './writing/write-sheet';
import type { Words } from './words';

/** How far a run has come; `share` is 0–1. */
export type Progress = (step: 'reading' | 'assessing' | 'writing' | 'done', share: number) => void;

export interface PublishOptions {
  readonly catalogue: Catalogue;
  readonly stamp: Stamp;
  readonly words: Words;
  /** Called before every sync while writing; throws to stop the run. */
  readonly beforeSync?: () => void;
  readonly onSheet?: (written: number, all: number) => void;
}

/**
 * Writes the result sheets in place and returns the names of the user's sheets that were left alone. First every sheet
 * says that it is incomplete; then the sheets are written; the stamp comes last, in a sync of its own, so that it never
 * vouches for anything that was not written.
 */
export async function publish(
  context: Excel.RequestContext,
  contents: readonly SheetContent[],
  { catalogue, stamp, words, beforeSync, onSheet }: PublishOptions,
): Promise<{ readonly keptSheets: readonly string[] }> {
  const queue = new RequestQueue(context, beforeSync);
  const { targets, keptSheets } = findTargets(contents, catalogue);
  const taken = new Set(catalogue.takenNames);
  const sheets = targets.map((target) => openSheet(context, target, taken));
  for (const sheet of sheets) invalidate(sheet, words);
  for (const [index, sheet] of sheets.entries()) {
    await writeSheet(queue, sheet);
    onSheet?.(index + 1, sheets.length);
  }
  await queue.send();
  stampAll(sheets, stamp, words);
  await queue.send();
  return { keptSheets };
}

function openSheet(
  context: Excel.RequestContext,
  { content, existing, name }: Target,
  taken: Set<string>,
): OpenSheet {
  const worksheet = existing?.worksheet ?? context.workbook.worksheets.add(name);
  if (existing === null) markSheet(worksheet, content.id);
  else if (existing.name !== name) worksheet.name = name;
  const own =
    existing === null || existing.isLaidOut ? [] : existing.tables.map((table) => table.name.toLowerCase());
  return { worksheet, content, existing, tableName: freeTableName(content.table?.name ?? '', taken, own) };
}

/** `own` are names that the table itself may have from a run that broke off. */
function freeTableName(wanted: string, taken: Set<string>, own: readonly string[]): string {
  let name = wanted;
  const isTaken = (lower: string) => taken.has(lower) && !own.includes(lower);
  for (let number = 2; isTaken(name.toLowerCase()); number += 1) name = `${wanted}_${number}`;
  taken.add(name.toLowerCase());
  return name;
}

function stampCell({ worksheet, content }: OpenSheet): Excel.Range {
  return rangeAt(worksheet, area(STAMP_ROW, stampColumn(content), 1, 1));
}

/** From here on the sheet says that it is incomplete, until it is stamped. */
function invalidate(sheet: OpenSheet, words: Words): void {
  const cell = stampCell(sheet);
  cell.values = [[words.results.incomplete]];
  cell.format.font.color = '#B42318';
  cell.format.font.bold = true;
  if (sheet.content.id === 'results') sheet.worksheet.customProperties.add(STAMP_KEY, UNFINISHED);
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
  const results = sheets.find(({ content }) => content.id === 'results');
  results?.worksheet.customProperties.add(STAMP_KEY, stampText(stamp));
}
