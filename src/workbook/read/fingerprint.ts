import { type TableId, TABLES } from '../../method';
import { tableSchema } from '../schema';
import type { AcceptedFinding } from './accepted-findings';
import type { CellContent } from './sheet-values';
import { cellsOfRow, type TableBlock, type TableBlocks } from './table-finder';

/** Two lanes of 32 bits, since one multiplication of 64 bits costs more than all of this in JavaScript. */
let lower = 0;
let upper = 0;
const floats = new Float64Array(1);
const halves = new Uint32Array(floats.buffer);
/** Stands for a blank cell that is merged with one above, and so is not simply blank; FALSE and TRUE are 2 and 3. */
const MERGED = 4;

/**
 * 64 bits, as 16 hexadecimal digits, over the cells of all known columns of all input tables: the same inputs give the
 * same digits wherever the tables and columns stand, and any change of a cell gives others (FNV-1a, two lanes). What was
 * accepted and why is an input, too: the results do not count it.
 */
export function inputFingerprint(tables: TableBlocks, accepted: readonly AcceptedFinding[]): string {
  lower = 0x811c9dc5;
  upper = 0x050c5d1f;
  for (const id of TABLES) {
    for (const block of tables.get(id) ?? []) addBlock(id, block);
  }
  for (const entry of byFingerprint(accepted)) {
    addText(entry.fingerprint);
    addText(entry.reason);
  }
  return hexadecimal(upper) + hexadecimal(lower);
}

/** A check sorts the lines of the Findings sheet anew: their order says nothing. */
function byFingerprint(accepted: readonly AcceptedFinding[]): readonly AcceptedFinding[] {
  return [...accepted].sort((one, other) => (one.fingerprint < other.fingerprint ? -1 : 1));
}

function addBlock(id: TableId, block: TableBlock): void {
  addText(id);
  const columns = tableSchema(id).columns.flatMap((column, order) => {
    const index = block.match.columns.get(column.id);
    return index === undefined ? [] : [{ id: column.id, order, index }];
  });
  for (let row = block.firstRow; row < block.endRow; row++) {
    const cells = cellsOfRow(block, row);
    const countsAbove = block.merged?.rows.get(row)?.countsAbove;
    let filled = false;
    for (let i = 0; i < columns.length; i++) {
      const column = columns[i];
      if (column === undefined) continue;
      const cell = cells[column.index] ?? '';
      const isMerged = countsAbove?.has(column.id) === true;
      if (cell === '' && !isMerged) continue;
      filled = true;
      add(column.order + 1);
      if (isMerged) add(MERGED);
      else addCell(cell);
    }
    if (filled) add(0);
  }
}

function addCell(cell: CellContent): void {
  if (typeof cell === 'string') addText(cell);
  else if (typeof cell === 'number') {
    floats[0] = cell;
    add(halves[0] ?? 0);
    add(halves[1] ?? 0);
  } else add(cell ? 3 : 2);
}

function addText(text: string): void {
  for (let index = 0; index < text.length; index++) add(text.charCodeAt(index));
  add(0x10000 + text.length);
}

function add(value: number): void {
  lower = Math.imul(lower ^ value, 0x01000193);
  upper = Math.imul(upper ^ value ^ (lower >>> 15), 0x01000193);
}

function hexadecimal(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0');
}
