import { holdFacts, refused } from './facts';

function source(sheet: Excel.Worksheet): Excel.Range {
  const range = sheet.getRange('A1:C4');
  range.values = [
    ['Owner', 'Stage', 'Amount'],
    ['Ann', 'open', 10],
    ['Bob', 'open', 20],
    ['Ann', 'won', 5],
  ];
  return range;
}

const pivot = (sheet: Excel.Worksheet, name = 'Sums'): Excel.PivotTable =>
  sheet.pivotTables.add(name, source(sheet), sheet.getRange('F3'));

holdFacts('pivot tables', [
  [
    '167 source and place may be addresses',
    async (sheet, context) => {
      sheet.name = 'Addresses';
      source(sheet);
      const made = sheet.pivotTables.add('Text', 'Addresses!A1:C4', 'Addresses!F3');
      made.rowHierarchies.add(made.hierarchies.getItem('Owner'));
      const range = made.layout.getRange().load('address');
      await context.sync();
      return range.address.startsWith('Addresses!F3:');
    },
    true,
  ],
  [
    '167 the place is on the sheet of the collection',
    (sheet, context) => {
      const other = context.workbook.worksheets.add();
      sheet.pivotTables.add('Elsewhere', source(sheet), other.getRange('A1'));
    },
    refused('InvalidArgument'),
  ],
  [
    '168 every column of the source needs a header',
    (sheet) => {
      source(sheet);
      sheet.getRange('B1').values = [['']];
      sheet.pivotTables.add('Bare', sheet.getRange('A1:C4'), sheet.getRange('F3'));
    },
    refused('InvalidArgument'),
  ],
  [
    '169 a pivot over another is refused',
    (sheet) => {
      const first = pivot(sheet);
      first.rowHierarchies.add(first.hierarchies.getItem('Owner'));
      sheet.pivotTables.add('Over', sheet.getRange('A1:C4'), sheet.getRange('F4'));
    },
    refused('PivotTableRangeConflict'),
  ],
  [
    '169 a name is taken once on a sheet',
    (sheet) => {
      pivot(sheet, 'Same');
      sheet.pivotTables.add('same', sheet.getRange('A1:C4'), sheet.getRange('K3'));
    },
    refused('ItemAlreadyExists'),
  ],
  [
    '171 a field added to another axis leaves the first',
    async (sheet, context) => {
      const made = pivot(sheet);
      made.rowHierarchies.add(made.hierarchies.getItem('Owner'));
      made.columnHierarchies.add(made.hierarchies.getItem('Owner'));
      const rows = made.rowHierarchies.getCount();
      const columns = made.columnHierarchies.getCount();
      await context.sync();
      return [rows.value, columns.value];
    },
    [0, 1],
  ],
  [
    '173 a value is named after what it sums, and may not be named like its field',
    async (sheet, context) => {
      const made = pivot(sheet);
      const data = made.dataHierarchies.add(made.hierarchies.getItem('Amount')).load('name');
      await context.sync();
      const { name } = data;
      data.name = 'Amount';
      return [
        name,
        await context.sync().then(
          () => 'taken over',
          (error: { code: string }) => error.code,
        ),
      ];
    },
    ['Sum of Amount', 'InvalidArgument'],
  ],
  [
    '173 the value that was added stays the same one when it is named anew, and another gets its old name',
    async (sheet) => {
      const made = pivot(sheet);
      const source = made.hierarchies.getItem('Amount');
      const first = made.dataHierarchies.add(source);
      await sheet.context.sync();
      first.name = 'Money';
      await sheet.context.sync();
      const second = made.dataHierarchies.add(source);
      await sheet.context.sync();
      first.summarizeBy = 'Max';
      second.summarizeBy = 'Min';
      await sheet.context.sync();
      const byName = made.dataHierarchies.getItem('Money').load('summarizeBy');
      for (const each of [first, second]) each.load('name, summarizeBy');
      await sheet.context.sync();
      return [first.name, first.summarizeBy, second.name, second.summarizeBy, byName.summarizeBy];
    },
    ['Money', 'Max', 'Min of Amount', 'Min', 'Max'],
  ],
  [
    '174 text is counted',
    async (sheet, context) => {
      const made = pivot(sheet);
      const data = made.dataHierarchies.add(made.hierarchies.getItem('Stage')).load('summarizeBy,name');
      await context.sync();
      return [data.summarizeBy, data.name];
    },
    ['Count', 'Count of Stage'],
  ],
  [
    '177 a pivot follows its source on refresh only',
    async (sheet, context) => {
      const made = pivot(sheet);
      made.dataHierarchies.add(made.hierarchies.getItem('Amount'));
      sheet.getRange('C2').values = [[100]];
      const before = made.layout.getDataBodyRange().load('values');
      await context.sync();
      made.refresh();
      const after = made.layout.getDataBodyRange().load('values');
      await context.sync();
      return [before.values, after.values];
    },
    [[[35]], [[125]]],
  ],
]);

holdFacts('filters of pivot tables', [
  [
    'clearing the filters of a field that has none is nothing, even where it stands on no axis',
    async (sheet, context) => {
      const made = sheet.pivotTables.add('Clear', source(sheet), sheet.getRange('F3'));
      made.hierarchies.load('items/name');
      await context.sync();
      for (const hierarchy of made.hierarchies.items)
        hierarchy.fields.getItem(hierarchy.name).clearAllFilters();
      await context.sync();
      return made.hierarchies.items.length;
    },
    3,
  ],
]);

holdFacts('charts', [
  [
    '181 the source is a Range',
    (sheet) => void sheet.charts.add('Line', 'A1:B4' as unknown as Excel.Range),
    refused('InvalidArgument'),
  ],
  [
    '182 a chart is not placed from a cell to one above or left of it',
    (sheet) => sheet.charts.add('ColumnClustered', source(sheet)).setPosition('D10', 'E2'),
    refused('InvalidArgument'),
  ],
  [
    '182 a chart is placed over cells or by points',
    async (sheet, context) => {
      const chart = sheet.charts.add('ColumnClustered', source(sheet));
      chart.setPosition('D2', 'K18');
      const cells = sheet.getRange('D2:K18').load('left,top,width,height');
      chart.load('left,top,width,height');
      await context.sync();
      const near = (one: number, other: number): boolean => Math.abs(one - other) < 1;
      return [
        near(chart.left, cells.left),
        near(chart.top, cells.top),
        near(chart.width, cells.width),
        near(chart.height, cells.height),
      ];
    },
    [true, true, true, true],
  ],
  [
    '184 a series gets values and names of its points',
    async (sheet, context) => {
      source(sheet);
      const chart = sheet.charts.add('ColumnClustered', sheet.getRange('C1:C4'));
      const series = chart.series.add('More');
      series.setValues(sheet.getRange('C2:C4'));
      series.setXAxisValues(sheet.getRange('A2:A4'));
      const count = chart.series.getCount();
      series.load('name');
      await context.sync();
      return [count.value, series.name];
    },
    [2, 'More'],
  ],
  [
    '185 all charts can be loaded with everything',
    async (sheet, context) => {
      sheet.charts.add('Pie', source(sheet));
      const charts = sheet.charts.load('items');
      await context.sync();
      return charts.items.length;
    },
    1,
  ],
]);

holdFacts('the application and what is kept with the workbook', [
  [
    '201 values are stale while calculation is suspended',
    async (sheet, context) => {
      const range = sheet.getRange('A1:A3');
      range.formulas = [[1], [2], ['=A1+A2']];
      await context.sync();
      context.application.suspendApiCalculationUntilNextSync();
      sheet.getRange('A1').values = [[10]];
      range.load('values');
      await context.sync();
      const stale = range.values;
      range.load('values');
      await context.sync();
      return [stale, range.values];
    },
    [
      [[10], [2], [3]],
      [[10], [2], [12]],
    ],
  ],
  [
    '200 in manual mode nothing is calculated until it is asked for',
    async (sheet, context) => {
      const range = sheet.getRange('A1:B1');
      range.formulas = [[1, '=A1*2']];
      await context.sync();
      context.application.calculationMode = 'Manual';
      sheet.getRange('A1').values = [[5]];
      range.load('values');
      await context.sync();
      const stale = range.values;
      context.application.calculate('Full');
      range.load('values');
      await context.sync();
      context.application.calculationMode = 'Automatic';
      return [stale, range.values];
    },
    [[[5, 2]], [[5, 10]]],
  ],
  [
    '202 screen updating can be suspended',
    (_, context) => context.application.suspendScreenUpdatingUntilNextSync(),
    undefined,
  ],
  [
    '207 numbers of the user are read by the culture of the application',
    async (_, context) => {
      const { application } = context;
      application.load('decimalSeparator,thousandsSeparator');
      application.cultureInfo.load('name');
      await context.sync();
      return [application.decimalSeparator, application.thousandsSeparator, application.cultureInfo.name];
    },
    ['.', ',', 'en-US'],
  ],
  [
    '208 settings keep values and dates, by keys with letter case',
    async (_, context) => {
      const { settings } = context.workbook;
      settings.add('Key', { a: [1, 'x'] });
      settings.add('When', new Date(Date.UTC(2026, 0, 2)));
      const key = settings.getItem('Key').load('value');
      const when = settings.getItem('When').load('value');
      const other = settings.getItemOrNullObject('key');
      await context.sync();
      return [key.value, when.value instanceof Date && when.value.toISOString(), other.isNullObject];
    },
    [{ a: [1, 'x'] }, '2026-01-02T00:00:00.000Z', true],
  ],
  [
    '210 custom XML has to be well-formed',
    (_, context) => void context.workbook.customXmlParts.add('<a><b></a>'),
    refused('InvalidArgument'),
  ],
  [
    '211 a key of a document property has at most 255 characters',
    (_, context) => void context.workbook.properties.custom.add('k'.repeat(256), 1),
    refused('InvalidArgument'),
  ],
  ['216 the workbook is saved when asked', (_, context) => context.workbook.save('Save'), undefined],
]);
