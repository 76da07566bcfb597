const digits = 15;
/** Beyond this power of ten Excel drops one more digit. */
const highestFull = 98;
const smallestNormal = 2.2250738585072014e-308;
const longest = 20;

/** A number as Excel takes it where it compares and cuts off: with 15 significant digits. */
export function fifteenDigits(value: number): number {
  const isShort = Math.abs(value) < 1e9 && Math.round(value * 1e4) / 1e4 === value;
  return isShort || Number.isInteger(value) ? wholeWithin(value) : Number(value.toPrecision(digits));
}

function wholeWithin(value: number): number {
  return Math.abs(value) < 1e15 ? value : Number(value.toPrecision(digits));
}

/**
 * The text that Excel makes of a number where it joins it to text: 15 significant digits, `1E+20` from twenty-one
 * places before the point and where a small number would take more than 20 characters. Cells show less (display-text).
 */
export function numberText(value: number): string {
  const size = Math.abs(value);
  if (size < 1e15 && Number.isInteger(size)) return String(value === 0 ? 0 : value);
  if (size < smallestNormal) return '0';
  return (value < 0 ? '-' : '') + textOf(decimalOf(size));
}

interface Decimal {
  /** The significant digits, the first before the point, without zeros at the end. */
  readonly figures: string;
  readonly exponent: number;
}

function decimalOf(size: number): Decimal {
  const [mantissa = '', exponent = ''] = size.toExponential(digits - 1).split('e');
  const decimal = { figures: mantissa.replace('.', ''), exponent: Number(exponent) };
  const { figures, exponent: places } = Math.abs(decimal.exponent) > highestFull ? cut(decimal) : decimal;
  return { figures: figures.replace(/0+$/, ''), exponent: places };
}

function cut({ figures, exponent }: Decimal): Decimal {
  const rounded = String(Math.floor((Number(figures) + 5) / 10));
  return { figures: rounded, exponent: exponent + rounded.length - (digits - 1) };
}

function textOf({ figures, exponent }: Decimal): string {
  if (exponent >= longest) return scientific(figures, '+', exponent);
  if (exponent >= 0) {
    const whole = figures.slice(0, exponent + 1).padEnd(exponent + 1, '0');
    const fraction = figures.slice(exponent + 1);
    return fraction === '' ? whole : `${whole}.${fraction}`;
  }
  const text = `0.${'0'.repeat(-exponent - 1)}${figures}`;
  return text.length > longest ? scientific(figures, '-', -exponent) : text;
}

function scientific(figures: string, sign: string, exponent: number): string {
  const [first = '', rest] = [figures.slice(0, 1), figures.slice(1)];
  return `${first}${rest === '' ? '' : `.${rest}`}E${sign}${String(exponent).padStart(2, '0')}`;
}
