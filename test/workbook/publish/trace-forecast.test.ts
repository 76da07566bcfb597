import { beforeAll, expect, test } from '@jest/globals';
import type { SheetModel } from '../../../src/files/model/sheet';
import { closePeriod } from '../../../src/workbook/history/keep-commitment';
import { takeSnapshot } from '../../../src/workbook/history/take-snapshot';
import { INK } from '../../../src/workbook/style/palette';
import { openClient, type OpenClient } from '../../host/open-client';
import { TODAY } from './a-pipeline';
import { oddDeals } from './odd-deals';
import { checked, NOON, sheetNamed } from './opened';

/** Where a trace may end: what the user typed, what the check found per deal, and what was kept. */
const SOURCES = ['Results', 'Deals', 'Targets', 'Rates', 'Payments', 'Rules', 'Commitments'];
const DEALS = 60;
const BATCH = 250;

let client: OpenClient;

/** Deals with all that the sheet shows: a snapshot, a closed period with its frozen rates, overrides, own payment plans. */
beforeAll(async () => {
  client = openClient(oddDeals(DEALS));
  const at = { today: TODAY, now: NOON };
  await client.run((context) => takeSnapshot(context, at));
  const closed = await client.run((context) => closePeriod(context, { ...at, period: 'FY2027-Q3' }));
  expect(closed.kind).toBe('kept');
  await checked(client, { now: NOON });
}, 120_000);

interface NumberCell {
  readonly address: string;
  readonly row: number;
  readonly column: number;
  readonly isFormula: boolean;
}

function addressOf(row: number, column: number): string {
  return `${String.fromCharCode(65 + column)}${row + 1}`;
}

function numberCells(sheet: SheetModel): readonly NumberCell[] {
  const cells: NumberCell[] = [];
  sheet.cells.forEach(({ value, formula }, row, column) => {
    if (typeof value !== 'number') return;
    cells.push({ address: addressOf(row, column), row, column, isFormula: formula !== undefined });
  });
  return cells;
}

/** All precedents of each cell, sheet by sheet, as Excel's Trace Precedents gives them. */
async function precedentsOf(cells: readonly NumberCell[]): Promise<readonly (readonly string[])[]> {
  const found: (readonly string[])[] = [];
  for (let first = 0; first < cells.length; first += BATCH) {
    const batch = cells.slice(first, first + BATCH);
    await client.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Forecast');
      const areas = batch.map(({ address }) => sheet.getRange(address).getPrecedents().load('addresses'));
      await context.sync();
      found.push(...areas.map(({ addresses }) => addresses));
    });
  }
  return found;
}

test('every number of the Forecast sheet leads to deals and typed cells, or is marked as worked out by the check', async () => {
  const sheet = sheetNamed(client.host.workbook, 'Forecast');
  const cells = numberCells(sheet);
  const formulas = cells.filter(({ isFormula }) => isFormula);
  expect(formulas.length).toBeGreaterThan(1000);
  const precedents = await precedentsOf(formulas);
  const sheetOf = (address: string) => address.slice(0, address.indexOf('!')).replaceAll("'", '');
  const isLeading = (addresses: readonly string[]) =>
    addresses.some((address) => SOURCES.includes(sheetOf(address)));
  const isElsewhere = (addresses: readonly string[]) =>
    addresses.some((address) => ![...SOURCES, 'Forecast'].includes(sheetOf(address)));
  const astray = formulas.filter((_cell, index) => {
    const addresses = precedents[index] ?? [];
    return isElsewhere(addresses) || !isLeading(addresses);
  });
  expect(astray.map(({ address }) => address)).toEqual([]);

  const lookOf = ({ row, column }: NumberCell) =>
    client.host.workbook.styles.get(sheet.cells.get(row, column)?.style ?? 0);
  const plain = cells.filter(({ isFormula }) => !isFormula);
  const unmarked = plain.filter((cell) => {
    const { font, numberFormat } = lookOf(cell);
    const isEngine = font?.italic === true && font.color === INK.engine;
    return !isEngine && numberFormat !== 'yyyy-mm-dd';
  });
  expect(unmarked.map(({ address }) => address)).toEqual([]);
  expect(plain.length - unmarked.length).toBeGreaterThan(300);
}, 300_000);

test('every row of Results links to the row of its deal', () => {
  const { workbook } = client.host;
  const results = sheetNamed(workbook, 'Results');
  const deals = sheetNamed(workbook, 'Deals');
  const [table] = results.tables;
  if (table === undefined) throw new Error('Results is a table');
  const column = table.columns.findIndex(({ name }) => name === 'Deal ID');
  const link = table.columns.findIndex(({ name }) => name === 'Row in Deals');
  const targets = Array.from({ length: DEALS }, (_, index) => {
    const row = table.area.top + 1 + index;
    const formula = results.cells.get(row, link)?.formula ?? '';
    const address = /^HYPERLINK\("#'?Deals'?!A(\d+)"/.exec(formula)?.[1];
    return [results.cells.get(row, column)?.value, deals.cells.get(Number(address) - 1, 0)?.value];
  });
  for (const [shown, linked] of targets) expect(linked).toBe(shown);
});
