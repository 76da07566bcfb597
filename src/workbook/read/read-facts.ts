import { cellName, type Facts, type Finding, type LeftOutRow, type TableId } from '../../method';
import { ColumnSource } from './column-source';
import { DealIds } from './deal-ids';
import { isInHistory, type Locator } from './locator';
import { ownWordsIn } from './own-words';
import { readAccountPlan, readRates, readRules, readTargets } from './read-company';
import { readDeals } from './read-deals';
import { readActions, readRivals } from './read-people';
import { readControl, readEvidence, readPayments } from './read-progress';
import { readStakeholders } from './read-stakeholders';
import { isUnreadable } from './reading-rules';
import { RowSource } from './row-source';
import type { TableBlocks } from './table-finder';

/** Reads the rows of all input tables; what is wrong with a cell is added to the findings, table by table. */
export function readFacts(
  blocks: TableBlocks,
  locator: Locator,
  findings: Finding[],
): Omit<Facts, 'history'> {
  // The Rules table says what words mean, and so is read first; its findings are the last all the same.
  const ofRules: Finding[] = [];
  const leftOut: LeftOutRow[] = [];
  const ruleBlocks = blocks.get('rules') ?? [];
  const rules = readRules(new RowSource('rules', ruleBlocks, ofRules, undefined, undefined, leftOut));
  const ownWords = ownWordsIn(rules, ofRules);
  const inputsOf = (table: TableId, dealIds?: DealIds) =>
    [blocks.get(table) ?? [], findings, dealIds, ownWords, leftOut] as const;
  const deals = readDeals(new RowSource('deals', ...inputsOf('deals')), locator);
  const dealIds = new DealIds(deals);
  const rowsOf = <Table extends TableId>(table: Table) => new RowSource(table, ...inputsOf(table, dealIds));
  const rows = {
    deals,
    stakeholders: readStakeholders(new ColumnSource('stakeholders', ...inputsOf('stakeholders', dealIds))),
    rivals: readRivals(rowsOf('rivals')),
    evidence: readEvidence(rowsOf('evidence')),
    control: readControl(rowsOf('control')),
    actions: readActions(rowsOf('actions')),
    payments: readPayments(rowsOf('payments')),
    accountPlan: readAccountPlan(rowsOf('accountPlan')),
    targets: readTargets(rowsOf('targets')),
    rates: readRates(rowsOf('rates')),
    rules,
  };
  for (const finding of ofRules) findings.push(finding);
  return { ...rows, leftOut, strayDealIds: dealIds.strays, unreadable: unreadableCells(findings) };
}

function unreadableCells(findings: readonly Finding[]): ReadonlySet<string> {
  return new Set(
    findings.flatMap(({ rule, cell }) =>
      cell !== null && !isInHistory(cell) && isUnreadable(rule) ? [cellName(cell)] : [],
    ),
  );
}
