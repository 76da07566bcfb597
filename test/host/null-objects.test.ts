import { expect, test } from '@jest/globals';
import { openClient } from './open-client';

test('an object that is not there is a null object, with properties loaded or not', async () => {
  await openClient().run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const without = sheet.customProperties.getItemOrNullObject('absent');
    const loaded = sheet.customProperties.getItemOrNullObject('absent').load('value');
    const worksheet = context.workbook.worksheets.getItemOrNullObject('absent').load('name');
    const merged = sheet.getRange('A1:B2').getMergedAreasOrNullObject();
    const areas = merged.areas.load('items/rowCount');
    await context.sync();
    expect([without, loaded, worksheet, merged].map(({ isNullObject }) => isNullObject)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(areas.isNullObject).toBe(true);
  });
});

test('merged areas of a range are those it touches', async () => {
  await openClient().run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:B2').merge();
    sheet.getRange('D1:D3').merge();
    const merged = sheet.getRange('B2:C9').getMergedAreasOrNullObject().load('address');
    await context.sync();
    expect(merged.address).toBe('Sheet1!A1:B2');
  });
});
