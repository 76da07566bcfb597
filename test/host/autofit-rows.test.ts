import { expect, test } from '@jest/globals';
import { openClient } from './open-client';

test('rows are fitted to the texts of the columns in sight', async () => {
  const { run } = openClient();
  const heights = await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:B1').values = [['short', 'a long text that takes several lines in a narrow column']];
    sheet.getRange('A1:B1').format.wrapText = true;
    const row = sheet.getRange('1:1');
    const answered: number[] = [];
    for (const isHidden of [false, true]) {
      sheet.getRange('B:B').columnHidden = isHidden;
      row.format.autofitRows();
      row.load('format/rowHeight');
      await context.sync();
      answered.push(row.format.rowHeight);
    }
    return answered;
  });
  expect(heights[0]).toBeGreaterThan(30);
  expect(heights[1]).toBe(16);
});
