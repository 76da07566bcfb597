import { describe, expect, test } from '@jest/globals';
import { dayOf, type Facts } from '../../../src/method';
import { buildWorkbook } from '../../../src/workbook/build';
import { readWorkbook, type ReadWorkbook } from '../../../src/workbook/read';
import { applyWrite, planWrite, takeBack, type CellEdit, type NewRow } from '../../../src/workbook/write';
import { openClient, type OpenClient } from '../../host/open-client';
import { plainPerson } from '../plain-person';

async function openExample(): Promise<OpenClient> {
  const client = openClient();
  await client.run((context) => buildWorkbook(context, { language: 'en', example: 'case' }));
  return client;
}

async function read(client: OpenClient): Promise<ReadWorkbook> {
  const result = await client.run((context) => readWorkbook(context));
  if (result.kind === 'refused') throw new Error(result.code);
  return result;
}

async function write(
  client: OpenClient,
  facts: Facts,
  { cells = [], rows = [] }: { readonly cells?: readonly CellEdit[]; readonly rows?: readonly NewRow[] },
) {
  return await client.run(async (context) => {
    const plan = await planWrite(context, { facts, cells, rows });
    return plan.kind === 'refused' ? plan : await applyWrite(context, plan);
  });
}

const attitudeOf = (row: number, next: string): CellEdit => ({
  cell: { table: 'stakeholders', row, column: 'attitude' },
  next,
});

/** Values, formulas and formats of every sheet, and the size of every table: what a write has to leave alone. */
async function everything(client: OpenClient): Promise<unknown> {
  return await client.run(async (context) => {
    const sheets = context.workbook.worksheets.load('items/name');
    await context.sync();
    const used = sheets.items.map((sheet) => sheet.getUsedRange().load('address,formulas,numberFormat'));
    const tables = context.workbook.tables.load('items/name');
    await context.sync();
    const areas = tables.items.map((table) => table.getRange().load('address'));
    await context.sync();
    return {
      cells: used.map(({ address, formulas, numberFormat }) => ({ address, formulas, numberFormat })),
      tables: areas.map(({ address }) => address),
    };
  });
}

describe('the shared write command', () => {
  test('changes the one cell that was asked for, and takes it back exactly', async () => {
    const client = await openExample();
    const before = await everything(client);
    const { facts } = await read(client);
    const person = facts.stakeholders[0];
    if (person === undefined) throw new Error('the example has no people');
    const next = person.attitude === 'opponent' ? 'Coach' : 'Opponent';

    const written = await write(client, facts, { cells: [attitudeOf(person.row, next)] });
    if (written.kind !== 'written') throw new Error(written.code);
    expect(written.cells).toBe(1);
    expect(written.differing).toEqual([]);
    const after = await read(client);
    expect(after.facts.stakeholders[0]?.attitude).toBe(next.toLowerCase());
    expect(after.facts.stakeholders.slice(1).map(plainPerson)).toEqual(
      facts.stakeholders.slice(1).map(plainPerson),
    );

    expect(await client.run((context) => takeBack(context, written.image))).toEqual({ kind: 'taken-back' });
    expect(await everything(client)).toEqual(before);
  });

  test('writes a number as a number where texts are expected, and takes the format back too', async () => {
    const client = await openExample();
    const { facts, locator } = await read(client);
    const cell = { table: 'stakeholders', row: 0, column: 'influence' } as const;
    const place = locator.locate(cell);
    if (place === null) throw new Error('no such cell');
    const range = (context: Excel.RequestContext) =>
      context.workbook.worksheets.getItem(place.sheet).getRange(place.address);
    await client.run(async (context) => {
      range(context).numberFormat = [['@']];
      await context.sync();
    });
    const before = await everything(client);
    const written = await write(client, facts, { cells: [{ cell, next: 2 }] });
    if (written.kind !== 'written') throw new Error(written.code);
    const shown = await client.run(async (context) => {
      const loaded = range(context).load('values,numberFormat');
      await context.sync();
      return { values: loaded.values, numberFormat: loaded.numberFormat };
    });
    expect(shown).toEqual({ values: [[2]], numberFormat: [['General']] });
    await client.run((context) => takeBack(context, written.image));
    expect(await everything(client)).toEqual(before);
  });

  test.each([
    ['closeDate', '3/1/2027', dayOf(2027, 1, 3), 'yyyy-mm-dd'],
    ['amount', '0012', 1500, 'General'],
  ])('of a text cell a %s becomes what it is, and the text comes back', async (column, old, next, format) => {
    const client = await openExample();
    const place = (await read(client)).locator.locate({ table: 'deals', row: 0, column });
    if (place === null) throw new Error('no such cell');
    const range = (context: Excel.RequestContext) =>
      context.workbook.worksheets.getItem(place.sheet).getRange(place.address);
    await client.run(async (context) => {
      range(context).numberFormat = [['@']];
      range(context).values = [[old]];
      await context.sync();
    });
    const before = await everything(client);
    const { facts } = await read(client);
    const written = await write(client, facts, {
      cells: [{ cell: { table: 'deals', row: 0, column }, next }],
    });
    if (written.kind !== 'written') throw new Error(written.code);
    const seen = () =>
      client.run(async (context) => {
        const loaded = range(context).load('values,numberFormat');
        await context.sync();
        return [loaded.values[0]?.[0], loaded.numberFormat[0]?.[0]];
      });
    expect(await seen()).toEqual([next, format]);
    await client.run((context) => takeBack(context, written.image));
    expect(await seen()).toEqual([old, '@']);
    expect(await everything(client)).toEqual(before);
  });

  test('writes amounts in the unit that the header of their column names, and takes them back', async () => {
    const client = openClient();
    await client.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1:D2').values = [
        ['商机编号', '客户', '商机名称', '金额(万元)'],
        ['D-1', '甲', '一期', 860.5],
      ];
      await context.sync();
    });
    const { facts } = await read(client);
    expect(facts.deals[0]?.amount).toBe(8_605_000);
    const written = await write(client, facts, {
      cells: [{ cell: { table: 'deals', row: 0, column: 'amount' }, next: 12_345_678 }],
      rows: [{ table: 'deals', values: { id: 'D-2', customer: '乙', name: '二期', amount: 1_250_000 } }],
    });
    if (written.kind !== 'written') throw new Error(written.code);
    expect(written.differing).toEqual([]);
    const values = await client.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('D2:D3').load('values');
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([[1_234.5678], [125]]);
    expect((await read(client)).facts.deals.map(({ amount }) => amount)).toEqual([12_345_678, 1_250_000]);
    expect(await client.run((context) => takeBack(context, written.image))).toEqual({ kind: 'taken-back' });
    expect((await read(client)).facts.deals.map(({ amount }) => amount)).toEqual([8_605_000]);
  });

  test('a new row of a list goes below cells that are merged downwards', async () => {
    const client = openClient();
    await client.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:D5').values = [
        ['Deal ID', 'Customer', 'Deal', 'Amount'],
        ['D-1', 'Acme', 'ERP', 5],
        ['', '', '', ''],
        ['D-2', 'Birch', 'CRM', 6],
        ['', '', '', ''],
      ];
      for (const column of ['A', 'B', 'C', 'D']) {
        for (const rows of ['2:3', '4:5']) {
          const [from, to] = rows.split(':');
          sheet.getRange(`${column}${from}:${column}${to}`).merge();
        }
      }
      await context.sync();
    });
    const { facts } = await read(client);
    expect(facts.deals.map(({ id }) => id)).toEqual(['D-1', 'D-2']);
    const written = await write(client, facts, {
      cells: [],
      rows: [{ table: 'deals', values: { id: 'D-3', customer: 'Cedar', name: 'BI', amount: 7 } }],
    });
    if (written.kind !== 'written') throw new Error(written.code);
    expect(written.differing).toEqual([]);
    const values = await client.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A4:D6').load('values');
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([
      ['D-2', 'Birch', 'CRM', 6],
      ['', '', '', ''],
      ['D-3', 'Cedar', 'BI', 7],
    ]);
    expect((await read(client)).facts.deals.map(({ id, amount }) => [id, amount])).toEqual([
      ['D-1', 5],
      ['D-2', 6],
      ['D-3', 7],
    ]);
  });

  test('an amount with a unit of its own becomes one in the unit of the header, and comes back as it was typed', async () => {
    const client = openClient();
    const amount = () =>
      client.run(async (context) => {
        const cell = context.workbook.worksheets.getActiveWorksheet().getRange('D2').load('values');
        await context.sync();
        return cell.values[0]?.[0];
      });
    await client.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1:D2').values = [
        ['Deal ID', 'Customer', 'Deal', 'Amount (k€)'],
        ['D-1', 'Acme', 'ERP', '€1.2 mn'],
      ];
      await context.sync();
    });
    const { facts } = await read(client);
    expect(facts.deals[0]).toMatchObject({ amount: 1_200_000, currency: 'EUR' });
    const written = await write(client, facts, {
      cells: [{ cell: { table: 'deals', row: 0, column: 'amount' }, next: 85_000 }],
      rows: [],
    });
    if (written.kind !== 'written') throw new Error(written.code);
    expect(await amount()).toBe(85);
    expect((await read(client)).facts.deals[0]?.amount).toBe(85_000);
    expect(await client.run((context) => takeBack(context, written.image))).toEqual({ kind: 'taken-back' });
    expect(await amount()).toBe('€1.2 mn');
  });

  test('finds the row again after somebody has sorted the table', async () => {
    const client = await openExample();
    const { facts } = await read(client);
    const person = facts.stakeholders[0];
    if (person === undefined) throw new Error('the example has no people');
    await client.run(async (context) => {
      const body = context.workbook.tables.getItem('Stakeholders').getDataBodyRange().load('values');
      await context.sync();
      body.values = [...body.values].reverse();
      await context.sync();
    });
    const moved = await read(client);
    expect(moved.facts.stakeholders[0]?.key).not.toBe(person.key);

    const written = await write(client, facts, { cells: [attitudeOf(person.row, 'Neutral')] });
    expect(written.kind).toBe('written');
    const after = await read(client);
    const same = (name: string) =>
      after.facts.stakeholders.find(({ key, deal }) => key === name && deal === person.deal)?.attitude;
    expect(same(person.key)).toBe('neutral');
  });

  test('refuses when the cell holds something else than the preview said, and writes nothing', async () => {
    const client = await openExample();
    const { facts } = await read(client);
    const plan = await client.run((context) =>
      planWrite(context, { facts, cells: [attitudeOf(0, 'Coach'), attitudeOf(1, 'Coach')], rows: [] }),
    );
    if (plan.kind !== 'planned') throw new Error(plan.code);
    const [first] = plan.cells;
    if (first === undefined) throw new Error('nothing planned');
    await client.run(async (context) => {
      context.workbook.worksheets.getItem(first.sheet).getRange(first.address).values = [['Neutral']];
      await context.sync();
    });
    const before = await everything(client);
    const result = await client.run((context) => applyWrite(context, plan));
    expect(result).toEqual({
      kind: 'refused',
      code: 'changed-meanwhile',
      place: `${first.sheet}!${first.address}`,
      found: 'Neutral',
    });
    expect(await everything(client)).toEqual(before);
  });

  test('does not overwrite a formula', async () => {
    const client = await openExample();
    const { facts, locator } = await read(client);
    const place = locator.locate({ table: 'stakeholders', row: 0, column: 'influence' });
    if (place === null) throw new Error('no influence');
    await client.run(async (context) => {
      context.workbook.worksheets.getItem(place.sheet).getRange(place.address).formulas = [['=2+2']];
      await context.sync();
    });
    const result = await write(client, facts, {
      cells: [{ cell: { table: 'stakeholders', row: 0, column: 'influence' }, next: 1 }],
    });
    expect(result).toEqual({
      kind: 'refused',
      code: 'formula-in-cell',
      place: `${place.sheet}!${place.address}`,
    });
  });

  test('refuses for a person who is gone', async () => {
    const client = await openExample();
    const { facts, locator } = await read(client);
    const place = locator.locate({ table: 'stakeholders', row: 0, column: 'name' });
    if (place === null) throw new Error('no name');
    await client.run(async (context) => {
      context.workbook.worksheets.getItem(place.sheet).getRange(place.address).values = [['Somebody Else']];
      await context.sync();
    });
    expect(await write(client, facts, { cells: [attitudeOf(0, 'Coach')] })).toEqual({
      kind: 'refused',
      code: 'row-gone',
      table: 'stakeholders',
    });
  });

  test('adds rows at the end of their tables and takes them back exactly', async () => {
    const client = await openExample();
    const before = await everything(client);
    const { facts } = await read(client);
    const written = await write(client, facts, {
      rows: [
        {
          table: 'deals',
          values: { id: '007', customer: 'Customer', name: '=1+1', closeDate: dayOf(2027, 3, 1) },
        },
        { table: 'control', values: { deal: '007' } },
      ],
    });
    if (written.kind !== 'written') throw new Error(written.code);
    expect(written.differing).toEqual([]);
    const after = await read(client);
    expect(after.facts.deals.at(-1)).toMatchObject({
      id: '007',
      customer: 'Customer',
      name: '=1+1',
      closeDate: dayOf(2027, 3, 1),
    });
    expect(after.facts.control.at(-1)).toMatchObject({ deal: '007' });
    expect(after.facts.deals.slice(0, -1)).toEqual(facts.deals);

    expect(await client.run((context) => takeBack(context, written.image))).toEqual({ kind: 'taken-back' });
    expect(await everything(client)).toEqual(before);
  });

  test('makes a table grow when its blank rows are used up, and shrink again', async () => {
    const client = await openExample();
    const before = await everything(client);
    const { facts } = await read(client);
    const rows = Array.from({ length: 150 }, (_, index): NewRow => ({
      table: 'rivals',
      values: { deal: 'D-001', competitor: `Rival ${index}` },
    }));
    const written = await write(client, facts, { rows });
    if (written.kind !== 'written') throw new Error(written.code);
    expect(written.differing).toEqual([]);
    expect('rows' in written.image && written.image.rows.some(({ grew }) => grew)).toBe(true);
    const after = (await read(client)).facts.rivals;
    expect(after.slice(facts.rivals.length).map(({ competitor }) => competitor)).toEqual(
      rows.map(({ values }) => values.competitor),
    );
    expect(await client.run((context) => takeBack(context, written.image))).toEqual({ kind: 'taken-back' });
    expect(await everything(client)).toEqual(before);
  });

  test('takes nothing back once somebody has worked on it', async () => {
    const client = await openExample();
    const { facts } = await read(client);
    const written = await write(client, facts, {
      rows: [{ table: 'deals', values: { id: 'X', customer: 'A', name: 'B' } }],
    });
    if (written.kind !== 'written') throw new Error(written.code);
    const place = (await read(client)).locator.locate({
      table: 'deals',
      row: facts.deals.length,
      column: 'name',
    });
    if (place === null) throw new Error('no row');
    await client.run(async (context) => {
      context.workbook.worksheets.getItem(place.sheet).getRange(place.address).values = [['C']];
      await context.sync();
    });
    const result = await client.run((context) => takeBack(context, written.image));
    expect(result).toMatchObject({ kind: 'refused', code: 'changed-meanwhile', found: 'C' });
  });

  describe('in a table with columns of the user', () => {
    async function ownTable(): Promise<OpenClient> {
      const client = openClient();
      await client.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        sheet.getRange('A1:F2').values = [
          ['Deal ID', 'Customer', 'Deal', 'Amount', 'Mine', 'Doubled'],
          ['1', 'A', 'x', 100, 'm1', ''],
        ];
        const table = sheet.tables.add('A1:F2', true);
        await context.sync();
        table.columns.getItem('Doubled').getDataBodyRange().formulas = [['=[@Amount]*2']];
        sheet.getRange('A5').values = [['below']];
        await context.sync();
      });
      return client;
    }
    const formulasIn = (client: OpenClient, address: string) =>
      client.run(async (context) => {
        const range = context.workbook.worksheets.getItem('Sheet1').getRange(address);
        range.load('formulas,values');
        await context.sync();
        return { formulas: range.formulas, values: range.values };
      });
    const rows: readonly NewRow[] = [
      { table: 'deals', values: { id: '2', customer: 'B', name: 'y', amount: 500 } },
    ];

    test('a calculated column goes on in the new row', async () => {
      const client = await ownTable();
      expect((await write(client, (await read(client)).facts, { rows })).kind).toBe('written');
      const { formulas, values } = await formulasIn(client, 'A3:F3');
      expect(formulas[0]?.slice(3)).toEqual([500, '', '=[@Amount]*2']);
      expect(values[0]?.[5]).toBe(1000);
    });

    test('what was typed into the new row since is not deleted with it', async () => {
      const client = await ownTable();
      const written = await write(client, (await read(client)).facts, { rows });
      if (written.kind !== 'written') throw new Error(written.code);
      await client.run(async (context) => {
        context.workbook.worksheets.getItem('Sheet1').getRange('E3').values = [['typed since']];
        await context.sync();
      });
      const before = await everything(client);
      expect(await client.run((context) => takeBack(context, written.image))).toEqual({
        kind: 'refused',
        code: 'changed-meanwhile',
        place: 'Sheet1!E3',
        found: 'typed since',
      });
      expect(await everything(client)).toEqual(before);
    });

    test('a calculated column does not keep the new row from being taken back', async () => {
      const client = await ownTable();
      const before = await everything(client);
      const written = await write(client, (await read(client)).facts, { rows });
      if (written.kind !== 'written') throw new Error(written.code);
      expect(await client.run((context) => takeBack(context, written.image))).toEqual({ kind: 'taken-back' });
      expect(await everything(client)).toEqual(before);
    });
  });

  test('does not run into what stands below a plain range', async () => {
    const client = openClient();
    await client.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:C3').values = [
        ['Deal ID', 'Customer', 'Deal'],
        ['A', 'B', 'C'],
        ['', '', ''],
      ];
      sheet.getRange('A3:C3').values = [['', '', 'Total']];
      await context.sync();
    });
    const { facts } = await read(client);
    const row: NewRow = { table: 'deals', values: { id: 'D', customer: 'E', name: 'F' } };
    const written = await write(client, facts, { rows: [row] });
    // "Total" stands in the table as far as anybody can tell: the new row comes below it.
    expect(written.kind).toBe('written');
    expect((await read(client)).facts.deals.map(({ id }) => id)).toEqual(['A', 'D']);
    expect(
      await write(client, facts, {
        cells: [{ cell: { table: 'deals', row: 0, column: 'owner' }, next: 'Z' }],
      }),
    ).toEqual({ kind: 'refused', code: 'column-missing', table: 'deals', column: 'owner' });
    expect(await write(client, facts, { rows: [{ table: 'evidence', values: { deal: 'A' } }] })).toEqual({
      kind: 'refused',
      code: 'table-missing',
      table: 'evidence',
    });
  });
});
