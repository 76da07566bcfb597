const grammar =
  /^(?<open>\()?(?<sign>[+-])?\s*(?<lead>[$€%])?\s*(?<inner>[+-])?(?<digits>\d+(?:,\d{3})*(?:\.\d*)?|\.\d+)(?<exponent>[eE][+-]?\d+)?\s*(?<percent>%)?(?<close>\))?$/;
const fraction = /^(?<sign>-)?(?<whole>\d+) +(?<over>\d{1,5})\/(?<under>\d{1,5})$/;
const significant = 15;

/** A typed number with the format Excel gives it; null when the text is not a number. */
export function parseTypedNumber(text: string): { value: number; numberFormat?: string } | null {
  return parseDecimal(text) ?? parseFraction(text);
}

function parseDecimal(text: string): { value: number; numberFormat?: string } | null {
  const groups = grammar.exec(text)?.groups;
  if (!groups) return null;
  const { open, sign, lead, inner, digits = '', exponent = '', percent, close } = groups;
  if (Boolean(open) !== Boolean(close) || (sign && inner) || (inner && !lead) || (open && (sign || inner)))
    return null;
  const isPercent = percent !== undefined || lead === '%';
  const currency = lead === '$' || lead === '€' ? lead : null;
  if ((isPercent && (currency || (percent && lead === '%'))) || (exponent && (isPercent || currency)))
    return null;
  const magnitude = Number(roundedDigits(digits.replaceAll(',', '')) + exponent);
  if (!Number.isFinite(magnitude)) return null;
  const negative = sign === '-' || inner === '-' || open !== undefined;
  const value = (negative ? -magnitude : magnitude) / (isPercent ? 100 : 1);
  const numberFormat = formatOf(digits, exponent !== '', isPercent, currency);
  return numberFormat === null ? { value: value + 0 } : { value: value + 0, numberFormat };
}

/** Excel keeps 15 significant digits and makes the rest zero. */
function roundedDigits(digits: string): string {
  if (digits.length <= significant) return digits;
  let kept = 0;
  let result = '';
  for (const character of digits) {
    const counts = character !== '.' && (kept > 0 || character !== '0');
    result += counts && kept >= significant ? '0' : character;
    if (counts) kept++;
  }
  return result;
}

function formatOf(
  digits: string,
  exponent: boolean,
  percent: boolean,
  currency: string | null,
): string | null {
  const decimals = /\.\d/.test(digits);
  if (exponent) return '0.00E+00';
  if (percent) return decimals ? '0.00%' : '0%';
  if (currency === '$') return decimals ? '$#,##0.00_);[Red]($#,##0.00)' : '$#,##0_);[Red]($#,##0)';
  if (currency === '€')
    return decimals ? '[$€-2] #,##0.00_);[Red]([$€-2] #,##0.00)' : '[$€-2] #,##0_);[Red]([$€-2] #,##0)';
  if (digits.includes(',')) return decimals ? '#,##0.00' : '#,##0';
  return null;
}

function parseFraction(text: string): { value: number; numberFormat: string } | null {
  const groups = fraction.exec(text)?.groups;
  if (!groups) return null;
  const { sign, whole = '0', over = '0', under = '0' } = groups;
  if (Number(under) === 0) return null;
  const value = Number(whole) + Number(over) / Number(under);
  const places = '?'.repeat(Math.min(3, Math.max(over.length, under.length)));
  return { value: sign ? -value : value, numberFormat: `# ${places}/${places}` };
}
