import { keyOf, type Key } from '../../method';
import { cellText } from '../excel/cell-text';
import { FINDING_COLUMNS, type FindingColumnId } from '../schema/finding-columns';
import { TEXT } from '../style/number-formats';
import type { PlacedLine } from '../read/typed-findings';
import type { NameEraser } from '../write/name-eraser';

/** Columns with text as number format: what begins with "=" is no formula there. */
const PLAIN: ReadonlySet<FindingColumnId> = new Set(
  FINDING_COLUMNS.filter(({ numberFormat }) => numberFormat === TEXT).map(({ id }) => id),
);

/** The texts of a line, in which a name can stand. */
const TEXTS = ['message', 'question', 'reason'] as const satisfies readonly FindingColumnId[];

/**
 * Queues the code in place of the name in the lines beside which a user typed: a check copies these for as long as they
 * are there, and writes all others anew. Lines without a deal are searched, too. Answers how many lines change.
 */
export function eraseFromFindings(
  context: Excel.RequestContext,
  lines: readonly PlacedLine[],
  eraser: NameEraser,
  deals: ReadonlySet<Key>,
): number {
  let changed = 0;
  for (const { line, sheet, row, columns } of lines) {
    const textIn = (id: FindingColumnId): string => String(line.cells[id] ?? '');
    const deal = keyOf(textIn('deal'));
    if (deal !== '' && !deals.has(deal)) continue;
    const next = new Map<FindingColumnId, string>([
      ['person', eraser.inNames(textIn('person'))],
      ...TEXTS.map((id) => [id, eraser.inText(textIn(id))] as const),
    ]);
    const edits = [...next].filter(([id, text]) => text !== textIn(id) && columns.has(id));
    for (const [id, text] of edits) {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      worksheet.getCell(row, columns.get(id) ?? 0).values = [[PLAIN.has(id) ? text : cellText(text)]];
    }
    if (edits.length > 0) changed += 1;
  }
  return changed;
}
