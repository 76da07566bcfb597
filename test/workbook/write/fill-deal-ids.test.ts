import { beforeEach, describe, expect, test } from '@jest/globals';
import { readWorkbook } from '../../../src/workbook/read';
import {
  applyWrite,
  dealIdEdits,
  dealsWithoutId,
  fillDealIds,
  planWrite,
  takeBack,
  type CellPlan,
} from '../../../src/workbook/write';
import { openClient, type OpenClient } from '../../host/open-client';

const ROWS = [
  ['Customer', 'Deal', 'Deal ID', 'Amount'],
  ['Acme', 'Plant', 'd-0041', 1],
  ['', 'Press', '', 2],
  ['', '', '', 3],
  ['Borea', '', '', 4],
  ['Borea', '', '', 5],
  ['Total', '', '', 15],
];

let client: OpenClient;
beforeEach(async () => {
  client = openClient();
  await put('B2:E8', ROWS);
});

const put = (address: string, rows: readonly (readonly (string | number)[])[]) =>
  client.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange(address);
    range.values = rows.map((row) => [...row]);
    await context.sync();
  });

const valuesIn = (address: string) =>
  client.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange(address).load('values');
    await context.sync();
    return range.values;
  });

async function read() {
  const result = await client.run(readWorkbook);
  if (result.kind !== 'read') throw new Error(result.code);
  return result;
}

async function plan(): Promise<CellPlan> {
  const reading = await read();
  const planned = await client.run((context) =>
    planWrite(context, { facts: reading.facts, cells: dealIdEdits(reading), rows: [] }),
  );
  if (planned.kind === 'refused') throw new Error(planned.code);
  return planned;
}

const apply = (planned: CellPlan) => client.run((context) => applyWrite(context, planned));

describe('deals without an id', () => {
  test('get the numbers after the highest, and nothing else is written', async () => {
    expect(dealsWithoutId(await read()).map(({ row }) => row)).toEqual([1, 3, 4]);
    expect(await client.run(fillDealIds)).toMatchObject({ kind: 'written', cells: 3, differing: [] });
    const ids = ['Deal ID', 'd-0041', 'D-042', '', 'D-043', 'D-044', ''];
    const filled = ROWS.map((row, index) => row.map((cell, at) => (at === 2 ? ids[index] : cell)));
    expect(await valuesIn('B2:E8')).toEqual(filled);
    expect(dealsWithoutId(await read())).toEqual([]);
    expect(await client.run(fillDealIds)).toMatchObject({ kind: 'written', cells: 0 });
  });

  test('do not get an id that other tables still name', async () => {
    await put('G2:I3', [
      ['Deal ID', 'Person', 'Attitude'],
      ['D-077', 'Helen Ward', 'Coach'],
    ]);
    expect(dealIdEdits(await read()).map(({ next }) => next)).toEqual(['D-078', 'D-079', 'D-080']);
  });

  test('are shown first, with the cells and what they hold', async () => {
    const { cells } = await plan();
    expect(cells.map(({ sheet, address, old, next }) => [sheet, address, old, next])).toEqual([
      ['Sheet1', 'D4', '', 'D-042'],
      ['Sheet1', 'D6', '', 'D-043'],
      ['Sheet1', 'D7', '', 'D-044'],
    ]);
  });

  test('are found again when the list was sorted after the preview', async () => {
    const planned = await plan();
    await put('B3:E8', [
      ['Total', '', '', 15],
      ['Borea', '', '', 5],
      ['Borea', '', '', 4],
      ['', '', '', 3],
      ['', 'Press', '', 2],
      ['Acme', 'Plant', 'd-0041', 1],
    ]);
    expect(await apply(planned)).toMatchObject({ kind: 'written', differing: [] });
    expect((await valuesIn('D3:D8')).flat()).toEqual(['', 'D-043', 'D-044', '', 'D-042', 'd-0041']);
  });

  test('are not written when one of them is gone or was given an id meanwhile', async () => {
    const planned = await plan();
    await put('B7:E7', [['', '', '', '']]);
    expect(await apply(planned)).toEqual({ kind: 'refused', code: 'row-gone', table: 'deals' });
    await put('B7:E7', [['Borea', '', 'D-9', 5]]);
    expect(await apply(planned)).toMatchObject({
      code: 'changed-meanwhile',
      place: 'Sheet1!D7',
      found: 'D-9',
    });
    expect((await valuesIn('D3:D8')).flat()).toEqual(['d-0041', '', '', '', 'D-9', '']);
  });

  test('lose their ids again when the write is taken back', async () => {
    const written = await apply(await plan());
    if (written.kind !== 'written') throw new Error(written.code);
    expect(await client.run((context) => takeBack(context, written.image))).toEqual({ kind: 'taken-back' });
    expect(await valuesIn('B2:E8')).toEqual(ROWS);
  });
});
