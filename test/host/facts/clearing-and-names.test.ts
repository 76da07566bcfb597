import { holdFacts, refused, type Fact } from './facts';

/** The areas without their sheet. */
function placesOf({ address }: Excel.RangeAreas): string {
  return address
    .split(',')
    .map((area) => area.split('!')[1])
    .join();
}

holdFacts('what is cleared', [
  ...(['All', 'Formats'] as const).map((what): Fact => [
    `clearing ${what} takes merged cells apart`,
    async (sheet) => {
      sheet.getRange('A1:B2').merge();
      sheet.getRange('D1:E1').merge();
      sheet.getRange('B2:C3').clear(what);
      const merged = sheet.getRange('A1:E9').getMergedAreasOrNullObject().load('address');
      await sheet.context.sync();
      return placesOf(merged);
    },
    'D1:E1',
  ]),
  [
    'the validation of cells that lose their first one goes round the edge of the sheet',
    async (sheet, context) => {
      const { dataValidation } = sheet.getRange('A1:B1');
      dataValidation.rule = { custom: { formula: '=XFD1=1' } };
      sheet.getRange('A1').clear('All');
      const left = sheet.getRange('B1').dataValidation.load('rule');
      await context.sync();
      return left.rule.custom?.formula;
    },
    '=A1=1',
  ],
  [
    'clearing contents leaves cells merged',
    async (sheet) => {
      sheet.getRange('A1:B2').merge();
      sheet.getRange('A1:B2').clear('Contents');
      const merged = sheet.getRange('A1:E9').getMergedAreasOrNullObject().load('address');
      await sheet.context.sync();
      return placesOf(merged);
    },
    'A1:B2',
  ],
  ...(
    [
      ['Hyperlinks', '#FF0000'],
      ['RemoveHyperlinks', '#FFFFFF'],
    ] as const
  ).map(([what, color]): Fact => [
    `clearing ${what} ${what === 'Hyperlinks' ? 'leaves' : 'takes'} the formats of linked cells, and leaves others`,
    async (sheet) => {
      const [linked, plain] = [sheet.getRange('A1'), sheet.getRange('A2')];
      sheet.getRange('A1:A2').format.fill.color = 'red';
      linked.hyperlink = { address: 'https://example.com', textToDisplay: 'link' };
      sheet.getRange('A1:A2').clear(what);
      linked.load('values, hyperlink, format/fill/color');
      plain.load('format/fill/color');
      await sheet.context.sync();
      return [linked.values, linked.hyperlink, linked.format.fill.color, plain.format.fill.color];
    },
    [[['link']], null, color, '#FF0000'],
  ]),
]);

holdFacts('links and special cells', [
  [
    'the text of a link is what its cell shows',
    async (sheet) => {
      const cell = sheet.getRange('A1');
      cell.values = [[12.5]];
      cell.numberFormat = [['0.00']];
      cell.hyperlink = { address: 'https://example.com' };
      cell.load('values, hyperlink');
      await sheet.context.sync();
      return [cell.values, cell.hyperlink];
    },
    [[[12.5]], { address: 'https://example.com', textToDisplay: '12.50' }],
  ],
  ...(['DataValidations', 'ConditionalFormats'] as const).map((kind): Fact => [
    `69 special cells of type ${kind} are found in all areas, each once`,
    async (sheet) => {
      sheet.getRange('A1:F3').values = Array.from({ length: 3 }, () => Array.from({ length: 6 }, () => 1));
      for (const address of ['A1:A2', 'D1:F3']) {
        const range = sheet.getRange(address);
        range.dataValidation.rule = { custom: { formula: '=TRUE()' } };
        range.conditionalFormats.add('Custom');
        range.conditionalFormats.add('Custom');
      }
      const found = sheet.getRanges('A1:A3,F1:F9').getSpecialCells(kind).load('address');
      await sheet.context.sync();
      return placesOf(found);
    },
    'A1:A2,F1:F3',
  ]),
]);

/** A name for a formula over A1:A2 of the sheet, which hold 4 and 5. */
function named(formula: string): (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<unknown> {
  return async (sheet, context) => {
    sheet.name = 'Figures';
    sheet.getRange('A1:A2').values = [[4], [5]];
    const item = context.workbook.names.add('figure', formula).load('type, value, formula');
    await context.sync();
    item.delete();
    sheet.delete();
    return [item.type, item.value, item.formula];
  };
}

holdFacts('what a name stands for', [
  ['the result of a formula', named('=SUM(Figures!$A$1:$A$2)'), ['Integer', 9, '=SUM(Figures!$A$1:$A$2)']],
  ['a fraction', named('=Figures!$A$1/Figures!$A$2'), ['Double', 0.8, '=Figures!$A$1/Figures!$A$2']],
  ['a text', named('="a"&Figures!$A$1'), ['String', 'a4', '="a"&Figures!$A$1']],
  ['a truth', named('=Figures!$A$1>3'), ['Boolean', true, '=Figures!$A$1>3']],
  ['an error', named('=Figures!$A$1/0'), ['Error', '#DIV/0!', '=Figures!$A$1/0']],
  ['cells of the active sheet', named('=$A$1:$A$2'), ['Range', 'Figures!$A$1:$A$2', '=Figures!$A$1:$A$2']],
]);

const broken = '=SUM(';

holdFacts('what is no formula', [
  [
    'is refused in a name',
    (_, context) => context.workbook.names.add('broken', broken),
    refused('InvalidArgument'),
  ],
  [
    'is refused as the new formula of a name',
    (_, context) => {
      const name = context.workbook.names.add('whole', '=1');
      name.formula = broken;
      name.delete();
    },
    refused('InvalidArgument'),
  ],
  ...Object.entries<Excel.DataValidationRule>({
    list: { list: { inCellDropDown: true, source: broken } },
    custom: { custom: { formula: broken } },
    decimal: { decimal: { formula1: broken, operator: 'GreaterThan' } },
  }).map(([kind, rule]): Fact => [
    `is refused in a ${kind} rule of validation`,
    (sheet) => (sheet.getRange('A1').dataValidation.rule = rule),
    refused('InvalidArgument'),
  ]),
  [
    'is refused in a custom conditional format',
    (sheet) => (sheet.getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = broken),
    refused('InvalidArgument'),
  ],
  [
    'is refused in a conditional format of values',
    (sheet) =>
      (sheet.getRange('A1').conditionalFormats.add('CellValue').cellValue.rule = {
        formula1: broken,
        operator: 'EqualTo',
      }),
    refused('InvalidArgument'),
  ],
  [
    'is refused as the end of a data bar',
    (sheet) =>
      (sheet.getRange('A1').conditionalFormats.add('DataBar').dataBar.lowerBoundRule = {
        type: 'Formula',
        formula: broken,
      }),
    refused('InvalidArgument'),
  ],
]);
