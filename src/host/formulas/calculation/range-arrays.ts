import type { Area } from '../../../files/model/cells';
import type { SheetModel } from '../../../files/model/sheet';
import { columnsOf, isWholeColumns, isWholeRows, rowsOf } from '../../../files/model/areas';
import { blank, engineError, engineScalar, type EngineArray, type EngineScalar } from './engine-values';
import type { EngineFunction } from './conditional-functions';
import type { PlacedArea, Scope } from './resolution';

/** The function through which formulas get the values of a range in one piece; not a name that a user can type. */
export const rangeFunction = 'SG.RANGE';

/**
 * Hands whole ranges to the engine as arrays taken straight from the sheet, once for all formulas that use them. The
 * engine's own way costs a copy of every cell and a look-up by text for every cell and formula.
 */
export class RangeArrays {
  private readonly areas: PlacedArea[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly arraysOfObjects = new Map<PlacedArea, EngineArray>();
  private readonly arrays = new Map<number, EngineArray>();
  private readonly texts = new Map<string, EngineScalar>();
  private limits: { rows: number; columns: number } | null = null;

  constructor(private readonly scope: Scope) {}

  /** Engine formula text for the values of an area. */
  call(place: PlacedArea): string {
    return `${rangeFunction}(${this.numberOf(place)})`;
  }

  private numberOf({ sheet, area }: PlacedArea): number {
    const key = `${sheet}!${area.top}:${area.left}:${area.bottom}:${area.right}`;
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.areas.push({ sheet, area }) - 1;
      this.numbers.set(key, number);
    }
    return number;
  }

  readonly engineFunction: EngineFunction = {
    minArity: 1,
    maxArity: 1,
    invoke: ([number]) => {
      if (
        typeof number !== 'object' ||
        number === null ||
        !('value' in number) ||
        typeof number.value !== 'number'
      ) {
        return engineError('#VALUE!');
      }
      return this.array(number.value);
    },
  };

  /** The values of an area, as formulas get them. */
  arrayOf(place: PlacedArea): EngineArray {
    let array = this.arraysOfObjects.get(place);
    if (array === undefined) this.arraysOfObjects.set(place, (array = this.array(this.numberOf(place))));
    return array;
  }

  private array(number: number): EngineArray {
    const known = this.arrays.get(number);
    if (known) return known;
    const placed = this.areas[number];
    if (!placed) throw new RangeError(`No range ${number}`);
    const array = this.read(this.scope.sheet(placed.sheet), this.bounded(placed.area));
    this.arrays.set(number, array);
    return array;
  }

  /** Whole columns and rows end where the last used cell of any sheet is, so that they stay equal in size. */
  private bounded(area: Area): Area {
    if (!isWholeColumns(area) && !isWholeRows(area)) return area;
    this.limits ??= limitsOf(this.scope.model.sheets);
    return {
      ...area,
      bottom: isWholeColumns(area) ? this.limits.rows : area.bottom,
      right: isWholeRows(area) ? this.limits.columns : area.right,
    };
  }

  private read(sheet: SheetModel, area: Area): EngineArray {
    const height = rowsOf(area);
    const width = columnsOf(area);
    const emptyRow: EngineScalar[] = Array<EngineScalar>(width).fill(blank);
    const rows: EngineScalar[][] = Array<EngineScalar[]>(height).fill(emptyRow);
    const subtotals: boolean[][] = [];
    sheet.cells.forEach((cell, row, column) => {
      if (cell.value === null) return;
      const at = row - area.top;
      let cells = rows[at];
      if (!cells || cells === emptyRow) {
        cells = emptyRow.slice();
        rows[at] = cells;
      }
      cells[column - area.left] =
        typeof cell.value === 'string' ? this.text(cell.value) : engineScalar(cell.value);
      if (cell.formula !== undefined && /^(?:SUBTOTAL|AGGREGATE)\(/i.test(cell.formula)) {
        const mask = (subtotals[at] ??= Array<boolean>(width).fill(false));
        mask[column - area.left] = true;
      }
    }, area);
    for (const row of filteredRows(sheet, area)) subtotals[row - area.top] = Array<boolean>(width).fill(true);
    const array = {
      kind: 5 as const,
      rows,
      height,
      width,
      originRow: area.top + 1,
      originCol: area.left + 1,
    };
    if (subtotals.length === 0) return { ...array, ...hiddenRows(sheet, area) };
    const noMask = Array<boolean>(width).fill(false);
    return {
      ...array,
      subtotalMask: rows.map((_, at) => subtotals[at] ?? noMask),
      ...hiddenRows(sheet, area),
    };
  }

  private text(value: string): EngineScalar {
    let scalar = this.texts.get(value);
    if (!scalar) {
      scalar = engineScalar(value);
      this.texts.set(value, scalar);
    }
    return scalar;
  }
}

/** Rows that a filter hides; SUBTOTAL leaves them out whatever its code. */
function filteredRows(sheet: SheetModel, area: Area): number[] {
  const filters = [sheet.autoFilter, ...sheet.tables.map(({ filter }) => filter)].filter(
    (filter) => filter && filter.criteria.size > 0,
  );
  if (filters.length === 0) return [];
  const rows: number[] = [];
  for (const [row, { hidden }] of sheet.rows) {
    const isFiltered = filters.some((filter) => filter && row > filter.area.top && row <= filter.area.bottom);
    if (hidden && isFiltered && row >= area.top && row <= area.bottom) rows.push(row);
  }
  return rows;
}

function hiddenRows(sheet: SheetModel, area: Area): { hiddenRowMask?: boolean[] } {
  let mask: boolean[] | null = null;
  for (const [row, { hidden }] of sheet.rows) {
    if (!hidden || row < area.top || row > area.bottom) continue;
    mask ??= Array<boolean>(rowsOf(area)).fill(false);
    mask[row - area.top] = true;
  }
  return mask ? { hiddenRowMask: mask } : {};
}

function limitsOf(sheets: readonly SheetModel[]): { rows: number; columns: number } {
  let rows = 0;
  let columns = 0;
  for (const sheet of sheets) {
    const used = sheet.cells.usedArea((cell) => cell.value !== null || cell.formula !== undefined);
    rows = Math.max(rows, used?.bottom ?? 0);
    columns = Math.max(columns, used?.right ?? 0);
  }
  return { rows, columns };
}
