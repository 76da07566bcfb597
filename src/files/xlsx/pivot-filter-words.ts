import type { PivotLabelFilter, PivotValueFilter } from '../model/pivot-filters';

/** A filter's type in a file, and what it is called where it is turned round. */
interface Words {
  readonly name: string;
  readonly opposite?: string;
}

export const LABEL_FILTERS: Readonly<Record<PivotLabelFilter['condition'], Words>> = {
  Equals: { name: 'captionEqual', opposite: 'captionNotEqual' },
  BeginsWith: { name: 'captionBeginsWith', opposite: 'captionNotBeginsWith' },
  EndsWith: { name: 'captionEndsWith', opposite: 'captionNotEndsWith' },
  Contains: { name: 'captionContains', opposite: 'captionNotContains' },
  GreaterThan: { name: 'captionGreaterThan' },
  GreaterThanOrEqualTo: { name: 'captionGreaterThanOrEqual' },
  LessThan: { name: 'captionLessThan' },
  LessThanOrEqualTo: { name: 'captionLessThanOrEqual' },
  Between: { name: 'captionBetween', opposite: 'captionNotBetween' },
};

type ValueComparison = Exclude<PivotValueFilter['condition'], 'TopN' | 'BottomN'>;

export const VALUE_FILTERS: Readonly<Record<ValueComparison, Words>> = {
  Equals: { name: 'valueEqual', opposite: 'valueNotEqual' },
  GreaterThan: { name: 'valueGreaterThan' },
  GreaterThanOrEqualTo: { name: 'valueGreaterThanOrEqual' },
  LessThan: { name: 'valueLessThan' },
  LessThanOrEqualTo: { name: 'valueLessThanOrEqual' },
  Between: { name: 'valueBetween', opposite: 'valueNotBetween' },
};

export const RANKS = { Items: 'count', Percent: 'percent', Sum: 'sum' } as const;

export type DateComparison = 'Equals' | 'Before' | 'BeforeOrEqualTo' | 'After' | 'AfterOrEqualTo' | 'Between';

export const DATE_FILTERS: Readonly<Record<DateComparison, Words>> = {
  Equals: { name: 'dateEqual', opposite: 'dateNotEqual' },
  Before: { name: 'dateOlderThan' },
  BeforeOrEqualTo: { name: 'dateOlderThanOrEqual' },
  After: { name: 'dateNewerThan' },
  AfterOrEqualTo: { name: 'dateNewerThanOrEqual' },
  Between: { name: 'dateBetween', opposite: 'dateNotBetween' },
};

/** Holds the flag that whole days are compared. */
export const FILTER_EXTENSION = '{0605FD5F-26C8-4aeb-8148-2DB25E43C511}';
export const FILTER_NAMESPACE = 'http://schemas.microsoft.com/office/spreadsheetml/2010/11/main';

/** The condition of a word, and whether it is turned round; undefined where the word is none of these. */
export function conditionOf<Condition extends string>(
  words: Readonly<Record<Condition, Words>>,
  type: string,
): { condition: Condition; exclusive?: true } | undefined {
  const isKey = (key: string): key is Condition => key in words;
  for (const condition of Object.keys(words).filter(isKey)) {
    const { name, opposite } = words[condition];
    if (name === type) return { condition };
    if (opposite === type) return { condition, exclusive: true };
  }
  return undefined;
}

export function wordOf<Condition extends string>(
  words: Readonly<Record<Condition, Words>>,
  { condition, exclusive }: { readonly condition: Condition; readonly exclusive?: true },
): string {
  const { name, opposite } = words[condition];
  return exclusive ? (opposite ?? name) : name;
}
