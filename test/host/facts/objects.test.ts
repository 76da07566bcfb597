import { holdFacts, refused } from './facts';

holdFacts('proxy objects, load and sync', [
  [
    '1 a property that was not loaded cannot be read',
    (sheet) => sheet.getRange('A1').values,
    refused('PropertyNotLoaded'),
  ],
  [
    '2 a property that was set can be read at once',
    (sheet) => {
      const range = sheet.getRange('A1');
      range.values = [['x']];
      return range.values;
    },
    [['x']],
  ],
  [
    '3 the result of a method cannot be read before sync',
    (sheet) => sheet.tables.getCount().value,
    refused('ValueNotLoaded'),
  ],
  [
    '4 isNullObject cannot be read before sync',
    (_, context) => context.workbook.tables.getItemOrNullObject('none').isNullObject,
    refused('PropertyNotLoaded'),
  ],
  [
    '6 a property of a null object is undefined',
    async (_, context) => {
      const table = context.workbook.tables.getItemOrNullObject('none').load('name');
      await context.sync();
      return [table.isNullObject, table.name];
    },
    [true, undefined],
  ],
  [
    '7 methods of a null object do nothing',
    (_, context) => context.workbook.worksheets.getItemOrNullObject('none').delete(),
    undefined,
  ],
  [
    '8 a missing item is told at the next sync, not at the call',
    async (_, context) => {
      context.workbook.worksheets.getItem('none');
      return 'called';
    },
    refused('ItemNotFound'),
  ],
  [
    '8 an index out of range is ItemNotFound',
    (sheet) => void sheet.tables.getItemAt(4).load('name'),
    refused('ItemNotFound'),
  ],
  [
    '11 a failed batch is gone: the next sync has nothing to do',
    async (sheet, context) => {
      context.workbook.worksheets.getItem('none');
      sheet.getRange('A1').values = [[1]];
      await context.sync().catch(() => undefined);
      await context.sync();
      const range = sheet.getRange('A1').load('values');
      await context.sync();
      return range.values;
    },
    [['']],
  ],
  [
    '19 load without names loads every scalar property, and no number format categories',
    async (sheet, context) => {
      const range = sheet.getRange('A1').load();
      await context.sync();
      const { address, values, numberFormat } = range;
      const categories = Object.hasOwn(range.toJSON(), 'numberFormatCategories');
      return [address.endsWith('!A1'), values, numberFormat, categories];
    },
    [true, [['']], [['General']], false],
  ],
  [
    '19 load of a navigation property loads what it leads to',
    async (sheet, context) => {
      const range = sheet.getRange('A1').load('format');
      await context.sync();
      return range.format.wrapText;
    },
    false,
  ],
  [
    '21 properties of items and of what they lead to are loaded by paths',
    async (sheet, context) => {
      const table = sheet.tables.add('A1:B2', true);
      const tables = sheet.tables.load('items/name, items/id');
      const range = table.getRange().load('format/fill/color');
      await context.sync();
      return [tables.items.length, typeof tables.items[0]?.id, range.format.fill.color];
    },
    [1, 'string', '#FFFFFF'],
  ],
  [
    '21 items that were not loaded cannot be read',
    (sheet) => sheet.tables.items,
    refused('PropertyNotLoaded'),
  ],
  [
    '22 set refuses a property that there is not',
    (sheet) => sheet.getRange('A1').set({ value: 1 } as object),
    refused('InvalidArgument'),
  ],
  [
    '23 set refuses a property that is only read',
    (sheet) => sheet.getRange('A1').set({ address: 'B1' } as object),
    refused('InvalidArgument'),
  ],
  [
    'set writes several properties, and those of what they lead to',
    async (sheet, context) => {
      const range = sheet.getRange('A1');
      range.set({ values: [[3]], format: { font: { bold: true } } });
      range.load('values,format/font/bold');
      await context.sync();
      return [range.values, range.format.font.bold];
    },
    [[[3]], true],
  ],
  [
    '29 what was read is a copy',
    async (sheet, context) => {
      const range = sheet.getRange('A1').load('values');
      await context.sync();
      const [row] = range.values;
      if (row) row[0] = 5;
      const again = sheet.getRange('A1').load('values');
      await context.sync();
      return again.values;
    },
    [['']],
  ],
]);
