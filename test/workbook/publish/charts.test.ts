import { describe, expect, test } from '@jest/globals';
import { dayOf } from '../../../src/method';
import { INK } from '../../../src/workbook/style/palette';
import { takeSnapshot } from '../../../src/workbook/history/take-snapshot';
import type { OpenClient } from '../../host/open-client';
import { checked, exampleClient, LATER, sheetNamed } from './opened';

const FORECAST = 'Forecast by quarter';
const RELIABILITY = 'Forecast reliability';

const chartsOf = (client: OpenClient, sheet: string) =>
  sheetNamed(client.host.workbook, sheet).charts.map(({ name }) => name);

function textsOf(client: OpenClient, sheet: string): readonly unknown[] {
  const texts: unknown[] = [];
  sheetNamed(client.host.workbook, sheet).cells.forEach(({ value }) => texts.push(value));
  return texts;
}

const onSheet = (client: OpenClient, sheet: string, edit: (worksheet: Excel.Worksheet) => void) =>
  client.run(async (context) => {
    edit(context.workbook.worksheets.getItem(sheet));
    await context.sync();
  });

/** Every cell of a column of the Deals table. */
const fill = (client: OpenClient, column: string, valueOf: (value: unknown, row: number) => unknown) =>
  client.run(async (context) => {
    const range = context.workbook.tables.getItem('Deals').columns.getItem(column).getDataBodyRange();
    range.load('values');
    await context.sync();
    range.values = range.values.map(([value], row) => [valueOf(value, row)]);
    await context.sync();
  });

describe('a chart', () => {
  test('that a sheet of an earlier version does not have is made; one that the user deleted is not', async () => {
    const client = await exampleClient();
    await checked(client);
    const deleteChart = () => onSheet(client, 'Forecast', (sheet) => sheet.charts.getItem(FORECAST).delete());
    await deleteChart();
    await checked(client, { now: LATER });
    expect(chartsOf(client, 'Forecast')).toEqual([]);
    // a sheet that was laid out before there were such charts
    await onSheet(client, 'Forecast', (sheet) => sheet.customProperties.getItem('stakegrid.charts').delete());
    await checked(client);
    expect(chartsOf(client, 'Forecast')).toEqual([FORECAST]);
  }, 120_000);

  test('has wide bars and light lines across, and series that a grey print keeps apart', async () => {
    const client = await exampleClient();
    await checked(client);
    const [forecast, funnel, bubbles] = ['Forecast', 'Summary'].flatMap(
      (name) => sheetNamed(client.host.workbook, name).charts,
    );
    expect([forecast, funnel].map((chart) => chart?.series[0]?.gapWidth)).toEqual([60, 60]);
    for (const chart of [forecast, funnel, bubbles])
      expect(chart?.axes?.value?.majorGridLook?.line?.color).toBe(INK.rule);
    const grey = (color = '') =>
      [1, 3, 5].reduce((sum, at) => sum + parseInt(color.slice(at, at + 2), 16), 0) / 3;
    const [claimed, earned] = (funnel?.series ?? []).map(({ color }) => grey(color));
    expect((claimed ?? 0) - (earned ?? 0)).toBeGreaterThan(60);
  });

  test('that the user moved stays there', async () => {
    const client = await exampleClient();
    await checked(client);
    await onSheet(client, 'Forecast', (sheet) => {
      sheet.charts.getItem(FORECAST).left = 1234;
    });
    await checked(client, { now: LATER });
    const [chart] = sheetNamed(client.host.workbook, 'Forecast').charts;
    expect(chart?.left).toBe(1234);
  }, 120_000);

  test('with nothing to show is replaced by a sentence, and comes back', async () => {
    const client = await exampleClient();
    await fill(client, 'Status', () => 'Dropped');
    await checked(client);
    expect([...chartsOf(client, 'Forecast'), ...chartsOf(client, 'Summary')]).toEqual([]);
    expect(textsOf(client, 'Forecast')).toContain(
      'Nothing is booked or expected in these quarters, so there is no chart.',
    );
    expect(textsOf(client, 'Summary')).toContain(
      'Nobody in an open deal has an attitude yet, so there is no picture.',
    );
    await fill(client, 'Status', () => 'Open');
    await checked(client, { now: LATER });
    expect(chartsOf(client, 'Forecast')).toEqual([FORECAST]);
    expect(chartsOf(client, 'Summary')).toEqual(['StagesClaimedAndEarned', 'InfluenceByAttitude']);
    await fill(client, 'Status', () => 'Dropped');
    await checked(client);
    expect([...chartsOf(client, 'Forecast'), ...chartsOf(client, 'Summary')]).toEqual([]);
  }, 120_000);

  test('of the reliability is there from the first closed deal on that a snapshot knew as open', async () => {
    const client = await exampleClient();
    await fill(client, 'Status', () => 'Open');
    const before = { today: dayOf(2026, 9, 20), now: new Date(2026, 8, 20, 12) };
    await client.run((context) => takeSnapshot(context, before));
    await checked(client);
    expect(chartsOf(client, 'Forecast')).toEqual([FORECAST]);
    expect(textsOf(client, 'Forecast')).not.toContain('Reliability: what was forecast and what came');
    expect(textsOf(client, 'Forecast')).toEqual(
      expect.arrayContaining(['1W1F, top C', '0W2F, low C', '0W0F']),
    );
    await fill(client, 'Status', (_status, row) => (row === 3 ? 'Won' : 'Open'));
    await checked(client, { now: LATER });
    expect(chartsOf(client, 'Forecast')).toEqual([FORECAST, RELIABILITY]);
    expect(textsOf(client, 'Forecast')).toContain('Reliability: what was forecast and what came');
  }, 120_000);

  test('of counts has whole steps', async () => {
    const client = await exampleClient();
    await checked(client);
    const funnel = () =>
      sheetNamed(client.host.workbook, 'Summary').charts.find(
        ({ name }) => name === 'StagesClaimedAndEarned',
      );
    expect(funnel()?.axes?.value).toMatchObject({ majorUnit: 1, minimum: 0, numberFormat: '0' });
  }, 60_000);
});

test('a waterfall of the user, whose series Excel does not tell, stops no check', async () => {
  const client = await exampleClient();
  await onSheet(client, 'Deals', (sheet) => {
    sheet.charts.add('ColumnClustered', sheet.getRange('F1:F4'), 'Columns').name = 'Mine';
  });
  for (const chart of sheetNamed(client.host.workbook, 'Deals').charts) chart.type = 'Waterfall';
  await checked(client);
  await checked(client, { now: LATER });
  expect(chartsOf(client, 'Deals')).toEqual(['Mine']);
  expect(chartsOf(client, 'Forecast')).toEqual([FORECAST]);
}, 120_000);
