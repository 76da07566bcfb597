import { expect, test } from '@jest/globals';
import { assess, dayOf, readRules } from '../../src/method';
import { allFindings } from '../../src/workbook/all-findings';
import type { SheetValues } from '../../src/workbook/read/sheet-values';
import { read, sheetOf } from './read/grid';

const findingsIn = (...sheets: readonly SheetValues[]) => {
  const reading = read(...sheets);
  const { rules, findings: ofRules } = readRules(reading.facts.rules);
  const all = allFindings(reading, ofRules, assess(reading.facts, rules, dayOf(2026, 11, 22)));
  return all.map(({ rule, severity, cell, deal, parameters }) => ({
    rule,
    severity,
    cell,
    deal,
    parameters,
  }));
};
const rulesIn = (...sheets: readonly SheetValues[]) => findingsIn(...sheets).map(({ rule }) => rule);
const count = (rules: readonly string[], wanted: string) => rules.filter((rule) => rule === wanted).length;

const HEADERS = ['Deal ID', 'Customer', 'Deal', 'Amount', 'Currency', 'Close date', 'Stage', 'Status'];
const ROWS = [1, 2, 3].map((number) => [`D-${number}`, 'Acme', 'ERP', 5, 'EUR', 46_500, 2, 'Open']);

test('what a column would hold that the list does not have is said once, at its header row', () => {
  const withoutCurrency = [HEADERS, ...ROWS].map((row) => row.filter((_, index) => index !== 4));
  const findings = findingsIn(sheetOf('Deals', withoutCurrency));
  const said = (rule: string, column: string) => ({
    rule,
    severity: 'warning',
    cell: { table: 'deals', row: -1 },
    deal: null,
    parameters: { table: 'deals', column },
  });
  expect(findings.filter(({ rule }) => rule.endsWith('-absent'))).toEqual(
    expect.arrayContaining([
      said('column-absent', 'deals.currency'),
      // what leaves all deals out of the forecast says so
      said('compelling-reason-absent', 'deals.cra'),
    ]),
  );
  expect(findings.filter(({ parameters }) => parameters['column'] !== undefined)).toHaveLength(2);
  expect(findings.filter(({ rule }) => rule === 'compelling-reason-missing')).toEqual([]);
});

test('that nobody, no answer and no evidence is entered for any deal is said once each, not once per deal', () => {
  const said = (rule: string, table: string) => ({
    rule,
    severity: 'warning',
    cell: { table: 'deals', row: -1 },
    deal: null,
    parameters: { table },
  });
  const findings = findingsIn(sheetOf('Deals', [[...HEADERS, 'CRA'], ...ROWS]));
  expect(findings.filter(({ rule }) => rule !== 'compelling-reason-missing')).toEqual([
    said('people-absent', 'stakeholders'),
    said('control-absent', 'control'),
    said('evidence-absent', 'evidence'),
  ]);
});

test('a table that is there, but has no row, is said at its own header', () => {
  const people = sheetOf('Stakeholders', [['Deal ID', 'Person', 'Influence']]);
  const findings = findingsIn(sheetOf('Deals', [HEADERS, ...ROWS]), people);
  expect(findings.filter(({ rule }) => rule === 'people-absent').map(({ cell }) => cell)).toEqual([
    { table: 'stakeholders', row: -1 },
  ]);
});

test('one person for one deal, and each other deal is told that nobody is entered', () => {
  const people = sheetOf('Stakeholders', [
    ['Deal ID', 'Person', 'Influence'],
    ['D-2', 'Wang', 3],
  ]);
  const findings = findingsIn(sheetOf('Deals', [HEADERS, ...ROWS]), people);
  const about = (wanted: string) => findings.filter(({ rule }) => rule === wanted).map(({ deal }) => deal);
  expect(about('no-people')).toEqual(['D-1', 'D-3']);
  expect(about('missing-key-decision-leader')).toEqual(['D-2']);
  expect(about('people-absent')).toEqual([]);
});

test('what a deal claims of people is said of that deal, also where nobody is entered for any', () => {
  const control = sheetOf('Control', [
    ['Deal ID', 'C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9', 'F1', 'F2', 'F3', 'W1'],
    ['D-3', ...Array.from({ length: 12 }, () => ''), 'Claimed'],
  ]);
  const findings = findingsIn(sheetOf('Deals', [HEADERS, ...ROWS]), control);
  expect(findings.filter(({ rule }) => rule.endsWith('people') || rule === 'people-absent')).toMatchObject([
    { rule: 'people-absent', deal: null },
    { rule: 'no-people', deal: 'D-3', parameters: { claims: 'W1' } },
  ]);
  // two deals have not been reviewed, one has: that is said of the two
  expect(findings.filter(({ rule }) => rule === 'not-assessed').map(({ deal }) => deal)).toEqual([
    'D-1',
    'D-2',
  ]);
});

test.each([
  [['CRA'], ['compelling-reason-date-absent', 'deals.craDate']],
  [
    ['CRA', 'CRA date'],
    ['column-absent', 'deals.craConsequence'],
  ],
] as const)('a list with %j says once which part of the reason it does not keep', (columns, said) => {
  const more = ['New law', 46_500].slice(0, columns.length);
  const findings = findingsIn(
    sheetOf('Deals', [[...HEADERS, ...columns], ...ROWS.map((row) => [...row, ...more])]),
  );
  const about = findings.filter(({ parameters }) => parameters['column'] !== undefined);
  expect(
    about.map(({ rule, severity, cell, parameters }) => [rule, severity, cell, parameters['column']]),
  ).toEqual([[said[0], 'warning', { table: 'deals', row: -1 }, said[1]]]);
  expect(findings.filter(({ rule }) => rule === 'compelling-reason-incomplete')).toEqual([]);
});

test('a blank date in a list that keeps them is said of its deal', () => {
  const [first = [], ...others] = ROWS.map((row) => [...row, 'New law', 46_500]);
  const findings = findingsIn(
    sheetOf('Deals', [[...HEADERS, 'CRA', 'CRA date'], [...first.slice(0, -1), ''], ...others]),
  );
  expect(
    findings.filter(({ rule }) => /^(compelling|column)/.test(rule)).map(({ rule, deal }) => [rule, deal]),
  ).toEqual([
    ['compelling-reason-incomplete', 'D-1'],
    ['column-absent', null],
  ]);
});

test('where the column is there, each blank cell is a finding of its own', () => {
  const rules = rulesIn(sheetOf('Deals', [[...HEADERS, 'CRA'], ...ROWS.map((row) => [...row, ''])]));
  expect(count(rules, 'compelling-reason-missing')).toBe(3);
  expect(count(rules, 'column-absent')).toBe(0);
});

test('of closed deals each of the two columns that they need is said once', () => {
  const findings = findingsIn(
    sheetOf('Deals', [HEADERS, ...ROWS.map((row) => [...row.slice(0, 7), 'Lost'])]),
  );
  expect(findings.filter(({ rule }) => rule.startsWith('closed-without'))).toEqual([]);
  const absent = findings.filter(({ rule }) => rule === 'column-absent');
  // as weightily as of each deal
  expect(absent.map(({ severity, parameters }) => [severity, parameters['column']])).toEqual([
    ['info', 'deals.closedOn'],
    ['info', 'deals.resultReason'],
  ]);
});

test('a deal that is booked in a future month is wrong for certain, whatever columns there are', () => {
  const won = (id: string, closeDate: number) => [id, 'Acme', 'ERP', 5, 'EUR', closeDate, 2, 'Won'];
  const findings = findingsIn(
    sheetOf('Deals', [HEADERS, won('D-1', 46_000), won('D-2', 46_500), won('D-3', 46_600)]),
  );
  const closing = findings.filter(
    ({ rule, parameters }) => rule === 'booked-in-future' || parameters['column'] === 'deals.closedOn',
  );
  expect(closing.map(({ rule, deal }) => [rule, deal])).toEqual([
    ['column-absent', null],
    ['booked-in-future', 'D-2'],
    ['booked-in-future', 'D-3'],
  ]);
});
