import { describe, expect, test } from '@jest/globals';
import { openClient } from './open-client';

describe('a client on the embedded Excel', () => {
  test('writes values and reads them back with sheet, address and types', async () => {
    const { run, host } = openClient();
    const range = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const cells = sheet.getRange('B2:C3');
      cells.values = [
        ['Deal', 12.5],
        [true, '2026-03-05'],
      ];
      cells.load('address,values,text,valueTypes,numberFormat');
      await context.sync();
      return cells.toJSON();
    });
    expect(range.address).toBe('Sheet1!B2:C3');
    expect(range.values).toEqual([
      ['Deal', 12.5],
      [true, 46086],
    ]);
    expect(range.valueTypes).toEqual([
      ['String', 'Double'],
      ['Boolean', 'Double'],
    ]);
    expect(host.requests).toBe(1 + 1);
  });

  test('a missing sheet is ItemNotFound with the place and the statement', async () => {
    const { run } = openClient();
    const error = await run(async (context) => {
      context.workbook.worksheets.getItem('Nowhere').getRange('A1').load('values');
      await context.sync();
    }).catch((caught: unknown) => caught);
    expect(error).toMatchObject({
      code: 'ItemNotFound',
      debugInfo: { errorLocation: 'WorksheetCollection.getItem' },
    });
  });

  test('a table is added, named, grown and found again', async () => {
    const { run } = openClient();
    const found = await run(async (context) => {
      const sheet = context.workbook.worksheets.add('Deals');
      sheet.getRange('A1:B2').values = [
        ['Id', 'Amount'],
        ['a', 1],
      ];
      const table = sheet.tables.add(sheet.getRange('A1:B2'), true);
      table.name = 'Deals';
      await context.sync();
      table.rows.add(undefined, [['b', 2]]);
      await context.sync();
      const again = context.workbook.tables.getItem('Deals');
      const body = again.getDataBodyRange().load('values,address');
      const tables = context.workbook.tables.load('items/name,items/style');
      const missing = context.workbook.tables.getItemOrNullObject('Nope');
      await context.sync();
      return {
        values: body.values,
        address: body.address,
        names: tables.items.map((each) => each.name),
        missing: missing.isNullObject,
      };
    });
    expect(found).toEqual({
      values: [
        ['a', 1],
        ['b', 2],
      ],
      address: 'Deals!A2:B3',
      names: ['Deals'],
      missing: true,
    });
  });
});
