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

test.each(['automatic', 'manual'] as const)(
  'however many they are, results that are there are believed in %s mode',
  async (mode) => {
    const model = newWorkbook(['Sheet1']);
    model.calculation.mode = mode;
    const cells = model.sheets[0]?.cells;
    cells?.set(0, 0, { value: 5, style: 0 });
    cells?.set(0, 1, { formula: 'A1*2', value: 99, style: 0 });
    // 600 places that do not join
    for (let index = 0; index < 600; index++)
      cells?.set(2 + index * 2, 3, { formula: `A1+${index}`, value: null, style: 0 });
    cells?.set(0, 5, { formula: 'SUM(D:D)', value: 7, style: 0 });
    const { run } = openClient(model);
    await run(async ({ workbook: { worksheets } }) => {
      const range = worksheets.getItem('Sheet1').getRange('A1:F5').load('values');
      await worksheets.context.sync();
      const [first, , third, , fifth] = range.values;
      expect([first?.[1], third?.[3], fifth?.[3]]).toEqual([99, 5, 6]);
      // what depends on new results follows in automatic mode only
      expect(first?.[5]).toBe(mode === 'manual' ? 7 : 600 * 5 + (600 * 599) / 2);
    });
  },
);
