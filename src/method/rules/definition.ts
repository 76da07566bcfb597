/** What a number of the Rules table counts; the workbook shows a fraction as percent. */
export type NumberUnit = 'points' | 'fraction' | 'days' | 'count' | 'influence' | 'stage' | 'month';

export interface NumberDefinition {
  readonly kind: 'number';
  readonly unit: NumberUnit;
  readonly default: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly integer: boolean;
}

export interface SwitchDefinition {
  readonly kind: 'switch';
  readonly unit: 'switch';
  readonly default: boolean;
}

/** A text; the empty default means "the built-in words". */
export interface TextDefinition {
  readonly kind: 'text';
  readonly unit: 'text';
  readonly default: string;
}

export type ValueDefinition = NumberDefinition | SwitchDefinition | TextDefinition;

const number =
  (unit: NumberUnit, minimum: number, maximum: number, integer: boolean) =>
  (value: number): NumberDefinition => ({
    kind: 'number',
    unit,
    default: value,
    minimum,
    maximum,
    integer,
  });

/** Points that may be negative, such as the support of an opponent. */
export const points = number('points', -100, 100, false);
export const fraction = number('fraction', 0, 1, false);
export const days = number('days', 0, 3650, true);
export const influence = number('influence', 1, 5, true);
export const stage = number('stage', 0, 7, true);
export const month = number('month', 1, 12, true);

/** A whole number between 0 and `maximum`, or between `minimum` and `maximum`. */
export const count = (value: number, maximum: number, minimum = 0): NumberDefinition =>
  number('count', minimum, maximum, true)(value);

/** A positive number that need not be whole. */
export const quantity = (value: number, maximum: number): NumberDefinition =>
  number('count', 0, maximum, false)(value);

export const on: SwitchDefinition = { kind: 'switch', unit: 'switch', default: true };
export const builtInText: TextDefinition = { kind: 'text', unit: 'text', default: '' };
