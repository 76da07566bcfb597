import { TEXT } from '../../style/number-formats';
import { setNumberFormats } from '../cells/apply-looks';
import { holdPlaces, placesOfOwnFormulas } from '../cells/own-formulas';
import type { RequestQueue } from '../cells/request-queue';
import { writeCells } from '../cells/write-cells';
import {
  area,
  commonArea,
  overlap,
  STAMP_ROW,
  type Cell,
  type CellArea,
  type Look,
  type SheetContent,
} from '../content/content';
import { freeWidthOf, type SheetRows } from '../standing/sheet-rows';
import type { OpenSheet } from './open-sheet';

/** Writes some blocks of cells, in their number formats. */
export async function updateCells(
  queue: RequestQueue,
  sheet: OpenSheet,
  rows: SheetRows,
  blocks: readonly CellArea[],
): Promise<void> {
  const { worksheet, content } = sheet;
  setNumberFormats(
    worksheet,
    numberFormats(content).filter((format) => blocks.some((block) => overlap(format.area, block))),
  );
  await writeBlocks(queue, sheet, rows, blocks);
}

/** Writes some blocks of cells. */
export async function writeBlocks(
  queue: RequestQueue,
  { worksheet, content, existing }: OpenSheet,
  rows: SheetRows,
  blocks: readonly CellArea[],
): Promise<void> {
  if (blocks.length === 0) return;
  const isText = textCells(content);
  const { table } = content;
  const isFiltered = existing?.isFiltered === true;
  const places =
    table === null ? [] : placesOfOwnFormulas(table.rows, content.cells.length + 1, table.left ?? 0);
  for (const block of blocks) {
    const { top, left, rows: count, columns } = block;
    holdPlaces(
      worksheet,
      places.flatMap((place) => commonArea(block, place) ?? []),
      isFiltered,
    );
    const cells = rows
      .slice(top, top + count)
      .map((row) => Array.from({ length: columns }, (_, index) => row?.cells[left + index - row.left] ?? ''));
    const isTextAt = (column: number, row: number) => isText(left + column, top + row);
    await writeCells(queue, worksheet, top, left, cells, isTextAt, isFiltered);
  }
}

/** Writes all cells of the sheet but those of its table. The line of the stamp is left as it is. */
export async function writeFreeCells(
  queue: RequestQueue,
  { worksheet, content, existing }: OpenSheet,
): Promise<void> {
  const isFiltered = existing?.isFiltered === true;
  const width = freeWidthOf(content);
  const padded = content.cells.map((row): readonly Cell[] =>
    row.length === width ? row : [...row, ...Array.from({ length: width - row.length }, () => '')],
  );
  const isText = textCells(content);
  await writeCells(queue, worksheet, 0, 0, padded.slice(0, STAMP_ROW), isText, isFiltered);
  const rest = padded.slice(STAMP_ROW + 1);
  const isTextBelow = (column: number, row: number) => isText(column, row + STAMP_ROW + 1);
  await writeCells(queue, worksheet, STAMP_ROW + 1, 0, rest, isTextBelow, isFiltered);
}

/** The number formats of a sheet: those of its looks, and of the columns of its table. */
function numberFormats({ looks, cells, table }: SheetContent): readonly Look[] {
  if (table === null) return looks;
  const { left = 0, columns, rows } = table;
  return [
    ...looks,
    ...columns.map(({ numberFormat }, index): Look => ({
      area: area(cells.length + 1, left + index, rows.length, 1),
      numberFormat,
    })),
  ];
}

/** Whether a cell of the sheet holds text as it is. */
function textCells({ cells, table, looks }: SheetContent): (column: number, row: number) => boolean {
  const areas = looks.filter(({ numberFormat }) => numberFormat === TEXT).map((look) => look.area);
  const columns = table?.columns.map(({ numberFormat }) => numberFormat === TEXT) ?? [];
  return (column, row) =>
    row > cells.length
      ? (columns[column - (table?.left ?? 0)] ?? false)
      : areas.some(
          ({ top, left, rows, columns: width }) =>
            column >= left && column < left + width && row >= top && row < top + rows,
        );
}
