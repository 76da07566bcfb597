import type { Area } from '../../files/model/cells';
import { SPECIFICITIES, startOfMoment } from '../../files/model/moments';
import type { AutoFilterModel, SheetModel } from '../../files/model/sheet';
import { searchPattern } from '../edits';
import { invalidArgument, notImplemented } from '../protocol/errors';
import { isRecord } from '../protocol/arguments';
import { displayText, isDateFormat, momentText, periodTest } from '../values';
import type { Book } from './book';
import { lookTest } from './cell-looks';
import { lookOf } from './read-looks';
import { requireAllowed } from './protection';
import { typedInput } from './typed-input';

type Criteria = Readonly<Record<string, unknown>>;
type RowTest = (row: number) => boolean;

/** Sets or takes away the criteria of one column (0-based in the filter's area) and filters anew. */
export function setCriteria(
  book: Book,
  sheet: SheetModel,
  filter: AutoFilterModel,
  column: number,
  criteria: Criteria | null,
  body: Area,
): void {
  requireAllowed({ book, sheet }, 'allowAutoFilter');
  if (column < 0 || column > filter.area.right - filter.area.left) throw invalidArgument();
  if (criteria) {
    rowTest(book, sheet, filter.area.left + column, criteria, body);
    filter.criteria.set(column, criteria);
  } else {
    filter.criteria.delete(column);
    forgetUnread(filter, column);
  }
  applyFilter(book, sheet, filter, body);
}

export function clearCriteria(book: Book, sheet: SheetModel, filter: AutoFilterModel, body: Area): void {
  requireAllowed({ book, sheet }, 'allowAutoFilter');
  filter.criteria.clear();
  for (const column of filter.openedColumns?.keys() ?? []) forgetUnread(filter, column);
  applyFilter(book, sheet, filter, body);
}

/** A condition of an opened file that is not understood goes when its column is cleared. */
function forgetUnread(filter: AutoFilterModel, column: number): void {
  if (!filter.openedColumns?.get(column)?.isUnread) return;
  filter.openedColumns = new Map([...filter.openedColumns].filter(([index]) => index !== column));
}

/** Hides the rows of a body that do not pass all criteria, and shows the others. */
export function applyFilter(book: Book, sheet: SheetModel, filter: AutoFilterModel, body: Area): void {
  book.calculation.ensure();
  const isPassing = passTest(book, sheet, filter, body);
  for (let row = body.top; row <= body.bottom; row++) {
    const passes = isPassing(row);
    const line = sheet.rows.get(row);
    if (passes && line?.hidden) delete line.hidden;
    if (!passes) sheet.rows.set(row, { ...line, hidden: true });
  }
  book.calculation.structureChanged();
}

/** Whether a row passes the criteria of those columns (0-based in the filter's area) that `counts` names. */
export function passTest(
  book: Book,
  sheet: SheetModel,
  filter: AutoFilterModel,
  body: Area,
  counts: (column: number) => boolean = () => true,
): RowTest {
  const tests = [...filter.criteria]
    .filter(([column]) => counts(column))
    .map(([column, criteria]) => rowTest(book, sheet, filter.area.left + column, criteria, body));
  return (row) => tests.every((test) => test(row));
}

function rowTest(book: Book, sheet: SheetModel, column: number, criteria: Criteria, body: Area): RowTest {
  const value = (row: number): unknown => sheet.cells.get(row, column)?.value ?? null;
  const { date1904 } = book.model.calculation;
  const formatAt = (row: number): string | undefined => {
    const style = sheet.cells.get(row, column)?.style;
    return style === undefined ? undefined : book.model.styles.get(style).numberFormat;
  };
  const shown = (row: number): string =>
    displayText(sheet.cells.get(row, column)?.value ?? null, formatAt(row), date1904);
  const moment = (row: number): string => {
    const held = sheet.cells.get(row, column)?.value;
    return typeof held === 'number' && isDateFormat(formatAt(row)) ? momentText(held, date1904) : '';
  };
  switch (criteria.filterOn) {
    case 'Values':
      return valuesTest(criteria.values, shown, moment);
    case 'Custom':
      return customTest(criteria, value, shown, book);
    case 'TopItems':
    case 'TopPercent':
    case 'BottomItems':
    case 'BottomPercent':
      return rankTest(criteria.filterOn, criteria.criterion1, value, body);
    case 'CellColor':
    case 'FontColor':
    case 'Icon': {
      const hasLook = lookTest(book, sheet, lookOf(criteria), { ...body, left: column, right: column });
      return (row) => hasLook(row, column);
    }
    case 'Dynamic':
      return dynamicTest(String(criteria.dynamicCriteria), book, value, moment, body);
    default:
      throw notImplemented(`filtering on ${String(criteria.filterOn)}`);
  }
}

/** Values are compared as shown, dates by their moment (rule 119). */
function valuesTest(
  values: unknown,
  shown: (row: number) => string,
  moment: (row: number) => string,
): RowTest {
  if (!Array.isArray(values)) throw invalidArgument();
  const given: readonly unknown[] = values;
  const texts = new Set(given.filter((each) => !isRecord(each)).map((each) => String(each).toLowerCase()));
  const moments = given.filter(isRecord).map(startOf);
  return (row) => {
    if (texts.has(shown(row).toLowerCase())) return true;
    const text = moments.length === 0 ? '' : moment(row);
    return text !== '' && moments.some((start) => text.startsWith(start));
  };
}

function startOf({ date, specificity }: Criteria): string {
  const known = SPECIFICITIES.find((each) => each === specificity);
  const start = typeof date === 'string' && known && startOfMoment({ date, specificity: known });
  if (start === undefined || start === false) throw invalidArgument();
  return start;
}

function customTest(
  criteria: Criteria,
  value: (row: number) => unknown,
  shown: (row: number) => string,
  book: Book,
): RowTest {
  const first = condition(criteria.criterion1, value, shown, book);
  if (criteria.criterion2 === undefined || criteria.criterion2 === null) return first;
  const second = condition(criteria.criterion2, value, shown, book);
  return criteria.operator === 'Or' ? (row) => first(row) || second(row) : (row) => first(row) && second(row);
}

/** `>5`, `=text*`, `<>x`, … */
function condition(
  text: unknown,
  value: (row: number) => unknown,
  shown: (row: number) => string,
  book: Book,
): RowTest {
  if (typeof text !== 'string') throw invalidArgument();
  const [, sign = '=', operand = ''] = /^(<>|>=|<=|=|>|<)?([\s\S]*)$/.exec(text) ?? [];
  const parsed = typedInput(book, operand).value;
  if (sign === '=' || sign === '<>') {
    const pattern = searchPattern(operand, { completeMatch: true, matchCase: false });
    const equals: RowTest = (row) => {
      const held = value(row);
      if (typeof parsed === 'number' && typeof held === 'number') return held === parsed;
      pattern.lastIndex = 0;
      return pattern.test(shown(row));
    };
    return sign === '=' ? equals : (row) => !equals(row);
  }
  const passes = (order: number): boolean => {
    if (sign === '>') return order > 0;
    if (sign === '>=') return order >= 0;
    return sign === '<' ? order < 0 : order <= 0;
  };
  return (row) => {
    const held = value(row);
    if (typeof parsed === 'number') return typeof held === 'number' && passes(held - parsed);
    return typeof held === 'string' && passes(held.localeCompare(operand, 'en', { sensitivity: 'base' }));
  };
}

function numbersOf(value: (row: number) => unknown, body: Area): number[] {
  const numbers: number[] = [];
  for (let row = body.top; row <= body.bottom; row++) {
    const held = value(row);
    if (typeof held === 'number') numbers.push(held);
  }
  return numbers;
}

function rankTest(kind: string, amount: unknown, value: (row: number) => unknown, body: Area): RowTest {
  const count = Number(amount);
  if (!Number.isInteger(count) || count < 1 || count > 500) throw invalidArgument();
  const isTop = kind.startsWith('Top');
  const sorted = numbersOf(value, body).sort((a, b) => (isTop ? b - a : a - b));
  const taken = kind.endsWith('Percent') ? Math.max(1, Math.floor((sorted.length * count) / 100)) : count;
  const limit = sorted[Math.min(taken, sorted.length) - 1];
  return (row) => {
    const held = value(row);
    return typeof held === 'number' && limit !== undefined && (isTop ? held >= limit : held <= limit);
  };
}

function dynamicTest(
  kind: string,
  book: Book,
  value: (row: number) => unknown,
  moment: (row: number) => string,
  body: Area,
): RowTest {
  if (kind === 'AboveAverage' || kind === 'BelowAverage') return averageTest(kind, value, body);
  const isIn = periodTest(kind, book.settings.now());
  if (!isIn) throw invalidArgument();
  return (row) => {
    const text = moment(row);
    return text !== '' && isIn(text);
  };
}

function averageTest(
  kind: 'AboveAverage' | 'BelowAverage',
  value: (row: number) => unknown,
  body: Area,
): RowTest {
  const numbers = numbersOf(value, body);
  const average = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  return (row) => {
    const held = value(row);
    return typeof held === 'number' && (kind === 'AboveAverage' ? held > average : held < average);
  };
}
