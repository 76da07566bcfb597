import { describe, expect, test } from '@jest/globals';
import { readTables } from '../../../src/workbook/read/read-tables';
import type { SheetValues } from '../../../src/workbook/read/sheet-values';
import { ONE_DEAL, read, sheetOf } from './grid';

function refusalOf(...sheets: readonly SheetValues[]) {
  return readTables({ sheets, dateSystem: 1900 });
}

const PEOPLE = [
  ['Deal ID', 'Person', 'Attitude'],
  ['D-1', 'Ann', 'Coach'],
];

describe('tables are found by their headers', () => {
  test('in either language, mixed, in any order, full-width, below title rows, with foreign columns', () => {
    const sheet = sheetOf('x', [
      ['', 'Pipeline of the north', '', '', ''],
      [],
      ['', '商机名称', 'my own', ' ｃｕｓｔｏｍｅｒ ', 'DEAL\nID'],
      ['', 'ERP', 'x', 'Acme', 'D-1'],
      [],
      ['', 'CRM', 'x', 'Birch', 'D-2'],
    ]);
    const { facts, findings, locator, language } = read(sheet);
    expect(facts.deals.map(({ id, customer, name, row }) => [id, customer, name, row])).toEqual([
      ['D-1', 'Acme', 'ERP', 0],
      ['D-2', 'Birch', 'CRM', 2],
    ]);
    expect(findings.map(({ rule, parameters }) => [rule, parameters.headers])).toEqual([
      ['headers-not-read', 'my own'],
    ]);
    expect(language).toBe('en');
    expect(locator.locate({ table: 'deals', row: 2, column: 'customer' })).toEqual({
      sheet: 'x',
      address: 'D6',
      row: 5,
      column: 3,
    });
    expect(locator.locate({ table: 'deals', row: -1, column: 'id' })?.address).toBe('E3');
    expect(locator.locate({ table: 'deals', row: 2 })?.address).toBe('B6');
    expect(locator.locate({ table: 'rates', row: 0 })).toBeNull();
  });

  test('the used range need not start in A1', () => {
    const sheet = sheetOf(
      'Deals',
      [
        ['Deal ID', 'Customer', 'Deal'],
        ['D-1', 'Acme', 'ERP'],
      ],
      { top: 9, left: 27 },
    );
    expect(read(sheet).locator.text({ table: 'deals', row: 0, column: 'customer' })).toBe('Deals!AC11');
  });

  test('two tables beside each other, parted by an empty column', () => {
    const sheet = sheetOf('all', [
      ['Deal ID', 'Customer', 'Deal', '', 'Currency', 'From', 'Rate'],
      ['D-1', 'Acme', 'ERP', '', 'USD', 46_000, 7.1],
      ['D-2', 'Birch', 'CRM', '', '', '', ''],
    ]);
    const { facts } = read(sheet);
    expect(facts.deals.map(({ id }) => id)).toEqual(['D-1', 'D-2']);
    expect(facts.rates).toEqual([{ row: 0, currency: 'USD', from: 46_000, rate: 7.1 }]);
  });

  test('a table ends at an empty column, and a known header behind it is a finding', () => {
    const sheet = sheetOf('all', [
      ['Deal ID', 'Customer', 'Deal', 'Amount', '', 'Owner', 'Forecast override', 'Status'],
      ['D-1', 'Acme', 'ERP', 100, '', 'Li', 600, 'Won'],
      ['D-2', 'Birch', 'CRM', 200, '', 'Sum', 600, 'Won'],
    ]);
    const { facts, findings } = read(sheet);
    expect(
      facts.deals.map(({ id, owner, status, forecastOverride }) => [id, owner, status, forecastOverride]),
    ).toEqual([
      ['D-1', null, 'open', null],
      ['D-2', null, 'open', null],
    ]);
    expect(findings.map(({ rule, parameters }) => [rule, parameters])).toEqual([
      ['header-apart', { column: 'deals.owner', place: 'all!F1' }],
      ['header-apart', { column: 'deals.forecastOverride', place: 'all!G1' }],
      ['header-apart', { column: 'deals.status', place: 'all!H1' }],
    ]);
  });

  test('a column without a header that holds something parts nothing, nor does one before a required header', () => {
    const noted = sheetOf('all', [
      ['Deal ID', 'Customer', 'Deal', '', 'Status'],
      ['D-1', 'Acme', 'ERP', 'my note', 'Won'],
    ]);
    expect(read(noted).facts.deals.map(({ status }) => status)).toEqual(['won']);
    const spread = sheetOf('all', [
      ['Deal ID', '', 'Customer', '', 'Deal', 'Status'],
      ['D-1', '', 'Acme', '', 'ERP', 'Won'],
    ]);
    expect(read(spread).facts.deals.map(({ status }) => status)).toEqual(['won']);
    expect([...read(noted).findings, ...read(spread).findings]).toEqual([]);
  });

  test('two tables below each other, the second under a title', () => {
    const sheet = sheetOf('all', [
      ['Deal ID', 'Customer', 'Deal'],
      ['D-1', 'Acme', 'ERP'],
      [],
      ['The people'],
      ...PEOPLE,
    ]);
    const { facts, findings } = read(sheet);
    expect(facts.deals).toHaveLength(1);
    expect(facts.stakeholders).toMatchObject([{ name: 'Ann', attitude: 'coach' }]);
    expect(findings).toEqual([]);
  });

  test('a header row far down, after a blank row', () => {
    const rows = Array.from({ length: 400 }, (_, index) => [`D-${index}`, 'Acme', 'ERP']);
    const sheet = sheetOf('all', [['Deal ID', 'Customer', 'Deal'], ...rows, [], ...PEOPLE]);
    const { facts } = read(sheet);
    expect([facts.deals.length, facts.stakeholders.length]).toEqual([400, 1]);
  });

  test('an Excel table ends where Excel says, without its totals row; rows right below are a finding', () => {
    const rows = [
      ['Deal ID', 'Customer', 'Deal'],
      ['D-1', 'Acme', 'ERP'],
      ['D-2', 'Birch', 'CRM'],
    ];
    const area = { name: 'T', top: 0, left: 0, columns: 3, hasHeaders: true };
    const totals = read(sheetOf('a', rows, { tables: [{ ...area, rows: 3, hasTotals: true }] }));
    expect(totals.facts.deals.map(({ id }) => id)).toEqual(['D-1']);
    expect(totals.findings).toEqual([]);
    const below = read(sheetOf('a', rows, { tables: [{ ...area, rows: 2, hasTotals: false }] }));
    expect(below.facts.deals.map(({ id }) => id)).toEqual(['D-1']);
    expect(below.findings).toMatchObject([{ rule: 'rows-below-table', parameters: { place: 'a!A3' } }]);
  });

  test('an Excel table under a plain range ends that range', () => {
    const sheet = sheetOf('all', [['Deal ID', 'Customer', 'Deal'], ['D-1', 'Acme', 'ERP'], ...PEOPLE], {
      tables: [{ name: 'P', top: 2, left: 0, rows: 2, columns: 3, hasHeaders: true, hasTotals: false }],
    });
    const { facts } = read(sheet);
    expect([facts.deals.length, facts.stakeholders.length]).toEqual([1, 1]);
  });

  test('the richest match wins: people with customer and deal beside them are people', () => {
    const sheet = sheetOf('People', [
      ['Deal ID', 'Customer', 'Deal', 'Person', 'Attitude'],
      ['D-1', 'Acme', 'ERP', 'Ann', 'Coach'],
    ]);
    const { facts } = read(ONE_DEAL, sheet);
    expect(facts.stakeholders).toHaveLength(1);
  });

  test('sheets of the add-in are not read as input', () => {
    const results = sheetOf('Results', ONE_DEAL.values, { mark: 'results' });
    expect(read(ONE_DEAL, results).facts.deals).toHaveLength(1);
  });
});

describe('what cannot be used', () => {
  test('no Deals table: the nearest row and what it lacks are named', () => {
    const sheet = sheetOf('Pipeline', [
      ['Deal ID', 'Customer', 'Amount', 'Owner'],
      ['D-1', 'Acme', 5, 'Ann'],
    ]);
    expect(refusalOf(sheet)).toEqual({
      kind: 'refused',
      code: 'no-deals-table',
      places: ['Pipeline!A1'],
      nearest: { place: 'Pipeline!A1', missing: ['Deal'], lacksOnlyIds: false, others: [] },
      list: expect.objectContaining({
        place: 'Pipeline!A1',
        read: { id: 0, customer: 1, amount: 2, owner: 3 },
      }),
      isBlank: false,
    });
    expect(refusalOf(sheetOf('x', [['a', 'b']]))).toEqual({
      kind: 'refused',
      code: 'no-deals-table',
      places: [],
      nearest: null,
      list: null,
      isBlank: false,
    });
    expect(refusalOf()).toMatchObject({ code: 'no-deals-table', isBlank: true });
  });

  test('two Deals tables: both places are named', () => {
    const copy = sheetOf('备份', [[], ['商机编号', '客户', '商机名称'], ['D-1', 'Acme', 'ERP']]);
    expect(refusalOf(ONE_DEAL, copy)).toEqual({
      kind: 'refused',
      code: 'several-deals-tables',
      places: ['Deals!A1', '备份!A2'],
    });
  });

  test('merged header cells are a finding at the header', () => {
    const sheet = sheetOf(
      'Deals',
      [
        ['Deal ID', 'Customer', 'Deal', 'CRA', ''],
        ['D-1', 'Acme', 'ERP', 'law', '2027'],
      ],
      {
        merged: [
          { top: 0, left: 3, rows: 1, columns: 2 },
          { top: 1, left: 0, rows: 1, columns: 1 },
        ],
      },
    );
    expect(read(sheet).findings).toEqual([
      {
        rule: 'header-merged',
        severity: 'warning',
        cell: { table: 'deals', row: -1, column: 'cra' },
        deal: null,
        person: null,
        parameters: { place: 'Deals!D1' },
      },
    ]);
  });

  test('a header that stands twice: the first is read, the finding names both', () => {
    const sheet = sheetOf('Deals', [
      ['Deal ID', 'Customer', 'Deal', 'Amount', '金额'],
      ['D-1', 'Acme', 'ERP', 5, 7],
    ]);
    const { facts, findings } = read(sheet);
    expect(facts.deals[0]?.amount).toBe(5);
    expect(findings).toMatchObject([
      { rule: 'header-twice', parameters: { used: 'Deals!D1', ignored: 'Deals!E1' } },
    ]);
  });

  test('a table with one required header misspelt is a finding, not passed over', () => {
    const sheet = sheetOf('Proof', [
      ['Deal ID', 'Outcom', 'Status', 'Date', 'Evidence'],
      ['D-1', 1, 'Confirmed', 46_000, 'x'],
    ]);
    expect(read(ONE_DEAL, sheet).findings).toMatchObject([
      {
        rule: 'table-not-recognised',
        parameters: { table: 'evidence', place: 'Proof!A1', missing: 'Outcome' },
      },
    ]);
  });

  test('a table in two parts is read from both, and said', () => {
    const others = [PEOPLE[0] ?? [], ['D-1', 'Bob', 'Neutral']];
    const { facts, findings, locator } = read(ONE_DEAL, sheetOf('A', PEOPLE), sheetOf('B', others));
    expect(facts.stakeholders.map(({ row }) => row)).toEqual([0, 1]);
    expect(locator.text({ table: 'stakeholders', row: 1, column: 'name' })).toBe('B!B2');
    expect(findings).toMatchObject([{ rule: 'table-in-parts', parameters: { places: 'A!A1, B!A1' } }]);
  });
});

describe('the fingerprint of the inputs', () => {
  const print = (...sheets: readonly SheetValues[]) => read(...sheets).fingerprint();

  test('stays when tables and columns move, and foreign columns change', () => {
    const moved = sheetOf(
      'elsewhere',
      [['own', 'Deal', 'Customer', 'Deal ID'], ['?', 'ERP', 'Acme', 'D-1'], []],
      { top: 4 },
    );
    expect(print(moved)).toBe(print(ONE_DEAL));
  });

  test('changes with every cell', () => {
    const with_ = (deal: string, amount: string | number | boolean) =>
      print(
        sheetOf('d', [
          ['Deal ID', 'Customer', 'Deal', 'Amount', 'Owner'],
          ['D-1', 'Acme', deal, amount],
        ]),
      );
    const prints = [
      with_('ERP', 5),
      with_('ERP', '5'),
      with_('ERP', 5.000001),
      with_('ERp', 5),
      with_('ERP', ''),
      with_('ERP', true),
    ];
    expect(new Set(prints).size).toBe(prints.length);
    expect(prints[0]).toMatch(/^[0-9a-f]{16}$/);
  });
});

test('accepted findings are read from our own Findings sheet only', () => {
  const rows = [
    ['Findings'],
    ['Severity', 'Accepted because', 'Accepted on', 'Finding key'],
    ['Warning', 'known', 46_000, 'abc'],
    ['Warning', '', '', 'def'],
  ];
  expect(read(ONE_DEAL, sheetOf('F', rows, { mark: 'findings' })).accepted).toEqual([
    { fingerprint: 'abc', reason: 'known', on: 46_000 },
  ]);
  expect(read(ONE_DEAL, sheetOf('F', rows)).accepted).toEqual([]);
});

describe('headers with words or a unit behind them', () => {
  const dealsWith = (...headers: string[]) =>
    sheetOf('Deals', [
      ['Deal ID', 'Customer', 'Deal', ...headers],
      ['D-1', 'Acme', 'ERP', ...headers.map((_, index) => 46_000 + index)],
    ]);

  test.each([
    ['金额（万元）', 460_000_000],
    ['金额（单位：万元，不含税）', 460_000_000],
    ['金额(万美元)', 460_000_000],
    ['金额/万元', 460_000_000],
    ['金额 万元', 460_000_000],
    ['金额万元', 460_000_000],
    ['金额：万元', 460_000_000],
    ['金额（亿元）', 4_600_000_000_000],
    ['Amount 百万元', 46_000_000_000],
    ['Amount (k€)', 46_000_000],
    ['Amount [in thousands]', 46_000_000],
    ["Amount ('000 USD)", 46_000_000],
    ['Amount (EUR k)', 46_000_000],
    ['Amount k€', 46_000_000],
    ['Amount k', 46_000_000],
    ['Amount, EUR k', 46_000_000],
    ['Amount in k€', 46_000_000],
    ['Amount in millions', 46_000_000_000],
    ['Amount (mln)', 46_000_000_000],
    ['Amount (crore)', 460_000_000_000],
  ])('numbers under %s are multiplied, and a finding says so', (header, amount) => {
    const { facts, findings } = read(dealsWith(header));
    expect(facts.deals[0]?.amount).toBe(amount);
    expect(findings).toEqual([
      {
        rule: 'header-multiplies',
        severity: 'info',
        cell: { table: 'deals', row: -1, column: 'amount' },
        deal: null,
        person: null,
        parameters: { header, place: 'Deals!D1', factor: amount / 46_000 },
      },
    ]);
  });

  test('an amount with a unit of its own counts as it stands; cents stay exact', () => {
    const { facts, findings } = read(
      sheetOf('商机', [
        ['商机编号', '客户', '商机名称', '金额(万元)'],
        ...[1280, 860.5, '2,300', '320万', '1.5亿', 789.148697, -0.07, '1.234,5', '待定'].map(
          (amount, index) => [`D-${index}`, 'A', 'B', amount],
        ),
      ]),
    );
    expect(facts.deals.map(({ amount }) => amount)).toEqual([
      12_800_000,
      8_605_000,
      23_000_000,
      3_200_000,
      150_000_000,
      7_891_486.97,
      -700,
      12_345_000,
      null,
    ]);
    expect(findings.map(({ rule }) => rule)).toEqual(['header-multiplies', 'amount-unreadable']);
  });

  test('a header without a unit goes before one with a unit', () => {
    const { facts, findings } = read(dealsWith('金额（万元）', '金额（元）'));
    expect(facts.deals[0]?.amount).toBe(46_001);
    expect(findings).toEqual([]);
  });

  test.each([
    'Amount (TEUR)',
    'amount(USD m)',
    'Amount/1000',
    'Amount_TEUR',
    'Amount (EUR) k',
    'Amount (k€ per month)',
    '金额（万元/年）',
  ])('%s is not read, and a finding says so', (header) => {
    const { facts, findings } = read(dealsWith(header));
    expect(facts.deals[0]?.amount).toBeNull();
    expect(findings).toEqual([
      {
        rule: 'header-with-unit',
        severity: 'warning',
        cell: null,
        deal: null,
        person: null,
        parameters: { column: 'deals.amount', header, place: 'Deals!D1' },
      },
    ]);
  });

  test.each([
    ['金额（元）', null],
    ['Amount (€)', 'EUR'],
    ['Amount (USD)', 'USD'],
    ['Amount ($)', null],
    ['Amount (net)', null],
    ['金额（含税）', null],
    ['金额【RMB】', 'CNY'],
    ['Amount EUR', 'EUR'],
    ['Amount in EUR', 'EUR'],
    ['Amount €', 'EUR'],
    ['金额/元', null],
    ['金额：人民币', 'CNY'],
  ])('%s is read, with the currency that it names, if it is one: %s', (header, currency) => {
    const { facts, findings } = read(dealsWith(header));
    expect(facts.deals[0]).toMatchObject({ amount: 46_000, currency });
    expect(findings).toEqual([]);
  });

  test('a header of another column is read without them', () => {
    const { facts } = read(dealsWith('Close date (planned)', '负责人（销售）'));
    expect(facts.deals[0]).toMatchObject({ closeDate: 46_000, owner: '46001' });
  });

  test('without brackets, other words than a unit make it a header of the user', () => {
    const { facts, findings } = read(
      dealsWith('Amount last year', 'Amount 2', 'Amounts', 'Close date planned', 'Owner k€', '金额说明'),
    );
    expect(facts.deals[0]).toMatchObject({ amount: null, closeDate: null, owner: null });
    expect(findings.map(({ rule, parameters }) => [rule, parameters.headers])).toEqual([
      ['headers-not-read', 'Amount last year, Amount 2, Amounts, Close date planned, Owner k€, 金额说明'],
    ]);
  });

  test('units of other columns without brackets', () => {
    const payments = sheetOf('Payments', [
      ['Deal ID', 'Milestone', 'Share %', 'Days after close, weeks'],
      ['D-1', 'Signed', 30, 2],
    ]);
    const people = sheetOf('People', [
      ['Deal ID', 'Person', 'Attitude', 'Influence 1-10'],
      ['D-1', 'Ann', 'Coach', 5],
    ]);
    const targets = sheetOf('目标', [
      ['期间', '币种', '金额/万元/年'],
      ['2027', 'CNY', 5],
    ]);
    const { facts, findings } = read(ONE_DEAL, payments, people, targets);
    expect(facts.payments).toMatchObject([{ share: 0.3, daysAfterClose: null }]);
    expect(facts.stakeholders[0]?.influence).toBeNull();
    expect(facts.targets).toEqual([]);
    const columns = findings.flatMap(({ rule, parameters }) =>
      rule === 'header-with-unit' ? [parameters.column] : [],
    );
    expect(columns.sort()).toEqual(['payments.daysAfterClose', 'stakeholders.influence', 'targets.amount']);
  });

  test('the header itself comes first, wherever it stands', () => {
    const { facts, findings } = read(
      dealsWith('Close date (planned)', 'Close date', 'Amount (k€)', 'Amount'),
    );
    expect(facts.deals[0]).toMatchObject({ closeDate: 46_001, amount: 46_003 });
    expect(findings).toEqual([]);
  });

  test('a required column with a unit leaves its table out, and a finding says why', () => {
    const targets = sheetOf('Targets', [
      ['Period', 'Currency', 'Amount (T€)'],
      ['2027', 'EUR', 5],
    ]);
    const { facts, findings } = read(ONE_DEAL, targets);
    expect(facts.targets).toEqual([]);
    expect(findings).toMatchObject([
      { rule: 'header-with-unit', parameters: { column: 'targets.amount', place: 'Targets!C1' } },
    ]);
  });

  test('units of days, rates and influence', () => {
    const payments = sheetOf('Payments', [
      ['Deal ID', 'Milestone', 'Share (%)', 'Days after close (weeks)'],
      ['D-1', 'Signed', 30, 2],
    ]);
    const rates = sheetOf('Rates', [
      ['Currency', 'From', 'Rate (per 100)'],
      ['JPY', 46_000, 5],
    ]);
    const people = sheetOf('People', [
      ['Deal ID', 'Person', 'Attitude', 'Influence (1-10)'],
      ['D-1', 'Ann', 'Coach', 5],
    ]);
    const { facts, findings } = read(ONE_DEAL, payments, rates, people);
    expect(facts.payments).toMatchObject([{ share: 0.3, daysAfterClose: null }]);
    expect(facts.stakeholders[0]?.influence).toBeNull();
    expect(facts.rates).toEqual([]);
    const columns = findings.flatMap(({ rule, parameters }) =>
      rule === 'header-with-unit' ? [parameters.column] : [],
    );
    expect(columns.sort()).toEqual(['payments.daysAfterClose', 'rates.rate', 'stakeholders.influence']);
  });
});
