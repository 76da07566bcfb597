import type { CellReference, TableId } from '../../method/facts';
import { cellAddress } from '../excel/units';
import type { TableBlock } from './table-finder';

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
  locate(cell: CellReference): CellPlace | null;
  /** The same as people write it, sheet and cell; empty when the table was not read. */
  text(cell: CellReference): string;
}

/** A locator over the blocks in which the tables were found. */
export function locatorOf(tables: ReadonlyMap<TableId, readonly TableBlock[]>): Locator {
  const locate = ({ table, row, column }: CellReference): CellPlace | null => {
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
  };
}

/** The cell of a block by indexes into the values of its sheet; the first column of the table by default. */
export function placeIn(block: TableBlock, rowIndex: number, columnIndex: number = block.start): CellPlace {
  const row = block.sheet.top + rowIndex;
  const column = block.sheet.left + columnIndex;
  return { sheet: block.sheet.name, address: cellAddress(row, column), row, column };
}

/** A place as people write it: sheet and cell. */
export function placeText({ sheet, address }: CellPlace): string {
  return `${sheet}!${address}`;
}
