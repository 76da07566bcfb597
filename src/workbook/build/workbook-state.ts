import { MARK_PROPERTIES, markOf, type MarkedSheetId } from '../excel/sheet-mark';
import { readTables, type ReadResult } from '../read/read-tables';
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
  /** Defined names, in lower case, whose cells are gone. */
  readonly brokenNames: ReadonlySet<string>;
  /** The sheets of ours that are there and whole. */
  readonly marks: ReadonlySet<MarkedSheetId>;
  readonly read: ReadResult;
  /** Sheets left over by a build that broke off. */
  readonly unfinished: readonly string[];
}

/** Looks at everything that building could collide with. Writes nothing. */
export async function workbookState(context: Excel.RequestContext): Promise<WorkbookState> {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load(`items/name,items/${MARK_PROPERTIES}`);
  tables.load('items/name');
  names.load('items/name,items/formula');
  await context.sync();
  const all = worksheets.items.map((sheet) => ({
    name: sheet.name,
    mark: markOf(sheet),
    isUnfinished: sheet.customProperties.getItemOrNullObject(UNFINISHED_MARK).load('value'),
  }));
  const { sheets, dateSystem } = await readSheets(context);
  const unfinished = all.filter(({ isUnfinished }) => !isUnfinished.isNullObject).map(({ name }) => name);
  const whole = all.filter(({ isUnfinished }) => isUnfinished.isNullObject);
  const read = readTables({
    sheets: sheets.filter(({ name }) => !unfinished.includes(name)),
    dateSystem,
  });
  const leftOver = sheets.filter(({ name }) => unfinished.includes(name)).flatMap((sheet) => sheet.tables);
  return {
    dateSystem,
    dealsTables: placesOfDeals(read),
    sheetNames: lowerCase(whole.map(({ name }) => name)),
    tableNames: lowerCase(
      tables.items.map(({ name }) => name).filter((name) => !leftOver.some((table) => table.name === name)),
    ),
    definedNames: lowerCase(names.items.map(({ name }) => name)),
    brokenNames: lowerCase(
      names.items.filter(({ formula }) => String(formula).includes('#REF!')).map(({ name }) => name),
    ),
    marks: new Set(whole.flatMap(({ mark }) => mark ?? [])),
    read,
    unfinished,
  };
}

function placesOfDeals(result: ReadResult): readonly string[] {
  if (result.kind === 'read') return [result.locator.text({ table: 'deals', row: -1 })];
  return result.code === 'several-deals-tables' ? result.places : [];
}

function lowerCase(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map((name) => name.toLowerCase()));
}
