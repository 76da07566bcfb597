import { expect, test } from '@jest/globals';
import { openXlsx, saveXlsx } from '../../../src/files';
import { libreOfficeConversion, testWithLibreOffice } from '../../other-programs/libre-office';
import { openClient, type OpenClient } from '../open-client';

async function withPivot(): Promise<OpenClient> {
  const client = openClient();
  await client.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:C6').values = [
      ['Owner', 'Stage', 'Amount'],
      ['Ann', 1, 10],
      ['Bob', 2, 20],
      ['Chen', 1, 40],
      ['Ann', 2, 80],
      ['', 1, 160],
    ];
    const table = sheet.tables.add('A1:C6', true);
    const target = context.workbook.worksheets.add('Summary');
    const pivot = target.pivotTables.add('Sums', table, target.getRange('A3'));
    pivot.rowHierarchies.add(pivot.hierarchies.getItem('Owner'));
    pivot.dataHierarchies.add(pivot.hierarchies.getItem('Amount'));
    await context.sync();
  });
  return client;
}

function rows({ run }: OpenClient): Promise<unknown[][]> {
  return run(async (context) => {
    const range = context.workbook.pivotTables.getItem('Sums').layout.getRange().load('values');
    await context.sync();
    return range.values.slice(1);
  });
}

function owner(context: Excel.RequestContext): Excel.PivotField {
  const pivot = context.workbook.pivotTables.getItem('Sums');
  return pivot.rowHierarchies.getItem('Owner').fields.getItem('Owner');
}

test('items are hidden and shown, fields sorted and filtered; a saved file keeps it', async () => {
  const client = await withPivot();
  const names = await client.run(async (context) => {
    const field = owner(context);
    field.items.load('items/name');
    await context.sync();
    field.items.getItem('Bob').visible = false;
    await context.sync();
    return field.items.items.map(({ name }) => name);
  });
  expect(names).toEqual(['Ann', 'Bob', 'Chen', '(blank)']);
  expect(await rows(client)).toEqual([
    ['Ann', 90],
    ['Chen', 40],
    ['(blank)', 160],
    ['Grand Total', 290],
  ]);
  await client.run(async (context) => {
    owner(context).sortByLabels(client.Excel.SortBy.descending);
    owner(context).applyFilter({ manualFilter: { selectedItems: ['Ann', 'Bob'] } });
    await context.sync();
  });
  const wanted = [
    ['Bob', 20],
    ['Ann', 90],
    ['Grand Total', 110],
  ];
  expect(await rows(client)).toEqual(wanted);
  const again = openClient(await openXlsx(await saveXlsx(client.host.workbook)));
  const state = await again.run(async (context) => {
    context.workbook.pivotTables.refreshAll();
    const filters = owner(context).getFilters();
    const isFiltered = owner(context).isFiltered();
    await context.sync();
    return [filters.value, isFiltered.value];
  });
  expect(state).toEqual([{ manualFilter: { selectedItems: ['Ann', 'Bob'] } }, true]);
  expect(await rows(again)).toEqual(wanted);
  await again.run(async (context) => {
    owner(context).clearAllFilters();
    owner(context).sortByLabels(again.Excel.SortBy.ascending);
    await context.sync();
  });
  expect((await rows(again)).map(([label]) => label)).toEqual([
    'Ann',
    'Bob',
    'Chen',
    '(blank)',
    'Grand Total',
  ]);
});

test('an unknown item and the last visible one are refused; a range knows its pivot tables', async () => {
  const client = await withPivot();
  const filter = (selectedItems: string[]): Promise<unknown> =>
    client.run(async (context) => {
      owner(context).applyFilter({ manualFilter: { selectedItems } });
      await context.sync();
    });
  await expect(filter(['Nobody'])).rejects.toMatchObject({ code: 'InvalidArgument' });
  await expect(filter([])).rejects.toMatchObject({ code: 'InvalidArgument' });
  const found = await client.run(async (context) => {
    const summary = context.workbook.worksheets.getItem('Summary');
    const touching = summary.getRange('B4:D4').getPivotTables().load('items/name');
    const inside = summary.getRange('B4:D4').getPivotTables(true).getCount();
    await context.sync();
    return [touching.items.map(({ name }) => name), inside.value];
  });
  expect(found).toEqual([['Sums'], 0]);
});

testWithLibreOffice(
  'LibreOffice hides the same items when it refreshes the saved file',
  async () => {
    const client = await withPivot();
    await client.run(async (context) => {
      owner(context).applyFilter({ manualFilter: { selectedItems: ['Ann', 'Chen'] } });
      await context.sync();
    });
    const again = await openXlsx(libreOfficeConversion(await saveXlsx(client.host.workbook), 'xlsx'));
    const numbers: unknown[] = [];
    again.sheets[1]?.cells.forEach(({ value }) => {
      if (typeof value === 'number') numbers.push(value);
    });
    expect(numbers).toEqual([90, 40, 130]);
  },
  120_000,
);
