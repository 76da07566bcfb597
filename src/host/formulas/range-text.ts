import { stringifyA1Ref, type RangeA1 } from '@borgar/fx/xlsx';

/**
 * The text of an A1 range without a sheet, keeping `$` signs, open ends and trims. A range that shrank to one cell is
 * still written as a range (`A2:A2`), as Excel does.
 */
export function rangeText(range: RangeA1, wasRange = false): string {
  const { top, left, bottom = top, right = left } = range;
  const text = stringifyA1Ref({ range: { ...range, top, left, bottom, right } });
  return wasRange && !text.includes(':') ? `${text}:${text}` : text;
}
