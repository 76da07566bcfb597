import {
  detectDelimiter,
  formatCsv as format,
  parseCsv as parse,
  stripBom,
} from '@cj-tech-master/excelts/csv';

/**
 * Rows x columns of a CSV text, all as text; rows may differ in length. The delimiter (comma, semicolon, tab or bar) is
 * found from the text unless it is given, a byte-order mark is dropped, blank lines are left out.
 */
export function parseCsv(text: string, options: { delimiter?: string } = {}): string[][] {
  const plain = stripBom(text);
  if (plain === '') return [];
  const rows: unknown = parse(plain, {
    headers: false,
    delimiter: options.delimiter ?? detectDelimiter(plain),
    skipEmptyLines: true,
  });
  if (!Array.isArray(rows)) throw new TypeError('The CSV reader gave no rows');
  return rows.map((row: unknown) =>
    Array.isArray(row)
      ? row.map((cell: unknown) => (typeof cell === 'string' ? cell : String(cell ?? '')))
      : [],
  );
}

/**
 * A CSV text (RFC 4180: commas, CRLF) of rows x columns; null is an empty cell.
 * `forExcel` puts a byte-order mark first, without which Excel takes the text for ANSI.
 */
export function formatCsv(
  rows: readonly (readonly (string | number | boolean | null)[])[],
  options: { forExcel?: boolean } = {},
): string {
  const text = format(
    rows.map((row) =>
      row.map((cell) => (cell === null ? '' : typeof cell === 'boolean' ? (cell ? 'TRUE' : 'FALSE') : cell)),
    ),
    { headers: false, lineEnding: '\r\n', trailingNewline: false },
  );
  return (options.forExcel ? '\ufeff' : '') + text;
}
