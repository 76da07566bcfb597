import { placeShape } from '../../files/model/shape-groups';
import type { SheetModel } from '../../files/model/sheet';
import { shiftInterval, type CellShift } from '../formulas';

const defaultRowPoints = 15;
const defaultColumnCharacters = 8.43;
const pointsPerCharacter = 5.25;
const columnPaddingPoints = 3.75;

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

function insertedSize(sheet: SheetModel, { axis, at, count }: CellShift): number {
  return count * size(sheet, axis, Math.max(0, at - 1));
}

function distance(sheet: SheetModel, axis: CellShift['axis'], to: number): number {
  const lines = axis === 'rows' ? sheet.rows : sheet.columns;
  let total = to * defaultSize(sheet, axis);
  for (const at of lines.keys()) {
    if (at < to) total += size(sheet, axis, at) - defaultSize(sheet, axis);
  }
  return total;
}

function size(sheet: SheetModel, axis: CellShift['axis'], at: number): number {
  if (axis === 'rows') {
    const row = sheet.rows.get(at);
    return row?.hidden ? 0 : (row?.height ?? defaultSize(sheet, axis));
  }
  const column = sheet.columns.get(at);
  if (column?.hidden) return 0;
  return column?.width === undefined
    ? defaultSize(sheet, axis)
    : column.width * pointsPerCharacter + columnPaddingPoints;
}

function defaultSize(sheet: SheetModel, axis: CellShift['axis']): number {
  if (axis === 'rows') return sheet.defaultRowHeight ?? defaultRowPoints;
  return (sheet.defaultColumnWidth ?? defaultColumnCharacters) * pointsPerCharacter + columnPaddingPoints;
}
