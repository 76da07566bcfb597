import { expect, test } from '@jest/globals';
import { openClient } from './open-client';

test('bindings to ranges, tables and names keep to their cells', async () => {
  const { run } = openClient();
  const found = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:B2').values = [
      ['a', 'b'],
      [1, 2],
    ];
    sheet.tables.add('A1:B2', true).name = 'T';
    context.workbook.names.add('Place', '=Sheet1!$D$4');
    const { bindings } = context.workbook;
    bindings.add(sheet.getRange('A1:B2'), 'Table', 'table');
    bindings.addFromNamedItem('Place', 'Range', 'place');
    bindings.add('Sheet1!B1', 'Text', 'text');
    await context.sync();
    sheet.getRange('1:1').insert('Down');
    const table = bindings.getItem('table').getTable().load('name');
    const place = bindings.getItem('place').getRange().load('address');
    const text = bindings.getItem('text').getText();
    const missing = bindings.getItemOrNullObject('none');
    bindings.load('items/id,items/type,count');
    await context.sync();
    return [
      table.name,
      place.address,
      text.value,
      missing.isNullObject,
      bindings.count,
      bindings.items.map(({ id, type }) => [id, type]),
    ];
  });
  expect(found).toEqual([
    'T',
    'Sheet1!D5',
    'b',
    true,
    3,
    [
      ['table', 'Table'],
      ['place', 'Range'],
      ['text', 'Text'],
    ],
  ]);
});
