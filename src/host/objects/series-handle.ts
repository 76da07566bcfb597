import type { ChartSeriesModel } from '../../files/model/objects';
import { findRange } from '../book/find-range';
import type { RangeHandle } from '../book/range';
import type { ChartHandle } from './chart-handle';

export interface SeriesHandle extends ChartHandle {
  readonly series: ChartSeriesModel;
}

/** The cells that an address in a series names. */
export function cellsOf(handle: SeriesHandle, source: string): RangeHandle {
  return findRange(handle.book, handle.sheet, source);
}
