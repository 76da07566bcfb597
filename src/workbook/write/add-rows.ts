import type { TableId } from '../../method';
import { cellAddress } from '../excel/units';
import type { ReadWorkbook, TableEnd } from '../read';
import type { PlannedRow, WriteRefusal } from './edit';
import { putContent } from './put-content';

/** Where a new row was put. */
export interface AddedRow {
  readonly sheet: string;
  /** Row of the sheet, 0-based, and the body row of the table as in a `CellReference`. */
  readonly sheetRow: number;
  readonly bodyRow: number;
  readonly grew: boolean;
  readonly columns: ReadonlyMap<string, number>;
}

interface Slot extends AddedRow {
  readonly row: PlannedRow;
  readonly end: TableEnd;
}

/**
 * Queues new rows: into blank rows at the end of their table first, then the table grows. A plain range grows over the
 * rows below it, which must be blank. One sync, to see what is there; nothing is written before the caller syncs.
 */
export async function addRows(
  context: Excel.RequestContext,
  rows: readonly PlannedRow[],
  { locator }: ReadWorkbook,
): Promise<readonly AddedRow[] | WriteRefusal> {
  if (rows.length === 0) return [];
  const counts = new Map<TableId, number>();
  const slots: Slot[] = [];
  for (const row of rows) {
    const end = locator.end(row.table);
    if (end === null) return { kind: 'refused', code: 'table-missing', table: row.table };
    const nth = counts.get(row.table) ?? 0;
    counts.set(row.table, nth + 1);
    if (end.nextBodyRow + nth !== row.row) return { kind: 'refused', code: 'rows-added', table: row.table };
    const sheetRow = end.nextRow + nth;
    slots.push({
      row,
      end,
      sheet: end.sheet,
      sheetRow,
      bodyRow: end.nextBodyRow + nth,
      grew: sheetRow >= end.endRow && end.excelTable !== null,
      columns: end.columns,
    });
  }
  const formats = await lookAt(context, slots);
  if ('kind' in formats) return formats;
  for (const [table, count] of countGrowing(slots)) {
    // A null leaves a cell as Excel makes it: a calculated column of the user's goes on. The typings know none here.
    const unset: Excel.Range['values'] = Array.from({ length: count.rows }, () =>
      Array.from({ length: count.columns }, () => null),
    );
    context.workbook.tables.getItem(table).rows.add(undefined, unset);
  }
  for (const [index, { row, sheet, sheetRow, columns }] of slots.entries()) {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    for (const [column, value] of Object.entries(row.values)) {
      const sheetColumn = columns.get(column);
      if (value === '' || sheetColumn === undefined) continue;
      const format = formats[index]?.get(column) ?? 'General';
      putContent(worksheet.getCell(sheetRow, sheetColumn), row.table, column, value, format);
    }
  }
  return slots;
}

/** The number formats that new cells will have: those of the row above where the table grows. */
async function lookAt(
  context: Excel.RequestContext,
  slots: readonly Slot[],
): Promise<readonly ReadonlyMap<string, string>[] | WriteRefusal> {
  const loaded = slots.map(({ end, sheet, sheetRow, grew }) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const width = end.endColumn - end.firstColumn;
    const like = grew ? end.endRow - 1 : sheetRow;
    return {
      formats: worksheet.getRangeByIndexes(like, end.firstColumn, 1, width).load('numberFormat'),
      cells: grew ? null : worksheet.getRangeByIndexes(sheetRow, end.firstColumn, 1, width).load('values'),
    };
  });
  await context.sync();
  for (const [index, { cells }] of loaded.entries()) {
    const slot = slots[index];
    const taken = (cells?.values[0] ?? []).findIndex((value: unknown) => value !== '');
    if (slot !== undefined && taken >= 0) {
      const place = `${slot.sheet}!${cellAddress(slot.sheetRow, slot.end.firstColumn + taken)}`;
      return { kind: 'refused', code: 'no-room', table: slot.row.table, place };
    }
  }
  return loaded.map(({ formats }, index) => {
    const { columns, end } = slots[index] ?? { columns: new Map<string, number>(), end: null };
    const row: readonly unknown[] = formats.numberFormat[0] ?? [];
    return new Map(
      [...columns].map(([id, column]) => [id, String(row[column - (end?.firstColumn ?? 0)] ?? 'General')]),
    );
  });
}

function countGrowing(slots: readonly Slot[]) {
  const growing = new Map<string, { readonly rows: number; readonly columns: number }>();
  for (const { grew, end } of slots) {
    if (!grew || end.excelTable === null) continue;
    const rows = (growing.get(end.excelTable)?.rows ?? 0) + 1;
    growing.set(end.excelTable, { rows, columns: end.endColumn - end.firstColumn });
  }
  return growing;
}
