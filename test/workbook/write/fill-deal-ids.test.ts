import { expect, test } from '@jest/globals';
import { readWorkbook } from '../../../src/workbook/read';
import { dealsWithoutId, fillDealIds } from '../../../src/workbook/write';
import { openClient } from '../../host/open-client';

test('deals without an id get the numbers after the highest, and nothing else is written', async () => {
  const client = openClient();
  const rows = [
    ['Customer', 'Deal', 'Deal ID', 'Amount'],
    ['Acme', 'Plant', 'd-0041', 1],
    ['', 'Press', '', 2],
    ['', '', '', 3],
    ['Borea', '', '', 4],
    ['Total', '', '', 10],
  ];
  await client.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('B2:E7').values = rows;
    await context.sync();
  });
  const read = async () => {
    const result = await client.run(readWorkbook);
    if (result.kind !== 'read') throw new Error(result.code);
    return result;
  };
  expect(dealsWithoutId(await read()).map(({ row }) => row)).toEqual([1, 3]);
  expect(await client.run(fillDealIds)).toBe(2);
  const values = await client.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('B2:E7').load('values');
    await context.sync();
    return range.values;
  });
  const ids = ['Deal ID', 'd-0041', 'D-042', '', 'D-043', ''];
  expect(values).toEqual(rows.map((row, index) => row.map((cell, at) => (at === 2 ? ids[index] : cell))));
  expect(dealsWithoutId(await read())).toEqual([]);
  expect(await client.run(fillDealIds)).toBe(0);
});
