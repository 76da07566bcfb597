import { describe, expect, test } from '@jest/globals';
import { newWorkbook, type WorkbookModel } from '../../src/files';
import { openClient, type OpenClient } from './open-client';

type Action = (sheet: Excel.Worksheet) => void;

/** What a sheet holds, and the error of an action on it (its code) with what it held then. */
async function attempt(client: OpenClient, action: Action): Promise<{ error: unknown; changed: boolean }> {
  const held = (): Promise<unknown> =>
    client.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const used = sheet.getUsedRange().load('address,formulas');
      const pivots = sheet.pivotTables.load('items/name');
      const tables = sheet.tables.load('items/name');
      await context.sync();
      return [used.address, used.formulas, pivots.items.length, tables.items.length];
    });
  const before = await held();
  const error: unknown = await client
    .run(async (context) => {
      action(context.workbook.worksheets.getItem('Sheet1'));
      await context.sync();
    })
    .then(
      () => 'nothing',
      (caught: unknown) => (caught instanceof Error && 'code' in caught ? caught.code : caught),
    );
  return { error, changed: JSON.stringify(await held()) !== JSON.stringify(before) };
}

/** A pivot in E5:F8 with a filter in E3:F3, its source in A1:C4. */
async function withPivot(): Promise<OpenClient> {
  const client = openClient();
  await client.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:C4').values = [
      ['Owner', 'Stage', 'Amount'],
      ['Ann', 'open', 10],
      ['Bob', 'open', 20],
      ['Ann', 'won', 5],
    ];
    const pivot = sheet.pivotTables.add('Sums', sheet.getRange('A1:C4'), sheet.getRange('E5'));
    pivot.filterHierarchies.add(pivot.hierarchies.getItem('Stage'));
    pivot.rowHierarchies.add(pivot.hierarchies.getItem('Owner'));
    pivot.dataHierarchies.add(pivot.hierarchies.getItem('Amount'));
    sheet.getRange('I1:I2').values = [['Ann'], ['x']];
    await context.sync();
  });
  return client;
}

const tearsPivot: Record<string, Action> = {
  'a value': (sheet) => (sheet.getRange('F6').values = [[1]]),
  'values around it': (sheet) => (sheet.getRange('D4:H20').values = 1 as unknown as number[][]),
  'a value in its filter': (sheet) => (sheet.getRange('F3').values = [['won']]),
  'a formula': (sheet) => (sheet.getRange('E6').formulas = [['=1']]),
  'a formula in R1C1': (sheet) => (sheet.getRange('E6').formulasR1C1 = [['=R1C1']]),
  'clearing a part': (sheet) => sheet.getRange('E6:F6').clear('Contents'),
  'clearing everything in a part': (sheet) => sheet.getRange('E5:F7').clear(),
  'inserting a row in it': (sheet) => sheet.getRange('6:6').insert('Down'),
  'inserting a row below its filter': (sheet) => sheet.getRange('4:4').insert('Down'),
  'inserting a column in it': (sheet) => sheet.getRange('F:F').insert('Right'),
  'inserting cells above one of its columns': (sheet) => sheet.getRange('E1').insert('Down'),
  'deleting a row of it': (sheet) => sheet.getRange('7:7').delete('Up'),
  'deleting cells left of one of its rows': (sheet) => sheet.getRange('A6').delete('Left'),
  'copying onto it': (sheet) => sheet.getRange('E8').copyFrom('I1'),
  'filling into it': (sheet) => sheet.getRange('I6').autoFill('F6:I6'),
  'moving onto it': (sheet) => sheet.getRange('I1').moveTo('F8'),
  'moving a part of it': (sheet) => sheet.getRange('E6:F6').moveTo('K1'),
  'sorting it': (sheet) => sheet.getRange('E6:F7').sort.apply([{ key: 0, ascending: false }]),
  'removing duplicates': (sheet) => sheet.getRange('E5:F8').removeDuplicates([0], true),
  'replacing text in it': (sheet) => sheet.replaceAll('Ann', 'Eve', {}),
  'merging its cells': (sheet) => sheet.getRange('E5:F5').merge(),
  'a link over its text': (sheet) =>
    (sheet.getRange('E6').hyperlink = { address: 'https://example.org', textToDisplay: 'x' }),
};

describe('what would change a part of a PivotTable is refused', () => {
  test.each(Object.entries(tearsPivot))('%s', async (_, action) => {
    const { error, changed } = await attempt(await withPivot(), action);
    expect({ error, changed }).toEqual({ error: 'PivotTableRangeConflict', changed: false });
  });

  test('formats may change, the source too, and cells beside it', async () => {
    const client = await withPivot();
    const { error } = await attempt(client, (sheet) => {
      sheet.getRange('E5:F8').format.fill.color = '#FF0000';
      sheet.getRange('F6').numberFormat = [['0.00']];
      sheet.getRange('E6').clear('Formats');
      sheet.getRange('C2').values = [[11]];
      sheet.getRange('G5:G8').values = 1 as unknown as number[][];
      sheet.getRange('1:1').insert('Down');
      sheet.getRange('I:I').delete('Left');
      sheet.replaceAll('x', 'y', {});
    });
    expect(error).toBe('nothing');
  });

  test('clearing or deleting all of it takes it away', async () => {
    for (const action of [
      (sheet: Excel.Worksheet) => sheet.getRange('E3:F8').clear(),
      (sheet: Excel.Worksheet) => sheet.getRange().clear('Contents'),
      (sheet: Excel.Worksheet) => sheet.getRange('E:F').delete('Left'),
    ]) {
      const client = await withPivot();
      await client.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        action(sheet);
        const count = sheet.pivotTables.getCount();
        await context.sync();
        expect(count.value).toBe(0);
      });
    }
  });

  test('it moves as a whole, with its filter', async () => {
    const client = await withPivot();
    await client.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('E3:F8').moveTo('K10');
      const pivot = sheet.pivotTables.getItem('Sums');
      pivot.refresh();
      const range = pivot.layout.getRange().load('address');
      const filter = pivot.layout.getFilterAxisRange().load('address');
      await context.sync();
      expect([range.address, filter.address]).toEqual(['Sheet1!K12:L15', 'Sheet1!K10:L10']);
    });
  });
});

/** An array formula of three rows in C2:C4, as Ctrl+Shift+Enter makes it. */
function withArray(): WorkbookModel {
  const model = newWorkbook(['Sheet1']);
  const cells = model.sheets[0]?.cells;
  if (!cells) throw new Error('No sheet');
  for (const row of [0, 1, 2, 3]) cells.set(row, 0, { value: row, style: 0 });
  cells.set(1, 2, {
    value: null,
    formula: 'A2:A4*2',
    style: 0,
    array: { kind: 'legacy', rows: 3, columns: 1 },
  });
  for (const row of [2, 3]) cells.set(row, 2, { value: null, style: 0, spilledFrom: { row: 1, column: 2 } });
  return model;
}

const tearsArray: Record<string, Action> = {
  'a value': (sheet) => (sheet.getRange('C3').values = [[1]]),
  'clearing a part': (sheet) => sheet.getRange('C2').clear(),
  'inserting a row in it': (sheet) => sheet.getRange('3:3').insert('Down'),
  'deleting a row of it': (sheet) => sheet.getRange('4:4').delete('Up'),
  'moving a part of it': (sheet) => sheet.getRange('C2').moveTo('F1'),
  'moving onto it': (sheet) => sheet.getRange('A1').moveTo('C3'),
  'copying onto it': (sheet) => sheet.getRange('C4').copyFrom('A1'),
  'filling into it': (sheet) => sheet.getRange('C1').autoFill('C1:C3'),
  'sorting it': (sheet) => sheet.getRange('A2:C4').sort.apply([{ key: 0, ascending: false }]),
  'removing duplicates': (sheet) => sheet.getRange('A2:C4').removeDuplicates([0], false),
};

test.each(Object.entries(tearsArray))('part of an array formula: %s is refused', async (_, action) => {
  const { error, changed } = await attempt(openClient(withArray()), action);
  expect({ error, changed }).toEqual({ error: 'InvalidOperation', changed: false });
});

const tearsMerge: Record<string, Action> = {
  'inserting cells above a part': (sheet) => sheet.getRange('B1').insert('Down'),
  'deleting cells left of a part': (sheet) => sheet.getRange('A3').delete('Left'),
  'moving a part of it': (sheet) => sheet.getRange('B2').moveTo('F1'),
  'copying onto a part': (sheet) => sheet.getRange('C3').copyFrom('A1'),
  'sorting it': (sheet) => sheet.getRange('A1:C5').sort.apply([{ key: 0, ascending: false }]),
  'filling into it': (sheet) => sheet.getRange('B1').autoFill('B1:B3'),
  'removing duplicates': (sheet) => sheet.getRange('A1:C5').removeDuplicates([0], false),
};

describe('merged cells', () => {
  async function withMerge(): Promise<OpenClient> {
    const client = openClient();
    await client.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:A5').values = [[3], [1], [2], [1], [5]];
      sheet.getRange('B2').values = [['merged']];
      sheet.getRange('B2:C3').merge();
      await context.sync();
    });
    return client;
  }

  test.each(Object.entries(tearsMerge))('%s is refused', async (_, action) => {
    const { error, changed } = await attempt(await withMerge(), action);
    expect({ error, changed }).toEqual({ error: 'MergedRangeConflict', changed: false });
  });

  test('only the first takes content', async () => {
    const { run } = await withMerge();
    await run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('B2:D3');
      range.values = [
        [1, 2, 3],
        [4, 5, 6],
      ];
      range.unmerge();
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([
        [1, '', 3],
        ['', '', 6],
      ]);
    });
  });
});

test.each(
  Object.entries<Action>({
    'inserting cells in one of its columns': (sheet) => sheet.getRange('B3').insert('Down'),
    'deleting cells above one of its columns': (sheet) => sheet.getRange('B1').delete('Up'),
    'inserting cells left of one of its rows': (sheet) => sheet.getRange('A3').insert('Right'),
    'deleting its header row': (sheet) => sheet.getRange('2:2').delete('Up'),
    'adding rows to one above another that is wider': (sheet) => {
      sheet.tables.getItemAt(0).rows.add(undefined, [[7, 7]]);
    },
  }),
)('a table is not torn apart: %s', async (_, action) => {
  const client = openClient();
  await client.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('B2:C4').values = [
      ['a', 'b'],
      [1, 2],
      [3, 4],
    ];
    sheet.tables.add('B2:C4', true);
    sheet.tables.add('C6:E7', true);
    await context.sync();
  });
  expect(await attempt(client, action)).toEqual({ error: 'InsertDeleteConflict', changed: false });
});
