import type { TableId } from '../../method';
import { cellText } from '../excel/cell-text';
import type { CellContent } from '../read';
import { tableSchema } from '../schema';
import { DATE, TEXT } from '../style/number-formats';

const GENERAL = 'General';

/**
 * Queues one content for a cell of an input table. A text never becomes a formula or a number, nor a number a text; a
 * day gets a date format where the cell has none. `format` is the one that the cell has.
 */
export function putContent(
  range: Excel.Range,
  table: TableId,
  column: string,
  content: CellContent,
  format: string,
): void {
  if (typeof content === 'string') {
    range.values = [[format === TEXT ? content : cellText(content)]];
    return;
  }
  const kind = tableSchema(table).columns.find(({ id }) => id === column)?.kind;
  if (kind === 'date' && (format === GENERAL || format === TEXT)) range.numberFormat = [[DATE]];
  // where texts are expected Excel would make a text of it
  else if (format === TEXT) range.numberFormat = [[GENERAL]];
  range.values = [[content]];
}
