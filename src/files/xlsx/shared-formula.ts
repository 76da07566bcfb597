import { tokenize } from '@borgar/fx/xlsx';
import { columnLetters, columnOf } from '../model/address';
import { lastColumn, lastRow } from '../model/areas';

/** A formula moved by rows and columns, as a shared formula of the file is read; `#REF!` beyond the sheet. */
export function movedFormula(text: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return text;
  return tokenize(text)
    .map((token) =>
      token.type.startsWith('range') && token.type !== 'range_named'
        ? moved(token.value, rows, columns)
        : token.value,
    )
    .join('');
}

const CORNER = /(\$?)([A-Za-z]{1,3})(\$?)([0-9]{1,7})|(\$?)([A-Za-z]{1,3})(?![A-Za-z0-9])|(\$?)([0-9]{1,7})/g;

function moved(reference: string, rows: number, columns: number): string {
  const bang = reference.lastIndexOf('!') + 1;
  let outside = false;
  const column = (fixed: string, letters: string): string => {
    const to = columnOf(letters) + (fixed ? 0 : columns);
    if (to < 0 || to > lastColumn) outside = true;
    return fixed + (outside ? letters : columnLetters(to));
  };
  const row = (fixed: string, digits: string): string => {
    const to = Number(digits) + (fixed ? 0 : rows);
    if (to < 1 || to > lastRow + 1) outside = true;
    return fixed + String(to);
  };
  const text = reference.slice(bang).replace(CORNER, (...groups: (string | undefined)[]) => {
    const [, fixedColumn, letters, fixedRow, digits, loneFixedColumn, loneLetters, loneFixedRow, loneDigits] =
      groups;
    if (letters !== undefined && digits !== undefined)
      return column(fixedColumn ?? '', letters) + row(fixedRow ?? '', digits);
    if (loneLetters !== undefined) return column(loneFixedColumn ?? '', loneLetters);
    return row(loneFixedRow ?? '', loneDigits ?? '');
  });
  return outside ? '#REF!' : reference.slice(0, bang) + text;
}
