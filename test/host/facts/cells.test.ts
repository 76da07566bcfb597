import { holdFacts, refused, type Fact } from './facts';

/** What a cell reads as after it was written. */
function written(what: string, value: unknown, read: unknown[], format?: string): Fact {
  return [
    what,
    async (sheet, context) => {
      const range = sheet.getRange('B2');
      if (format !== undefined) range.numberFormat = [[format]];
      range.values = [[value]];
      range.load('values,formulas,text,numberFormat,valueTypes');
      await context.sync();
      return [
        range.values[0]?.[0],
        range.formulas[0]?.[0],
        range.text[0]?.[0],
        range.numberFormat[0]?.[0],
      ].slice(0, read.length);
    },
    read,
  ];
}

holdFacts('limits of cells and addresses', [
  [
    '34 cells of whole columns read null',
    async (sheet, context) => {
      const range = sheet.getRange('A:F').load('values,text,formulas,numberFormat');
      await context.sync();
      return [range.values, range.text, range.formulas, range.numberFormat];
    },
    [null, null, null, null],
  ],
  [
    '34 values cannot be written to whole rows',
    (sheet) => (sheet.getRange('2:2').values = 1 as unknown as number[][]),
    refused('InvalidArgument'),
  ],
  [
    '35 the cells of a sheet are not counted',
    async (sheet, context) => {
      const range = sheet.getRange().load('cellCount');
      await context.sync();
      return range.cellCount;
    },
    -1,
  ],
  [
    '36 an address beyond the sheet is refused',
    (sheet) => void sheet.getRange('A1048577').load('address'),
    refused('InvalidArgument'),
  ],
  [
    '36 an offset beyond the sheet is refused',
    (sheet) => void sheet.getRange('A1').getOffsetRange(-1, 0).load('address'),
    refused('InvalidArgument'),
  ],
  [
    '39 a text of 32,767 characters fits',
    (sheet) => (sheet.getRange('A1').values = [['x'.repeat(32_767)]]).length,
    1,
  ],
  [
    '39 a longer one does not',
    (sheet) => (sheet.getRange('A1').values = [['x'.repeat(32_768)]]),
    refused('InvalidArgument'),
  ],
  [
    '39 a formula of more than 8,192 characters is refused',
    (sheet) => (sheet.getRange('A1').formulas = [[`=1${'+1'.repeat(4100)}`]]),
    refused('InvalidArgument'),
  ],
  [
    '41 filled cells are not pushed off the sheet',
    (sheet) => {
      sheet.getRange('A1048576').values = [[1]];
      sheet.getRange('1:1').insert('Down');
    },
    refused('NonBlankCellOffSheet'),
  ],
]);

holdFacts('values, formulas, text and number formats', [
  [
    '43 an array of another size is refused',
    (sheet) => (sheet.getRange('A1:B1').values = [[1]]),
    refused('InvalidArgument'),
  ],
  [
    '43 rows of different lengths are refused',
    (sheet) => (sheet.getRange('A1:B2').values = [[1, 2], [3]]),
    refused('InvalidArgument'),
  ],
  [
    '44 one value fills the range',
    async (sheet, context) => {
      const range = sheet.getRange('A1:B2');
      range.numberFormat = '0.0' as unknown as string[][];
      range.values = 2 as unknown as number[][];
      range.load('text');
      await context.sync();
      return range.text;
    },
    [
      ['2.0', '2.0'],
      ['2.0', '2.0'],
    ],
  ],
  [
    '45 null leaves a cell as it is, in formulas and formats too',
    async (sheet, context) => {
      const range = sheet.getRange('A1:B1');
      range.values = [[1, 2]];
      range.numberFormat = [['0.0', '0.00']];
      range.formulas = [[null, '=A1']] as unknown as string[][];
      range.numberFormat = [[null, '0']] as unknown as string[][];
      range.load('text,formulas');
      await context.sync();
      return [range.text, range.formulas];
    },
    [[['1.0', '1']], [[1, '=A1']]],
  ],
  [
    '45 null for all values is refused',
    (sheet) => (sheet.getRange('A1').values = null as unknown as number[][]),
    refused('InvalidArgument'),
  ],
  [
    '45 null for a colour is refused',
    (sheet) => (sheet.getRange('A1').format.fill.color = null as unknown as string),
    refused('InvalidArgument'),
  ],
  [
    '46 an empty format is General',
    async (sheet, context) => {
      const range = sheet.getRange('A1');
      range.numberFormat = [['0.0']];
      range.numberFormat = [['']];
      range.load('numberFormat');
      await context.sync();
      return range.numberFormat;
    },
    [['General']],
  ],
  [
    '47 undefined and NaN are not written',
    async (sheet, context) => {
      const range = sheet.getRange('A1:C1');
      range.values = [[1, 2, 3]];
      range.values = [[undefined, Number.NaN, 9]];
      range.load('values');
      await context.sync();
      return range.values;
    },
    [[1, 2, 9]],
  ],
  [
    '48 an empty cell reads as empty text of type Empty',
    async (sheet, context) => {
      const range = sheet.getRange('A1').load('values,formulas,text,valueTypes');
      await context.sync();
      return [range.values, range.formulas, range.text, range.valueTypes];
    },
    [[['']], [['']], [['']], [['Empty']]],
  ],
  written('49 text that begins with = is a formula', '=1+1', [2, '=1+1', '2']),
  written('49 text that begins with + is a formula', '+1+1', [2, '=+1+1']),
  written('49 text that begins with - is a formula', '-A1', [0, '=-A1']),
  written('50 a number in text', '29.96', [29.96, 29.96]),
  written('50 an amount of dollars', '$120', [120, 120, '$120 ', '$#,##0_);[Red]($#,##0)']),
  written('50 a date', '1/1/2017', [42736, 42736, '1/1/2017', 'm/d/yyyy']),
  [
    '50 a day and month are a date of this year',
    async (sheet, context) => {
      const range = sheet.getRange('B2');
      range.values = [['15-Feb']];
      range.load('text,numberFormat');
      await context.sync();
      return [range.text, range.numberFormat];
    },
    [[['15-Feb']], [['d-mmm']]],
  ],
  written('50 a truth value', 'TRUE', [true, true, 'TRUE']),
  written('50 zeros in front are lost', '0012', [12, 12]),
  written('51 a date in another form is text', '19-8-2025', ['19-8-2025', '19-8-2025']),
  written('51 an ISO date is a date', '2026-03-05', [46086, 46086]),
  written('52 a Date is text as JSON has it', new Date(Date.UTC(2026, 0, 1)), ['2026-01-01T00:00:00.000Z']),
  written('54 a text format keeps what was typed', '0012', ['0012', '0012', '0012', '@'], '@'),
  written('54 a text format keeps a formula as text', '=1+1', ['=1+1', '=1+1'], '@'),
  written('54 an apostrophe keeps text and is not read back', "'0012", ['0012', '0012', '0012']),
  written('58 an error can be written', '#N/A', ['#N/A', '#N/A', '#N/A']),
  written(
    '60 shown text does not depend on the width',
    123456789.25,
    [123456789.25, 123456789.25, '123,456,789.250', '#,##0.000'],
    '#,##0.000',
  ),
  [
    '55 formulas written back make one of text that looks like it',
    async (sheet, context) => {
      const range = sheet.getRange('A1');
      range.values = [["'=1+1"]];
      range.load('formulas');
      await context.sync();
      const before = range.formulas;
      range.formulas = before;
      range.load('values');
      await context.sync();
      return [before, range.values];
    },
    [[['=1+1']], [[2]]],
  ],
  [
    '56 semicolons between arguments are refused',
    (sheet) => (sheet.getRange('A1').formulas = [['=SUM(1;2)']]),
    refused('InvalidArgument'),
  ],
  [
    '57 formulas of a cell without one are its value',
    async (sheet, context) => {
      const range = sheet.getRange('A1:B1');
      range.values = [[3, 'x']];
      range.load('formulas');
      await context.sync();
      return range.formulas;
    },
    [[3, 'x']],
  ],
  [
    '63 mixed formats read null',
    async (sheet, context) => {
      sheet.getRange('A1').format.fill.color = '#FF0000';
      sheet.getRange('B1').format.font.size = 20;
      sheet.getRange('B1').format.wrapText = true;
      sheet.getRange('B:B').format.columnWidth = 100;
      const format = sheet.getRange('A1:B1').format.load('wrapText,columnWidth,fill/color,font/size');
      await context.sync();
      return [format.fill.color, format.font.size, format.wrapText, format.columnWidth];
    },
    [null, null, null, null],
  ],
  [
    '64 a blocked spill is an error value',
    async (sheet, context) => {
      sheet.getRange('A3').values = [['in the way']];
      const range = sheet.getRange('A1');
      range.formulas = [['=SEQUENCE(5)']];
      range.load('values');
      await context.sync();
      return range.values;
    },
    [['#SPILL!']],
  ],
  [
    '64, 65 a value written into a spill blocks it, and spills again when it is gone',
    async (sheet, context) => {
      sheet.getRange('A1').formulas = [['=SEQUENCE(3)']];
      sheet.getRange('C1').formulas = [['=SUM(A1:A3)']];
      await context.sync();
      const range = sheet.getRange('A1:C3');
      const found: unknown[] = [];
      for (const work of [
        () => (sheet.getRange('A2').values = [[9]]),
        () => sheet.getRange('A2').clear('Contents'),
        () => (sheet.getRange('A3').formulas = [['=1+1']]),
        () => (sheet.getRange('A3').values = [['']]),
      ]) {
        work();
        range.load('values');
        await context.sync();
        found.push(range.values.map(([first, , last]: unknown[]) => [first, last]));
      }
      return found;
    },
    [
      [
        ['#SPILL!', '#SPILL!'],
        [9, ''],
        ['', ''],
      ],
      [
        [1, 6],
        [2, ''],
        [3, ''],
      ],
      [
        ['#SPILL!', '#SPILL!'],
        ['', ''],
        [2, ''],
      ],
      [
        [1, 6],
        [2, ''],
        [3, ''],
      ],
    ],
  ],
  [
    '64 a cell that spills nothing has no spilling range',
    (sheet) => void sheet.getRange('A1').getSpillingToRange().load('address'),
    refused('ItemNotFound'),
  ],
  [
    '64 only one cell has a spill parent',
    (sheet) => void sheet.getRange('A1:A2').getSpillParent().load('address'),
    refused('InvalidArgument'),
  ],
  [
    '66 a value is calculated in the batch that wrote it',
    async (sheet, context) => {
      sheet.getRange('A1:A3').formulas = [[1], [2], ['=A1+A2']];
      const range = sheet.getRange('A3').load('values');
      await context.sync();
      return range.values;
    },
    [[3]],
  ],
  [
    '68 the used range of a blank sheet is A1',
    async (sheet, context) => {
      const used = sheet.getUsedRange().load('address');
      await context.sync();
      return used.address.split('!')[1];
    },
    'A1',
  ],
  [
    '68 formats count as used, unless only values are asked for',
    async (sheet, context) => {
      sheet.getRange('B2').values = [[1]];
      sheet.getRange('D9').format.fill.color = '#FF0000';
      const all = sheet.getUsedRange().load('address');
      const values = sheet.getUsedRange(true).load('address');
      await context.sync();
      return [all.address.split('!')[1], values.address.split('!')[1]];
    },
    ['B2:D9', 'B2'],
  ],
  [
    '68 a range without anything has no used range',
    (sheet) => void sheet.getRange('A1:B2').getUsedRange().load('address'),
    refused('ItemNotFound'),
  ],
  [
    '69 nothing found',
    (sheet) => void sheet.getRange('A1:B2').find('x', {}).load('address'),
    refused('ItemNotFound'),
  ],
  [
    '69 nothing found on the sheet',
    (sheet) => void sheet.findAll('x', {}).load('address'),
    refused('ItemNotFound'),
  ],
  [
    '69 no special cells',
    (sheet) => void sheet.getRange('A1:B2').getSpecialCells('Formulas').load('address'),
    refused('ItemNotFound'),
  ],
  [
    '69 no intersection',
    (sheet) => void sheet.getRange('A1').getIntersection('C3').load('address'),
    refused('ItemNotFound'),
  ],
  [
    '69 no precedents',
    (sheet) => void sheet.getRange('A1').getDirectPrecedents().areas.load('items'),
    refused('ItemNotFound'),
  ],
  [
    '70 a flag of several areas holds for all, other properties are null where they differ',
    async (sheet, context) => {
      sheet.getRange('A:A').format.fill.color = '#FF0000';
      const areas = sheet.getRanges('A:A,C3').load('isEntireColumn,format/fill/color');
      await context.sync();
      return [areas.isEntireColumn, areas.format.fill.color];
    },
    [false, null],
  ],
  [
    '72 a copy grows from the first cell of its target',
    async (sheet, context) => {
      sheet.getRange('A1:B2').values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange('D4').copyFrom('A1:B2');
      const range = sheet.getRange('D4:E5').load('values');
      await context.sync();
      return range.values;
    },
    [
      [1, 2],
      [3, 4],
    ],
  ],
]);

holdFacts('copying', [
  [
    'a cell is copied to several areas at once',
    async (sheet, context) => {
      sheet.getRange('F4').formulas = [['=SUM(B4:E4)']];
      sheet.getRanges('K4,P4:P5').copyFrom('F4');
      const copies = [sheet.getRange('K4'), sheet.getRange('P4:P5')].map((each) => each.load('formulas'));
      await context.sync();
      return copies.map(({ formulas }) => formulas);
    },
    [[['=SUM(G4:J4)']], [['=SUM(L4:O4)'], ['=SUM(L5:O5)']]],
  ],
  [
    'one area of several is copied as a range',
    async (sheet, context) => {
      sheet.getRange('A1').values = [[7]];
      sheet.getRange('C1').copyFrom(sheet.getRanges('A1'));
      const copy = sheet.getRange('C1').load('values');
      await context.sync();
      return copy.values;
    },
    [[7]],
  ],
  [
    'several areas are not copied, and the refusal says so',
    (sheet) => sheet.getRange('C1').copyFrom(sheet.getRanges('A1,B2')),
    refused('NotImplemented'),
  ],
  [
    'where rows become columns, what lay to the left lies above; references with a $ only move',
    async (sheet, context) => {
      sheet.getRange('A1:G1').formulas = [[3, 5, '=SUM(A1:B1)', '=A2', '=$A1', '=A$1', '=$A$1']];
      sheet.getRange('J5').copyFrom('A1:G1', 'All', false, true);
      const copy = sheet.getRange('J5:J11').load('formulas');
      await context.sync();
      return copy.formulas.flat();
    },
    [3, 5, '=SUM(J5:J6)', '=K5', '=$A9', '=E$1', '=$A$1'],
  ],
]);

holdFacts('filling', [
  ...(
    [
      [['Mon'], 'Tue Wed Thu'],
      [['saturday'], 'sunday monday tuesday'],
      [['NOV', 'DEC'], 'JAN FEB MAR'],
      [['January', 'April'], 'July October January'],
      [['Q3'], 'Q4 Q1 Q2'],
      [['Q5'], 'Q6 Q7 Q8'],
      [['Mon', 'x'], 'Mon x Mon'],
      [['Mon', 'Mon'], 'Mon Mon Mon'],
    ] as const
  ).map(([given, more]): Fact => [
    `${given.join(' ')} goes on with ${more}`,
    async (sheet) => {
      const start = sheet.getRange('A1').getResizedRange(given.length - 1, 0);
      start.values = given.map((text) => [text]);
      start.autoFill(start.getResizedRange(3, 0));
      const filled = sheet.getRange('A1').getOffsetRange(given.length, 0).getResizedRange(2, 0);
      filled.load('values');
      await sheet.context.sync();
      return filled.values.join(' ');
    },
    more,
  ]),
  [
    'a way of filling that is not done is refused by name',
    (sheet) => sheet.getRange('A1').autoFill('A1:A3', 'FlashFill'),
    refused('NotImplemented'),
  ],
]);
