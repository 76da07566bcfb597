import { expect, test } from '@jest/globals';
import { openClient } from './open-client';

test('a cell that was written before a refused one keeps its value when what its formula read changes', async () => {
  const { run } = openClient();
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    context.workbook.worksheets.add('Inputs').getRange('C1').values = [[4]];
    sheet.getRange('A1').formulas = [['=Inputs!C1*2']];
    await context.sync();
  });
  const refused = run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B1');
    range.formulas = [[5, '=(']];
    await context.sync();
  });
  await expect(refused).rejects.toMatchObject({ code: 'InvalidArgument' });
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    context.workbook.worksheets.getItem('Inputs').getRange('C1').values = [[7]];
    const range = sheet.getRange('A1').load('formulas,values');
    await context.sync();
    expect([range.formulas, range.values]).toEqual([[[5]], [[5]]]);
  });
});

test('contents over rows of which a filter hides some are refused, which Excel puts into wrong rows; single rows are not', async () => {
  const { run } = openClient();
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:B4').values = [
      ['Word', 'Number'],
      ['a', 1],
      ['b', 2],
      ['a', 3],
    ];
    sheet.tables.add('A1:B4', true).columns.getItemAt(0).filter.applyValuesFilter(['a']);
    await context.sync();
  });
  const column = (context: Excel.RequestContext, address: string) =>
    context.workbook.worksheets.getItem('Sheet1').getRange(address);
  const overAll = run(async (context) => {
    column(context, 'B2:B4').values = [[10], [20], [30]];
    await context.sync();
  });
  await expect(overAll).rejects.toMatchObject({ code: 'FilteredRangeConflict' });
  await run(async (context) => {
    for (const [row, value] of [10, 20, 30].entries()) column(context, `B${row + 2}`).values = [[value]];
    column(context, 'B5:B6').values = [[40], [50]];
    const numbers = column(context, 'B2:B6').load('values');
    await context.sync();
    expect(numbers.values).toEqual([[10], [20], [30], [40], [50]]);
  });
});
