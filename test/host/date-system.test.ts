import { expect, test } from '@jest/globals';
import { openXlsx, saveXlsx } from '../../src/files';
import { newWorkbook } from '../../src/files/model/workbook';
import { openClient } from './open-client';

test('a workbook that counts its days from 1904 does so in formulas, typed dates and texts, and when it is saved', async () => {
  const model = newWorkbook(['Days']);
  model.calculation.date1904 = true;
  const { run, host } = openClient(await openXlsx(await saveXlsx(model)));
  const formulas = [
    'DATE(2000,1,1)',
    'YEAR(35064)',
    'DATEVALUE("2000-01-01")',
    'VALUE("2000-01-01")',
    'TEXT(35064,"yyyy-mm-dd")',
    'TEXT("2000-01-01","yyyy")',
    'EDATE(A1,1)',
  ];
  const seen = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Days');
    const typed = sheet.getRange('A1:A3');
    typed.values = [['2000-01-01'], ['1/1/2000 12:00'], ['12/31/1903']];
    const calculated = sheet.getRangeByIndexes(0, 1, formulas.length, 1);
    calculated.formulas = formulas.map((formula) => [`=${formula}`]);
    const day = context.workbook.functions.date(2000, 1, 1).load('value');
    typed.load('values,text');
    calculated.load('values');
    await context.sync();
    return { day: day.value, typed: typed.values, text: typed.text[0], calculated: calculated.values };
  });
  expect(seen).toEqual({
    day: 35_064,
    typed: [[35_064], [35_064.5], ['12/31/1903']],
    text: ['1/1/2000'],
    calculated: [[35_064], [2000], [35_064], [35_064], ['2000-01-01'], ['2000'], [35_095]],
  });
  const saved = await openXlsx(await saveXlsx(host.workbook));
  expect(saved.calculation.date1904).toBe(true);
});
