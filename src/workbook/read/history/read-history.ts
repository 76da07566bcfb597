import {
  currencyInColumn,
  type Commitment,
  type CommitmentDeal,
  type DealSnapshot,
  type Finding,
  type History,
  type HistoryCellReference,
  type HistoryTableId,
  type PersonSnapshot,
  type Snapshot,
  isoDate,
  STAGES,
  type Stage,
  answersIn,
} from '../../../method';
import { cellAddress } from '../../excel/units';
import { readingFinding } from '../findings';
import type { CellPlace } from '../locator';
import type { SheetValues } from '../sheet-values';
import { valuesOf } from './cell-values';
import { findHistory, historySheet, type FoundHistory, type HistoryLine } from './history-lines';
import { compareRecords } from './record-order';
import { sealOver } from './row-check';
import {
  COMMITMENT_TABLE,
  HEADER_ROW,
  isClose,
  isRemovedState,
  PEOPLE_TABLE,
  SNAPSHOT_TABLE,
  type HistoryTable,
} from '../../schema/history/history-tables';

/** What the history sheets hold, what was found wrong with them, and where their rows stand. */
export interface ReadHistory {
  readonly history: History;
  readonly findings: readonly Finding[];
  readonly tables: ReadonlyMap<HistoryTableId, FoundHistory>;
  /** The sheets of tables that hold something, but no header row by which it could be read. */
  readonly unreadable: ReadonlyMap<HistoryTableId, string>;
  locate(cell: HistoryCellReference): CellPlace | null;
}

/**
 * Reads the history sheets. A snapshot counts when the seal in its last row fits its rows: one that was broken off, or
 * that rows were taken from or added to, is a finding and is left out. A row that was changed by hand is a finding.
 */
export function readHistory(sheets: readonly SheetValues[]): ReadHistory {
  const tables = new Map<HistoryTableId, FoundHistory>();
  const unreadable = new Map<HistoryTableId, string>();
  const findings: Finding[] = [];
  const find = (table: HistoryTable): readonly HistoryLine[] => {
    const sheet = historySheet(sheets, table.id);
    const found = sheet === null ? null : findHistory(sheet, table.columns);
    if (found === null) {
      if (sheet !== null && holdsRows(sheet)) {
        unreadable.set(table.id, sheet.name);
        findings.push(readingFinding('history-unreadable', null, { table: table.id, sheet: sheet.name }));
      }
      return [];
    }
    tables.set(table.id, found);
    for (const { row, text } of found.others) {
      findings.push(readingFinding('history-row-apart', { table: table.id, row }, { value: text }));
    }
    return found.lines;
  };
  const deals = byRecord(find(SNAPSHOT_TABLE), 'snapshot');
  const people = byRecord(find(PEOPLE_TABLE), 'snapshot');
  const records = byRecord(find(COMMITMENT_TABLE), 'record');
  const snapshots: Snapshot[] = [];
  for (const [id, lines] of deals) {
    const persons = people.get(id) ?? [];
    const sealed = lines.find(({ cells }) => cells['seal'] !== '');
    if (sealed === undefined || sealed.cells['seal'] !== sealOver(checksOf(lines), persons.length)) {
      const cell = { table: 'snapshots', row: lines[0]?.row ?? 0 } as const;
      findings.push(readingFinding('snapshot-incomplete', cell, { snapshot: id, rows: lines.length }));
      continue;
    }
    snapshots.push(snapshotOf(id, sealed, lines, persons));
    findings.push(...editedRows('snapshots', 'id', lines), ...editedRows('peopleHistory', 'dealId', persons));
  }
  findings.push(...sameDay(snapshots));
  const commitments: Commitment[] = [];
  for (const [id, lines] of records) {
    const sealed = lines.find(({ cells }) => cells['seal'] !== '');
    if (sealed === undefined || sealed.cells['seal'] !== sealOver(checksOf(lines), 0)) {
      const cell = { table: 'commitments', row: lines[0]?.row ?? 0 } as const;
      findings.push(readingFinding('commitment-incomplete', cell, { record: id, rows: lines.length }));
      continue;
    }
    commitments.push(commitmentOf(id, sealed, lines));
    findings.push(...editedRows('commitments', 'id', lines));
  }
  return {
    history: { snapshots, commitments },
    findings,
    tables,
    unreadable,
    locate: (cell) => placeOf(cell, tables.get(cell.table)),
  };
}

/** Whether more stands there than the title and note of a sheet whose making broke off. */
function holdsRows({ top, values, tables }: SheetValues): boolean {
  return tables.length > 0 || top + values.length > HEADER_ROW + 1;
}

function placeOf({ row, column }: HistoryCellReference, found: FoundHistory | undefined): CellPlace | null {
  if (found === undefined) return null;
  const at = { row: found.headerRow + 1 + row, column: found.columns.get(column ?? 'snapshot') ?? 0 };
  return { sheet: found.sheet, address: cellAddress(at.row, at.column), ...at };
}

/** The lines of every record, the oldest record first. */
function byRecord(
  lines: readonly HistoryLine[],
  column: 'snapshot' | 'record',
): ReadonlyMap<string, readonly HistoryLine[]> {
  const groups = new Map<string, HistoryLine[]>();
  for (const line of lines) {
    const id = String(line.cells[column] ?? '');
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [line]);
    else group.push(line);
  }
  // A user may have sorted the sheet: when a record was made is told by its name alone.
  return new Map([...groups].sort(([one], [other]) => compareRecords(one, other)));
}

const checksOf = (lines: readonly HistoryLine[]): readonly string[] =>
  lines.map(({ cells }) => String(cells['rowCheck'] ?? ''));

function snapshotOf(
  id: string,
  sealed: HistoryLine,
  lines: readonly HistoryLine[],
  persons: readonly HistoryLine[],
): Snapshot {
  const { day, text } = valuesOf(sealed);
  const asOf = day('asOf');
  if (asOf === null) throw new Error(`the snapshot ${id} has no day`);
  return {
    id,
    asOf,
    rules: text('rules') ?? '',
    note: text('note'),
    deals: lines.map(dealIn),
    people: persons.map(personIn),
  };
}

function commitmentOf(id: string, sealed: HistoryLine, lines: readonly HistoryLine[]): Commitment {
  const { day, text } = valuesOf(sealed);
  const asOf = day('asOf');
  if (asOf === null) throw new Error(`the record ${id} has no day`);
  return {
    id,
    kind: isClose(text('kind')) ? 'close' : 'commit',
    asOf,
    period: text('period') ?? '',
    deals: lines.filter(({ cells }) => cells['id'] !== '').map(committedIn),
    rates: lines.flatMap((line) => {
      const { text: textIn, number } = valuesOf(line);
      const [currency, rate] = [textIn('currency'), number('rate')];
      const { row, isEdited } = line;
      return currency === null || rate === null
        ? []
        : [{ currency: currencyInColumn(currency), rate, row, isEdited }];
    }),
    fingerprint: String(sealed.cells['seal']).split('/').at(-1) ?? '',
  };
}

function committedIn(line: HistoryLine): CommitmentDeal {
  const { text, number, money, key, day, level } = valuesOf(line);
  return {
    row: line.row,
    isEdited: line.isEdited,
    id: text('id') ?? '',
    key: key('id'),
    owner: text('owner'),
    currency: currencyIn(text('currency')),
    amount: money('amount'),
    closeDate: day('closeDate'),
    closedOn: day('closedOn'),
    status: level('status', 'dealStatus'),
    category: level('category', 'category'),
    verified: text('verified'),
    stageEarned: number('stageEarned') ?? 0,
    winChance: number('winChance'),
    expected: number('expected'),
    override: money('override'),
  };
}

function dealIn(line: HistoryLine): DealSnapshot {
  const { text, number, money, key, day, level, yes } = valuesOf(line);
  const answers = text('answers');
  return {
    row: line.row,
    isEdited: line.isEdited,
    id: text('id') ?? '',
    key: key('id'),
    customer: text('customer'),
    name: text('name'),
    owner: text('owner'),
    team: text('team'),
    status: level('status', 'dealStatus'),
    closedOn: day('closedOn'),
    currency: currencyIn(text('currency')),
    amount: money('amount'),
    closeDate: day('closeDate'),
    stageClaimed: stageOf(number('stageClaimed')),
    stageEarned: number('stageEarned') ?? 0,
    call: level('call', 'call'),
    answers: answers === null ? null : answersIn(answers),
    basis: level('basis', 'basis') ?? 'none',
    controlRow: text('controlRow'),
    rate: number('rate'),
    winChance: number('winChance'),
    category: level('category', 'category'),
    expected: number('expected'),
    override: money('override'),
    supportIndex: number('supportIndex'),
    knowledge: number('knowledge') ?? 0,
    enoughSupport: yes('enoughSupport'),
    topDeciderAttitude: level('topDeciderAttitude', 'attitude'),
  };
}

function personIn(line: HistoryLine): PersonSnapshot {
  const { text, number, key, day, level } = valuesOf(line);
  return {
    row: line.row,
    isEdited: line.isEdited,
    isRemoved: isRemovedState(text('state')),
    dealId: text('dealId') ?? '',
    deal: key('dealId'),
    name: text('name') ?? '',
    key: key('name'),
    position: level('position', 'position'),
    role: level('role', 'role'),
    secondRole: level('secondRole', 'role'),
    influence: number('influence'),
    need: level('need', 'need'),
    change: level('change', 'change'),
    focus: level('focus', 'focus'),
    contact: level('contact', 'contact'),
    attitude: level('attitude', 'attitude'),
    secondNeed: level('secondNeed', 'need'),
    secondFocus: level('secondFocus', 'focus'),
    source: level('source', 'source'),
    ratedOn: day('ratedOn'),
    camp: text('camp'),
    backedBy: text('backedBy'),
    targetAttitude: level('targetAttitude', 'attitude'),
  };
}

function stageOf(number: number | null): Stage | null {
  return STAGES.find((stage) => stage === number) ?? null;
}

function editedRows(
  table: HistoryTableId,
  dealColumn: string,
  lines: readonly HistoryLine[],
): readonly Finding[] {
  return lines
    .filter(({ isEdited }) => isEdited)
    .map(({ row, cells }) => {
      const snapshot = String(cells['snapshot'] ?? cells['record'] ?? '');
      const deal = String(cells[dealColumn] ?? '') || null;
      return readingFinding('history-row-edited', { table, row }, { snapshot }, deal);
    });
}

/** Of several snapshots on one day the last counts. */
function sameDay(snapshots: readonly Snapshot[]): readonly Finding[] {
  const days = new Map<number, Snapshot[]>();
  for (const snapshot of snapshots) days.set(snapshot.asOf, [...(days.get(snapshot.asOf) ?? []), snapshot]);
  return [...days.values()].flatMap((taken) => {
    const last = taken.at(-1);
    if (last === undefined || taken.length < 2) return [];
    const cell = { table: 'snapshots', row: last.deals[0]?.row ?? 0 } as const;
    const parameters = { day: isoDate(last.asOf), count: taken.length, counts: last.id };
    return [readingFinding('snapshots-on-one-day', cell, parameters)];
  });
}

/** The name of a currency as a code also in records from before names were read. */
function currencyIn(typed: string | null): string | null {
  return typed === null ? null : currencyInColumn(typed);
}
