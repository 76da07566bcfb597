import type { Language } from '../../i18n/shape/language';
import { columnLetters, sheetNameInFormula } from '../excel/units';
import { listLabels } from '../schema/vocabulary';
import { markSheet } from '../excel/sheet-mark';
import { TEXT } from '../style/number-formats';
import { idsOf, LIST_LEVELS, type ListId } from '../../method';

/** Every list that cells are chosen from. */
export const LISTS: readonly ListId[] = idsOf(LIST_LEVELS);

/** The defined name that holds the words of a list; lists in validation come from names, not from typed-in words. */
export function listName(list: ListId): string {
  return `Stakegrid_${list}`;
}

/** What a Lists sheet is to be. */
export interface ListSheetPlan {
  /** The name that the sheet has. */
  readonly name: string;
  readonly language: Language;
  readonly lists: readonly ListId[];
}

/** Fills a new worksheet with the words of the lists, one column each, names them, and hides the sheet. */
export function fillListSheet(
  workbook: Excel.Workbook,
  sheet: Excel.Worksheet,
  { name, language, lists }: ListSheetPlan,
): void {
  lists.forEach((list, index) => {
    const labels = listLabels(list, language);
    const column = columnLetters(index);
    const range = sheet.getRangeByIndexes(0, index, labels.length + 1, 1);
    range.numberFormat = [[TEXT], ...labels.map(() => [TEXT])];
    range.values = [[list], ...labels.map((label) => [label])];
    workbook.names.add(
      listName(list),
      `=${sheetNameInFormula(name)}!$${column}$2:$${column}$${labels.length + 1}`,
    );
  });
  markSheet(sheet, 'lists');
  sheet.visibility = 'VeryHidden';
}
