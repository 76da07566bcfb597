import type { PivotTableModel } from '../../files/model/objects';
import type { CustomList } from '../edits';
import type { PivotCaptions } from './captions';

/** What a pivot table shows depends on, beside its source: the language with its lists, the day and what dates count from. */
export interface PivotView {
  readonly captions: PivotCaptions;
  /** Lists whose texts stand in their order and before all others. */
  readonly customLists: readonly CustomList[];
  /** ISO date. */
  readonly today: string;
  readonly date1904: boolean;
}

/** The lists by which a pivot table sorts, unless it is told not to. */
export function usedLists({ options }: PivotTableModel, { customLists }: PivotView): readonly CustomList[] {
  return options?.customListSort === false ? [] : customLists;
}
