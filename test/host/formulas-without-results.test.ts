import { expect, test } from '@jest/globals';
import { newWorkbook, openXlsx, saveXlsx } from '../../src/files';
import { openClient } from './open-client';

test.each(['automatic', 'manual'] as const)(
  'formulas that a program saved without results are worked out when the file is opened, calculated in %s mode',
  async (mode) => {
    const model = newWorkbook(['Amounts', 'Sums']);
    model.calculation.mode = mode;
    const [amounts, sums] = model.sheets;
    amounts?.cells.set(0, 0, { value: 20, style: 0 });
    amounts?.cells.set(1, 0, { formula: 'A1*2', value: null, style: 0 });
    amounts?.cells.set(2, 0, { formula: '#REF!', value: null, style: 0 });
    sums?.cells.set(0, 0, { formula: 'SUM(Amounts!A1:A2)', value: null, style: 0 });
    // a result that is there is believed, as Excel does
    sums?.cells.set(1, 0, { formula: '1+1', value: 3, style: 0 });
    const { run } = openClient(await openXlsx(await saveXlsx(model)));
    await run(async ({ workbook: { worksheets } }) => {
      const ranges = ['Amounts', 'Sums'].map((name) =>
        worksheets.getItem(name).getUsedRange().load('values'),
      );
      await worksheets.context.sync();
      expect(ranges.map(({ values }) => values)).toEqual([
        [[20], [40], ['#REF!']],
        [[60], [3]],
      ]);
    });
  },
);
