import type { AutoFilterModel, SheetModel, TableModel } from '../../files/model/sheet';
import { compareValues } from '../edits';
import { displayText } from '../values';
import type { Book } from './book';
import { passTest, setCriteria } from './filters';
import { captionsOf } from './pivots';
import type { Sliced, SlicerItem } from './slicer-items';
import { bodyArea } from '../../files/model/table-areas';

/** What a slicer of a table shows and does: its items are what the cells of a column show. */
export function slicedTable(book: Book, sheet: SheetModel, table: TableModel, column: number): Sliced {
  return {
    name: table.columns[column]?.name ?? '',
    items: (isDescending) => itemsOf(book, sheet, table, column, isDescending),
    isCleared: () => !table.filter?.criteria.has(column),
    show: (names) => {
      const { blank } = captionsOf(book);
      table.filter ??= { area: table.area, criteria: new Map() };
      const criteria =
        names === null
          ? null
          : { filterOn: 'Values', values: names.map((name) => (name === blank ? '' : name)) };
      setCriteria(book, sheet, table.filter, column, criteria, bodyArea(table));
    },
  };
}

function itemsOf(
  book: Book,
  sheet: SheetModel,
  table: TableModel,
  column: number,
  isDescending: boolean,
): SlicerItem[] {
  book.calculation.ensure();
  const body = bodyArea(table);
  const filter: AutoFilterModel = table.filter ?? { area: table.area, criteria: new Map() };
  const { blank } = captionsOf(book);
  const passesOthers = passTest(book, sheet, filter, body, (other) => other !== column);
  const passesOwn = passTest(book, sheet, filter, body, (other) => other === column);
  const found = new Map<string, SlicerItem & { readonly value: ReturnType<typeof valueAt> }>();
  for (let row = body.top; row <= body.bottom; row++) {
    const value = valueAt(sheet, row, table.area.left + column);
    const name = shownAt(book, sheet, row, table.area.left + column) || blank;
    const before = found.get(name.toLowerCase());
    found.set(name.toLowerCase(), {
      name: before?.name ?? name,
      value: before?.value ?? value,
      isSelected: passesOwn(row),
      hasData: (before?.hasData ?? false) || passesOthers(row),
    });
  }
  return [...found.values()]
    .sort((one, other) => compareValues(one.value, other.value, !isDescending))
    .map(({ value: _value, ...item }) => item);
}

function valueAt(sheet: SheetModel, row: number, column: number): Parameters<typeof displayText>[0] {
  return sheet.cells.get(row, column)?.value ?? null;
}

function shownAt(book: Book, sheet: SheetModel, row: number, column: number): string {
  const format = book.styleAt(sheet, row, column).numberFormat;
  return displayText(valueAt(sheet, row, column), format, book.model.calculation.date1904);
}
