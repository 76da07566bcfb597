import type { Language } from '../../i18n/shape/language';
import type { ListId, TableId } from '../../method';
import { freeTableName } from '../excel/free-table-name';
import { layOutHistorySheet } from '../history/history-sheet';
import type { TableSchema } from '../schema';
import { HISTORY_TABLES } from '../schema/history/history-tables';
import { WORKBOOK_WORDS } from '../schema/words';
import { nameDealIds, type DealIdHeader } from './deal-ids';
import { fillGuideSheet } from './guide-sheet';
import { fillInputSheet } from './input-sheet';
import { fillListSheet } from './list-sheet';
import { fitRuleValues, foldOwnWords } from './rules-content';
import type { TableContent } from './table-content';
import { UNFINISHED_MARK, type WorkbookState } from './workbook-state';

/** The sheets that are to come, with the names they get. */
export interface SheetsPlan {
  readonly language: Language;
  readonly guide: string | null;
  readonly inputs: readonly { readonly schema: TableSchema; readonly name: string }[];
  /** Null where every list has its name already. */
  readonly lists: { readonly name: string; readonly lists: readonly ListId[] } | null;
  readonly withHistory: boolean;
  /** Where the deal ids stand, or are going to. */
  readonly dealIds: DealIdHeader;
  readonly contentOf: (table: TableId) => TableContent;
}

/** Queues the sheets behind those that are there; each carries the mark of what is not finished. */
export function addSheets(
  workbook: Excel.Workbook,
  plan: SheetsPlan,
  state: WorkbookState,
): readonly Excel.Worksheet[] {
  const { language } = plan;
  const add = (name: string) => {
    const sheet = workbook.worksheets.add(name);
    sheet.customProperties.add(UNFINISHED_MARK, 'true');
    return sheet;
  };
  const guide = plan.guide === null ? null : add(plan.guide);
  const inputs = plan.inputs.map(({ schema, name }) => ({ schema, sheet: add(name) }));
  const lists = plan.lists === null ? null : { ...plan.lists, sheet: add(plan.lists.name) };

  // the lists first: what is checked while typing asks for their names
  if (lists !== null) fillListSheet(workbook, lists.sheet, { ...lists, language });
  nameDealIds(workbook, plan.dealIds, state);
  if (guide !== null) fillGuideSheet(guide, language);
  const takenNames = new Set([...state.tableNames, ...state.definedNames]);
  for (const { schema, sheet } of inputs) {
    const content = plan.contentOf(schema.id);
    fillInputSheet(sheet, {
      schema,
      language,
      content,
      tableName: freeTableName(schema.tableName, takenNames),
    });
    if (schema.id === 'rules') {
      fitRuleValues(sheet, language);
      foldOwnWords(sheet);
    }
  }
  // The rows of its history come after it: made here, its sheets carry the mark from the start.
  const history = (plan.withHistory ? HISTORY_TABLES : []).map((table) => {
    const sheet = add(WORKBOOK_WORDS[language].sheets[table.id]);
    layOutHistorySheet(sheet, table, language);
    return sheet;
  });
  const sheets = [guide, ...inputs.map(({ sheet }) => sheet), lists?.sheet ?? null, ...history];
  return sheets.filter((sheet) => sheet !== null);
}

/** Takes the mark off: from here on the sheets count. */
export function finishSheets(sheets: readonly Excel.Worksheet[]): void {
  for (const sheet of sheets) sheet.customProperties.getItem(UNFINISHED_MARK).delete();
}
