import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { RequestFailure, type HostOptions } from '../../../src/host/host';
import type { Action } from '../../../src/host/protocol/messages';
import type { OpenClient } from '../../host/open-client';
import { checked, contentOf, exampleClient, RESULT_NAMES, sheetNamed } from './opened';

/** Everything that the result sheets show and keep. */
const results = ({ host: { workbook } }: OpenClient) =>
  Object.fromEntries(RESULT_NAMES.map((name) => [name, contentOf(workbook, sheetNamed(workbook, name))]));

/** Remembers the actions that the host executes. */
function recorder(): { readonly options: HostOptions; take(): readonly Action[] } {
  let actions: Action[] = [];
  return {
    options: {
      intercept: ({ request }, execute) => {
        actions.push(...request.message.body.Actions);
        return execute();
      },
    },
    take() {
      const taken = actions;
      actions = [];
      return taken;
    },
  };
}

const named = (actions: readonly Action[], name: string) => actions.filter(({ Name }) => Name === name);
const SETS = 4;
const set = (actions: readonly Action[]) => actions.filter(({ ActionType }) => ActionType === SETS);

const setAmount = (client: OpenClient, amount: number) => setInFirstDeal(client, 'Amount', amount);

async function setInFirstDeal(client: OpenClient, column: string, value: string | number): Promise<void> {
  await client.run(async (context) => {
    context.workbook.tables.getItem('Deals').columns.getItem(column).getDataBodyRange().getCell(0, 0).values =
      [[value]];
    await context.sync();
  });
}

describe('a check of a workbook that was checked before', () => {
  test('writes nothing but its stamp and what it says about the formulas when nothing has changed', async () => {
    const { options, take } = recorder();
    const client = await exampleClient('en', options);
    await checked(client);
    const first = take();
    const before = results(client);
    await checked(client);
    const second = take();
    expect(results(client)).toEqual(before);
    // a line is marked as incomplete, and stamped in the end
    const lines = 2 * RESULT_NAMES.length;
    expect(named(second, 'Values').length).toBe(lines + 1);
    expect(named(second, 'Color').length).toBe(lines + 1);
    expect(set(second).length).toBe(named(second, 'Values').length + named(second, 'Color').length + lines);
    expect(set(first).length).toBeGreaterThan(10 * set(second).length);
  });

  test('writes the cells that differ, and the workbook is as if it had never been checked before', async () => {
    const { options, take } = recorder();
    const client = await exampleClient('en', options);
    await checked(client);
    await setAmount(client, 654_321);
    take();
    await checked(client);
    const written = take();
    expect(named(written, 'FontColor').length + named(written, 'Clear').length).toBe(0);
    expect(named(written, 'RowHeight').length).toBe(0);

    const fresh = await exampleClient();
    await setAmount(fresh, 654_321);
    await checked(fresh);
    expect(results(client)).toEqual(results(fresh));
    const amounts = sheetNamed(client.host.workbook, 'Results').cells;
    expect(amounts.some(({ value }) => value === 654_321)).toBe(true);
  });

  test.each([
    { what: 'one comes', from: '2027-03-01', to: '2026-01-05', by: 1 },
    { what: 'one goes', from: '2026-01-05', to: '2027-03-01', by: -1 },
  ])('keeps the sheet of findings and writes only what differs where $what', async ({ from, to, by }) => {
    const mark = (client: OpenClient) =>
      client.run(async (context) => {
        context.workbook.worksheets.getItem('Findings').getCell(4, 0).format.fill.color = '#FF0000';
        await context.sync();
      });
    const lastRow = ({ host }: OpenClient) =>
      sheetNamed(host.workbook, 'Findings').tables[0]?.area.bottom ?? 0;
    const client = await exampleClient();
    await setInFirstDeal(client, 'Close date', from);
    await checked(client);
    const before = lastRow(client);
    // a look of the user, which is his until the sheet is rewritten
    await mark(client);
    await setInFirstDeal(client, 'Close date', to);
    await checked(client);
    expect(lastRow(client)).toBe(before + by);

    const fresh = await exampleClient();
    await setInFirstDeal(fresh, 'Close date', to);
    await checked(fresh);
    await mark(fresh);
    expect(results(client)).toEqual(results(fresh));
  });

  test('rewrites a sheet whose cells Excel cannot tell, since they hold more than an answer may', async () => {
    let isRefusing = false;
    const client = await exampleClient('en', {
      intercept: ({ request }, execute) => {
        const asks = request.message.body.Actions.some(({ QueryInfo }) =>
          QueryInfo?.Select?.includes('formulas'),
        );
        if (isRefusing && asks)
          throw new RequestFailure('ResponsePayloadSizeLimitExceeded', 'too large', 400);
        return execute();
      },
    });
    await checked(client);
    const before = results(client);
    await scribble(client, { sheet: 'Forecast', row: 30, column: 6, what: 'number' });
    isRefusing = true;
    await checked(client);
    expect(results(client)).toEqual(before);
  });
});

interface Scribble {
  readonly sheet: string;
  /** 0-based */
  readonly row: number;
  readonly column: number;
  readonly what: (typeof KINDS)[number];
}

const KINDS = [
  'number',
  'text',
  'formula',
  'nothing',
  'value and fill',
  'row inserted',
  'row deleted',
] as const;

async function scribble(client: OpenClient, { sheet, row, column, what }: Scribble): Promise<void> {
  await client.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const cell = worksheet.getCell(row, column);
    if (what === 'number') cell.values = [[0.125]];
    if (what === 'text') cell.values = [["'=scribbled"]];
    if (what === 'formula') cell.formulas = [['=1+1']];
    if (what === 'nothing') cell.clear('Contents');
    if (what === 'value and fill') {
      cell.values = [['red']];
      cell.format.fill.color = '#FF0000';
    }
    if (what === 'row inserted') cell.getEntireRow().insert('Down');
    if (what === 'row deleted') cell.getEntireRow().delete('Up');
    await context.sync();
  });
}

/** What the cells hold, without their looks. */
const contents = ({ host: { workbook } }: OpenClient) =>
  Object.fromEntries(
    RESULT_NAMES.map((name) => {
      const cells: Record<string, unknown> = {};
      sheetNamed(workbook, name).cells.forEach(({ value, formula }, row, column) => {
        if (value !== null || formula !== undefined) cells[`${row},${column}`] = formula ?? value;
      });
      return [name, cells];
    }),
  );

describe('what a user scribbled over a result sheet', () => {
  test('is gone with the next check', async () => {
    const fresh = await exampleClient();
    await checked(fresh);
    const expected = contents(fresh);
    // any cell of ours but the stamp, the PivotTables, and the headers of tables: a renamed column is the user’s
    const places = Object.entries(expected).flatMap(([sheet, cells]) => {
      const header = sheetNamed(fresh.host.workbook, sheet).tables[0]?.area.top;
      return Object.keys(cells).flatMap((key) => {
        const [row = 0, column = 0] = key.split(',').map(Number);
        return row < 2 || row === header || sheet === 'Summary' ? [] : [{ sheet, row, column }];
      });
    });
    const scribbles = fc.array(fc.tuple(fc.constantFrom(...places), fc.constantFrom(...KINDS)), {
      minLength: 1,
      maxLength: 3,
    });
    await fc.assert(
      fc.asyncProperty(scribbles, async (all) => {
        const client = await exampleClient();
        await checked(client);
        for (const [place, what] of all) await scribble(client, { ...place, what });
        await checked(client);
        expect(contents(client)).toEqual(expected);
      }),
      { numRuns: 15 },
    );
  }, 120_000);

  test('is gone with a check that lays the sheet out and writes no other row of its table', async () => {
    const { options, take } = recorder();
    const client = await exampleClient('en', options);
    await checked(client);
    const before = results(client);
    const table = sheetNamed(client.host.workbook, 'People').tables[0]?.area;
    if (table === undefined) throw new Error('the sheet People has no table');
    await scribble(client, { sheet: 'People', row: table.bottom, column: table.right, what: 'number' });
    take();
    await checked(client);
    const written = take();
    expect(results(client)).toEqual(before);
    expect(named(written, 'Style').length).toBe(1);
    const rows = named(written, 'Values').map(({ ArgumentInfo }) => ArgumentInfo?.Arguments?.[0]);
    expect(rows.filter((each) => Array.isArray(each) && each.length >= table.bottom - table.top)).toEqual([]);
  });

  test('a formula that has become text is found, and is a formula again after the check that follows', async () => {
    const client = await exampleClient();
    await checked(client);
    const before = results(client);
    const sums: { row: number; column: number; formula: string }[] = [];
    sheetNamed(client.host.workbook, 'Forecast').cells.forEach(({ formula }, row, column) => {
      if (formula?.startsWith('SUMIFS') === true) sums.push({ row, column, formula });
    });
    const [last] = sums.reverse();
    if (last === undefined) throw new Error('the forecast adds up nothing');
    await client.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('Forecast').getCell(last.row, last.column);
      cell.values = [[`'=${last.formula}`]];
      await context.sync();
    });
    const { tie } = await checked(client);
    expect(tie).toMatchObject({ differences: [{ sheet: 'Forecast', formula: `=${last.formula}` }] });
    await checked(client);
    expect(results(client)).toEqual(before);
  });
});
