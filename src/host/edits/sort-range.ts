import type { Area, Cell, CellValue } from '../../files/model/cells';
import type { SheetModel } from '../../files/model/sheet';
import { offsetFormula } from '../formulas';
import { holdsCell, intersection } from '../../files/model/areas';
import { holdsArray } from './arrays';
import { occupiedArea } from './pivot-area';
import { parseInput } from '../values';
import { arrayConflict, mergeConflict, pivotConflict, type EditRefusal } from './refusal';
import { compareTexts, type SortMethod } from './text-order';

export interface SortKey {
  /** Column (or row, when columns are sorted) counted from the first of the area. */
  readonly key: number;
  readonly ascending: boolean;
  /** Text that reads as a number is one. */
  readonly textAsNumber?: boolean;
  /** Whether the cell of the key in a row (or column) of the sheet comes first, in place of the order of the values. */
  readonly isFirst?: (at: number) => boolean;
}

export interface SortOptions {
  readonly hasHeaders: boolean;
  readonly matchCase: boolean;
  readonly method: SortMethod;
  /** What is put in order. */
  readonly order: 'rows' | 'columns';
}

/**
 * Compares cell values as Excel sorts them: numbers, text, FALSE, TRUE, errors; in descending order the other way
 * round, but empty cells always last. Text is compared without regard to letter case unless `matchCase`.
 */
export function compareValues(
  one: CellValue,
  other: CellValue,
  ascending: boolean,
  matchCase = false,
  method: SortMethod = 'PinYin',
): number {
  const [a, b] = [kindOf(one), kindOf(other)];
  if (a === emptyKind || b === emptyKind) return a - b;
  return (ascending ? 1 : -1) * (a === b ? compareAlike(one, other, matchCase, method) : a - b);
}

const emptyKind = 4;

function kindOf(value: CellValue): number {
  if (value === null) return emptyKind;
  if (typeof value === 'number') return 0;
  if (typeof value === 'string') return 1;
  return typeof value === 'boolean' ? 2 : 3;
}

function compareAlike(one: CellValue, other: CellValue, matchCase: boolean, method: SortMethod): number {
  if (typeof one === 'string' && typeof other === 'string')
    return compareTexts(one, other, matchCase, method);
  if (typeof one === 'object' || typeof other === 'object') return 0;
  return Number(one) - Number(other);
}

function keyValue(cells: readonly (Cell | undefined)[], { key, textAsNumber }: SortKey): CellValue {
  const value = cells[key]?.value ?? null;
  if (!textAsNumber || typeof value !== 'string') return value;
  const typed = parseInput(value).value;
  return typeof typed === 'number' ? typed : value;
}

/** A row or column that is sorted. */
interface Line {
  readonly cells: (Cell | undefined)[];
  readonly at: number;
}

function compareLines(one: Line, other: Line, key: SortKey, { matchCase, method }: SortOptions): number {
  const { ascending, isFirst } = key;
  if (isFirst) return (ascending ? 1 : -1) * (Number(isFirst(other.at)) - Number(isFirst(one.at)));
  return compareValues(keyValue(one.cells, key), keyValue(other.cells, key), ascending, matchCase, method);
}

/**
 * Sorts the rows or columns of an area by keys, the first counting most; equal ones keep their order, and hidden ones
 * stay where they are. Formulas move as if copied, notes and comments with their cells. Answers the rows or columns that
 * now hold something else, or refuses.
 */
export function sortRange(
  sheet: SheetModel,
  area: Area,
  keys: readonly SortKey[],
  options: SortOptions,
): { moved: readonly number[] } | { refused: EditRefusal } {
  if (sheet.merges.some((merge) => intersection(merge, area))) return { refused: mergeConflict };
  if (sheet.pivots.some((pivot) => intersection(occupiedArea(pivot), area)))
    return { refused: pivotConflict };
  const byRows = options.order === 'rows';
  const first = (byRows ? area.top : area.left) + (options.hasHeaders ? 1 : 0);
  const byLooks = keys.some(({ isFirst }) => isFirst !== undefined);
  const used = sheet.cells.usedArea(
    (cell) => cell.value !== null || cell.formula !== undefined || (byLooks && cell.style !== 0),
    area,
  );
  if (!used) return { moved: [] };
  if (holdsArray(sheet, byRows ? { ...area, top: first } : { ...area, left: first }))
    return { refused: arrayConflict };
  const last = byRows ? used.bottom : used.right;
  const lines: Line[] = [];
  const places = byRows ? sheet.rows : sheet.columns;
  for (let at = first; at <= last; at++) {
    if (places.get(at)?.hidden) continue;
    const cells: (Cell | undefined)[] = [];
    for (
      let across = byRows ? area.left : area.top;
      across <= (byRows ? used.right : used.bottom);
      across++
    ) {
      const cell = byRows ? sheet.cells.get(at, across) : sheet.cells.get(across, at);
      cells.push(cell);
    }
    lines.push({ cells, at });
  }
  const sorted = [...lines].sort((one, other) => {
    for (const key of keys) {
      const difference = compareLines(one, other, key, options);
      if (difference !== 0) return difference;
    }
    return 0;
  });
  const moved = new Map<number, number>();
  for (const [index, { at: to }] of lines.entries()) {
    const line = sorted[index];
    if (!line || line.at === to) continue;
    const { cells, at } = line;
    moved.set(at, to);
    for (const [offset, cell] of cells.entries()) {
      const copy =
        cell?.formula === undefined
          ? cell
          : { ...cell, formula: offsetFormula(cell.formula, byRows ? to - at : 0, byRows ? 0 : to - at) };
      if (byRows) sheet.cells.set(to, area.left + offset, copy);
      else sheet.cells.set(area.top + offset, to, copy);
    }
  }
  moveRemarks(sheet, area, byRows ? 'row' : 'column', moved);
  return { moved: [...moved.values()] };
}

/** Notes and comments go with their cells; `moved` says from which row or column to which. */
function moveRemarks(
  sheet: SheetModel,
  area: Area,
  along: 'row' | 'column',
  moved: ReadonlyMap<number, number>,
): void {
  for (const remark of [...sheet.notes, ...sheet.comments])
    if (holdsCell(area, remark.row, remark.column)) remark[along] = moved.get(remark[along]) ?? remark[along];
}
