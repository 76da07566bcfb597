import { CHOOSABLE_COLUMNS } from './choosable-columns';
import { chosenMeaning, headerMeanings, type HeaderMeaning } from './header-words';
import type { CellContent, SheetValues } from './sheet-values';

/** What the user chose in one row of a sheet: the columns of Deals by the indexes of their headers, and those it does not have. */
export interface ChosenHeaders {
  readonly columns: ReadonlyMap<number, string>;
  readonly absent: ReadonlySet<string>;
}

export const NONE_CHOSEN: ChosenHeaders = { columns: new Map(), absent: new Set() };

const KNOWN: ReadonlySet<string> = new Set(CHOOSABLE_COLUMNS);

/** The choice for a row by its index into the values of the sheet; what a list does not have goes with its header row. */
export function chosenIn({ chosen, top, left }: SheetValues, rowIndex: number): ChosenHeaders {
  if (chosen.length === 0) return NONE_CHOSEN;
  const columns = new Map<number, string>();
  const absent = new Set<string>();
  for (const { column, header } of chosen) {
    // a later version may know more of them
    if (!KNOWN.has(column)) continue;
    if (header === null) absent.add(column);
    else if (header.row === top + rowIndex) columns.set(header.column - left, column);
  }
  return columns.size === 0 ? NONE_CHOSEN : { columns, absent };
}

/** What a header cell can mean, by the choice of the user or else by its words. */
export function meaningsWith(
  { columns, absent }: ChosenHeaders,
  index: number,
  cell: CellContent | undefined,
): readonly HeaderMeaning[] {
  if (typeof cell !== 'string' || cell === '') return [];
  const column = columns.get(index);
  if (column !== undefined) return [chosenMeaning(cell, 'deals', column)];
  const known = headerMeanings(cell);
  return absent.size === 0
    ? known
    : known.filter((meaning) => meaning.table !== 'deals' || !absent.has(meaning.column));
}
