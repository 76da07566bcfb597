import type { Deal } from '../method';
import type { Run } from './assess-read';
import type { SheetContent } from './publish/content/content';
import { titleOf } from './publish/content/finding-sentence';
import type { Words } from './publish/content/words';
import { forecastSheet } from './publish/forecast/forecast-sheet';
import { inputNumbers } from './publish/forecast/input-number';
import { PAYMENT_TABLE } from './publish/forecast/payment-table';
import { caseReviewSheet } from './publish/sheets/case-review-sheet';
import { findingsSheet } from './publish/sheets/findings-sheet';
import { gatesSheet } from './publish/sheets/gates-sheet';
import { overviewSheet } from './publish/sheets/overview-sheet';
import { peopleSheet } from './publish/sheets/people-sheet';
import { resultsSheet } from './publish/sheets/results-sheet';
import { rollUpSheet } from './publish/sheets/roll-up-sheet';
import { summarySheet } from './publish/summary/summary-sheet';
import type { Catalogue } from './publish/standing/catalogue';
import { futureTableName } from './publish/standing/targets';
import type { ReadWorkbook } from './read/read-tables';
import type { SheetValues } from './read/sheet-values';

/** What all result sheets are to hold, a sheet a step. */
export function* contentsOf(
  { assessment, forecast, findings, open, startHere: starts, kept }: Run,
  { facts, locator }: ReadWorkbook,
  sheets: readonly SheetValues[],
  catalogue: Catalogue,
  words: Words,
): Generator<unknown, readonly SheetContent[], void> {
  const toRead = open.filter(({ finding }) => finding.severity !== 'info').length;
  const dealPlace = ({ row }: Deal) => locator.locate({ table: 'deals', row });
  const results = resultsSheet(assessment, forecast, dealPlace, words);
  yield;
  const people = peopleSheet(assessment, words);
  const tables = {
    results: futureTableName('results', results.table, catalogue),
    people: futureTableName('people', people.table, catalogue),
  };
  const places = {
    resultsTable: tables.results,
    paymentTable: futureTableName('forecast', PAYMENT_TABLE, catalogue),
    rules: facts.rules,
    rates: facts.rates,
    inputNumber: inputNumbers(sheets, locator),
  };
  const makers: readonly (() => SheetContent)[] = [
    () => overviewSheet(assessment, { toRead, titleOf: (rule) => titleOf(rule, words.language) }, words),
    () => forecastSheet(assessment, forecast, places, words),
    () => findingsSheet(findings, starts, kept, assessment.deals.length > 0, words),
    () => rollUpSheet(assessment, words),
    () => gatesSheet(assessment, words),
    () => summarySheet(assessment, tables, words),
    () => caseReviewSheet(assessment, words),
  ];
  const made: SheetContent[] = [];
  for (const make of makers) {
    yield;
    made.push(make());
  }
  return [...made, results, people];
}
