import { parseTypedDate, systemYear } from '../../values/typed-date';
import { parseTypedNumber } from '../../values/typed-number';
import { remembered } from '../remembered';
import type { EngineScalar } from './engine-values';

/** One condition of SUMIFS, COUNTIFS and their kin. */
export interface Criterion {
  readonly matches: (value: EngineScalar) => boolean;
  /** Set for plain equality: the keys (see `equalityKey`) that match, for look-up by index. */
  readonly equals?: string;
}

const operatorForm = /^(<>|<=|>=|<|>|=)([\s\S]*)$/;

/**
 * Reads a criterion as Excel documents it for COUNTIF: numbers also match text that reads as the same number (001 is
 * 1), `*` and `?` match in text only with `~` to escape them, an empty cell as criterion means 0, letter case does not
 * count. Conditions with `<>` also hold for empty cells; other comparisons never do.
 */
export function readCriterion(criterion: EngineScalar): Criterion {
  switch (criterion.kind) {
    case 0:
      return equality('n0');
    case 1:
      return equality(`n${criterion.value}`);
    case 3:
      return equality(`b${criterion.value}`);
    case 4:
      return equality(`e${criterion.code}`);
    case 2:
      return readText(criterion.value);
  }
}

/** The key under which a value is equal to others in criteria; null for an empty cell. */
export function equalityKey(value: EngineScalar): string | null {
  switch (value.kind) {
    case 0:
      return null;
    case 1:
      return `n${value.value}`;
    case 2:
      return textKey(value.value);
    case 3:
      return `b${value.value}`;
    case 4:
      return `e${value.code}`;
  }
}

const textKey = remembered((text) => {
  const number = looksNumeric(text) ? numberOf(text) : null;
  return number === null ? `s${text.toLowerCase()}` : `n${number}`;
});

function looksNumeric(text: string): boolean {
  const code = text.trimStart().charCodeAt(0);
  return code >= 36 && code <= 57;
}

function numberOf(text: string): number | null {
  const trimmed = text.trim();
  return parseTypedNumber(trimmed)?.value ?? parseTypedDate(trimmed, systemYear)?.value ?? null;
}

function equality(equals: string): Criterion {
  return { equals, matches: (value) => equalityKey(value) === equals };
}

const readText = remembered((text): Criterion => {
  const form = operatorForm.exec(text);
  if (!form) {
    if (text === '')
      return { matches: (value) => value.kind === 0 || (value.kind === 2 && value.value === '') };
    return equalToOperand(text);
  }
  const [, operator = '=', operand = ''] = form;
  if (operator === '=')
    return operand === '' ? { matches: (value) => value.kind === 0 } : equalToOperand(operand);
  if (operator === '<>') {
    if (operand === '') return { matches: (value) => value.kind !== 0 };
    const { matches } = equalToOperand(operand);
    return { matches: (value) => !matches(value) };
  }
  return comparison(operator, operand);
});

function equalToOperand(operand: string): Criterion {
  const upper = operand.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return equality(`b${upper === 'TRUE'}`);
  if (upper.startsWith('#') && /^#[A-Z0-9/_]+[!?]?$/.test(upper)) {
    return {
      matches: (value) =>
        (value.kind === 4 && value.code === upper) ||
        (value.kind === 2 && value.value.toUpperCase() === upper),
    };
  }
  if (!/[*?~]/.test(operand)) return equality(textKey(operand));
  const pattern = wildcardPattern(operand);
  return { matches: (value) => value.kind === 2 && pattern.test(value.value) };
}

/** `*` any text, `?` one character, `~` makes the next character plain. */
function wildcardPattern(text: string): RegExp {
  const source = text.replace(
    /~([*?~])|([*?])|([.+^${}()|[\]\\/])/g,
    (_, escaped?: string, wild?: string, special?: string) => {
      if (escaped !== undefined) return escaped === '~' ? '~' : `\\${escaped}`;
      if (wild !== undefined) return wild === '*' ? '[\\s\\S]*' : '[\\s\\S]';
      return `\\${special ?? ''}`;
    },
  );
  return new RegExp(`^${source}$`, 'iu');
}

function comparison(operator: string, operand: string): Criterion {
  const number = operand.trim() === '' ? null : numberOf(operand);
  if (number !== null) {
    return { matches: (value) => value.kind === 1 && holds(operator, value.value - number) };
  }
  const lower = operand.toLowerCase();
  return {
    matches: (value) => {
      if (value.kind !== 2) return false;
      const text = value.value.toLowerCase();
      return holds(operator, text < lower ? -1 : text > lower ? 1 : 0);
    },
  };
}

function holds(operator: string, difference: number): boolean {
  if (operator === '<') return difference < 0;
  if (operator === '<=') return difference <= 0;
  return operator === '>' ? difference > 0 : difference >= 0;
}
