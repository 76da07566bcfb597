import type { Area } from '../../files/model/cells';
import type { DefinedName } from '../../files/model/workbook';
import type { SheetModel, TableModel } from '../../files/model/sheet';
import { parseAddress } from '../formulas';
import { invalidArgument, itemNotFound } from '../protocol/errors';
import { bodyArea } from '../../files/model/table-areas';
import type { Book } from './book';
import { RangeHandle } from './range';

const longestAddress = 8192;

/** One range from an address (`A1`, `B2:C3`, `A:C`, `3:5`), a name or a table name, as `worksheet.getRange` takes it. */
export function findRange(book: Book, sheet: SheetModel, text: string): RangeHandle {
  const { sheet: at, areas } = findAreas(book, sheet, text);
  const [first, ...more] = areas;
  if (!first || more.length > 0) throw invalidArgument();
  return new RangeHandle(book, at, first);
}

/** All areas of an address such as `A1:B2,D4`, or of a name. */
export function findAreas(
  book: Book,
  sheet: SheetModel,
  text: string,
): { sheet: SheetModel; areas: readonly Area[] } {
  const address = text.trim().replace(/^=/, '');
  if (address === '' || address.length > longestAddress) throw invalidArgument();
  const parsed = parseAddress(address);
  if (parsed) {
    const named = parsed.sheet === null ? sheet : book.findSheet(parsed.sheet);
    if (!named) throw itemNotFound();
    return { sheet: named, areas: parsed.areas };
  }
  const name = findName(book, sheet, address);
  if (name) {
    const range = rangeOfName(book, name);
    if (range) return { sheet: range.sheet, areas: [range.area] };
  }
  const table = book.findTable(address);
  if (table) return { sheet: table.sheet, areas: [bodyArea(table.table)] };
  const part = tablePart(book, address);
  if (part) return part;
  throw invalidArgument();
}

/** A name as a formula on a sheet sees it: the sheet's own first. */
export function findName(book: Book, sheet: SheetModel | null, name: string): DefinedName | undefined {
  const folded = name.toLowerCase();
  const matches = book.model.names.filter((each) => each.name.toLowerCase() === folded);
  return (
    matches.find((each) => sheet !== null && each.sheetId === sheet.id) ??
    matches.find((each) => each.sheetId === null)
  );
}

/** The range that a name stands for; null when it is something else. */
export function rangeOfName(book: Book, name: DefinedName): RangeHandle | null {
  const parsed = parseAddress(name.formula);
  if (parsed) {
    const sheet =
      parsed.sheet === null
        ? name.sheetId
          ? book.findSheet(name.sheetId)
          : undefined
        : book.findSheet(parsed.sheet);
    return sheet && parsed.areas.length === 1 ? new RangeHandle(book, sheet, parsed.areas[0]) : null;
  }
  const table = book.findTable(name.formula);
  if (table) return new RangeHandle(book, table.sheet, bodyArea(table.table));
  const part = tablePart(book, name.formula);
  return part ? new RangeHandle(book, part.sheet, part.areas[0]) : null;
}

const structured = /^([\p{L}_\\][\p{L}\p{N}_.\\]*)\[(.*)\]$/u;

/** `Deals[Amount]`, `Deals[#All]`, `Deals[#Headers]`, `Deals[#Data]`. */
function tablePart(book: Book, text: string): { sheet: SheetModel; areas: readonly [Area] } | null {
  const match = structured.exec(text);
  const found = match && book.findTable(match[1] ?? '');
  if (!found) return null;
  const { sheet, table } = found;
  const part = match[2] ?? '';
  const area = partArea(table, part);
  return area ? { sheet, areas: [area] } : null;
}

function partArea(table: TableModel, part: string): Area | null {
  switch (part.toLowerCase()) {
    case '#all':
      return table.area;
    case '#headers':
      return table.hasHeader ? { ...table.area, bottom: table.area.top } : null;
    case '':
    case '#data':
      return bodyArea(table);
  }
  const wanted = part.replace(/'(.)/g, '$1').toLowerCase();
  const index = table.columns.findIndex((column) => column.name.toLowerCase() === wanted);
  return index < 0
    ? null
    : { ...bodyArea(table), left: table.area.left + index, right: table.area.left + index };
}
