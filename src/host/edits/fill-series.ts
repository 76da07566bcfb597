import type { Cell, CellValue } from '../../files/model/cells';
import type { StyleTable } from '../../files/model/style-table';
import { isDateFormat, isTimeFormat } from '../values';
import { addMonths, commonMonthStep, monthsBetween, nextWeekday } from './fill-dates';
import { listSeries } from './fill-lists';

/** How numbers go on: as a user's dragging decides, or as one of the words of the menu for it. */
export type SeriesKind =
  'default' | 'series' | 'days' | 'weekdays' | 'months' | 'years' | 'linear' | 'growth';

/** A value by its place, counted from the first source cell. */
export type Series = (place: number) => CellValue;

const hoursOfDay = 24;

/** How source cells go on; null where they are repeated. */
export function seriesOf(
  cells: readonly (Cell | undefined)[],
  styles: StyleTable,
  kind: SeriesKind,
  date1904: boolean,
): Series | null {
  const values = cells.map((cell) => (cell?.formula === undefined ? (cell?.value ?? null) : null));
  const numbers = values.filter((value) => typeof value === 'number');
  if (numbers.length < values.length) return listSeries(values) ?? countedSeries(values);
  const format = styles.get(cells[0]?.style ?? 0).numberFormat;
  return numberSeries(numbers, kind === 'default' ? usualKind(numbers, format, date1904) : kind, date1904);
}

type NumberKind = Exclude<SeriesKind, 'default'> | 'hours' | 'copy';

function usualKind(numbers: readonly number[], format: string | undefined, date1904: boolean): NumberKind {
  if (!isDateFormat(format)) return numbers.length > 1 ? 'linear' : 'copy';
  if (numbers.length === 1) return isTimeFormat(format) ? 'hours' : 'days';
  return commonMonthStep(numbers, date1904) === null ? 'linear' : 'months';
}

function numberSeries(numbers: readonly number[], kind: NumberKind, date1904: boolean): Series | null {
  const [first = 0, second] = numbers;
  const last = numbers.length - 1;
  switch (kind) {
    case 'copy':
      return null;
    case 'hours':
      return (place) => first + place / hoursOfDay;
    case 'series':
    case 'days':
    case 'linear':
      return numbers.length > 1 ? lineThrough(numbers) : (place) => first + place;
    case 'weekdays':
      return (place) =>
        place < 0
          ? nextWeekday(first, place, date1904)
          : nextWeekday(numbers[last] ?? first, place - last, date1904);
    case 'months':
    case 'years': {
      const unit = kind === 'years' ? 12 : 1;
      const between = second === undefined ? unit : monthsBetween(first, second, date1904);
      const step = (Math.round(between / unit) || 1) * unit;
      return (place) => addMonths(numbers, step * place, date1904);
    }
    case 'growth':
      return growthThrough(numbers);
  }
}

/** Texts that end in numbers go on in the steps of these: `Item 1`, `Item 3`, `Item 5`. */
function countedSeries(values: readonly CellValue[]): Series | null {
  const parts = values.map((value) => (typeof value === 'string' ? /^(.*?)(\d+)$/s.exec(value) : null));
  const [, text = '', digits = ''] = parts[0] ?? [];
  if (digits === '' || parts.some((part) => part?.[1] !== text)) return null;
  const counts = parts.map((part) => Number(part?.[2]));
  const at = counts.length > 1 ? lineThrough(counts) : (place: number) => Number(digits) + place;
  return (place) => text + String(Math.abs(Math.round(at(place)))).padStart(digits.length, '0');
}

/** Goes on along the straight line through the numbers (least squares), which equal steps lie on exactly. */
function lineThrough(numbers: readonly number[]): (place: number) => number {
  const count = numbers.length;
  const steps = numbers.slice(1).map((value, index) => value - (numbers[index] ?? 0));
  const [step = 0] = steps;
  const start = numbers[0] ?? 0;
  if (steps.every((other) => other === step)) return (place) => start + step * place;
  const meanPlace = (count - 1) / 2;
  const mean = numbers.reduce((sum, value) => sum + value, 0) / count;
  let above = 0;
  let below = 0;
  for (const [place, value] of numbers.entries()) {
    above += (place - meanPlace) * (value - mean);
    below += (place - meanPlace) ** 2;
  }
  const slope = above / below;
  return (place) => mean + slope * (place - meanPlace);
}

/** Goes on along the exponential curve through positive numbers, which equal ratios lie on exactly; others are repeated. */
function growthThrough(numbers: readonly number[]): Series | null {
  const [first = 0, second = first] = numbers;
  if (numbers.some((value) => value <= 0)) return null;
  const ratio = second / first;
  const isExact = numbers.every((value, index) => index === 0 || value === (numbers[index - 1] ?? 0) * ratio);
  if (isExact) return (place) => first * ratio ** place;
  const exponent = lineThrough(numbers.map(Math.log));
  return (place) => Math.exp(exponent(place));
}
