import { describe, expect, test } from '@jest/globals';
import type { OpenClient } from '../../host/open-client';
import { checked, exampleClient, sheetNamed } from './opened';

/** Row and column of every cell of a sheet that shows the text. */
function placesOf(client: OpenClient, name: string, text: string): readonly (readonly [number, number])[] {
  const places: (readonly [number, number])[] = [];
  sheetNamed(client.host.workbook, name).cells.forEach(({ value }, row, column) => {
    if (value === text) places.push([row, column]);
  });
  return places;
}

function valueAt(client: OpenClient, name: string, row: number, column: number): unknown {
  return sheetNamed(client.host.workbook, name).cells.get(row, column)?.value ?? null;
}

function only<T>(list: readonly T[]): T {
  const [first, second] = list;
  if (first === undefined || second !== undefined) throw new Error(`${list.length} instead of one`);
  return first;
}

/** Puts what a range holds into cells of a sheet. */
async function type(client: OpenClient, sheet: string, address: string, text: string): Promise<void> {
  await client.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[text]];
    await context.sync();
  });
}

/** A new deal at the top of the list, so that every row of the results stands elsewhere. */
async function addDeals(client: OpenClient, count: number): Promise<void> {
  await client.run(async (context) => {
    const deals = context.workbook.tables.getItem('Deals');
    const headers = deals.getHeaderRowRange().load('values');
    await context.sync();
    const width = headers.values[0]?.length ?? 0;
    const rows = Array.from({ length: count }, (_, index) => [
      `N-${index + 1}`,
      'New customer',
      `New deal ${index + 1}`,
      ...Array.from({ length: width - 3 }, () => ''),
    ]);
    deals.rows.add(0, rows);
    await context.sync();
  });
}

async function removeDeal(client: OpenClient, id: string): Promise<void> {
  await client.run(async (context) => {
    const deals = context.workbook.tables.getItem('Deals');
    const ids = deals.columns.getItem('Deal ID').getDataBodyRange().load('values');
    await context.sync();
    deals.rows.getItemAt(ids.values.findIndex(([each]) => each === id)).delete();
    await context.sync();
  });
}

async function addColumn(client: OpenClient, table: string, header: string): Promise<number> {
  return client.run(async (context) => {
    const found = context.workbook.tables.getItem(table);
    const body = found.getDataBodyRange().load('rowCount');
    await context.sync();
    const rows = Array.from({ length: body.rowCount }, () => ['']);
    const added = found.columns
      .add(undefined, [[header], ...rows])
      .getRange()
      .load('columnIndex');
    await context.sync();
    return added.columnIndex;
  });
}

describe('what a user writes beside the rows of a result sheet', () => {
  test('follows the finding of its row in a column of his own, dates as dates and text as text', async () => {
    const client = await exampleClient();
    const { findings } = await checked(client);
    const column = await addColumn(client, 'Findings', 'Mine');
    const wanted = findings.filter(({ finding }) => finding.severity === 'warning').slice(-2);
    const keyOf = (index: number) => wanted[index]?.fingerprint ?? '';
    const rowOf = (key: string) => only(placesOf(client, 'Findings', key))[0];
    const before = [rowOf(keyOf(0)), rowOf(keyOf(1))] as const;
    await client.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Findings');
      sheet.getRangeByIndexes(before[0], column, 1, 1).values = [["'=ask Li"]];
      const day = sheet.getRangeByIndexes(before[1], column, 1, 1);
      day.numberFormat = [['yyyy-mm-dd']];
      day.values = [[46_340]];
      await context.sync();
    });
    await addDeals(client, 3);
    await checked(client);
    expect(rowOf(keyOf(0))).not.toBe(before[0]);
    expect(placesOf(client, 'Findings', '=ask Li')).toEqual([[rowOf(keyOf(0)), column]]);
    expect(valueAt(client, 'Findings', rowOf(keyOf(1)), column)).toBe(46_340);
    const { workbook } = client.host;
    const sheet = sheetNamed(workbook, 'Findings');
    const formatAt = (row: number) =>
      workbook.styles.get(sheet.cells.get(row, column)?.style ?? 0).numberFormat;
    expect(formatAt(rowOf(keyOf(1)))).toBe('yyyy-mm-dd');
    expect(sheet.cells.get(rowOf(keyOf(0)), column)?.formula).toBeUndefined();
  });

  test('follows its deal in Results; a calculated column is calculated for every row', async () => {
    const client = await exampleClient();
    await checked(client);
    const notes = await addColumn(client, 'Results', 'Mine');
    const doubled = await addColumn(client, 'Results', 'Doubled');
    const rowOf = (id: string) =>
      only(placesOf(client, 'Results', id).filter(([, column]) => column === 0))[0];
    const id = String(valueAt(client, 'Results', 5, 0));
    await client.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Results');
      sheet.getRangeByIndexes(5, notes, 1, 1).values = [['call on Monday']];
      const body = context.workbook.tables.getItem('Results').columns.getItem('Doubled').getDataBodyRange();
      body.load('rowCount');
      await context.sync();
      body.formulasR1C1 = Array.from({ length: body.rowCount }, () => [`=RC[${10 - doubled}]*2`]);
      await context.sync();
    });
    await addDeals(client, 2);
    await checked(client);
    expect(rowOf(id)).toBe(7);
    expect(placesOf(client, 'Results', 'call on Monday')).toEqual([[7, notes]]);
    const { cells, tables } = sheetNamed(client.host.workbook, 'Results');
    for (let row = 5; row <= (tables[0]?.area.bottom ?? 0); row += 1)
      expect(cells.get(row, doubled)?.formula).toBe(`K${row + 1}*2`);
  });

  test('stays under the table, with its row, when its deal is gone', async () => {
    const client = await exampleClient();
    await checked(client);
    const column = await addColumn(client, 'Results', 'Mine');
    const id = String(valueAt(client, 'Results', 6, 0));
    await client.run(async (context) => {
      context.workbook.worksheets.getItem('Results').getRangeByIndexes(6, column, 1, 1).values = [['keep']];
      await context.sync();
    });
    await removeDeal(client, id);
    for (let time = 0; time < 2; time += 1) {
      await checked(client);
      const bottom = sheetNamed(client.host.workbook, 'Results').tables[0]?.area.bottom ?? 0;
      expect(placesOf(client, 'Results', 'keep')).toEqual([[bottom + 3, column]]);
      expect(valueAt(client, 'Results', bottom + 3, 0)).toBe(id);
      expect(valueAt(client, 'Results', bottom + 2, 0)).toBe(
        'Your notes on rows that are no longer in the list:',
      );
    }
  });

  test.each([
    ['Roll-up', 0],
    ['Gates', 0],
    ['Overview', 1],
  ])('follows its row on %s in the column beside, and text below moves down', async (name, key) => {
    const client = await exampleClient();
    await checked(client);
    const { cells } = sheetNamed(client.host.workbook, name);
    let right = 0;
    let bottom = 0;
    cells.forEach(({ value }, row, column) => {
      if (value === null) return;
      right = Math.max(right, column);
      bottom = Math.max(bottom, row);
    });
    const wanted = String(valueAt(client, name, bottom, key));
    const person = name === 'Roll-up' ? valueAt(client, name, bottom, 1) : null;
    await client.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      sheet.getRangeByIndexes(bottom, right + 1, 1, 1).values = [['mine beside']];
      sheet.getRangeByIndexes(bottom + 1, 2, 1, 1).values = [['mine below']];
      context.workbook.comments.add(`'${name}'!B${bottom + 3}`, 'a comment');
      await context.sync();
    });
    await addDeals(client, 2);
    for (let time = 0; time < 2; time += 1) {
      await checked(client);
      const [row, column] = only(placesOf(client, name, 'mine beside'));
      expect(column).toBe(right + 1);
      expect(valueAt(client, name, row, key)).toBe(wanted);
      if (person !== null) expect(valueAt(client, name, row, 1)).toBe(person);
      const [under, left] = only(placesOf(client, name, 'mine below'));
      expect(left).toBe(2);
      expect([valueAt(client, name, under - 1, key), valueAt(client, name, under, key)]).toEqual([
        expect.any(String),
        null,
      ]);
      expect(under).toBeGreaterThan(bottom + 1);
    }
    expect(sheetNamed(client.host.workbook, name).comments).toHaveLength(1);
  });

  test('stays above a table to the right of our lines', async () => {
    const client = await exampleClient();
    await checked(client);
    await type(client, 'Results', 'H3', 'mine above');
    // a touched row makes the check write the sheet anew
    await type(client, 'Results', 'K6', '7');
    await addDeals(client, 1);
    await checked(client);
    expect(placesOf(client, 'Results', 'mine above')).toEqual([[2, 7]]);
  });
});

test.each(['People', 'Roll-up', 'Findings'])(
  'no name that has been replaced comes back with a note on %s',
  async (name) => {
    const client = await exampleClient();
    await checked(client);
    const person = 'Paul Meyer';
    const places = placesOf(client, name, person);
    let right = 0;
    sheetNamed(client.host.workbook, name).cells.forEach(({ value }, _row, column) => {
      if (value !== null) right = Math.max(right, column);
    });
    expect(places.length).toBeGreaterThan(0);
    await client.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      for (const [row] of places) sheet.getRangeByIndexes(row, right + 1, 1, 1).values = [['mine']];
      for (const input of ['Stakeholders', 'Actions', 'Rivals', 'Deals', 'Evidence'])
        context.workbook.worksheets.getItem(input).getUsedRange().replaceAll(person, 'Person 1', {});
      await context.sync();
    });
    await checked(client);
    const left: unknown[] = [];
    let notes = 0;
    sheetNamed(client.host.workbook, name).cells.forEach(({ value }) => {
      if (typeof value === 'string' && value.includes(person)) left.push(value);
      if (value === 'mine') notes += 1;
    });
    expect(left).toEqual([]);
    expect(notes).toBeGreaterThan(0);
  },
);

test('the line of totals keeps what it says about a column of his own when the table shrinks', async () => {
  const client = await exampleClient();
  await checked(client);
  const column = await addColumn(client, 'Results', 'Mine');
  const id = String(valueAt(client, 'Results', 6, 0));
  await client.run(async (context) => {
    const table = context.workbook.tables.getItem('Results');
    table.showTotals = true;
    table.columns.getItem('Mine').getTotalRowRange().values = [['my total']];
    context.workbook.worksheets.getItem('Results').getRangeByIndexes(7, column, 1, 1).values = [['keep']];
    await context.sync();
  });
  await removeDeal(client, id);
  await checked(client);
  const bottom = sheetNamed(client.host.workbook, 'Results').tables[0]?.area.bottom ?? 0;
  expect(placesOf(client, 'Results', 'my total')).toEqual([[bottom, column]]);
  expect(placesOf(client, 'Results', 'keep')).toEqual([[6, column]]);
});

describe('what stands beside lines above a list', () => {
  async function setCurrency(client: OpenClient, currency: string): Promise<void> {
    await client.run(async (context) => {
      const body = context.workbook.tables.getItem('Deals').columns.getItem('Currency').getDataBodyRange();
      body.getCell(0, 0).values = [[currency]];
      await context.sync();
    });
  }

  test('stays on the Overview when those lines become fewer', async () => {
    const client = await exampleClient();
    await setCurrency(client, 'USD');
    await checked(client);
    const [header, left] = only(placesOf(client, 'Overview', 'Customer · deal'));
    const column = left + 13;
    const texts = [0, 1, 3, 4, 5].map((above) => ({ above, text: `mine ${above}` }));
    await client.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Overview');
      for (const { above, text } of texts)
        sheet.getRangeByIndexes(header - above, column, 1, 1).values = [[text]];
      await context.sync();
    });
    await setCurrency(client, 'EUR');
    await checked(client);
    const [after] = only(placesOf(client, 'Overview', 'Customer · deal'));
    expect(after).toBeLessThan(header);
    const rows = texts.map(({ text }) => only(placesOf(client, 'Overview', text))[0]);
    expect(rows[0]).toBe(after);
    expect(rows).toEqual([...rows].sort((one, other) => other - one));
  });

  test('stays on the Forecast when they become fewer', async () => {
    const client = await exampleClient();
    await setCurrency(client, 'USD');
    await checked(client);
    const headerOf = () => only(sheetNamed(client.host.workbook, 'Forecast').tables).area.top;
    const header = headerOf();
    const right = 30;
    await client.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Forecast');
      for (const above of [1, 2, 3])
        sheet.getRangeByIndexes(header - above, right, 1, 1).values = [[`mine ${above}`]];
      await context.sync();
    });
    await setCurrency(client, 'EUR');
    await checked(client);
    expect(headerOf()).toBeLessThan(header);
    for (const above of [1, 2, 3])
      expect(placesOf(client, 'Forecast', `mine ${above}`)).toEqual([[headerOf() - above, right]]);
  });
});

test.each(['Roll-up', 'Overview'])(
  'a pivot of the user beside the list of %s stays where it is, and text below moves down',
  async (name) => {
    const client = await exampleClient();
    await checked(client);
    let bottom = 0;
    sheetNamed(client.host.workbook, name).cells.forEach(({ value }, row) => {
      if (value !== null) bottom = Math.max(bottom, row);
    });
    await client.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      const source = context.workbook.tables.getItem('Results');
      const pivot = sheet.pivotTables.add('Mine', source, sheet.getRangeByIndexes(bottom - 1, 25, 1, 1));
      pivot.rowHierarchies.add(pivot.hierarchies.getItem('Deal ID'));
      sheet.getRangeByIndexes(bottom + 1, 2, 1, 1).values = [['mine below']];
      await context.sync();
    });
    const areaOf = () => only(sheetNamed(client.host.workbook, name).pivots).area;
    const before = areaOf();
    await addDeals(client, 12);
    await checked(client);
    await checked(client);
    expect(areaOf()).toEqual(before);
    expect(only(placesOf(client, name, 'mine below'))[0]).toBeGreaterThan(bottom + 1);
  },
);

describe('what stands beside the line of totals', () => {
  /** Results with a line of totals, a note beside each of its last rows, and text beside that line. */
  async function withTotals(): Promise<{ client: OpenClient; column: number; last: number }> {
    const client = await exampleClient();
    await checked(client);
    const { area } = only(sheetNamed(client.host.workbook, 'Results').tables);
    const column = area.right + 1;
    const last = area.bottom;
    await client.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Results');
      context.workbook.tables.getItem('Results').showTotals = true;
      sheet.getRangeByIndexes(last - 1, column, 3, 1).values = [['note 1'], ['note 2'], ['my total']];
      await context.sync();
    });
    return { client, column, last };
  }

  test('moves down with it when the table grows', async () => {
    const { client, column, last } = await withTotals();
    await addDeals(client, 1);
    await checked(client);
    expect(placesOf(client, 'Results', 'note 1')).toEqual([[last, column]]);
    expect(placesOf(client, 'Results', 'note 2')).toEqual([[last + 1, column]]);
    expect(placesOf(client, 'Results', 'my total')).toEqual([[last + 2, column]]);
  });

  test.each([1, 2])('stays when the table shrinks by %i, and no note stays with it', async (gone) => {
    const { client, column, last } = await withTotals();
    for (let count = 0; count < gone; count += 1)
      await removeDeal(client, String(valueAt(client, 'Results', 5 + count, 0)));
    await checked(client);
    expect(placesOf(client, 'Results', 'note 1')).toEqual([[last - 1 - gone, column]]);
    expect(placesOf(client, 'Results', 'note 2')).toEqual([[last - gone, column]]);
    expect(placesOf(client, 'Results', 'my total')).toEqual([[last + 1, column]]);
  });

  test('is not written over by the notes on rows that are gone', async () => {
    const { client, column, last } = await withTotals();
    const ids = Array.from({ length: 3 }, (_, index) =>
      String(valueAt(client, 'Results', last - 2 + index, 0)),
    );
    for (const id of ids) await removeDeal(client, id);
    await checked(client);
    expect(placesOf(client, 'Results', 'my total')).toEqual([[last + 1, column]]);
    expect(placesOf(client, 'Results', 'note 1')).toEqual([[last + 4, column]]);
    expect(placesOf(client, 'Results', 'note 2')).toEqual([[last + 5, column]]);
  });
});
