import { newSheet, newWorkbook, type WorkbookModel } from '../../src/files';
import { createHost, webSettings, type Host } from '../../src/host';
import { startExcelClient } from '../../src/host/client/node';
import { dayOf } from '../../src/method';
import { check } from '../../src/workbook';
import { compareInTurn, type Times } from './measure';
import type { TableRows } from './pipeline-rows';

const today = dayOf(2026, 11, 22);

/**
 * What a check finds: plain values where its formulas stood, as the rewriting leaves them; a workbook as it left it;
 * other amounts; no sheet of its own, so that it makes them all, with tables, charts and PivotTables.
 */
export const CHECK_KINDS = [
  'formulas have become values',
  'nothing has changed',
  'three amounts have changed',
  'there are no result sheets',
] as const;
export type CheckKind = (typeof CHECK_KINDS)[number];

export interface CheckTimes {
  readonly times: Readonly<Record<CheckKind, Times>>;
  /** Requests of the first check. */
  readonly requests: number;
  /** The same on Excel for the web, where a message is at most 5 MB. */
  readonly webRequests: number;
}

/** Checks through Microsoft’s client and the host, against reading and rewriting the same cells and nothing else. */
export async function measureCheck(
  rows: readonly TableRows[],
  rounds: { readonly untimed: number; readonly timed: number },
): Promise<CheckTimes> {
  const host = createHost(workbookOf(rows));
  const { Excel } = startExcelClient(host);
  const runCheck = () => Excel.run((context) => check(context, { today }));
  const requests = await countRequests(host, runCheck);
  const written = host.workbook.sheets.filter((sheet) => !rows.some((table) => table.sheet === sheet.name));
  const inputs = rows.map(({ sheet }) => sheet);
  const results = written.map(({ name, pivots }) => ({
    name,
    // Excel refuses to write cells of PivotTables; they stand under everything else on their sheet
    rows: Math.min(...pivots.map(({ area }) => area.top)),
  }));
  const rewriteCells = () => Excel.run((context) => rewrite(context, inputs, results));
  let amount = 0;
  const deleteResults = () =>
    Excel.run(async (context) => {
      for (const { name } of results) context.workbook.worksheets.getItem(name).delete();
      await context.sync();
    });
  const edit = () => Excel.run((context) => editAmounts(context, rows, (amount += 1_000)));
  const times = await compareInTurn(
    rounds,
    // the first rewriting turns formulas into plain values, so that the timed one calculates nothing
    { prepare: rewriteCells, run: rewriteCells },
    {
      'formulas have become values': { run: runCheck },
      'nothing has changed': { run: runCheck },
      'three amounts have changed': { prepare: edit, run: runCheck },
      'there are no result sheets': { prepare: deleteResults, run: runCheck },
    },
  );
  return { times, requests, webRequests: await requestsOnTheWeb(rows) };
}

interface ResultSheet {
  readonly name: string;
  /** How many rows can be written. */
  readonly rows: number;
}

/** Reads the values of all sheets, and writes those of the result sheets back as they were. */
async function rewrite(
  context: Excel.RequestContext,
  inputs: readonly string[],
  results: readonly ResultSheet[],
): Promise<void> {
  const used = (name: string) => context.workbook.worksheets.getItem(name).getUsedRange(true).load('values');
  inputs.forEach(used);
  const ranges = results.map(({ name, rows }) => ({ rows, range: used(name) }));
  await context.sync();
  for (const { range, rows } of ranges) {
    const values = range.values.slice(0, rows).map((row) => row.map(asText));
    const target = values.length === range.values.length ? range : range.getResizedRange(values.length - range.values.length, 0); // prettier-ignore
    target.values = values;
  }
  await context.sync();
}

/** Gives the first three deals an amount. */
async function editAmounts(
  context: Excel.RequestContext,
  rows: readonly TableRows[],
  amount: number,
): Promise<void> {
  const column = rows.find(({ sheet }) => sheet === 'Deals')?.values[0]?.indexOf('Amount') ?? -1;
  const cells = context.workbook.worksheets.getItem('Deals').getRangeByIndexes(1, column, 3, 1);
  cells.values = [[amount], [amount], [amount]];
  await context.sync();
}

/** Text stays text: Excel would take “+60” for a formula. */
function asText(value: unknown): unknown {
  return typeof value === 'string' && /^[=+-]/.test(value) ? `'${value}` : value;
}

async function requestsOnTheWeb(rows: readonly TableRows[]): Promise<number> {
  const host = createHost(workbookOf(rows), webSettings);
  const { Excel } = startExcelClient(host);
  return countRequests(host, () => Excel.run((context) => check(context, { today })));
}

async function countRequests(host: Host, task: () => Promise<unknown>): Promise<number> {
  const before = host.requests;
  await task();
  return host.requests - before;
}

function workbookOf(rows: readonly TableRows[]): WorkbookModel {
  const workbook = newWorkbook([]);
  for (const { sheet: name, values } of rows) {
    const sheet = newSheet(`{${name}}`, name);
    values.forEach((cells, row) =>
      cells.forEach((value, column) => {
        if (value !== '') sheet.cells.set(row, column, { value, style: 0 });
      }),
    );
    workbook.sheets.push(sheet);
  }
  workbook.activeSheetId = workbook.sheets[0]?.id ?? null;
  return workbook;
}
