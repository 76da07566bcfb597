import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { newWorkbook } from '../../src/files';
import { openClient } from './open-client';

const SIZE = 4;
const at = fc.integer({ min: 0, max: SIZE - 1 });

/**
 * Formulas that see other cells in different ways: those of the second sheet with its table, a name, and of their own
 * sheet only cells to the left, so that no edit makes a circle.
 */
const FORMULAS = [
  '=1+1',
  '=SUM(Deals[Amount])',
  '=IFERROR(Deals[[#Totals],[Amount]],0)+1',
  '=SUMIFS(Deals[Amount],Deals[Owner],"Ann")',
  '=quota*2',
  '=Other!B2+Other!B3',
  '=COUNTA(Other!A:B)',
  '=SUBTOTAL(109,Other!B2:B9)',
  '=SUM(INDIRECT("Other!B2:B4"))',
  '=SUM(OFFSET(Other!$A$1,1,1,2,1))',
  '=SEQUENCE(2)',
  '=ROW()+COLUMN()',
  '=INDIRECT("R[1]C[-1]",FALSE)',
  '=IFERROR(SUM(More),-1)',
  '=IFERROR(INDEX(More,1,2),-1)',
] as const;

const KINDS = [
  'formula', 'left', 'clear', 'row in', 'row out', 'column in', 'column out', 'cells in', 'merge', 'link', 'sort',
  'copy', 'fill', 'name', 'other value', 'table row', 'table row out', 'resize', 'rename', 'header', 'totals', 'filter',
  'sheet', 'sheet out', 'sheet name', 'format', 'hide', 'table', 'table out',
] as const; // prettier-ignore

const edit = (kinds: readonly (typeof KINDS)[number][]) =>
  fc.record({
    what: fc.oneof(fc.constant('value' as const), fc.constantFrom(...kinds)),
    row: at,
    column: at,
    rows: fc.integer({ min: 1, max: 3 }),
    formula: fc.constantFrom(...FORMULAS),
    isReadAfter: fc.boolean(),
  });
/** Few kinds at a time: what is rare among many is then often followed by what it could have broken. */
const edits = fc
  .subarray([...KINDS], { minLength: 1, maxLength: 3 })
  .chain((kinds) => fc.array(edit(kinds), { minLength: 6, maxLength: 20, size: 'max' }));
type Edit = ReturnType<typeof edit> extends fc.Arbitrary<infer T> ? T : never;

function apply(context: Excel.RequestContext, { what, row, column, rows, formula }: Edit): void {
  const sheet = context.workbook.worksheets.getFirst();
  const other = sheet.getNext();
  const table = other.tables.getItemAt(0);
  const range = sheet.getRangeByIndexes(row, column, Math.min(rows, SIZE - row), 1);
  const cell = range.getCell(0, 0);
  switch (what) {
    case 'formula': cell.formulas = [[formula]]; break;
    case 'left': cell.getOffsetRange(0, 1).formulasR1C1 = [['=SUM(R[-1]C[-1]:R[1]C[-1])*2']]; break;
    case 'value': sheet.getRangeByIndexes(row, 0, 1, 1).values = [[rows]]; break;
    case 'clear': range.clear(); break;
    case 'row in': range.getEntireRow().insert('Down'); break;
    case 'row out': range.getEntireRow().delete('Up'); break;
    case 'column in': range.getEntireColumn().insert('Right'); break;
    case 'column out': range.getEntireColumn().delete('Left'); break;
    case 'cells in': range.insert('Right'); break;
    case 'merge': range.merge(); break;
    case 'link': range.hyperlink = { address: 'https://example.org/' }; break;
    case 'sort': range.getResizedRange(1, 1).sort.apply([{ key: 0, ascending: rows > 1 }]); break;
    case 'copy': sheet.getRangeByIndexes(column, column + 1, 1, 1).copyFrom(range); break;
    case 'fill': cell.autoFill(cell.getResizedRange(rows, 0), 'FillCopy'); break;
    case 'name': context.workbook.names.getItem('quota').formula = `=${rows}`; break;
    case 'other value': other.getRangeByIndexes(row % 4, 1, 1, 1).values = [[rows]]; break;
    case 'table row': table.rows.add(undefined, [[rows > 1 ? 'Ann' : 'Bob', row]]); break;
    case 'table row out': table.rows.getItemAt(0).delete(); break;
    case 'resize': table.resize(`A1:B${2 + row}`); break;
    case 'rename': table.name = rows > 1 ? 'Deals' : 'Sales'; break;
    case 'header': table.columns.getItemAt(1).name = rows > 1 ? 'Amount' : 'Sum'; break;
    case 'totals': table.showTotals = rows > 1; break;
    case 'filter': table.columns.getItemAt(0).filter.applyValuesFilter(['Ann']); break;
    case 'table': other.tables.add(`D1:E${2 + row}`, true).name = rows > 1 ? 'More' : 'Most'; break;
    case 'table out': other.tables.getItemAt(1).delete(); break;
    case 'sheet': context.workbook.worksheets.add(); break;
    case 'sheet out': context.workbook.worksheets.getLast().delete(); break;
    case 'sheet name': other.name = rows > 1 ? 'Other' : 'Else'; break;
    case 'hide': range.rowHidden = rows > 1; break;
    case 'format': range.numberFormat = [['0.0']]; break;
  } // prettier-ignore
}

test('formulas are known after any edits, as if all were looked for anew', async () => {
  await fc.assert(
    fc.asyncProperty(edits, async (list) => {
      const client = openClient(newWorkbook(['Main', 'Other', 'Last']));
      await client.run(async (context) => {
        const main = context.workbook.worksheets.getItem('Main');
        const other = context.workbook.worksheets.getItem('Other');
        other.getRange('A1:B3').values = [['Owner', 'Amount'], ['Ann', 5], ['Bob', 7]]; // prettier-ignore
        other.getRange('D1:E3').values = [['Owner', 'Amount'], ['Cy', 11], ['Di', 13]]; // prettier-ignore
        other.tables.add('A1:B3', true).name = 'Deals';
        context.workbook.names.add('quota', '=0.5');
        main.getRange('A1:D4').formulas = [1, 2, 3, 4].map((row) => [row, `=A${row}+1`, `=SUM(B1:B${row})`, FORMULAS[row] ?? '']); // prettier-ignore
        await context.sync();
      });
      for (const one of list) {
        // what cannot be done there is refused, and changes nothing
        await client
          .run(async (context) => {
            apply(context, one);
            await context.sync();
          })
          .catch((error: unknown) => {
            if (!(error instanceof Error && 'code' in error)) throw error;
          });
        if (one.isReadAfter) await shown(client);
      }
      const values = await shown(client);
      await client.run(async (context) => {
        context.workbook.application.calculate('FullRebuild');
        await context.sync();
      });
      expect(values).toEqual(await shown(client));
    }),
  );
});

function shown(client: ReturnType<typeof openClient>): Promise<unknown> {
  return client.run(async (context) => {
    const sheets = context.workbook.worksheets.load('items/name');
    await context.sync();
    const ranges = sheets.items.map((sheet) => sheet.getRange('A1:L20').load('values'));
    await context.sync();
    return ranges.map(({ values }) => values);
  });
}
