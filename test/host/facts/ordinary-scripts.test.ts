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
]);
