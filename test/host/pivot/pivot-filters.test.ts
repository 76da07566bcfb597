import { describe, expect, test } from '@jest/globals';
import { openXlsx, saveXlsx } from '../../../src/files';
import { partText, problemsOf } from '../../files/saved-file-checks';
import { libreOfficeConversion, testWithLibreOffice } from '../../other-programs/libre-office';
import { openpyxlTrouble, testWithOpenpyxl } from '../../other-programs/openpyxl';
import { openClient, type OpenClient } from '../open-client';

const rows = [
  ['Team', 'Owner', 'Closed', 'Amount'],
  ['North', 'Ann', '2026-01-31', 10],
  ['North', 'Bob', '2026-02-01', 30],
  ['South', 'Ann', '2026-02-28', 20],
  ['South', 'Cem', '2026-03-05', 40],
  ['West', 'Dora', '2027-03-06', 100],
];

type Context = Excel.RequestContext;

/** Amounts by the field of the rows, on Thursday, 5 March 2026. */
async function pivotBy(...fields: string[]): Promise<OpenClient> {
  const client = openClient(undefined, { now: () => '2026-03-05T10:00:00Z' });
  await client.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:D6').values = rows;
    sheet.getRange('C2:C6').numberFormat = [['yyyy-mm-dd']];
    const target = context.workbook.worksheets.add('Pivot');
    const pivot = target.pivotTables.add('Pivot', sheet.getRange('A1:D6'), target.getRange('A3'));
    for (const field of fields) pivot.rowHierarchies.add(pivot.hierarchies.getItem(field));
    pivot.dataHierarchies.add(pivot.hierarchies.getItem('Amount')).name = 'Total';
    await context.sync();
  });
  return client;
}

const pivotOf = (context: Context): Excel.PivotTable => context.workbook.pivotTables.getItem('Pivot');

const fieldOf = (context: Context, name: string): Excel.PivotField =>
  pivotOf(context).hierarchies.getItem(name).fields.getItem(name);

function apply({ run }: OpenClient, name: string, filters: Excel.PivotFilters): Promise<void> {
  return run(async (context) => {
    fieldOf(context, name).applyFilter(filters);
    await context.sync();
  });
}

/** The labels of the rows and their totals. */
function shown({ run }: OpenClient): Promise<unknown[][]> {
  return run(async (context) => {
    const range = pivotOf(context).layout.getRange().load('values');
    await context.sync();
    return range.values.slice(1);
  });
}

/** What is shown without the grand total, and again after the file is saved, opened and refreshed. */
async function labelsAfter(client: OpenClient): Promise<unknown[]> {
  const labels = (await shown(client)).slice(0, -1).map(([label]) => label);
  const bytes = await saveXlsx(client.host.workbook);
  expect(await problemsOf(bytes)).toEqual([]);
  const again = openClient(await openXlsx(bytes), { now: () => '2026-03-05T10:00:00Z' });
  await again.run(async (context) => {
    pivotOf(context).refresh();
    await context.sync();
  });
  expect(await shown(again)).toEqual(await shown(client));
  return labels;
}

type Label = [Excel.PivotLabelFilter, string, string[]];
test.each<Label>([
  [{ condition: 'Equals', comparator: 'ann' }, 'captionEqual', ['Ann']],
  [{ condition: 'Equals', comparator: 'Ann', exclusive: true }, 'captionNotEqual', ['Bob', 'Cem', 'Dora']],
  [{ condition: 'BeginsWith', substring: 'b' }, 'captionBeginsWith', ['Bob']],
  [{ condition: 'EndsWith', substring: 'a', exclusive: true }, 'captionNotEndsWith', ['Ann', 'Bob', 'Cem']],
  [{ condition: 'Contains', substring: 'o' }, 'captionContains', ['Bob', 'Dora']],
  [{ condition: 'GreaterThan', comparator: 'Bob' }, 'captionGreaterThan', ['Cem', 'Dora']],
  [{ condition: 'LessThanOrEqualTo', comparator: 'Bob' }, 'captionLessThanOrEqual', ['Ann', 'Bob']],
  [{ condition: 'Between', lowerBound: 'B', upperBound: 'D' }, 'captionBetween', ['Bob', 'Cem']],
])('a label filter %j is saved as %s', async (labelFilter, type, expected) => {
  const client = await pivotBy('Owner');
  await apply(client, 'Owner', { labelFilter });
  expect(await labelsAfter(client)).toEqual(expected);
  const saved = partText(await saveXlsx(client.host.workbook), 'xl/pivotTables/pivotTable1.xml');
  expect(saved).toContain(`<filter fld="1" type="${type}" evalOrder="-1" id="1"`);
});

type Value = [Partial<Excel.PivotValueFilter> & Pick<Excel.PivotValueFilter, 'condition'>, string[]];
test.each<Value>([
  [{ condition: 'GreaterThan', comparator: 30 }, ['Cem', 'Dora']],
  [{ condition: 'GreaterThanOrEqualTo', comparator: 40 }, ['Cem', 'Dora']],
  [{ condition: 'LessThan', comparator: 40 }, ['Ann', 'Bob']],
  [{ condition: 'LessThanOrEqualTo', comparator: 30 }, ['Ann', 'Bob']],
  [{ condition: 'Equals', comparator: 30, exclusive: true }, ['Cem', 'Dora']],
  [{ condition: 'Between', lowerBound: 30, upperBound: 40 }, ['Ann', 'Bob', 'Cem']],
  [{ condition: 'TopN', threshold: 2, selectionType: 'Items' }, ['Cem', 'Dora']],
  // The two that are last share their place.
  [{ condition: 'BottomN', threshold: 1, selectionType: 'Items' }, ['Ann', 'Bob']],
  [{ condition: 'TopN', threshold: 60, selectionType: 'Percent' }, ['Cem', 'Dora']],
  [{ condition: 'BottomN', threshold: 61, selectionType: 'Sum' }, ['Ann', 'Bob', 'Cem']],
])('a value filter %j', async (filter, expected) => {
  const client = await pivotBy('Owner');
  await apply(client, 'Owner', { valueFilter: { ...filter, value: 'Total' } });
  expect(await labelsAfter(client)).toEqual(expected);
});

const moment = (date: string, specificity: 'Year' | 'Month' | 'Day'): Excel.FilterDatetime => ({
  date,
  specificity,
});

type Dated = [Excel.PivotDateFilter, string, string[]];
const days = ['2026-01-31', '2026-02-01', '2026-02-28', '2026-03-05', '2027-03-06'];
test.each<Dated>([
  [{ condition: 'Equals', comparator: moment('2026-02-28', 'Day') }, 'dateEqual', ['2026-02-28']],
  [
    { condition: 'Equals', comparator: moment('2026-02-28', 'Month'), exclusive: true },
    'dateNotBetween',
    ['2026-01-31', '2026-03-05', '2027-03-06'],
  ],
  [{ condition: 'Before', comparator: moment('2026-02-28', 'Month') }, 'dateOlderThan', ['2026-01-31']],
  [{ condition: 'After', comparator: moment('2026-01-01', 'Year') }, 'dateNewerThan', ['2027-03-06']],
  [
    { condition: 'AfterOrEqualTo', comparator: moment('2026-02-28', 'Month') },
    'dateNewerThanOrEqual',
    days.slice(1),
  ],
  [
    { condition: 'Between', lowerBound: moment('2026-02', 'Month'), upperBound: moment('2026-02', 'Month') },
    'dateBetween',
    ['2026-02-01', '2026-02-28'],
  ],
  [{ condition: 'ThisMonth' }, 'thisMonth', ['2026-03-05']],
  [{ condition: 'AllDatesInPeriodMarch' }, 'M3', ['2026-03-05', '2027-03-06']],
])('a date filter %j is saved as %s', async (dateFilter, type, expected) => {
  const client = await pivotBy('Closed');
  await apply(client, 'Closed', { dateFilter });
  const serials = await labelsAfter(client);
  const dates = serials.map((serial) =>
    new Date((Number(serial) - 25_569) * 86_400_000).toISOString().slice(0, 10),
  );
  expect(dates).toEqual(expected);
  const saved = partText(await saveXlsx(client.host.workbook), 'xl/pivotTables/pivotTable1.xml');
  expect(saved).toContain(`type="${type}"`);
});

describe('filters of a field', () => {
  const filtersOf = (client: OpenClient, name: string): Promise<Excel.PivotFilters> =>
    client.run(async (context) => {
      const filters = fieldOf(context, name).getFilters();
      await context.sync();
      return filters.value;
    });
  const label: Excel.PivotLabelFilter = { condition: 'Contains', substring: 'n' };
  const value: Excel.PivotValueFilter = { condition: 'GreaterThan', comparator: 20, value: 'Total' };

  test("take each other's place, and stand side by side where the pivot allows it", async () => {
    const client = await pivotBy('Owner');
    await apply(client, 'Owner', { manualFilter: { selectedItems: ['Ann', 'Bob'] } });
    await apply(client, 'Owner', { labelFilter: label });
    expect(await filtersOf(client, 'Owner')).toEqual({ labelFilter: label });
    await expect(apply(client, 'Owner', { labelFilter: label, valueFilter: value })).rejects.toMatchObject({
      code: 'InvalidArgument',
    });
    await client.run(async (context) => {
      pivotOf(context).allowMultipleFiltersPerField = true;
      await context.sync();
    });
    await apply(client, 'Owner', { valueFilter: value });
    expect(await filtersOf(client, 'Owner')).toEqual({ labelFilter: label, valueFilter: value });
    const states = await client.run(async (context) => {
      const field = fieldOf(context, 'Owner');
      const before = [field.isFiltered(), field.isFiltered('Label'), field.isFiltered('Manual')];
      field.clearFilter('Label');
      const after = [field.isFiltered('Label'), field.isFiltered('Value')];
      await context.sync();
      return [...before, ...after].map((state) => state.value);
    });
    expect(states).toEqual([true, true, false, false, true]);
    await client.run(async (context) => {
      fieldOf(context, 'Owner').clearAllFilters();
      await context.sync();
    });
    expect(await filtersOf(client, 'Owner')).toEqual({});
  });

  test('are all taken away when several of a field are no longer allowed', async () => {
    const client = await pivotBy('Owner');
    await client.run(async (context) => {
      pivotOf(context).allowMultipleFiltersPerField = true;
      fieldOf(context, 'Owner').applyFilter({ labelFilter: label, valueFilter: value });
      pivotOf(context).allowMultipleFiltersPerField = false;
      await context.sync();
    });
    expect(await filtersOf(client, 'Owner')).toEqual({});
  });

  test('by value look at each outer item for itself, and go when the value goes', async () => {
    const client = await pivotBy('Team', 'Owner');
    await apply(client, 'Owner', {
      valueFilter: { condition: 'TopN', threshold: 1, selectionType: 'Items', value: 'Total' },
    });
    expect(await labelsAfter(client)).toEqual(['North', 'Bob', 'South', 'Cem', 'West', 'Dora']);
    await client.run(async (context) => {
      const pivot = pivotOf(context);
      pivot.dataHierarchies.add(pivot.hierarchies.getItem('Owner'));
      pivot.dataHierarchies.remove(pivot.dataHierarchies.getItem('Total'));
      await context.sync();
    });
    expect(await filtersOf(client, 'Owner')).toEqual({});
  });

  test.each<[string, string, Excel.PivotFilters]>([
    ['a condition that there is not', 'Owner', { labelFilter: { condition: 'Unknown', comparator: 'a' } }],
    ['a criterion that is missing', 'Owner', { labelFilter: { condition: 'BeginsWith', comparator: 'a' } }],
    [
      'a condition that cannot be turned round',
      'Owner',
      { labelFilter: { condition: 'LessThan', comparator: 'a', exclusive: true } },
    ],
    ['a value that the pivot has not', 'Owner', { valueFilter: { ...value, value: 'Sum of Amount' } }],
    ['dates of a field of texts', 'Owner', { dateFilter: { condition: 'Today' } }],
    ['labels and dates together', 'Closed', { labelFilter: label, dateFilter: { condition: 'Today' } }],
    ['nothing', 'Owner', {}],
  ])('refuse %s', async (_, name, filters) => {
    const client = await pivotBy('Owner', 'Closed');
    await expect(apply(client, name, filters)).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  test('are refused for a field that stands nowhere', async () => {
    const client = await pivotBy('Owner');
    await expect(apply(client, 'Team', { labelFilter: label })).rejects.toMatchObject({
      code: 'InvalidOperation',
    });
  });
});

describe('a filter above a pivot', () => {
  async function filtered(selectedItems: string[]): Promise<OpenClient> {
    const client = await pivotBy('Owner');
    await client.run(async (context) => {
      const pivot = pivotOf(context);
      pivot.filterHierarchies.add(pivot.hierarchies.getItem('Team'));
      fieldOf(context, 'Team').applyFilter({ manualFilter: { selectedItems } });
      await context.sync();
    });
    return client;
  }
  const caption = ({ run }: OpenClient): Promise<unknown> =>
    run(async (context) => {
      const range = pivotOf(context).layout.getFilterAxisRange().load('values');
      const hierarchy = pivotOf(context).filterHierarchies.getItem('Team').load('enableMultipleFilterItems');
      await context.sync();
      return [...range.values, hierarchy.enableMultipleFilterItems];
    });

  test('names its only item, which a file says as the one that is chosen', async () => {
    const client = await filtered(['South']);
    expect(await caption(client)).toEqual([['Team', 'South'], false]);
    expect(await labelsAfter(client)).toEqual(['Ann', 'Cem']);
    const saved = partText(await saveXlsx(client.host.workbook), 'xl/pivotTables/pivotTable1.xml');
    expect(saved).toContain('<pageField fld="0" item="1" hier="-1"/>');
    expect(saved).not.toContain('h="1"');
  });

  test('says that several are chosen, and a file hides the others', async () => {
    const client = await filtered(['South', 'West']);
    expect(await caption(client)).toEqual([['Team', '(Multiple Items)'], true]);
    expect(await labelsAfter(client)).toEqual(['Ann', 'Cem', 'Dora']);
    const setOne = client.run(async (context) => {
      pivotOf(context).filterHierarchies.getItem('Team').enableMultipleFilterItems = false;
      await context.sync();
    });
    await expect(setOne).rejects.toMatchObject({ code: 'InvalidOperation' });
  });

  test('may be open to several items while one is chosen, and takes no other filter', async () => {
    const client = await filtered(['South']);
    await client.run(async (context) => {
      pivotOf(context).filterHierarchies.getItem('Team').enableMultipleFilterItems = true;
      await context.sync();
    });
    const again = openClient(await openXlsx(await saveXlsx(client.host.workbook)));
    expect(await caption(again)).toEqual([['Team', 'South'], true]);
    await expect(
      apply(client, 'Team', { labelFilter: { condition: 'Equals', comparator: 'South' } }),
    ).rejects.toMatchObject({ code: 'InvalidOperation' });
  });

  test('filters no more once it is taken away', async () => {
    const client = await filtered(['South']);
    await client.run(async (context) => {
      const { filterHierarchies } = pivotOf(context);
      filterHierarchies.remove(filterHierarchies.getItem('Team'));
      await context.sync();
    });
    expect((await shown(client)).at(-1)).toEqual(['Grand Total', 200]);
  });

  testWithLibreOffice(
    'LibreOffice shows the same when it opens the saved file',
    async () => {
      const client = await filtered(['South']);
      const again = await openXlsx(libreOfficeConversion(await saveXlsx(client.host.workbook), 'xlsx'));
      const numbers: unknown[] = [];
      again.sheets[1]?.cells.forEach(({ value }) => {
        if (typeof value === 'number') numbers.push(value);
      });
      expect(numbers).toEqual([20, 40, 60]);
    },
    120_000,
  );
});

test('a field shows items without records where it is asked to', async () => {
  const client = await pivotBy('Team', 'Owner');
  await client.run(async (context) => {
    fieldOf(context, 'Owner').showAllItems = true;
    pivotOf(context).layout.layoutType = 'Tabular';
    pivotOf(context).layout.subtotalLocation = 'Off';
    fieldOf(context, 'Team').applyFilter({ manualFilter: { selectedItems: ['South'] } });
    await context.sync();
  });
  expect(await shown(client)).toEqual([
    ['South', 'Ann', 20],
    ['', 'Bob', ''],
    ['', 'Cem', 40],
    ['', 'Dora', ''],
    ['Grand Total', '', 60],
  ]);
  const again = openClient(await openXlsx(await saveXlsx(client.host.workbook)));
  const states = await again.run(async (context) => {
    const fields = [fieldOf(context, 'Owner'), fieldOf(context, 'Team')];
    for (const field of fields) field.load('showAllItems');
    await context.sync();
    return fields.map(({ showAllItems }) => showAllItems);
  });
  expect(states).toEqual([true, false]);
});

test('items stand by what a value is below one item of the columns', async () => {
  const client = await pivotBy('Owner');
  await client.run(async (context) => {
    const pivot = pivotOf(context);
    pivot.columnHierarchies.add(pivot.hierarchies.getItem('Team'));
    const total = pivot.dataHierarchies.getItem('Total');
    fieldOf(context, 'Owner').sortByValues('Descending', total, ['South']);
    await context.sync();
  });
  expect((await labelsAfter(client)).slice(1)).toEqual(['Cem', 'Ann', 'Bob', 'Dora']);
  await client.run(async (context) => {
    // The body's column of North.
    pivotOf(context).layout.setAutoSortOnCell('Pivot!B5', 'Descending');
    await context.sync();
  });
  expect((await labelsAfter(client)).slice(1)).toEqual(['Bob', 'Ann', 'Cem', 'Dora']);
});

testWithOpenpyxl('openpyxl opens a file with every kind of filter', async () => {
  const client = await pivotBy('Owner', 'Closed');
  await client.run(async (context) => {
    pivotOf(context).allowMultipleFiltersPerField = true;
    fieldOf(context, 'Owner').applyFilter({
      labelFilter: { condition: 'Between', lowerBound: 'A', upperBound: 'Z' },
      valueFilter: { condition: 'TopN', threshold: 3, selectionType: 'Items', value: 'Total' },
    });
    fieldOf(context, 'Closed').applyFilter({ dateFilter: { condition: 'ThisYear' } });
    await context.sync();
  });
  expect(openpyxlTrouble(await saveXlsx(client.host.workbook))).toBe('');
});
