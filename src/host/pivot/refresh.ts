import type { Area } from '../../files/model/cells';
import type { PivotTableModel } from '../../files/model/objects';
import type { SheetModel } from '../../files/model/sheet';
import type { WorkbookModel } from '../../files/model/workbook';
import { occupiedArea, type EditRefusal, type EditResult } from '../edits';
import { holdsCell, intersects, isOnSheet } from '../../files/model/areas';
import type { PivotCaptions } from './captions';
import type { PivotCell } from './body-values';
import { pivotBlock, type PivotBlock } from './layout';
import { readSource } from './source';

/** The parts of a pivot on its sheet; null where there is none. */
export interface PivotRanges {
  /** Without the filters. */
  readonly table: Area;
  readonly rowLabels: Area | null;
  readonly columnLabels: Area | null;
  readonly dataBody: Area | null;
  readonly filters: Area | null;
}

/**
 * Computes a pivot table and writes it into its sheet, in place of what it showed before; `pivot.area` becomes the new
 * block. Filters stand above it, with a blank row between. Refused, with nothing changed, where the block would grow
 * over other cells, a table or another pivot.
 */
export function refreshPivot(
  model: WorkbookModel,
  sheet: SheetModel,
  pivot: PivotTableModel,
  captions: PivotCaptions,
): EditResult {
  const block = computed(model, pivot, captions);
  if ('code' in block) return block;
  const before = occupiedArea(pivot);
  const area = placed(block, pivot);
  const after = occupiedArea(pivot, area);
  const refusal = check(sheet, pivot, before, after);
  if (refusal) return refusal;
  clear(sheet, before);
  clear(sheet, after);
  for (const [index, name] of pivot.filters.entries()) {
    const row = area.top - 1 - pivot.filters.length + index;
    write(model, sheet, row, area.left, { value: name });
    const isFiltered = (pivot.hidden?.[name]?.length ?? 0) > 0;
    write(model, sheet, row, area.left + 1, { value: isFiltered ? captions.some : captions.all });
  }
  for (const [row, cells] of block.cells.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (cell) write(model, sheet, area.top + row, area.left + column, cell);
    }
  }
  pivot.area = area;
  return null;
}

/** Where the parts of a pivot stand once it has been refreshed, or why it cannot be computed. */
export function pivotRanges(
  model: WorkbookModel,
  pivot: PivotTableModel,
  captions: PivotCaptions,
): PivotRanges | EditRefusal {
  const block = computed(model, pivot, captions);
  if ('code' in block) return block;
  const table = placed(block, pivot);
  const { top, left, bottom, right } = table;
  const bodyTop = top + block.headerRows;
  const bodyLeft = left + block.labelColumns;
  const hasBody = bodyTop <= bottom;
  return {
    table,
    rowLabels: block.labelColumns > 0 && hasBody ? { top: bodyTop, left, bottom, right: bodyLeft - 1 } : null,
    columnLabels: bodyLeft <= right ? { top, left: bodyLeft, bottom: bodyTop - 1, right } : null,
    dataBody: hasBody && bodyLeft <= right ? { top: bodyTop, left: bodyLeft, bottom, right } : null,
    filters:
      pivot.filters.length === 0
        ? null
        : { top: top - 1 - pivot.filters.length, left, bottom: top - 2, right: left + 1 },
  };
}

/** Takes a pivot table and what it shows off its sheet. */
export function removePivot(sheet: SheetModel, pivot: PivotTableModel): void {
  clear(sheet, occupiedArea(pivot));
  sheet.pivots = sheet.pivots.filter((other) => other !== pivot);
}

function computed(
  model: WorkbookModel,
  pivot: PivotTableModel,
  captions: PivotCaptions,
): PivotBlock | EditRefusal {
  const fields = readSource(model, pivot.source);
  return 'code' in fields ? fields : pivotBlock(pivot, fields, captions);
}

function placed({ cells }: PivotBlock, pivot: PivotTableModel): Area {
  const filterRows = pivot.filters.length === 0 ? 0 : pivot.filters.length + 1;
  const top = Math.max(pivot.area.top, filterRows);
  const width = Math.max(1, ...cells.map((row) => row.length));
  return {
    top,
    left: pivot.area.left,
    bottom: top + Math.max(1, cells.length) - 1,
    right: pivot.area.left + width - 1,
  };
}

function check(sheet: SheetModel, pivot: PivotTableModel, before: Area, after: Area): EditResult {
  const conflict = (message: string): EditRefusal => ({ code: 'PivotTableRangeConflict', message });
  if (!isOnSheet(after)) return conflict('The PivotTable would not fit on the worksheet.');
  const meets = (area: Area): boolean => intersects(area, after);
  if (sheet.pivots.some((other) => other !== pivot && meets(occupiedArea(other))))
    return conflict('A PivotTable report cannot overlap another PivotTable report.');
  if (sheet.tables.some(({ area }) => meets(area)))
    return conflict('A PivotTable report cannot overlap a table.');
  if (sheet.merges.some(meets)) return conflict('A PivotTable report cannot overlap merged cells.');
  let inTheWay = false;
  sheet.cells.forEach((cell, row, column) => {
    if (!holdsCell(before, row, column) && (cell.value !== null || cell.formula !== undefined))
      inTheWay = true;
  }, after);
  return inTheWay ? conflict('There is already data where the PivotTable would grow.') : null;
}

function clear(sheet: SheetModel, area: Area): void {
  const places: { row: number; column: number }[] = [];
  sheet.cells.forEach((_, row, column) => places.push({ row, column }), area);
  for (const { row, column } of places) sheet.cells.set(row, column, undefined);
}

function write(
  model: WorkbookModel,
  sheet: SheetModel,
  row: number,
  column: number,
  { value, numberFormat, indent }: PivotCell,
): void {
  const style = model.styles.add({
    ...(numberFormat !== undefined && { numberFormat }),
    ...(indent !== undefined && { alignment: { horizontal: 'left', indent } }),
  });
  sheet.cells.set(row, column, { value, style });
}
