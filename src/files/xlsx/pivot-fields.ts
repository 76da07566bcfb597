import type { PivotTableModel } from '../model/objects';
import type { WorkbookModel } from '../model/workbook';
import { pivotOrigin } from './pivot-reader';
import { sourceColumns } from './pivot-source';

/** The fields of a pivot table: the columns of its source; of a source that is gone, what the file knew. */
export function pivotFields(model: WorkbookModel, pivot: PivotTableModel): readonly string[] {
  return sourceColumns(model, pivot.source) ?? pivotOrigin(pivot)?.fields ?? [];
}
