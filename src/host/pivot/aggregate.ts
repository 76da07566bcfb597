import type { CellValue } from '../../files/model/cells';
import type { Aggregation } from '../../files/model/objects';

const divisionByZero: CellValue = { error: '#DIV/0!' };

/**
 * Summarises the values of one field as a pivot does: text counts only in Count, also the empty text of a formula;
 * blanks never count, and errors pass through.
 */
export function aggregate(values: readonly CellValue[], by: Aggregation): CellValue {
  if (by === 'Count') return values.filter((value) => value !== null).length;
  const numbers: number[] = [];
  for (const value of values) {
    if (typeof value === 'number') numbers.push(value);
    else if (typeof value === 'object' && value !== null && by !== 'CountNumbers') return value;
  }
  const count = numbers.length;
  switch (by) {
    case 'CountNumbers':
      return count;
    case 'Sum':
      return sum(numbers);
    case 'Average':
      return count === 0 ? divisionByZero : sum(numbers) / count;
    case 'Max':
      return numbers.reduce((a, b) => Math.max(a, b), numbers[0] ?? 0);
    case 'Min':
      return numbers.reduce((a, b) => Math.min(a, b), numbers[0] ?? 0);
    case 'Product':
      return count === 0 ? 0 : numbers.reduce((a, b) => a * b, 1);
    case 'Variance':
      return variance(numbers, count - 1);
    case 'VarianceP':
      return variance(numbers, count);
    case 'StandardDeviation':
      return root(variance(numbers, count - 1));
    case 'StandardDeviationP':
      return root(variance(numbers, count));
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}

function variance(numbers: readonly number[], degrees: number): CellValue {
  if (degrees <= 0) return divisionByZero;
  const mean = sum(numbers) / numbers.length;
  return sum(numbers.map((value) => (value - mean) ** 2)) / degrees;
}

function root(value: CellValue): CellValue {
  return typeof value === 'number' ? Math.sqrt(value) : value;
}
