import type { FilterMoment } from './moments';

/** A filter of a pivot field by the labels of its items. */
export interface PivotLabelFilter {
  readonly condition:
    | 'Equals'
    | 'BeginsWith'
    | 'EndsWith'
    | 'Contains'
    | 'GreaterThan'
    | 'GreaterThanOrEqualTo'
    | 'LessThan'
    | 'LessThanOrEqualTo'
    | 'Between';
  readonly comparator?: string;
  readonly substring?: string;
  readonly lowerBound?: string;
  readonly upperBound?: string;
  /** Shows the items that do not meet the condition. */
  readonly exclusive?: true;
}

/** A filter by the dates that the items are. */
export interface PivotDateFilter {
  /** A comparison, or a period such as `ThisMonth`. */
  readonly condition: string;
  readonly comparator?: FilterMoment;
  readonly lowerBound?: FilterMoment;
  readonly upperBound?: FilterMoment;
  readonly wholeDays?: true;
  readonly exclusive?: true;
}

/** A filter by what one of the pivot's values is over the records of an item. */
export interface PivotValueFilter {
  readonly condition:
    | 'Equals'
    | 'GreaterThan'
    | 'GreaterThanOrEqualTo'
    | 'LessThan'
    | 'LessThanOrEqualTo'
    | 'Between'
    | 'TopN'
    | 'BottomN';
  /** The place of the value among those of the pivot. */
  readonly value: number;
  readonly comparator?: number;
  readonly lowerBound?: number;
  readonly upperBound?: number;
  /** How many items, what percentage of their sum, or what sum. */
  readonly threshold?: number;
  readonly selectionType?: 'Items' | 'Percent' | 'Sum';
  readonly exclusive?: true;
}

/** The filters of one field, beside the items that are hidden one by one. */
export interface PivotConditions {
  readonly label?: PivotLabelFilter;
  readonly date?: PivotDateFilter;
  readonly value?: PivotValueFilter;
}
