import type { TableId } from '../../method';
import { freeSheetName } from '../excel/free-sheet-name';
import type { ReadRefusal } from '../read';
import { WORKBOOK_WORDS } from '../schema/words';
import { addSheets, finishSheets } from './add-sheets';
import { inputSheetName } from './input-sheet';
import { removeLeftOvers } from './left-overs';
import { LISTS, listName } from './list-sheet';
import { missingTables } from './missing-tables';
import { rulesContent } from './rules-content';
import { NO_CONTENT } from './table-content';
import { workbookState, type WorkbookState } from './workbook-state';

export type AddResult = { readonly kind: 'built'; readonly sheets: readonly string[] } | ReadRefusal;

/**
 * Adds an empty sheet for each input table that is missing, behind the sheets that are there and in the language of the
 * deals: for who tracks his deals in a list of his own, or has deleted a sheet. Touches nothing that exists; where
 * a sheet has the name already, the new one gets one of its own. What a broken-off run left behind is replaced.
 */
export async function addMissingSheets(context: Excel.RequestContext): Promise<AddResult> {
  const state = await workbookState(context);
  if (state.read.kind === 'refused') return state.read;
  const { language } = state.read;
  const words = WORKBOOK_WORDS[language].sheets;
  const taken = new Set(state.sheetNames);
  const nameFor = (wanted: string) => {
    const name = freeSheetName(wanted, taken);
    taken.add(name.toLowerCase());
    return name;
  };
  const missing = missingTables(state.read);
  if (missing.length === 0) return { kind: 'built', sheets: [] };
  const dealIds = state.read.locator.locate({ table: 'deals', row: -1, column: 'id' });
  if (dealIds === null) throw new Error('A workbook that was read has a Deals table.');
  const unnamed = LISTS.filter((list) => !hasList(listName(list), state));
  const plan = {
    language,
    guide: state.marks.has('guide') ? null : nameFor(words.guide),
    inputs: missing.map((schema) => ({ schema, name: nameFor(inputSheetName(schema, language)) })),
    lists: unnamed.length === 0 ? null : { name: nameFor(words.lists), lists: unnamed },
    withHistory: false,
    dealIds,
    contentOf: (table: TableId) => (table === 'rules' ? rulesContent(language) : NO_CONTENT),
  };
  removeLeftOvers(context.workbook, state, unnamed);
  const added = addSheets(context.workbook, plan, state);
  finishSheets(added);
  added[plan.guide === null ? 0 : 1]?.activate();
  await context.sync();
  return { kind: 'built', sheets: plan.inputs.map(({ name }) => name) };
}

/** Whether the cells of a list can be chosen from: the sheet of lists is there, and the name means cells on it. */
function hasList(name: string, { marks, definedNames, brokenNames }: WorkbookState): boolean {
  const key = name.toLowerCase();
  return marks.has('lists') && definedNames.has(key) && !brokenNames.has(key);
}
