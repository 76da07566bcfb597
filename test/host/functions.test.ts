import { expect, test } from '@jest/globals';
import { openClient } from './open-client';

test('worksheet functions are calculated on ranges, constants and the results of each other', async () => {
  const { run, host } = openClient();
  const found = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:B3').values = [
      ['a', 2],
      ['b', 30],
      ['c', 5],
    ];
    const { functions } = context.workbook;
    const all = sheet.getRange('A1:B3');
    const numbers = sheet.getRange('B1:B3');
    const results = [
      functions.sum(numbers, 5, 1),
      functions.vlookup('b', all, 2, false),
      functions.countIf(numbers, '>2'),
      functions.sum(functions.vlookup('a', all, 2, false), functions.vlookup('c', all, 2, false)),
      functions.beta_Dist(0.4, 2, 3, true),
      functions.concatenate('say "', 'x', '"'),
      functions.vlookup('z', all, 2, false),
    ].map((result) => result.load('value,error'));
    await context.sync();
    return results.map(({ value, error }): unknown => error ?? value);
  });
  expect(found).toEqual([43, 30, 2, 7, expect.closeTo(0.5248, 4), 'say "x"', '#N/A']);
  expect(host.workbook.sheets[0]?.cells.usedArea()).toEqual({ top: 0, left: 0, bottom: 2, right: 1 });
});

test('a sheet that is asked for by its name is found', async () => {
  const { run } = openClient();
  const found = await run(async ({ workbook }) => {
    workbook.worksheets.add('Other').activate();
    const { functions } = workbook;
    const results = [
      functions.sheet('Other'),
      functions.sheet('Sheet1'),
      functions.sheet(),
      functions.sheets(),
    ];
    for (const result of results) result.load('value,error');
    const cells = workbook.worksheets.getItem('Other').getRange('A1:A2');
    cells.formulas = [['=SHEET()'], ['=SHEETS()']];
    cells.load('values');
    await workbook.context.sync();
    return [results.map(({ value, error }): unknown => error ?? value), cells.values];
  });
  expect(found).toEqual([
    [2, 1, 2, 2],
    [[2], [2]],
  ]);
});
