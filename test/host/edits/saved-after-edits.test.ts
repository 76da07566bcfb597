import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openXlsx, saveXlsx, type WorkbookModel } from '../../../src/files';
import { partPaths, partText } from '../../files/saved-file-checks';
import { openClient, type OpenClient } from '../open-client';
import { isCircular, readings } from './formula-readings';
import { someFormulas, workbookWith } from './random-workbook';

const runs = Number(process.env['STAKEGRID_RUNS'] ?? 25);

const KINDS = [
  'rows in', 'rows out', 'columns in', 'columns out', 'cells in', 'cells out', 'move', 'copy', 'fill', 'sort', 'merge',
  'clear', 'duplicates', 'filter', 'remark', 'link', 'rename', 'sheet copy', 'sheet out', 'table filter', 'resize',
  'table row', 'table row out', 'table column', 'table column out', 'totals', 'header', 'table sort', 'table name',
  'dissolve',
] as const; // prettier-ignore

const edit = fc.record({
  what: fc.constantFrom(...KINDS),
  sheet: fc.nat({ max: 2 }),
  row: fc.nat({ max: 19 }),
  column: fc.nat({ max: 8 }),
  rows: fc.integer({ min: 1, max: 4 }),
  columns: fc.integer({ min: 1, max: 3 }),
  to: fc.record({ row: fc.nat({ max: 22 }), column: fc.nat({ max: 9 }) }),
  isFirst: fc.boolean(),
});
type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;

async function apply(context: Excel.RequestContext, one: Edit): Promise<void> {
  const { what, row, column, rows, columns, to, isFirst } = one;
  const { worksheets, tables } = context.workbook;
  worksheets.load('items');
  await context.sync();
  const sheet = worksheets.items[one.sheet % worksheets.items.length];
  if (!sheet) throw new Error('no sheet');
  const range = sheet.getRangeByIndexes(row, column, rows, columns);
  const target = sheet.getRangeByIndexes(to.row, to.column, 1, 1);
  const table = tables.getItemAt(0);
  switch (what) {
    case 'rows in': range.getEntireRow().insert('Down'); break;
    case 'rows out': range.getEntireRow().delete('Up'); break;
    case 'columns in': range.getEntireColumn().insert('Right'); break;
    case 'columns out': range.getEntireColumn().delete('Left'); break;
    case 'cells in': range.insert(isFirst ? 'Down' : 'Right'); break;
    case 'cells out': range.delete(isFirst ? 'Up' : 'Left'); break;
    case 'move': range.moveTo(target); break;
    case 'copy': target.copyFrom(range); break;
    case 'fill': range.getRow(0).autoFill(range, isFirst ? 'FillDefault' : 'FillCopy'); break;
    case 'sort': range.sort.apply([{ key: 0, ascending: isFirst }]); break;
    case 'merge': range.merge(); break;
    case 'clear': range.clear(isFirst ? 'All' : 'Contents'); break;
    case 'duplicates': range.removeDuplicates([0], isFirst); break;
    case 'filter': sheet.autoFilter.apply(range, 0, { filterOn: 'Custom', criterion1: '>40' }); break;
    case 'remark': sheet.comments.add(range.getCell(0, 0), 'remark'); break;
    case 'link': range.hyperlink = { documentReference: 'Sums!A1', textToDisplay: 'Sums' }; break;
    case 'rename': sheet.name = isFirst ? 'Two words' : `Sheet${row}`; break;
    case 'sheet copy': sheet.copy('End'); break;
    case 'sheet out': sheet.delete(); break;
    case 'table filter': table.columns.getItemAt(1).filter.applyCustomFilter('>40'); break;
    case 'resize': table.resize(table.getRange().getResizedRange(isFirst ? rows : -rows, columns - 2)); break;
    case 'table row': table.rows.add(isFirst ? 0 : undefined); break;
    case 'table row out': table.rows.getItemAt(isFirst ? 0 : rows).delete(); break;
    case 'table column': table.columns.add(isFirst ? 0 : columns, undefined, isFirst ? 'New' : undefined); break;
    case 'table column out': table.columns.getItemAt(columns).delete(); break;
    case 'totals': table.showTotals = isFirst; break;
    case 'header': table.columns.getItemAt(columns).name = `Named ${row}`; break;
    case 'table sort': table.sort.apply([{ key: columns, ascending: isFirst }]); break;
    case 'table name': table.name = isFirst ? 'Deals' : 'Sales'; break;
    case 'dissolve': table.convertToRange(); break;
  } // prettier-ignore
  await context.sync();
}

/** Makes edits one after the other; those that Excel would refuse change nothing. */
async function makeAll({ run }: OpenClient, edits: readonly Edit[]): Promise<void> {
  for (const each of edits)
    await run((context) => apply(context, each)).catch((error: unknown) => {
      if (!(error instanceof Error && 'code' in error)) throw error;
    });
}

/** What all cells hold, by their places. */
function values({ sheets }: WorkbookModel): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>();
  for (const { name, cells } of sheets)
    cells.forEach(({ value, formula }, row, column) => {
      if (value !== null || formula !== undefined) found.set(`${name} ${row} ${column}`, value);
    });
  return found;
}

function parts(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(partPaths(bytes).map((path) => [path, partText(bytes, path)]));
}

test('what edits leave is saved as it is opened, and calculated as from scratch', async () => {
  await fc.assert(
    fc.asyncProperty(
      someFormulas,
      fc.array(edit, { minLength: 2, maxLength: 8 }),
      async (formulas, edits) => {
        const client = openClient(await openXlsx(await saveXlsx(workbookWith(formulas))));
        await makeAll(client, edits);
        const { workbook: model, book } = client.host;
        book.calculation.ensure();
        const bytes = await saveXlsx(model);
        const again = await saveXlsx(await openXlsx(bytes));
        expect(parts(again)).toEqual(parts(bytes));
        if (isCircular(readings(model))) return;
        const fresh = await openXlsx(bytes);
        for (const { cells } of fresh.sheets)
          cells.forEach((cell, row, column) => {
            if (cell.spilledFrom) cells.set(row, column, undefined);
            else if (cell.formula !== undefined) cell.value = null;
          });
        openClient(fresh).host.book.calculation.runAll();
        expect(values(fresh)).toEqual(values(model));
      },
    ),
    { numRuns: runs },
  );
});
