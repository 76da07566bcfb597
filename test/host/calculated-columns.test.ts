import { expect, test } from '@jest/globals';
import { openXlsx, saveXlsx } from '../../src/files';
import { openClient, type OpenClient } from './open-client';

/** A table at A1 of Sheet1 with the rows given, headers first. */
async function withTable(rows: readonly (readonly unknown[])[]): Promise<OpenClient> {
  const client = openClient();
  await client.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const range = sheet.getRange('A1').getAbsoluteResizedRange(rows.length, rows[0]?.length ?? 0);
    range.values = rows.map((row) => [...row]);
    sheet.tables.add(range, true).name = 'Sales';
    await context.sync();
  });
  return client;
}

function read({ run }: OpenClient, address: string): Promise<unknown[][][]> {
  return run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange(address).load('formulas,values');
    await context.sync();
    return [range.formulas, range.values];
  });
}

/** `null` leaves a cell as it is, which the typings do not know. */
const unchanged = JSON.parse('null') as string;

const goods = [
  ['Item', 'Price', 'Total'],
  ['a', 2, ''],
  ['b', 3, ''],
];

test('a formula in one cell of an empty column fills the column, and new rows get it', async () => {
  const client = await withTable(goods);
  await client.run(async (context) => {
    const table = context.workbook.tables.getItem('Sales');
    context.workbook.worksheets.getItem('Sheet1').getRange('C3').formulas = [['=[@Price]*10']];
    table.rows.add(undefined, [['c', 4, unchanged]]);
    table.rows.add(0, [['d', 5, unchanged]]);
    await context.sync();
  });
  expect(await read(client, 'C2:C5')).toEqual([Array(4).fill(['=[@Price]*10']), [[50], [20], [30], [40]]]);
});

test('rows that are written below, inserted or taken in by a new size get the formulas', async () => {
  const client = await withTable(goods);
  await client.run(async (context) => {
    const table = context.workbook.tables.getItem('Sales');
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    table.columns.getItem('Total').getDataBodyRange().formulas = [['=B2+1'], ['=B3+1']];
    sheet.getRange('A4:B4').values = [['c', 4]];
    sheet.getRange('3:3').insert('Down');
    sheet.getRange('2:2').insert('Down');
    table.resize('A1:C7');
    await context.sync();
  });
  expect(await read(client, 'C2:C7')).toEqual([
    [['=B2+1'], ['=B3+1'], ['=B4+1'], ['=B5+1'], ['=B6+1'], ['=B7+1']],
    [[1], [3], [1], [4], [5], [1]],
  ]);
});

test('different formulas over values, or a formula beside values, make no calculated column', async () => {
  const client = await withTable([
    ['Item', 'A', 'B'],
    ['a', 0, 7],
    ['b', 0, ''],
  ]);
  await client.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('B2:B3').formulas = [['=1+1'], ['=2+2']];
    sheet.getRange('C3').formulas = [['=9']];
    context.workbook.tables.getItem('Sales').rows.add(undefined, [['c', unchanged, unchanged]]);
    await context.sync();
  });
  expect((await read(client, 'B2:C4'))[0]).toEqual([
    ['=1+1', 7],
    ['=2+2', '=9'],
    ['', ''],
  ]);
});

test('of different formulas written into a blank column the last one fills it, as Excel does for the API too', async () => {
  const client = await withTable([
    ['Item', 'A', 'B', 'C'],
    ['a', '', '', ''],
    ['b', '', '', ''],
    ['c', '', '', ''],
  ]);
  await client.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('B2:D4').values = [
      ['=1+1', '=LEN(A2)', ''],
      ['=2+2', 'text', '=9'],
      ['=3+3', '=5', ''],
    ];
    await context.sync();
  });
  expect(await read(client, 'B2:D4')).toEqual([
    [
      ['=3+3', '=LEN(A2)', '=9'],
      ['=3+3', 'text', '=9'],
      ['=3+3', '=5', ''],
    ],
    [
      [6, 1, 9],
      [6, 'text', 9],
      [6, 5, ''],
    ],
  ]);
});

test('another formula in one row of a calculated column goes into all rows', async () => {
  const client = await withTable(goods);
  await client.run(async (context) => {
    const body = context.workbook.tables.getItem('Sales').columns.getItem('Total').getDataBodyRange();
    body.formulas = [['=B2+1'], ['=B3+1']];
    context.workbook.worksheets.getItem('Sheet1').getRange('C2').formulas = [['=B2*5']];
    await context.sync();
  });
  expect(await read(client, 'C2:C3')).toEqual([
    [['=B2*5'], ['=B3*5']],
    [[10], [15]],
  ]);
});

test('values over the whole column end its being calculated', async () => {
  const client = await withTable(goods);
  await client.run(async (context) => {
    const body = context.workbook.tables.getItem('Sales').columns.getItem('Total').getDataBodyRange();
    body.formulas = [['=[@Price]'], ['=[@Price]']];
    body.values = [[1], [2]];
    context.workbook.tables.getItem('Sales').rows.add(undefined, [['c', 4, unchanged]]);
    await context.sync();
  });
  expect((await read(client, 'C2:C4'))[0]).toEqual([[1], [2], ['']]);
});

test('a calculated column survives saving, also one whose header gets another name', async () => {
  const client = await withTable(goods);
  await client.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('C2').formulas = [['=[@Price]*2']];
    sheet.getRange('B1').values = [['Unit price']];
    sheet.getRange('E1').formulas = [['=SUM(Sales[Unit price])']];
    sheet.getRange('B1').values = [['Cost']];
    await context.sync();
  });
  const again = openClient(await openXlsx(await saveXlsx(client.host.workbook)));
  await again.run(async (context) => {
    context.workbook.tables.getItem('Sales').rows.add(undefined, [['c', 4, unchanged]]);
    await context.sync();
  });
  expect(await read(again, 'C2:C4')).toEqual([Array(3).fill(['=[@Cost]*2']), [[4], [6], [8]]]);
  expect(await read(again, 'E1')).toEqual([[['=SUM(Sales[Cost])']], [[9]]]);
});

test('rows of an opened file move a formula that counts from the first row', async () => {
  const client = await withTable(goods);
  await client.run(async (context) => {
    const table = context.workbook.tables.getItem('Sales');
    table.columns.getItem('Total').getDataBodyRange().formulas = [['=B2*2'], ['=B3*2']];
    table.rows.getItemAt(0).delete();
    table.rows.add(undefined, [['c', 4, unchanged]]);
    await context.sync();
  });
  expect(await read(client, 'C2:C3')).toEqual([
    [['=B2*2'], ['=B3*2']],
    [[6], [8]],
  ]);
});
