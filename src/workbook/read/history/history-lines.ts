import type { HistoryTableId } from '../../../method';
import { originalSheet } from '../../schema/original-sheet';
import { placeColumns, type ColumnPlaces, type TableColumn } from '../../schema/result-columns';
import type { CellContent, SheetValues } from '../sheet-values';
import { CHECK_COLUMN, SEAL_COLUMN } from '../../schema/history/history-tables';
import { cellsIn, historySpan, roomAround, type HistoryRoom } from './history-span';
import { rowCheck } from './row-check';

/** A row of a history table as it stands in the sheet. */
export interface HistoryLine {
  /** 0-based row under the header of the table. */
  readonly row: number;
  /** By column id. */
  readonly cells: Readonly<Record<string, CellContent>>;
  /** The cells do not fit the check beside them: somebody changed the row by hand. */
  readonly isEdited: boolean;
}

/** A history table that was found. Rows and columns are 0-based and of the sheet. */
export interface FoundHistory {
  readonly sheet: string;
  readonly headerRow: number;
  /** The first column of the table, from which `places` counts. */
  readonly left: number;
  /** Name of the Excel table; null for a plain range. */
  readonly excelTable: string | null;
  /** What stands around the table and must not be written over. */
  readonly room: HistoryRoom;
  readonly places: ColumnPlaces;
  /** Column of the sheet by column id. */
  readonly columns: ReadonlyMap<string, number>;
  readonly lines: readonly HistoryLine[];
  /** Rows that name no record: text that a user wrote there. */
  readonly others: readonly OtherRow[];
  /** The row under the last one that holds anything, 0-based under the header. */
  readonly nextRow: number;
}

/** A row that is none of the history; `text` is its first cell that holds anything. */
export interface OtherRow {
  readonly row: number;
  readonly text: string;
}

/** Nothing is worked out from a note, and a name in it may have to be erased: no check rests on it. */
const UNCHECKED: ReadonlySet<string> = new Set([CHECK_COLUMN, SEAL_COLUMN, 'note']);

function isChecked({ id }: TableColumn): boolean {
  return !UNCHECKED.has(id);
}

/** Those cells of a row that its check rests on. */
export function checkedCells<Cell>(columns: readonly TableColumn[], cells: readonly Cell[]): readonly Cell[] {
  return cells.filter((_cell, index) => {
    const column = columns[index];
    return column !== undefined && isChecked(column);
  });
}

/** The sheet of ours with this mark; of several, which a user made by copying it, the one with the usual name. */
export function historySheet<Sheet extends Pick<SheetValues, 'mark' | 'name'>>(
  sheets: readonly Sheet[],
  id: HistoryTableId,
): Sheet | null {
  return originalSheet(
    id,
    sheets.filter(({ mark }) => mark === id),
  );
}

/**
 * The rows of a history table, found by its headers in either language, as an Excel table or a plain range. `columns`
 * are all of its columns, those with values first. What stands beside or under an Excel table is none of it. Null when
 * the sheet has no such header row.
 */
export function findHistory(sheet: SheetValues, columns: readonly TableColumn[]): FoundHistory | null {
  const span = historySpan(sheet, columns);
  if (span === null) return null;
  const { top, left, end, table } = span;
  const places = placeColumns(columns, cellsIn(sheet, top, left, span.columns).map(String));
  const { positions } = places;
  const checked = columns.filter(isChecked).map(({ id }) => id);
  const lines: HistoryLine[] = [];
  const others: OtherRow[] = [];
  let nextRow = 0;
  for (let index = top + 1; index < end; index += 1) {
    const values = cellsIn(sheet, index, left, span.columns);
    const cells: Record<string, CellContent> = {};
    let isBlank = true;
    columns.forEach(({ id }, order) => {
      const cell = values[positions[order] ?? -1] ?? '';
      cells[id] = cell;
      if (cell !== '') isBlank = false;
    });
    if (isBlank) continue;
    nextRow = index - top;
    const filled = columns.filter(({ id }) => cells[id] !== '');
    if (filled[0] !== columns[0] || filled.length === 1) {
      others.push({ row: index - top - 1, text: String(cells[filled[0]?.id ?? ''] ?? '') });
      continue;
    }
    const check = rowCheck(checked.map((id) => cells[id] ?? ''));
    lines.push({ row: index - top - 1, cells, isEdited: check !== String(cells[CHECK_COLUMN]) });
  }
  return {
    sheet: sheet.name,
    headerRow: sheet.top + top,
    left: sheet.left + left,
    excelTable: table?.name ?? null,
    room: roomAround(sheet, span, places.width),
    places,
    columns: new Map(columns.map(({ id }, order) => [id, sheet.left + left + (positions[order] ?? 0)])),
    lines,
    others,
    nextRow,
  };
}
