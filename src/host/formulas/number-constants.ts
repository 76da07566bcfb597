const wholeNumber = /^(?:0|[1-9]\d{0,14})$/;
/** So many places behind the point are written out, as in the line where a number is edited. */
const mostPlaces = 20;

/**
 * A number of a formula as Excel shows it: plain where it can be, with a capital E otherwise. Digits beyond the
 * fifteenth before the point stay as typed.
 */
export function plainNumber(text: string): string {
  if (wholeNumber.test(text)) return text;
  const sign = text.startsWith('-') ? '-' : '';
  const number = Number(Number(text.replace(/^[+-]/, '')).toPrecision(15));
  if (number === 0) return `${sign}0`;
  if (number >= 1e15) return /e/i.test(text) && Number.isFinite(number) ? sign + withExponent(number) : text;
  const [digits = '', exponent = '0'] = number.toExponential().split('e');
  const places = digits.replace('.', '').length - 1 - Number(exponent);
  if (places <= 0) return sign + String(number);
  return places <= mostPlaces ? sign + number.toFixed(places) : sign + withExponent(number);
}

function withExponent(number: number): string {
  const [digits = '', exponent = ''] = number.toExponential().split('e');
  const [, sign = '', power = ''] = /^([+-])(\d+)$/.exec(exponent) ?? [];
  return `${digits}E${sign}${power.padStart(2, '0')}`;
}
