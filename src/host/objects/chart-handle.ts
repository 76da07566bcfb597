import type { ChartLook } from '../../files/model/chart-parts';
import type { ChartModel } from '../../files/model/objects';
import type { SheetModel } from '../../files/model/sheet';
import type { Book } from '../book/book';
import type { LookHandle } from './chart-looks';

export interface ChartHandle {
  readonly book: Book;
  readonly sheet: SheetModel;
  readonly chart: ChartModel;
}

/** How a part of a chart looks. */
export function lookOf(
  { book, sheet, chart: model }: ChartHandle,
  key: 'look' | 'plotLook' | 'titleLook',
): LookHandle {
  return {
    book,
    sheet,
    ...(key === 'plotLook' && { plotOf: model }),
    get: (): ChartLook | undefined => model[key],
    set: (look) => (model[key] = look),
  };
}
