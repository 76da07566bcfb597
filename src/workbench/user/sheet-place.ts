import type { Area, SheetModel } from '../../files';
import type { Host } from '../../host';
import { RangeHandle, rangeObject, type HostObject } from '../../host/user';

/** The worksheet that an edit begins at, in its workbook. */
export interface SheetPlace {
  readonly book: Host['book'];
  readonly sheet: SheetModel;
}

/** The range of an area, with its rules and its events. */
export function rangeIn({ book, sheet }: SheetPlace, area: Area): HostObject {
  return rangeObject(new RangeHandle(book, sheet, area));
}
