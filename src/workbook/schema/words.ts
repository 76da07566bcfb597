import { workbook as english, type ColumnWords, type WorkbookWords } from '../../i18n/en/workbook';
import { workbook as chinese } from '../../i18n/zh/workbook';
import type { InEachLanguage, Language } from '../../i18n/shape/language';
import type { TableId } from '../../method';

/** Sheet names, headers and help of the workbook in both languages. */
export const WORKBOOK_WORDS: InEachLanguage<WorkbookWords> = { en: english, zh: chinese };

const COLUMNS: InEachLanguage<Readonly<Record<TableId, Readonly<Record<string, ColumnWords>>>>> = {
  en: english.columns,
  zh: chinese.columns,
};

/** The words of one column of an input table. */
export function columnWords(table: TableId, column: string, language: Language): ColumnWords {
  const words = COLUMNS[language][table][column];
  if (words === undefined) throw new Error(`no words for the column ${table}.${column}`);
  return words;
}

/** The header of one column of an input table. */
export function columnHeader(table: TableId, column: string, language: Language): string {
  return columnWords(table, column, language).header;
}
