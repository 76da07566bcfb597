import { holdsCell, type SheetModel, type TableModel } from '../../files';
import type { Host } from '../../host';
import { bodyArea, callMember, memberOf } from '../../host/user';
import type { UserEdit } from './history';
import { rangeIn } from './sheet-place';

interface Place {
  readonly row: number;
  readonly column: number;
}

/** The table of a cell that has rows to sort; null elsewhere. */
export function sortableTable(sheet: SheetModel, { row, column }: Place): TableModel | null {
  const found = sheet.tables.find(({ area }) => holdsCell(area, row, column));
  return found !== undefined && bodyArea(found).bottom > bodyArea(found).top ? found : null;
}

/** Sorts the rows of a table in sight by one of its columns, as Excel's sort buttons do. */
export function sortEdit(
  { book }: Host,
  sheet: SheetModel,
  table: TableModel,
  column: number,
  ascending: boolean,
): UserEdit {
  const body = bodyArea(table);
  const range = rangeIn({ book, sheet }, body);
  return {
    scope: { sheet, areas: [body] },
    work: () => callMember(memberOf(range, 'Sort'), 'Apply', [{ key: column - body.left, ascending }]),
  };
}
