import type { ColumnModel, SheetModel } from '../files';
import type { UserEdit } from './user/history';

/** Whether the grouped columns of a sheet are folded away; null where there are none. */
export function areColumnsFolded(sheet: SheetModel): boolean | null {
  const grouped = [...sheet.columns.values()].filter(isGrouped);
  return grouped.length === 0 ? null : grouped.some((column) => column.hidden === true);
}

/** Folds or shows all grouped columns, as the 1 and 2 above Excel's column letters do. */
export function foldEdit(sheet: SheetModel, isFolded: boolean): UserEdit {
  const work = (): void => {
    for (const [index, column] of sheet.columns) {
      if (!isGrouped(column)) continue;
      const { hidden: _before, ...rest } = column;
      sheet.columns.set(index, isFolded ? { ...rest, hidden: true } : rest);
    }
  };
  return { scope: { sheet, areas: [] }, work };
}

function isGrouped({ outlineLevel }: ColumnModel): boolean {
  return outlineLevel !== undefined && outlineLevel > 0;
}
