import type { Area, CellValue } from '../../files/model/cells';
import type { SheetModel } from '../../files/model/sheet';
import { areaAddress } from '../formulas';
import { intersection, isSingleCell } from '../../files/model/areas';
import { bindingsChanged } from './bindings';
import { tableKey, type Book } from './book';
import { eventType } from './event-types';
import { RangeHandle } from './range';
import { plainValue, valueType } from './read-cells';

/** What a single cell held before a change; undefined for more cells. */
export function valueBefore(sheet: SheetModel, area: Area): CellValue | undefined {
  return isSingleCell(area) ? (sheet.cells.get(area.top, area.left)?.value ?? null) : undefined;
}

export type ShiftDirection = 'None' | 'ShiftCellLeft' | 'ShiftCellUp' | 'ShiftCellRight' | 'ShiftCellDown';

/** Tells that cells changed: to the sheet, the workbook and the tables that hold some of them (rules 193-195). */
export function raiseChanged(
  book: Book,
  sheet: SheetModel,
  area: Area,
  changeType: string,
  before?: CellValue,
  shiftDirection: ShiftDirection = 'None',
): void {
  const { events } = book;
  const args = (): Readonly<Record<string, unknown>> => ({
    address: areaAddress(area),
    changeType,
    shiftDirection,
    source: 'Local',
    triggerSource: events.triggerSource,
    worksheetId: sheet.id,
    referenceId: book.keep(new RangeHandle(book, sheet, area)),
    ...(before !== undefined && details(before, valueNow(book, sheet, area))),
  });
  events.raise(eventType.worksheetChanged, [sheet.id, 'Workbook'], () => ({
    ...args(),
    type: 'WorksheetChanged',
  }));
  bindingsChanged(book, sheet, area);
  for (const table of sheet.tables) {
    if (!intersection(table.area, area)) continue;
    const id = tableKey(table);
    events.raise(eventType.tableChanged, [id, sheet.id, 'Workbook'], () => ({
      ...args(),
      type: 'TableChanged',
      tableId: id,
    }));
  }
}

/** The value of the first cell, a formula's result included. */
function valueNow(book: Book, sheet: SheetModel, { top, left }: Area): CellValue {
  const cell = sheet.cells.get(top, left);
  if (cell?.formula !== undefined) book.calculation.ensure();
  return cell?.value ?? null;
}

function details(before: CellValue, after: CellValue): Readonly<Record<string, unknown>> {
  return {
    valueBefore: plainValue(before),
    valueAfter: plainValue(after),
    valueTypeBefore: valueType(before),
    valueTypeAfter: valueType(after),
  };
}

/** Tells that formats changed. */
export function raiseFormatChanged(book: Book, sheet: SheetModel, areas: readonly Area[]): void {
  book.events.raise(eventType.worksheetFormatChanged, [sheet.id, 'Workbook'], () => ({
    type: 'WorksheetFormatChanged',
    address: areas.map((area) => areaAddress(area)).join(','),
    source: 'Local',
    worksheetId: sheet.id,
    ...(areas[0] && { referenceId: book.keep(new RangeHandle(book, sheet, areas[0])) }),
  }));
}
