import { describe, expect, test } from '@jest/globals';
import { newWorkbook } from '../../src/files';
import { openClient } from './open-client';

/** What changes cells with a formula, and keeps the formula. */
const KEEPS: Readonly<Record<string, (cell: Excel.Range) => void>> = {
  'a link': (cell) => (cell.hyperlink = { address: 'https://example.org/', screenTip: 'tip' }),
  'a fill': (cell) => (cell.format.fill.color = '#FF0000'),
  'a number format': (cell) => (cell.numberFormat = [['0.00']]),
  'a style': (cell) => (cell.style = 'Good'),
  'a validation': (cell) =>
    (cell.dataValidation.rule = { wholeNumber: { formula1: 1, operator: 'GreaterThan' } }),
  'cleared formats': (cell) => cell.clear('Formats'),
  'cleared links': (cell) => cell.clear('Hyperlinks'),
  'a merge': (cell) => cell.getResizedRange(0, 1).merge(),
  'a merge and its end': (cell) => {
    cell.getResizedRange(0, 1).merge();
    cell.getResizedRange(0, 1).unmerge();
  },
  'a comment': (cell) => cell.worksheet.comments.add(cell, 'why'),
  'formats copied onto it': (cell) => cell.copyFrom('F1', 'Formats'),
  'a value beside it': (cell) => (cell.getOffsetRange(0, 1).values = [[7]]),
  'the same formula': (cell) => (cell.formulas = [['=A1*2']]),
  'a table': (cell) => cell.worksheet.tables.add('A1:B3', false),
  'a row above': (cell) => cell.getEntireRow().insert('Down'),
  'a column before': (cell) => cell.getOffsetRange(0, -1).getEntireColumn().insert('Right'),
};

describe('a formula still follows its cells after', () => {
  test.each(Object.entries(KEEPS))('%s', async (_name, change) => {
    const client = openClient();
    const shown = await client.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:B3').formulas = [
        [1, '=A1*2'],
        [2, '=A2*2'],
        [3, '=SUM(B1:B2)'],
      ];
      const source = sheet.getRange('A1');
      const cell = sheet.getRange('B1');
      const total = sheet.getRange('B3');
      context.trackedObjects.add([source, cell, total]);
      await context.sync();
      change(cell);
      await context.sync();
      source.values = [[10]];
      cell.load('values');
      total.load('values');
      await context.sync();
      return [cell.values, total.values];
    });
    expect(shown).toEqual([[[20]], [[24]]]);
  });
});

test('what sheets are called, and which rows are shown, is calculated', async () => {
  const client = openClient(newWorkbook(['Sheet1', 'Other']));
  await client.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const other = context.workbook.worksheets.getItem('Other');
    other.getRange('A1').values = [[5]];
    sheet.getRange('A1:A4').values = [[1], [2], [3], [4]];
    const cells = sheet.getRange('C1:E1');
    cells.formulas = [
      ['=SUBTOTAL(109,A1:A4)', '=SUBTOTAL(9,A1:A4)', '=IFERROR(INDIRECT("Other!A1"),"gone")'],
    ];
    const shown = async () => {
      cells.load('values');
      await context.sync();
      return cells.values[0];
    };
    expect(await shown()).toEqual([10, 10, 5]);
    const second = sheet.getRange('2:2');
    second.rowHidden = true;
    expect(await shown()).toEqual([8, 10, 5]);
    const third = sheet.getRange('3:3');
    third.group('ByRows');
    third.hideGroupDetails('ByRows');
    expect(await shown()).toEqual([5, 10, 5]);
    sheet.showOutlineLevels(2, 0);
    expect(await shown()).toEqual([8, 10, 5]);
    second.rowHidden = false;
    other.name = 'Else';
    expect(await shown()).toEqual([10, 10, 'gone']);
  });
});
