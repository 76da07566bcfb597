import { describe, expect, test } from '@jest/globals';
import { openXlsx, saveXlsx } from '../../../src/files';
import { openClient, type OpenClient } from '../open-client';

const rows = [
  ['Team', 'Owner', 'Stage', 'Amount'],
  ['North', 'Ann', 'Open', 10],
  ['North', 'Bob', 'Won', 30],
  ['South', 'Ann', 'Open', 20],
  ['South', 'Cem', 'Won', 40],
];

type Work = (
  pivot: Excel.PivotTable,
  value: Excel.DataPivotHierarchy,
  context: Excel.RequestContext,
) => unknown;

/** A pivot of amounts by team and owner, and by stage where `columns` has it, changed by `work`. */
async function pivotWith(
  work: Work,
  fields = ['Team', 'Owner'],
  columns: string[] = [],
): Promise<OpenClient> {
  const client = openClient();
  await client.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:D5').values = rows;
    const target = context.workbook.worksheets.add('Pivot');
    const pivot = target.pivotTables.add('Pivot', sheet.getRange('A1:D5'), target.getRange('A1'));
    for (const field of fields) pivot.rowHierarchies.add(pivot.hierarchies.getItem(field));
    for (const field of columns) pivot.columnHierarchies.add(pivot.hierarchies.getItem(field));
    const value = pivot.dataHierarchies.add(pivot.hierarchies.getItem('Amount'));
    value.name = 'Total';
    await work(pivot, value, context);
    await context.sync();
  });
  return client;
}

const valuesOf = ({ run }: OpenClient): Promise<unknown[][]> =>
  run(async (context) => {
    const pivot = context.workbook.worksheets.getItem('Pivot').pivotTables.getItem('Pivot');
    const range = pivot.layout.getRange().load('values');
    await context.sync();
    return range.values;
  });

/** What a pivot shows, which stays when the saved file is opened and the pivot refreshed. */
async function shown(...given: Parameters<typeof pivotWith>): Promise<unknown[][]> {
  const client = await pivotWith(...given);
  const values = await valuesOf(client);
  const opened = openClient(await openXlsx(await saveXlsx(client.host.workbook)));
  await opened.run(async (context) => {
    context.workbook.worksheets.getItem('Pivot').pivotTables.getItem('Pivot').refresh();
    await context.sync();
  });
  expect(await valuesOf(opened)).toEqual(values);
  return values;
}

describe('The subtotals of a pivot', () => {
  test('stand at the top, at the bottom or nowhere', async () => {
    expect(await shown(() => undefined)).toEqual([
      ['Row Labels', 'Total'],
      ['North', 40],
      ['Ann', 10],
      ['Bob', 30],
      ['South', 60],
      ['Ann', 20],
      ['Cem', 40],
      ['Grand Total', 100],
    ]);
    expect(await shown((pivot) => (pivot.layout.subtotalLocation = 'AtBottom'))).toEqual([
      ['Row Labels', 'Total'],
      ['North', ''],
      ['Ann', 10],
      ['Bob', 30],
      ['North Total', 40],
      ['South', ''],
      ['Ann', 20],
      ['Cem', 40],
      ['South Total', 60],
      ['Grand Total', 100],
    ]);
    expect(
      await shown((pivot) => {
        pivot.layout.layoutType = 'Tabular';
        pivot.layout.subtotalLocation = 'Off';
        pivot.layout.showColumnGrandTotals = false;
      }),
    ).toEqual([
      ['Team', 'Owner', 'Total'],
      ['North', 'Ann', 10],
      ['', 'Bob', 30],
      ['South', 'Ann', 20],
      ['', 'Cem', 40],
    ]);
  });

  test('are by other functions, one row each', async () => {
    const values = await shown((pivot) => {
      pivot.layout.layoutType = 'Tabular';
      pivot.layout.showColumnGrandTotals = false;
      pivot.rowHierarchies.getItem('Team').fields.getItem('Team').subtotals = { average: true, max: true };
    });
    expect(values).toEqual([
      ['Team', 'Owner', 'Total'],
      ['North', 'Ann', 10],
      ['', 'Bob', 30],
      ['North Average', '', 20],
      ['North Max', '', 30],
      ['South', 'Ann', 20],
      ['', 'Cem', 40],
      ['South Average', '', 30],
      ['South Max', '', 40],
    ]);
  });

  test('of one field come back while those of others stay off', async () => {
    const client = await pivotWith(async (pivot, _, context) => {
      pivot.layout.subtotalLocation = 'Off';
      const team = pivot.hierarchies.getItem('Team').fields.getItem('Team').load('subtotals');
      await context.sync();
      expect(team.subtotals).toMatchObject({ automatic: false, sum: false });
      team.subtotals = { automatic: true };
      const owner = pivot.hierarchies.getItem('Owner').fields.getItem('Owner').load('subtotals');
      team.load('subtotals');
      pivot.layout.load('subtotalLocation');
      await context.sync();
      expect([team.subtotals.automatic, owner.subtotals.automatic]).toEqual([true, false]);
    });
    expect((await valuesOf(client))[1]).toEqual(['North', 40]);
  });
});

test.each(['Count', 'Sum', 'Max', 'Average'] as const)(
  'a %s over records that hold nothing is an empty cell, which is filled as such',
  async (function_) => {
    const client = openClient();
    const values = await client.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:B5').values = [
        ['Team', 'Amount'],
        ['North', 10],
        ['North', ''],
        ['South', ''],
        ['South', ''],
      ];
      const pivot = sheet.pivotTables.add('Pivot', sheet.getRange('A1:B5'), sheet.getRange('D1'));
      pivot.rowHierarchies.add(pivot.hierarchies.getItem('Team'));
      pivot.dataHierarchies.add(pivot.hierarchies.getItem('Amount')).summarizeBy = function_;
      const before = sheet.getRange('D2:E4').load('values');
      await context.sync();
      pivot.layout.emptyCellText = '--';
      pivot.layout.fillEmptyCells = true;
      const after = sheet.getRange('E3').load('values');
      await context.sync();
      return [...before.values, ...after.values];
    });
    const sum = function_ === 'Count' ? 1 : 10;
    expect(values).toEqual([['North', sum], ['South', ''], ['Grand Total', sum], ['--']]);
  },
);

test('labels repeat, blank lines part items, headers hide and empty cells are filled', async () => {
  const values = await shown(
    (pivot) => {
      pivot.layout.layoutType = 'Tabular';
      pivot.layout.subtotalLocation = 'Off';
      pivot.layout.repeatAllItemLabels(true);
      pivot.layout.displayBlankLineAfterEachItem(true);
      pivot.layout.showFieldHeaders = false;
      pivot.layout.emptyCellText = 'none';
      pivot.layout.fillEmptyCells = true;
    },
    ['Team', 'Owner'],
    ['Stage'],
  );
  expect(values).toEqual([
    ['Total', '', '', '', ''],
    ['', '', 'Open', 'Won', 'Grand Total'],
    ['North', 'Ann', 10, 'none', 10],
    ['North', 'Bob', 'none', 30, 30],
    ['', '', '', '', ''],
    ['South', 'Ann', 20, 'none', 20],
    ['South', 'Cem', 'none', 40, 40],
    ['', '', '', '', ''],
    ['Grand Total', '', 30, 70, 100],
  ]);
});

describe('A value is shown as', () => {
  const field = (pivot: Excel.PivotTable, name: string): Excel.PivotField =>
    pivot.hierarchies.getItem(name).fields.getItem(name);

  /** The body of a pivot by team and owner over stage, with grand totals. */
  async function body(rule: (pivot: Excel.PivotTable) => Excel.ShowAsRule): Promise<unknown[][]> {
    const values = await shown((pivot, value) => (value.showAs = rule(pivot)), ['Team', 'Owner'], ['Stage']);
    return values.slice(2).map((line) => line.slice(1));
  }

  const partsOfRows = [
    [0.25, 0.75, 1],
    [1, '', 1],
    ['', 1, 1],
    [20 / 60, 40 / 60, 1],
    [1, '', 1],
    ['', 1, 1],
    [0.3, 0.7, 1],
  ];

  test.each<[Excel.ShowAsRule['calculation'], unknown[][]]>([
    [
      'PercentOfGrandTotal',
      [
        [0.1, 0.3, 0.4],
        [0.1, '', 0.1],
        ['', 0.3, 0.3],
        [0.2, 0.4, 0.6],
        [0.2, '', 0.2],
        ['', 0.4, 0.4],
        [0.3, 0.7, 1],
      ],
    ],
    ['PercentOfRowTotal', partsOfRows],
    [
      'PercentOfColumnTotal',
      [
        [10 / 30, 30 / 70, 0.4],
        [10 / 30, '', 0.1],
        ['', 30 / 70, 0.3],
        [20 / 30, 40 / 70, 0.6],
        [20 / 30, '', 0.2],
        ['', 40 / 70, 0.4],
        [1, 1, 1],
      ],
    ],
    [
      'PercentOfParentRowTotal',
      [
        [10 / 30, 30 / 70, 0.4],
        [1, '', 0.25],
        ['', 1, 0.75],
        [20 / 30, 40 / 70, 0.6],
        [1, '', 20 / 60],
        ['', 1, 40 / 60],
        [1, 1, 1],
      ],
    ],
    // The stages have no field above them: what is above a column is the row.
    ['PercentOfParentColumnTotal', partsOfRows],
    [
      'Index',
      [
        [1000 / 1200, 3000 / 2800, 1],
        [1000 / 300, '', 1],
        ['', 3000 / 2100, 1],
        [2000 / 1800, 4000 / 4200, 1],
        [2000 / 600, '', 1],
        ['', 4000 / 2800, 1],
        [1, 1, 1],
      ],
    ],
  ])('%s', async (calculation, expected) => {
    expect(await body(() => ({ calculation }))).toEqual(expected);
  });

  test.each<[Excel.ShowAsRule['calculation'], unknown[][]]>([
    [
      'RunningTotal',
      [
        [10, 30, 40],
        [10, 0, 10],
        [0, 30, 30],
        [30, 70, 100],
        [30, '', 30],
        ['', '', ''],
        ['', '', ''],
      ],
    ],
    [
      'PercentRunningTotal',
      [
        [10 / 30, 30 / 70, 0.4],
        [10 / 30, '#DIV/0!', 10 / 30],
        ['#DIV/0!', 1, 1],
        [1, 1, 1],
        [1, '#DIV/0!', 1],
      ],
    ],
    [
      'RankAscending',
      [
        [1, 1, 1],
        [1, '', 1],
        ['', 1, 1],
        [2, 2, 2],
        [2, '', 2],
      ],
    ],
    [
      'RankDecending',
      [
        [2, 2, 2],
        [2, '', 2],
        ['', 1, 1],
        [1, 1, 1],
        [1, '', 1],
      ],
    ],
    [
      'PercentOfParentTotal',
      [
        [1, 1, 1],
        [1, '', 0.25],
        ['', 1, 0.75],
        [1, 1, 1],
        [1, '', 20 / 60],
      ],
    ],
  ])('%s of a team', async (calculation, expected) => {
    const values = await body((pivot) => ({ calculation, baseField: field(pivot, 'Team') }));
    const width = expected.length;
    if (calculation === 'RunningTotal') {
      expect([values[0], values[3], values[6]]).toEqual([
        [10, 30, 40],
        [30, 70, 100],
        ['', '', ''],
      ]);
      return;
    }
    expect(values.slice(0, width)).toEqual(expected);
    expect(values.at(-1)).toEqual(['', '', '']);
  });

  test.each<[Excel.ShowAsRule['calculation'], unknown[][]]>([
    [
      'PercentOf',
      [
        [1, 1, 1],
        [2, 40 / 30, 1.5],
        ['', '', ''],
      ],
    ],
    [
      'DifferenceFrom',
      [
        ['', '', ''],
        [10, 10, 20],
        ['', '', ''],
      ],
    ],
    [
      'PercentDifferenceFrom',
      [
        ['', '', ''],
        [1, 10 / 30, 0.5],
        ['', '', ''],
      ],
    ],
  ])('%s the team North', async (calculation, expected) => {
    const values = await shown(
      (pivot, value) => {
        const baseField = field(pivot, 'Team');
        value.showAs = { calculation, baseField, baseItem: baseField.items.getItem('North') };
      },
      ['Team'],
      ['Stage'],
    );
    expect(values.slice(2).map((line) => line.slice(1))).toEqual(expected);
  });

  test.each<['DifferenceFrom' | 'PercentOf', unknown[]]>([
    ['DifferenceFrom', ['', '', '', 20, 10, '#N/A', '']],
    ['PercentOf', [1, 1, 1, 1.5, 2, '#N/A', '']],
  ])('%s an item that has not the same items below it is not available', async (calculation, expected) => {
    const values = await shown((pivot, value) => {
      const baseField = field(pivot, 'Team');
      value.showAs = { calculation, baseField, baseItem: baseField.items.getItem('North') };
    });
    // North: Ann, Bob; South: Ann, Cem
    expect(values.slice(1).map((line) => line[1])).toEqual(expected);
  });

  test('its usual form again, and a base that is no field of an axis is refused', async () => {
    const client = await pivotWith((_, value) => (value.showAs = { calculation: 'PercentOfGrandTotal' }));
    await client.run(async (context) => {
      const pivot = context.workbook.worksheets.getItem('Pivot').pivotTables.getItem('Pivot');
      const value = pivot.dataHierarchies.getItem('Total').load('showAs');
      const cell = pivot.layout.getRange().getCell(1, 1).load('text');
      await context.sync();
      expect([value.showAs, cell.text]).toEqual([{ calculation: 'PercentOfGrandTotal' }, [['40.00%']]]);
      value.setToDefault();
      const usual = pivot.dataHierarchies.getItem('Sum of Amount').load('showAs,name');
      cell.load('text');
      await context.sync();
      expect([usual.showAs.calculation, cell.text]).toEqual(['None', [['40']]]);
    });
    await expect(
      pivotWith((pivot, value) => {
        value.showAs = { calculation: 'RunningTotal', baseField: field(pivot, 'Stage') };
      }),
    ).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});

test('items stand by a value, and by their labels again', async () => {
  const labels = (values: unknown[][]): unknown[] => values.slice(1).map(([label]) => label);
  const byValue = await shown((pivot, value) => {
    pivot.hierarchies.getItem('Team').fields.getItem('Team').sortByValues('Descending', value);
    pivot.layout.setAutoSortOnCell('Pivot!B3', 'Descending');
  });
  expect(byValue).toEqual([
    ['Row Labels', 'Total'],
    ['South', 60],
    ['Cem', 40],
    ['Ann', 20],
    ['North', 40],
    ['Bob', 30],
    ['Ann', 10],
    ['Grand Total', 100],
  ]);
  const byLabel = await shown((pivot, value) => {
    const team = pivot.hierarchies.getItem('Team').fields.getItem('Team');
    team.sortByValues('Descending', value);
    team.sortByLabels(true as unknown as Excel.SortBy);
  });
  expect(labels(byLabel)).toEqual(['North', 'Ann', 'Bob', 'South', 'Ann', 'Cem', 'Grand Total']);
  const withoutValue = await shown((pivot, value) => {
    const count = pivot.dataHierarchies.add(pivot.hierarchies.getItem('Owner'));
    pivot.hierarchies.getItem('Owner').fields.getItem('Owner').sortByValues('Descending', value);
    pivot.hierarchies.getItem('Team').fields.getItem('Team').sortByValues('Descending', count);
    pivot.dataHierarchies.remove(value);
  });
  expect(labels(withoutValue)).toEqual(['North', 'Ann', 'Bob', 'South', 'Ann', 'Cem', 'Grand Total']);
  await expect(
    pivotWith((pivot, value) => {
      pivot.hierarchies.getItem('Stage').fields.getItem('Stage').sortByValues('Ascending', value);
    }),
  ).rejects.toMatchObject({ code: 'InvalidOperation' });
});

test('a cell of the body tells its value and what it stands under', async () => {
  await pivotWith(
    async (pivot, _, context) => {
      const value = pivot.layout.getDataHierarchy('Pivot!C4').load('name');
      const owners = pivot.layout.getPivotItems('Row', 'Pivot!C4').load('items/name');
      const stages = pivot.layout.getPivotItems('Column', 'Pivot!C4').load('items/name');
      await context.sync();
      expect(value.name).toBe('Total');
      expect(owners.items.map(({ name }) => name)).toEqual(['North', 'Ann']);
      expect(stages.items.map(({ name }) => name)).toEqual(['Won']);
      pivot.layout.getDataHierarchy('Pivot!A4').load('name');
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
    },
    ['Team', 'Owner'],
    ['Stage'],
  );
});

test('a field is set to its default, texts and settings are kept in the file', async () => {
  const client = await pivotWith((pivot) => {
    const team = pivot.rowHierarchies.getItem('Team');
    const { items } = team.fields.getItem('Team');
    items.getItem('North').visible = false;
    team.setToDefault();
    pivot.layout.altTextTitle = 'Amounts';
    pivot.layout.altTextDescription = 'By team & owner';
    pivot.layout.enableFieldList = false;
    pivot.enableDataValueEditing = true;
    pivot.useCustomSortLists = false;
    pivot.allowMultipleFiltersPerField = true;
    pivot.layout.emptyCellText = '-';
  });
  expect((await valuesOf(client)).map(([label]) => label)).toContain('North');
  const opened = openClient(await openXlsx(await saveXlsx(client.host.workbook)));
  await opened.run(async (context) => {
    const pivot = context.workbook.worksheets.getItem('Pivot').pivotTables.getItem('Pivot');
    pivot.load('enableDataValueEditing,useCustomSortLists,allowMultipleFiltersPerField');
    const names =
      'altTextTitle,altTextDescription,enableFieldList,emptyCellText,fillEmptyCells,showFieldHeaders';
    pivot.layout.load(names);
    await context.sync();
    const { layout } = pivot;
    expect([
      pivot.enableDataValueEditing,
      pivot.useCustomSortLists,
      pivot.allowMultipleFiltersPerField,
      layout.altTextTitle,
      layout.altTextDescription,
      layout.enableFieldList,
      layout.emptyCellText,
      layout.fillEmptyCells,
      layout.showFieldHeaders,
    ]).toEqual([true, false, true, 'Amounts', 'By team & owner', false, '-', false, true]);
  });
});
