import { holdFacts, refused, type Fact } from './facts';

const list = (source: string): Excel.DataValidationRule => ({ list: { inCellDropDown: true, source } });

function ruled(what: string, rule: unknown, result: unknown): Fact {
  return [
    what,
    async (sheet, context) => {
      const { dataValidation } = sheet.getRange('B2:B4');
      dataValidation.rule = rule as Excel.DataValidationRule;
      dataValidation.load('rule');
      await context.sync();
      return dataValidation.rule;
    },
    result,
  ];
}

holdFacts('data validation', [
  ruled(
    '124 two rules at once are refused',
    { ...list('a,b'), custom: { formula: '=TRUE' } },
    refused('InvalidArgument'),
  ),
  ruled('125 a list is named inline', list('a,b'), list('a,b')),
  ruled('125 a list is named by a reference', list('=$D$1:$D$9'), list('=$D$1:$D$9')),
  [
    '125 a list is named by a range',
    async (sheet, context) => {
      sheet.name = 'Lists';
      const { dataValidation } = sheet.getRange('B2');
      dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange('D1:D9') } };
      dataValidation.load('rule');
      await context.sync();
      return dataValidation.rule.list?.source;
    },
    '=Lists!$D$1:$D$9',
  ],
  ruled('126 an inline list has at most 255 characters', list('x'.repeat(256)), refused('InvalidArgument')),
  ruled('128 a structured reference is no source', list('=Table1[a]'), refused('InvalidArgument')),
  ...(
    [
      ['prompt', 'title', 32],
      ['prompt', 'message', 255],
      ['errorAlert', 'title', 32],
      ['errorAlert', 'message', 225],
    ] as const
  ).flatMap(([part, name, most]): Fact[] =>
    [most, most + 1].map((length) => [
      `131 ${part}.${name} of ${length} characters`,
      (sheet) => {
        const { dataValidation } = sheet.getRange('B2');
        dataValidation.rule = list('a,b');
        dataValidation.set({
          [part]: {
            title: 't',
            message: 'm',
            style: 'Stop',
            showAlert: true,
            showPrompt: true,
            [name]: 'x'.repeat(length),
          },
        });
      },
      length > most ? refused('InvalidArgument') : undefined,
    ]),
  ),
  ruled(
    '132 a number reads back as a formula',
    { wholeNumber: { formula1: 1, formula2: 10, operator: 'Between' } },
    { wholeNumber: { formula1: '=1', formula2: '=10', operator: 'Between' } },
  ),
  [
    '134 values that break a rule are written all the same, and told',
    async (sheet, context) => {
      const range = sheet.getRange('B2:B3');
      range.dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 10, operator: 'Between' } };
      range.values = [[5], [50]];
      const invalid = range.dataValidation.getInvalidCellsOrNullObject().load('address');
      range.dataValidation.load('valid');
      const one = sheet.getRange('B2').dataValidation.load('valid');
      const other = sheet.getRange('B3').dataValidation.load('valid');
      await context.sync();
      return [range.dataValidation.valid, one.valid, other.valid, invalid.address.split('!')[1]];
    },
    [null, true, false, 'B3'],
  ],
  [
    '134 lists and formulas are kept to as well; blanks are, where they are ignored',
    async (sheet, context) => {
      sheet.getRange('A1:A6').values = [['a'], ['B'], ['north'], ['x'], [3], ['']];
      sheet.getRange('E1:E2').values = [['North'], ['South']];
      sheet.getRange('A1:A2').dataValidation.rule = list('a,b');
      sheet.getRange('A3:A4').dataValidation.rule = list('=$E$1:$E$2');
      sheet.getRange('A5:A6').dataValidation.rule = { custom: { formula: '=A5>2' } };
      const invalid = sheet.getRange('A:A').dataValidation.getInvalidCells().load('address');
      const none = sheet.getRange('A5:A6').dataValidation.getInvalidCellsOrNullObject();
      await context.sync();
      return [invalid.address.split(',').map((each) => each.split('!')[1]), none.isNullObject];
    },
    [['A2', 'A4'], true],
  ],
  [
    '135 alerts are shown, and blanks ignored, unless said otherwise',
    async (sheet, context) => {
      const { dataValidation } = sheet.getRange('B2');
      dataValidation.rule = list('a,b');
      dataValidation.load('errorAlert,ignoreBlanks');
      await context.sync();
      return [
        dataValidation.errorAlert.showAlert,
        dataValidation.errorAlert.style,
        dataValidation.ignoreBlanks,
      ];
    },
    [true, 'Stop', true],
  ],
  [
    '136 mixed rules have a type of their own',
    async (sheet, context) => {
      sheet.getRange('B2').dataValidation.rule = list('a,b');
      sheet.getRange('B3').dataValidation.rule = list('c,d');
      const same = sheet.getRange('B2:B3').dataValidation.load('type');
      const partly = sheet.getRange('B3:B4').dataValidation.load('type');
      await context.sync();
      return [same.type, partly.type];
    },
    ['Inconsistent', 'MixedCriteria'],
  ],
  ruled(
    '138 operators are those of validation',
    { wholeNumber: { formula1: 1, operator: 'GreaterThanOrEqual' } },
    refused('InvalidArgument'),
  ),
]);

holdFacts('conditional formats', [
  [
    '138 operators are those of conditional formats',
    (sheet) => {
      sheet.getRange('A1').conditionalFormats.add('CellValue').cellValue.rule = {
        formula1: '=1',
        operator: 'GreaterThanOrEqualTo' as 'GreaterThan',
      };
    },
    refused('InvalidArgument'),
  ],
  [
    '139 a format has the properties of its type only',
    (sheet) => {
      const format = sheet.getRange('A1').conditionalFormats.add('CellValue');
      format.dataBar.load('barDirection');
    },
    refused('InvalidArgument'),
  ],
  [
    '140 a new format comes first, and priorities can be set',
    async (sheet, context) => {
      const formats = sheet.getRange('A1:A3').conditionalFormats;
      const first = formats.add('Custom');
      first.custom.rule.formula = '=A1>1';
      const second = formats.add('Custom');
      second.custom.rule.formula = '=A1>2';
      first.load('priority');
      second.load('priority');
      await context.sync();
      const before = [first.priority, second.priority];
      first.priority = 0;
      first.load('priority');
      second.load('priority');
      await context.sync();
      return [before, first.priority, second.priority];
    },
    [[1, 0], 0, 1],
  ],
  [
    '140 a priority beyond the bounds is the last one, or the first',
    async (sheet, context) => {
      const formats = sheet.getRange('A1:A3').conditionalFormats;
      const alone = formats.add('Custom');
      alone.custom.rule.formula = '=A1>1';
      alone.priority = 1;
      const next = formats.add('Custom');
      next.custom.rule.formula = '=A1>2';
      next.priority = 7;
      next.load('priority');
      await context.sync();
      const last = next.priority;
      next.priority = -9;
      next.load('priority');
      await context.sync();
      return [last, next.priority];
    },
    [1, 0],
  ],
  [
    '141 a rank goes from 1 to 1000',
    (sheet) => {
      sheet.getRange('A1').conditionalFormats.add('TopBottom').topBottom.rule = {
        rank: 1001,
        type: 'TopItems',
      };
    },
    refused('InvalidArgument'),
  ],
  [
    '145 the ranges of a format on several areas',
    async (sheet, context) => {
      const format = sheet.getRanges('A1:A2,C1').conditionalFormats.add('Custom');
      format.custom.rule.formula = '=TRUE';
      const ranges = format.getRanges().load('address');
      await context.sync();
      return ranges.address.split(',').map((address) => address.split('!')[1]);
    },
    ['A1:A2', 'C1'],
  ],
  [
    '145 clearing a part leaves the rest',
    async (sheet, context) => {
      const format = sheet.getRange('A1:A3').conditionalFormats.add('Custom');
      format.custom.rule.formula = '=A1>1';
      sheet.getRange('A2').conditionalFormats.clearAll();
      const count = sheet.getRange('A1:A3').conditionalFormats.getCount();
      const cleared = sheet.getRange('A2').conditionalFormats.getCount();
      await context.sync();
      return [count.value, cleared.value];
    },
    [1, 0],
  ],
]);

const names =
  (name: string) =>
  (_: unknown, context: Excel.RequestContext): void => {
    context.workbook.names.add(name, '=Sheet1!$A$1');
  };

holdFacts('comments, notes, names, links and sizes', [
  [
    '147 a comment is put at an address with its sheet',
    (_, context) => void context.workbook.comments.add('A1', 'x'),
    refused('InvalidArgument'),
  ],
  [
    '147 among the comments of a sheet an address needs no sheet',
    async (_, context) => {
      const { comments } = context.workbook.worksheets.getItem('Sheet1');
      comments.add('A1', 'x');
      const place = comments.getItemByCell('A1').getLocation().load('address');
      await context.sync();
      return place.address;
    },
    'Sheet1!A1',
  ],
  [
    '147 a comment is put on one cell',
    (sheet, context) => void context.workbook.comments.add(sheet.getRange('A1:B2'), 'x'),
    refused('InvalidArgument'),
  ],
  [
    '147 a cell has one comment',
    (sheet, context) => {
      context.workbook.comments.add(sheet.getRange('A1'), 'x');
      context.workbook.comments.add(sheet.getRange('A1'), 'y');
    },
    refused('InvalidArgument'),
  ],
  [
    '147 a reply is not emptied, as a comment is not',
    async (sheet, context) => {
      const reply = context.workbook.comments.add(sheet.getRange('A1'), 'x').replies.add('y');
      await context.sync();
      reply.content = '';
    },
    refused('InvalidArgument'),
  ],
  [
    '147 a cell without a comment',
    (sheet, context) => void context.workbook.comments.getItemByCell(sheet.getRange('A9')).load('content'),
    refused('ItemNotFound'),
  ],
  ...['a b', '1a', 'A1', 'R1C1', 'C', 'r', 'x'.repeat(256)].map(
    (name) =>
      [`150 the name ${name.slice(0, 9)} is refused`, names(name), refused('InvalidArgument')] as Fact,
  ),
  [
    '150 a name is taken once in its scope',
    (_, context) => {
      names('Mine150')(_, context);
      names('MINE150')(_, context);
    },
    refused('ItemAlreadyExists'),
  ],
  [
    '150 a sheet may have a name that the workbook has',
    (sheet, context) => {
      names('Both150')(sheet, context);
      sheet.names.add('Both150', '=1');
    },
    undefined,
  ],
  [
    'the values of a name are those of its cells, or the one that it stands for',
    async (sheet, context) => {
      sheet.getRange('A1:B1').values = [[1, 'x']];
      const names = [
        sheet.names.add('Cells', sheet.getRange('A1:B1')),
        sheet.names.add('Half', '=1/2'),
        sheet.names.add('Wrong', '=1/0'),
      ].map(({ arrayValues }) => arrayValues.load('values, types'));
      await context.sync();
      return names.map(({ values, types }) => [values, types]);
    },
    [
      [[[1, 'x']], [['Double', 'String']]],
      [[[0.5]], [['Double']]],
      [[['#DIV/0!']], [['Error']]],
    ],
  ],
  [
    '153 a name of a number has no range',
    (_, context) => {
      context.workbook.names.add('Number153', '=3').getRange().load('address');
    },
    refused('InvalidArgument'),
  ],
  [
    '154 the text of a link replaces the cell',
    async (sheet, context) => {
      const range = sheet.getRange('A1');
      range.values = [['before']];
      range.hyperlink = { address: 'https://example.org/', textToDisplay: 'after', screenTip: 'tip' };
      range.load('values,hyperlink');
      await context.sync();
      return [range.values, range.hyperlink];
    },
    [[['after']], { address: 'https://example.org/', textToDisplay: 'after', screenTip: 'tip' }],
  ],
  [
    '155 widths and heights are points',
    async (sheet, context) => {
      const { format } = sheet.getRange('A1');
      format.columnWidth = 100;
      format.rowHeight = 30;
      format.load('columnWidth,rowHeight');
      await context.sync();
      return [Math.abs(format.columnWidth - 100) < 1, format.rowHeight];
    },
    [true, 30],
  ],
  [
    '156 standard sizes come back',
    async (sheet, context) => {
      const { format } = sheet.getRange('A1');
      format.load('columnWidth,rowHeight');
      await context.sync();
      const before = [format.columnWidth, format.rowHeight];
      format.columnWidth = 100;
      format.rowHeight = 30;
      format.useStandardWidth = true;
      format.useStandardHeight = true;
      format.load('columnWidth,rowHeight');
      await context.sync();
      return before.join() === [format.columnWidth, format.rowHeight].join();
    },
    true,
  ],
  [
    '158 colours are names or #RRGGBB and read as the latter',
    async (sheet, context) => {
      const { format } = sheet.getRange('A1');
      format.fill.color = 'orange';
      format.font.color = '#00ff00';
      format.load('fill/color,font/color');
      await context.sync();
      return [format.fill.color, format.font.color];
    },
    ['#FFA500', '#00FF00'],
  ],
]);
