import { expect, test } from '@jest/globals';
import { newWorkbook, openXlsx, saveXlsx, type WorkbookModel } from '../../src/files';
import { fittedRowHeights } from '../../src/workbench/grid/mapper/row-heights';
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
  expect(heights[1]).toBe(15);
});

/** What rows of one, two and three lines, and one of twice the size, are fitted to; and the row below them. */
async function fittedHeights(model?: WorkbookModel): Promise<number[]> {
  const { run } = openClient(model);
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange('A1:A4').values = [['one'], ['one\ntwo'], ['one\ntwo\nthree'], ['large']];
    sheet.getRange('A1:A3').format.wrapText = true;
    sheet.getRange('A1').format.rowHeight = 60;
    sheet.getRange('A4').format.font.size = 22;
    sheet.getRange('1:4').format.autofitRows();
    const rows = [1, 2, 3, 4, 5].map((row) => sheet.getRange(`A${row}`).load('format/rowHeight'));
    await context.sync();
    return rows.map(({ format }) => format.rowHeight);
  });
}

/** A workbook whose rows are so high by default. */
function workbookOf(height: number): WorkbookModel {
  const model = newWorkbook(['Sheet1']);
  for (const sheet of model.sheets) sheet.defaultRowHeight = height;
  return model;
}

test('a line of the standard font is as high as a row of the file', async () => {
  expect(await fittedHeights()).toEqual([15, 30, 45, 30, 15]);
  expect(await fittedHeights(workbookOf(14.4))).toEqual([14.4, 28.8, 43.2, 29.25, 14.4]);
  const small = { ...workbookOf(12.75), defaultFont: { name: 'Arial', size: 10 } };
  expect(await fittedHeights(small)).toEqual([12.75, 25.5, 38.25, 28.5, 12.75]);
});

test('rows that are by default higher than their font needs are fitted to the font', async () => {
  const saved = await openXlsx(await saveXlsx(workbookOf(40)));
  expect(await fittedHeights(saved)).toEqual([15, 30, 45, 30, 40]);
});

test('merged cells make no row taller, and the grid of the workbench fits rows as the host does', async () => {
  const { host, run } = openClient();
  const text = 'a long text that takes several lines in a narrow column';
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange('A1').values = [[text]];
    sheet.getRange('A2').values = [['需求、变革态度和决策关注点都还不知道']];
    sheet.getRange('A4').values = [[text]];
    sheet.getRange('A4:B4').merge();
    sheet.getRange('A1:A4').format.wrapText = true;
    await context.sync();
  });
  const [sheet] = host.workbook.sheets;
  if (!sheet) throw new Error('no sheet');
  const inGrid = fittedRowHeights(sheet, host.workbook);
  expect([...inGrid]).toEqual([
    [0, 140],
    [1, 100],
  ]);
  const points = await run(async (context) => {
    const rows = [1, 2, 4].map((row) => context.workbook.worksheets.getFirst().getRange(`A${row}`));
    for (const row of rows) {
      row.format.autofitRows();
      row.load('format/rowHeight');
    }
    await context.sync();
    return rows.map(({ format }) => format.rowHeight);
  });
  expect(points).toEqual([105, 75, 15]);
});
