import { expect, test } from '@jest/globals';
import { openClient } from '../open-client';
import { newWorkbook } from '../../../src/files';

test.each([
  ['=SHEET()', 1, 1],
  ['=SHEET("other")', 2, 2],
  ['=SHEET(Other!A1)', 2, 2],
  ['=SHEET("Nowhere")', '#N/A', '#N/A'],
  ['=ISFORMULA(B1)', true, false],
  ['=ISFORMULA(A1)', false, false],
  ['=SUM(--ISFORMULA(A1:B3))', 2, 1],
  ['=FORMULATEXT(B1)', '=1+1', '#N/A'],
  ['=FORMULATEXT(B3)', '=SEQUENCE(2)', '=SEQUENCE(2)'],
  ['=FORMULATEXT(B4)', '#N/A', '#N/A'],
  ['=IF(ISFORMULA(B1),FORMULATEXT(B1),"typed")', '=1+1', 'typed'],
])('%s sees what stands there: %j, and %j once B1 holds a value', async (formula, before, after) => {
  const client = openClient(newWorkbook(['Sheet1', 'Other']));
  const shown = await client.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('B1').formulas = [['=1+1']];
    sheet.getRange('B3').formulas = [['=SEQUENCE(2)']];
    const cell = sheet.getRange('D1');
    cell.formulas = [[formula]];
    const values: unknown[] = [];
    for (const step of [() => undefined, () => (sheet.getRange('B1').values = [[5]])]) {
      step();
      cell.load('values');
      await context.sync();
      values.push(cell.values[0]?.[0]);
    }
    return values;
  });
  expect(shown).toEqual([before, after]);
});
