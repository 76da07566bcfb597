import { describe, expect, test } from '@jest/globals';
import { openXlsx, saveXlsx } from '../../../src/files';
import type { Host } from '../../../src/host';
import { columnValues } from '../../../src/workbench/filter/column-values';
import { filteredRows, filterListAt, rowsShown } from '../../../src/workbench/filter/filter-list';
import { leavesOf, type FilterValue } from '../../../src/workbench/filter/value-tree';
import { ofVisible } from '../../../src/workbench/user/visible-areas';
import { editOf } from '../../../src/workbench/user/actions';
import { clearFiltersEdit, filterEdit } from '../../../src/workbench/user/filter-edit';
import { EditHistory } from '../../../src/workbench/user/history';
import { sortEdit } from '../../../src/workbench/user/sort-table';
import { openClient } from '../../host/open-client';

const words = { blanks: '(Blanks)', locale: 'en' };
const march = { date: '2026-03', specificity: 'Month' } as const;

/** Owner, stage and close date in B2:D7, as a table or under the filter of the sheet itself. */
async function deals(isTable = true): Promise<{ host: Host; history: EditHistory }> {
  const { run, host } = openClient();
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange('B2:D7');
    range.values = [
      ['Owner', 'Stage', 'Close'],
      ['Ben', 2, 46_084],
      ['Anna', 3, 46_090],
      ['Cleo', 1, 46_120],
      ['Anna', 1, 46_130],
      ['', 2, ''],
    ];
    sheet.getRange('D3:D7').numberFormat = [['yyyy-mm-dd']];
    if (isTable) sheet.tables.add('B2:D7', true);
    else sheet.autoFilter.apply(range);
    await context.sync();
  });
  return { host, history: new EditHistory(host) };
}

function listOf(host: Host) {
  const list = filterListAt(host.book.activeSheet, 3, 2);
  if (!list) throw new Error('no list');
  return list;
}

const hiddenRows = ({ book }: Host) => [2, 3, 4, 5, 6].filter(filteredRows(book.activeSheet));

function filter(host: Host, history: EditHistory, column: number, values: readonly FilterValue[] | null) {
  return history.perform(filterEdit(host, host.book.activeSheet, listOf(host), column, values));
}

describe.each([true, false])('filtering a list (a table: %s)', (isTable) => {
  test('hides the other rows, is taken back and done again', async () => {
    const { host, history } = await deals(isTable);
    expect(hiddenRows(host)).toEqual([]);
    expect(filter(host, history, 1, ['Anna'])).toEqual({ kind: 'done' });
    expect(hiddenRows(host)).toEqual([2, 4, 6]);
    expect(rowsShown(host.book.activeSheet, listOf(host))).toEqual({ shown: 2, all: 5 });
    filter(host, history, 2, ['1', '2']);
    expect(hiddenRows(host)).toEqual([2, 3, 4, 6]);
    expect(history.undo()).toBe('done');
    expect(hiddenRows(host)).toEqual([2, 4, 6]);
    expect(history.undo()).toBe('done');
    expect(hiddenRows(host)).toEqual([]);
    expect(history.redo()).toBe('done');
    expect(hiddenRows(host)).toEqual([2, 4, 6]);
    filter(host, history, 1, null);
    expect(hiddenRows(host)).toEqual([]);
    filter(host, history, 1, ['']);
    expect(hiddenRows(host)).toEqual([2, 3, 4, 5]);
    history.perform(clearFiltersEdit(host, host.book.activeSheet, listOf(host)));
    expect(hiddenRows(host)).toEqual([]);
  });

  test('dates are filtered by month, and a saved file carries the filter and the hidden rows', async () => {
    const { host, history } = await deals(isTable);
    filter(host, history, 3, [march]);
    expect(hiddenRows(host)).toEqual([4, 5, 6]);
    const opened = await openXlsx(await saveXlsx(host.workbook));
    const sheet = opened.sheets[0];
    if (!sheet) throw new Error('no sheet');
    const list = filterListAt(sheet, 3, 2);
    expect(list?.filter?.criteria.get(2)).toEqual({ filterOn: 'Values', values: [march] });
    expect([2, 3, 4, 5, 6].filter(filteredRows(sheet))).toEqual([4, 5, 6]);
  });

  test('the list offers what the filters of the other columns leave, ticked as the own filter says', async () => {
    const { host, history } = await deals(isTable);
    filter(host, history, 1, ['anna', 'Cleo']);
    const offered = (column: number) => {
      const { nodes, chosen } = columnValues(host, host.book.activeSheet, listOf(host), column, words);
      return leavesOf(nodes).map((leaf) => [leaf.label, chosen.has(leaf)]);
    };
    expect(offered(1)).toEqual([
      ['Anna', true],
      ['Ben', false],
      ['Cleo', true],
      ['(Blanks)', false],
    ]);
    expect(offered(2)).toEqual([
      ['1', true],
      ['3', true],
    ]);
  });
});

test('sorting a filtered table leaves the same rows in sight', async () => {
  const { host, history } = await deals();
  filter(host, history, 1, ['Anna']);
  const { table } = listOf(host);
  const sheet = host.book.activeSheet;
  if (!table) throw new Error('no table');
  history.perform(sortEdit(host, sheet, table, 2, true));
  const isHidden = filteredRows(sheet);
  const shown = [2, 3, 4, 5, 6].filter((row) => !isHidden(row));
  expect(shown.map((row) => [sheet.cells.get(row, 1)?.value, sheet.cells.get(row, 2)?.value])).toEqual([
    ['Anna', 1],
    ['Anna', 3],
  ]);
  history.undo();
  expect(hiddenRows(host)).toEqual([2, 4, 6]);
});

test('what is done to selected cells does not reach the rows that a filter hides', async () => {
  const { host, history } = await deals();
  filter(host, history, 1, ['Anna']);
  const sheet = host.book.activeSheet;
  const intent = {
    kind: 'clear',
    what: 'Contents',
    sheetId: sheet.id,
    areas: [{ top: 2, left: 2, bottom: 6, right: 2 }],
  } as const;
  const edit = editOf(host, ofVisible(sheet, intent), { type: '', style: 0, color: undefined });
  if (!edit) throw new Error('no edit');
  history.perform(edit);
  expect([2, 3, 4, 5, 6].map((row) => sheet.cells.get(row, 2)?.value ?? null)).toEqual([2, null, 1, null, 2]);
});
