import { clearConditionalFormats } from '../edits';
import { requireAllowed } from './protection';
import type { CellSet } from './range';

/** Takes cells out of every conditional format; formulas stay right for the first cell that is left. */
export function removeConditionalFormats(cells: CellSet): void {
  requireAllowed(cells, 'allowFormatCells');
  clearConditionalFormats(cells.sheet, cells.areas);
}
