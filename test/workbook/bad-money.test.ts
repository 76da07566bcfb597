import { describe, expect, test } from '@jest/globals';
import type { CellValue } from '../../src/files/model/cells';
import { newWorkbook } from '../../src/files/model/workbook';
import { dayOf } from '../../src/method';
import { check, takeSnapshot } from '../../src/workbook';
import { openClient, type OpenClient } from '../host/open-client';

type Row = readonly CellValue[];

const TODAY = dayOf(2027, 1, 10);
const ANSWERS = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'F1', 'F2', 'W1'];
const DEAL_HEADERS = [
  'Deal ID', 'Customer', 'Deal', 'Owner', 'Amount', 'Currency', 'Close date', 'Status', 'CRA', 'CRA date', 'CRA consequence', 'Stage',
]; // prettier-ignore
/** An open deal of 1,000 in March; with all it has it is counted at the win chance 0.95. */
function deal(id: string, parts: { amount?: CellValue; currency?: CellValue; closes?: number } = {}): Row {
  const { amount = 1000, currency = 'CNY', closes = dayOf(2027, 3, 1) } = parts;
  return [id, `Customer ${id}`, `Deal ${id}`, 'Li', amount, currency, closes, 'Open', 'Law', dayOf(2027, 6, 1), 'Fine', 4]; // prettier-ignore
}

/** The deals with control and evidence, and what else is given. */
function workbookOf(
  deals: readonly Row[],
  others: Readonly<Record<string, readonly Row[]>> = {},
): OpenClient {
  const ids = deals.map(([id]) => id ?? null);
  const sheets: Readonly<Record<string, readonly Row[]>> = {
    Deals: [DEAL_HEADERS, ...deals],
    Control: [
      ['Deal ID', ...ANSWERS, 'Coach'],
      ...ids.map((id) => [id, ...ANSWERS.map(() => 'Confirmed'), 'Wang']),
    ],
    Evidence: [
      ['Deal ID', 'Outcome', 'Status', 'Date', 'Evidence', 'Confirmed by'],
      ...ids.flatMap((id) =>
        [1, 2, 3, 4].map((stage) => [id, stage, 'Confirmed', dayOf(2027, 1, 2), 'Minutes', 'Wang']),
      ),
    ],
    Rules: [
      ['Rule', 'Value', 'Default'],
      ['forecast.currency', 'CNY', ''],
    ],
    ...others,
  };
  const model = newWorkbook(Object.keys(sheets));
  for (const sheet of model.sheets) {
    (sheets[sheet.name] ?? []).forEach((values, row) =>
      values.forEach((value, column) => {
        if (value !== null && value !== '') sheet.cells.set(row, column, { value, style: 0 });
      }),
    );
  }
  return openClient(model);
}

/** The report of a check, and its findings of some rules as `severity rule cell`. */
async function checkedFor(client: OpenClient, rules: RegExp) {
  const result = await client.run((context) => check(context, { today: TODAY }));
  if (result.kind !== 'checked') throw new Error(result.code);
  const { report, tie } = result;
  expect(tie).toMatchObject({ kind: 'compared', differences: [] });
  const found = report.findings
    .filter(({ rule }) => rules.test(rule))
    .map(({ severity, rule, sheet, cell }) => `${severity} ${rule} ${sheet}!${cell}`)
    .sort();
  const totals = report.forecast.periods.map(({ period, currency, count, amount, expected }) => [
    period,
    currency,
    count,
    amount,
    expected,
  ]);
  return { report, found, totals };
}

describe('money that is not as it should be has a finding, and no total is wrong in silence:', () => {
  test('an amount of 0 or below is added as it stands', async () => {
    const client = workbookOf([deal('A'), deal('B', { amount: -400 }), deal('C', { amount: 0 })]);
    const { found, totals } = await checkedFor(client, /^amount-/);
    expect(found).toEqual(['warning amount-not-positive Deals!E3', 'warning amount-not-positive Deals!E4']);
    expect(totals).toEqual([['2027-Q1', 'CNY', 3, 600, 570]]);
  });

  test('a deal without a currency has a line of its own and is in no converted total', async () => {
    const client = workbookOf([deal('A'), deal('B', { currency: '' })]);
    const { found, totals, report } = await checkedFor(client, /^currency-/);
    expect(found).toEqual(['warning currency-missing Deals!F3']);
    expect(totals).toEqual([
      ['2027-Q1', 'CNY', 1, 1000, 950],
      ['2027-Q1', null, 1, 1000, 950],
    ]);
    expect(report.forecast.reporting).toMatchObject([{ amount: 1000, missing: [null] }]);
  });

  test('an open deal whose close date has passed stays in the quarter of that date', async () => {
    const client = workbookOf([deal('A'), deal('B', { closes: dayOf(2026, 12, 1) })]);
    const { found, totals } = await checkedFor(client, /^close-date-/);
    expect(found).toEqual(['warning close-date-past Deals!G3']);
    expect(totals).toEqual([
      ['2026-Q4', 'CNY', 1, 1000, 950],
      ['2027-Q1', 'CNY', 1, 1000, 950],
    ]);
  });

  test('a gap in the rates leaves the currency out of the total, which says so', async () => {
    const client = workbookOf([deal('A'), deal('B', { currency: 'USD' })], {
      Rates: [
        ['Currency', 'From', 'Rate'],
        ['USD', dayOf(2026, 1, 1), 7],
        ['USD', dayOf(2027, 1, 1), ''],
        ['USD', dayOf(2027, 4, 1), 7.2],
      ],
    });
    const { found, report } = await checkedFor(client, /^rate-/);
    expect(found).toEqual(['error rate-missing Rates!B2', 'warning rate-blank Rates!C3']);
    const message = report.findings.find(({ rule }) => rule === 'rate-missing')?.message;
    for (const part of ['USD', '2027-03-31']) expect(message).toContain(part);
    expect(report.forecast.reporting).toMatchObject([
      { period: '2027-Q1', count: 1, amount: 1000, expected: 950, missing: ['USD'] },
    ]);
    const texts: unknown[] = [];
    client.host.workbook.sheets
      .find(({ name }) => name === 'Forecast')
      ?.cells.forEach(({ value }) => texts.push(value));
    expect(texts).toContain('2027-Q1 (now); left out (no rate): USD');
  });

  test('payment shares below and above 100 % leave a rest without a date: the cash is always all of it', async () => {
    const client = workbookOf([deal('A'), deal('B')], {
      Payments: [
        ['Deal ID', 'Milestone', 'Share', 'Days after close'],
        ['A', 'Down payment', 0.5, 0],
        ['A', 'Rest', 0.4, 60],
        ['B', 'Down payment', 0.8, 0],
        ['B', 'Rest', 0.4, 0],
      ],
    });
    const { found, report } = await checkedFor(client, /^payment-/);
    expect(found).toEqual([
      'warning payment-shares-not-whole Payments!C2',
      'warning payment-shares-not-whole Payments!C4',
    ]);
    const { payments } = report.forecast;
    expect(payments.map(({ month, expected }) => [month, Math.round(expected * 100) / 100])).toEqual([
      ['2027-03', 475 + 1140],
      ['2027-04', 380],
      [null, 95 - 190],
    ]);
    expect(payments.reduce((sum, { expected }) => sum + expected, 0)).toBeCloseTo(1900, 6);
  });

  test('of two snapshots on one day the last counts', async () => {
    const client = workbookOf([deal('A')]);
    const at = (hour: number) => ({ today: dayOf(2027, 1, 4), now: new Date(Date.UTC(2027, 0, 4, hour)) });
    await client.run((context) => takeSnapshot(context, at(8)));
    await client.run(async (context) => {
      context.workbook.worksheets.getItem('Deals').getRange('E2').values = [[2000]];
      await context.sync();
    });
    await client.run((context) => takeSnapshot(context, at(9)));
    const { found, report } = await checkedFor(client, /^snapshots-|^history-/);
    expect(found).toEqual([expect.stringMatching(/^info snapshots-on-one-day Snapshots!A\d+$/)]);
    expect(report.forecast.bridge?.currencies).toMatchObject([
      { before: { total: 1900 }, after: { total: 1900 } },
    ]);
  });

  test('a history row that was edited by hand is named, and the bridge says that it starts from it', async () => {
    const client = workbookOf([deal('A')]);
    const before = { today: dayOf(2027, 1, 4), now: new Date(Date.UTC(2027, 0, 4, 8)) };
    await client.run((context) => takeSnapshot(context, before));
    await client.run(async (context) => {
      const table = context.workbook.worksheets.getItem('Snapshots').tables.getItemAt(0);
      table.columns.getItem('Amount').getDataBodyRange().values = [[2000]];
      table.columns.getItem('Expected').getDataBodyRange().values = [[1900]];
      await context.sync();
    });
    const { found, report } = await checkedFor(client, /^snapshots-|^history-/);
    expect(found).toEqual([expect.stringMatching(/^warning history-row-edited Snapshots!A\d+$/)]);
    const { bridge } = report.forecast;
    expect(bridge).toMatchObject({
      edited: 1,
      currencies: [{ before: { total: 1900 }, after: { total: 950 } }],
    });
    const causes = Object.values(bridge?.currencies[0]?.causes ?? {});
    expect(causes.reduce((sum, part) => sum + part, 1900)).toBeCloseTo(950, 2);
  });
});
