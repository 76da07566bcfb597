import type { Host } from '../../host';
import type { BorderChoice } from '../grid/borders';
import type { GridIntent } from '../grid/intents';
import { cellEdit } from './cell-edits';
import type { UserEdit } from './history';
import { lineEdit } from './line-edits';
import { lookEdit } from './look-edits';
import { sheetEdit } from './sheet-edits';

/** How the workbook does what a user asked for in the grid; null when there is nothing to do. */
export function editOf({ book }: Host, intent: GridIntent, border: BorderChoice): UserEdit | null {
  const place = { book, sheet: book.sheetOfId(intent.sheetId) };
  switch (intent.kind) {
    case 'insert':
    case 'delete':
    case 'hide':
    case 'show':
    case 'resize':
    case 'fit':
      return lineEdit(place, intent);
    case 'insertCells':
    case 'deleteCells':
    case 'moveCells':
      return cellEdit(place, intent);
    case 'format':
    case 'numberFormat':
    case 'borders':
    case 'clear':
      return lookEdit(place, intent, border);
    default:
      return sheetEdit(place, intent);
  }
}
