import { describe, expect, test } from '@jest/globals';
import { openClient } from './open-client';

type Fill = Extract<Parameters<Excel.Range['autoFill']>[1], string>;

describe('filling goes on as Excel does', () => {
  test.each<[from: (string | number)[], how: Fill, to: string]>([
    [['1/15/2026', '2/15/2026'], 'FillDefault', '3/15/2026 4/15/2026 5/15/2026'],
    [['1/31/2026', '2/28/2026'], 'FillDefault', '3/31/2026 4/30/2026 5/31/2026'],
    [['5/10/2026', '3/10/2026'], 'FillDefault', '1/10/2026 11/10/2025 9/10/2025'],
    [['3/1/2024', '3/1/2026'], 'FillDefault', '3/1/2028 3/1/2030 3/1/2032'],
    [['1/5/2026', '1/12/2026'], 'FillDefault', '1/19/2026 1/26/2026 2/2/2026'],
    [['9:30'], 'FillDefault', '10:30 11:30 12:30'],
    [['Step 01'], 'FillDefault', 'Step 02|Step 03|Step 04'],
    [['Step 1', 'Step 4'], 'FillDefault', 'Step 7|Step 10|Step 13'],
    [['Step 1', 'Task 4'], 'FillDefault', 'Step 1|Task 4|Step 1'],
    [['1/30/2026'], 'FillDays', '1/31/2026 2/1/2026 2/2/2026'],
    [['1/29/2026'], 'FillWeekdays', '1/30/2026 2/2/2026 2/3/2026'],
    [['1/30/2026'], 'FillMonths', '2/28/2026 3/30/2026 4/30/2026'],
    [['1/1/2026', '4/1/2026'], 'FillMonths', '7/1/2026 10/1/2026 1/1/2027'],
    [['2/29/2024'], 'FillYears', '2/28/2025 2/28/2026 2/28/2027'],
    [[3], 'LinearTrend', '4 5 6'],
    [[1, 2, 6], 'LinearTrend', '8 10.5 13'],
    [[2, 6], 'GrowthTrend', '18 54 162'],
    [[0, 6], 'GrowthTrend', '0 6 0'],
    [[1, 1e200], 'GrowthTrend', '#NUM! #NUM! #NUM!'],
    [[-1e308, 1e308], 'LinearTrend', '#NUM! #NUM! #NUM!'],
  ])('%j by %s', async (from, how, to) => {
    const { run } = openClient();
    const filled = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const source = sheet.getRange('A1').getResizedRange(from.length - 1, 0);
      source.values = from.map((value) => [value]);
      source.autoFill(source.getResizedRange(3, 0), how);
      const result = source
        .getOffsetRange(from.length, 0)
        .getResizedRange(3 - from.length, 0)
        .load('text');
      await context.sync();
      return result.text.flat();
    });
    expect(filled).toEqual(to.split(to.includes('|') ? '|' : ' '));
  });

  test('weekdays go backwards above the source', async () => {
    const { run } = openClient();
    const filled = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A3').values = [['2/2/2026']];
      sheet.getRange('A3').autoFill('A1:A3', 'FillWeekdays');
      const result = sheet.getRange('A1:A3').load('text');
      await context.sync();
      return result.text.flat();
    });
    expect(filled).toEqual(['1/29/2026', '1/30/2026', '2/2/2026']);
  });
});
