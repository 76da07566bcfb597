import { newSheet, newWorkbook, type WorkbookModel } from '../../../src/files';
import { TODAY } from './a-pipeline';

type Value = string | number;

/** Names that a criterion of SUMIFS would read as something else, beside plain ones. */
export const ODD_NAMES = [
  'Li', 'ＬＩ', '王芳', 'Seller 12', 'Seller 012', 'May 5', '5-May', '*', '?', '~', 'L*', '=a', '>5', '<>', '001', '1', '01', '1-2', '3E5', 'TRUE', '#N/A', "O'Neil", '"', '50%', '$5', '',
]; // prettier-ignore
const ODD_IDS = ['*', '?', '001', '1', '=a', '>5', '~', 'TRUE', 'D*', 'a?b'];
const CURRENCIES = ['CNY', 'CNY', 'CNY', 'USD', 'eur', ''];
const CALLS = ['Commit', 'Best case', 'Pipeline', 'Omitted', ''];
const STATUSES = ['Open', 'Open', 'Open', 'Open', 'Won', 'Lost', 'Dropped'];
const ITEMS = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9', 'F1', 'F2', 'F3', 'W1'];

/** An invented workbook of `deals` deals with odd names, overrides and missing dates; the same for the same number. */
export function oddDeals(deals: number): WorkbookModel {
  const random = seeded(deals);
  const pick = <T>(from: readonly T[]): T => {
    const value = from[Math.floor(random() * from.length)];
    if (value === undefined) throw new Error('nothing to pick from');
    return value;
  };
  const often = (share: number) => random() < share;
  const dealRows: Value[][] = [
    ['Deal ID', 'Customer', 'Deal', 'Owner', 'Team', 'Amount', 'Currency', 'Close date', 'Stage', 'CRA', 'CRA date', 'CRA consequence', 'Call', 'Status', 'Closed on', 'Forecast override', 'Override reason'],
  ]; // prettier-ignore
  const evidence: Value[][] = [['Deal ID', 'Outcome', 'Status', 'Date', 'Evidence', 'Confirmed by']];
  const control: Value[][] = [['Deal ID', ...ITEMS, 'Coach', 'Reviewed on']];
  const payments: Value[][] = [['Deal ID', 'Milestone', 'Share', 'Days after close']];
  for (let number = 1; number <= deals; number += 1) {
    const id = ODD_IDS[number - 1] ?? `D-${number}`;
    const status = pick(STATUSES);
    const amount = often(0.05) ? '' : Math.round(random() * 9e8) / 100;
    dealRows.push([
      id, `Customer ${number}`, `Deal ${number}`, pick(ODD_NAMES), pick(ODD_NAMES), amount, pick(CURRENCIES),
      often(0.1) ? '' : TODAY - 60 + Math.floor(random() * 600), 1 + Math.floor(random() * 6),
      often(0.9) ? 'new law' : '', TODAY + 100, 'fine', pick(CALLS), status,
      status !== 'Open' && often(0.7) ? TODAY - Math.floor(random() * 200) : '',
      often(0.1) ? Math.round(random() * 3e8) / 100 : '', often(0.5) ? 'agreed with the customer' : '',
    ]); // prettier-ignore
    const outcomes = Math.floor(random() * 7);
    for (let outcome = 1; outcome <= outcomes; outcome += 1) {
      evidence.push([id, outcome, 'Confirmed', TODAY - 30, 'Minutes of the meeting', 'Their lead']);
    }
    const yes = random();
    const answer = () => (random() < yes ? pick(['Confirmed', 'Confirmed', 'Claimed']) : pick(['', 'No']));
    if (often(0.9)) control.push([id, ...ITEMS.map(answer), 'Sun', TODAY - 10]);
    if (often(0.1)) {
      payments.push(
        [id, 'Down payment', 0.25, 0],
        [id, '=rest', often(0.5) ? 0.75 : 0.5, often(0.8) ? 90 : ''],
      );
    }
  }
  return workbookOf({
    Deals: dealRows,
    Evidence: evidence,
    Control: control,
    Payments: payments,
    Targets: targetRows(),
    Rates: [
      ['Currency', 'From', 'Rate'],
      ['USD', '', 7.1],
      ['USD', TODAY + 100, 7.25],
      ['EUR', TODAY - 400, 7.8],
    ],
    Rules: [
      ['Rule', 'Value', 'Default'],
      ['forecast.fiscalStartMonth', 4, 1],
      ['forecast.currency', 'CNY', ''],
      ['payment.2.share', 0.5, 0.6],
    ],
  });
}

function targetRows(): Value[][] {
  return [
    ['Period', 'Owner', 'Team', 'Currency', 'Amount'],
    ['FY2027-Q3', '', '', 'CNY', 90_000_000.55],
    ['FY2027-Q4', '', '', 'USD', 20_000_000],
    ['2026-12', '', '', 'CNY', '1200万'],
    ['FY2027-Q3', '*', '', 'CNY', 5_000_000],
    ['FY2027-Q3', 'li', '', 'USD', 1],
    ['FY2027', '001', '>5', 'CNY', 3_000_000],
  ];
}

function workbookOf(tables: Readonly<Record<string, Value[][]>>): WorkbookModel {
  const workbook = newWorkbook();
  workbook.sheets = Object.entries(tables).map(([name, rows], index) => {
    const sheet = newSheet(`{00000000-0001-0000-0000-00000000000${index}}`, name);
    rows.forEach((row, at) =>
      row.forEach((value, column) => {
        if (value !== '') sheet.cells.set(at, column, { value, style: 0 });
      }),
    );
    return sheet;
  });
  return workbook;
}

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
