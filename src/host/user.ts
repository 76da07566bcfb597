import type { SheetModel } from '../files/model/sheet';
import type { Book } from './book/book';
import { eventType } from './book/event-types';
import type { RangeHandle } from './book/range';
import { areaAddress } from './formulas';
import { worksheetClass } from './objects';
import { worksheetsClass } from './objects/worksheets';
import { bind, isHostObject } from './protocol/bound-object';
import { Arguments, type HostObject } from './protocol/object-class';

/** The door for a user interface that stands in for Excel's: what a user does, with the rules that hold for everybody. */
export { arrayAreaAt, clearSpilled } from './book/array-formulas';
export { shownFormula } from './formulas';
export { RangeHandle } from './book/range';
export { raiseChanged, raiseFormatChanged } from './book/change-events';
export { passTest } from './book/filters';
export { momentText } from './values';
export { changeColumns, changeRows } from './book/line-sizes';
export { select } from './book/selection';
export { activate, returnSheet } from './book/sheets';
export { bodyArea } from '../files/model/table-areas';
export { setContent, writeValues } from './book/write-cells';
export { restyle } from './objects/restyle';
export { ExcelError } from './protocol/errors';
export type { HostObject } from './protocol/object-class';
/** A range as add-ins see it: what a user does to cells mostly has a member there, with its rules and its events. */
export { rangeObject } from './objects/range-object';

export function sheetObject(book: Book, sheet: SheetModel): HostObject {
  return bind(worksheetClass, { book, sheet });
}

/** A new sheet, made by `add` or `copy` of the sheets. */
export function addedSheet(book: Book, copied?: SheetModel): SheetModel {
  const made = copied
    ? callMember(sheetObject(book, copied), 'Copy', 'End')
    : callMember(bind(worksheetsClass, book), 'Add');
  const sheet = isHostObject(made) ? made.as(worksheetClass)?.sheet : undefined;
  if (!sheet) throw new Error('The workbook answered no sheet.');
  return sheet;
}

/** A cell was clicked or tapped; the offset counts in points from its left and top edge. */
export function raiseClicked(
  { book: { events }, sheet, area }: RangeHandle,
  offset: { readonly x: number; readonly y: number },
): void {
  events.raise(eventType.worksheetSingleClicked, [sheet.id, 'Workbook'], () => ({
    type: 'WorksheetSingleClicked',
    address: areaAddress(area),
    offsetX: offset.x,
    offsetY: offset.y,
    worksheetId: sheet.id,
  }));
}

/** The user came back to the workbook from another window. */
export function raiseWorkbookActivated({ events }: Book): void {
  events.raise(eventType.workbookActivated, ['Workbook'], () => ({ type: 'WorkbookActivated' }));
}

export function callMember(object: HostObject, method: string, ...values: readonly unknown[]): unknown {
  return object.call(method, new Arguments(values));
}

export function setMember(object: HostObject, property: string, value: unknown): void {
  object.write(property, value, new Arguments([value]));
}

/** The object that a property leads to, through several properties. */
export function memberOf(object: HostObject, ...properties: readonly string[]): HostObject {
  let at = object;
  for (const property of properties) {
    const next = at.link(property);
    if (!next) throw new Error(`${property} leads nowhere.`);
    at = next;
  }
  return at;
}
