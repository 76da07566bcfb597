import type { Area, Cell } from '../../files/model/cells';
import type { SheetModel } from '../../files/model/sheet';
import { offsetFormula, transposeFormula } from '../formulas';
import { columnsOf, holds, intersection, isOnSheet, rowsOf } from '../../files/model/areas';
import { copiedCell, cutsLegacyArray } from './arrays';
import { clearConditionalFormats, clearValidations, conditionFrom, validationFrom } from './cell-rules';
import { occupiedArea } from './pivot-area';
import { arrayConflict, mergeConflict, offSheet, pivotConflict, type EditResult } from './refusal';

export interface CopyOptions {
  /** What to take: everything, formulas or values with number formats left alone, or the look only. */
  readonly what: 'all' | 'formulas' | 'values' | 'formats';
  /** Empty source cells leave the target cell as it is. */
  readonly skipBlanks: boolean;
  /** Rows become columns. */
  readonly transpose: boolean;
}

export const copyEverything: CopyOptions = { what: 'all', skipBlanks: false, transpose: false };

/** A rectangle of cells on a sheet. */
export interface SheetArea {
  readonly sheet: SheetModel;
  readonly area: Area;
}

/**
 * Copies cells. The target is filled from its top-left cell; where it is a whole multiple of the source, the source is
 * repeated. Relative references move with the cells; merges, validation and conditional formats come along with 'all',
 * conditional formats with 'formats' too.
 */
export function copyRange(
  source: SheetArea,
  target: SheetArea,
  options: CopyOptions = copyEverything,
): EditResult {
  const height = source.area.bottom - source.area.top + 1;
  const width = source.area.right - source.area.left + 1;
  const filled = copiedArea(source.area, target.area, options.transpose);
  const refused = checkTarget(target.sheet, filled);
  if (refused) return refused;
  const copies = snapshot(source);
  for (let row = 0; row <= filled.bottom - filled.top; row++) {
    for (let column = 0; column <= filled.right - filled.left; column++) {
      const fromRow = (options.transpose ? column : row) % height;
      const fromColumn = (options.transpose ? row : column) % width;
      const cell = copies[fromRow]?.[fromColumn];
      const from = { row: source.area.top + fromRow, column: source.area.left + fromColumn };
      paste(target.sheet, { row: filled.top + row, column: filled.left + column }, cell, from, options);
    }
  }
  if (!options.transpose) {
    if (options.what === 'all') copyAttachments(source, target.sheet, filled);
    if (options.what === 'all' || options.what === 'formats')
      copyConditionalFormats(source, target.sheet, filled);
  }
  return null;
}

/** The cells that a copy fills. */
export function copiedArea(source: Area, target: Area, transpose: boolean): Area {
  const [height, width] = [rowsOf(source), columnsOf(source)];
  const [tall, wide] = transpose ? [width, height] : [height, width];
  const rows = rowsOf(target);
  const columns = columnsOf(target);
  const down = rows % tall === 0 ? rows : tall;
  const across = columns % wide === 0 ? columns : wide;
  return {
    top: target.top,
    left: target.left,
    bottom: target.top + down - 1,
    right: target.left + across - 1,
  };
}

function checkTarget(sheet: SheetModel, area: Area): EditResult {
  if (!isOnSheet(area)) return offSheet;
  if (sheet.merges.some((merge) => intersection(merge, area) && !holds(area, merge))) return mergeConflict;
  if (sheet.pivots.some((pivot) => intersection(occupiedArea(pivot), area))) return pivotConflict;
  return cutsLegacyArray(sheet, area) ? arrayConflict : null;
}

function snapshot({ sheet, area }: SheetArea): (Cell | undefined)[][] {
  const rows: (Cell | undefined)[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const cells: (Cell | undefined)[] = [];
    for (let column = area.left; column <= area.right; column++) {
      const cell = copiedCell(sheet, sheet.cells.get(row, column));
      cells.push(cell && { ...cell });
    }
    rows.push(cells);
  }
  return rows;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

function paste(
  sheet: SheetModel,
  to: Place,
  cell: Cell | undefined,
  from: Place,
  { what, skipBlanks, transpose }: CopyOptions,
): void {
  const { row, column } = to;
  const isBlank = !cell || (cell.value === null && cell.formula === undefined);
  if (skipBlanks && isBlank) return;
  const old = sheet.cells.get(row, column);
  if (what === 'formats') {
    if (old) old.style = cell?.style ?? 0;
    else if (cell && cell.style !== 0) sheet.cells.set(row, column, { value: null, style: cell.style });
    return;
  }
  const style = what === 'all' ? (cell?.style ?? 0) : (old?.style ?? 0);
  if (!cell || (isBlank && style === 0)) {
    sheet.cells.set(row, column, style === 0 ? undefined : { value: null, style });
    return;
  }
  const copy: Cell = { value: cell.value, style };
  if (cell.richText && what !== 'formulas') copy.richText = cell.richText;
  if (cell.formula !== undefined && what !== 'values') {
    copy.formula = transpose
      ? transposeFormula(cell.formula, from, to)
      : offsetFormula(cell.formula, row - from.row, column - from.column);
    copy.value = null;
    if (cell.array?.kind === 'dynamic') copy.array = { kind: 'dynamic', rows: 1, columns: 1 };
  } else if (cell.spilledFrom && what !== 'values') {
    copy.value = null;
  }
  sheet.cells.set(row, column, copy);
}

/** The parts of areas in the source of a copy. */
function partsIn({ area: source }: SheetArea, areas: readonly Area[]): Area[] {
  return areas.flatMap((area) => intersection(area, source) ?? []);
}

/** For each copy of the source in the filled area: where its areas stand in that. */
function places({ area: source }: SheetArea, filled: Area): ((area: Area) => Area)[] {
  const found: ((area: Area) => Area)[] = [];
  for (let top = filled.top; top <= filled.bottom; top += rowsOf(source))
    for (let left = filled.left; left <= filled.right; left += columnsOf(source))
      found.push((area) => ({
        top: area.top + top - source.top,
        left: area.left + left - source.left,
        bottom: area.bottom + top - source.top,
        right: area.right + left - source.left,
      }));
  return found;
}

/** Merges and validation of the source apply to every copy, and what the target had ends there. */
function copyAttachments(source: SheetArea, sheet: SheetModel, filled: Area): void {
  const merges = source.sheet.merges.filter((merge) => holds(source.area, merge));
  const validations = source.sheet.validations
    .map((rule) => ({ rule, parts: partsIn(source, rule.areas) }))
    .filter(({ parts }) => parts.length > 0);
  sheet.merges = sheet.merges.filter((merge) => !holds(filled, merge));
  clearValidations(sheet, [filled]);
  for (const move of places(source, filled)) {
    sheet.merges.push(...merges.map(move));
    for (const { rule, parts } of validations) {
      const areas = parts.map(move);
      sheet.validations.push({ ...validationFrom(rule, areas[0]), areas });
    }
  }
}

/** Conditional formats of the source apply to every copy: as they are on its sheet, as new ones on another. */
function copyConditionalFormats(source: SheetArea, sheet: SheetModel, filled: Area): void {
  const formats = source.sheet.conditionalFormats
    .map((format) => ({ format, before: { ...format }, parts: partsIn(source, format.areas) }))
    .filter(({ parts }) => parts.length > 0);
  clearConditionalFormats(sheet, [filled]);
  for (const move of places(source, filled)) {
    for (const { format, before, parts } of formats) {
      const areas = parts.map(move);
      if (sheet.conditionalFormats.includes(format)) format.areas.push(...areas);
      else
        sheet.conditionalFormats.push({
          ...structuredClone(before),
          id: freshId(sheet, before.id),
          rule: structuredClone(conditionFrom(before, areas[0])),
          areas,
        });
    }
  }
}

function freshId(sheet: SheetModel, id: string): string {
  let candidate = id;
  for (let number = 2; sheet.conditionalFormats.some((format) => format.id === candidate); number++)
    candidate = `${id}-${number}`;
  return candidate;
}
