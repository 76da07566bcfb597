import type { Area } from '../../files/model/cells';
import type { SheetModel } from '../../files/model/sheet';
import { notImplemented } from '../protocol/errors';
import type { Book } from './book';

/** Moves cells down or right to make room for an area, or up or left into it. */
export function shiftCells(
  _book: Book,
  _sheet: SheetModel,
  _area: Area,
  direction: 'Down' | 'Right' | 'Up' | 'Left',
): void {
  throw notImplemented(`shifting cells ${direction.toLowerCase()}`);
}
