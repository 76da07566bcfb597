import type { Aggregation, PivotOption, ShowAsCalculation } from '../model/objects';

/** Names of functions in a data field. */
export const AGGREGATIONS: Readonly<Record<Aggregation, string>> = {
  Sum: 'sum',
  Count: 'count',
  Average: 'average',
  Max: 'max',
  Min: 'min',
  Product: 'product',
  CountNumbers: 'countNums',
  StandardDeviation: 'stdDev',
  StandardDeviationP: 'stdDevp',
  Variance: 'var',
  VarianceP: 'varp',
};

/** Names of functions as subtotals of a field: the attribute is this and `Subtotal`. */
export const SUBTOTALS: Readonly<Record<Aggregation, string>> = {
  Sum: 'sum',
  Count: 'countA',
  Average: 'avg',
  Max: 'max',
  Min: 'min',
  Product: 'product',
  CountNumbers: 'count',
  StandardDeviation: 'stdDev',
  StandardDeviationP: 'stdDevP',
  Variance: 'var',
  VarianceP: 'varP',
};

/** Calculations of the first form of the file, and those of a later extension. */
export const SHOWN_AS: Readonly<Record<ShowAsCalculation, { name: string; isExtended?: true }>> = {
  PercentOfGrandTotal: { name: 'percentOfTotal' },
  PercentOfRowTotal: { name: 'percentOfRow' },
  PercentOfColumnTotal: { name: 'percentOfCol' },
  PercentOf: { name: 'percent' },
  RunningTotal: { name: 'runTotal' },
  DifferenceFrom: { name: 'difference' },
  PercentDifferenceFrom: { name: 'percentDiff' },
  Index: { name: 'index' },
  PercentOfParentTotal: { name: 'percentOfParent', isExtended: true },
  PercentOfParentRowTotal: { name: 'percentOfParentRow', isExtended: true },
  PercentOfParentColumnTotal: { name: 'percentOfParentCol', isExtended: true },
  PercentRunningTotal: { name: 'percentOfRunningTotal', isExtended: true },
  RankAscending: { name: 'rankAscending', isExtended: true },
  RankDecending: { name: 'rankDescending', isExtended: true },
};

/** Settings of a pivot table and what they are where the file does not say. */
export const OPTIONS: Readonly<Record<PivotOption, boolean>> = {
  disableFieldList: false,
  multipleFieldFilters: true,
  editData: false,
  customListSort: true,
};

export function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] {
  const isKey = (key: string): key is Key => key in record;
  return Object.keys(record).filter(isKey);
}

export const PIVOT_EXTENSION = '{962EF5D1-5CA2-4c93-8EF4-DBF5C05439D2}';
export const FIELD_EXTENSION = '{2946ED86-A175-432a-8AC1-64E0C546D7DE}';
export const DATA_FIELD_EXTENSION = '{E15A36E0-9728-4e99-A89B-3F7291B0FE68}';

/** The number by which a file refers to the values instead of a field. */
export const DATA_FIELD = '4294967294';

/** What Excel in English calls the field that stands for several values. */
export const USUAL_DATA_CAPTION = 'Values';
