import { expect, test } from '@jest/globals';
import { openClient } from './open-client';

test('a column with an @ is the cell in line with the formula, also after the formula has moved', async () => {
  const client = openClient();
  await client.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:A4').values = [[1], [2], [3], [4]];
    sheet.getRange('C2').formulas = [['=@$A:$A']];
    const before = sheet.getRange('C2').load('values,formulas');
    await context.sync();
    expect([before.values, before.formulas]).toEqual([[[2]], [['=@$A:$A']]]);
    sheet.getRange('C1').insert('Down');
    const after = sheet.getRange('C1:C3').load('values');
    await context.sync();
    expect(after.values).toEqual([[''], [''], [3]]);
    sheet.getRange('C3').moveTo('D4');
    const moved = sheet.getRange('D4').load('values');
    await context.sync();
    expect(moved.values).toEqual([[4]]);
  });
});
