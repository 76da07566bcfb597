import type { Area, Cell } from '../../files/model/cells';
import type { SheetModel } from '../../files/model/sheet';
import type { WorkbookModel } from '../../files/model/workbook';
import { holds, holdsCell, intersection, isOnSheet } from '../../files/model/areas';
import { followMove, qualifyReferences } from '../formulas';
import type { SheetArea } from './copy-range';
import { cutsLegacyArray } from './arrays';
import { occupiedArea } from './pivot-area';
import {
  arrayConflict,
  mergeConflict,
  offSheet,
  pivotConflict,
  tableConflict,
  type EditResult,
} from './refusal';
import { rewriteFormulas } from './rewrite-formulas';

/**
 * Cuts cells and pastes them with their top-left cell at a place. Formulas keep what they refer to, references to the
 * cells follow, and references to overwritten cells become `#REF!`. A whole table, merge, note or rule moves along.
 */
export function moveRange(
  model: WorkbookModel,
  source: SheetArea,
  target: { sheet: SheetModel; row: number; column: number },
): EditResult {
  const rows = target.row - source.area.top;
  const columns = target.column - source.area.left;
  const moved = (area: Area): Area => ({
    top: area.top + rows,
    left: area.left + columns,
    bottom: area.bottom + rows,
    right: area.right + columns,
  });
  const place = moved(source.area);
  const refusal = check(source, target.sheet, place);
  if (refusal) return refusal;

  const move = {
    fromSheet: source.sheet.name,
    source: source.area,
    toSheet: target.sheet.name,
    top: target.row,
    left: target.column,
  };
  const isMoving = (sheet: SheetModel | null, cell?: { row: number; column: number }): boolean =>
    sheet === source.sheet && cell !== undefined && holdsCell(source.area, cell.row, cell.column);
  const isOwnName = (name: string): boolean =>
    model.names.some(
      (each) => each.sheetId === source.sheet.id && each.name.toLowerCase() === name.toLowerCase(),
    );
  rewriteFormulas(model, (formula, { sheet, cell }) => {
    const own = sheet?.name ?? '';
    if (!isMoving(sheet, cell) || source.sheet === target.sheet) return followMove(formula, own, move);
    return followMove(qualifyReferences(formula, own, isOwnName), target.sheet.name, move);
  });

  const cells: { cell: Cell; row: number; column: number }[] = [];
  source.sheet.cells.forEach((cell, row, column) => cells.push({ cell, row, column }), source.area);
  for (const { row, column } of cells) source.sheet.cells.set(row, column, undefined);
  const overwritten: { row: number; column: number }[] = [];
  target.sheet.cells.forEach((_, row, column) => overwritten.push({ row, column }), place);
  for (const { row, column } of overwritten) target.sheet.cells.set(row, column, undefined);
  for (const { cell, row, column } of cells) {
    if (cell.spilledFrom)
      cell.spilledFrom = { row: cell.spilledFrom.row + rows, column: cell.spilledFrom.column + columns };
    target.sheet.cells.set(row + rows, column + columns, cell);
  }
  moveAttachments(source, target.sheet, place, moved, rows, columns);
  return null;
}

function check(source: SheetArea, sheet: SheetModel, place: Area): EditResult {
  if (!isOnSheet(place)) return offSheet;
  const isCut = (area: Area, by: Area): boolean => intersection(area, by) !== null && !holds(by, area);
  const overwrites = (area: Area): boolean =>
    intersection(area, place) !== null && !(sheet === source.sheet && holds(source.area, area));
  if (
    source.sheet.merges.some((area) => isCut(area, source.area)) ||
    sheet.merges.some((area) => overwrites(area) && !holds(place, area))
  )
    return mergeConflict;
  // Rows may be taken out of a table, but not its header, and a table may not land on another.
  const headerOf = (area: Area): Area => ({ ...area, bottom: area.top });
  const losesHeader = source.sheet.tables.some(
    ({ area, hasHeader }) =>
      hasHeader && !holds(source.area, area) && intersection(headerOf(area), source.area) !== null,
  );
  if (losesHeader) return tableConflict;
  const wholeTables = source.sheet.tables.filter(({ area }) => holds(source.area, area));
  if (
    wholeTables.length > 0 &&
    sheet.tables.some((table) => !wholeTables.includes(table) && intersection(table.area, place) !== null)
  )
    return tableConflict;
  if (
    source.sheet.pivots.some((pivot) => isCut(occupiedArea(pivot), source.area)) ||
    sheet.pivots.some((pivot) => overwrites(occupiedArea(pivot)))
  )
    return pivotConflict;
  return cutsLegacyArray(source.sheet, source.area) || cutsLegacyArray(sheet, place) ? arrayConflict : null;
}

function moveAttachments(
  source: SheetArea,
  sheet: SheetModel,
  place: Area,
  moved: (area: Area) => Area,
  rows: number,
  columns: number,
): void {
  const from = source.sheet;
  const isMoving = (area: Area): boolean => holds(source.area, area);
  const merges = from.merges.filter(isMoving).map(moved);
  from.merges = from.merges.filter((area) => !isMoving(area));
  sheet.merges = [...sheet.merges.filter((area) => !holds(place, area)), ...merges];
  const tables = from.tables.filter(({ area }) => isMoving(area));
  from.tables = from.tables.filter((table) => !tables.includes(table));
  for (const table of tables) {
    table.area = moved(table.area);
    if (table.filter) table.filter.area = moved(table.filter.area);
  }
  sheet.tables = [...sheet.tables, ...tables];
  const pivots = from.pivots.filter(({ area }) => isMoving(area));
  from.pivots = from.pivots.filter((pivot) => !pivots.includes(pivot));
  for (const pivot of pivots) pivot.area = moved(pivot.area);
  sheet.pivots = [...sheet.pivots, ...pivots];
  const links = from.hyperlinks.filter(({ area }) => isMoving(area));
  from.hyperlinks = from.hyperlinks.filter((link) => !links.includes(link));
  sheet.hyperlinks = [
    ...sheet.hyperlinks.filter(({ area }) => !holds(place, area)),
    ...links.map((link) => ({ ...link, area: moved(link.area) })),
  ];
  const isInside = ({ row, column }: { row: number; column: number }): boolean =>
    holdsCell(source.area, row, column);
  const isOverwritten = ({ row, column }: { row: number; column: number }): boolean =>
    holdsCell(place, row, column);
  const notes = from.notes.filter(isInside);
  const comments = from.comments.filter(isInside);
  from.notes = from.notes.filter((note) => !isInside(note));
  from.comments = from.comments.filter((comment) => !isInside(comment));
  for (const item of [...notes, ...comments]) {
    item.row += rows;
    item.column += columns;
  }
  sheet.notes = [...sheet.notes.filter((note) => !isOverwritten(note)), ...notes];
  sheet.comments = [...sheet.comments.filter((comment) => !isOverwritten(comment)), ...comments];
  for (const rule of [...from.validations, ...from.conditionalFormats]) {
    if (from === sheet && rule.areas.every(isMoving)) rule.areas = rule.areas.map(moved);
  }
}
