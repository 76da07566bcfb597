import type { Area } from '../../files/model/cells';
import type { PivotTableModel } from '../../files/model/objects';
import type { SheetModel } from '../../files/model/sheet';
import type { WorkbookModel } from '../../files/model/workbook';
import { occupiedArea, type EditRefusal, type EditResult } from '../edits';
import { holdsCell, intersects, isOnSheet } from '../../files/model/areas';
import { itemName } from './axis';
import type { PivotCell } from './body-values';
import { pivotBlock, type PivotBlock } from './layout';
import { readSource, type PivotField } from './source';
import type { PivotView } from './view';

/** The parts of a pivot on its sheet; null where there is none. */
export interface PivotRanges {
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
  view: PivotView,
): EditResult {
  const found = computed(model, pivot, view);
  if ('code' in found) return found;
  const { block, fields } = found;
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
    write(model, sheet, row, area.left + 1, chosen(pivot, fields, name, view));
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
  view: PivotView,
): PivotRanges | EditRefusal {
  const found = computed(model, pivot, view);
  if ('code' in found) return found;
  const { block } = found;
  const { top, left, bottom, right } = placed(block, pivot);
  const bodyTop = top + block.headerRows;
  const bodyLeft = left + block.labelColumns;
  const hasBody = bodyTop <= bottom;
  return {
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
  view: PivotView,
): { readonly block: PivotBlock; readonly fields: readonly PivotField[] } | EditRefusal {
  const fields = readSource(model, pivot.source);
  if ('code' in fields) return fields;
  const block = pivotBlock(pivot, fields, view);
  return 'code' in block ? block : { block, fields };
}

/** What a filter above a pivot says: the only item that is chosen, or that all or some are. */
function chosen(
  { hidden }: PivotTableModel,
  fields: readonly PivotField[],
  name: string,
  { captions }: PivotView,
): PivotCell {
  const unwanted = new Set(hidden?.[name]);
  const field = fields.find((each) => each.name === name);
  if (!field || unwanted.size === 0) return { value: captions.all };
  const items = new Set(field.values);
  const labels = [...items].filter((label) => !unwanted.has(itemName(label)));
  const [only, other] = labels;
  if (only === undefined || other !== undefined) return { value: captions.some };
  return {
    value: only ?? captions.blank,
    ...(typeof only === 'number' && field.numberFormat !== undefined && { numberFormat: field.numberFormat }),
  };
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
