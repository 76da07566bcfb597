import type { Language } from '../../i18n/shape/language';
import { cellName, type TableId, TABLES, type Facts, type Finding, type HistoryTableId } from '../../method';
import { columnHeader } from '../schema/words';
import type { FoundHistory } from './history/history-lines';
import { readHistory } from './history/read-history';
import { acceptedIn, type AcceptedFinding } from './accepted-findings';
import { DealIds } from './deal-ids';
import { readingFinding } from './findings';
import { inputFingerprint } from './fingerprint';
import { headerFindings, nearMissFindings } from './header-findings';
import { isInHistory, locatorOf, placeIn, placeText, type Locator } from './locator';
import { readAccountPlan, readRates, readRules, readTargets } from './read-company';
import { ownWordsIn } from './own-words';
import { readDeals } from './read-deals';
import { readActions, readRivals } from './read-people';
import { readControl, readEvidence, readPayments } from './read-progress';
import { readStakeholders } from './read-stakeholders';
import { repeatedParts } from './repeated-parts';
import { oncePerWord } from './repeated-words';
import { isUnreadable } from './reading-rules';
import { RowSource } from './row-source';
import type { ReadSheets } from './sheet-values';
import { findTables, type TableBlock } from './table-finder';
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
  /** 64 bits over all inputs and what was accepted (16 hexadecimal digits); worked out when asked for. */
  fingerprint(): string;
}

/** Why a workbook cannot be read. `places` are the header rows in question, as sheet and cell. */
export type ReadRefusal =
  | {
      readonly kind: 'refused';
      readonly code: 'no-deals-table';
      readonly places: readonly string[];
      /** The row that comes nearest to a Deals header, and the headers it lacks; null when nothing comes near. */
      readonly nearest: { readonly place: string; readonly missing: readonly string[] } | null;
      /** Whether the workbook holds nothing at all. */
      readonly isBlank: boolean;
    }
  | { readonly kind: 'refused'; readonly code: 'several-deals-tables'; readonly places: readonly string[] }
  /** Every date would be taken for one four years earlier. */
  | { readonly kind: 'refused'; readonly code: 'dates-since-1904'; readonly places: readonly string[] };

type Blocks = ReadonlyMap<TableId, readonly TableBlock[]>;

/**
 * Finds and reads all input tables in the values of the worksheets. Needs exactly one Deals table; every other table
 * may be absent, and may stand in several parts. What cannot be read is a finding, never a guess.
 */
export function readTables({ sheets, dateSystem }: ReadSheets): ReadResult {
  if (dateSystem === 1904) return { kind: 'refused', code: 'dates-since-1904', places: [] };
  const found = sheets.map(findTables);
  const nearMisses = found.flatMap((tables) => tables.nearMisses);
  const copies = found.flatMap((tables) => tables.copies);
  const blocks = blocksByTable(found.flatMap((tables) => tables.blocks));
  const { deals, passedOver } = dealsTables(blocks.get('deals') ?? []);
  const [only, second] = deals;
  if (only === undefined) return noDealsTable(nearMisses, sheets.length === 0);
  if (second !== undefined) {
    return { kind: 'refused', code: 'several-deals-tables', places: deals.map(headerPlace) };
  }
  const read: Blocks = new Map<TableId, readonly TableBlock[]>([...blocks, ['deals', deals]]);
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
    fingerprint: () => inputFingerprint(read, accepted),
  };
}

function blocksByTable(blocks: readonly TableBlock[]): Blocks {
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

function passedOverFinding(block: TableBlock, counts: TableBlock): Finding {
  return readingFinding('second-deal-list', null, {
    table: 'deals',
    place: headerPlace(block),
    counts: headerPlace(counts),
  });
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

function readFacts(blocks: Blocks, locator: Locator, findings: Finding[]): Omit<Facts, 'history'> {
  // The Rules table says what words mean, and so is read first; its findings are the last all the same.
  const ofRules: Finding[] = [];
  const rules = readRules(new RowSource('rules', blocks.get('rules') ?? [], ofRules));
  const ownWords = ownWordsIn(rules, ofRules);
  const sourceOf = <Table extends TableId>(table: Table, dealIds?: DealIds) =>
    new RowSource(table, blocks.get(table) ?? [], findings, dealIds, ownWords);
  const deals = readDeals(sourceOf('deals'), locator);
  const dealIds = new DealIds(deals);
  const rowsOf = <Table extends TableId>(table: Table) => sourceOf(table, dealIds);
  const rows = {
    deals,
    stakeholders: readStakeholders(rowsOf('stakeholders')),
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
  return { ...rows, strayDealIds: dealIds.strays, unreadable: unreadableCells(findings) };
}

function unreadableCells(findings: readonly Finding[]): ReadonlySet<string> {
  return new Set(
    findings.flatMap(({ rule, cell }) =>
      cell !== null && !isInHistory(cell) && isUnreadable(rule) ? [cellName(cell)] : [],
    ),
  );
}

/** Findings about headers and tables as such; a row that lacks more than one required header is none of ours. */
function structureFindings(blocks: Blocks, nearMisses: readonly TableBlock[]): Finding[] {
  const almost = nearMisses.flatMap(nearMissFindings);
  const headers = TABLES.flatMap((table) => {
    const all = blocks.get(table) ?? [];
    const parts = all.filter(({ repeats }) => repeats === undefined);
    const repeated = all.flatMap((part) =>
      part.repeats === undefined
        ? []
        : [
            readingFinding('table-repeated', null, {
              table,
              place: headerPlace(part),
              counts: headerPlace(part.repeats),
            }),
          ],
    );
    const inParts =
      parts.length > 1
        ? [
            readingFinding(
              'table-in-parts',
              { table, row: -1 },
              { table, places: parts.map(headerPlace).join(', ') },
            ),
          ]
        : [];
    return [...inParts, ...repeated, ...parts.flatMap(headerFindings)];
  });
  return [...headers, ...almost];
}

function copyFinding(block: TableBlock): Finding[] {
  const sheet = block.match.copiedFrom;
  return sheet === null
    ? []
    : [readingFinding('copy-of-results', null, { place: headerPlace(block), sheet })];
}

function noDealsTable(nearMisses: readonly TableBlock[], isBlank: boolean): ReadRefusal {
  const [nearest] = nearMisses
    .filter(({ match }) => match.table === 'deals')
    .sort((a, b) => a.match.missing.length - b.match.missing.length);
  const refusal = { kind: 'refused', code: 'no-deals-table', isBlank } as const;
  if (nearest === undefined) return { ...refusal, places: [], nearest: null };
  const { missing, language } = nearest.match;
  const place = headerPlace(nearest);
  return {
    ...refusal,
    places: [place],
    nearest: { place, missing: missing.map((column) => columnHeader('deals', column, language)) },
  };
}

function headerPlace(block: TableBlock): string {
  return placeText(placeIn(block, block.headerRow));
}
