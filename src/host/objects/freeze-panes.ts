import { columnsOf, lastColumn, lastRow, rowsOf } from '../../files/model/areas';
import { findRange } from '../book/find-range';
import { RangeHandle } from '../book/range';
import { bind } from '../protocol/bound-object';
import { invalidArgument, itemNotFound } from '../protocol/errors';
import type { Arguments, HostObject, ObjectClass } from '../protocol/object-class';
import { rangeClass, type WorksheetHandle } from './named-classes';

function freeze({ book, sheet }: WorksheetHandle, rows: number, columns: number): void {
  book.requireWritable();
  book.requireFocus('GeneralException');
  if (rows < 0 || columns < 0 || rows > lastRow || columns > lastColumn) throw invalidArgument();
  sheet.freeze = rows === 0 && columns === 0 ? null : { rows, columns };
}

function location({ book, sheet }: WorksheetHandle): HostObject | null {
  if (!sheet.freeze) return null;
  const { rows, columns } = sheet.freeze;
  const area = {
    top: 0,
    left: 0,
    bottom: rows === 0 ? lastRow : rows - 1,
    right: columns === 0 ? lastColumn : columns - 1,
  };
  return bind(rangeClass, new RangeHandle(book, sheet, area));
}

function frozenRange(handle: WorksheetHandle, args: Arguments): RangeHandle {
  return args.of(0, rangeClass) ?? findRange(handle.book, handle.sheet, args.text(0));
}

/** The second of `freezeRows` and `freezeColumns` replaces the first (rule 85). */
export const freezePanesClass: ObjectClass<WorksheetHandle> = {
  name: 'WorksheetFreezePanes',
  methods: {
    FreezeRows: (handle, args) => freeze(handle, args.integerOr(0, 0), 0),
    FreezeColumns: (handle, args) => freeze(handle, 0, args.integerOr(0, 0)),
    FreezeAt: (handle, args) => {
      const { area } = frozenRange(handle, args);
      const rows = area.bottom === lastRow ? 0 : area.top + rowsOf(area);
      const columns = area.right === lastColumn ? 0 : area.left + columnsOf(area);
      freeze(handle, rows, columns);
    },
    Unfreeze: (handle) => freeze(handle, 0, 0),
    GetLocation: (handle) => {
      const found = location(handle);
      if (!found) throw itemNotFound();
      return found;
    },
    GetLocationOrNullObject: location,
  },
};
