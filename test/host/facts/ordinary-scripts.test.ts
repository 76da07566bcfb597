import { holdFacts, refused } from './facts';

function pricesIn(sheet: Excel.Worksheet): Excel.Table {
  const table = sheet.tables.add('A1:B3', true);
  table.getRange().values = [
    ['Tool', 'Price'],
    ['Saw', 20],
    ['Nail', 2],
  ];
  return table;
}

holdFacts('what scripts of add-in authors count on', [
  [
    'several cells have no spill parent and no spilling range, as a null object says',
    async (sheet, context) => {
      sheet.getRange('A1').formulas = [['=SEQUENCE(2)']];
      const cells = sheet.getRange('A1:A2');
      const found = [cells.getSpillParentOrNullObject(), cells.getSpillingToRangeOrNullObject()];
      await context.sync();
      return found.map(({ isNullObject }) => isNullObject);
    },
    [true, true],
  ],
  [
    'only one cell is asked for its spilling range',
    (sheet) => void sheet.getRange('A1:A2').getSpillingToRange().load('address'),
    refused('InvalidArgument'),
  ],
  [
    'a range resized beyond its first cell goes the other way',
    async (sheet, context) => {
      const ranges = [
        sheet.getRange('D4').getResizedRange(0, -2),
        sheet.getRange('D4:E5').getResizedRange(-3, 1),
        sheet.getRange('D4:E5').getResizedRange(-1, -1),
      ].map((range) => range.load('address'));
      await context.sync();
      return ranges.map(({ address }) => address.split('!')[1]);
    },
    ['B4:D4', 'D2:F4', 'D4'],
  ],
  [
    'a range is not resized off the sheet',
    (sheet) => void sheet.getRange('B2').getResizedRange(0, -2).load('address'),
    refused('InvalidArgument'),
  ],
  [
    'blank rows count when duplicates are removed',
    async (sheet, context) => {
      const range = sheet.getRange('A1:A8');
      range.values = [['Tool'], ['Saw'], ['Saw'], ['Nail'], [''], [''], [''], ['']];
      const results = [range, range, sheet.getRange('A:A')].map((each) =>
        each.removeDuplicates([0], true).load('removed,uniqueRemaining'),
      );
      await context.sync();
      return results.map(({ removed, uniqueRemaining }) => [removed, uniqueRemaining]);
    },
    [
      [4, 3],
      [4, 3],
      [0, 2],
    ],
  ],
  [
    'duplicates are told by what cells show, also of formulas of the same request',
    async (sheet, context) => {
      sheet.getRange('A1:A4').formulas = [['=1+0'], ['=2+0'], ['=3+0'], ['=2-1']];
      sheet.getRange('B1:B3').values = [[45000], [45000], [45000]];
      sheet.getRange('B1:B3').numberFormat = [['m/d/yyyy'], ['mmm d, yyyy'], ['m/d/yyyy']];
      const results = ['A1:A4', 'B1:B3'].map((address) =>
        sheet.getRange(address).removeDuplicates([0], false).load('removed,uniqueRemaining'),
      );
      const left = sheet.getRange('A1:B4').load('text');
      await context.sync();
      return [results.map(({ removed, uniqueRemaining }) => [removed, uniqueRemaining]), left.text];
    },
    [
      [
        [1, 3],
        [1, 2],
      ],
      [
        ['1', '3/15/2023'],
        ['2', 'Mar 15, 2023'],
        ['3', ''],
        ['', ''],
      ],
    ],
  ],
  [
    'cells that move into a header name its columns, wherever the target was said to end',
    async (sheet, context) => {
      sheet.getRange('F10:G11').values = [
        ['a', 'b'],
        [1, 2],
      ];
      const table = sheet.tables.add('F10:G11', true);
      sheet.getRange('J1:L1').values = [['p', 'q', 'r']];
      sheet.getRange('J1:L1').moveTo('E10');
      table.columns.load('items/name');
      await context.sync();
      return table.columns.items.map(({ name }) => name);
    },
    ['q', 'r'],
  ],
  [
    'a formula below a table is its total and stays outside, a row with a value joins it',
    async (sheet, context) => {
      const table = pricesIn(sheet);
      sheet.getRange('B4').values = [['=SUM(B2:B3)']];
      const before = table.getRange().load('address');
      const total = sheet.getRange('B4').load('values');
      await context.sync();
      const name = before.address.split('!')[0] ?? '';
      sheet.getRange('A4:B4').values = [['Screw', '=B3/2']];
      const after = table.getRange().load('address');
      await context.sync();
      return [before, after].map(({ address }) => address.slice(name.length)).concat(`${total.values}`);
    },
    ['!A1:B3', '!A1:B4', '22'],
  ],
  [
    'a cell with a link has the style for links, over its own fill',
    async (sheet, context) => {
      const cell = sheet.getRange('A1');
      cell.format.fill.color = '#FFFF00';
      cell.format.font.bold = true;
      cell.hyperlink = { address: 'https://example.org/' };
      cell.load('style,format/fill/color,format/font/bold,format/font/underline');
      await context.sync();
      const { fill, font } = cell.format;
      return [cell.style, fill.color, font.bold, font.underline];
    },
    ['Hyperlink', '#FFFF00', false, 'Single'],
  ],
  [
    'margins are round points',
    async ({ pageLayout }, context) => {
      pageLayout.topMargin = 50;
      pageLayout.load('headerMargin,topMargin');
      await context.sync();
      return [pageLayout.headerMargin, pageLayout.topMargin];
    },
    [21.6, 50],
  ],
  [
    'a workbook has a revision number, which can be set',
    async (_, context) => {
      const { properties } = context.workbook;
      properties.load('revisionNumber');
      await context.sync();
      const before = properties.revisionNumber;
      properties.revisionNumber = 7;
      properties.load('revisionNumber');
      await context.sync();
      return [before, properties.revisionNumber];
    },
    [0, 7],
  ],
  [
    'formulas read back in the usual spelling, whatever was typed',
    async (sheet, context) => {
      sheet.name = 'My Data';
      sheet.getRange('A1:B3').values = [
        ['Amount', 'unit Price'],
        [1, 2],
        [3, 4],
      ];
      const orders = sheet.tables.add('A1:B3', true);
      orders.name = 'Orders';
      context.workbook.names.add('Rate', '=0.5');
      const half = context.workbook.names.add('Half', "=max('MY DATA'!$a$2:$a$3)*rate");
      const typed = sheet.getRange('F5:F16');
      typed.formulas = [
        '=sum(a1:b2)*true+#n/a',
        "=\"sum(a1)\"&'MY DATA'!b2&'Sheet1'!a1&foo(1)",
        '={1, 2;true,"x"}',
        '=sum(orders[ [#all], [amount] ])',
        '=sum(ORDERS[[AMOUNT]:[UNIT PRICE]])*RATE',
        '=let(x,1,X+n(x))',
        '=.5+1E3+50%+1.50+0.1',
        '=sum($b$5:a1,a1:a1048576)',
        '= if( a1 > 1 , 2,rows(orders) )',
        '=coupdaybs(a1,b1,2)',
        '=1E+20+true()',
        '=$A$1',
      ].map((formula) => [formula]);
      const sum = [['Sum'], ['=[@amount]*orders[[#this row],[UNIT PRICE]]'], [1]];
      orders.columns.add(undefined, sum);
      const column = sheet.getRange('C2');
      typed.load('formulas');
      column.load('formulas');
      half.load('formula');
      await context.sync();
      const first = typed.formulas.flat();
      typed.formulas = typed.formulas.map((row) => [...row]);
      typed.load('formulas');
      await context.sync();
      return [
        ...first,
        ...column.formulas.flat(),
        half.formula,
        JSON.stringify(first) === JSON.stringify(typed.formulas.flat()),
      ];
    },
    [
      '=SUM(A1:B2)*TRUE+#N/A',
      '="sum(a1)"&\'My Data\'!B2&Sheet1!A1&foo(1)',
      '={1,2;TRUE,"x"}',
      '=SUM(Orders[[#All],[Amount]])',
      '=SUM(Orders[[Amount]:[unit Price]])*Rate',
      '=LET(x,1,X+N(x))',
      '=0.5+1000+50%+1.5+0.1',
      '=SUM(A1:$B$5,A:A)',
      '= IF( A1 > 1 , 2,ROWS(Orders) )',
      '=COUPDAYBS(A1,B1,2)',
      '=1E+20+TRUE()',
      '=$A$1',
      '=[@Amount]*[@[unit Price]]',
      "=MAX('My Data'!$A$2:$A$3)*Rate",
      true,
    ],
  ],
  [
    'formulas of rules read back in the usual spelling too',
    async (sheet, context) => {
      sheet.name = 'Rules';
      const cells = sheet.getRange('B2:B9');
      const { custom } = cells.conditionalFormats.add('Custom');
      custom.rule.formula = '=and(b2>$c$1, RULES!a2=true)';
      const { cellValue } = cells.conditionalFormats.add('CellValue');
      cellValue.rule = { formula1: '=max(c2:c9)', operator: 'LessThan' };
      cells.dataValidation.rule = { wholeNumber: { formula1: '=min(c2,d2)', operator: 'GreaterThan' } };
      custom.rule.load('formula');
      cellValue.load('rule');
      cells.load('dataValidation/rule');
      await context.sync();
      return [custom.rule.formula, cellValue.rule.formula1, cells.dataValidation.rule.wholeNumber?.formula1];
    },
    ['=AND(B2>$C$1, Rules!A2=TRUE)', '=MAX(C2:C9)', '=MIN(C2,D2)'],
  ],
]);
