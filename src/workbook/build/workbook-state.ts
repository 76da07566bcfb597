import { readTables } from '../read/read-tables';
import { readSheets } from '../read/read-workbook';
import type { DateSystem } from '../read/sheet-values';

/**
 * A sheet carries this mark from its first to its last step of building. A sheet that still has it was left over when
 * building broke off; the next build removes it.
 */
export const UNFINISHED_MARK = 'stakegrid.unfinished';

/** What a workbook holds before the input sheets are built. */
export interface WorkbookState {
  readonly dateSystem: DateSystem;
  /** Header cells of Deals tables, as sheet and cell. */
  readonly dealsTables: readonly string[];
  /** Names in lower case of all sheets but the left-over ones, and of all tables and defined names. */
  readonly sheetNames: ReadonlySet<string>;
  readonly tableNames: ReadonlySet<string>;
  readonly definedNames: ReadonlySet<string>;
  /** Sheets left over by a build that broke off. */
  readonly unfinished: readonly string[];
}

/** Looks at everything that building could collide with. Writes nothing. */
export async function workbookState(context: Excel.RequestContext): Promise<WorkbookState> {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load('items/name');
  tables.load('items/name');
  names.load('items/name');
  await context.sync();
  const marks = worksheets.items.map((sheet) => ({
    name: sheet.name,
    mark: sheet.customProperties.getItemOrNullObject(UNFINISHED_MARK).load('value'),
  }));
  const { sheets, dateSystem } = await readSheets(context);
  const unfinished = marks.filter(({ mark }) => !mark.isNullObject).map(({ name }) => name);
  const result = readTables({
    sheets: sheets.filter(({ name }) => !unfinished.includes(name)),
    dateSystem,
  });
  const leftOver = sheets.filter(({ name }) => unfinished.includes(name)).flatMap((sheet) => sheet.tables);
  return {
    dateSystem,
    dealsTables: placesOfDeals(result),
    sheetNames: lowerCase(marks.map(({ name }) => name).filter((name) => !unfinished.includes(name))),
    tableNames: lowerCase(
      tables.items.map(({ name }) => name).filter((name) => !leftOver.some((table) => table.name === name)),
    ),
    definedNames: lowerCase(names.items.map(({ name }) => name)),
    unfinished,
  };
}

function placesOfDeals(result: ReturnType<typeof readTables>): readonly string[] {
  if (result.kind === 'read') return [result.locator.text({ table: 'deals', row: -1 })];
  return result.code === 'several-deals-tables' ? result.places : [];
}

function lowerCase(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map((name) => name.toLowerCase()));
}
