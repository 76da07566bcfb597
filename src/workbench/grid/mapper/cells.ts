import type { ICellData, IStyleData } from '@univerjs/core';
import {
  type Cell,
  type CellStyle,
  type CellValue,
  holdsCell,
  type SheetModel,
  type StyleChange,
  type StyleTable,
} from '../../../files';
import { shownFormula } from '../../../host/user';
import { defaultStyle, gridStyle } from './style';
import { Highlights, type FormulaAnswer } from './highlight';
import { layered, TableLooks } from './table-look';

/** A cell as the grid takes it: `t` is the type (1 text, 2 number, 3 boolean), `f` the formula with its `=`. */
export interface GridCell {
  readonly v: string | number | null;
  readonly t: 1 | 2 | 3 | null;
  readonly f: string | null;
  /** Shared between cells that look alike, so that identity tells whether a look changed. */
  readonly s: IStyleData | null;
}

/** One style object per look; the same object for the same look as long as this lives. */
export class GridStyles {
  private readonly known = new Map<string, IStyleData | null>();

  /** Beside the arrow of a list a text stays on one line in its cell, and the grid does not draw by its default style. */
  of(style: CellStyle, isInList = false): IStyleData | null {
    const drawn = isInList ? { ...defaultStyle, tb: 2, ...gridStyle(style) } : gridStyle(style);
    const key = JSON.stringify(drawn);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const kept = key === '{}' ? null : drawn;
    this.known.set(key, kept);
    return kept;
  }
}

/** Rows of a sheet, 0-based, the last one counted. */
export interface RowSpan {
  readonly top: number;
  readonly bottom: number;
}

/** Visits every cell of a sheet, or of some of its rows, that shows something, as the grid draws it. */
export function visitGridCells(
  sheet: SheetModel,
  styles: StyleTable,
  gridStyles: GridStyles,
  answer: FormulaAnswer,
  visit: (row: number, column: number, cell: GridCell) => void,
  rows: RowSpan = { top: 0, bottom: Infinity },
): void {
  const looks = new TableLooks(sheet);
  const highlights = new Highlights(sheet, answer);
  const lists = sheet.validations.flatMap(({ type, areas }) => (type === 'list' ? areas : []));
  const isInList = (row: number, column: number): boolean =>
    lists.some((area) => holdsCell(area, row, column));
  const memo = new LookMemo();
  const styleOf = (index: number, cell: Cell | undefined, row: number, column: number): IStyleData | null => {
    const table = looks.styleAt(row, column);
    const change = highlights.isEmpty ? undefined : highlights.changeAt(row, column);
    const special = cell ? specialStyle(cell) : undefined;
    const besideArrow = isInList(row, column);
    return memo.of(table, change, special, index, besideArrow, () =>
      gridStyles.of(layered(table, special, styles.get(index), change), besideArrow),
    );
  };
  sheet.cells.forEach(
    (cell, row, column) => {
      visit(row, column, { ...content(sheet, cell, row, column), s: styleOf(cell.style, cell, row, column) });
    },
    { ...rows, left: 0, right: Infinity },
  );
  const visitEmpty = (top: number, left: number, bottom: number, right: number): void => {
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        if (sheet.cells.get(row, column)) continue;
        const base = sheet.rows.get(row)?.style ?? sheet.columns.get(column)?.style ?? 0;
        const style = styleOf(base, undefined, row, column);
        if (style) visit(row, column, { v: null, t: null, f: null, s: style });
      }
    }
  };
  for (const { area } of [...sheet.tables, ...sheet.pivots]) {
    visitEmpty(Math.max(rows.top, area.top), area.left, Math.min(rows.bottom, area.bottom), area.right);
  }
}

/** Looks by what they are made of, so that each is worked out once while a sheet is visited. */
class LookMemo {
  private readonly known = new Map<unknown, Map<unknown, Map<unknown, Map<number, IStyleData | null>>>>();

  of(
    table: CellStyle | undefined,
    change: StyleChange | undefined,
    special: CellStyle | undefined,
    index: number,
    isInList: boolean,
    work: () => IStyleData | null,
  ): IStyleData | null {
    const byIndex = within(within(within(this.known, table), change), special);
    const key = isInList ? -1 - index : index;
    let look = byIndex.get(key);
    if (look === undefined) {
      look = work();
      byIndex.set(key, look);
    }
    return look;
  }
}

function within<Key, Inner>(outer: Map<unknown, Map<Key, Inner>>, key: unknown): Map<Key, Inner> {
  let inner = outer.get(key);
  if (!inner) {
    inner = new Map();
    outer.set(key, inner);
  }
  return inner;
}

const centred: CellStyle = { alignment: { horizontal: 'center' } };

/** Errors stand centred, links look like links where the cell says nothing else. */
function specialStyle(cell: Cell): CellStyle | undefined {
  return typeof cell.value === 'object' && cell.value !== null ? centred : undefined;
}

function content(sheet: SheetModel, cell: Cell, row: number, column: number): Omit<GridCell, 's'> {
  const { formula } = cell;
  return {
    ...shown(cell.value),
    f: formula === undefined ? null : `=${shownFormula(sheet, formula, row, column)}`,
  };
}

function shown(value: CellValue): Pick<GridCell, 'v' | 't'> {
  if (value === null) return { v: null, t: null };
  if (typeof value === 'number') return { v: value, t: 2 };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: 3 };
  return { v: typeof value === 'object' ? value.error : value, t: 1 };
}

/** The cell as part of a snapshot: only what it has. */
export function snapshotCell({ v, t, f, s }: GridCell): ICellData {
  return { ...(v !== null && { v }), ...(t !== null && { t }), ...(f !== null && { f }), ...(s && { s }) };
}

export function sameCell(a: GridCell, b: GridCell): boolean {
  return a.v === b.v && a.t === b.t && a.f === b.f && a.s === b.s;
}
