import { expect, test } from '@jest/globals';
import { newWorkbook } from '../../src/files';
import { holdFacts } from './facts/facts';
import { openClient } from './open-client';

/** Names beside numbers that are to be sorted: a list from B2 on. */
function list(sheet: Excel.Worksheet): Excel.Range {
  const range = sheet.getRange('B2:C6');
  range.values = [
    ['e', 5],
    ['d', 4],
    ['c', 3],
    ['b', 2],
    ['a', 1],
  ];
  return range;
}

async function columnOf(range: Excel.Range, column = 0): Promise<unknown[]> {
  const cells = range.getColumn(column).load('values');
  await range.context.sync();
  return cells.values.flat();
}

holdFacts('a sort', [
  [
    'leaves hidden rows where they are',
    (sheet) => {
      const range = list(sheet);
      sheet.getRange('3:3').rowHidden = true;
      sheet.getRange('6:6').rowHidden = true;
      range.sort.apply([{ key: 1, ascending: true }]);
      return columnOf(range);
    },
    ['b', 'd', 'c', 'e', 'a'],
  ],
  [
    'leaves hidden columns where they are',
    async (sheet, context) => {
      const range = sheet.getRange('B2:E2');
      range.values = [[4, 3, 2, 1]];
      sheet.getRange('C:C').columnHidden = true;
      range.sort.apply([{ key: 0, ascending: true }], false, false, 'Columns');
      range.load('values');
      await context.sync();
      return range.values;
    },
    [[1, 3, 2, 4]],
  ],
  [
    'of a filtered table shows what the filter lets pass',
    async (sheet, context) => {
      sheet.getRange('A1:B4').values = [
        ['Deal', 'State'],
        ['c', 'won'],
        ['a', 'lost'],
        ['b', 'won'],
      ];
      const table = sheet.tables.add('A1:B4', true);
      table.columns.getItemAt(1).filter.applyValuesFilter(['won']);
      table.sort.apply([{ key: 0, ascending: true }]);
      const rows = [2, 3, 4].map((row) => sheet.getRange(`A${row}`).load('values,rowHidden'));
      await context.sync();
      return rows.map(({ values, rowHidden }) => [values[0]?.[0], rowHidden]);
    },
    [
      ['b', false],
      ['a', true],
      ['c', false],
    ],
  ],
  [
    'takes comments along, but none beside the range',
    async (sheet, context) => {
      const range = list(sheet);
      const placed = ['C2', 'A2', 'B6', 'B9'].map((address) => sheet.comments.add(address, 'remark'));
      range.sort.apply([{ key: 1, ascending: true }]);
      const places = placed.map((each) => each.getLocation().load('address'));
      await context.sync();
      return places.map(({ address }) => address.replace(/.*!/, ''));
    },
    ['C6', 'A2', 'B2', 'B9'],
  ],
  [
    'takes comments along with the columns',
    async (sheet, context) => {
      const range = sheet.getRange('B2:D3');
      range.values = [
        [3, 2, 1],
        ['c', 'b', 'a'],
      ];
      const comment = sheet.comments.add('B3', 'c');
      range.sort.apply([{ key: 0, ascending: true }], false, false, 'Columns');
      const place = comment.getLocation().load('address');
      await context.sync();
      return place.address.replace(/.*!/, '');
    },
    'D3',
  ],
]);

test('a sort takes the notes of a file along', async () => {
  const model = newWorkbook(['Sheet1']);
  const notes = model.sheets[0]?.notes;
  for (const row of [1, 9]) notes?.push({ row, column: 2, author: '', text: 'remark', visible: false });
  const { run } = openClient(model);
  await run(async (context) => {
    list(context.workbook.worksheets.getFirst()).sort.apply([{ key: 1, ascending: true }]);
    await context.sync();
  });
  expect(notes?.map(({ row, column }) => [row, column])).toEqual([
    [5, 2],
    [9, 2],
  ]);
});
