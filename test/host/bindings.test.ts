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

/** A table with bindings to it and to a cell. */
async function bound(): Promise<ReturnType<typeof openClient>> {
  const client = openClient();
  await client.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:B2').values = [
      ['a', 'b'],
      [1, 2],
    ];
    const table = sheet.tables.add('A1:B2', true);
    table.name = 'T';
    context.workbook.bindings.add(table.getRange(), 'Table', 'table');
    context.workbook.bindings.add(sheet.getRange('D1'), 'Range', 'cell');
    await context.sync();
  });
  return client;
}

test('a binding to a table stays with it, wherever it goes, and with no other in its place', async () => {
  const { run } = await bound();
  const addressOf = (work: (sheet: Excel.Worksheet) => unknown): Promise<string> =>
    run(async (context) => {
      work(context.workbook.worksheets.getItem('Sheet1'));
      const range = context.workbook.bindings.getItem('table').getRange().load('address');
      await context.sync();
      return range.address;
    });
  const table = (sheet: Excel.Worksheet): Excel.Table => sheet.tables.getItem('T');
  expect(await addressOf((sheet) => (table(sheet).showHeaders = false))).toBe('Sheet1!A2:B2');
  expect(await addressOf((sheet) => table(sheet).getRange().moveTo('F9'))).toBe('Sheet1!F9:G9');
  expect(await addressOf((sheet) => sheet.tables.add('A1:B3', true))).toBe('Sheet1!F9:G9');
  await expect(addressOf((sheet) => table(sheet).convertToRange())).rejects.toMatchObject({
    code: 'InvalidBinding',
  });
});

test('a binding that is deleted twice takes no other along', async () => {
  const { run } = await bound();
  const left = await run(async (context) => {
    const { bindings } = context.workbook;
    const table = bindings.getItem('table');
    table.delete();
    table.delete();
    bindings.load('items/id');
    await context.sync();
    return bindings.items.map(({ id }) => id);
  });
  expect(left).toEqual(['cell']);
});

test('ranges and bindings of a deleted sheet are lost', async () => {
  const { run } = openClient();
  await run(async (context) => {
    const { worksheets, bindings } = context.workbook;
    const sheet = worksheets.add('Gone');
    const ranges = [sheet.getRange('A1:B2'), sheet.getRanges('A1,B2')];
    for (const range of ranges) {
      context.trackedObjects.add(range);
      range.load('address');
    }
    bindings.add(sheet.getRange('A1'), 'Range', 'cell');
    await context.sync();
    sheet.delete();
    await context.sync();
    for (const range of ranges) {
      range.format.fill.color = 'Red';
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidReference' });
    }
    bindings.getItem('cell').getRange().load('address');
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidBinding' });
  });
});
