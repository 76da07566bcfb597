import type { HistoryTableId } from '../../../method';
import { originalSheet } from '../../excel/original-sheet';
import { knownColumns, placeColumns, type ColumnPlaces, type TableColumn } from '../../schema/result-columns';
import type { CellContent, SheetValues } from '../sheet-values';
import { CHECK_COLUMN, SEAL_COLUMN } from '../../schema/history/history-tables';
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
  /** The first column of the header row, from which `places` counts. */
  readonly left: number;
  readonly places: ColumnPlaces;
  /** Column of the sheet by column id. */
  readonly columns: ReadonlyMap<string, number>;
  readonly lines: readonly HistoryLine[];
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
 * are all of its columns, those with values first. Null when the sheet has no such header row.
 */
export function findHistory(sheet: SheetValues, columns: readonly TableColumn[]): FoundHistory | null {
  const headerIndex = sheet.values.findIndex(
    (row) => knownColumns(columns, row.map(String)) * 2 >= columns.length,
  );
  const header = sheet.values[headerIndex];
  if (header === undefined) return null;
  const places = placeColumns(columns, header.map(String));
  const { positions } = places;
  const checked = columns.filter(isChecked).map(({ id }) => id);
  const lines: HistoryLine[] = [];
  const end = endOfRows(sheet, headerIndex);
  for (let index = headerIndex + 1; index < end; index += 1) {
    const values = sheet.values[index] ?? [];
    const cells: Record<string, CellContent> = {};
    let isBlank = true;
    columns.forEach(({ id }, order) => {
      const cell = values[positions[order] ?? -1] ?? '';
      cells[id] = cell;
      if (cell !== '') isBlank = false;
    });
    if (isBlank) continue;
    const check = rowCheck(checked.map((id) => cells[id] ?? ''));
    lines.push({ row: index - headerIndex - 1, cells, isEdited: check !== String(cells[CHECK_COLUMN]) });
  }
  return {
    sheet: sheet.name,
    headerRow: sheet.top + headerIndex,
    left: sheet.left,
    places,
    columns: new Map(columns.map(({ id }, order) => [id, sheet.left + (positions[order] ?? 0)])),
    lines,
  };
}

/** Where the rows end: before the totals row that a user may have switched on, else with the sheet. */
function endOfRows(sheet: SheetValues, headerIndex: number): number {
  const table = sheet.tables.find(({ top }) => top === sheet.top + headerIndex);
  if (table?.hasTotals !== true) return sheet.values.length;
  return table.top - sheet.top + table.rows - 1;
}
