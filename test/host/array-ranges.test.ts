import { expect, test } from '@jest/globals';
import { openClient } from './open-client';

test('a range says whether its formulas spill and are saved as arrays', async () => {
  await openClient().run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1').formulas = [['=SEQUENCE(3)']];
    const ranges = ['A1', 'A1:A3', 'A1:B3', 'C1'].map((address) =>
      sheet.getRange(address).load('hasSpill,savedAsArray'),
    );
    await context.sync();
    expect(ranges.map(({ hasSpill, savedAsArray }) => [hasSpill, savedAsArray])).toEqual([
      [true, true],
      [null, true],
      [null, null],
      [false, false],
    ]);
  });
});
