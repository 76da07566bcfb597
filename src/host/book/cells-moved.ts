import { raiseChanged } from './change-events';
import type { RangeHandle } from './range';
import { formulasWritten, headersWritten } from './table-writes';

/** What cells moved: headers, formulas and listeners take notice. */
export function cellsMoved(range: RangeHandle): void {
  headersWritten(range);
  formulasWritten(range);
  range.book.calculation.structureChanged();
  raiseChanged(range.book, range.sheet, range.area, 'RangeEdited');
}
