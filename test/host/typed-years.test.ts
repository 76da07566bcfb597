import { expect, test } from '@jest/globals';
import { openClient } from './open-client';

test('a date without a year is one of the year that Excel’s clock says', async () => {
  const { run } = openClient(undefined, { now: () => '2031-05-01T00:00:00Z' });
  const years = await run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange('A1:A2').values = [['15-Feb'], ['3/4']];
    const cells = sheet.getRange('B1:B2');
    cells.formulas = [['=YEAR(A1)'], ['=YEAR(A2)']];
    cells.load('values');
    await context.sync();
    return cells.values.flat();
  });
  expect(years).toEqual([2031, 2031]);
});
