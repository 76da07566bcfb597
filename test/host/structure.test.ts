import { describe, expect, test } from '@jest/globals';
import { openClient } from './open-client';

async function caught(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'nothing',
    (error: unknown) => error,
  );
}

describe('structural edits through the client', () => {
  test('inserting rows moves formulas, names and ranges that the add-in holds', async () => {
    const { run } = openClient();
    const found = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:A3').values = [[1], [2], ['=SUM(A1:A2)']];
      context.workbook.names.add('Total', '=Sheet1!$A$3');
      const held = sheet.getRange('A3').load('address');
      await context.sync();
      sheet.getRange('2:3').insert('Down');
      held.load('address,values,formulas');
      const name = context.workbook.names.getItem('Total').load('formula');
      await context.sync();
      return [held.address, held.values, held.formulas, name.formula];
    });
    expect(found).toEqual(['Sheet1!A5', [[3]], [['=SUM(A1:A4)']], '=Sheet1!$A$5']);
  });

  test('an insert that would tear a table apart is refused', async () => {
    const { run } = openClient();
    const error = await caught(
      run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        sheet.getRange('A1:B3').values = [
          ['a', 'b'],
          [1, 2],
          [3, 4],
        ];
        sheet.tables.add('A1:B3', true);
        await context.sync();
        sheet.getRange('A2').insert('Down');
        await context.sync();
      }),
    );
    expect(error).toMatchObject({
      code: 'InsertDeleteConflict',
      debugInfo: { errorLocation: 'Range.insert' },
    });
  });

  test('deleting a table column leaves #REF! in formulas and draws what is right of it near', async () => {
    const { run } = openClient();
    const found = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:C2').values = [
        ['x', 'y', 'z'],
        [1, 2, 3],
      ];
      const table = sheet.tables.add('A1:C2', true);
      table.name = 'T';
      sheet.getRange('F1:F2').formulas = [['=SUM(T[y])'], ['=SUM(T[z])']];
      await context.sync();
      table.columns.getItem('y').delete();
      const formulas = sheet.getRange('E1:F2').load('formulas,values');
      const header = table.getHeaderRowRange().load('values');
      await context.sync();
      return [formulas.formulas, formulas.values, header.values];
    });
    expect(found).toEqual([
      [
        ['=SUM(#REF!)', ''],
        ['=SUM(T[z])', ''],
      ],
      [
        ['#REF!', ''],
        [3, ''],
      ],
      [['x', 'z']],
    ]);
  });

  test('rows are added to a table, and what lies below moves down', async () => {
    const { run } = openClient();
    const found = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:A4').values = [['h'], ['a'], [''], ['below']];
      const table = sheet.tables.add('A1:A2', true);
      table.rows.add(0, [['first']]);
      table.rows.add(undefined, [['last'], ['really last']]);
      const used = sheet.getUsedRange().load('values');
      const body = table.getDataBodyRange().load('values');
      await context.sync();
      return [body.values, used.values];
    });
    expect(found).toEqual([
      [['first'], ['a'], ['last'], ['really last']],
      [['h'], ['first'], ['a'], ['last'], ['really last'], [''], ['below']],
    ]);
  });

  test('a column added in the middle of a table gets its header and values', async () => {
    const { run } = openClient();
    const found = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:B2').values = [
        ['x', 'z'],
        [1, 3],
      ];
      const table = sheet.tables.add('A1:B2', true);
      table.columns.add(1, [['y'], [2]]);
      const all = table.getRange().load('values,address');
      const columns = table.columns.load('items/name');
      await context.sync();
      return [all.address, all.values, columns.items.map((column) => column.name)];
    });
    expect(found).toEqual([
      'Sheet1!A1:C2',
      [
        ['x', 'y', 'z'],
        [1, 2, 3],
      ],
      ['x', 'y', 'z'],
    ]);
  });

  test('a sheet is renamed with its references and deleted into #REF!', async () => {
    const { run } = openClient();
    const found = await run(async (context) => {
      const data = context.workbook.worksheets.add('Data');
      data.getRange('A1').values = [[7]];
      const cell = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
      cell.formulas = [['=Data!A1*2']];
      data.name = "It's data";
      cell.load('formulas,values');
      await context.sync();
      const before = [cell.formulas, cell.values];
      data.delete();
      cell.load('formulas,values');
      await context.sync();
      return [before, cell.formulas, cell.values];
    });
    expect(found).toEqual([[[["='It''s data'!A1*2"]], [[14]]], [['=#REF!A1*2']], [['#REF!']]]);
  });

  test('the blank row of a table without data is filled before rows are added', async () => {
    const { run } = openClient();
    const found = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1').values = [['h']];
      const table = sheet.tables.add('A1:A1', true);
      const blank = table.getDataBodyRange().load('values');
      await context.sync();
      const before = blank.values;
      table.rows.add(undefined, [['a'], ['b']]);
      const body = table.getDataBodyRange().load('values,address');
      await context.sync();
      return [before, body.address, body.values];
    });
    expect(found).toEqual([[['']], 'Sheet1!A2:A3', [['a'], ['b']]]);
  });

  test('several areas are kept over requests and move with their cells', async () => {
    const { run } = openClient();
    const found = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const areas = sheet.getRanges('A1:B2,D5').load('address,cellCount');
      await context.sync();
      const before = [areas.address, areas.cellCount];
      sheet.getRange('3:3').insert('Down');
      areas.format.font.bold = true;
      areas.load('address');
      await context.sync();
      return [before, areas.address];
    });
    expect(found).toEqual([['Sheet1!A1:B2,Sheet1!D5', 5], 'Sheet1!A1:B2,Sheet1!D6']);
  });
});
