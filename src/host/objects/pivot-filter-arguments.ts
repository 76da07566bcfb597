import { SPECIFICITIES, startOfMoment, type FilterMoment } from '../../files/model/moments';
import type { PivotDateFilter, PivotLabelFilter, PivotValueFilter } from '../../files/model/pivot-filters';
import { asFlag, asNumber, asRecord, asText, oneOf } from '../protocol/arguments';
import { invalidArgument } from '../protocol/errors';
import { periodTest } from '../values';

type Given = Readonly<Record<string, unknown>>;

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** The criteria that a condition needs; another one is refused where it is left out. */
function criteria<Name extends string, Value>(
  given: Given,
  names: readonly Name[],
  read: (value: unknown) => Value,
): Partial<Record<Name, Value>> {
  const found: Partial<Record<Name, Value>> = {};
  for (const name of names) found[name] = read(given[name]);
  return found;
}

/** `exclusive` turns a condition round, but only one of these. */
function readExclusive(given: Given, condition: string, invertible: readonly string[]): { exclusive?: true } {
  if (!isGiven(given['exclusive']) || !asFlag(given['exclusive'])) return {};
  if (!invertible.includes(condition)) throw invalidArgument();
  return { exclusive: true };
}

const comparisons = ['GreaterThan', 'GreaterThanOrEqualTo', 'LessThan', 'LessThanOrEqualTo'] as const;
const parts = ['BeginsWith', 'EndsWith', 'Contains'] as const;

export function readLabelFilter(value: unknown): PivotLabelFilter {
  const given = asRecord(value);
  const condition = oneOf(given['condition'], ['Equals', ...parts, ...comparisons, 'Between']);
  const isPart = parts.some((each) => each === condition);
  return {
    condition,
    ...(condition === 'Between'
      ? criteria(given, ['lowerBound', 'upperBound'], asText)
      : criteria(given, [isPart ? 'substring' : 'comparator'], asText)),
    ...readExclusive(given, condition, ['Equals', ...parts, 'Between']),
  };
}

/** `placeOf` answers where the value of a name stands among those of the pivot. */
export function readValueFilter(value: unknown, placeOf: (name: string) => number): PivotValueFilter {
  const given = asRecord(value);
  const condition = oneOf(given['condition'], ['Equals', ...comparisons, 'Between', 'TopN', 'BottomN']);
  const own = { condition, value: placeOf(asText(given['value'])) };
  if (condition === 'TopN' || condition === 'BottomN') return { ...own, ...readRank(given, condition) };
  const names = condition === 'Between' ? (['lowerBound', 'upperBound'] as const) : (['comparator'] as const);
  return {
    ...own,
    ...criteria(given, names, asNumber),
    ...readExclusive(given, condition, ['Equals', 'Between']),
  };
}

function readRank(given: Given, condition: string): Pick<PivotValueFilter, 'threshold' | 'selectionType'> {
  readExclusive(given, condition, []);
  const threshold = asNumber(given['threshold']);
  const selectionType = oneOf(given['selectionType'], ['Items', 'Percent', 'Sum']);
  const isWhole = Number.isInteger(threshold) && threshold >= 1;
  if (selectionType === 'Items' && !isWhole) throw invalidArgument();
  if (selectionType === 'Percent' && (threshold <= 0 || threshold > 100)) throw invalidArgument();
  return { threshold, selectionType };
}

const dateComparisons = ['Equals', 'Before', 'BeforeOrEqualTo', 'After', 'AfterOrEqualTo'] as const;

export function readDateFilter(value: unknown): PivotDateFilter {
  const given = asRecord(value);
  const condition = asText(given['condition']);
  const comparison = [...dateComparisons, 'Between'].find((each) => each === condition);
  if (comparison === undefined) {
    if (!periodTest(condition, '2000-01-01')) throw invalidArgument();
    readExclusive(given, condition, []);
    return { condition };
  }
  const wholeDays = isGiven(given['wholeDays']) && asFlag(given['wholeDays']);
  return {
    condition,
    ...(condition === 'Between'
      ? criteria(given, ['lowerBound', 'upperBound'], readMoment)
      : criteria(given, ['comparator'], readMoment)),
    ...(wholeDays && { wholeDays }),
    ...readExclusive(given, condition, ['Equals', 'Between']),
  };
}

function readMoment(value: unknown): FilterMoment {
  const { date, specificity } = asRecord(value);
  const moment = { date: asText(date), specificity: oneOf(specificity, SPECIFICITIES) };
  if (!/^\d{4}(?:-\d{2}){0,2}(?:T|$)/.test(moment.date) || startOfMoment(moment) === undefined)
    throw invalidArgument();
  return moment;
}
