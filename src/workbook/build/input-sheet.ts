import { setUpPage } from '../style/page-setup';
import type { Language } from '../../i18n/shape/language';
import { cellText } from '../excel/cell-text';
import { columnLetters, columnWidth } from '../excel/units';
import type { TableId } from '../../method';
import type { CellContent } from '../read/sheet-values';
import type { ColumnSchema, TableSchema } from '../schema';
import { columnHeader, WORKBOOK_WORDS } from '../schema/words';
import { INK } from '../style/palette';
import { addColourRules } from './colour-rules';
import { addTypingRules } from './typing-rules';
import { numberFormatOf, type TableContent } from './table-content';
import { addLegend, legendOf } from './legend';
import { TEXT } from '../style/number-formats';

/** Blank rows at the end of every table, formatted and checked like the others. */
const SPARE_ROWS = 20;
const HEADER_HEIGHT = 33;
/** Columns up to this one stay in sight when scrolling sideways: the deal and the customer or person. */
const FROZEN_COLUMNS = 2;

export interface InputSheetPlan {
  readonly schema: TableSchema;
  readonly language: Language;
  readonly content: TableContent;
  readonly tableName: string;
}

/** Fills a new, empty worksheet with an input table: formats, headers, values, checks while typing, colours, layout. */
export function fillInputSheet(sheet: Excel.Worksheet, plan: InputSheetPlan): void {
  const { schema, language, content } = plan;
  const legend = legendOf(schema.id, language);
  const headerRow = headerRowOf(schema.id, language);
  const spare = schema.id === 'rules' ? 0 : SPARE_ROWS;
  const rows = content.rows.length + spare;
  const columns = schema.columns.length;
  const body = sheet.getRangeByIndexes(headerRow + 1, 0, rows, columns);

  body.numberFormat = Array.from({ length: rows }, (_, row) =>
    schema.columns.map((column, index) => content.formats.get(index)?.[row] ?? numberFormatOf(column.kind)),
  );
  const filled = sheet.getRangeByIndexes(headerRow, 0, content.rows.length + 1, columns);
  filled.values = [
    schema.columns.map((column) => columnHeader(schema.id, column.id, language)),
    ...valuesToWrite(content.rows, schema.columns),
  ];
  const table = sheet.tables.add(sheet.getRangeByIndexes(headerRow, 0, rows + 1, columns), true);
  table.name = plan.tableName;
  table.style = 'TableStyleLight1';
  table.showBandedRows = false;

  formatBody(body);
  schema.columns.forEach((column, index) => {
    formatColumn(sheet, headerRow, rows, index, column);
    addTypingRules(sheet.getRangeByIndexes(headerRow + 1, index, rows, 1), schema.id, column, language);
  });
  addColourRules(sheet, schema, { firstRow: headerRow + 1, rows });
  foldSecondary(sheet, schema.columns);
  if (content.rows.length > 0) {
    sheet.getRangeByIndexes(headerRow + 1, 0, content.rows.length, columns).format.autofitRows();
  }
  if (legend !== null) addLegend(sheet, legend);
  sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, headerRow + 1, FROZEN_COLUMNS));
  sheet.tabColor = INK.inputTab;
  setUpPage(sheet, { pages: 1, titleRows: { first: 0, count: headerRow + 1 } });
  sheet.showGridlines = false;
}

/** The row of the headers on the sheet of an input table: below the legend, if it has one. */
export function headerRowOf(table: TableId, language: Language): number {
  return legendOf(table, language) === null ? 0 : 1;
}

/** The rows as they must be written, so that Excel takes every cell for what it is. */
export function valuesToWrite(rows: TableContent['rows'], columns: readonly ColumnSchema[]): CellContent[][] {
  return rows.map((row) => row.map((cell, index) => valueToWrite(cell, columns[index])));
}

/** Cells with the format "@" take texts as they are; elsewhere a text must not turn into a number or a formula. */
function valueToWrite(cell: CellContent, column: ColumnSchema | undefined): CellContent {
  if (typeof cell !== 'string' || cell === '' || column === undefined) return cell;
  return numberFormatOf(column.kind) === TEXT ? cell : cellText(cell);
}

function formatBody(body: Excel.Range): void {
  body.format.verticalAlignment = 'Top';
  const lines = body.format.borders.getItem('InsideHorizontal');
  lines.style = 'Continuous';
  lines.color = INK.rule;
}

function formatColumn(
  sheet: Excel.Worksheet,
  headerRow: number,
  rows: number,
  index: number,
  column: ColumnSchema,
): void {
  const header = sheet.getRangeByIndexes(headerRow, index, 1, 1);
  header.format.fill.color = column.required ? INK.requiredHeaderFill : INK.headerFill;
  header.format.font.color = INK.headerFont;
  header.format.font.bold = true;
  header.format.wrapText = true;
  header.format.verticalAlignment = 'Center';
  header.format.rowHeight = HEADER_HEIGHT;
  header.format.columnWidth = columnWidth(column.width);
  const cells = sheet.getRangeByIndexes(headerRow + 1, index, rows, 1);
  if (column.kind === 'longText') cells.format.wrapText = true;
  const horizontal = CENTRED.has(column.kind) ? 'Center' : column.kind === 'amount' ? 'Right' : null;
  if (horizontal === null) return;
  for (const range of [header, cells]) range.format.horizontalAlignment = horizontal;
}

const CENTRED: ReadonlySet<ColumnSchema['kind']> = new Set([
  'currency',
  'date',
  'influence',
  'days',
  'share',
  'yesNo',
  'ruleValue',
]);

function foldSecondary(sheet: Excel.Worksheet, columns: readonly ColumnSchema[]): void {
  const first = columns.findIndex((column) => column.folded);
  if (first < 0) return;
  const last = columns.findLastIndex((column) => column.folded);
  const range = sheet.getRange(`${columnLetters(first)}:${columnLetters(last)}`);
  range.group('ByColumns');
  range.hideGroupDetails('ByColumns');
}

/** The name of the sheet of an input table. */
export function inputSheetName(schema: TableSchema, language: Language): string {
  return WORKBOOK_WORDS[language].sheets[schema.id];
}
