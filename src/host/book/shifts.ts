import type { Area } from '../../files/model/cells';
import type { SheetModel, TableModel } from '../../files/model/sheet';
import {
  deleteCells,
  deleteColumns,
  deleteRows,
  insertCells,
  insertColumns,
  insertRows,
  type EditResult,
} from '../edits';
import { shiftArea, type CellShift } from '../formulas';
import { ExcelError } from '../protocol/errors';
import { columnsOf, isWholeColumns, isWholeRows, rowsOf } from '../../files/model/areas';
import type { Book } from './book';
import { raiseChanged } from './change-events';
import { tellingLostComments } from './comment-events';
import { requireAllowed, requireUnprotected, type ProtectionOption } from './protection';

export type Direction = 'Down' | 'Right' | 'Up' | 'Left';

const shiftDirections = {
  Down: 'ShiftCellDown',
  Right: 'ShiftCellRight',
  Up: 'ShiftCellUp',
  Left: 'ShiftCellLeft',
} as const;

/** Throws what an edit was refused with. */
export function requireEdit(result: EditResult): void {
  if (result) throw new ExcelError(result.code, result.message);
}

/**
 * Inserts blank cells (down, right) or deletes cells (up, left); everything that refers to them follows, and so do the
 * ranges that the add-in holds. `except` is a table whose columns the caller keeps itself.
 */
export function shiftCells(
  book: Book,
  sheet: SheetModel,
  area: Area,
  direction: Direction,
  except?: TableModel,
): void {
  const wholeRows = isWholeRows(area);
  const wholeColumns = isWholeColumns(area);
  const isInsert = direction === 'Down' || direction === 'Right';
  if (wholeRows || wholeColumns) requireAllowed({ book, sheet }, lineOption(isInsert, wholeRows));
  else requireUnprotected({ book, sheet });
  const axis =
    wholeRows || (!wholeColumns && (direction === 'Down' || direction === 'Up')) ? 'rows' : 'columns';
  tellingLostComments({ book, sheet }, () => requireEdit(edit(book, sheet, area, isInsert, axis, except)));
  const shift: CellShift = {
    sheet: sheet.name,
    kind: isInsert ? 'insert' : 'delete',
    axis,
    at: axis === 'rows' ? area.top : area.left,
    count: axis === 'rows' ? rowsOf(area) : columnsOf(area),
    ...(!wholeRows && axis === 'rows' && { band: { first: area.left, last: area.right } }),
    ...(!wholeColumns && axis === 'columns' && { band: { first: area.top, last: area.bottom } }),
  };
  moveRanges(book, sheet, shift);
  book.calculation.structureChanged();
  const part = wholeRows ? 'Row' : wholeColumns ? 'Column' : 'Cell';
  const shown = part === 'Cell' ? shiftDirections[direction] : 'None';
  raiseChanged(book, sheet, area, `${part}${isInsert ? 'Inserted' : 'Deleted'}`, undefined, shown);
}

function lineOption(isInsert: boolean, rows: boolean): ProtectionOption {
  return `allow${isInsert ? 'Insert' : 'Delete'}${rows ? 'Rows' : 'Columns'}`;
}

function edit(
  { model }: Book,
  sheet: SheetModel,
  area: Area,
  isInsert: boolean,
  axis: 'rows' | 'columns',
  except: TableModel | undefined,
): EditResult {
  if (axis === 'rows' && isWholeRows(area))
    return isInsert
      ? insertRows(model, sheet, area.top, rowsOf(area))
      : deleteRows(model, sheet, area.top, rowsOf(area));
  if (axis === 'columns' && isWholeColumns(area))
    return isInsert
      ? insertColumns(model, sheet, area.left, columnsOf(area))
      : deleteColumns(model, sheet, area.left, columnsOf(area));
  if (isInsert) return insertCells(model, sheet, area, axis === 'rows' ? 'down' : 'right', except);
  return deleteCells(model, sheet, area, axis === 'rows' ? 'up' : 'left', except);
}

/** Ranges in an add-in's hands move with their cells; one whose cells are all deleted is lost. */
function moveRanges(book: Book, sheet: SheetModel, shift: CellShift): void {
  for (const cells of book.liveCells()) {
    if (cells.sheet === sheet) cells.moveTo(cells.areas.flatMap((area) => shiftArea(area, shift) ?? []));
  }
}
