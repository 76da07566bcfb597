import { expect, test } from '@jest/globals';
import { EditHistory } from '../../../src/workbench/user/history';
import { sortableTable, sortEdit } from '../../../src/workbench/user/sort-table';
import { openClient } from '../../host/open-client';

test('the rows of a table are sorted by the column of the selected cell, and taken back', async () => {
  const { run, host } = openClient();
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('B2:C5').values = [
      ['Name', 'Amount'],
      ['Ben', 2],
      ['Anna', 3],
      ['Cleo', 1],
    ];
    sheet.tables.add('B2:C5', true);
    await context.sync();
  });
  const sheet = host.book.activeSheet;
  const names = () => [2, 3, 4].map((row) => sheet.cells.get(row, 1)?.value);
  const history = new EditHistory(host);
  expect(sortableTable(sheet, { row: 0, column: 0 })).toBeNull();
  const table = sortableTable(sheet, { row: 3, column: 2 });
  if (table === null) throw new Error('no table');
  expect(history.perform(sortEdit(host, sheet, table, 2, true))).toEqual({ kind: 'done' });
  expect(names()).toEqual(['Cleo', 'Ben', 'Anna']);
  history.perform(sortEdit(host, sheet, table, 1, false));
  expect(names()).toEqual(['Cleo', 'Ben', 'Anna']);
  history.perform(sortEdit(host, sheet, table, 1, true));
  expect(names()).toEqual(['Anna', 'Ben', 'Cleo']);
  history.undo();
  history.undo();
  history.undo();
  expect(names()).toEqual(['Ben', 'Anna', 'Cleo']);
  expect(sheet.cells.get(1, 1)?.value).toBe('Name');
});
