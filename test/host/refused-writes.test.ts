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
