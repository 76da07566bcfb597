import { describe, expect, test } from '@jest/globals';
import { readWorkbook } from '../../../src/workbook/read';
import { addDealIds } from '../../../src/workbook/write';
import { openClient, type OpenClient } from '../../host/open-client';

const HEADERS = ['Customer', 'Opportunity name', 'Amount', 'Close date', 'Stage'];
const ROWS = [
  ['Acme', 'Plant', 250_000, 46500, 3],
  ['', 'Press', 90_000, 46600, 2],
  ['', '', '', '', 'call back'],
  ['Borea', 'Mill', 40_000, 46700, 1],
  ['Total', '', 380_000, '', ''],
];

async function withList(
  place: string,
  rows: readonly (readonly (string | number)[])[] = ROWS,
  asTable = false,
) {
  const client = openClient();
  await client.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const range = sheet.getRange(place).getResizedRange(rows.length, HEADERS.length - 1);
    range.values = [HEADERS, ...rows.map((row) => [...row])];
    if (asTable) sheet.tables.add(range, true).name = 'Pipeline';
    await context.sync();
  });
  return client;
}

const valuesOf = (client: OpenClient, address: string) =>
  client.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange(address).load('values,numberFormat');
    await context.sync();
    return range.values.flat();
  });

const dealsIn = async (client: OpenClient) => {
  const result = await client.run(readWorkbook);
  if (result.kind !== 'read') throw new Error(result.code);
  return result.facts.deals.map(({ id, customer, name }) => [id, customer, name]);
};

describe('a list that lacks nothing but ids', () => {
  test('gets them in a column at its right end; neither a note nor a total gets one', async () => {
    const client = await withList('B3');
    expect(await client.run(readWorkbook)).toMatchObject({
      nearest: { place: 'Sheet1!B3', lacksOnlyIds: true },
    });
    expect(await client.run(addDealIds)).toEqual({ kind: 'numbered', place: 'Sheet1!G3', deals: 3 });
    expect(await valuesOf(client, 'G3:G8')).toEqual(['Deal ID', 'D-001', 'D-002', '', 'D-003', '']);
    expect(await valuesOf(client, 'B3:F3')).toEqual(HEADERS);
    expect(await dealsIn(client)).toEqual([
      ['D-001', 'Acme', 'Plant'],
      ['D-002', null, 'Press'],
      ['D-003', 'Borea', 'Mill'],
    ]);
    expect(await client.run(addDealIds)).toEqual({ kind: 'refused', code: 'no-list' });
  });

  test('as an Excel table grows by a column, and what stands beside it moves', async () => {
    const client = await withList('A1', ROWS.slice(0, 2), true);
    await client.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('F2').values = [['mine']];
      await context.sync();
    });
    expect(await client.run(addDealIds)).toEqual({ kind: 'numbered', place: 'Sheet1!F1', deals: 2 });
    expect(await valuesOf(client, 'F1:G3')).toEqual(['Deal ID', '', 'D-001', 'mine', 'D-002', '']);
    expect((await dealsIn(client)).map(([id]) => id)).toEqual(['D-001', 'D-002']);
  });

  test('is left alone when something stands beside it, and the cell is named', async () => {
    const client = await withList('A1');
    await client.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('F4').values = [['mine']];
      await context.sync();
    });
    expect(await client.run(addDealIds)).toEqual({ kind: 'refused', code: 'no-room', place: 'Sheet1!F4' });
    expect(await valuesOf(client, 'F1:F6')).toEqual(['', '', '', 'mine', '', '']);
  });

  test('counts a thousand deals with four digits', async () => {
    const rows = Array.from({ length: 1000 }, (_, index) => ['Acme', `Plant ${index}`, 1, '', '']);
    const client = await withList('A1', rows);
    await client.run(addDealIds);
    expect(await valuesOf(client, 'F2:F2')).toEqual(['D-0001']);
    expect(await valuesOf(client, 'F1001:F1001')).toEqual(['D-1000']);
  });
});

test('a list that lacks more, or none, is refused', async () => {
  expect(await openClient().run(addDealIds)).toEqual({ kind: 'refused', code: 'no-list' });
});
