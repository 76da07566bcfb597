import {
  type FindingCell,
  HISTORY_TABLES,
  type HistoryCellReference,
  type CellReference,
  type TableId,
} from '../../method';
import { cellAddress } from '../excel/units';
import { isBlankRow, type TableBlock, type TableBlocks } from './table-finder';

/** A cell of the workbook; `row` and `column` are 0-based. */
export interface CellPlace {
  readonly sheet: string;
  readonly address: string;
  readonly row: number;
  readonly column: number;
}

/** Says where a fact stands in the workbook. */
export interface Locator {
  /**
   * The cell of a reference as it was when the workbook was read. A reference without a column, or to a column that
   * the table does not have, is the first cell of its row; row -1 is the header row. Null when the table was not read.
   */
  locate(cell: FindingCell): CellPlace | null;
  /** The same as people write it, sheet and cell; empty when the table was not read. */
  text(cell: FindingCell): string;
  /** Whether the part of the table in which the row stands has the column. */
  hasColumn(cell: CellReference): boolean;
  /** The unit behind the header of the column in the part of the table in which the row stands or would come; null for none. */
  unitOf(cell: FindingCell): ColumnUnit | null;
  /** Where the next row of the table belongs; null when the table was not read. */
  end(table: TableId): TableEnd | null;
}

/** A unit in which a column of amounts is kept. */
export interface ColumnUnit {
  /** The power of ten that its numbers are multiplied by: 4 for 万元. */
  readonly power: number;
  /** Its header as it stands there. */
  readonly header: string;
}

/** The end of a table, or of the last of its parts. Rows and columns are 0-based and of the sheet. */
export interface TableEnd {
  readonly sheet: string;
  /** Name of the Excel table; null for a plain range. */
  readonly excelTable: string | null;
  readonly columns: ReadonlyMap<string, number>;
  /** The first row after the last one that holds anything. */
  readonly nextRow: number;
  /** The first row that is not part of the table any more. */
  readonly endRow: number;
  /** First column of the table, and the one after its last. */
  readonly firstColumn: number;
  readonly endColumn: number;
  /** The body row, as in a `CellReference`, that `nextRow` is or would be. */
  readonly nextBodyRow: number;
}

/** A locator over the blocks in which the tables were found. */
export function locatorOf(
  tables: TableBlocks,
  locateInHistory: (cell: HistoryCellReference) => CellPlace | null,
): Locator {
  const locate = (cell: FindingCell): CellPlace | null => {
    if (isInHistory(cell)) return locateInHistory(cell);
    const { table, row, column } = cell;
    let offset = 0;
    for (const block of tables.get(table) ?? []) {
      const rows = block.endRow - block.firstRow;
      if (row < offset + rows) {
        const index = row < 0 ? block.headerRow : block.firstRow + row - offset;
        return placeIn(block, index, column === undefined ? undefined : block.match.columns.get(column));
      }
      offset += rows;
    }
    return null;
  };
  return {
    locate,
    text(cell) {
      const place = locate(cell);
      return place === null ? '' : placeText(place);
    },
    hasColumn({ table, row, column }) {
      if (column === undefined) return true;
      return blockOf(tables.get(table) ?? [], row)?.match.columns.has(column) ?? false;
    },
    unitOf(cell) {
      if (isInHistory(cell)) return null;
      const { table, row, column = '' } = cell;
      const blocks = tables.get(table) ?? [];
      const block = blockOf(blocks, row) ?? blocks.at(-1);
      const index = block?.match.columns.get(column);
      const power = block?.match.powers.get(column);
      if (block === undefined || index === undefined || power === undefined) return null;
      return { power, header: String(block.sheet.values[block.headerRow]?.[index] ?? '').trim() };
    },
    end: (table) => endOf(tables.get(table) ?? []),
  };
}

/** The part of a table in which a body row stands. */
function blockOf(blocks: readonly TableBlock[], row: number): TableBlock | undefined {
  let offset = 0;
  return blocks.find(({ endRow, firstRow }) => {
    offset += endRow - firstRow;
    return row < offset;
  });
}

export function isInHistory(cell: FindingCell): cell is HistoryCellReference {
  return HISTORY_TABLES.some((table) => table === cell.table);
}

function endOf(blocks: readonly TableBlock[]): TableEnd | null {
  const last = blocks.findLastIndex(({ repeats }) => repeats === undefined);
  const block = blocks[last];
  if (block === undefined) return null;
  const { sheet, area } = block;
  const rowsBefore = blocks
    .slice(0, last)
    .reduce((rows, { endRow, firstRow }) => rows + endRow - firstRow, 0);
  let next = block.endRow;
  while (next > block.firstRow && isBlankRow(block, next - 1)) next--;
  next = Math.max(next, block.merged?.end ?? next);
  const areaEnd = area === null ? block.endRow : area.top - sheet.top + area.rows - (area.hasTotals ? 1 : 0);
  return {
    sheet: sheet.name,
    excelTable: area?.name ?? null,
    columns: new Map([...block.match.columns].map(([id, index]) => [id, sheet.left + index])),
    nextRow: sheet.top + next,
    endRow: sheet.top + areaEnd,
    firstColumn: area?.left ?? sheet.left + block.start,
    endColumn: area === null ? sheet.left + block.end : area.left + area.columns,
    nextBodyRow: rowsBefore + next - block.firstRow,
  };
}

/** The cell of a block by indexes into the values of its sheet; the first column of the table by default. */
export function placeIn(block: TableBlock, rowIndex: number, columnIndex: number = block.start): CellPlace {
  const row = block.sheet.top + rowIndex;
  const column = block.sheet.left + columnIndex;
  return { sheet: block.sheet.name, address: cellAddress(row, column), row, column };
}

/** A place as people write it: sheet and cell. */
export function placeText({ sheet, address }: Pick<CellPlace, 'sheet' | 'address'>): string {
  return `${sheet}!${address}`;
}

/** Where the header row of a block begins, as people write it. */
export function headerPlace(block: TableBlock): string {
  return placeText(placeIn(block, block.headerRow));
}
