import { columnOfLetters, quotedSheetName, sheetNameInFormula } from './units';

/**
 * Which column of a user's own list is which column of Deals, where its header does not say so: a hidden name of the sheet for
 * each, over the header cell. It moves with the cell, is kept by programs that lose custom properties, and the list
 * itself stays as it is.
 */
const PREFIX = 'Stakegrid_column_';
/** What the name means where the list has no such column, although a header says so. */
const ABSENT = '="-"';

/** A column of Deals with its header cell, 0-based on the sheet; null where the list has none. */
export interface ChosenColumn {
  readonly column: string;
  readonly header: { readonly row: number; readonly column: number } | null;
}

/** What `Worksheet.load` takes so that `chosenColumnsOf` can answer. */
export const CHOSEN_COLUMN_PROPERTIES = 'names/items/name,names/items/formula';

/** The columns that were chosen on a sheet; those whose header cell is gone are chosen no more. */
export function chosenColumnsOf(sheet: Excel.Worksheet): readonly ChosenColumn[] {
  return sheet.names.items.flatMap(({ name, formula }): readonly ChosenColumn[] => {
    if (!name.toLowerCase().startsWith(PREFIX.toLowerCase())) return [];
    const column = name.slice(PREFIX.length);
    if (formula === ABSENT) return [{ column, header: null }];
    const header = cellIn(String(formula), sheet.name);
    return header === null ? [] : [{ column, header }];
  });
}

const CELL = /^=(.+)!\$([A-Z]{1,3})\$(\d+)$/;

function cellIn(formula: string, sheet: string): ChosenColumn['header'] {
  const [, place, letters = '', row = ''] = CELL.exec(formula) ?? [];
  if (place !== sheetNameInFormula(sheet) && place !== quotedSheetName(sheet)) return null;
  return { row: Number(row) - 1, column: columnOfLetters(letters) };
}

/** Remembers the columns of a list instead of what was chosen before for the same ones; two syncs. */
export async function rememberColumns(
  sheet: Excel.Worksheet,
  columns: ReadonlyMap<string, ChosenColumn['header'] | 'forget'>,
): Promise<void> {
  const known = [...columns.keys()].map((column) => sheet.names.getItemOrNullObject(PREFIX + column));
  await sheet.context.sync();
  for (const name of known) if (!name.isNullObject) name.delete();
  for (const [column, header] of columns) {
    if (header === 'forget') continue;
    const reference = header === null ? ABSENT : sheet.getCell(header.row, header.column);
    sheet.names.add(PREFIX + column, reference).visible = false;
  }
  await sheet.context.sync();
}
