import { holdsCell } from '../model/areas';
import { areaAddress, columnLetters } from '../model/address';
import type { Area, Cell, CellError } from '../model/cells';
import type { RowModel, SheetModel } from '../model/sheet';
import { serializeAttributes } from '../xml/serialize';
import { encodeCellText, escapeXml, keepsSpace } from '../xml/text';
import { dataTableAttributes, isDataTableFormula } from './data-tables';
import { fileFormula } from './formulas';
import type { SharedStringsWriter } from './shared-strings';
import type { StylesheetWriter } from './stylesheet-writer';

export interface CellOutput {
  readonly strings: SharedStringsWriter;
  readonly styles: StylesheetWriter;
  /** The `cm` value of dynamic arrays; asking for it adds the metadata part. */
  dynamicArrayMetadata(): number;
  /** The `vm` of an error that the format has no word for, and that a rich value names. */
  errorMetadata(error: string): number | undefined;
}

// What a file calls an error that its format has no word for; a reader calculates it anew.
const FILE_ERRORS = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA'];

/** The `sheetData` element of a sheet as text. */
export function sheetDataXml(sheet: SheetModel, output: CellOutput): string {
  const pieces: string[] = [];
  let current = -1;
  const pending = [...sheet.rows.keys()].sort((a, b) => a - b);
  let nextPending = 0;
  const tables = sheet.tables.map((table) => ({ name: table.name, area: table.area }));

  const finishRow = (): void => {
    if (current >= 0) pieces.push('</row>');
  };
  const emptyRowsBefore = (row: number): void => {
    for (; nextPending < pending.length; nextPending++) {
      const known = pending[nextPending] ?? Infinity;
      if (known > row) return;
      if (known === row) continue;
      const attributes = rowAttributes(sheet.rows.get(known), output);
      if (attributes !== '') pieces.push(`<row r="${known + 1}"${attributes}/>`);
    }
  };

  sheet.cells.forEach((cell, row, column) => {
    if (!isStored(cell)) return;
    if (row !== current) {
      finishRow();
      emptyRowsBefore(row);
      current = row;
      pieces.push(`<row r="${row + 1}"${rowAttributes(sheet.rows.get(row), output)}>`);
    }
    pieces.push(cellXml(cell, row, column, output, tables));
  });
  finishRow();
  emptyRowsBefore(Infinity);
  return pieces.length === 0 ? '<sheetData/>' : `<sheetData>${pieces.join('')}</sheetData>`;
}

/** Whether a cell has anything to store. */
export function isStored(cell: Cell): boolean {
  return cell.value !== null || cell.formula !== undefined || cell.style !== 0;
}

function rowAttributes(row: RowModel | undefined, output: CellOutput): string {
  if (!row) return '';
  let text = '';
  if (row.style) text += ` s="${output.styles.cellFormat(row.style)}" customFormat="1"`;
  if (row.height !== undefined) text += ` ht="${row.height}" customHeight="1"`;
  if (row.hidden) text += ' hidden="1"';
  if (row.outlineLevel) text += ` outlineLevel="${row.outlineLevel}"`;
  if (row.collapsed) text += ' collapsed="1"';
  if (row.showsReading) text += ' ph="1"';
  return text;
}

function cellXml(
  cell: Cell,
  row: number,
  column: number,
  output: CellOutput,
  tables: readonly { name: string; area: Area }[],
): string {
  const style = output.styles.cellFormat(cell.style);
  let start = `<c r="${columnLetters(column)}${row + 1}"`;
  if (style !== 0) start += ` s="${style}"`;
  if (cell.showsReading) start += ' ph="1"';
  let formula = '';
  if (cell.formula !== undefined) {
    const array = cell.array;
    if (array?.kind === 'dynamic') start += ` cm="${output.dynamicArrayMetadata()}"`;
    const ref =
      array &&
      areaAddress({
        top: row,
        left: column,
        bottom: row + array.rows - 1,
        right: column + array.columns - 1,
      });
    const table =
      ref !== undefined && array?.kind === 'legacy' ? dataTableAttributes(cell.formula, ref) : undefined;
    const reference = ref === undefined ? '' : ` t="array" ref="${ref}"`;
    const written = escapeXml(encodeCellText(fileFormula(cell.formula, tableAt(tables, row, column))));
    if (table) formula = `<f${serializeAttributes(table)}/>`;
    // one whose input cell is on another sheet: no file can say that
    else if (!isDataTableFormula(cell.formula))
      formula = `<f${reference}${keepsSpace(written) ? ' xml:space="preserve"' : ''}>${written}</f>`;
  }
  const value = cell.value;
  if (value === null) return formula === '' ? `${start}/>` : `${start}>${formula}</c>`;
  switch (typeof value) {
    case 'number':
      return `${start}>${formula}<v>${numberText(value)}</v></c>`;
    case 'boolean':
      return `${start} t="b">${formula}<v>${value ? 1 : 0}</v></c>`;
    case 'string':
      if (formula === '') return `${start} t="s"><v>${output.strings.index(value, cell.richText)}</v></c>`;
      return `${start} t="str">${formula}<v${keepsSpace(value) ? ' xml:space="preserve"' : ''}>${escapeXml(encodeCellText(value))}</v></c>`;
    case 'object':
      return errorXml(value, start, formula, output);
  }
}

function errorXml(
  { error, richValue }: CellError,
  start: string,
  formula: string,
  output: CellOutput,
): string {
  const isKnown = FILE_ERRORS.includes(error);
  const marker = richValue ?? (isKnown ? undefined : output.errorMetadata(error));
  const metadata = marker === undefined ? '' : ` vm="${marker}"`;
  return `${start}${metadata} t="e">${formula}<v>${isKnown ? error : '#VALUE!'}</v></c>`;
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError('A cell cannot hold a number that is not finite');
  return String(value);
}

function tableAt(
  tables: readonly { name: string; area: Area }[],
  row: number,
  column: number,
): string | undefined {
  return tables.find(({ area }) => holdsCell(area, row, column))?.name;
}
