import { asText } from '../protocol/arguments';
import { raiseFormatChanged } from './change-events';
import { requireAllowed } from './protection';
import type { RangeHandle } from './range';
import { changeStyle, withNumberFormat } from './styles';
import { forEachInput } from './write-cells';

/** `range.numberFormat = …`: one code for all or one per cell; `null` leaves, `''` is General (rules 44-46). */
export function writeNumberFormats(range: RangeHandle, input: unknown): void {
  requireAllowed(range, 'allowFormatCells');
  putNumberFormats(range, input);
  raiseFormatChanged(range.book, range.sheet, [range.area]);
}

function putNumberFormats(range: RangeHandle, input: unknown): void {
  const single = singleFormat(input);
  if (single !== undefined) {
    changeStyle(range, (style) => withNumberFormat(style, single));
    return;
  }
  const { book, sheet } = range;
  const { styles } = book.model;
  const known = new Map<string, number>();
  forEachInput(range, input, (item, row, column) => {
    const cell = book.cell(sheet, row, column);
    const format = asText(item);
    const key = `${cell.style} ${format}`;
    let style = known.get(key);
    if (style === undefined) {
      style = styles.add(withNumberFormat(styles.get(cell.style), format));
      known.set(key, style);
    }
    cell.style = style;
  });
}

/** The one format of an input that speaks for all cells: a text, or `[[text]]`. */
function singleFormat(input: unknown): string | undefined {
  if (typeof input === 'string') return input;
  if (!Array.isArray(input) || input.length !== 1) return undefined;
  const row: unknown = input[0];
  if (!Array.isArray(row) || row.length !== 1) return undefined;
  const only: unknown = row[0];
  return typeof only === 'string' ? only : undefined;
}
