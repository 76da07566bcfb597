import { holdFacts, refused } from './facts/facts';

/** Locks the cells of a sheet apart from some, and protects it. */
function protect(sheet: Excel.Worksheet, unlocked: string): void {
  sheet.getRange(unlocked).format.protection.locked = false;
  sheet.protection.protect();
}

/** A colour for cells whose left neighbour is larger than the limit. */
function color(range: Excel.Range, limit: number): void {
  const { custom } = range.conditionalFormats.add('Custom');
  custom.rule.formula = `=A1>${limit}`;
  custom.format.fill.color = '#FF0000';
}

async function coloredAreas(sheet: Excel.Worksheet, context: Excel.RequestContext): Promise<string[]> {
  const formats = sheet.getRange().conditionalFormats.load('items/id');
  await context.sync();
  const found = formats.items.map((format) => [format.getRanges(), format.custom.rule] as const);
  for (const [areas, rule] of found) {
    areas.load('address');
    rule.load('formula');
  }
  await context.sync();
  return found.map(([{ address }, { formula }]) => `${address.replace(/[^!,]*!/g, '')} ${formula}`);
}

holdFacts('what a copy comes to fill', [
  [
    'is locked beyond the cell that it was given',
    async (sheet, context) => {
      sheet.getRange('A1:B2').values = [
        [1, 2],
        [3, 4],
      ];
      protect(sheet, 'D4');
      await context.sync();
      sheet.getRange('D4').copyFrom('A1:B2');
    },
    refused('AccessDenied'),
  ],
  [
    'is not locked where all of it may be written',
    async (sheet, context) => {
      sheet.getRange('A1:B2').values = [
        [1, 2],
        [3, 4],
      ];
      protect(sheet, 'D4:E5');
      await context.sync();
      sheet.getRange('D4').copyFrom('A1:B2');
      const copy = sheet.getRange('D4:E5').load('values');
      await context.sync();
      return copy.values;
    },
    [
      [1, 2],
      [3, 4],
    ],
  ],
  [
    'is locked where cells are moved to, too',
    async (sheet, context) => {
      sheet.getRange('A1:B1').values = [[1, 2]];
      sheet.getRange('A1:B1').format.protection.locked = false;
      protect(sheet, 'D4');
      await context.sync();
      sheet.getRange('A1:B1').moveTo('D4');
    },
    refused('AccessDenied'),
  ],
  [
    'does not lie beyond the sheet',
    async (sheet) => {
      sheet.getRange('A1:B2').values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange('XFD7').copyFrom('A1:B2');
    },
    refused('NonBlankCellOffSheet'),
  ],
]);

holdFacts('conditional formats of copied cells', [
  [
    'are those of the copy where it covers all of their cells',
    async (sheet, context) => {
      color(sheet.getRange('B1'), 5);
      sheet.getRange('B1:C1').copyFrom('A1:B1');
      return coloredAreas(sheet, context);
    },
    ['C1 =B1>5'],
  ],
  [
    'come along where only formats are copied',
    async (sheet, context) => {
      color(sheet.getRange('B2'), 5);
      sheet.getRange('B2').values = [['text']];
      sheet.getRange('E7').copyFrom('B2', 'Formats');
      sheet.getRange('E8').copyFrom('B2', 'Values');
      return coloredAreas(sheet, context);
    },
    ['B2,E7 =A1>5'],
  ],
]);
