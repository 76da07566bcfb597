import { cellAddress, columnLetters } from '../../excel/units';
import {
  area,
  type Cell,
  type CellArea,
  type ColourRule,
  type Look,
  type TableContent,
} from '../content/content';
import { INK } from '../../style/palette';
import { headerLook } from '../content/looks';
import { applyLooks, rangeAt, setNumberFormats } from '../cells/apply-looks';
import type { ExistingTable } from '../standing/catalogue';
import { holdPlaces, placesOfOwnFormulas } from '../cells/own-formulas';
import type { RequestQueue } from '../cells/request-queue';
import type { ColumnPlaces } from '../../schema/result-columns';
import { writeCells } from '../cells/write-cells';
import { TEXT } from '../../style/number-formats';

/** Where a table is written: its header row, and the table that stands there already, if one does. */
export interface TablePlace {
  readonly worksheet: Excel.Worksheet;
  readonly headerRow: number;
  readonly existing: ExistingTable | null;
  /** Columns right of the table in which a user writes beside its rows. */
  readonly beside: number;
  /** The name the table gets; null for one that has its name. */
  readonly name: string | null;
}

const TABLE_STYLE = 'TableStyleLight1';

/**
 * Writes a table in place: it is resized, never deleted or made anew, so that formulas, pivots and charts keep
 * pointing at it. Columns that a user added or moved stay where they are. `rows` are all of them, or none
 * where their cells are written afterwards.
 */
export async function writeTable(
  queue: RequestQueue,
  { worksheet, headerRow, existing, beside, name }: TablePlace,
  content: TableContent,
  places: ColumnPlaces,
  rows: readonly (readonly Cell[])[],
): Promise<void> {
  const left = existing?.area.left ?? content.left ?? 0;
  const body = area(headerRow + 1, left, Math.max(1, content.rows.length), places.width);
  if (existing !== null)
    resize(existing, { ...body, top: headerRow, rows: body.rows + 1 }, places, worksheet, beside);
  const looks = columnLooks(body, content, places);
  setNumberFormats(worksheet, looks);
  for (const { from, at, count } of places.runs) {
    const header = content.columns.slice(from, from + count).map(({ headers }) => headers[content.language]);
    await writeCells(queue, worksheet, headerRow, left + at, [header], () => false);
  }
  // the table comes before its rows, whose formulas name its columns
  if (existing === null) {
    const whole = rangeAt(worksheet, { ...body, top: headerRow, rows: body.rows + 1 });
    const table = worksheet.tables.add(whole, true);
    if (name !== null) table.name = name;
    table.style = TABLE_STYLE;
  } else {
    if (name !== null) existing.table.name = name;
    existing.table.style = TABLE_STYLE;
  }
  const isFiltered = existing?.isFiltered === true;
  for (const { from, at, count } of places.runs) {
    const columns = content.columns.slice(from, from + count);
    const part = count === content.columns.length ? rows : rows.map((row) => row.slice(from, from + count));
    holdPlaces(worksheet, placesOfOwnFormulas(part, body.top, left + at), isFiltered);
    const isText = columns.map(({ numberFormat }) => numberFormat === TEXT);
    const isTextAt = (column: number) => isText[column] ?? false;
    await writeCells(queue, worksheet, body.top, left + at, part, isTextAt, isFiltered);
  }
  if (existing?.hasTotals === true) existing.table.showTotals = true;
  applyLooks(worksheet, [...looks, ...headerLooks(headerRow, left, content, places)]);
}

/** Gives a table that is laid out another number of rows: new ones look like the others. Their cells are written afterwards. */
export function resizeTable(
  worksheet: Excel.Worksheet,
  existing: ExistingTable,
  content: TableContent,
  places: ColumnPlaces,
  beside: number,
): void {
  const { top, left, rows: before, columns } = existing.area;
  const after = area(top, left, 1 + Math.max(1, content.rows.length), columns);
  resize(existing, after, places, worksheet, beside);
  const added = area(top + before, left, after.rows - before, columns);
  if (added.rows > 0) applyLooks(worksheet, columnLooks(added, content, places));
}

function resize(
  { table, area: before, hasTotals, hasMoreBelow }: ExistingTable,
  after: CellArea,
  { runs }: ColumnPlaces,
  worksheet: Excel.Worksheet,
  beside: number,
): void {
  const isSame =
    !hasTotals &&
    before.left === after.left &&
    before.rows === after.rows &&
    before.columns === after.columns;
  // the same size again would have Excel look at every formula of the workbook
  if (isSame) return;
  // without its line of totals the table ends where its rows end; the line comes back under the new rows
  if (hasTotals) table.showTotals = false;
  const oldRows = before.rows - (hasTotals ? 1 : 0);
  const more = after.rows - oldRows;
  if (more > 0) {
    // what a user has written under the table, or beside its line of totals, moves down
    const makeWay = (top: number, left: number, columns: number) =>
      rangeAt(worksheet, area(top, left, more, columns)).insert('Down');
    const isApart = hasTotals && beside > 0;
    if (hasMoreBelow) makeWay(before.top + before.rows, before.left, after.columns + (isApart ? 0 : beside));
    if (isApart) makeWay(before.top + oldRows, before.left + after.columns, beside);
  }
  table.resize(rangeAt(worksheet, after));
  if (oldRows <= after.rows) return;
  const gone = area(after.top + after.rows, after.left, oldRows - after.rows, 1);
  for (const { at, count } of runs)
    rangeAt(worksheet, { ...gone, left: after.left + at, columns: count }).clear('All');
  rangeAt(worksheet, gone).format.useStandardHeight = true;
}

/** How the cells of a table look, column by column. */
function columnLooks(
  body: CellArea,
  { columns }: TableContent,
  { positions }: ColumnPlaces,
): readonly Look[] {
  return columns.map(({ numberFormat, wrap, horizontal, color }, index): Look => ({
    area: { ...body, left: body.left + (positions[index] ?? index), columns: 1 },
    numberFormat,
    vertical: 'Top',
    ...(wrap === true ? { wrap } : {}),
    // amounts, which are shown as #### where they do not fit
    ...(horizontal === 'Right' ? { shrink: true } : {}),
    ...(horizontal === undefined ? {} : { horizontal }),
    ...(color === undefined ? {} : { color }),
  }));
}

function headerLooks(
  row: number,
  left: number,
  { columns }: TableContent,
  { runs, positions }: ColumnPlaces,
): readonly Look[] {
  const cell = (index: number) => area(row, left + (positions[index] ?? index), 1, 1);
  return [
    ...runs.map(({ at, count }) => headerLook(area(row, left + at, 1, count))),
    ...columns.flatMap(({ input }, index): Look[] =>
      input === true ? [{ area: cell(index), fill: INK.requiredHeaderFill }] : [],
    ),
    ...columns.flatMap(({ horizontal }, index): Look[] =>
      horizontal === undefined ? [] : [{ area: cell(index), horizontal }],
    ),
  ];
}

/** The colours of a table whose rows are at `body`. */
export function tableColours(
  { columns, muted }: TableContent,
  { positions, runs }: ColumnPlaces,
  body: CellArea,
): readonly ColourRule[] {
  const columnOf = (index: number) => body.left + (positions[index] ?? index);
  const tones = columns.flatMap(({ tones: words }, index) =>
    Object.entries(words ?? {}).map(([word, tone]): ColourRule => ({
      area: { ...body, left: columnOf(index), columns: 1 },
      formula: `${cellAddress(body.top, columnOf(index))}="${word}"`,
      tone,
    })),
  );
  if (muted === null) return tones;
  const state = columnLetters(columnOf(columns.findIndex(({ id }) => id === muted.column)));
  const isMuted = muted.values.map((value) => `$${state}${body.top + 1}="${value}"`);
  return [
    ...runs.map(({ at, count }): ColourRule => ({
      area: { ...body, left: body.left + at, columns: count },
      formula: `OR(${isMuted.join(',')})`,
      tone: 'muted',
    })),
    ...tones,
  ];
}
