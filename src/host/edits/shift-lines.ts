import { leftOfColumn, topOfRow } from '../../files/model/line-sizes';
import { placeShape } from '../../files/model/shape-groups';
import type { SheetModel } from '../../files/model/sheet';
import { shiftInterval, type CellShift } from '../formulas';

/** Moves row heights or column widths, hidden lines, outline levels, the freeze, charts and shapes with whole rows or columns. */
export function shiftLines(sheet: SheetModel, shift: CellShift): void {
  if (shift.band) return;
  moveDrawings(sheet, shift);
  if (shift.axis === 'rows') shiftMap(sheet.rows, shift);
  else shiftMap(sheet.columns, shift);
  shiftFreeze(sheet, shift);
  shiftBreaks(sheet, shift);
}

function shiftBreaks({ pageLayout }: SheetModel, shift: CellShift): void {
  const name = shift.axis === 'rows' ? 'rowBreaks' : 'columnBreaks';
  const breaks = pageLayout[name];
  if (!breaks) return;
  const moved = breaks.flatMap((at) => shiftInterval({ first: at, last: at }, shift)?.first ?? []);
  if (moved.length > 0) pageLayout[name] = moved;
  else delete pageLayout[name];
}

function shiftMap<T>(lines: Map<number, T>, shift: CellShift): void {
  const before = [...lines];
  lines.clear();
  for (const [at, line] of before) {
    const place = shiftInterval({ first: at, last: at }, shift);
    if (place) lines.set(place.first, line);
  }
}

function shiftFreeze(sheet: SheetModel, shift: CellShift): void {
  if (!sheet.freeze) return;
  const frozen = shift.axis === 'rows' ? sheet.freeze.rows : sheet.freeze.columns;
  if (frozen === 0) return;
  const span = shiftInterval({ first: 0, last: frozen - 1 }, shift);
  const begins = shift.kind === 'insert' && shift.at === 0 ? frozen + shift.count : span ? span.last + 1 : 0;
  const freeze =
    shift.axis === 'rows' ? { ...sheet.freeze, rows: begins } : { ...sheet.freeze, columns: begins };
  sheet.freeze = freeze.rows === 0 && freeze.columns === 0 ? null : freeze;
}

/**
 * Charts and shapes move with the cells under their top-left corner, as Excel does by default; shapes that follow two
 * cells also grow and shrink with what comes and goes beneath them.
 */
function moveDrawings(sheet: SheetModel, shift: CellShift): void {
  if (sheet.charts.length + sheet.shapes.length === 0) return;
  const start = distance(sheet, shift.axis, shift.at);
  const end = distance(sheet, shift.axis, shift.at + shift.count);
  const inserted = shift.kind === 'insert' ? insertedSize(sheet, shift) : 0;
  const moved = (place: number): number => {
    if (place < start) return place;
    return shift.kind === 'insert' ? place + inserted : place - Math.min(place, end) + start;
  };
  const [place, size] = shift.axis === 'rows' ? (['top', 'height'] as const) : (['left', 'width'] as const);
  for (const chart of sheet.charts) chart[place] = moved(chart[place]);
  for (const shape of sheet.shapes) {
    if (shape.placement === 'absolute') continue;
    const near = moved(shape[place]);
    const far = moved(shape[place] + shape[size]);
    placeShape(shape, { [place]: near, ...(shape.placement === 'twoCell' && { [size]: far - near }) });
  }
}

/** What the inserted lines measure: as much as the one that they come after. */
function insertedSize(sheet: SheetModel, { axis, at, count }: CellShift): number {
  const model = Math.max(0, at - 1);
  return count * (distance(sheet, axis, model + 1) - distance(sheet, axis, model));
}

function distance(sheet: SheetModel, axis: CellShift['axis'], to: number): number {
  return axis === 'rows' ? topOfRow(sheet, to) : leftOfColumn(sheet, to);
}
