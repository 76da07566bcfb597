import { rememberColumns, type ChosenColumn } from './excel/chosen-columns';
import { isFormula } from './excel/cell-text';
import { cellAddress } from './excel/units';
import { LANGUAGES } from '../i18n/shape/language';
import { CHOOSABLE_COLUMNS, type ChoosableColumn, type ColumnChoice, type ListColumns } from './read';
import { comparable } from './schema/plain-text';
import { columnHeader } from './schema/words';

export type ChooseResult =
  | { readonly kind: 'chosen' }
  /** The headers are not as they were when they were shown. */
  | { readonly kind: 'refused'; readonly code: 'list-changed'; readonly place: string }
  /** Formulas count anew when rows are sorted or deleted, and people would belong to another deal. */
  | { readonly kind: 'refused'; readonly code: 'ids-are-formulas'; readonly place: string };

/**
 * Remembers in the workbook which columns of a user's own list are which columns of Deals. No cell is changed. A column
 * that is left out is none of the list, even if a header says so; without ids the list goes on lacking them.
 */
export async function chooseColumns(
  context: Excel.RequestContext,
  list: ListColumns,
  choice: ColumnChoice,
): Promise<ChooseResult> {
  const sheet = context.workbook.worksheets.getItem(list.sheet);
  const headers = list.headers.map(({ row, column }) => sheet.getCell(row, column).load('values'));
  const idHeader = choice.id === undefined ? undefined : list.headers[choice.id];
  const ids =
    idHeader === undefined
      ? null
      : sheet
          .getRangeByIndexes(
            idHeader.row + 1,
            idHeader.column,
            Math.max(1, list.endRow - idHeader.row - 1),
            1,
          )
          // one cell far below would make millions of blank ones of them
          .getUsedRangeOrNullObject(true)
          .load('values,formulas,rowIndex');
  await context.sync();
  const changed = headers.findIndex(
    (cell, index) => String(cell.values[0]?.[0] ?? '').trim() !== list.headers[index]?.text,
  );
  if (changed >= 0) return { kind: 'refused', code: 'list-changed', place: list.place };
  const formula =
    ids === null || ids.isNullObject
      ? -1
      : ids.formulas.findIndex((row, index) => isFormula(row[0], ids.values[index]?.[0]));
  if (formula >= 0 && ids !== null && idHeader !== undefined) {
    const address = cellAddress(ids.rowIndex + formula, idHeader.column);
    return { kind: 'refused', code: 'ids-are-formulas', place: `${list.sheet}!${address}` };
  }
  await rememberColumns(sheet, columnsToRemember(list, choice));
  return { kind: 'chosen' };
}

function columnsToRemember({ headers }: ListColumns, choice: ColumnChoice) {
  return new Map(
    CHOOSABLE_COLUMNS.map((column): readonly [string, ChosenColumn['header'] | 'forget'] => {
      const header = headers[choice[column] ?? -1];
      if (header !== undefined) return [column, { row: header.row, column: header.column }];
      const chosen = new Set(Object.values(choice));
      const isNamed = headers.some(({ means }, index) => means.includes(column) && !chosen.has(index));
      return [column, isNamed && column !== 'id' ? null : 'forget'];
    }),
  );
}

/** The column that a word names: its id, or its header in either language; null for a word that names none. */
export function columnCalled(word: string): ChoosableColumn | null {
  const key = comparable(word);
  const isCalled = (column: ChoosableColumn) =>
    [column, ...LANGUAGES.map((language) => columnHeader('deals', column, language))].some(
      (name) => comparable(name) === key,
    );
  return CHOOSABLE_COLUMNS.find(isCalled) ?? null;
}

/** The index of a header of a list by its text; -1 when there is none. */
export function headerCalled({ headers }: ListColumns, text: string): number {
  const exact = headers.findIndex((header) => header.text === text.trim());
  return exact >= 0 ? exact : headers.findIndex((header) => comparable(header.text) === comparable(text));
}
