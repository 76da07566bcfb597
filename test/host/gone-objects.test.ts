import { expect, test } from '@jest/globals';
import { openClient } from './open-client';

interface Objects {
  readonly sheet: Excel.Worksheet;
  readonly range: Excel.Range;
  readonly areas: Excel.RangeAreas;
  readonly table: Excel.Table;
  readonly chart: Excel.Chart;
  readonly pivot: Excel.PivotTable;
}

/** What happens where objects are used in the same request in which they are taken away. */
function using(work: (objects: Objects, other: Excel.Worksheet) => unknown): Promise<unknown> {
  const { run } = openClient();
  return run(async ({ workbook }) => {
    const sheet = workbook.worksheets.add('Sheet');
    sheet.getRange('A1:B2').values = [
      ['Deal', 'Amount'],
      ['one', 1],
    ];
    const data = sheet.getRange('A1:B2');
    sheet.tables.add('A1:B2', true).name = 'Deals';
    sheet.charts.add('Line', data).name = 'Chart';
    sheet.pivotTables.add('Pivot', data, sheet.getRange('F1'));
    await sheet.context.sync();
    const objects: Objects = {
      sheet,
      range: sheet.getRange('C5:D6'),
      areas: sheet.getRanges('C5,D6'),
      table: sheet.tables.getItem('Deals'),
      chart: sheet.charts.getItem('Chart'),
      pivot: sheet.pivotTables.getItem('Pivot'),
    };
    work(objects, workbook.worksheets.getFirst());
    await sheet.context.sync();
  });
}

type Case = readonly [what: string, work: (objects: Objects) => unknown, code: string];

const cases: readonly Case[] = [
  [
    'a deleted sheet',
    ({ sheet }) => {
      sheet.delete();
      sheet.getRange('A1').values = [[1]];
    },
    'ItemNotFound',
  ],
  [
    'cells of a deleted sheet',
    ({ sheet, range }) => {
      sheet.delete();
      range.values = [[1]];
    },
    'InvalidReference',
  ],
  [
    'deleted cells',
    ({ sheet, range }) => {
      sheet.getRange('4:7').delete('Up');
      range.format.fill.color = 'Red';
    },
    'InvalidReference',
  ],
  [
    'several deleted cells',
    ({ sheet, areas }) => {
      sheet.getRange('4:7').delete('Up');
      areas.clear();
    },
    'InvalidReference',
  ],
  [
    'the filter of a deleted column',
    ({ table }) => {
      const { filter } = table.columns.getItemAt(0);
      filter.load('criteria');
      table.columns.getItemAt(0).delete();
      filter.applyValuesFilter(['one']);
    },
    'ItemNotFound',
  ],
  [
    'a deleted table',
    ({ table }) => {
      table.delete();
      table.rows.add(undefined, [['two', 2]]);
    },
    'ItemNotFound',
  ],
  [
    'a table that became a range',
    ({ table }) => {
      table.convertToRange();
      table.name = 'Other';
    },
    'ItemNotFound',
  ],
  [
    'a deleted chart',
    ({ chart }) => {
      chart.delete();
      chart.name = 'Other';
    },
    'ItemNotFound',
  ],
  [
    'a deleted PivotTable',
    ({ pivot }) => {
      pivot.delete();
      pivot.refresh();
    },
    'ItemNotFound',
  ],
];

test.each(cases)('the use of %s is refused', async (_, work, code) => {
  await expect(using(work)).rejects.toMatchObject({ code });
});

test('cells and tables that move are there', async () => {
  await using(({ sheet, range, table }, other) => {
    sheet.getRange('1:1').insert('Down');
    range.format.fill.color = 'Red';
    table.getRange().moveTo(other.getRange('A1'));
    table.name = 'Moved';
  });
});

test('columns and rows of a table that moves to another sheet are there', async () => {
  const { run } = openClient();
  const found = await run(async ({ workbook }) => {
    const sheet = workbook.worksheets.getFirst();
    const other = workbook.worksheets.add('Other');
    const table = sheet.tables.add('A1:B2', true);
    const column = table.columns.getItemAt(0).load('name');
    const row = table.rows.getItemAt(0).load('index');
    table.getRange().moveTo(other.getRange('C3'));
    column.name = 'Deal';
    row.values = [['one', 1]];
    const range = other.getRange('C3:D4').load('values');
    const left = sheet.getUsedRangeOrNullObject(true);
    await sheet.context.sync();
    return [range.values, left.isNullObject];
  });
  expect(found).toEqual([
    [
      ['Deal', 'Column2'],
      ['one', 1],
    ],
    true,
  ]);
});

test('a table that was moved to another sheet is there from then on', async () => {
  const { run } = openClient();
  const found = await run(async ({ workbook }) => {
    const sheet = workbook.worksheets.getFirst();
    const other = workbook.worksheets.add('Other');
    const table = sheet.tables.add('A1:B2', true);
    table.getRange().moveTo(other.getRange('C3'));
    table.rows.add(undefined, [['one', 1]]);
    const range = table.getRange().load('address,values');
    table.worksheet.load('name');
    const left = sheet.getUsedRangeOrNullObject(true);
    await sheet.context.sync();
    return [range.address, range.values, table.worksheet.name, left.isNullObject];
  });
  expect(found).toEqual([
    'Other!C3:D4',
    [
      ['Column1', 'Column2'],
      ['one', 1],
    ],
    'Other',
    true,
  ]);
});

test('a PivotTable that was moved to another sheet is computed there', async () => {
  const { run } = openClient();
  const found = await run(async ({ workbook }) => {
    const sheet = workbook.worksheets.getFirst();
    const other = workbook.worksheets.add('Other');
    const data = sheet.getRange('A1:B3');
    data.values = [
      ['Owner', 'Amount'],
      ['Ann', 2],
      ['Bob', 3],
    ];
    const pivot = sheet.pivotTables.add('Pivot', data, sheet.getRange('F1'));
    pivot.rowHierarchies.add(pivot.hierarchies.getItem('Owner'));
    const amount = pivot.dataHierarchies.add(pivot.hierarchies.getItem('Amount'));
    pivot.layout.getRange().moveTo(other.getRange('A1'));
    sheet.getRange('B3').values = [[4]];
    pivot.refresh();
    amount.name = 'Total';
    pivot.worksheet.load('name');
    const range = pivot.layout.getRange().load('address,values');
    data.load('values');
    await sheet.context.sync();
    return [pivot.worksheet.name, range.address, range.values, data.values[0]];
  });
  expect(found).toEqual([
    'Other',
    'Other!A1:B4',
    [
      ['Row Labels', 'Total'],
      ['Ann', 2],
      ['Bob', 4],
      ['Grand Total', 6],
    ],
    ['Owner', 'Amount'],
  ]);
});
