import type { CellValue } from '../../../files';
import { isError, textOf } from './cell-values';

/** A value, or the values of several cells. */
export type Operand = CellValue | readonly CellValue[];
export type ConditionFunction = (operands: readonly Operand[]) => CellValue;

const valueError: CellValue = { error: '#VALUE!' };

/** The worksheet functions that conditional formats may use, by name. */
export function conditionFunctions(today: () => number): ReadonlyMap<string, ConditionFunction> {
  return new Map<string, ConditionFunction>([
    ['AND', (operands) => logical(operands, (values) => values.every(Boolean))],
    ['OR', (operands) => logical(operands, (values) => values.some(Boolean))],
    ['NOT', ([operand]) => onTruth(first(operand), (value) => !value)],
    [
      'IF',
      ([test, then = true, otherwise = false]) =>
        onTruth(first(test), (value) => first(value ? then : otherwise)),
    ],
    [
      'IFERROR',
      ([operand, otherwise = null]) => (isError(first(operand)) ? first(otherwise) : first(operand)),
    ],
    ['TRUE', () => true],
    ['FALSE', () => false],
    ['TODAY', () => today()],
    ['TRIM', ([operand]) => onText(operand, (text) => text.replace(/ +/g, ' ').replace(/^ | $/g, ''))],
    ['UPPER', ([operand]) => onText(operand, (text) => text.toUpperCase())],
    ['LOWER', ([operand]) => onText(operand, (text) => text.toLowerCase())],
    ['LEN', ([operand]) => onText(operand, (text) => text.length)],
    ['LEFT', ([operand, count = 1]) => onText(operand, (text) => text.slice(0, Number(first(count))))],
    [
      'RIGHT',
      ([operand, count = 1]) =>
        onText(operand, (text) => (Number(first(count)) > 0 ? text.slice(-Number(first(count))) : '')),
    ],
    [
      'MID',
      ([operand, start = 1, count = 0]) =>
        onText(operand, (text) =>
          text.slice(Number(first(start)) - 1, Number(first(start)) - 1 + Number(first(count))),
        ),
    ],
    [
      'SEARCH',
      ([sought, operand]) =>
        position(textOf(first(sought)).toLowerCase(), textOf(first(operand)).toLowerCase()),
    ],
    ['FIND', ([sought, operand]) => position(textOf(first(sought)), textOf(first(operand)))],
    ['EXACT', ([a, b]) => textOf(first(a)) === textOf(first(b))],
    ['N', ([operand]) => numberOf(first(operand))],
    ['ABS', ([operand]) => onNumber(operand, Math.abs)],
    ['INT', ([operand]) => onNumber(operand, Math.floor)],
    [
      'MOD',
      ([operand, divisor]) =>
        onNumber(
          operand,
          (value) => ((value % Number(first(divisor))) + Number(first(divisor))) % Number(first(divisor)),
        ),
    ],
    ['ISNUMBER', ([operand]) => typeof first(operand) === 'number'],
    ['ISTEXT', ([operand]) => typeof first(operand) === 'string'],
    ['ISBLANK', ([operand]) => first(operand) === null],
    ['ISERROR', ([operand]) => isError(first(operand))],
    ['COUNTA', (operands) => operands.flatMap(each).filter((value) => value !== null).length],
    ['COUNT', (operands) => operands.flatMap(each).filter((value) => typeof value === 'number').length],
    [
      'COUNTBLANK',
      (operands) => operands.flatMap(each).filter((value) => value === null || value === '').length,
    ],
    ['SUM', (operands) => sum(operands.flatMap(each))],
    ['MAX', (operands) => Math.max(...numbers(operands), ...(numbers(operands).length === 0 ? [0] : []))],
    ['MIN', (operands) => Math.min(...numbers(operands), ...(numbers(operands).length === 0 ? [0] : []))],
  ]);
}

function each(operand: Operand): readonly CellValue[] {
  return isMany(operand) ? operand : [operand];
}

export function isMany(operand: Operand): operand is readonly CellValue[] {
  return Array.isArray(operand);
}

function first(operand: Operand | undefined): CellValue {
  if (operand === undefined) return null;
  return isMany(operand) ? (operand[0] ?? null) : operand;
}

/** AND and OR do not count texts and empty cells; an error goes through. */
function logical(operands: readonly Operand[], join: (values: readonly boolean[]) => boolean): CellValue {
  const values = operands.flatMap(each);
  const error = values.find(isError);
  if (error !== undefined) return error;
  return join(values.filter((value) => typeof value === 'boolean' || typeof value === 'number').map(Boolean));
}

function onTruth(value: CellValue, work: (truth: boolean) => CellValue): CellValue {
  if (isError(value)) return value;
  return typeof value === 'string' ? valueError : work(Boolean(value));
}

function onText(operand: Operand | undefined, work: (text: string) => CellValue): CellValue {
  const value = first(operand);
  return isError(value) ? value : work(textOf(value));
}

function onNumber(operand: Operand | undefined, work: (value: number) => number): CellValue {
  const value = first(operand);
  if (isError(value)) return value;
  const number = Number(value ?? 0);
  return Number.isNaN(number) ? valueError : work(number);
}

function numberOf(value: CellValue): CellValue {
  if (isError(value) || typeof value === 'number') return value;
  return value === true ? 1 : 0;
}

function numbers(operands: readonly Operand[]): number[] {
  return operands.flatMap(each).filter((value): value is number => typeof value === 'number');
}

function sum(values: readonly CellValue[]): CellValue {
  return values.find(isError) ?? numbers(values).reduce((total, value) => total + value, 0);
}

function position(sought: string, text: string): CellValue {
  const at = text.indexOf(sought);
  return at < 0 ? valueError : at + 1;
}
