import type { CellReference } from '../../method';
import type { TableBlocks } from './table-finder';

/** A cell of an input table that holds a text, as it stands there. */
export interface TextCell {
  readonly cell: CellReference & { readonly column: string };
  readonly text: string;
}

/** The texts in the known columns of all tables, also in rows that could not be used. */
export function textCellsOf(tables: TableBlocks): readonly TextCell[] {
  const cells: TextCell[] = [];
  for (const [table, blocks] of tables) {
    let row = 0;
    for (const { sheet, match, firstRow, endRow } of blocks) {
      for (let index = firstRow; index < endRow; index++, row++) {
        for (const [column, at] of match.columns) {
          const text = sheet.values[index]?.[at];
          if (typeof text === 'string' && text !== '') cells.push({ cell: { table, row, column }, text });
        }
      }
    }
  }
  return cells;
}
