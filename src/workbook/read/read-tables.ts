import type { Language } from '../../i18n/shape/language';
import type { Facts, Finding, HistoryTableId, TableId } from '../../method';
import type { FoundHistory } from './history/history-lines';
import { readHistory } from './history/read-history';
import { acceptedIn, type AcceptedFinding } from './accepted-findings';
import { inputFingerprint } from './fingerprint';
import { listColumns, type ListColumns } from './list-columns';
import { headerPlace, locatorOf, type Locator } from './locator';
import { readFacts } from './read-facts';
import { noDealsTable, type ReadRefusal } from './read-refusal';
import { withMergedCells } from './merged-cells';
import { repeatedParts } from './repeated-parts';
import { oncePerWord } from './repeated-words';
import type { ReadSheets } from './sheet-values';
import { passedOverFinding } from './passed-over-finding';
import { copyFinding, structureFindings } from './structure-findings';
import { findTables, type TableBlock, type TableBlocks } from './table-finder';
import { textCellsOf, type TextCell } from './text-cells';
import { readTyped, type FindingLine } from './typed-findings';

export type ReadResult = ReadWorkbook | ReadRefusal;

export interface ReadWorkbook {
  readonly kind: 'read';
  readonly facts: Facts;
  readonly findings: readonly Finding[];
  readonly locator: Locator;
  /** Every cell of an input table that holds a text, in sheet order; worked out when asked for. */
  textCells(): readonly TextCell[];
  /** What users typed beside findings on our Findings sheet. */
  readonly typed: readonly FindingLine[];
  /** The findings that were accepted with it. */
  readonly accepted: readonly AcceptedFinding[];
  /** Where the history tables stand, and their rows as they are in the sheet. */
  readonly historyTables: ReadonlyMap<HistoryTableId, FoundHistory>;
  /** The sheets of history tables whose header row is not found: nothing can be added to them. */
  readonly unreadableHistory: ReadonlyMap<HistoryTableId, string>;
  /** The language of the headers of the Deals table. */
  readonly language: Language;
  /** The columns of the Deals table; worked out when asked for. */
  dealColumns(): ListColumns;
  /** 64 bits over all inputs and what was accepted (16 hexadecimal digits); worked out when asked for. */
  fingerprint(): string;
}

/**
 * Finds and reads all input tables in the values of the worksheets. Needs exactly one Deals table; every other table
 * may be absent, and may stand in several parts. What cannot be read is a finding, never a guess.
 */
export function readTables({ sheets, dateSystem }: ReadSheets): ReadResult {
  if (dateSystem === 1904) return { kind: 'refused', code: 'dates-since-1904', places: [] };
  const found = sheets.map(findTables);
  const nearMisses = found.flatMap((tables) => tables.nearMisses);
  const copies = found.flatMap((tables) => tables.copies);
  const blocks = blocksByTable(found.flatMap((tables) => tables.blocks).map(withMergedCells));
  const { deals, passedOver } = dealsTables(blocks.get('deals') ?? []);
  const [only, second] = deals;
  if (only === undefined) return noDealsTable(nearMisses, sheets);
  if (second !== undefined) {
    return { kind: 'refused', code: 'several-deals-tables', places: deals.map(headerPlace) };
  }
  const read: TableBlocks = new Map<TableId, readonly TableBlock[]>([...blocks, ['deals', deals]]);
  const findings: Finding[] = [];
  const history = readHistory(sheets);
  const locator = locatorOf(read, history.locate);
  const facts = { ...readFacts(read, locator, findings), history: history.history };
  const typed = readTyped(sheets);
  const accepted = acceptedIn(typed);
  return {
    kind: 'read',
    facts,
    findings: [
      ...structureFindings(read, nearMisses),
      ...passedOver.map((block) => passedOverFinding(block, only)),
      ...copies.flatMap(copyFinding),
      ...oncePerWord(findings),
      ...history.findings,
    ],
    historyTables: history.tables,
    unreadableHistory: history.unreadable,
    locator,
    textCells: () => textCellsOf(read),
    typed,
    accepted,
    language: only.match.language,
    dealColumns: () => listColumns(only),
    fingerprint: () => inputFingerprint(read, accepted),
  };
}

function blocksByTable(blocks: readonly TableBlock[]): TableBlocks {
  const byTable = new Map<TableId, TableBlock[]>();
  for (const block of blocks) {
    const parts = byTable.get(block.match.table);
    if (parts === undefined) byTable.set(block.match.table, [block]);
    else parts.push(block);
  }
  return new Map([...byTable].map(([table, parts]) => [table, withRepeats(table, parts)]));
}

/**
 * Beside the one table with our own words for the required headers, a list that has others, such as the export that it was
 * made from, is no second one.
 */
function dealsTables(all: readonly TableBlock[]): {
  readonly deals: readonly TableBlock[];
  readonly passedOver: readonly TableBlock[];
} {
  const ours = all.filter(({ match }) => match.bySynonym.length === 0);
  if (ours.length !== 1) return { deals: all, passedOver: [] };
  return { deals: ours, passedOver: all.filter(({ match }) => match.bySynonym.length > 0) };
}

/** Which of several Deals tables is meant is not for us to say, whatever they hold. */
function withRepeats(table: TableId, parts: readonly TableBlock[]): readonly TableBlock[] {
  if (table === 'deals' || parts.length < 2) return parts;
  const repeated = new Map(repeatedParts(parts).map(({ part, of }) => [part, of]));
  return parts.map((part) => {
    const repeats = repeated.get(part);
    return repeats === undefined ? part : { ...part, repeats };
  });
}
