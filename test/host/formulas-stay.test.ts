import { describe, expect, test } from '@jest/globals';
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
