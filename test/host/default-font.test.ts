import { expect, test } from '@jest/globals';
import { newWorkbook } from '../../src/files';
import { openClient } from './open-client';

test('cells without a font of their own have that of the file', async () => {
  const model = { ...newWorkbook(['Sheet1']), defaultFont: { name: 'Aptos Narrow', size: 12 } };
  const client = openClient(model);
  const found = await client.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange('A1').format.font.bold = true;
    sheet.getRange('A2').format.font.set({ name: 'Calibri', size: 11 });
    const fonts = ['A1', 'B1', 'A2', 'A1:A2'].map((address) => sheet.getRange(address).format.font);
    for (const font of fonts) font.load('name,size');
    await context.sync();
    return fonts.map(({ name, size }) => [name, size]);
  });
  expect(found).toEqual([
    ['Aptos Narrow', 12],
    ['Aptos Narrow', 12],
    ['Calibri', 11],
    [null, null],
  ]);
});
