import { expect, test } from '@jest/globals';
import { openXlsx, saveXlsx } from '../../src/files';
import { partText, problemsOf } from '../files/saved-file-checks';
import { openClient, type OpenClient } from './open-client';

/** A table of four columns and two rows with a totals row. */
async function withTotals(
  change: (table: Excel.Table) => unknown,
  client: OpenClient = openClient(),
): Promise<OpenClient> {
  await client.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:D3').values = [
      ['Team', 'Year', '[%]', 'Amount'],
      ['South', 2026, 0.5, 10],
      ['North', 2027, 0.25, 32],
    ];
    const table = sheet.tables.add('A1:D3', true);
    table.name = 'Deals';
    table.showTotals = true;
    await context.sync();
    change(table);
    await context.sync();
  });
  return client;
}

/** The columns of the only table part, and the formulas of the sheet, as they are saved. */
async function saved({ host }: OpenClient): Promise<{ columns: string[]; formulas: string[] }> {
  const bytes = await saveXlsx(host.workbook);
  expect(await problemsOf(bytes)).toEqual([]);
  const columns = partText(bytes, 'xl/tables/table1.xml').match(
    /<tableColumn .*?(?:\/>|(?<!\/)><.*?<\/tableColumn>)/g,
  );
  const formulas = partText(bytes, 'xl/worksheets/sheet1.xml').match(/<f>.*?<\/f>/g);
  return { columns: columns ?? [], formulas: formulas ?? [] };
}

test('what the cells of a totals row say stands in the table part too', async () => {
  const client = await withTotals((table) => {
    table.getTotalRowRange().formulas = [
      ['All of it', '=subtotal(104,Deals[year])', "=SUBTOTAL(101,['[%']])", '=SUM([Amount])/2'],
    ];
  });
  expect(await saved(client)).toEqual({
    columns: [
      '<tableColumn id="1" name="Team" totalsRowLabel="All of it"/>',
      '<tableColumn id="2" name="Year" totalsRowFunction="max"/>',
      '<tableColumn id="3" name="[%]" totalsRowFunction="average"/>',
      '<tableColumn id="4" name="Amount" totalsRowFunction="custom"><totalsRowFormula>SUM(Deals[Amount])/2</totalsRowFormula></tableColumn>',
    ],
    formulas: [
      '<f>SUBTOTAL(104,Deals[Year])</f>',
      "<f>SUBTOTAL(101,Deals['[%']])</f>",
      '<f>SUM(Deals[Amount])/2</f>',
    ],
  });
});

test.each([
  ['another column', '=SUBTOTAL(109,[Year])'],
  ['a function that a totals row has no name for', '=SUBTOTAL(106,[Amount])'],
  ['hidden rows too', '=SUBTOTAL(9,[Amount])'],
  ['the column of another table', '=SUBTOTAL(109,Other[Amount])'],
])('a formula over %s is its own', async (_, formula) => {
  const client = openClient();
  await client.run(async (context) => {
    const other = context.workbook.worksheets.add('Second');
    other.getRange('A1:A2').values = [['Amount'], [1]];
    other.tables.add('Second!A1:A2', true).name = 'Other';
    await context.sync();
  });
  await withTotals((table) => {
    table.columns.getItem('Amount').getTotalRowRange().formulas = [[formula]];
  }, client);
  const file = formula.slice(1).replace(',[', ',Deals[');
  expect((await saved(client)).columns[3]).toBe(
    `<tableColumn id="4" name="Amount" totalsRowFunction="custom"><totalsRowFormula>${file}</totalsRowFormula></tableColumn>`,
  );
});

test('a totals row that was emptied, or that goes, leaves nothing behind in the cells', async () => {
  const emptied = await withTotals((table) => table.getTotalRowRange().clear('Contents'));
  expect((await saved(emptied)).columns[3]).toBe('<tableColumn id="4" name="Amount"/>');
  const gone = await withTotals((table) => (table.showTotals = false));
  expect(await saved(gone)).toMatchObject({
    columns: [
      '<tableColumn id="1" name="Team" totalsRowLabel="Total"/>',
      '<tableColumn id="2" name="Year"/>',
      '<tableColumn id="3" name="[%]"/>',
      '<tableColumn id="4" name="Amount" totalsRowFunction="sum"/>',
    ],
    formulas: [],
  });
});

test('a totals row of an opened file that changes is saved as it is now, and comes back', async () => {
  const client = await withTotals(() => undefined);
  const again = openClient(await openXlsx(await saveXlsx(client.host.workbook)));
  await again.run(async (context) => {
    const totals = context.workbook.tables.getItem('Deals').getTotalRowRange();
    totals.formulas = [['', '', '', '=SUBTOTAL(103,[Amount])']];
    await context.sync();
  });
  expect((await saved(again)).columns).toEqual([
    '<tableColumn id="1" name="Team"/>',
    '<tableColumn id="2" name="Year"/>',
    '<tableColumn id="3" name="[%]"/>',
    '<tableColumn id="4" name="Amount" totalsRowFunction="count"/>',
  ]);
});

test('a new totals row says Total and sums or counts its last column, as in Excel', async () => {
  const last = async (values: unknown[]): Promise<unknown> => {
    const client = openClient();
    return client.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:B3').values = [
        ['Team', 'Last'],
        ['South', values[0]],
        ['North', values[1]],
      ];
      const table = sheet.tables.add('A1:B3', true);
      table.showTotals = true;
      const totals = table.getTotalRowRange().load('formulas, values');
      await context.sync();
      return [...totals.formulas, ...totals.values];
    });
  };
  expect(await last([1, 2])).toEqual([
    ['Total', '=SUBTOTAL(109,[Last])'],
    ['Total', 3],
  ]);
  expect(await last([1, 'two'])).toEqual([
    ['Total', '=SUBTOTAL(103,[Last])'],
    ['Total', 2],
  ]);
});
