import { findRange } from '../book/find-range';
import { RangeHandle } from '../book/range';
import { bind } from '../protocol/bound-object';
import { invalidArgument, itemNotFound } from '../protocol/errors';
import type { Arguments, HostObject, ObjectClass } from '../protocol/object-class';
import { rangeClass, type WorksheetHandle } from './named-classes';
import { rangeObject } from './range-object';

/** The page breaks of a sheet between rows (horizontal ones) or columns. */
export interface BreaksHandle extends WorksheetHandle {
  readonly axis: 'rowBreaks' | 'columnBreaks';
}

interface BreakHandle extends BreaksHandle {
  /** The row or column behind the break, 0-based. */
  readonly at: number;
}

function breaksOf({ sheet, axis }: BreaksHandle): readonly number[] {
  return sheet.pageLayout[axis] ?? [];
}

function keep({ book, sheet, axis }: BreaksHandle, breaks: readonly number[]): void {
  book.requireWritable();
  const { [axis]: _before, ...rest } = sheet.pageLayout;
  sheet.pageLayout = breaks.length === 0 ? rest : { ...rest, [axis]: [...breaks].sort((a, b) => a - b) };
}

function pageBreak(handle: BreaksHandle, at: number): HostObject {
  return bind(pageBreakClass, { ...handle, at });
}

/** A break before the first row (or column) of a range. */
function add(handle: BreaksHandle, args: Arguments): HostObject {
  const range = args.of(0, rangeClass) ?? findRange(handle.book, handle.sheet, args.text(0));
  const at = handle.axis === 'rowBreaks' ? range.area.top : range.area.left;
  if (range.sheet !== handle.sheet || at === 0) throw invalidArgument();
  if (!breaksOf(handle).includes(at)) keep(handle, [...breaksOf(handle), at]);
  return pageBreak(handle, at);
}

export const pageBreaksClass: ObjectClass<BreaksHandle> = {
  name: 'PageBreakCollection',
  items: (handle) => breaksOf(handle).map((at) => pageBreak(handle, at)),
  item: (handle, key) => {
    const at = breaksOf(handle)[Number(key)];
    if (at === undefined) throw itemNotFound();
    return pageBreak(handle, at);
  },
  methods: { Add: add, RemovePageBreaks: (handle) => keep(handle, []) },
};

export const pageBreakClass: ObjectClass<BreakHandle> = {
  name: 'PageBreak',
  id: (handle) => breaksOf(handle).indexOf(handle.at),
  properties: {
    RowIndex: { get: ({ axis, at }) => (axis === 'rowBreaks' ? at : 0) },
    ColumnIndex: { get: ({ axis, at }) => (axis === 'columnBreaks' ? at : 0) },
  },
  methods: {
    Delete: (handle) =>
      keep(
        handle,
        breaksOf(handle).filter((each) => each !== handle.at),
      ),
    GetCellAfterBreak: ({ book, sheet, axis, at }) => {
      const [row, column] = axis === 'rowBreaks' ? [at, 0] : [0, at];
      return rangeObject(
        new RangeHandle(book, sheet, { top: row, left: column, bottom: row, right: column }),
      );
    },
  },
};
