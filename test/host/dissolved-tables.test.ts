import { expect, test } from '@jest/globals';
import { openClient } from './open-client';

test('formulas name the cells of a table that became a range, and lose one that was deleted', async () => {
  const { run } = openClient();
  const found = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:B3').values = [
      ['Price', 'Twice'],
      [2, ''],
      [3, ''],
    ];
    sheet.tables.add('A1:B3', true).name = 'T';
    sheet.getRange('B2').formulas = [['=[@Price]*2']];
    sheet.getRange('D1:D2').formulas = [['=SUM(T[Price])'], ['=ROWS(T[#All])']];
    sheet.getRange('F1:F2').values = [['x'], [1]];
    sheet.tables.add('F1:F2', true).name = 'Gone';
    sheet.getRange('D3').formulas = [['=SUM(Gone[x])']];
    await context.sync();
    context.workbook.tables.getItem('T').convertToRange();
    context.workbook.tables.getItem('Gone').delete();
    const twice = sheet.getRange('B2:B3').load('formulas,values');
    const sums = sheet.getRange('D1:D3').load('formulas,values');
    await context.sync();
    return [twice.formulas, twice.values, sums.formulas, sums.values];
  });
  expect(found).toEqual([
    [['=Sheet1!$A2*2'], ['=Sheet1!$A3*2']],
    [[4], [6]],
    [['=SUM(Sheet1!$A$2:$A$3)'], ['=ROWS(Sheet1!$A$1:$B$3)'], ['=SUM(#REF!)']],
    [[5], [3], ['#REF!']],
  ]);
});

test('a formula that means a row outside the table names no table that is not there any more', async () => {
  const { run } = openClient();
  const found = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:A3').values = [['Price'], [2], [3]];
    const table = sheet.tables.add('A1:A3', true);
    table.name = 'T';
    const cells = sheet.getRange('C3:C5');
    cells.formulas = [['=T[@Price]*2'], ['=T[@Price]*2'], ['=IFERROR(T[@Price],0)']];
    table.convertToRange();
    context.workbook.application.calculate('FullRebuild');
    cells.load('formulas,values');
    await context.sync();
    return [cells.formulas.flat(), cells.values.flat()];
  });
  expect(found).toEqual([
    ['=Sheet1!$A3*2', '=#VALUE!*2', '=IFERROR(#VALUE!,0)'],
    [6, '#VALUE!', 0],
  ]);
});
