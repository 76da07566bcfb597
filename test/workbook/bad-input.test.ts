import { describe, expect, test } from '@jest/globals';
import type { CellValue } from '../../src/files/model/cells';
import { newWorkbook, type WorkbookModel } from '../../src/files/model/workbook';
import { openXlsx, saveXlsx } from '../../src/files';
import { dayOf } from '../../src/method';
import { check } from '../../src/workbook';
import { openClient } from '../host/open-client';

type Rows = readonly (readonly CellValue[])[];

function workbookOf(sheets: Readonly<Record<string, Rows>>): WorkbookModel {
  const model = newWorkbook(Object.keys(sheets));
  for (const sheet of model.sheets) {
    (sheets[sheet.name] ?? []).forEach((values, row) =>
      values.forEach((value, column) => {
        if (value !== null) sheet.cells.set(row, column, { value, style: 0 });
      }),
    );
  }
  return model;
}

/** What a check of the workbook answers, after it was saved and opened as a file. */
async function checked(model: WorkbookModel) {
  const opened = await openXlsx(await saveXlsx(model));
  const client = openClient(opened);
  const result = await client.run((context) => check(context, { today: dayOf(2026, 11, 22) }));
  return { result, client, model: opened };
}

async function reportOf(model: WorkbookModel) {
  const { result } = await checked(model);
  if (result.kind !== 'checked') throw new Error(result.code);
  return result.report;
}

const HEADERS = [
  'Deal ID',
  'Customer',
  'Deal',
  'Amount',
  'Currency',
  'Status',
  'Stage',
  'Close date',
  'Notes',
];
const GOOD = ['D-1', 'Acme', 'ERP', 100, 'CNY', 'Open', 2, 46_500, null];

/** Sheet, cell, severity and rule of the findings of one deal that are about reading. */
function places(report: Awaited<ReturnType<typeof reportOf>>, rules: RegExp) {
  return report.findings
    .filter(({ rule }) => rules.test(rule))
    .map(({ severity, rule, sheet, cell }) => `${severity} ${rule} ${sheet}!${cell}`);
}

describe('a check of bad input says what and where, and loses nothing', () => {
  test('duplicate deal ids: the first counts; the error names both rows and the amount', async () => {
    const report = await reportOf(
      workbookOf({ Deals: [HEADERS, GOOD, ['d-1 ', 'Acme', 'again', 900, 'CNY']] }),
    );
    expect(report.deals.map(({ amount }) => amount)).toEqual([100]);
    expect(places(report, /duplicate-deal/)).toEqual(['error duplicate-deal Deals!A3']);
    const message = report.findings.find(({ rule }) => rule === 'duplicate-deal')?.message;
    for (const part of ['Deals!A2', 'Deals!A3', '900']) expect(message).toContain(part);
  });

  test('people of an unknown deal are left out with an error', async () => {
    const report = await reportOf(
      workbookOf({
        Deals: [HEADERS, GOOD],
        People: [
          ['Deal ID', 'Person', 'Attitude'],
          ['D-7', 'Ann', 'Coach'],
          ['D-7', 'Bob', 'Coach'],
        ],
      }),
    );
    expect(report.deals[0]?.people).toBe(0);
    expect(places(report, /unknown-deal/)).toEqual([
      'error unknown-deal People!A2',
      'error unknown-deal People!A3',
    ]);
    const found = report.findings.filter(({ rule }) => rule === 'unknown-deal');
    expect(found.map(({ deal, person }) => [deal, person])).toEqual([
      ['D-7', 'Ann'],
      ['D-7', 'Bob'],
    ]);
    expect(found[0]?.message).toContain('“D-7”');
  });

  test('unknown levels, text in Amount, a date of 1900 and error values each have a finding at their cell', async () => {
    const report = await reportOf(
      workbookOf({
        Deals: [
          HEADERS,
          ['D-1', 'Acme', 'ERP', 'a lot', 'CNY', 'Open', 'Stage nine', 5, null],
          ['D-2', { error: '#REF!' }, 'CRM', { error: '#N/A' }, 'CNY', { error: '#NAME?' }, 2, 46_500, null],
        ],
      }),
    );
    expect(report.deals.map(({ id, amount, closeDate, status }) => [id, amount, closeDate, status])).toEqual([
      ['D-1', null, null, 'Open'],
      ['D-2', null, '2027-04-23', null],
    ]);
    expect(places(report, /unreadable|implausible|cell-error/).sort()).toEqual([
      'error amount-unreadable Deals!D2',
      'error cell-error Deals!B3',
      'error cell-error Deals!D3',
      'error cell-error Deals!F3',
      'error status-unreadable Deals!F3',
      'warning date-implausible Deals!H2',
      'warning level-unreadable Deals!G2',
    ]);
    // of what cannot be read it is not said that it is missing
    expect(places(report, /^(amount|close-date)-missing/)).toEqual([]);
  });

  test('totals and remarks below a blank row of a plain list are no deals; each is named', async () => {
    const report = await reportOf(
      workbookOf({
        Deals: [
          HEADERS,
          GOOD,
          ['Total EUR', null, null, 100],
          [],
          ['D-2', 'Birch', null, 50, 'CNY'],
          [],
          ['Total EUR', null, null, 150],
          ['Average', null, null, 75],
          ['合计（CNY）', null, null, 150],
          ['As of Monday'],
          [null, null, null, null, null, null, null, null, 'a remark under Notes'],
          ['D-3', null, 'CRM', 70, 'CNY'],
        ],
      }),
    );
    expect(report.deals.map(({ id }) => id)).toEqual(['D-1', 'D-2', 'D-3']);
    expect(places(report, /total-row|row-apart|deal-id-blank/)).toEqual([
      'warning total-row Deals!A3',
      'warning total-row Deals!A7',
      'warning total-row Deals!A8',
      'warning total-row Deals!A9',
      'warning row-apart Deals!A10',
      'warning row-apart Deals!I11',
    ]);
    const [remark] = report.findings.filter(({ rule }) => rule === 'row-apart');
    expect(remark?.message).toContain('“As of Monday”');
  });

  test('merged headers are a finding at the header cell', async () => {
    const model = workbookOf({ Deals: [['Our deals'], HEADERS, GOOD] });
    model.sheets[0]?.merges.push(
      { top: 1, left: 3, bottom: 1, right: 4 },
      { top: 0, left: 0, bottom: 0, right: 8 },
    );
    expect(places(await reportOf(model), /header/)).toEqual(['warning header-merged Deals!D2']);
  });

  test('two Deals tables: refused with both places, nothing written', async () => {
    const { result, model } = await checked(workbookOf({ North: [HEADERS, GOOD], South: [HEADERS, GOOD] }));
    expect(result).toEqual({
      kind: 'refused',
      code: 'several-deals-tables',
      places: ['North!A1', 'South!A1'],
    });
    expect(model.sheets.map(({ name }) => name)).toEqual(['North', 'South']);
  });

  test('no Deals table: refused, nothing written', async () => {
    const { result, model } = await checked(
      workbookOf({
        Invoices: [
          ['Number', 'Customer'],
          [1, 'Acme'],
        ],
      }),
    );
    expect(result).toMatchObject({ kind: 'refused', code: 'no-deals-table' });
    expect(model.sheets.map(({ name }) => name)).toEqual(['Invoices']);
  });

  test('a text of 40,000 characters and texts like formulas come through whole, and never become formulas', async () => {
    const long = `${'x'.repeat(39_999)}!`;
    const { result, model } = await checked(
      workbookOf({
        Deals: [
          HEADERS,
          ['=1+1', '=cmd()', '+SUM(A1)', 100, 'CNY', 'Open', 2, 46_500, long],
          ['D-2', `@${'y'.repeat(40_000)}`, '-2', 100, 'CNY', 'Open', 2, 46_500, null],
        ],
      }),
    );
    if (result.kind !== 'checked') throw new Error(result.code);
    expect(result.report.deals.map(({ id, customer, deal }) => [id, customer?.length, deal])).toEqual([
      ['=1+1', 6, '+SUM(A1)'],
      ['D-2', 40_001, '-2'],
    ]);
    expect(places(result.report, /text-too-long/).sort()).toEqual([
      'warning text-too-long Deals!B3',
      'warning text-too-long Deals!I2',
    ]);
    expect(model.sheets[0]?.cells.get(1, 8)?.value).toBe(long);
    for (const sheet of model.sheets) {
      sheet.cells.forEach((cell) => {
        expect(cell.formula ?? '').not.toMatch(/cmd|SUM\(A1\)|^1\+1/);
      });
    }
  });
});
