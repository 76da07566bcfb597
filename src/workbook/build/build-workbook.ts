import type { Language } from '../../i18n/shape/language';
import type { Day, TableId } from '../../method';
import { DEALS, INPUT_TABLES } from '../schema';
import { HISTORY_TABLES } from '../schema/history/history-tables';
import { WORKBOOK_WORDS } from '../schema/words';
import { addSheets, finishSheets, type SheetsPlan } from './add-sheets';
import { exampleContent } from './example/content';
import { EXAMPLE_DAY } from './example/example-day';
import type { ExampleId } from './example/example-id';
import { holdReviews } from './example/pipeline/reviews';
import { headerRowOf, inputSheetName } from './input-sheet';
import { LISTS } from './list-sheet';
import { removeLeftOvers } from './left-overs';
import { rulesContent } from './rules-content';
import { NO_CONTENT, type TableContent } from './table-content';
import { workbookState } from './workbook-state';

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
 * refuses when there is a Deals table (`addMissingSheets` is for those), or a sheet with a name that it needs, or days
 * counted from 1904. All is written in one request, and after it the history of the example that has one. Sheets that a
 * broken-off build left behind, with or without history, are marked as such, and the next build replaces them.
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

  removeLeftOvers(context.workbook, state, LISTS);
  const added = addSheets(context.workbook, planOf(options), state);
  added[0]?.activate();
  if (options.example === 'pipeline') await holdReviews(context, options);
  finishSheets(added);
  await context.sync();
  return { kind: 'built', sheets };
}

function sheetNames(options: BuildOptions): readonly string[] {
  const { guide, inputs, lists, withHistory, language } = planOf(options);
  const history = withHistory ? HISTORY_TABLES.map(({ id }) => WORKBOOK_WORDS[language].sheets[id]) : [];
  return [guide, ...inputs.map(({ name }) => name), lists.name, ...history];
}

function planOf(options: BuildOptions) {
  const { language, example } = options;
  const words = WORKBOOK_WORDS[language].sheets;
  return {
    language,
    guide: words.guide,
    inputs: INPUT_TABLES.map((schema) => ({ schema, name: inputSheetName(schema, language) })),
    lists: { name: words.lists, lists: LISTS },
    withHistory: example === 'pipeline',
    dealIds: {
      sheet: words.deals,
      row: headerRowOf('deals', language),
      column: DEALS.columns.findIndex(({ id }) => id === 'id'),
    },
    contentOf: (table: TableId) => contentOf(table, options),
  } satisfies SheetsPlan;
}

function contentOf(table: TableId, { language, example, today }: BuildOptions): TableContent {
  if (table === 'rules') return rulesContent(language);
  if (example === null) return NO_CONTENT;
  return exampleContent(example, table, language, (today ?? EXAMPLE_DAY) - EXAMPLE_DAY);
}
