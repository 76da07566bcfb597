import type { ShapeModel } from '../../files/model/shapes';
import type { SheetModel } from '../../files/model/sheet';
import type { Book } from '../book/book';

export interface ShapeHandle {
  readonly book: Book;
  readonly sheet: SheetModel;
  readonly shape: ShapeModel;
}
