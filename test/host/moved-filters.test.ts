import { holdFacts } from './facts/facts';

/** A list with a filter of its sheet, which shows one of three rows by its last column. */
function listed(sheet: Excel.Worksheet): void {
  sheet.getRange('B2:D5').values = [
    ['Deal', 'Owner', 'State'],
    ['one', 'Ann', 'open'],
    ['two', 'Bob', 'won'],
    ['three', 'Cy', 'open'],
  ];
  sheet.autoFilter.apply('B2:D5', 2, { filterOn: 'Values', values: ['won'] });
}

/** The filter's range, its criteria, and which rows are hidden once it is applied again. */
async function filterOf(sheet: Excel.Worksheet, context: Excel.RequestContext): Promise<unknown> {
  sheet.autoFilter.reapply();
  const range = sheet.autoFilter.getRangeOrNullObject().load('address');
  sheet.autoFilter.load('criteria');
  const rows = [3, 4, 5].map((row) => sheet.getRange(`A${row}`).load('rowHidden'));
  await context.sync();
  return [
    range.isNullObject ? null : range.address.replace(/.*!/, ''),
    sheet.autoFilter.criteria.map((each) => each?.values ?? null),
    rows.map(({ rowHidden }) => rowHidden),
  ];
}

holdFacts('the filter of a sheet', [
  [
    'stays with its column where one is inserted before it',
    (sheet, context) => {
      listed(sheet);
      sheet.getRange('C:C').insert('Right');
      return filterOf(sheet, context);
    },
    ['B2:E5', [null, null, null, ['won']], [true, false, true]],
  ],
  [
    'stays with its column where others are deleted before it',
    (sheet, context) => {
      listed(sheet);
      sheet.getRange('A:B').delete('Left');
      return filterOf(sheet, context);
    },
    ['A2:B5', [null, ['won']], [true, false, true]],
  ],
  [
    'forgets the column that is deleted',
    (sheet, context) => {
      listed(sheet);
      sheet.getRange('D:D').delete('Left');
      return filterOf(sheet, context);
    },
    ['B2:C5', [null, null], [false, false, false]],
  ],
  [
    'stays with its column where only some of its cells move',
    async (sheet, context) => {
      listed(sheet);
      sheet.getRange('C3').insert('Right');
      sheet.getRange('D5').values = [['won']];
      const found = [await filterOf(sheet, context)];
      sheet.getRange('C3').delete('Left');
      return [...found, await filterOf(sheet, context)];
    },
    [
      ['B2:D5', [null, null, ['won']], [true, false, false]],
      ['B2:D5', [null, null, ['won']], [true, false, false]],
    ],
  ],
  [
    'stays where one cell of its header is deleted, and goes with all of them',
    async (sheet, context) => {
      listed(sheet);
      sheet.getRange('B2').delete('Up');
      const found = [await filterOf(sheet, context)];
      sheet.getRange('A2:D2').delete('Up');
      sheet.autoFilter.load('enabled');
      await context.sync();
      return [...found, sheet.autoFilter.enabled];
    },
    [['B2:D5', [null, null, ['won']], [true, false, true]], false],
  ],
  [
    'keeps its columns where the whole list moves',
    (sheet, context) => {
      listed(sheet);
      sheet.getRange('B:B').insert('Right');
      return filterOf(sheet, context);
    },
    ['C2:E5', [null, null, ['won']], [true, false, true]],
  ],
]);

/** A table with the same filter and a sort by its last column. */
function tableOf(sheet: Excel.Worksheet): Excel.Table {
  sheet.getRange('B2:D5').values = [
    ['Deal', 'Owner', 'State'],
    ['one', 'Ann', 'open'],
    ['two', 'Bob', 'won'],
    ['three', 'Cy', 'open'],
  ];
  const table = sheet.tables.add('B2:D5', true);
  table.sort.apply([{ key: 2, ascending: true }]);
  table.columns.getItemAt(2).filter.applyValuesFilter(['won']);
  return table;
}

/** What a table's filter covers, by what it filters, and what the table is sorted by. */
async function stateOf(table: Excel.Table): Promise<unknown> {
  const range = table.autoFilter.getRange().load('address');
  table.autoFilter.load('criteria');
  table.sort.load('fields');
  await table.context.sync();
  return [
    range.address.replace(/.*!/, ''),
    table.autoFilter.criteria.map((each) => each?.values ?? null),
    table.sort.fields.map(({ key }) => key),
  ];
}

type Change = readonly [what: string, work: (table: Excel.Table) => unknown, state: unknown];

const changes: readonly Change[] = [
  ['a new column before it', (table) => table.columns.add(1), ['B2:E5', [null, null, null, ['won']], [3]]],
  ['a new first column', (table) => table.columns.add(0), ['B2:E5', [null, null, null, ['won']], [3]]],
  ['a new last column', (table) => table.columns.add(), ['B2:E5', [null, null, ['won'], null], [2]]],
  ['a column of the sheet', (table) => inserted(table, 'C:C'), ['B2:E5', [null, null, null, ['won']], [3]]],
  [
    'a column less before it',
    (table) => table.columns.getItemAt(0).delete(),
    ['B2:C5', [null, ['won']], [1]],
  ],
  ['itself gone', (table) => table.columns.getItemAt(2).delete(), ['B2:C5', [null, null], []]],
  ['a first column more', (table) => table.resize('A2:D5'), ['A2:D5', [null, null, null, ['won']], [3]]],
  ['a first column less', (table) => table.resize('C2:D5'), ['C2:D5', [null, ['won']], [1]]],
  ['rows that move', (table) => table.getRange().moveTo('F8'), ['F8:H11', [null, null, ['won']], [2]]],
];

function inserted(table: Excel.Table, columns: string): void {
  table.worksheet.getRange(columns).insert('Right');
}

holdFacts(
  'the filter and the sort of a table stay with a column through',
  changes.map(([what, work, state]) => [
    what,
    async (sheet) => {
      const table = tableOf(sheet);
      work(table);
      return stateOf(table);
    },
    state,
  ]),
);

holdFacts('the filter of a table with totals', [
  [
    'does not reach into them, whatever becomes of its rows',
    async (sheet) => {
      const table = tableOf(sheet);
      table.clearFilters();
      table.showTotals = true;
      const found = [await stateOf(table)];
      table.rows.add(undefined, [['four', 'Di', 'lost']]);
      found.push(await stateOf(table));
      for (let gone = 0; gone < 2; gone++) table.rows.getItemAt(0).delete();
      found.push(await stateOf(table));
      table.columns.add();
      found.push(await stateOf(table));
      return found.map((each) => (Array.isArray(each) ? each[0] : each));
    },
    ['B2:D5', 'B2:D6', 'B2:D4', 'B2:E4'],
  ],
]);
