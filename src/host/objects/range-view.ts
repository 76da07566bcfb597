import type { RangeHandle } from '../book/range';
import { readFormulas, readNumberFormats, readTexts, readValues, readValueTypes } from '../book/read-cells';
import { readR1C1 } from '../book/r1c1';
import { areaAddress } from '../formulas';
import { bind } from '../protocol/bound-object';
import { invalidArgument, itemNotFound } from '../protocol/errors';
import type { HostObject, ObjectClass, PropertyMember } from '../protocol/object-class';
import { rangeObject } from './range-object';

/** The rows and columns of a range that are not hidden; of one such row where `index` is given. */
export interface ViewHandle {
  readonly range: RangeHandle;
  readonly index: number | null;
}

function visible(lines: ReadonlyMap<number, { hidden?: boolean }>, first: number, last: number): number[] {
  const found: number[] = [];
  for (let at = first; at <= last; at++) if (lines.get(at)?.hidden !== true) found.push(at);
  return found;
}

function rowsOf({ range, index }: ViewHandle): number[] {
  const rows = visible(range.sheet.rows, range.area.top, range.area.bottom);
  if (index === null) return rows;
  const row = rows[index];
  if (row === undefined) throw itemNotFound();
  return [row];
}

function columnsOf({ range: { sheet, area } }: ViewHandle): number[] {
  return visible(sheet.columns, area.left, area.right);
}

function itemAt(list: unknown, index: number): unknown {
  if (!Array.isArray(list)) return undefined;
  const items: readonly unknown[] = list;
  return items[index];
}

/** Picks the visible cells from what is read of the whole range, as rows of cells. */
function shown(read: (range: RangeHandle) => unknown): PropertyMember<ViewHandle> {
  return {
    get: (view) => {
      const { area } = view.range;
      const all = read(view.range);
      const columns = columnsOf(view);
      return rowsOf(view).map((row) => {
        const cells = itemAt(all, row - area.top);
        return columns.map((column) => itemAt(cells, column - area.left));
      });
    },
  };
}

/** What `range.getVisibleView()` answers; whole rows and columns have none. */
export function visibleView(range: RangeHandle): HostObject {
  if (range.isUnbounded) throw invalidArgument();
  return bind(rangeViewClass, { range, index: null });
}

export const rangeViewClass: ObjectClass<ViewHandle> = {
  name: 'RangeView',
  id: ({ index }) => index,
  properties: {
    Values: shown(readValues),
    Formulas: shown(readFormulas),
    FormulasLocal: shown(readFormulas),
    FormulasR1C1: shown(readR1C1),
    Text: shown(readTexts),
    ValueTypes: shown(readValueTypes),
    NumberFormat: shown(readNumberFormats),
    CellAddresses: {
      get: (view) => {
        const columns = columnsOf(view);
        return rowsOf(view).map((row) =>
          columns.map((column) => areaAddress({ top: row, left: column, bottom: row, right: column })),
        );
      },
    },
    RowCount: { get: (view) => rowsOf(view).length },
    ColumnCount: { get: (view) => columnsOf(view).length },
    Index: { get: ({ index }) => index ?? 0 },
  },
  links: { Rows: (view) => bind(rangeViewsClass, view) },
  methods: { GetRange: ({ range }) => rangeObject(range) },
};

export const rangeViewsClass: ObjectClass<ViewHandle> = {
  name: 'RangeViewCollection',
  items: (view) => rowsOf(view).map((_, index) => bind(rangeViewClass, { range: view.range, index })),
  item: ({ range }, key) => {
    const view = { range, index: Number(key) };
    rowsOf(view);
    return bind(rangeViewClass, view);
  },
};
