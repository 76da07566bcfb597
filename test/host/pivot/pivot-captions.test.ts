import { expect, test } from '@jest/globals';
import { openXlsx, saveXlsx } from '../../../src/files';
import { openClient, type OpenClient } from '../open-client';

const zh = { displayLanguage: 'zh-CN' };

/** Rows: region, then city; columns: stage; two values of the amount; filtered by owner. */
async function withPivot(): Promise<OpenClient> {
  const client = openClient(undefined, zh);
  await client.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:E5').values = [
      ['大区', '城市', '阶段', '负责人', '金额'],
      ['华北', '北京', '赢', '李', 10],
      ['华北', '天津', '输', '王', 20],
      ['华东', '上海', '赢', '张', 40],
      ['', '南京', '赢', '李', 80],
    ];
    const target = context.workbook.worksheets.add('透视');
    const pivot = target.pivotTables.add('汇总表', sheet.getRange('A1:E5'), target.getRange('A3'));
    const field = (name: string): Excel.PivotHierarchy => pivot.hierarchies.getItem(name);
    pivot.rowHierarchies.add(field('大区'));
    pivot.rowHierarchies.add(field('城市'));
    pivot.columnHierarchies.add(field('阶段'));
    pivot.filterHierarchies.add(field('负责人'));
    pivot.dataHierarchies.add(field('金额'));
    pivot.layout.subtotalLocation = 'AtBottom';
    await context.sync();
  });
  return client;
}

function shown({ run }: OpenClient, address?: string): Promise<unknown[][]> {
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('透视');
    const pivot = sheet.pivotTables.getItem('汇总表');
    const range = address === undefined ? pivot.layout.getRange() : sheet.getRange(address);
    range.load('values');
    await context.sync();
    return range.values;
  });
}

test('an Excel that displays Chinese writes the captions of a PivotTable in Chinese', async () => {
  const client = await withPivot();
  expect(await shown(client)).toEqual([
    ['求和项:金额', '列标签', '', ''],
    ['行标签', '输', '赢', '总计'],
    ['华北', '', '', ''],
    ['北京', '', 10, 10],
    ['天津', 20, '', 20],
    ['华北 汇总', 20, 10, 30],
    ['华东', '', '', ''],
    ['上海', '', 40, 40],
    ['华东 汇总', '', 40, 40],
    ['(空白)', '', '', ''],
    ['南京', '', 80, 80],
    ['(空白) 汇总', '', 80, 80],
    ['总计', 20, 130, 150],
  ]);
  expect(await shown(client, 'A1:B1')).toEqual([['负责人', '(全部)']]);
});

test('several values, other functions and a filter are worded in Chinese', async () => {
  const client = await withPivot();
  const names = await client.run(async (context) => {
    const pivot = context.workbook.pivotTables.getItem('汇总表');
    const count = pivot.dataHierarchies.add(pivot.hierarchies.getItem('城市'));
    const average = pivot.dataHierarchies.getItem('求和项:金额');
    average.summarizeBy = 'Average';
    const region = pivot.rowHierarchies.getItem('大区').fields.getItem('大区');
    region.subtotals = { max: true };
    const owner = pivot.filterHierarchies.getItem('负责人').fields.getItem('负责人');
    owner.applyFilter({ manualFilter: { selectedItems: ['李', '张'] } });
    count.load('name');
    average.load('name');
    await context.sync();
    return [count.name, average.name];
  });
  expect(names).toEqual(['计数项:城市', '平均值项:金额']);
  const cells = await shown(client);
  expect(cells[1]).toEqual(['', '赢', '', '平均值项:金额汇总', '计数项:城市汇总']);
  expect(cells.map(([label]) => label)).toContain('华北 最大值');
  expect(await shown(client, 'A1:B1')).toEqual([['负责人', '(多项)']]);
});

test('the item of empty cells goes by its Chinese name, and a saved file keeps what was chosen of it', async () => {
  const client = await withPivot();
  const region = (context: Excel.RequestContext): Excel.PivotField =>
    context.workbook.pivotTables.getItem('汇总表').rowHierarchies.getItem('大区').fields.getItem('大区');
  const hidden = await client.run(async (context) => {
    const field = region(context);
    field.applyFilter({ manualFilter: { selectedItems: ['华东', '(空白)'] } });
    const filters = field.getFilters();
    await context.sync();
    field.items.getItem('(空白)').visible = false;
    await context.sync();
    return filters.value;
  });
  expect(hidden).toEqual({ manualFilter: { selectedItems: ['华东', '(空白)'] } });

  const bytes = await saveXlsx(client.host.workbook);
  const again = openClient(await openXlsx(bytes), zh);
  await again.run(async (context) => {
    context.workbook.pivotTables.getItem('汇总表').refresh();
    await context.sync();
  });
  const expected = [
    ['求和项:金额', '列标签', ''],
    ['行标签', '赢', '总计'],
    ['华东', '', ''],
    ['上海', 40, 40],
    ['华东 汇总', 40, 40],
    ['总计', 40, 40],
  ];
  expect(await shown(again)).toEqual(expected);
  expect(again.host.workbook.sheets[1]?.pivots[0]?.dataCaption).toBe('值');

  const english = openClient(await openXlsx(bytes));
  await english.run(async (context) => {
    context.workbook.pivotTables.getItem('汇总表').refresh();
    await context.sync();
  });
  expect((await shown(english))[0]).toEqual(['求和项:金额', 'Column Labels', '']);
});
