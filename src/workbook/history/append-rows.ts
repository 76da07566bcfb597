import type { Language } from '../../i18n/shape/language';
import { markSheet } from '../excel/sheet-mark';
import { area } from '../publish/content/content';
import { rangeAt, setNumberFormat } from '../publish/cells/apply-looks';
import type { Catalogue, ExistingSheet } from '../publish/standing/catalogue';
import type { RequestQueue } from '../publish/cells/request-queue';
import { placeColumns } from '../schema/result-columns';
import { freeSheetName } from '../excel/free-sheet-name';
import { freeTableName } from '../excel/free-table-name';
import { writeCells } from '../publish/cells/write-cells';
import type { HistoryCell } from '../schema/history/history-column';
import { historySheet, type FoundHistory } from '../read/history/history-lines';
import { layOutHistorySheet } from './history-sheet';
import { HEADER_ROW, type HistoryTable } from '../schema/history/history-tables';
import { WORKBOOK_WORDS } from '../schema/words';
import { TEXT } from '../style/number-formats';
import { endOfBody, moveNeighbours } from './move-neighbours';

/** Where rows are added, and what is known of the workbook. */
export interface AppendPlace {
  readonly queue: RequestQueue;
  readonly catalogue: Catalogue;
  readonly language: Language;
  /** The table as it was read; null when there is none yet. */
  readonly found: FoundHistory | null;
}

/** Where the added rows stand, so that a seal can be put into the last of them. */
export interface AppendedRows {
  readonly worksheet: Excel.Worksheet;
  readonly lastRow: number;
  readonly columnOf: (id: string) => number;
}

/**
 * Adds rows to a history table, and makes sheet and table when there are none. Rows that are there are not touched: the
 * new ones go under the last one that holds anything, and what stands where the table grows moves. `rows` are in the order of the table's columns.
 */
export async function appendRows(
  { queue, catalogue, language, found }: AppendPlace,
  table: HistoryTable,
  rows: readonly (readonly HistoryCell[])[],
): Promise<AppendedRows> {
  const existing = existingSheet(catalogue, table, found);
  const worksheet = existing?.worksheet ?? newSheet(queue, catalogue, table, language);
  if (found === null) layOutHistorySheet(worksheet, table, language);
  else if (existing?.mark === null) markSheet(worksheet, table.id);
  const headerRow = found?.headerRow ?? HEADER_ROW;
  const left = found?.left ?? 0;
  const places = found?.places ?? placeColumns(table.columns, []);
  const first = headerRow + 1 + (found?.nextRow ?? 0);
  const excelTable = existing?.tables.find(({ name }) => name === found?.excelTable) ?? null;
  const bodyEnd = excelTable === null ? first : endOfBody(excelTable);
  const newEnd = Math.max(bodyEnd, first + rows.length);
  const whole = area(headerRow, left, newEnd - headerRow, places.width);
  if (found === null || excelTable === null) {
    const added = worksheet.tables.add(rangeAt(worksheet, whole), true);
    added.name = freeTableName(table.name, catalogue.takenNames);
    added.style = 'TableStyleLight1';
  } else {
    moveNeighbours(worksheet, existing?.tables ?? [], excelTable, whole, found.room);
    if (excelTable.hasTotals) excelTable.table.showTotals = false;
    excelTable.table.resize(rangeAt(worksheet, whole));
  }
  for (const [index, { numberFormat, horizontal }] of table.columns.entries()) {
    const range = rangeAt(worksheet, area(first, left + (places.positions[index] ?? index), rows.length, 1));
    setNumberFormat(range, numberFormat);
    if (horizontal !== undefined) range.format.horizontalAlignment = horizontal;
  }
  for (const { from, at, count } of places.runs) {
    const part = rows.map((row) => row.slice(from, from + count));
    const columns = table.columns.slice(from, from + count);
    const isText = (column: number) => columns[column]?.numberFormat === TEXT;
    await writeCells(queue, worksheet, first, left + at, part, isText);
  }
  if (excelTable?.hasTotals === true) excelTable.table.showTotals = true;
  return {
    worksheet,
    lastRow: first + rows.length - 1,
    columnOf: (id) => left + (places.positions[table.columns.findIndex((column) => column.id === id)] ?? 0),
  };
}

/** The sheet that the table was read from; else one with its mark, which may be empty as when a run broke off. */
function existingSheet(
  { sheets }: Catalogue,
  { id }: HistoryTable,
  found: FoundHistory | null,
): ExistingSheet | null {
  return sheets.find(({ name }) => name === found?.sheet) ?? historySheet(sheets, id);
}

function newSheet(
  { context }: RequestQueue,
  { sheets }: Catalogue,
  { id }: HistoryTable,
  language: Language,
): Excel.Worksheet {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  return context.workbook.worksheets.add(freeSheetName(WORKBOOK_WORDS[language].sheets[id], taken));
}
