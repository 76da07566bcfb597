import { expect, test } from '@jest/globals';
import { openClient } from '../open-client';
import { holdFacts, refused, type Fact } from './facts';

const addTable = (sheet: Excel.Worksheet): Excel.Table => {
  sheet.getRange('A1:A4').values = [['h'], [1], [2], [3]];
  return sheet.tables.add('A1:A4', true);
};

holdFacts('limits', [
  [
    '33 more than five million cells are not read',
    async (sheet, context) => {
      const range = sheet.getRange('A1:E1001000').load('values,cellCount');
      await context.sync();
      return [range.values, range.cellCount];
    },
    [null, 5_005_000],
  ],
  [
    '37 an address has at most 8192 characters',
    (sheet) => {
      const areas = Array.from({ length: 1200 }, (_, row) => `A${row + 1}`);
      sheet.getRanges(areas.join()).load('address');
      sheet.getRanges([...areas, ...areas].join()).load('address');
    },
    refused('InvalidArgument'),
  ],
  ...[
    ['texts of 255 characters', `="${'x'.repeat(255)}"`, `="${'x'.repeat(256)}"`],
    [
      '64 levels of functions',
      `=${'ABS('.repeat(64)}1${')'.repeat(64)}`,
      `=${'ABS('.repeat(65)}1${')'.repeat(65)}`,
    ],
    ['255 arguments', `=SUM(${Array(255).fill(1).join()})`, `=SUM(${Array(256).fill(1).join()})`],
  ].flatMap(([limit = '', within = '', beyond = '']): Fact[] => [
    [`39 a formula holds ${limit}`, (sheet) => void (sheet.getRange('A1').formulas = [[within]]), undefined],
    [
      `39 a formula holds no more than ${limit}`,
      (sheet) => void (sheet.getRange('A1').formulas = [[beyond]]),
      refused('InvalidArgument'),
    ],
  ]),
  [
    '40 at most 512 merged areas are found',
    async (sheet, context) => {
      for (let row = 1; row <= 513; row++) sheet.getRange(`A${row}:B${row}`).merge();
      const most = sheet.getRange('A1:B512').getMergedAreasOrNullObject().load('areaCount');
      await context.sync();
      expect(most.areaCount).toBe(512);
      sheet.getRange('A1:B513').getMergedAreasOrNullObject().load('areaCount');
    },
    refused('InvalidArgument'),
  ],
  [
    '53, 61 a typed date is a number with the format m/d/yyyy',
    async (sheet, context) => {
      const range = sheet.getRange('A1');
      range.values = [['2026-01-02']];
      range.load('values,numberFormat,numberFormatCategories');
      await context.sync();
      return [range.values, range.numberFormat, range.numberFormatCategories];
    },
    [[[46_024]], [['m/d/yyyy']], [['Date']]],
  ],
  [
    '105 rows that would move another table are refused',
    (sheet) => {
      const table = addTable(sheet);
      sheet.getRange('A7:B8').values = [
        ['x', 'y'],
        [1, 2],
      ];
      sheet.tables.add('A7:B8', true);
      table.rows.add(undefined, [[5], [6], [7]]);
    },
    refused('InsertDeleteConflict'),
  ],
  [
    '115 filter buttons need a header row',
    (sheet) => {
      const table = addTable(sheet);
      table.showHeaders = false;
      table.showFilterButton = true;
    },
    refused('InvalidArgument'),
  ],
  [
    '129 a list takes a range as its source',
    async (sheet, context) => {
      sheet.name = 'List of a range';
      const validation = sheet.getRange('B1').dataValidation;
      validation.rule = { list: { inCellDropDown: true, source: sheet.getRange('A1:A3') } };
      validation.load('rule');
      await context.sync();
      return validation.rule;
    },
    { list: { inCellDropDown: true, source: "='List of a range'!$A$1:$A$3" } },
  ],
  ...['=$A$1:$B$3', '=Sheet1!$A$1:$B$3', '=$A$1:$A$3,$C$1:$C$3'].map((source): Fact => [
    `130 the source of a list is one row or one column, not ${source}`,
    (sheet) => (sheet.getRange('D1').dataValidation.rule = { list: { inCellDropDown: true, source } }),
    refused('InvalidArgument'),
  ]),
  [
    '130 a row is a source too',
    (sheet) =>
      void (sheet.getRange('D1').dataValidation.rule = {
        list: { inCellDropDown: true, source: '=Sheet1!$A$1:$D$1' },
      }),
    undefined,
  ],
  [
    '133 the formula of a rule is meant for the first cell of its range',
    async (sheet, context) => {
      const range = sheet.getRange('B2:B3');
      range.values = [[5], [5]];
      sheet.getRange('A2:A3').values = [[1], [9]];
      range.dataValidation.rule = { custom: { formula: '=B2>A2' } };
      const [first, second] = [sheet.getRange('B2').dataValidation, sheet.getRange('B3').dataValidation];
      first.load('valid');
      second.load('valid');
      await context.sync();
      return [first.valid, second.valid];
    },
    [true, false],
  ],
  [
    '142 the formula of a format may be set in the language of the user',
    async (sheet, context) => {
      const { rule } = sheet.getRange('A1:A3').conditionalFormats.add('Custom').custom;
      rule.formulaLocal = '=$A1>2';
      rule.load('formula,formulaLocal');
      await context.sync();
      return [rule.formula, rule.formulaLocal];
    },
    ['=$A1>2', '=$A1>2'],
  ],
  [
    '151 a plain text can be named',
    async (_, context) => {
      const name = context.workbook.names.add('price', '$3,151,820').load('formula,value,type');
      await context.sync();
      return [name.formula, name.value, name.type];
    },
    ['="$3,151,820"', '$3,151,820', 'String'],
  ],
  [
    '157 columns are fitted to what is there, not to merged or wrapped cells',
    async (sheet, context) => {
      const text = 'a text that is longer than the column is wide';
      sheet.getRange('A1:D1').values = [[text, text, '', text]];
      sheet.getRange('B1:C1').merge();
      sheet.getRange('D1').format.wrapText = true;
      sheet.getRange('A:D').format.autofitColumns();
      sheet.getRange('E1').values = [[text]];
      const formats = ['A1', 'B1', 'D1', 'E1'].map((address) =>
        sheet.getRange(address).format.load('columnWidth'),
      );
      await context.sync();
      return formats.map(({ columnWidth }) => columnWidth > 100);
    },
    [true, false, false, false],
  ],
  [
    '159 properties of a cell that stay are an empty object',
    async (sheet, context) => {
      sheet.getRange('A1:B1').setCellProperties([[{}, { format: { fill: { color: '#FF0000' } } }]]);
      const fills = ['A1', 'B1'].map((address) => sheet.getRange(address).format.fill.load('color'));
      await context.sync();
      return fills.map(({ color }) => color);
    },
    ['#FFFFFF', '#FF0000'],
  ],
  [
    '168 every column of the source of a PivotTable has a header',
    (sheet) => {
      sheet.getRange('A1:B2').values = [
        ['h', ''],
        [1, 2],
      ];
      sheet.pivotTables.add('Pivot', sheet.getRange('A1:B2'), sheet.getRange('E3'));
    },
    refused('InvalidArgument'),
  ],
  [
    '175 a PivotTable without values has no data body',
    (sheet) => {
      sheet.getRange('A1:A2').values = [['h'], [1]];
      const pivot = sheet.pivotTables.add('Pivot', sheet.getRange('A1:A2'), sheet.getRange('E3'));
      pivot.layout.getDataBodyRange().load('address');
    },
    refused('ItemNotFound'),
  ],
  [
    '183 chart types that a saved file cannot hold are refused by name',
    (sheet) => void sheet.charts.add('Waterfall', sheet.getRange('A1:B3')),
    refused('NotImplemented'),
  ],
  [
    '209 settings of megabytes are refused',
    (_, context) => void context.workbook.settings.add('big', 'x'.repeat(3_000_000)),
    refused('InvalidArgument'),
  ],
]);

for (const [platform, result] of [
  ['PC', undefined],
  ['OfficeOnline', undefined],
  ['Mac', refused('InvalidOperation')],
] as const)
  holdFacts(
    `Excel on ${platform}`,
    [
      [
        '120 reapplies filters of a table without a filter, or refuses to',
        (sheet) => {
          const table = addTable(sheet);
          table.showFilterButton = false;
          table.reapplyFilters();
        },
        result,
      ],
    ],
    { platform },
  );

holdFacts(
  'Excel on the web',
  [
    [
      '151 refuses a plain text as a name',
      (_, context) => void context.workbook.names.add('price', '$3,151,820'),
      refused('InvalidArgument'),
    ],
  ],
  { platform: 'OfficeOnline' },
);

holdFacts(
  'a build of Excel without comments',
  [
    [
      '148 says so',
      (sheet, context) => {
        sheet.name = 'Comments';
        context.workbook.comments.add('Comments!A1', 'text');
      },
      refused('NotImplemented'),
    ],
  ],
  { refusesComments: true },
);

test.each<[string, string, (sheet: Excel.Worksheet, workbook: Excel.Workbook) => unknown]>([
  ['to select a range', 'GeneralException', (sheet) => sheet.getRange('A1').select()],
  ['to activate a sheet', 'GeneralException', (sheet) => sheet.activate()],
  ['to add a sheet', 'GeneralException', (_, workbook) => workbook.worksheets.add()],
  ['to freeze rows', 'GeneralException', (sheet) => sheet.freezePanes.freezeRows(1)],
  ['to clear the filters of a table', 'GeneralException', (sheet) => addTable(sheet).clearFilters()],
  ['the selection', 'InvalidSelection', (_, workbook) => workbook.getSelectedRange().load('address')],
  ['the selections', 'InvalidSelection', (_, workbook) => workbook.getSelectedRanges().load('address')],
  ['the active cell', 'InvalidSelection', (_, workbook) => workbook.getActiveCell().load('address')],
  ['to delete a sheet', 'InvalidSelection', (sheet) => sheet.delete()],
  ['the names of a sheet', 'InvalidSelection', (sheet) => sheet.names.load('items/name')],
])('160 while another workbook has the focus Excel refuses %s', async (_, code, work) => {
  const { run } = openClient(undefined, { isInBackground: true });
  await expect(
    run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A9').values = [['written']];
      work(sheet, context.workbook);
      await context.sync();
    }),
  ).rejects.toMatchObject({ code });
});

test('13, 15, 16, 18 the client itself refuses work without a promise, past objects and those of others', async () => {
  const { run, Excel } = openClient();
  const codeOf = (work: () => unknown): Promise<unknown> =>
    (async () => work())().then(
      () => null,
      (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error),
    );
  const withoutPromise: (context: Excel.RequestContext) => Promise<void> =
    JSON.parse('null') ?? (() => undefined);
  expect(await codeOf(() => Excel.run(withoutPromise))).toBe('RunMustReturnPromise');
  const range = await run(async (context) => {
    const found = context.workbook.worksheets.getItem('Sheet1').getRange('A1').load('address');
    await context.sync();
    return found;
  });
  expect(await codeOf(() => range.load('values'))).toBe('InvalidObjectPath');
  const foreign = run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').charts.add('Line', range);
    await context.sync();
  });
  expect(await codeOf(() => foreign)).toMatch(/^Invalid(RequestContext|ObjectPath)$/);
});
