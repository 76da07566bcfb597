import {
  type Assessment,
  type CellReference,
  type Finding,
  type FindingRuleId,
  findInForecast,
  SAYS_MISSING,
} from '../method';
import { readingFinding } from './read/findings';
import { isInHistory } from './read/locator';
import type { ReadWorkbook } from './read';
import { oncePerEmptyTable } from './once-per-table';

/** Everything that was found, in the order of the report: by reading, in the rules, deal by deal, in the forecast. */
export function allFindings(
  { facts, findings, locator }: Pick<ReadWorkbook, 'facts' | 'findings' | 'locator'>,
  ofRules: readonly Finding[],
  assessment: Assessment,
): readonly Finding[] {
  const assessed = [...assessment.findings, ...findInForecast(assessment, facts)];
  const perTable = oncePerEmptyTable(assessed, facts, locator);
  return [...findings, ...ofRules, ...oncePerAbsentColumn(perTable, (cell) => locator.hasColumn(cell))];
}

/** A won deal without the day of its end that counts in the future: a contradiction of that deal, not of the list. */
const WRONG_ANYHOW: FindingRuleId = 'booked-in-future';
/** It says what is missing in one of two columns. */
const PART_MISSING: FindingRuleId = 'compelling-reason-incomplete';
/** Columns without which every deal of such a list is left out of the forecast: that has to be said with it. */
const LEFT_OUT: ReadonlyMap<string, 'compelling-reason-absent' | 'compelling-reason-date-absent'> = new Map([
  ['deals.cra', 'compelling-reason-absent'],
  ['deals.craDate', 'compelling-reason-date-absent'],
]);

/**
 * Says once of a column that a table does not have that its values are missing, as weightily as of a row and instead of
 * once for every row: a list of the user's own has a few of our columns, and thousands of rows.
 */
function oncePerAbsentColumn(
  findings: readonly Finding[],
  hasColumn: (cell: CellReference) => boolean,
): readonly Finding[] {
  const said = new Set<string>();
  return findings.flatMap((finding) => {
    const { rule, cell } = finding;
    const isOnlyMissing = (SAYS_MISSING.has(rule) && rule !== WRONG_ANYHOW) || rule === PART_MISSING;
    if (!isOnlyMissing || cell === null || isInHistory(cell) || hasColumn(cell)) return [finding];
    const { table, column = '' } = cell;
    const key = `${table}.${column}`;
    if (said.has(key)) return [];
    said.add(key);
    const absent = { table, column: key };
    const header = { table, row: -1 };
    const leftOut = LEFT_OUT.get(key);
    return leftOut === undefined
      ? [{ ...readingFinding('column-absent', header, absent), severity: finding.severity }]
      : [readingFinding(leftOut, header, absent)];
  });
}
