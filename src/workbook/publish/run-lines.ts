import { INK } from '../style/palette';
import { rangeAt } from './cells/apply-looks';
import { area, STAMP_ROW, type SheetContent } from './content/content';
import { STAMP_KEY, stampLine, stampText, UNFINISHED, type Stamp } from './content/stamp';
import type { Words } from './content/words';
import { tieLine } from './forecast/tie-line';
import type { OpenSheet } from './writing/open-sheet';
import type { Tie } from './writing/read-back';

/** From here on the workbook and all result sheets say that they are incomplete, until they are stamped. */
export function markUnfinished(sheets: readonly OpenSheet[], words: Words): void {
  resultsOf(sheets)?.customProperties.add(STAMP_KEY, UNFINISHED);
  for (const sheet of sheets) {
    const cell = lineAt(sheet, STAMP_ROW);
    cell.values = [[words.results.incomplete]];
    cell.format.font.color = INK.alert;
    cell.format.font.bold = true;
  }
}

/** Says whether formulas and method agree, on the sheets that have a line for it. */
export function writeTieLines(sheets: readonly OpenSheet[], tie: Tie, words: Words): void {
  const { text, tone } = tieLine(tie, words);
  for (const sheet of sheets) {
    if (sheet.content.tieRow === undefined) continue;
    const cell = lineAt(sheet, sheet.content.tieRow);
    cell.values = [[text]];
    cell.format.font.color = tone;
  }
}

/** The lines under the titles, that of the overview last; then the stamp itself. */
export function stampAll(sheets: readonly OpenSheet[], stamp: Stamp, words: Words): void {
  const isOverview = ({ content }: OpenSheet) => content.id === 'overview';
  const line = stampLine(stamp, words);
  for (const sheet of [...sheets.filter((each) => !isOverview(each)), ...sheets.filter(isOverview)]) {
    const cell = lineAt(sheet, STAMP_ROW);
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

/** The first cell of a line; it stands in the column of the title. */
function lineAt({ worksheet, content }: OpenSheet, row: number): Excel.Range {
  return rangeAt(worksheet, area(row, titleColumn(content), 1, 1));
}

function titleColumn({ id }: SheetContent): number {
  return id === 'overview' || id === 'forecast' ? 1 : 0;
}
