import { describe, expect, test } from '@jest/globals';
import { cellAddress, openXlsx, saveXlsx } from '../../../src/files';
import { columnPoints } from '../../../src/files/model/line-sizes';
import type { SheetModel } from '../../../src/files/model/sheet';
import { openClient, type OpenClient } from '../../host/open-client';
import { checked, contentOf, exampleClient, LATER, sample, sheetNamed } from './opened';

const PIVOT_ROW = 23;

/** The cells of a pivot's block, rows × columns. */
function blockOf(sheet: SheetModel, name: string): readonly (readonly unknown[])[] {
  const pivot = sheet.pivots.find((each) => each.name === name);
  if (pivot === undefined) throw new Error(`no pivot ${name}`);
  const { top, left, bottom, right } = pivot.area;
  return valuesAt(sheet, top, left, bottom - top + 1, right - left + 1);
}

function valuesAt(sheet: SheetModel, top: number, left: number, rows: number, columns: number): unknown[][] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => sheet.cells.get(top + row, left + column)?.value ?? null),
  );
}

/** The cells in which a text stands. */
function placesOf(cells: SheetModel['cells'], text: string): readonly string[] {
  const places: string[] = [];
  cells.forEach(({ value }, row, column) => {
    if (value === text) places.push(cellAddress(row, column));
  });
  return places;
}

const summaryOf = (client: OpenClient, name = 'Summary') => sheetNamed(client.host.workbook, name);

describe('the summary', () => {
  test('has its PivotTables over Results and People, with the figures of the check', async () => {
    const client = openClient(await sample('pipeline-en'));
    const { assessment, forecast, pivots } = await checked(client);
    expect(pivots).toBe('pivots');
    const sheet = summaryOf(client);
    expect(sheet.pivots.map(({ name, source }) => [name, source])).toEqual([
      ['OwnerByCategory', { table: 'Results' }],
      ['QuarterByStage', { table: 'Results' }],
      ['ZoneByOwner', { table: 'Results' }],
      ['AttitudeByPosition', { table: 'People' }],
      ['AttitudeByContact', { table: 'People' }],
    ]);
    const deals = blockOf(sheet, 'ZoneByOwner').at(-1)?.at(-1);
    expect(deals).toBe(assessment.deals.length);
    const open = assessment.deals.filter(({ deal }) => deal.status === 'open');
    const people = open.flatMap((assessed) => assessed.people);
    expect(blockOf(sheet, 'AttitudeByPosition').at(-1)?.at(-1)).toBe(people.length);
    expect(blockOf(sheet, 'AttitudeByContact').at(-1)?.at(-1)).toBe(
      people.reduce((sum, { influence }) => sum + influence, 0),
    );
    const byOwner = blockOf(sheet, 'OwnerByCategory');
    for (const { currency } of assessment.portfolio.currencies) {
      const line = byOwner.find(([label]) => label === `${currency} Total`);
      // as on the Forecast sheet: overrides count, and nothing is expected of omitted deals
      const expected = forecast.entries
        .filter((entry) => entry.currency === currency && ['counted', 'booked'].includes(entry.block))
        .reduce((sum, entry) => sum + entry.expected, 0);
      const sum = line?.reduce((total: number, value) => total + (typeof value === 'number' ? value : 0), 0);
      expect(sum).toBeCloseTo(expected, 2);
    }
    // nothing adds up currencies
    expect(byOwner.flat()).not.toContain('Grand Total');
    expect(blockOf(sheet, 'QuarterByStage').flat()).not.toContain('Grand Total');
  });

  test('counts stages and people with formulas that agree with the method', async () => {
    const client = openClient(await sample('pipeline-en'));
    const { tie, assessment } = await checked(client);
    expect(tie).toMatchObject({ kind: 'compared', differences: [] });
    const funnel = valuesAt(summaryOf(client), 6, 2, 8, 2);
    const open = assessment.deals.filter(({ deal }) => deal.status === 'open');
    expect(funnel.reduce((sum, [claimed]) => sum + Number(claimed), 0)).toBe(open.length);
    expect(funnel[3]).toEqual([
      open.filter(({ stage }) => stage.claimed === 4).length,
      open.filter(({ stage }) => stage.earned === 4).length,
    ]);
    expect(summaryOf(client).charts.map(({ name, type }) => [name, type])).toEqual([
      ['StagesClaimedAndEarned', 'BarClustered'],
      ['InfluenceByAttitude', 'Bubble'],
    ]);
  });

  test('draws a bubble for people by influence and attitude, one series per attitude', async () => {
    const client = openClient(await sample('pipeline-en'));
    const { assessment } = await checked(client);
    const sheet = summaryOf(client);
    const people = assessment.deals
      .filter(({ deal }) => deal.status === 'open')
      .flatMap((assessed) => assessed.people);
    const circle = valuesAt(sheet, 5, 16, 7, 6);
    expect(circle[0]?.slice(1)).toEqual([5, 4, 3, 2, 1]);
    expect(circle.slice(1).map(([label]) => label)).toEqual([
      'Coach',
      'Supporter',
      'Neutral',
      'Non-supporter',
      'Opponent',
      'Unknown',
    ]);
    expect(circle[1]?.slice(1)).toEqual(
      [5, 4, 3, 2, 1].map(
        (influence) =>
          people.filter((each) => each.influence === influence && each.stakeholder.attitude === 'coach')
            .length,
      ),
    );
    const bubbles = sheet.charts.find(({ type }) => type === 'Bubble');
    expect(bubbles?.series.map(({ name, values, bubbleSizes }) => [name, values, bubbleSizes])).toEqual(
      ['Coach', 'Supporter', 'Neutral', 'Non-supporter', 'Opponent'].map((name, index) => [
        name,
        'Summary!$R$6:$V$6',
        `Summary!$R$${7 + index}:$V$${7 + index}`,
      ]),
    );
  });

  test('is refreshed by the next check, in place', async () => {
    const client = await exampleClient();
    await checked(client);
    const before = blockOf(summaryOf(client), 'ZoneByOwner');
    await client.run(async (context) => {
      context.workbook.worksheets.getItem('Deals').getRange('D2').values = [['A new owner']];
      await context.sync();
    });
    const ids = summaryOf(client).pivots.map(({ id }) => id);
    await checked(client, { now: LATER });
    expect(summaryOf(client).pivots.map(({ id }) => id)).toEqual(ids);
    const after = blockOf(summaryOf(client), 'ZoneByOwner');
    expect(after).not.toEqual(before);
    expect(after.map(([label]) => label)).toContain('A new owner');
  });

  test('is made anew when the results change their language', async () => {
    const client = await exampleClient();
    await checked(client);
    await checked(client, { language: 'zh' });
    const block = blockOf(summaryOf(client, '汇总'), 'AttitudeByPosition').flat();
    expect(block).toContain('反对者');
    expect(block).not.toContain('Opponent');
  });

  test('is written where a user has moved a pivot up beside our columns', async () => {
    const client = await exampleClient();
    await checked(client);
    await client.run(async (context) => {
      const { pivotTables } = context.workbook.worksheets.getItem('Summary');
      pivotTables.getItem('ZoneByOwner').delete();
      const moved = pivotTables.add('ZoneByOwner', context.workbook.tables.getItem('Results'), 'Summary!BA1');
      moved.rowHierarchies.add(moved.hierarchies.getItem('Owner'));
      moved.dataHierarchies.add(moved.hierarchies.getItem('Deal ID'));
      context.workbook.worksheets.getItem('Summary').getRange('B8').values = [['touched']];
      await context.sync();
    });
    const topOf = (name: string) => summaryOf(client).pivots.find((pivot) => pivot.name === name)?.area.top;
    await checked(client);
    expect([topOf('ZoneByOwner'), topOf('OwnerByCategory')]).toEqual([0, PIVOT_ROW]);
  });

  test('has its rows again where a user deleted some above the pivots, which stand where they stood', async () => {
    const client = await exampleClient();
    await checked(client);
    const seen = (): unknown => {
      const sheet = summaryOf(client);
      return {
        ...Object(contentOf(client.host.workbook, sheet)),
        pivots: sheet.pivots.map(({ area }) => area),
      };
    };
    const before = seen();
    await client.run(async (context) => {
      context.workbook.worksheets.getItem('Summary').getRange('15:16').delete('Up');
      await context.sync();
    });
    await checked(client);
    expect(seen()).toEqual(before);
  });

  test('leaves a pivot deleted that the user deleted', async () => {
    const client = await exampleClient();
    await checked(client);
    await client.run(async (context) => {
      context.workbook.worksheets.getItem('Summary').pivotTables.getItem('ZoneByOwner').delete();
      await context.sync();
    });
    await checked(client, { now: LATER });
    expect(summaryOf(client).pivots.map(({ name }) => name)).not.toContain('ZoneByOwner');
  });

  test('says so when a pivot cannot grow, and keeps the other results', async () => {
    const client = await exampleClient();
    await checked(client);
    const pivot = summaryOf(client).pivots.find(({ name }) => name === 'ZoneByOwner');
    await client.run(async (context) => {
      const { bottom = 0, left = 0 } = pivot?.area ?? {};
      const below = context.workbook.worksheets.getItem('Summary').getRangeByIndexes(bottom + 1, left, 2, 2);
      context.workbook.tables.add(below, false);
      context.workbook.worksheets.getItem('Deals').getRange('D2').values = [['A new owner']];
      await context.sync();
    });
    const { pivots } = await checked(client, { now: LATER });
    expect(pivots).toBe('not refreshed');
    expect(summaryOf(client).cells.get(2, 0)?.value).toContain('could not be refreshed');
  });

  test('says so when one has no room in another language, and writes no formulas over what stands there', async () => {
    const client = await exampleClient();
    await checked(client);
    const pivot = summaryOf(client).pivots.find(({ name }) => name === 'OwnerByCategory');
    const note = cellAddress((pivot?.area.bottom ?? 0) + 1, 0);
    const put = (sheet: string, address: string, value: string) =>
      client.run(async (context) => {
        context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
        await context.sync();
      });
    await put('Summary', note, 'by a user');
    await put('Deals', 'D2', 'A new owner');
    const { pivots } = await checked(client, { language: 'zh' });
    expect(pivots).toBe('not refreshed');
    const sheet = summaryOf(client, '汇总');
    expect(placesOf(sheet.cells, 'by a user')).toEqual([note]);
    expect(sheet.cells.get(2, 0)?.value).toContain('数据透视表未能刷新');
    await put('汇总', note, '');
    expect((await checked(client, { language: 'zh', now: LATER })).pivots).toBe('pivots');
    expect(summaryOf(client, '汇总').pivots).toHaveLength(5);
  });

  test('shows the same figures as formulas where Excel refuses PivotTables', async () => {
    const made = openClient(await sample('pipeline-en'));
    await checked(made);
    const refusing = openClient(await sample('pipeline-en'), { refusesPivots: true });
    const { pivots } = await checked(refusing);
    expect(pivots).toBe('formulas');
    const sheet = summaryOf(refusing);
    expect(sheet.pivots).toEqual([]);
    expect(sheet.cells.get(2, 0)?.value).toContain('refused PivotTables');
    for (const [name, labels] of [
      ['ZoneByOwner', 1],
      ['AttitudeByPosition', 1],
      ['AttitudeByContact', 1],
    ] as const) {
      const pivot = summaryOf(made).pivots.find((each) => each.name === name);
      const { left = 0, bottom = 0, top = 0, right = 0 } = pivot?.area ?? {};
      const body = valuesAt(summaryOf(made), top, left, bottom - top + 1, right - left + 1);
      const figures = (rows: readonly (readonly unknown[])[]) =>
        rows
          .flatMap((row) => row.slice(labels))
          .filter((value) => typeof value === 'number' && value !== 0)
          .sort();
      const formulas = valuesAt(sheet, top, left, bottom - top + 1, right - left + 1);
      expect([name, figures(formulas)]).toEqual([name, figures(body)]);
    }
    const first = contentOf(refusing.host.workbook, sheet);
    await checked(refusing);
    expect(contentOf(refusing.host.workbook, sheet)).toEqual(first);
  });

  test('prints on two pages side by side, with every pivot and chart whole and large enough to read', async () => {
    const client = openClient(await sample('pipeline-en'));
    await checked(client);
    const sheet = summaryOf(client);
    const { printArea, columnBreaks = [], scale = 0, fitToWidth } = sheet.pageLayout;
    expect([printArea, fitToWidth, columnBreaks]).toEqual([undefined, undefined, [16]]);
    expect(scale).toBeGreaterThan(63);
    const pageOf = (column: number) => columnBreaks.filter((first) => column >= first).length;
    expect(sheet.pivots.map(({ name, area }) => [name, pageOf(area.left), pageOf(area.right)])).toEqual([
      ['OwnerByCategory', 0, 0],
      ['QuarterByStage', 1, 1],
      ['ZoneByOwner', 0, 0],
      ['AttitudeByPosition', 1, 1],
      ['AttitudeByContact', 1, 1],
    ]);
    const columnAt = (points: number) => {
      let [column, right] = [0, columnPoints(sheet, 0)];
      while (right < points) right += columnPoints(sheet, ++column);
      return column;
    };
    expect(
      sheet.charts.map(({ left, width }) => [left, left + width].map((at) => pageOf(columnAt(at)))),
    ).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });

  test('keeps the widths of its columns when pivots are refreshed, and room between those that stand under each other', async () => {
    const client = openClient(await sample('pipeline-en'));
    await checked(client);
    const { pivots, cells } = summaryOf(client);
    expect(pivots.map(({ autoFormat }) => autoFormat)).toEqual([false, false, false, false, false]);
    const [position, contact] = ['AttitudeByPosition', 'AttitudeByContact'].map(
      (name) => pivots.find((pivot) => pivot.name === name)?.area,
    );
    // all attitudes and the unknown stand in the one above, so that it never needs more rows
    expect([position?.bottom, contact?.top]).toEqual([PIVOT_ROW + 8, PIVOT_ROW + 12]);
    expect(cells.get(PIVOT_ROW + 11, contact?.left ?? 0)?.value).toBe('Influence by attitude and contact');
  });

  test('is arranged anew where an earlier version has arranged it otherwise; what a user wrote stays', async () => {
    const client = await exampleClient();
    await checked(client);
    const seen = () => {
      const { pivots, charts, columns, pageLayout } = summaryOf(client);
      return {
        pivots: pivots.map(({ name, area }) => [name, area.top, area.left]),
        charts: charts.map(({ name, left, top }) => [name, left, top]),
        widths: [...columns].map(([column, { width }]) => [column, width]),
        pages: [pageLayout.scale, pageLayout.columnBreaks],
      };
    };
    const before = seen();
    await client.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Summary');
      sheet.pivotTables.load('items/name');
      await context.sync();
      for (const pivot of sheet.pivotTables.items) pivot.delete();
      const results = context.workbook.tables.getItem('Results');
      const old = sheet.pivotTables.add('OwnerByCategory', results, sheet.getRange('A37'));
      old.rowHierarchies.add(old.hierarchies.getItem('Owner'));
      old.dataHierarchies.add(old.hierarchies.getItem('Deal ID'));
      sheet.getRange('A36').values = [['Expected amount by owner']];
      sheet.getRange('A60').values = [['by a user']];
      sheet.getRange('A:AE').format.columnWidth = 100;
      sheet.charts.getItemAt(0).top = 300;
      sheet.customProperties.add('stakegrid.pivots', 'en');
      await context.sync();
    });
    const { tie } = await checked(client);
    expect(tie).toMatchObject({ kind: 'compared', differences: [] });
    expect(seen()).toEqual(before);
    const { cells } = summaryOf(client);
    expect([cells.get(35, 0)?.value ?? null, placesOf(cells, 'by a user')]).toEqual([null, ['A68']]);
    const first = contentOf(client.host.workbook, summaryOf(client));
    await checked(client);
    expect(contentOf(client.host.workbook, summaryOf(client))).toEqual(first);
  });

  test.each([
    // where a PivotTable of the new arrangement stands, and far below all of them
    ['deleted all PivotTables', 'en', ['R50', 'C68']],
    ['had formulas in their place', 'formulas', []],
  ])('is arranged anew where a user of an earlier version %s', async (_what, madeAs, left) => {
    const client = await exampleClient();
    await checked(client);
    await client.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Summary');
      sheet.pivotTables.load('items/name');
      await context.sync();
      for (const pivot of sheet.pivotTables.items) pivot.delete();
      for (const place of ['R42', 'C60']) sheet.getRange(place).values = [['by a user']];
      sheet.customProperties.add('stakegrid.pivots', madeAs);
      await context.sync();
    });
    await checked(client);
    expect(summaryOf(client).pivots).toHaveLength(5);
    expect(placesOf(summaryOf(client).cells, 'by a user')).toEqual(left);
  });

  test('survives saving: pivots and charts are there again', async () => {
    const client = await exampleClient();
    await checked(client);
    const opened = await openXlsx(await saveXlsx(client.host.workbook));
    const sheet = sheetNamed(opened, 'Summary');
    expect(sheet.pivots.map(({ name }) => name)).toHaveLength(5);
    expect(sheet.charts.map(({ name }) => name)).toEqual(['StagesClaimedAndEarned', 'InfluenceByAttitude']);
  });
});
