import { describe, expect, test } from '@jest/globals';
import { openXlsx, saveXlsx } from '../../src/files';
import { partText, problemsOf } from '../files/saved-file-checks';
import { openpyxlTrouble, testWithOpenpyxl } from '../other-programs/openpyxl';
import { openClient, type OpenClient } from './open-client';

/** A table of seven names and numbers; some names have a fill or a colour, the numbers three traffic lights. */
async function withTable(): Promise<OpenClient> {
  const client = openClient();
  await client.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:B8').values = [
      ['Name', 'Score'],
      ['a', 10],
      ['b', 90],
      ['c', 50],
      ['d', 70],
      ['e', 20],
      ['f', 40],
      ['g', 'none'],
    ];
    for (const cell of ['A4', 'A6']) sheet.getRange(cell).format.fill.color = '#FFC000';
    for (const cell of ['A3', 'A8']) sheet.getRange(cell).format.font.color = 'red';
    const lights = sheet.getRange('B2:B8').conditionalFormats.add('IconSet');
    lights.iconSet.style = 'ThreeTrafficLights1';
    sheet.tables.add('A1:B8', true).name = 'Scores';
    await context.sync();
  });
  return client;
}

const tableOf = (context: Excel.RequestContext): Excel.Table => context.workbook.tables.getItem('Scores');

/** The names of the rows, from above. */
function namesAfter(
  { run }: OpenClient,
  change: (table: Excel.Table, sheet: Excel.Worksheet) => unknown,
): Promise<string> {
  return run(async (context) => {
    const table = tableOf(context);
    await change(table, table.worksheet);
    const names = table.columns.getItem('Name').getDataBodyRange().getVisibleView().load('values');
    await context.sync();
    return names.values.flat().join('');
  });
}

const light = (index: number): Excel.Icon => ({ set: 'ThreeTrafficLights1', index });

describe('a table is sorted', () => {
  test.each<[string, Excel.SortField[], string]>([
    ['with a fill on top', [{ key: 0, sortOn: 'CellColor', color: '#ffc000' }], 'ceabdfg'],
    ['with a fill below', [{ key: 0, sortOn: 'CellColor', color: '#FFC000', ascending: false }], 'abdfgce'],
    ['with a colour of the text on top', [{ key: 0, sortOn: 'FontColor', color: '#FF0000' }], 'bgacdef'],
    ['with an icon on top', [{ key: 1, sortOn: 'Icon', icon: light(2) }], 'bdacefg'],
    [
      'by icons, then by numbers downwards',
      [
        { key: 1, sortOn: 'Icon', icon: light(1) },
        { key: 1, sortOn: 'Icon', icon: light(0) },
        { key: 1, ascending: false },
      ],
      'cfeagbd',
    ],
  ])('%s', async (_, fields, expected) => {
    const client = await withTable();
    expect(await namesAfter(client, (table) => table.sort.apply(fields))).toBe(expected);
    const bytes = await saveXlsx(client.host.workbook);
    expect(await problemsOf(bytes)).toEqual([]);
    const again = openClient(await openXlsx(bytes));
    const kept = await again.run(async (context) => {
      const { sort } = tableOf(context).load('sort/fields');
      await context.sync();
      return sort.fields;
    });
    const spelled = fields.map((field) => ({
      ascending: true,
      sortOn: 'Value',
      ...field,
      ...(field.color !== undefined && { color: field.color.toUpperCase() }),
    }));
    expect(kept).toEqual(spelled);
  });

  test('and the file says by what', async () => {
    const client = await withTable();
    await namesAfter(client, (table) =>
      table.sort.apply([
        { key: 0, sortOn: 'CellColor', color: '#FFC000', ascending: false },
        { key: 1, sortOn: 'Icon', icon: light(2) },
      ]),
    );
    const saved = partText(await saveXlsx(client.host.workbook), 'xl/tables/table1.xml');
    expect(saved).toContain('<sortCondition descending="1" sortBy="cellColor" ref="A2:A8" dxfId="');
    expect(saved).toContain(
      '<sortCondition sortBy="icon" ref="B2:B8" iconSet="3TrafficLights1" iconId="2"/>',
    );
  });

  test('a range too, its columns as well as its rows', async () => {
    const { run } = openClient();
    const order = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const range = sheet.getRange('A1:D1');
      range.values = [['a', 'b', 'c', 'd']];
      sheet.getRange('C1').format.fill.color = 'yellow';
      range.sort.apply([{ key: 0, sortOn: 'CellColor', color: 'yellow' }], false, false, 'Columns');
      range.load('values');
      await context.sync();
      return range.values[0];
    });
    expect(order).toEqual(['c', 'a', 'b', 'd']);
  });

  test('not by what is missing, and not by colours that a conditional format gives', async () => {
    const client = await withTable();
    const sort = (fields: Excel.SortField[]): Promise<string> =>
      namesAfter(client, (table) => table.sort.apply(fields));
    await expect(sort([{ key: 0, sortOn: 'CellColor' }])).rejects.toMatchObject({ code: 'InvalidArgument' });
    await expect(sort([{ key: 1, sortOn: 'Icon', icon: light(3) }])).rejects.toMatchObject({
      code: 'InvalidArgument',
    });
    await client.run(async (context) => {
      const rule = tableOf(context).getDataBodyRange().conditionalFormats.add('Custom');
      rule.custom.rule.formula = '=$B2>50';
      rule.custom.format.fill.color = 'red';
      await context.sync();
    });
    await expect(sort([{ key: 0, sortOn: 'CellColor', color: 'red' }])).rejects.toMatchObject({
      code: 'NotImplemented',
    });
  });
});

describe('icons', () => {
  test.each<[string, (icons: Excel.IconSetConditionalFormat) => unknown, Excel.Icon, string]>([
    ['from the least to the most in thirds', () => undefined, light(0), 'ae'],
    ['the other way round', (icons) => (icons.reverseIconOrder = true), light(2), 'ae'],
    [
      'from numbers on',
      (icons) =>
        (icons.criteria = [
          { type: 'Percent', formula: '0', operator: 'GreaterThanOrEqual' },
          { type: 'Number', formula: '=45', operator: 'GreaterThanOrEqual' },
          { type: 'Number', formula: '=70', operator: 'GreaterThan' },
        ] as Excel.ConditionalIconCriterion[]),
      light(1),
      'cd',
    ],
    [
      'by percentile',
      (icons) =>
        (icons.criteria = [
          { type: 'Percent', formula: '0', operator: 'GreaterThanOrEqual' },
          { type: 'Percentile', formula: '40', operator: 'GreaterThanOrEqual' },
          { type: 'Percentile', formula: '80', operator: 'GreaterThanOrEqual' },
        ] as Excel.ConditionalIconCriterion[]),
      light(2),
      'bd',
    ],
    [
      'as a single other icon',
      (icons) =>
        (icons.criteria = [
          { type: 'Percent', formula: '0', operator: 'GreaterThanOrEqual' },
          { type: 'Percent', formula: '50', operator: 'GreaterThanOrEqual' },
          {
            type: 'Percent',
            formula: '90',
            operator: 'GreaterThanOrEqual',
            customIcon: { set: 'ThreeFlags', index: 0 },
          },
        ] as Excel.ConditionalIconCriterion[]),
      { set: 'ThreeFlags', index: 0 },
      'b',
    ],
  ])('%s are filtered on, and a file keeps the filter', async (_, change, icon, expected) => {
    const client = await withTable();
    const names = await namesAfter(client, (table, sheet) => {
      change(sheet.getRange('B2:B8').conditionalFormats.getItemAt(0).iconSet);
      table.columns.getItem('Score').filter.applyIconFilter(icon);
    });
    expect(names).toBe(expected);
    const again = openClient(await openXlsx(await saveXlsx(client.host.workbook)));
    const kept = await again.run(async (context) => {
      const { filter } = tableOf(context).columns.getItem('Score').load('filter/criteria');
      await context.sync();
      return filter.criteria;
    });
    expect(kept).toEqual({ filterOn: 'Icon', icon });
    expect(await namesAfter(again, (table) => table.reapplyFilters())).toBe(expected);
  });

  test('are filtered on in a worksheet that has no table', async () => {
    const client = await withTable();
    const hidden = await client.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      tableOf(context).convertToRange();
      sheet.autoFilter.apply('A1:B8', 1, { filterOn: 'Icon', icon: light(2) });
      const rows = sheet.getRange('A2:A8').getVisibleView().load('values');
      await context.sync();
      return rows.values.flat();
    });
    expect(hidden).toEqual(['b', 'd']);
  });
});

testWithOpenpyxl('openpyxl opens a file with orders and filters by looks', async () => {
  const client = await withTable();
  await namesAfter(client, (table) => {
    table.sort.apply([
      { key: 0, sortOn: 'FontColor', color: 'red' },
      { key: 1, sortOn: 'Icon', icon: light(2) },
    ]);
    table.columns.getItem('Score').filter.applyIconFilter(light(2));
  });
  expect(openpyxlTrouble(await saveXlsx(client.host.workbook))).toBe('');
});
