import { expect, test } from '@jest/globals';
import { openXlsx, saveXlsx } from '../../src/files';
import { problemsOf } from '../files/saved-file-checks';
import { openClient, type OpenClient } from './open-client';

async function withStyles(): Promise<OpenClient> {
  const client = openClient();
  await client.run(async (context) => {
    const { tableStyles, pivotTableStyles } = context.workbook;
    tableStyles.add('Ours & theirs');
    tableStyles.add('Ours & theirs', true);
    pivotTableStyles.add('Pivots');
    tableStyles.setDefault('TableStyleLight9');
    pivotTableStyles.setDefault(pivotTableStyles.getItem('Pivots'));
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:A2').values = [['h'], [1]];
    sheet.tables.add('A1:A2', true);
    sheet.getRange('C1:C2').values = [['h'], [1]];
    sheet.tables.add('C1:C2', true).style = 'ours & THEIRS';
    await context.sync();
  });
  return client;
}

async function reopened(client: OpenClient): Promise<OpenClient> {
  const bytes = await saveXlsx(client.host.workbook);
  expect(await problemsOf(bytes)).toEqual([]);
  return openClient(await openXlsx(bytes));
}

/** Names of the own styles, the defaults, and the styles of the tables. */
const found = ({ run }: OpenClient): Promise<unknown> =>
  run(async (context) => {
    const { tableStyles, pivotTableStyles, tables } = context.workbook;
    tableStyles.load('items/name,items/readOnly');
    pivotTableStyles.load('items/name,items/readOnly');
    tables.load('items/style');
    const defaults = [tableStyles.getDefault(), pivotTableStyles.getDefault()];
    for (const each of defaults) each.load('name');
    const counts = [tableStyles.getCount(), pivotTableStyles.getCount()];
    await context.sync();
    const own = [tableStyles, pivotTableStyles].map(({ items }) =>
      items.filter(({ readOnly }) => !readOnly).map(({ name }) => name),
    );
    return [
      own,
      defaults.map(({ name }) => name),
      tables.items.map(({ style }) => style),
      counts.map(({ value }) => value),
    ];
  });

test('styles of tables and PivotTables are added, are the default of new ones, and are saved', async () => {
  const client = await withStyles();
  const expected = [
    [['Ours & theirs', 'Ours & theirs 2'], ['Pivots']],
    ['TableStyleLight9', 'Pivots'],
    ['TableStyleLight9', 'Ours & theirs'],
    [62, 85],
  ];
  expect(await found(client)).toEqual(expected);
  expect(await found(await reopened(client))).toEqual(expected);
});

test('a style of an opened file is renamed, copied and deleted, and its tables follow', async () => {
  const client = await reopened(await withStyles());
  await client.run(async (context) => {
    const { tableStyles } = context.workbook;
    const style = tableStyles.getItem('Ours & theirs');
    const copy = style.duplicate().load('name');
    style.name = 'Mine';
    tableStyles.setDefault('Mine');
    await context.sync();
    expect(copy.name).toBe('Ours & theirs 3');
  });
  const expected = (style: string, usual: string, ...names: string[]): unknown => [
    [names, ['Pivots']],
    [usual, 'Pivots'],
    ['TableStyleLight9', style],
    [60 + names.length, 85],
  ];
  const names = ['Ours & theirs 2', 'Ours & theirs 3'];
  expect(await found(client)).toEqual(expected('Mine', 'Mine', 'Mine', ...names));
  const again = await reopened(client);
  expect(await found(again)).toEqual(expected('Mine', 'Mine', 'Mine', ...names));
  await again.run(async (context) => {
    context.workbook.tableStyles.getItem('Mine').delete();
    await context.sync();
  });
  expect(await found(again)).toEqual(expected('', 'TableStyleMedium2', ...names));
});

test.each<[string, (workbook: Excel.Workbook) => unknown, string]>([
  ['a name that is taken', (book) => book.tableStyles.add('PIVOTS'), 'InvalidArgument'],
  ['a built-in name', (book) => book.tableStyles.add('tablestylelight1'), 'InvalidArgument'],
  [
    'to rename a built-in style',
    (book) => (book.tableStyles.getItem('TableStyleLight1').name = 'x'),
    'InvalidOperation',
  ],
  [
    'to delete a built-in style',
    (book) => book.tableStyles.getItem('TableStyleLight1').delete(),
    'InvalidOperation',
  ],
  [
    'to copy a built-in style',
    (book) => book.tableStyles.getItem('TableStyleLight1').duplicate(),
    'NotImplemented',
  ],
  ['a style that there is not', (book) => book.tableStyles.getItem('None').load('name'), 'ItemNotFound'],
  ['a style of pivots for a table', (book) => (book.tables.getItemAt(0).style = 'Pivots'), 'InvalidArgument'],
  ['a default that there is not', (book) => book.pivotTableStyles.setDefault('None'), 'InvalidArgument'],
])('%s is refused', async (_, work, code) => {
  const { run } = await withStyles();
  const tried = run(async (context) => {
    work(context.workbook);
    await context.sync();
  });
  await expect(tried).rejects.toMatchObject({ code });
});
