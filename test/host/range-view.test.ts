import { expect, test } from '@jest/globals';
import { openClient } from './open-client';

test('the visible view of a range leaves out hidden rows and columns', async () => {
  await openClient().run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const range = sheet.getRange('B2:D4');
    range.values = [
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, '=B4*2'],
    ];
    sheet.getRange('3:3').rowHidden = true;
    sheet.getRange('C:C').columnHidden = true;
    const view = range.getVisibleView();
    view.load('values,formulas,text,cellAddresses,rowCount,columnCount,valueTypes,numberFormat');
    const rows = view.rows.load('items/values,items/index');
    const second = view.rows.getItemAt(1).load('values');
    const back = view.getRange().load('address');
    await context.sync();
    expect([view.values, view.formulas, view.text, view.cellAddresses]).toEqual([
      [
        [1, 3],
        [7, 14],
      ],
      [
        [1, 3],
        [7, '=B4*2'],
      ],
      [
        ['1', '3'],
        ['7', '14'],
      ],
      [
        ['B2', 'D2'],
        ['B4', 'D4'],
      ],
    ]);
    expect([view.rowCount, view.columnCount, second.values, back.address]).toEqual([
      2,
      2,
      [[7, 14]],
      'Sheet1!B2:D4',
    ]);
    expect(rows.items.map(({ values, index }) => [index, values])).toEqual([
      [0, [[1, 3]]],
      [1, [[7, 14]]],
    ]);
  });
});
