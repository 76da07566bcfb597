import { expect, test } from '@jest/globals';
import { newWorkbook, openXlsx, saveXlsx } from '../../../src/files';
import { openClient } from '../open-client';

const formulas: readonly (readonly [typed: string, shown: string, value: unknown])[] = [
  ['=#REF!A1', '=#REF!A1', '#REF!'],
  ['=iferror(sum(#ref!a1:b2),7)', '=IFERROR(SUM(#REF!A1:B2),7)', 7],
  ['=iferror(#REF!Total,8)', '=IFERROR(#REF!Total,8)', 8],
  ['=sheet1!#ref!', '=Sheet1!#REF!', '#REF!'],
  ['={1,+2}', '={1,2}', 1],
  ['=sum({+1.50;-2})+1', '=SUM({1.5;-2})+1', 0.5],
  ['=b1+{+1}', '=B1+{1}', 6],
];

test('what Excel takes for a formula is one', async () => {
  const { run } = openClient();
  const found = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('B1').values = [[5]];
    const cells = formulas.map(([typed], index) => {
      // apart, as arrays spill
      const cell = sheet.getCell(index * 3, 3);
      cell.formulas = [[typed]];
      return cell.load('formulas,values');
    });
    await context.sync();
    return cells.map((cell) => [cell.formulas[0]?.[0], cell.values[0]?.[0]]);
  });
  expect(found).toEqual(formulas.map(([, shown, value]) => [shown, value]));
});

test.each(['=1+#REF!A1 2', "='C:\\x\\[b.xlsx'!A1", '={1,+A1}', '={1,++2}', '=sheet1!#ref'])(
  '%s is none',
  async (typed) => {
    const { run } = openClient();
    const written = run(async ({ workbook: { worksheets } }) => {
      worksheets.getItem('Sheet1').getRange('A1').formulas = [[typed]];
      await worksheets.context.sync();
    });
    await expect(written).rejects.toMatchObject({ code: 'InvalidArgument' });
  },
);

test('formulas with a deleted sheet are written back, copied and saved as the file has them', async () => {
  const model = newWorkbook(['Sheet1']);
  const cells = model.sheets[0]?.cells;
  cells?.set(0, 0, { value: { error: '#REF!' }, formula: '#REF!A1+1', style: 0 });
  cells?.set(0, 1, { value: { error: '#REF!' }, formula: 'SUM(#REF!$A$1:B2)', style: 0 });
  const { run, host } = openClient(await openXlsx(await saveXlsx(model)));
  const found = await run(async ({ workbook: { worksheets } }) => {
    const sheet = worksheets.getItem('Sheet1');
    const range = sheet.getRange('A1:B1').load('formulas');
    await worksheets.context.sync();
    range.formulas = range.formulas.map((row) => [...row]);
    sheet.getRange('A3:B3').copyFrom(range);
    sheet.getRange('1:1').insert('Down');
    const all = sheet.getRange('A2:B4').load('formulas,values');
    await worksheets.context.sync();
    return [all.formulas, all.values];
  });
  expect(found).toEqual([
    [
      ['=#REF!A1+1', '=SUM(#REF!$A$1:B2)'],
      ['', ''],
      ['=#REF!A3+1', '=SUM(#REF!$A$1:B4)'],
    ],
    [
      ['#REF!', '#REF!'],
      ['', ''],
      ['#REF!', '#REF!'],
    ],
  ]);
  const again = await openXlsx(await saveXlsx(host.workbook));
  expect(again.sheets[0]?.cells.get(3, 0)?.formula).toBe('#REF!A3+1');
});
