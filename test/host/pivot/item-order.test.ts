import { expect, test } from '@jest/globals';
import { openXlsx, saveXlsx } from '../../../src/files';
import { partText, problemsOf } from '../../files/saved-file-checks';
import { openClient, type OpenClient } from '../open-client';

/** A PivotTable that counts labels; a label that begins with `=` is a formula. */
async function counted(
  labels: readonly unknown[],
  work: (pivot: Excel.PivotTable, client: OpenClient) => void = () => undefined,
  displayLanguage = 'en-US',
): Promise<OpenClient> {
  const client = openClient(undefined, { displayLanguage });
  await client.run(async ({ workbook }) => {
    const sheet = workbook.worksheets.getFirst();
    const source = sheet.getRange('A1:B1').getResizedRange(labels.length, 0);
    source.formulas = [['Item', 'Worth'], ...labels.map((label) => [label, 1])];
    const pivot = sheet.pivotTables.add('Counts', source, 'D1');
    pivot.rowHierarchies.add(pivot.hierarchies.getItem('Item'));
    pivot.dataHierarchies.add(pivot.hierarchies.getItem('Worth'));
    pivot.layout.showRowGrandTotals = false;
    pivot.layout.showColumnGrandTotals = false;
    work(pivot, client);
    await workbook.context.sync();
  });
  return client;
}

/** The labels of its rows from the top. */
async function shown({ run }: OpenClient): Promise<unknown[]> {
  return run(async ({ workbook }) => {
    const { layout } = workbook.worksheets.getFirst().pivotTables.getItem('Counts');
    const labels = layout.getRowLabelRange().load('values');
    await workbook.context.sync();
    return labels.values.map(([label]) => label);
  });
}

test.each([
  [
    ['Mar', 'Apr', 'jan', 'Feb'],
    ['jan', 'Feb', 'Mar', 'Apr'],
  ],
  [
    ['June', 'May', 'April', 'January'],
    ['January', 'April', 'May', 'June'],
  ],
  [
    ['Wed', 'Tue', 'Sun', 'Mon'],
    ['Sun', 'Mon', 'Tue', 'Wed'],
  ],
  [
    ['Saturday', 'Monday', 'Friday'],
    ['Monday', 'Friday', 'Saturday'],
  ],
  [
    ['Zoe', 'Ann', 'May', 7],
    [7, 'May', 'Ann', 'Zoe'],
  ],
])('%p stand as %p, by the lists of Excel', async (labels, order) => {
  expect(await shown(await counted(labels))).toEqual(order);
});

test('an Excel that displays Chinese knows Chinese lists, too', async () => {
  const labels = ['三月', '十月', '一月', '二月'];
  expect(await shown(await counted(labels, () => undefined, 'zh-CN'))).toEqual([
    '一月',
    '二月',
    '三月',
    '十月',
  ]);
  expect(await shown(await counted(['周', '丙', '乙', '甲'], () => undefined, 'zh-CN'))).toEqual([
    '甲',
    '乙',
    '丙',
    '周',
  ]);
});

test('in descending order the lists come last and backwards', async () => {
  const client = await counted(['Jan', 'Other', 'Feb'], (pivot, { Excel: { SortBy } }) =>
    pivot.rowHierarchies.getItem('Item').fields.getItem('Item').sortByLabels(SortBy.descending),
  );
  expect(await shown(client)).toEqual(['Other', 'Feb', 'Jan']);
});

test('without lists months stand by their letters', async () => {
  const client = await counted(['Jan', 'Mar', 'Feb'], (pivot) => {
    pivot.useCustomSortLists = false;
    pivot.refresh();
  });
  expect(await shown(client)).toEqual(['Feb', 'Jan', 'Mar']);
});

test('items stand by the lists where they are named', async () => {
  const { run } = await counted(['Mar', 'Jan', 'Feb']);
  const names = await run(async ({ workbook }) => {
    const pivot = workbook.worksheets.getFirst().pivotTables.getItem('Counts');
    const items = pivot.hierarchies.getItem('Item').fields.getItem('Item').items.load('items/name');
    await workbook.context.sync();
    return items.items.map(({ name }) => name);
  });
  expect(names).toEqual(['Jan', 'Feb', 'Mar']);
});

test('a text without a character is an item of its own, before other texts, and not the blank one', async () => {
  const client = await counted(['b', '=""', '', 'a'], (pivot) =>
    pivot.rowHierarchies
      .getItem('Item')
      .fields.getItem('Item')
      .applyFilter({
        manualFilter: { selectedItems: ['', 'b', '(blank)'] },
      }),
  );
  expect(await shown(client)).toEqual(['', 'b', '(blank)']);
  const saved = await saveXlsx(client.host.workbook);
  expect(await problemsOf(saved)).toEqual([]);
  expect(partText(saved, 'xl/pivotCache/pivotCacheDefinition1.xml')).toContain(
    '<s v="b"/><s v=""/><s v="a"/><m/>',
  );
  const again = openClient(await openXlsx(saved));
  expect(await shown(again)).toEqual(['', 'b', '(blank)']);
});
