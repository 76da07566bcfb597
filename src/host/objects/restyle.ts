import type { CellStyle } from '../../files/model/cells';
import { raiseFormatChanged } from '../book/change-events';
import { requireAllowed } from '../book/protection';
import type { CellSet } from '../book/range';
import { changeStyle } from '../book/styles';

/** Changes the style of cells where the sheet's protection allows it. */
export function restyle(cells: CellSet, change: (style: CellStyle) => CellStyle): void {
  requireAllowed(cells, 'allowFormatCells');
  changeStyle(cells, change);
  if (!cells.restyled) raiseFormatChanged(cells.book, cells.sheet, cells.areas);
}
