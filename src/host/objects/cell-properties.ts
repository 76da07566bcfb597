import { columnsOf, rowsOf } from '../../files/model/areas';
import type { RangeHandle } from '../book/range';
import { cellOf, columnOf, rowOf } from '../book/range-steps';
import { asRecord, isRecord } from '../protocol/arguments';
import { invalidArgument, notImplemented } from '../protocol/errors';
import { scriptName, wireName } from '../protocol/names';
import { Arguments, type HostObject } from '../protocol/object-class';

/** Borders as they are called in the properties of cells. */
const borderSides: Readonly<Record<string, string>> = {
  top: 'EdgeTop',
  bottom: 'EdgeBottom',
  left: 'EdgeLeft',
  right: 'EdgeRight',
  horizontal: 'InsideHorizontal',
  vertical: 'InsideVertical',
  diagonalDown: 'DiagonalDown',
  diagonalUp: 'DiagonalUp',
};

type Wanted = Readonly<Record<string, unknown>>;

/** What a load like `{ address: true, format: { fill: { color: true } } }` asks for, in the same shape. */
function read(target: HostObject, wanted: Wanted): Record<string, unknown> {
  // One load speaks for all borders: `{ borders: { color: true } }`.
  if (target.className === 'RangeBorderCollection')
    return Object.fromEntries(
      Object.entries(borderSides).map(([key, side]) => [key, read(target.item(side), wanted)]),
    );
  const found: Record<string, unknown> = {};
  for (const [key, ask] of Object.entries(wanted)) {
    if (ask === false || ask === null || ask === undefined) continue;
    found[key] = isRecord(ask) ? read(linked(target, key), ask) : target.read(wireName(key));
  }
  return found;
}

function linked(target: HostObject, key: string): HostObject {
  const side = target.className === 'RangeBorderCollection' ? borderSides[key] : undefined;
  const next = side === undefined ? target.link(wireName(key)) : target.item(side);
  if (!next) throw invalidArgument();
  return next;
}

function write(target: HostObject, given: Wanted): void {
  for (const [key, value] of Object.entries(given)) {
    if (value === undefined || value === null) continue;
    const name = wireName(key);
    if (target.isWritable(name)) target.write(name, value, new Arguments([value]));
    else if (isRecord(value)) write(linked(target, key), value);
    else throw notImplemented(`${target.className}.${scriptName(name)}`);
  }
}

type Bind = (range: RangeHandle) => HostObject;

/** Properties of each cell, rows × columns. */
export function readCellProperties(range: RangeHandle, wanted: unknown, object: Bind): unknown {
  const asked = asRecord(wanted);
  if (range.isUnbounded) throw invalidArgument();
  return Array.from({ length: rowsOf(range.area) }, (_, row) =>
    Array.from({ length: columnsOf(range.area) }, (__, column) =>
      read(object(cellOf(range, row, column)), asked),
    ),
  );
}

export function readRowProperties(range: RangeHandle, wanted: unknown, object: Bind): unknown {
  const asked = asRecord(wanted);
  return Array.from({ length: rowsOf(range.area) }, (_, row) => read(object(rowOf(range, row)), asked));
}

export function readColumnProperties(range: RangeHandle, wanted: unknown, object: Bind): unknown {
  const asked = asRecord(wanted);
  return Array.from({ length: columnsOf(range.area) }, (_, column) =>
    read(object(columnOf(range, column)), asked),
  );
}

/** Sets properties of each cell; `{}` leaves one as it is. The shape has to be that of the range. */
export function writeCellProperties(range: RangeHandle, given: unknown, object: Bind): void {
  const rows = lines(given, rowsOf(range.area));
  const cells = rows.map((row) => lines(row, columnsOf(range.area)).map(asRecord));
  for (const [row, line] of cells.entries()) {
    for (const [column, cell] of line.entries()) write(object(cellOf(range, row, column)), cell);
  }
}

export function writeRowProperties(range: RangeHandle, given: unknown, object: Bind): void {
  for (const [row, properties] of lines(given, rowsOf(range.area)).map(asRecord).entries())
    write(object(rowOf(range, row)), properties);
}

export function writeColumnProperties(range: RangeHandle, given: unknown, object: Bind): void {
  for (const [column, properties] of lines(given, columnsOf(range.area)).map(asRecord).entries())
    write(object(columnOf(range, column)), properties);
}

function lines(given: unknown, count: number): readonly unknown[] {
  if (!Array.isArray(given) || given.length !== count) throw invalidArgument();
  return given;
}
