import { expect, test } from '@jest/globals';
import { takeSnapshot } from '../../../src/workbook/history/take-snapshot';
import { readWorkbook } from '../../../src/workbook/read';
import type { OpenClient } from '../../host/open-client';
import { TODAY } from '../publish/a-pipeline';
import { exampleClient, NOON } from '../publish/opened';

const HOUR = 3_600_000;

/** A workbook with one snapshot, and cells of the user on its sheet. */
async function withCells(lay: (sheet: Excel.Worksheet, table: Excel.Table) => void): Promise<OpenClient> {
  const client = await exampleClient();
  await taken(client, 0);
  await client.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Snapshots');
    lay(sheet, sheet.tables.getItem('Snapshots'));
    await context.sync();
  });
  return client;
}

async function taken(client: OpenClient, hours: number): Promise<number> {
  const now = new Date(NOON.getTime() + hours * HOUR);
  const result = await client.run((context) => takeSnapshot(context, { today: TODAY, now }));
  if (result.kind !== 'taken') throw new Error(result.code);
  return result.deals;
}

/** What stands on the sheet now: its tables, and the cells that hold one of the words. */
async function standing(client: OpenClient, words: readonly string[]) {
  const seen = await client.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Snapshots');
    const used = sheet.getUsedRange(true).load('values,rowIndex,columnIndex');
    const tables = sheet.tables.load('items/name');
    await context.sync();
    const areas = tables.items.map((table) => ({
      name: table.name,
      range: table.getRange().load('address'),
      header: table.getHeaderRowRange().load('values'),
    }));
    await context.sync();
    return {
      tables: Object.fromEntries(areas.map(({ name, range }) => [name, range.address.split('!')[1]])),
      headers: areas.flatMap(({ header }) => header.values[0]?.map(String) ?? []),
      cells: used.values.flatMap((row, index) =>
        row.flatMap((value, column) =>
          words.includes(String(value)) ? [[value, used.rowIndex + index, used.columnIndex + column]] : [],
        ),
      ),
    };
  });
  const read = await client.run(readWorkbook);
  if (read.kind !== 'read') throw new Error(read.code);
  const findings = read.findings.filter(({ rule }) => /history|snapshot-/.test(rule)).map(({ rule }) => rule);
  return { ...seen, findings, sizes: read.facts.history.snapshots.map(({ deals }) => deals.length) };
}

test('a note beside the table is none of its columns', async () => {
  const client = await withCells((sheet) => {
    sheet.getRange('AG16').values = [['my note']];
    sheet.getRange('AG4').values = [['my header']];
  });
  const before = await standing(client, ['my note', 'my header']);
  const deals = await taken(client, 1);
  const after = await standing(client, ['my note', 'my header']);
  expect(before.tables['Snapshots']).toBe(`A4:AE${4 + deals}`);
  expect(after.tables['Snapshots']).toBe(`A4:AE${4 + 2 * deals}`);
  expect(after.headers.filter((header) => header.startsWith('Column'))).toEqual([]);
  expect(after.cells).toEqual(before.cells);
  expect(after.cells).toHaveLength(2);
  expect(after.findings).toEqual([]);
  expect(after.sizes).toEqual([deals, deals]);
});

test('a table of the user on the right stays as it is, with whatever headers', async () => {
  const client = await withCells((sheet) => {
    sheet.getRange('AF4:AG6').values = [
      ['Owner', 'Amount'],
      ['mine', 5],
      ['mine too', 6],
    ];
    sheet.tables.add('AF4:AG6', true).name = 'Mine';
  });
  const deals = await taken(client, 1);
  const after = await standing(client, ['mine', 'mine too']);
  expect(after.tables).toEqual({ Snapshots: `A4:AE${4 + 2 * deals}`, Mine: 'AF4:AG6' });
  expect(after.cells).toEqual([
    ['mine', 4, 31],
    ['mine too', 5, 31],
  ]);
  expect(after.sizes).toEqual([deals, deals]);
});

test('a table above with headers of the same names is not taken for the history', async () => {
  const client = await withCells((sheet) => {
    sheet.getRange('4:9').insert('Down');
    sheet.getRange('A5:B6').values = [
      ['Owner', 'Amount'],
      ['mine', 5],
    ];
    sheet.tables.add('A5:B6', true).name = 'Mine';
  });
  const deals = await taken(client, 1);
  const after = await standing(client, ['mine']);
  expect(after.tables).toEqual({ Snapshots: `A10:AE${10 + 2 * deals}`, Mine: 'A5:B6' });
  expect(after.sizes).toEqual([deals, deals]);
});

test.each([false, true])(
  'what stands under the table moves down with it (totals row: %s)',
  async (hasTotals) => {
    const deals = 4;
    const under = 4 + deals + (hasTotals ? 1 : 0);
    const client = await withCells((sheet, table) => {
      if (hasTotals) table.showTotals = true;
      sheet.getRangeByIndexes(under + 1, 1, 1, 1).values = [['under']];
      sheet.getRangeByIndexes(under + 1, 32, 1, 1).values = [['beside']];
    });
    const before = await standing(client, ['under', 'beside']);
    expect(before.sizes).toEqual([deals]);
    expect(before.findings).toEqual([]);
    expect(before.cells).toEqual([
      ['under', under + 1, 1],
      ['beside', under + 1, 32],
    ]);
    await taken(client, 1);
    const after = await standing(client, ['under', 'beside']);
    expect(after.tables['Snapshots']).toBe(`A4:AE${4 + 2 * deals + (hasTotals ? 1 : 0)}`);
    expect(after.cells).toEqual([
      ['beside', under + 1, 32],
      ['under', under + 1 + deals, 1],
    ]);
    expect(after.findings).toEqual([]);
    expect(after.sizes).toEqual([deals, deals]);
  },
);

test('a wider table under it moves down as a whole', async () => {
  const client = await withCells((sheet) => {
    sheet.getRange('AD12:AH13').values = [
      ['a', 'b', 'c', 'd', 'e'],
      ['mine', 2, 3, 4, 5],
    ];
    sheet.tables.add('AD12:AH13', true).name = 'Mine';
  });
  const deals = await taken(client, 1);
  await taken(client, 2);
  const after = await standing(client, ['mine']);
  expect(after.tables['Snapshots']).toBe(`A4:AE${4 + 3 * deals}`);
  expect(after.cells).toHaveLength(1);
  expect(after.sizes).toEqual([deals, deals, deals]);
});

test('a column that was deleted comes back beside what the user put there', async () => {
  const client = await withCells((sheet, table) => {
    table.columns.getItem('Note').delete();
    sheet.getRange('AE4:AE5').values = [['my list'], ['mine']];
  });
  const before = await standing(client, ['mine', 'my list']);
  const deals = await taken(client, 1);
  const after = await standing(client, ['mine', 'my list']);
  expect(before.cells).toHaveLength(2);
  expect(after.tables['Snapshots']).toBe(`A4:AE${4 + 2 * deals}`);
  expect(after.cells).toEqual(before.cells.map(([word, row, column]) => [word, row, Number(column) + 1]));
  expect(after.sizes).toEqual([deals, deals]);
});

test('in a plain range too, a note beside the rows is none of its columns', async () => {
  const client = await withCells((sheet, table) => {
    table.convertToRange();
    sheet.getRange('AG6').values = [['my note']];
  });
  const deals = await taken(client, 1);
  const after = await standing(client, ['my note']);
  expect(Object.values(after.tables)).toEqual([`A4:AE${4 + 2 * deals}`]);
  expect(after.cells).toEqual([['my note', 5, 32]]);
  expect(after.sizes).toEqual([deals, deals]);
});
