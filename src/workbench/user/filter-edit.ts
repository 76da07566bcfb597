import type { SheetModel } from '../../files';
import type { Host } from '../../host';
import { qualifiedAddress } from '../../host/formulas';
import { callMember, memberOf, sheetObject } from '../../host/user';
import type { FilterList } from '../filter/filter-list';
import type { FilterValue } from '../filter/value-tree';
import type { UserEdit } from './history';

/** Filters a list by the values of one of its columns; null takes the column's filter away. */
export function filterEdit(
  { book }: Host,
  sheet: SheetModel,
  { table, header, body }: FilterList,
  column: number,
  values: readonly FilterValue[] | null,
): UserEdit {
  const key = column - header.left;
  const columnId = table?.columns[key]?.id ?? key;
  const asSheet = sheetObject(book, sheet);
  const work = (): unknown => {
    if (table) {
      const columns = memberOf(memberOf(asSheet, 'Tables').item(table.id), 'Columns');
      const filter = memberOf(columns.item(columnId), 'Filter');
      return values ? callMember(filter, 'ApplyValuesFilter', values) : callMember(filter, 'Clear');
    }
    const filter = memberOf(asSheet, 'AutoFilter');
    const address = qualifiedAddress(sheet.name, { ...body, top: header.top }, false);
    return values
      ? callMember(filter, 'Apply', address, key, { filterOn: 'Values', values })
      : callMember(filter, 'ClearColumnCriteria', key);
  };
  return { scope: { sheet, areas: [] }, work };
}

/** Shows all rows of a list again. */
export function clearFiltersEdit({ book }: Host, sheet: SheetModel, { table }: FilterList): UserEdit {
  const asSheet = sheetObject(book, sheet);
  return {
    scope: { sheet, areas: [] },
    work: () =>
      table
        ? callMember(memberOf(asSheet, 'Tables').item(table.id), 'ClearFilters')
        : callMember(memberOf(asSheet, 'AutoFilter'), 'ClearCriteria'),
  };
}
