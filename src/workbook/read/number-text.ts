import { withoutCurrency, type WithoutCurrency } from './currency-text';
import { CHINESE_POWERS, SCALES_WITH_COMMA, SURE_SCALES, UNCLEAR_SCALES } from './scales';

const AMOUNT =
  /^([+-]?)((?:\d{1,3}(?:[,' ]\d{3})+|\d+)(?:\.\d+)?|\.\d+)(?:e([+-]?\d{1,2}))?\s*([十百千万萬亿億]*)$/i;
/** Thousands parted by points or spaces, decimals by a comma. */
const DECIMAL_COMMA = /^([+-]?)(\d{1,3}(?:(?:\.\d{3})+|(?: \d{3})+)),(\d+)$/;
/** A number with letters behind it: 85k, 1.2 Mio. */
const WITH_LETTERS = /^(.*\d)\s*([a-z]{1,9})\.?$/i;
/** A comma that can only part decimals. */
const SHORT_COMMA = /^([+-]?\d+),(\d{1,2})$/;
/** A comma that may part decimals or thousands. */
const LONG_COMMA = /^[+-]?[1-9]\d{0,2},\d{3}$/;

/** "1.500": the point parts either decimals or thousands. */
const TWO_NUMBERS = /^[+-]?[1-9]\d{0,2}\.\d{3}$/;

export type AmountReading =
  | {
      readonly kind: 'amount';
      readonly amount: number;
      /** The currencies that a sign or code beside the amount may mean; null when there is none. */
      readonly currencies: readonly string[] | null;
    }
  | { readonly kind: 'ambiguous' }
  /** Behind the number stands a unit that means several powers of ten: 1.2m. */
  | {
      readonly kind: 'unit-unclear';
      /** What it is where m stands for millions; null for any other unit. */
      readonly asMillions: number | null;
      readonly currencies: readonly string[] | null;
    }
  | { readonly kind: 'unreadable' };

/**
 * The amount of money that a plain text names; 1.500 may be one and a half or one and a half thousand. `power` is that of
 * ten which a number without a unit of its own is multiplied by.
 */
export function readAmount(plainText: string, power = 0): AmountReading {
  const parts = partsOf(plainText);
  const { digits, scale, currencies } = parts;
  const isUnclear = UNCLEAR_SCALES.has(scale);
  const amount = isUnclear ? numberOf(parts, 6) : amountOf(parts, power);
  if (amount === null) return { kind: 'unreadable' };
  const hasTwo = TWO_NUMBERS.test(digits) || (SCALES_WITH_COMMA.has(scale) && LONG_COMMA.test(digits));
  if (hasTwo) return { kind: 'ambiguous' };
  if (isUnclear) return { kind: 'unit-unclear', asMillions: scale === 'm' ? amount : null, currencies };
  return { kind: 'amount', amount, currencies };
}

/**
 * The number that a plain text writes: separators in groups of three, a currency sign or code before or after it,
 * parentheses or a minus for negatives, 1.2万, 3亿, 85k, 1,2 Mio; without such a unit ten to the `power` times it. Null
 * when it is not exactly one number.
 */
export function amountFromText(plainText: string, power = 0): number | null {
  return amountOf(partsOf(plainText), power);
}

/** Whether a plain text is an amount in thousands, as k: who writes k beside m means millions by m. */
export function isInThousands(plainText: string): boolean {
  const parts = partsOf(plainText);
  return parts.scale === 'k' && amountOf(parts, 0) !== null;
}

/** A number, and what stands around it. */
interface Parts {
  readonly sign: string;
  readonly currencies: WithoutCurrency['currencies'];
  /** With a Chinese unit behind it, if there is one. */
  readonly digits: string;
  /** The letters behind the number, in lower case; empty for none. */
  readonly scale: string;
}

function partsOf(plainText: string): Parts {
  const bracketed = /^\((.+)\)$/.exec(plainText)?.[1];
  const bare = (bracketed ?? plainText).replace(/^([+-])\s*(?=\D)/, '');
  const sign = bracketed !== undefined || (bare !== plainText && plainText.startsWith('-')) ? '-' : '';
  const { text, currencies } = withoutCurrency(bare.trim());
  const [, digits = text, letters = ''] = WITH_LETTERS.exec(text) ?? [];
  return { sign, currencies, digits, scale: letters.toLowerCase() };
}

function amountOf(parts: Parts, power: number): number | null {
  const ownPower = parts.scale === '' ? power : SURE_SCALES.get(parts.scale);
  return ownPower === undefined ? null : numberOf(parts, ownPower);
}

function numberOf({ sign, currencies, digits, scale }: Parts, power: number): number | null {
  if (currencies?.length === 0) return null;
  return numberIn(sign, scale === '' ? digits : digits.replace(SHORT_COMMA, '$1.$2'), power);
}

function numberIn(sign: string, text: string, power: number): number | null {
  const european = DECIMAL_COMMA.exec(text);
  if (european !== null) {
    return signed(sign, european[1], Number(`${european[2]?.replace(/[. ]/g, '')}.${european[3]}e${power}`));
  }
  const match = AMOUNT.exec(text);
  if (match === null) return null;
  const [, , , , unit = ''] = match;
  const ownPower = unit === '' ? power : CHINESE_POWERS.get(unit);
  if (ownPower === undefined) return null;
  // Shifting the decimal point in the text keeps 789.148697万 exact; multiplying would not.
  const exponent = ownPower + Number(match[3] ?? 0);
  return signed(sign, match[1], Number(`${match[2]?.replace(/[,' ]/g, '')}e${exponent}`));
}

/** A number with its decimal point moved to the right, or by a negative power to the left, as exactly as it can be. */
export function shifted(value: number, power: number): number {
  const text = String(value);
  return text.includes('e') ? value * 10 ** power : Number(`${text}e${power}`);
}

function signed(outer: string, inner: string | undefined, value: number): number | null {
  if (outer !== '' && inner !== '' && inner !== undefined) return null;
  if (!Number.isFinite(value)) return null;
  return outer === '-' || inner === '-' ? -value : value;
}

/** A fraction of one from a number (above 1: percent) or a plain text such as "30%"; null when it is not 0–100 %. */
export function shareFrom(value: number | string): number | null {
  if (typeof value === 'number') return inUnitInterval(value > 1 ? value / 100 : value);
  const percent = /^([^%]+?)\s*%$/.exec(value)?.[1];
  const number = amountFromText(percent ?? value);
  if (number === null) return null;
  return inUnitInterval(percent !== undefined || number > 1 ? number / 100 : number);
}

function inUnitInterval(fraction: number): number | null {
  return fraction >= 0 && fraction <= 1 ? fraction : null;
}

/** A whole number of days from a plain text such as "30", "30 days" or "30天"; null when it is none. */
export function daysFromText(plainText: string): number | null {
  const match = /^([+-]?\d{1,5})\s*(?:d|days?|天|日)?$/i.exec(plainText);
  return match === null ? null : Number(match[1]);
}
