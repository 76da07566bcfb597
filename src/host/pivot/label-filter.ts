import type { CellValue } from '../../files/model/cells';
import type { PivotLabelFilter } from '../../files/model/pivot-filters';
import { compareValues, searchPattern } from '../edits';
import { displayText, parseInput } from '../values';
import { labelText } from './axis';
import type { PivotField } from './source';
import type { PivotView } from './view';

type LabelTest = (label: CellValue) => boolean;

/** Whether the label of an item meets a label filter: in any letter case, with `*` and `?` for any characters. */
export function labelTest(filter: PivotLabelFilter, field: PivotField, view: PivotView): LabelTest {
  const meets = condition(filter, (label) => caption(label, field, view));
  return filter.exclusive ? (label) => !meets(label) : meets;
}

function condition(filter: PivotLabelFilter, captionOf: (label: CellValue) => string): LabelTest {
  const { comparator = '', substring = '', lowerBound = '', upperBound = '' } = filter;
  switch (filter.condition) {
    case 'Equals':
      return matching(comparator, captionOf);
    case 'BeginsWith':
      return matching(`${substring}*`, captionOf);
    case 'EndsWith':
      return matching(`*${substring}`, captionOf);
    case 'Contains':
      return matching(`*${substring}*`, captionOf);
    case 'GreaterThan':
      return ordered(comparator, captionOf, (order) => order > 0);
    case 'GreaterThanOrEqualTo':
      return ordered(comparator, captionOf, (order) => order >= 0);
    case 'LessThan':
      return ordered(comparator, captionOf, (order) => order < 0);
    case 'LessThanOrEqualTo':
      return ordered(comparator, captionOf, (order) => order <= 0);
    case 'Between': {
      const isAbove = ordered(lowerBound, captionOf, (order) => order >= 0);
      const isBelow = ordered(upperBound, captionOf, (order) => order <= 0);
      return (label) => isAbove(label) && isBelow(label);
    }
  }
}

function caption(label: CellValue, { numberFormat }: PivotField, { captions, date1904 }: PivotView): string {
  return typeof label === 'number'
    ? displayText(label, numberFormat, date1904)
    : labelText(label, captions.blank);
}

function matching(text: string, captionOf: (label: CellValue) => string): LabelTest {
  const pattern = searchPattern(text, { completeMatch: true, matchCase: false });
  const number = numberOf(text);
  return (label) => {
    pattern.lastIndex = 0;
    return (number !== undefined && numberOf(label) === number) || pattern.test(captionOf(label));
  };
}

/** Texts that read as numbers are compared as numbers, with other such ones. */
function ordered(
  text: string,
  captionOf: (label: CellValue) => string,
  passes: (order: number) => boolean,
): LabelTest {
  const number = numberOf(text);
  return (label) => {
    const own = numberOf(label);
    const isNumeric = own !== undefined && number !== undefined;
    return passes(isNumeric ? own - number : compareValues(captionOf(label), text, true));
  };
}

function numberOf(label: CellValue): number | undefined {
  const value = typeof label === 'string' ? parseInput(label).value : label;
  return typeof value === 'number' ? value : undefined;
}
