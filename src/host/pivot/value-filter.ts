import type { CellValue } from '../../files/model/cells';
import type { PivotValueFilter } from '../../files/model/pivot-filters';

/**
 * Which of the items beside each other meet a value filter, by what the value is over each of them. The first and last
 * by number take ties along; by percentage or sum, items are taken until these are reached.
 */
export function passingItems(filter: PivotValueFilter, values: readonly CellValue[]): readonly boolean[] {
  if (filter.condition === 'TopN' || filter.condition === 'BottomN') return ranked(filter, values);
  return values.map(
    (value) => typeof value === 'number' && meets(filter, value) !== (filter.exclusive ?? false),
  );
}

function meets(filter: PivotValueFilter, value: number): boolean {
  const { comparator = 0, lowerBound = 0, upperBound = 0 } = filter;
  switch (filter.condition) {
    case 'Equals':
      return value === comparator;
    case 'GreaterThan':
      return value > comparator;
    case 'GreaterThanOrEqualTo':
      return value >= comparator;
    case 'LessThan':
      return value < comparator;
    case 'LessThanOrEqualTo':
      return value <= comparator;
    default:
      return value >= lowerBound && value <= upperBound;
  }
}

function ranked(
  { condition, threshold = 10, selectionType = 'Items' }: PivotValueFilter,
  values: readonly CellValue[],
): readonly boolean[] {
  const isTop = condition === 'TopN';
  const numbers = values.filter((value) => typeof value === 'number').sort((a, b) => (isTop ? b - a : a - b));
  const whole = numbers.reduce((sum, value) => sum + value, 0);
  const wanted = selectionType === 'Percent' ? (whole * threshold) / 100 : threshold;
  const count = selectionType === 'Items' ? threshold : countUntil(numbers, wanted);
  const last = numbers[Math.min(count, numbers.length) - 1];
  return values.map(
    (value) => typeof value === 'number' && last !== undefined && (isTop ? value >= last : value <= last),
  );
}

/** How many numbers it takes to reach a sum. */
function countUntil(numbers: readonly number[], wanted: number): number {
  let sum = 0;
  const index = numbers.findIndex((value) => (sum += value) >= wanted);
  return index < 0 ? numbers.length : index + 1;
}
