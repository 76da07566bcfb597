import type { Area, Cell, CellValue } from '../../files/model/cells';
import type { SheetModel } from '../../files/model/sheet';
import { offsetFormula } from '../formulas';
import { intersection } from '../../files/model/areas';
import { holdsArray } from './arrays';
import { occupiedArea } from './pivot-area';
import { arrayConflict, mergeConflict, pivotConflict, type EditResult } from './refusal';

export interface SortKey {
  /** Column (or row, when columns are sorted) counted from the first of the area. */
  readonly key: number;
  readonly ascending: boolean;
}

export interface SortOptions {
  readonly hasHeaders: boolean;
  readonly matchCase: boolean;
  /** What is put in order. */
  readonly order: 'rows' | 'columns';
}

const collators = {
  true: new Intl.Collator('en', { sensitivity: 'variant', caseFirst: 'lower' }),
  false: new Intl.Collator('en', { sensitivity: 'accent' }),
};

/**
 * Compares cell values as Excel sorts them: numbers, text, FALSE, TRUE, errors; in descending order the other way
 * round, but empty cells always last. Text is compared without regard to letter case unless `matchCase`.
 */
export function compareValues(
  one: CellValue,
  other: CellValue,
  ascending: boolean,
  matchCase = false,
): number {
  const [a, b] = [kindOf(one), kindOf(other)];
  if (a === emptyKind || b === emptyKind) return a - b;
  return (ascending ? 1 : -1) * (a === b ? compareAlike(one, other, matchCase) : a - b);
}

const emptyKind = 4;

function kindOf(value: CellValue): number {
  if (value === null) return emptyKind;
  if (typeof value === 'number') return 0;
  if (typeof value === 'string') return 1;
  return typeof value === 'boolean' ? 2 : 3;
}

function compareAlike(one: CellValue, other: CellValue, matchCase: boolean): number {
  if (typeof one === 'string' && typeof other === 'string')
    return collators[matchCase ? 'true' : 'false'].compare(one, other);
  if (typeof one === 'object' || typeof other === 'object') return 0;
  return Number(one) - Number(other);
}

/** Sorts the rows or columns of an area by keys, the first counting most; equal ones keep their order. Formulas move as if copied. */
export function sortRange(
  sheet: SheetModel,
  area: Area,
  keys: readonly SortKey[],
  options: SortOptions,
): EditResult {
  if (sheet.merges.some((merge) => intersection(merge, area))) return mergeConflict;
  if (sheet.pivots.some((pivot) => intersection(occupiedArea(pivot), area))) return pivotConflict;
  const byRows = options.order === 'rows';
  const first = (byRows ? area.top : area.left) + (options.hasHeaders ? 1 : 0);
  const used = sheet.cells.usedArea((cell) => cell.value !== null || cell.formula !== undefined, area);
  if (!used) return null;
  if (holdsArray(sheet, byRows ? { ...area, top: first } : { ...area, left: first })) return arrayConflict;
  const last = byRows ? used.bottom : used.right;
  const lines: { cells: (Cell | undefined)[]; at: number }[] = [];
  for (let at = first; at <= last; at++) {
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
    for (const { key, ascending } of keys) {
      const difference = compareValues(
        one.cells[key]?.value ?? null,
        other.cells[key]?.value ?? null,
        ascending,
        options.matchCase,
      );
      if (difference !== 0) return difference;
    }
    return 0;
  });
  for (const [index, { cells, at }] of sorted.entries()) {
    const to = first + index;
    if (to === at) continue;
    for (const [offset, cell] of cells.entries()) {
      const moved =
        cell?.formula === undefined
          ? cell
          : { ...cell, formula: offsetFormula(cell.formula, byRows ? to - at : 0, byRows ? 0 : to - at) };
      if (byRows) sheet.cells.set(to, area.left + offset, moved);
      else sheet.cells.set(area.top + offset, to, moved);
    }
  }
  return null;
}
