import { cellText, fittingText } from '../../excel/cell-text';
import { area, type Cell } from '../content/content';
import { rangeAt } from './apply-looks';
import type { RequestQueue } from './request-queue';

type Input = string | number;

/** A single write is kept well below the limit of a request, so that requests can be filled evenly. */
const BYTES_PER_WRITE = 1_000_000;
/** Of a range that is written by itself, about. */
const BYTES_PER_RANGE = 1_500;
const BEYOND_ASCII = /[^\0-\x7f]/;

/**
 * Writes rows x columns, all rows equally long, with the top-left cell at `top`, `left`. Text never becomes a formula
 * or a number: in columns that hold text (`isText` by column of the rows) it is written as it is, elsewhere so that
 * Excel takes it for text. `rowByRow` is for cells of which a filter hides some: Excel on Windows puts what is written
 * over hidden and shown rows at once into wrong rows (office-js issue 224).
 */
export async function writeCells(
  queue: RequestQueue,
  worksheet: Excel.Worksheet,
  top: number,
  left: number,
  rows: readonly (readonly Cell[])[],
  isText: (column: number, row: number) => boolean,
  rowByRow = false,
): Promise<void> {
  let piece: Input[][] = [];
  let bytes = 0;
  let from = 0;
  const write = async () => {
    const width = piece[0]?.length ?? 0;
    if (width === 0) return;
    await queue.reserve(bytes + BYTES_PER_RANGE);
    rangeAt(worksheet, area(top + from, left, piece.length, width)).values = piece;
    from += piece.length;
    piece = [];
    bytes = 0;
  };
  for (const [index, row] of rows.entries()) {
    const inputs = row.map((cell, column) => inputFor(cell, isText(column, index)));
    piece.push(inputs);
    for (const input of inputs) bytes += sizeOf(input);
    if (rowByRow || bytes > BYTES_PER_WRITE) await write();
  }
  await write();
}

function inputFor(cell: Cell, isText: boolean): Input {
  if (typeof cell === 'number') return cell;
  if (typeof cell === 'object') return `=${cell.formula}`;
  if (cell === '') return '';
  return isText ? fittingText(cell) : cellText(cell);
}

/** Bytes of a value in a request or an answer, on the large side. */
export function sizeOf(input: Input): number {
  if (typeof input === 'number') return 12;
  return 4 + (BEYOND_ASCII.test(input) ? 3 * input.length : input.length);
}
