import { holdFacts, refused, type Fact } from './facts';

const named =
  (name: string) =>
  (sheet: Excel.Worksheet): void => {
    sheet.name = name;
  };

/** A table of three rows in A1:B3. */
function table(sheet: Excel.Worksheet): Excel.Table {
  sheet.getRange('A1:B3').values = [
    ['a', 'b'],
    [1, 2],
    [3, 4],
  ];
  return sheet.tables.add('A1:B3', true);
}

holdFacts('worksheets', [
  ...['', 'x'.repeat(32), 'a:b', 'a\\b', 'a/b', 'a?b', 'a*b', 'a[b', 'a]b', "'a", "a'", 'History'].map(
    (name) =>
      [`74 the name ${JSON.stringify(name)} is refused`, named(name), refused('InvalidArgument')] as const,
  ),
  ['76 a name that another sheet has is refused', named('SHEET1'), refused('ItemAlreadyExists')],
  [
    '77 a new sheet comes last and is not activated',
    async (sheet, context) => {
      const added = context.workbook.worksheets.add().load('position');
      const count = context.workbook.worksheets.getCount();
      const active = context.workbook.worksheets.getActiveWorksheet().load('name');
      await context.sync();
      return [added.position === count.value - 1, active.name === sheet.name];
    },
    [true, true],
  ],
  [
    '79 a very hidden sheet is deleted once it is visible, in the same batch',
    (_, context) => {
      const other = context.workbook.worksheets.add();
      other.visibility = 'VeryHidden';
      other.visibility = 'Visible';
      other.delete();
    },
    undefined,
  ],
  [
    '79 but not before',
    (_, context) => {
      const other = context.workbook.worksheets.add();
      other.visibility = 'VeryHidden';
      other.delete();
    },
    refused('InvalidOperation'),
  ],
  [
    '80 a hidden sheet is not activated',
    (_, context) => {
      const other = context.workbook.worksheets.add();
      other.visibility = 'Hidden';
      other.activate();
    },
    refused('InvalidOperation'),
  ],
  [
    '81 the id stays over a new name and place',
    async (sheet, context) => {
      sheet.load('id');
      await context.sync();
      const { id } = sheet;
      sheet.name = 'Renamed';
      sheet.position = 0;
      const found = context.workbook.worksheets.getItem(id).load('name');
      await context.sync();
      return found.name;
    },
    'Renamed',
  ],
  [
    '82 the colour of a tab is empty when automatic and null when hidden',
    async (_, context) => {
      const other = context.workbook.worksheets.add().load('tabColor');
      await context.sync();
      const automatic = other.tabColor;
      other.tabColor = 'red';
      other.load('tabColor');
      await context.sync();
      const red = other.tabColor;
      other.visibility = 'Hidden';
      other.load('tabColor');
      await context.sync();
      return [automatic, red, other.tabColor];
    },
    ['', '#FF0000', null],
  ],
  [
    '83 there is nothing after the last sheet',
    (_, context) => void context.workbook.worksheets.getLast().getNext().load('name'),
    refused('ItemNotFound'),
  ],
  [
    '84 names are quoted in addresses',
    async (sheet, context) => {
      sheet.name = "It's a sheet!";
      const range = sheet.getRange('A1').load('address');
      const other = context.workbook.worksheets
        .getItem('Sheet1')
        .getRange("'It''s a sheet!'!B2")
        .load('address');
      await context.sync();
      return [range.address, other.address];
    },
    ["'It''s a sheet!'!A1", "'It''s a sheet!'!B2"],
  ],
  [
    '85 freezing rows and then columns leaves the columns; an area freezes both',
    async (sheet, context) => {
      sheet.freezePanes.freezeRows(2);
      sheet.freezePanes.freezeColumns(1);
      const columns = sheet.freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      const first = columns.address.split('!')[1];
      sheet.freezePanes.freezeAt(sheet.getRange('A1:B3'));
      const both = sheet.freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      sheet.freezePanes.unfreeze();
      const none = sheet.freezePanes.getLocationOrNullObject();
      await context.sync();
      return [first, both.address.split('!')[1], none.isNullObject];
    },
    ['A:A', 'A1:B3', true],
  ],
  [
    '87 a protected workbook keeps its sheets',
    async (_, context) => {
      context.workbook.protection.protect();
      await context.sync();
      context.workbook.worksheets.add();
      const code: unknown = await context.sync().catch((error: { code: string }) => error.code);
      context.workbook.protection.unprotect();
      return code;
    },
    'AccessDenied',
  ],
  [
    '89 a copy is named after its original',
    async (sheet, context) => {
      sheet.name = 'Copied';
      const copy = sheet.copy('End').load('name');
      await context.sync();
      return copy.name;
    },
    'Copied (2)',
  ],
  [
    '90 locked cells of a protected sheet are not written',
    (sheet) => {
      sheet.protection.protect();
      sheet.getRange('A1').values = [[1]];
    },
    refused('AccessDenied'),
  ],
  ...Object.entries<(sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown>({
    'a table is renamed': (sheet) => (sheet.tables.getItemAt(0).name = 'Renamed'),
    'a table gets another style': (sheet) => (sheet.tables.getItemAt(0).style = 'TableStyleLight1'),
    'the header row of a table goes': (sheet) => (sheet.tables.getItemAt(0).showHeaders = false),
    'a table gets a totals row': (sheet) => (sheet.tables.getItemAt(0).showTotals = true),
    'a table loses its bands': (sheet) => (sheet.tables.getItemAt(0).showBandedRows = false),
    'cells are unmerged': (sheet) => sheet.getRange('D1:E1').unmerge(),
    'formats are cleared': (sheet) => sheet.getRange('H1').clear('Formats'),
    'validation comes': (sheet) =>
      (sheet.getRange('H1').dataValidation.rule = { custom: { formula: '=TRUE' } }),
    'validation goes': (sheet) => sheet.getRange('H1').dataValidation.clear(),
    'a conditional format comes': (sheet) => sheet.getRange('H1').conditionalFormats.add('Custom'),
    'conditional formats go': (sheet) => sheet.getRange('H1').conditionalFormats.clearAll(),
    'a comment comes': (sheet, context) => context.workbook.comments.add(sheet.getRange('H1'), 'text'),
    'a chart comes': (sheet) => sheet.charts.add('Line', sheet.getRange('A1:B3')),
    'a shape comes': (sheet) => sheet.shapes.addTextBox('text'),
    'a slicer comes': (sheet) => sheet.slicers.add(sheet.tables.getItemAt(0), 'a'),
    'a pivot table comes': (sheet) =>
      sheet.pivotTables.add('Pivot', sheet.tables.getItemAt(0), sheet.getRange('H1')),
  }).map(([what, work]): Fact => [
    `90 a protected sheet refuses that ${what}, also where its cells are not locked`,
    async (sheet, context) => {
      table(sheet);
      sheet.getRange('D1:E1').merge();
      sheet.getRange('A1:Z99').format.protection.locked = false;
      sheet.protection.protect();
      await context.sync();
      work(sheet, context);
    },
    refused('AccessDenied'),
  ]),
  [
    '90 a protected sheet takes objects, formats and validation as far as its options allow',
    async (sheet, context) => {
      table(sheet);
      sheet.protection.protect({ allowEditObjects: true, allowFormatCells: true });
      sheet.charts.add('Line', sheet.getRange('A1:B3'));
      sheet.shapes.addTextBox('text');
      context.workbook.comments.add(sheet.getRange('H1'), 'text');
      sheet.getRange('H1').conditionalFormats.add('Custom');
      const [charts, shapes] = [sheet.charts.getCount(), sheet.shapes.getCount()];
      const formats = sheet.getRange('H1').conditionalFormats.getCount();
      await context.sync();
      // a chart is one of the shapes
      return [charts.value, shapes.value, formats.value];
    },
    [1, 2, 1],
  ],
  [
    '90 unprotecting, writing and protecting again works in one batch',
    async (sheet, context) => {
      sheet.protection.protect();
      await context.sync();
      sheet.protection.unprotect();
      sheet.getRange('A1').values = [[1]];
      sheet.protection.protect();
    },
    undefined,
  ],
  [
    '91 protecting a protected sheet is refused',
    (sheet) => {
      sheet.protection.protect();
      sheet.protection.protect();
    },
    refused('AccessDenied'),
  ],
  [
    '92 another password does not unprotect',
    (sheet) => {
      sheet.protection.protect({}, 'right');
      sheet.protection.unprotect('wrong');
    },
    refused('InvalidArgument'),
  ],
  [
    '93 a table of a protected sheet does not grow',
    (sheet) => {
      const found = table(sheet);
      sheet.getRange('A1:Z99').format.protection.locked = false;
      sheet.protection.protect();
      found.rows.add(undefined, [[5, 6]]);
    },
    refused('AccessDenied'),
  ],
]);

holdFacts('tables', [
  [
    '94 an address without sheet means the sheet of the collection, in that of the workbook the active one',
    async (sheet, context) => {
      const added = [
        context.workbook.worksheets.getItem('Sheet1').tables.add('D1:E2', true),
        context.workbook.tables.add('D1:E2', true),
      ];
      const sheets = added.map(({ worksheet }) => worksheet.load('name'));
      sheet.load('name');
      await context.sync();
      return sheets.map(({ name }) => (name === sheet.name ? 'active' : name));
    },
    ['Sheet1', 'active'],
  ],
  [
    '95 without headers a header row comes in',
    async (sheet, context) => {
      sheet.getRange('A1:B2').values = [
        [1, 2],
        [3, 4],
      ];
      const range = sheet.tables.add('A1:B2', false).getRange().load('values');
      await context.sync();
      return range.values;
    },
    [
      ['Column1', 'Column2'],
      [1, 2],
      [3, 4],
    ],
  ],
  [
    '96 a table over another is refused',
    (sheet) => {
      table(sheet);
      sheet.tables.add('B2:C4', true);
    },
    refused('InvalidArgument'),
  ],
  [
    '96 a table over merged cells is refused',
    (sheet) => {
      sheet.getRange('A2:B2').merge();
      sheet.tables.add('A1:B3', true);
    },
    refused('MergedRangeConflict'),
  ],
  [
    '98 a name is taken in every letter case and on every sheet',
    (sheet, context) => {
      table(sheet).name = 'Mine98';
      context.workbook.worksheets.getItem('Sheet1').tables.add('Sheet1!H1:I2', true).name = 'MINE98';
    },
    refused('InvalidArgument'),
  ],
  ...['1a', 'a b', 'A1', 'R1C1', 'C', 'r', 'a-b', 'x'.repeat(256)].map(
    (name) =>
      [
        `98 the name ${name.slice(0, 9)} is refused`,
        (sheet: Excel.Worksheet) => void (table(sheet).name = name),
        refused('InvalidArgument'),
      ] as const,
  ),
  [
    '99 formulas of the same batch use a new name',
    async (sheet, context) => {
      table(sheet).name = 'Mine99';
      const range = sheet.getRange('D1');
      range.formulas = [['=SUM(Mine99[b])']];
      range.load('values');
      await context.sync();
      return range.values;
    },
    [[6]],
  ],
  [
    '100 headers are text, filled and unique',
    async (sheet, context) => {
      sheet.getRange('A1:E1').values = [['ID', 'id', '', 2026, true]];
      const header = sheet.tables.add('A1:E2', true).getHeaderRowRange().load('values');
      await context.sync();
      return header.values;
    },
    [['ID', 'id2', 'Column3', '2026', 'TRUE']],
  ],
  [
    '101 a formula in a header leaves the text of its result',
    async (sheet, context) => {
      table(sheet);
      const range = sheet.getRange('A1');
      range.formulas = [['="x"&1']];
      range.load('formulas,values');
      await context.sync();
      return [range.formulas, range.values];
    },
    [[['x1']], [['x1']]],
  ],
  [
    '102 a table of a header alone has a blank row, which rows.add fills',
    async (sheet, context) => {
      sheet.getRange('A1:B1').values = [['a', 'b']];
      const found = sheet.tables.add('A1:B1', true);
      const body = found.getDataBodyRange().load('values');
      await context.sync();
      const blank = body.values;
      found.rows.add(undefined, [
        [1, 2],
        [3, 4],
      ]);
      body.load('values');
      const now = found.getDataBodyRange().load('values');
      await context.sync();
      return [blank, now.values];
    },
    [
      [['', '']],
      [
        [1, 2],
        [3, 4],
      ],
    ],
  ],
  [
    '103 deleting every row leaves a blank one',
    async (sheet, context) => {
      const found = table(sheet);
      found.getDataBodyRange().delete('Up');
      const body = found.getDataBodyRange().load('values');
      await context.sync();
      return body.values;
    },
    [['', '']],
  ],
  [
    '104 rows of another width are refused',
    (sheet) => void table(sheet).rows.add(undefined, [[1]]),
    refused('InvalidArgument'),
  ],
  [
    '104 -1 adds at the end',
    async (sheet, context) => {
      const found = table(sheet);
      found.rows.add(-1, [[5, 6]]);
      const body = found.getDataBodyRange().load('values');
      await context.sync();
      return body.values;
    },
    [
      [1, 2],
      [3, 4],
      [5, 6],
    ],
  ],
  [
    '106 values written below a table make it grow',
    async (sheet, context) => {
      const found = table(sheet);
      found.getDataBodyRange().getRowsBelow(2).values = [
        [5, 6],
        [7, 8],
      ];
      const body = found.getDataBodyRange().load('values');
      await context.sync();
      return body.values.length;
    },
    4,
  ],
  [
    '109 a new size keeps the header row',
    (sheet) => table(sheet).resize('A2:B5'),
    refused('InvalidArgument'),
  ],
  ['109 a new size overlaps the old', (sheet) => table(sheet).resize('D1:E3'), refused('InvalidArgument')],
  [
    '110 values of a new column begin with its header',
    async (sheet, context) => {
      const column = table(sheet)
        .columns.add(1, [['c'], [5], [6]])
        .load('name,values');
      await context.sync();
      return [column.name, column.values];
    },
    ['c', [['c'], [5], [6]]],
  ],
  [
    '112 a row is a place and not a record',
    async (sheet, context) => {
      const found = table(sheet);
      const row = found.rows.getItemAt(0);
      found.sort.apply([{ key: 0, ascending: false }]);
      row.load('values');
      await context.sync();
      return row.values;
    },
    [[3, 4]],
  ],
  [
    '114 a style that there is not is refused',
    (sheet) => (table(sheet).style = 'TableStyleMedium29'),
    refused('InvalidArgument'),
  ],
  [
    '116 a totals row that comes back says what it said',
    async (sheet) => {
      const made = table(sheet);
      made.showTotals = true;
      const totals = made.getTotalRowRange();
      totals.formulas = [['Sum', '=SUBTOTAL(109,[b])']];
      made.showTotals = false;
      const gone = sheet.getRange('A4:B4').load('values');
      await sheet.context.sync();
      made.showTotals = true;
      const again = made.getTotalRowRange().load('formulas, values');
      await sheet.context.sync();
      return [gone.values, again.formulas, again.values];
    },
    [[['', '']], [['Sum', '=SUBTOTAL(109,[b])']], [['Sum', 6]]],
  ],
  [
    'what counts the rows of a table sees its header row come and go',
    async (sheet) => {
      const made = table(sheet);
      made.name = 'Counted';
      const count = sheet.getRange('D1');
      count.formulas = [['=ROWS(Counted[#All])']];
      const counts: unknown[] = [];
      for (const shown of [true, false, true]) {
        made.showHeaders = shown;
        count.load('values');
        await sheet.context.sync();
        counts.push(count.values[0]?.[0]);
      }
      return counts;
    },
    [3, 2, 3],
  ],
  [
    'a header row does not come over the blank row of another table',
    async (sheet) => {
      sheet.getRange('A1:A4').values = [['x'], [0], ['h'], [1]];
      sheet.tables.add(sheet.getRange('A1:A2'), true);
      const lower = sheet.tables.add(sheet.getRange('A3:A4'), true);
      lower.showHeaders = false;
      sheet.tables.getItemAt(0).resize(sheet.getRange('A1:A3'));
      await sheet.context.sync();
      lower.showHeaders = true;
    },
    refused('InvalidArgument'),
  ],
  [
    '116 a totals row counts in the table',
    async (sheet, context) => {
      const found = table(sheet);
      found.showTotals = true;
      const all = found.getRange().load('address');
      const totals = found.getTotalRowRange().load('address');
      const body = found.getDataBodyRange().load('address');
      await context.sync();
      return [all, totals, body].map(({ address }) => address.split('!')[1]);
    },
    ['A1:B4', 'A4:B4', 'A2:B3'],
  ],
  [
    '116 a new size counts the totals row, which goes to its end; what names its cells follows',
    async (sheet, context) => {
      const found = table(sheet);
      found.name = 'Resized116';
      found.columns.add(undefined, [['c'], ['=[@a]+[@b]'], ['=[@a]+[@b]']]);
      found.showTotals = true;
      sheet.getRange('B4:E4').formulas = [['=SUM(B2:B3)', '=SUBTOTAL(109,[c])', '', '=B4']];
      sheet.getRange('B4').format.font.bold = true;
      await context.sync();
      sheet.getRange('A5:B5').values = [[5, 6]];
      found.resize('A1:D6');
      const [cells, outside] = [sheet.getRange('A3:D6'), sheet.getRange('E4')];
      const totals = found.getTotalRowRange();
      const fonts = [sheet.getRange('B4').format.font, sheet.getRange('B6').format.font];
      for (const loaded of [cells, outside]) loaded.load('formulas,values');
      for (const font of fonts) font.load('bold');
      totals.load('address');
      await context.sync();
      return [
        totals.address.split('!')[1],
        cells.formulas,
        cells.values[3],
        outside.formulas,
        fonts.map(({ bold }) => bold),
      ];
    },
    [
      'A6:D6',
      [
        [3, 4, '=[@a]+[@b]', ''],
        ['', '', '=[@a]+[@b]', ''],
        [5, 6, '=[@a]+[@b]', ''],
        ['Total', '=SUM(B2:B3)', '=SUBTOTAL(109,[c])', ''],
      ],
      ['Total', 6, 21, ''],
      [['=B6']],
      [false, true],
    ],
  ],
  [
    '116 a new size leaves a row between header and totals',
    (sheet) => {
      const found = table(sheet);
      found.showTotals = true;
      found.resize('A1:B2');
    },
    refused('InvalidArgument'),
  ],
  [
    '116 the totals row of a table that gets smaller comes up; the rows that are left out go on below it',
    async (sheet, context) => {
      const found = table(sheet);
      found.rows.add(undefined, [
        [5, 6],
        [7, 8],
      ]);
      found.showTotals = true;
      sheet.getRange('A7').values = [['mine']];
      sheet.getRange('D1:D3').formulas = [['=B6'], ['=B5'], ['=B3']];
      await context.sync();
      found.resize('A1:B4');
      const cells = sheet.getRange('A3:B7').load('formulas');
      const outside = sheet.getRange('D1:D3').load('formulas,values');
      const parts = [found.getDataBodyRange().load('address'), found.getTotalRowRange().load('address')];
      await context.sync();
      return [
        cells.formulas,
        outside.formulas.flat(),
        outside.values.flat(),
        parts.map(({ address }) => address.split('!')[1]),
      ];
    },
    [
      [
        [3, 4],
        ['Total', '=SUBTOTAL(109,[b])'],
        [5, 6],
        [7, 8],
        ['mine', ''],
      ],
      ['=B4', '=B6', '=B3'],
      [6, 8, 4],
      ['A2:B3', 'A4:B4'],
    ],
  ],
  [
    '116 what becomes of the totals of a table that gets narrower is not known: it is refused by name',
    (sheet) => {
      const found = table(sheet);
      found.showTotals = true;
      found.resize('A1:A5');
    },
    refused('NotImplemented'),
  ],
  [
    '116 what becomes of cells that the totals row would come over is not known: it is refused by name',
    async (sheet, context) => {
      const found = table(sheet);
      found.showTotals = true;
      sheet.getRange('A6').values = [['mine']];
      await context.sync();
      found.resize('A1:B6');
    },
    refused('NotImplemented'),
  ],
  [
    '117 a table becomes a range, and formulas name its cells',
    async (sheet, context) => {
      sheet.name = 'Dissolved';
      const found = table(sheet);
      found.name = 'Mine117';
      const range = sheet.getRange('D1');
      range.formulas = [['=SUM(Mine117[b])']];
      found.convertToRange().load('address');
      range.load('formulas,values');
      await context.sync();
      return [range.formulas, range.values];
    },
    [[['=SUM(Dissolved!$B$2:$B$3)']], [[6]]],
  ],
  [
    '118 a formula over a whole column fills new rows',
    async (sheet, context) => {
      const found = table(sheet);
      found.columns.add(undefined, [['c'], ['=[@a]+[@b]'], ['=[@a]+[@b]']]);
      found.rows.add(undefined, [[5, 6, null as unknown as number]]);
      const body = found.getDataBodyRange().load('values');
      await context.sync();
      return body.values;
    },
    [
      [1, 2, 3],
      [3, 4, 7],
      [5, 6, 11],
    ],
  ],
  [
    '119 a filter of values compares what cells show',
    async (sheet, context) => {
      const found = table(sheet);
      sheet.getRange('A2:A3').numberFormat = [['0.00'], ['0.00']];
      found.columns.getItemAt(0).filter.applyValuesFilter(['3.00']);
      const view = found.getDataBodyRange().getVisibleView().load('values');
      await context.sync();
      return view.values;
    },
    [[3, 4]],
  ],
  [
    '122 a column outside of a filter is refused',
    (sheet) => sheet.autoFilter.apply('A1:B3', 5, { filterOn: 'Values', values: ['1'] }),
    refused('InvalidArgument'),
  ],
  [
    '123 merged cells are not sorted',
    (sheet) => {
      sheet.getRange('A1:B1').merge();
      sheet.getRange('A1:B3').sort.apply([{ key: 0 }]);
    },
    refused('MergedRangeConflict'),
  ],
]);
