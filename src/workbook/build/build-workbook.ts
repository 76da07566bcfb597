import type { Language } from '../../i18n/shape/language';
import type { TableId, Day } from '../../method';
import { HISTORY_TABLES } from '../schema/history/history-tables';
import { layOutHistorySheet } from '../history/history-sheet';
import { INPUT_TABLES, type TableSchema } from '../schema';
import { WORKBOOK_WORDS } from '../schema/words';
import { exampleContent } from './example/content';
import { EXAMPLE_DAY } from './example/example-day';
import type { ExampleId } from './example/example-id';
import { holdReviews } from './example/pipeline/reviews';
import { fillGuideSheet } from './guide-sheet';
import { fillInputSheet, inputSheetName } from './input-sheet';
import { fillListSheet, listNames } from './list-sheet';
import { fitRuleValues, foldOwnWords, rulesContent } from './rules-content';
import { NO_CONTENT, type TableContent } from './table-content';
import { UNFINISHED_MARK, workbookState, type WorkbookState } from './workbook-state';

export interface BuildOptions {
  readonly language: Language;
  /** The example that the sheets come filled with; null for empty ones. */
  readonly example: ExampleId | null;
  /** The day around which the dates of the example lie; by default the day for which it was written. */
  readonly today?: Day;
}

/** What became of a build. `places` are header cells of Deals tables, or names of sheets that are in the way. */
export type BuildResult =
  | { readonly kind: 'built'; readonly sheets: readonly string[] }
  | {
      readonly kind: 'refused';
      readonly code: 'deals-table-exists' | 'sheet-name-taken' | 'dates-since-1904';
      readonly places: readonly string[];
    };

/**
 * Creates the input sheets in the open workbook, behind the sheets that are there. Touches nothing that exists: it
 * refuses when there is a Deals table, or a sheet with a name that it needs, or days counted from 1904. All is written in one request, and after it
 * the history of the example that has one. Sheets that a broken-off build left behind, with or without history, are
 * marked as such, and the next build replaces them.
 */
export async function buildWorkbook(
  context: Excel.RequestContext,
  options: BuildOptions,
): Promise<BuildResult> {
  const state = await workbookState(context);
  if (state.dateSystem === 1904) return { kind: 'refused', code: 'dates-since-1904', places: [] };
  if (state.dealsTables.length > 0) {
    return { kind: 'refused', code: 'deals-table-exists', places: state.dealsTables };
  }
  const sheets = sheetNames(options);
  const taken = sheets.filter((name) => state.sheetNames.has(name.toLowerCase()));
  if (taken.length > 0) return { kind: 'refused', code: 'sheet-name-taken', places: taken };

  removeLeftOvers(context.workbook, state);
  const added = addSheets(context.workbook, options, state);
  if (options.example === 'pipeline') await holdReviews(context, options);
  for (const sheet of added) sheet.customProperties.getItem(UNFINISHED_MARK).delete();
  await context.sync();
  return { kind: 'built', sheets };
}

function sheetNames({ language, example }: BuildOptions): readonly string[] {
  const words = WORKBOOK_WORDS[language].sheets;
  const history = example === 'pipeline' ? HISTORY_TABLES.map(({ id }) => words[id]) : [];
  return [
    words.guide,
    ...INPUT_TABLES.map((schema) => inputSheetName(schema, language)),
    words.lists,
    ...history,
  ];
}

function removeLeftOvers(workbook: Excel.Workbook, state: WorkbookState): void {
  for (const name of state.unfinished) {
    const sheet = workbook.worksheets.getItem(name);
    sheet.visibility = 'Visible';
    sheet.delete();
  }
  for (const name of listNames()) {
    if (state.definedNames.has(name.toLowerCase())) workbook.names.getItem(name).delete();
  }
}

/** Queues all sheets; each carries the mark of what is not finished. */
function addSheets(
  workbook: Excel.Workbook,
  options: BuildOptions,
  state: WorkbookState,
): readonly Excel.Worksheet[] {
  const { language } = options;
  const words = WORKBOOK_WORDS[language].sheets;
  const add = (name: string) => {
    const sheet = workbook.worksheets.add(name);
    sheet.customProperties.add(UNFINISHED_MARK, 'true');
    return sheet;
  };
  const guide = add(words.guide);
  const inputs = INPUT_TABLES.map((schema) => ({ schema, sheet: add(inputSheetName(schema, language)) }));
  const lists = add(words.lists);

  fillListSheet(workbook, lists, language);
  fillGuideSheet(guide, language);
  for (const { schema, sheet } of inputs) {
    const tableName = freeName(schema, state);
    fillInputSheet(sheet, { schema, language, content: contentOf(schema.id, options), tableName });
    if (schema.id === 'rules') {
      fitRuleValues(sheet, language);
      foldOwnWords(sheet);
    }
  }
  // The rows of its history come after it: made here, its sheets carry the mark from the start.
  const history = (options.example === 'pipeline' ? HISTORY_TABLES : []).map((table) => {
    const sheet = add(words[table.id]);
    layOutHistorySheet(sheet, table, language);
    return sheet;
  });
  guide.activate();
  return [guide, ...inputs.map(({ sheet }) => sheet), lists, ...history];
}

function contentOf(table: TableId, { language, example, today }: BuildOptions): TableContent {
  if (table === 'rules') return rulesContent(language);
  if (example === null) return NO_CONTENT;
  return exampleContent(example, table, language, (today ?? EXAMPLE_DAY) - EXAMPLE_DAY);
}

/** The name of the schema, or with a number when the workbook has that name already. */
function freeName(schema: TableSchema, state: WorkbookState): string {
  const isTaken = (name: string) =>
    state.tableNames.has(name.toLowerCase()) || state.definedNames.has(name.toLowerCase());
  let name = schema.tableName;
  for (let number = 2; isTaken(name); number++) name = `${schema.tableName}_${number}`;
  return name;
}
