import { expect, test } from '@jest/globals';
import { openClient, type OpenClient } from './open-client';

async function withCharts(): Promise<OpenClient> {
  const client = openClient();
  await client.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:B2').values = [
      ['a', 'b'],
      [1, 2],
    ];
    for (const name of ['One', 'Two'])
      sheet.charts.add('ColumnClustered', sheet.getRange('A1:B2'), 'Auto').name = name;
    context.workbook.worksheets.add('Other').activate();
    await context.sync();
  });
  return client;
}

const chartOf = (context: Excel.RequestContext, name: string): Excel.Chart =>
  context.workbook.worksheets.getItem('Sheet1').charts.getItem(name);

/** What is active: the chart, if there is one, and the sheet. */
function active({ run }: OpenClient): Promise<unknown[]> {
  return run(async (context) => {
    const chart = context.workbook.getActiveChartOrNullObject().load('name');
    const sheet = context.workbook.worksheets.getActiveWorksheet().load('name');
    await context.sync();
    return [chart.isNullObject ? null : chart.name, sheet.name];
  });
}

test('a chart is activated with its sheet, until cells are selected or another sheet is shown', async () => {
  const client = await withCharts();
  expect(await active(client)).toEqual([null, 'Other']);
  const change = (work: (context: Excel.RequestContext) => unknown): Promise<void> =>
    client.run(async (context) => {
      work(context);
      await context.sync();
    });
  await change((context) => chartOf(context, 'Two').activate());
  expect(await active(client)).toEqual(['Two', 'Sheet1']);
  await change((context) => (context.workbook.getActiveChart().name = 'Renamed'));
  expect(await active(client)).toEqual(['Renamed', 'Sheet1']);
  await change((context) => context.workbook.worksheets.getItem('Sheet1').getRange('A1').select());
  expect(await active(client)).toEqual([null, 'Sheet1']);
  await change((context) => chartOf(context, 'One').activate());
  await change((context) => context.workbook.worksheets.getItem('Other').activate());
  expect(await active(client)).toEqual([null, 'Other']);
  await change((context) => chartOf(context, 'One').activate());
  await change((context) => chartOf(context, 'One').delete());
  expect(await active(client)).toEqual([null, 'Sheet1']);
  await expect(change((context) => context.workbook.getActiveChart().load('name'))).rejects.toMatchObject({
    code: 'ItemNotFound',
  });
});

test('handlers of a chart and of all charts of a sheet hear of it', async () => {
  const { run } = await withCharts();
  const heard: string[] = [];
  const names = new Map<string, string>();
  await run(async (context) => {
    const { charts } = context.workbook.worksheets
      .getItem('Sheet1')
      .load('charts/items/id,charts/items/name');
    await context.sync();
    for (const { id, name } of charts.items) names.set(id, name);
    const note = (by: string) => async (event: { type: string; chartId: string }) => {
      heard.push(`${by}: ${event.type} ${names.get(event.chartId)}`);
    };
    charts.onActivated.add(note('all'));
    charts.onDeactivated.add(note('all'));
    chartOf(context, 'One').onDeactivated.add(note('One'));
    chartOf(context, 'Two').onActivated.add(note('Two'));
    await context.sync();
    chartOf(context, 'One').activate();
    chartOf(context, 'Two').activate();
    chartOf(context, 'Two').activate();
    context.workbook.worksheets.getItem('Other').activate();
    await context.sync();
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(heard.sort()).toEqual([
    'One: ChartDeactivated One',
    'Two: ChartActivated Two',
    'all: ChartActivated One',
    'all: ChartActivated Two',
    'all: ChartDeactivated One',
    'all: ChartDeactivated Two',
  ]);
});
