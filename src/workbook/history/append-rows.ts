import { HISTORY } from '../../i18n/history-words';
import type { Language } from '../../i18n/language';
import { columnWidth } from '../excel/units';
import { area } from '../publish/content';
import { titleLooks } from '../publish/looks';
import { applyLooks, rangeAt, setNumberFormat } from '../publish/writing/apply-looks';
import type { Catalogue, ExistingSheet } from '../publish/writing/catalogue';
import type { RequestQueue } from '../publish/writing/request-queue';
import { placeColumns } from '../publish/writing/table-columns';
import { freeName } from '../publish/writing/targets';
import { writeCells } from '../publish/writing/write-cells';
import { markSheet } from '../sheet-mark';
import { INK } from '../style/palette';
import { setUpPage } from '../style/page-setup';
import type { HistoryCell } from './history-column';
import type { FoundHistory } from './history-lines';
import type { HistoryTable } from './history-tables';
import { WORKBOOK_WORDS } from '../schema/words';
import { TEXT } from '../style/number-formats';

/** Header row of a new history sheet, 0-based: under title and note. */
const HEADER_ROW = 3;
const NOTE_ROW = 1;
/** So many columns can be read on one printed page. */
const COLUMNS_PER_PAGE = 12;

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
 * new ones go under the last one that holds anything. `rows` are in the order of the table's columns.
 */
export async function appendRows(
  { queue, catalogue, language, found }: AppendPlace,
  table: HistoryTable,
  rows: readonly (readonly HistoryCell[])[],
): Promise<AppendedRows> {
  const existing = existingSheet(catalogue, table, found);
  const worksheet = existing?.worksheet ?? newSheet(queue, catalogue, table, language);
  if (found === null) writeHead(worksheet, table, language);
  const headerRow = found?.headerRow ?? HEADER_ROW;
  const left = found?.left ?? 0;
  const places = found?.places ?? placeColumns(table.columns, []);
  const first = headerRow + 2 + (found?.lines.at(-1)?.row ?? -1);
  const excelTable = existing?.tables.find((each) => each.area.top === headerRow) ?? null;
  const tableLeft = excelTable?.area.left ?? left;
  const right = Math.max(left + places.width, excelTable === null ? 0 : tableLeft + excelTable.area.columns);
  const whole = area(headerRow, tableLeft, first + rows.length - headerRow, right - tableLeft);
  if (excelTable === null) {
    const added = worksheet.tables.add(rangeAt(worksheet, whole), true);
    added.name = freeTableName(table.name, catalogue.takenNames);
    added.style = 'TableStyleLight1';
  } else {
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

/** The sheet that the table was read from; else one with its mark that a run left when it broke off. */
function existingSheet(
  { sheets }: Catalogue,
  { id }: HistoryTable,
  found: FoundHistory | null,
): ExistingSheet | null {
  const ours = sheets.filter(({ mark }) => mark === id);
  return ours.find(({ name }) => name === found?.sheet) ?? ours[0] ?? null;
}

function newSheet(
  { context }: RequestQueue,
  { sheets }: Catalogue,
  { id }: HistoryTable,
  language: Language,
): Excel.Worksheet {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  const worksheet = context.workbook.worksheets.add(freeName(WORKBOOK_WORDS[language].sheets[id], taken));
  markSheet(worksheet, id);
  return worksheet;
}

function writeHead(worksheet: Excel.Worksheet, table: HistoryTable, language: Language): void {
  const { columns } = table;
  const { titles, notes } = HISTORY[language];
  rangeAt(worksheet, area(0, 0, 1, 1)).values = [[titles[table.id]]];
  rangeAt(worksheet, area(NOTE_ROW, 0, 1, 1)).values = [[notes[table.id]]];
  applyLooks(worksheet, titleLooks(area(NOTE_ROW, 0, 1, 1)));
  const header = rangeAt(worksheet, area(HEADER_ROW, 0, 1, columns.length));
  header.values = [columns.map(({ headers }) => headers[language])];
  header.format.fill.color = INK.headerFill;
  header.format.font.color = INK.headerFont;
  header.format.font.bold = true;
  header.format.wrapText = true;
  header.format.verticalAlignment = 'Center';
  header.format.rowHeight = 32;
  for (const [column, { width }] of columns.entries()) {
    rangeAt(worksheet, area(0, column, 1, 1)).format.columnWidth = columnWidth(width);
  }
  worksheet.freezePanes.freezeRows(HEADER_ROW + 1);
  setUpPage(worksheet, Math.ceil(columns.length / COLUMNS_PER_PAGE), HEADER_ROW + 1);
  worksheet.showGridlines = false;
  worksheet.tabColor = INK.helpTab;
}

function freeTableName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${wanted}_${number}`;
  return name;
}
