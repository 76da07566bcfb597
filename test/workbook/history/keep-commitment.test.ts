import { describe, expect, test } from '@jest/globals';
import {
  accuracyOf,
  assess,
  commitmentStates,
  dayOf,
  readRules,
  isoDate,
  frozenDays,
} from '../../../src/method';
import { check } from '../../../src/workbook';
import { closePeriod, sealCommit, takeSnapshot } from '../../../src/workbook';
import { readWorkbook } from '../../../src/workbook/read';
import { openClient, type OpenClient } from '../../host/open-client';

const DAY = dayOf(2027, 1, 10);
const at = (day: number) => ({ today: dayOf(2027, 1, day), now: new Date(Date.UTC(2027, 0, day, 9)) });
const DEALS = [
  [
    'Deal ID',
    'Customer',
    'Deal',
    'Owner',
    'Amount',
    'Currency',
    'Close date',
    'Status',
    'CRA',
    'CRA date',
    'Closed on',
  ],
  ['001', 'Acme', 'Press', 'Li', 1000, 'EUR', '2027-03-01', 'Open', 'Law', '2027-06-01', ''],
  ['002', 'Beta', 'Saw', 'Ma', 400, 'EUR', '2027-03-15', 'Open', 'Law', '2027-06-01', ''],
  ['003', 'Gamma', 'Line', 'Ma', 90, 'EUR', '2027-05-15', 'Open', 'Law', '2027-06-01', ''],
];
const ANSWERS = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'F1', 'F2', 'W1'];
const CONTROL = [
  ['Deal ID', ...ANSWERS],
  ...['001', '002', '003'].map((id) => [id, ...ANSWERS.map(() => 'Confirmed')]),
];
const EVIDENCE = [
  ['Deal ID', 'Outcome', 'Status', 'Date', 'Evidence', 'Confirmed by'],
  ...[1, 2, 3, 4, 5].map((stage) => ['001', stage, 'Confirmed', '2027-01-02', 'Minutes', 'Wang']),
];
const RATES = [
  ['Currency', 'From', 'Rate'],
  ['EUR', '2027-01-01', 8],
];
const RULES = [
  ['Rule', 'Value', 'Unit'],
  ['forecast.currency', 'CNY', ''],
];

async function aBook(): Promise<OpenClient> {
  const client = openClient();
  await client.run(async (context) => {
    for (const [name, rows] of Object.entries({
      Deals: DEALS,
      Control: CONTROL,
      Evidence: EVIDENCE,
      Rates: RATES,
      Rules: RULES,
    })) {
      const sheet = context.workbook.worksheets.add(name);
      const range = sheet.getRangeByIndexes(0, 0, rows.length, rows[0]?.length ?? 0);
      sheet.getRange('A:A').numberFormat = [['@']];
      range.values = rows.map((row) => [...row]);
    }
    await context.sync();
  });
  return client;
}

async function edit(client: OpenClient, sheet: string, address: string, value: unknown): Promise<void> {
  await client.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
    await context.sync();
  });
}

async function assessed(client: OpenClient) {
  const read = await client.run(readWorkbook);
  if (read.kind !== 'read') throw new Error(read.code);
  const { rules } = readRules(read.facts.rules);
  return { read, assessment: assess(read.facts, rules, DAY) };
}

async function states(client: OpenClient) {
  const { read, assessment } = await assessed(client);
  return commitmentStates(assessment, read.facts);
}

describe('a sealed commit', () => {
  test('holds the deals of the category Commit of its period, and is unchanged until a value changes', async () => {
    const client = await aBook();
    const result = await client.run((context) => sealCommit(context, { period: 'Q1 2027', ...at(10) }));
    expect(result).toMatchObject({ kind: 'kept', period: '2027-Q1', deals: 1 });
    const [before] = await states(client);
    expect(before?.isUnchanged).toBe(true);
    expect(before?.commitment).toMatchObject({ kind: 'commit', period: '2027-Q1', asOf: DAY });
    expect(
      before?.commitment.deals.map(({ id, amount, verified, winChance }) => [
        id,
        amount,
        verified,
        winChance,
      ]),
    ).toEqual([['001', 1000, '1W2F6C', 0.95]]);
    await edit(client, 'Deals', 'E2', 1200);
    const [after] = await states(client);
    expect(after?.isUnchanged).toBe(false);
    expect(after?.changes).toEqual([{ id: '001', field: 'amount', before: 1000, after: 1200 }]);
    expect(after?.commitment.fingerprint).toBe(before?.commitment.fingerprint);
  });

  test('has its changes in the report in the words and dates of the report', async () => {
    const client = await aBook();
    await client.run((context) => sealCommit(context, { period: '2027-Q1', ...at(10) }));
    await edit(client, 'Deals', 'G2', '2027-03-05');
    await edit(client, 'Deals', 'H2', 'Won');
    const result = await client.run((context) => check(context, at(10)));
    if (result.kind !== 'checked') throw new Error(result.code);
    expect(result.report.forecast.commitments[0]?.changes).toEqual([
      { id: '001', field: 'status', before: 'Open', after: 'Won' },
      { id: '001', field: 'category', before: 'Commit', after: 'Closed' },
      { id: '001', field: 'closeDate', before: '2027-03-01', after: '2027-03-05' },
      { id: '001', field: 'winChance', before: 0.95, after: 1 },
    ]);
  });

  test('whose row somebody edits says so', async () => {
    const client = await aBook();
    await client.run((context) => sealCommit(context, { period: '2027-Q1', ...at(10) }));
    await edit(client, 'Commitments', 'J5', 5);
    const [state] = await states(client);
    expect(state).toMatchObject({ isUnchanged: false, edited: 1 });
    const { read } = await assessed(client);
    expect(read.findings.map(({ rule }) => rule)).toContain('history-row-edited');
  });

  test.each([
    ['2027-Q7', 'period-unreadable'],
    ['2029-Q1', 'nothing-in-period'],
  ])('of %s is refused: %s, and nothing is written', async (period, code) => {
    const client = await aBook();
    const sheets = client.host.workbook.sheets.length;
    const result = await client.run((context) => sealCommit(context, { period, ...at(10) }));
    expect(result).toMatchObject({ kind: 'refused', code });
    expect(client.host.workbook.sheets).toHaveLength(sheets);
  });
});

describe('a closed period', () => {
  test('freezes the rates and lists what changed late', async () => {
    const client = await aBook();
    await client.run((context) => closePeriod(context, { period: '2027-Q1', ...at(10) }));
    const [closed] = await states(client);
    expect(closed?.isUnchanged).toBe(true);
    expect(closed?.commitment.rates).toEqual([
      { currency: 'CNY', rate: 1, row: 2, isEdited: false },
      { currency: 'EUR', rate: 8, row: 3, isEdited: false },
    ]);
    await edit(client, 'Rates', 'C2', 7.5);
    await edit(client, 'Deals', 'H2', 'Won');
    await edit(client, 'Deals', 'G4', '2027-03-20');
    const [late] = await states(client);
    expect(late?.rates).toEqual([{ currency: 'EUR', before: 8, after: 7.5 }]);
    expect(late?.changes.map(({ id, field, after }) => [id, field, after])).toEqual([
      ['001', 'status', 'won'],
    ]);
    expect(late?.added).toEqual(['003']);
  });

  test('converts with the frozen rates, in formulas and report, and says so', async () => {
    const client = await aBook();
    const closes = (sheet = 'Forecast') => {
      const cells = client.host.workbook.sheets.find(({ name }) => name === sheet)?.cells;
      const found: { formula: string | undefined; value: unknown; next: unknown }[] = [];
      cells?.forEach(({ value }, row, column) => {
        if (column !== 1 || value !== '2027-Q1 (now)' || cells.get(row, 2)?.value !== 'EUR') return;
        const rate = cells.get(row, 6);
        if (rate?.formula !== undefined)
          found.push({ formula: rate.formula, value: rate.value, next: cells.get(row, 7)?.value });
      });
      return found;
    };
    const reporting = async () => {
      const result = await client.run((context) => check(context, at(10)));
      if (result.kind !== 'checked') throw new Error(result.code);
      expect(result.tie).toMatchObject({ differences: [] });
      return result.report.forecast.reporting.find(({ period }) => period === '2027-Q1');
    };
    const before = await reporting();
    expect(before?.rates).toEqual([{ currency: 'EUR', rate: 8, frozen: false }]);
    expect(closes()).toContainEqual({ formula: 'Rates!C2', value: 8, next: 'Rates' });
    await client.run((context) => closePeriod(context, { period: '2027-Q1', ...at(10) }));
    await edit(client, 'Rates', 'C2', 7.5);
    const after = await reporting();
    expect(after).toEqual({ ...before, rates: [{ currency: 'EUR', rate: 8, frozen: true }] });
    expect(closes()).toContainEqual({ formula: 'Commitments!R8', value: 8, next: 'Frozen' });
    const lines: unknown[] = [];
    client.host.workbook.sheets
      .find(({ name }) => name === 'Forecast')
      ?.cells.forEach(({ value }, _row, column) => column === 1 && lines.push(value));
    const changed = lines.indexOf('⚠ Rate of EUR was 8, is 7.5');
    expect(lines[changed + 1]).toBe('The forecast of the period goes on with the frozen rates.');
  }, 120_000);

  test('gives accuracy per owner: error, bias and how many of the commit were won', async () => {
    const client = await aBook();
    await client.run((context) => takeSnapshot(context, at(5)));
    await client.run((context) => sealCommit(context, { period: '2027-Q1', ...at(6) }));
    await edit(client, 'Deals', 'H2', 'Won');
    await edit(client, 'Deals', 'K2', '2027-03-02');
    await edit(client, 'Deals', 'H3', 'Lost');
    await edit(client, 'Deals', 'K3', '2027-03-02');
    await client.run((context) => closePeriod(context, { period: '2027-Q1', ...at(10) }));
    const { assessment } = await assessed(client);
    const { total, owners, ownersByPeriod, lines, withoutForecast } = accuracyOf(assessment);
    expect(ownersByPeriod.map(({ period, owner, bias, hit }) => [period, owner, bias, hit])).toEqual([
      ['2027-Q1', 'Li', -0.05, 1],
      ['2027-Q1', 'Ma', null, 0],
    ]);
    expect(withoutForecast).toEqual([]);
    // Li: Commit 1000 × 0.95, won 1000; Ma: earned stage 0, so omitted and not in the forecast, nothing won
    expect(lines.map(({ owner, forecast, actual }) => [owner, forecast, actual])).toEqual([
      ['Li', 950, 1000],
      ['Ma', 0, 0],
    ]);
    expect(total).toEqual([
      {
        owner: null,
        period: null,
        currency: 'EUR',
        periods: 1,
        forecast: 950,
        actual: 1000,
        wape: 0.05,
        bias: -0.05,
        committed: 1,
        hit: 1,
        hitRate: 1,
      },
    ]);
    expect(owners.map(({ owner, hitRate }) => [owner, hitRate])).toEqual([
      ['Li', 1],
      ['Ma', null],
    ]);
  });

  test('takes an owner for the same whose name was written in another case or width', async () => {
    const client = await aBook();
    await client.run((context) => takeSnapshot(context, at(5)));
    await client.run((context) => sealCommit(context, { period: '2027-Q1', ...at(6) }));
    await edit(client, 'Deals', 'H2', 'Won');
    await edit(client, 'Deals', 'K2', '2027-03-02');
    await edit(client, 'Deals', 'D2', 'ＬＩ');
    await client.run((context) => closePeriod(context, { period: '2027-Q1', ...at(10) }));
    const { assessment } = await assessed(client);
    const { owners } = accuracyOf(assessment);
    expect(owners.map(({ owner, forecast, actual, hit }) => [owner, forecast, actual, hit])).toEqual([
      ['Li', 950, 1000, 1],
      ['Ma', 0, 0, 0],
    ]);
  });
});

describe('another first month of the fiscal year', () => {
  test('leaves a kept period where it was', async () => {
    const client = await aBook();
    await client.run((context) => takeSnapshot(context, at(5)));
    await client.run((context) => closePeriod(context, { period: '2027-Q1', ...at(10) }));
    const frozenOn = async (startMonth: number) => {
      const { facts } = (await assessed(client)).read;
      const rules = [...facts.rules, { id: 'forecast.fiscalStartMonth', value: startMonth, row: 9 }];
      const assessment = assess(facts, readRules(rules).rules, DAY);
      const [state] = commitmentStates(assessment, facts);
      const { lines } = accuracyOf(assessment);
      return {
        day: frozenDays(assessment).map(({ day }) => isoDate(day)),
        added: state?.added,
        forecast: lines.map(({ owner, forecast }) => [owner, forecast]),
      };
    };
    const january = {
      day: ['2027-03-31'],
      added: [],
      forecast: [
        ['Li', 950],
        ['Ma', 0],
      ],
    };
    expect(await frozenOn(1)).toEqual(january);
    expect(await frozenOn(4)).toEqual(january);
  });
});
