import type { SheetModel } from '../../files/model/sheet';
import type { Book } from '../book/book';
import type { AreasHandle, RangeHandle } from '../book/range';
import type { TableHandle } from '../book/tables';
import type { ObjectClass } from '../protocol/object-class';
import type { PivotHandle } from '../book/pivots';

/**
 * Classes that lead to others which lead back. Excel's objects go round in circles, files do not: these classes are only
 * named here, so that everybody can lead to them, and get their members in `index.ts`.
 */
export const rangeClass: ObjectClass<RangeHandle> = { name: 'Range' };
export const rangeAreasClass: ObjectClass<AreasHandle> = { name: 'RangeAreas' };
export const worksheetClass: ObjectClass<WorksheetHandle> = { name: 'Worksheet' };
export const tableClass: ObjectClass<TableHandle> = { name: 'Table' };
export const dataHierarchyClass: ObjectClass<ValueHandle> = { name: 'DataPivotHierarchy' };

/** A worksheet in its workbook. */
export interface WorksheetHandle {
  readonly book: Book;
  readonly sheet: SheetModel;
}

export interface ValueHandle extends PivotHandle {
  /** What a value of the pivot is known by, wherever it stands and whatever its name. */
  readonly valueId: string;
}
