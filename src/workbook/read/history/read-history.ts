import {
  type Commitment,
  type Finding,
  type History,
  type HistoryCellReference,
  type HistoryTableId,
  isoDate,
  type Snapshot,
} from '../../../method';
import { cellAddress } from '../../excel/units';
import { readingFinding } from '../findings';
import type { CellPlace } from '../locator';
import type { SheetValues } from '../sheet-values';
import { commitmentOf } from './commitment-in-lines';
import { findHistory, historySheet, type FoundHistory, type HistoryLine } from './history-lines';
import { compareRecords } from './record-order';
import { sealOver } from './row-check';
import { snapshotOf } from './snapshot-in-lines';
import {
  COMMITMENT_TABLE,
  HEADER_ROW,
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
    const sealed = sealedLine(lines, persons.length);
    if (sealed === null) {
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
    const sealed = sealedLine(lines, 0);
    if (sealed === null) {
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

/** The line that seals its record; null where the seal does not fit the lines of deals and the number of people. */
function sealedLine(lines: readonly HistoryLine[], people: number): HistoryLine | null {
  const sealed = lines.find(({ cells }) => cells['seal'] !== '');
  const checks = lines.map(({ cells }) => String(cells['rowCheck'] ?? ''));
  return sealed?.cells['seal'] === sealOver(checks, people) ? sealed : null;
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
