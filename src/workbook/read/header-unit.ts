import { currenciesMeantBy } from '../../method';
import type { ColumnKind } from '../schema/column';
import { plain } from '../schema/plain-text';
import { withoutCurrency } from './currency-text';
import { CHINESE_POWERS, SURE_SCALES, UNCLEAR_SCALES } from './scales';

/** Words beside a scale that change nothing about it. */
const BESIDE_A_SCALE = /^(?:in|单位|不?含税|未税|税前|税后)$/;
const CHINESE_SCALE = /[十百千万萬亿億]/u;
const SEVERAL_ZEROS = /0[.,' ]?0/;

/**
 * Whether the words behind a header, mostly in brackets, say that its numbers count something else than the reader takes them
 * for: 万元, k€, weeks. A currency alone does not, and is not read.
 */
export function namesUnit(kind: ColumnKind, bracketed: string): boolean {
  const words = plain(bracketed).toLowerCase();
  switch (kind) {
    case 'amount':
      return CHINESE_SCALE.test(words) || SEVERAL_ZEROS.test(words) || partsOf(words).some(isScale);
    case 'rate':
      return CHINESE_SCALE.test(words) || SEVERAL_ZEROS.test(words);
    case 'days':
      return /week|month|quarter|year|hour|周|星期|月|季|年|小时/.test(words);
    case 'influence':
      return /[%\d]/.test(words) && !/^1\D*5$/.test(words);
    case 'share':
      return /‰|per ?mill?e|\bbps?\b/.test(words);
    default:
      return false;
  }
}

/**
 * The power of ten by which amounts under a header with these words behind it are larger than their numbers: 4 for 万元, 3
 * for k€; null for any words that do not surely say one.
 */
export function powerNamed(words: string): number | null {
  const parts = partsOf(plain(words).toLowerCase())
    .map((part) => withoutCurrency(part).text)
    .filter((part) => part !== '' && !BESIDE_A_SCALE.test(part));
  const [only, ...more] = parts;
  if (only === undefined || more.length > 0) return null;
  return SURE_SCALES.get(only) ?? CHINESE_POWERS.get(only) ?? null;
}

/** The one currency that words behind a header name, as its code: EUR for k€; null for 元 and others that are shared. */
export function currencyNamed(words: string): string | null {
  const named = partsOf(plain(words).toLowerCase()).flatMap((part) => {
    const { currencies } = withoutCurrency(part);
    return currencies === null ? [] : [currencies];
  });
  const [only, ...more] = named;
  const [code, ...others] = only ?? [];
  return code === undefined || others.length > 0 || more.length > 0 ? null : code;
}

/** Whether words without brackets behind a header name the unit in which its numbers are read anyway: EUR, %, days. */
export function isUsualUnit(kind: ColumnKind, words: string): boolean {
  const unit = plain(words).toLowerCase();
  switch (kind) {
    case 'amount':
      return currenciesMeantBy(unit).length > 0;
    case 'days':
      return /^(?:days?|天|日)$/.test(unit);
    case 'influence':
      return /^1\D*5$/.test(unit);
    case 'share':
      return unit === '%';
    default:
      return false;
  }
}

function partsOf(words: string): readonly string[] {
  return words.split(/[\s,;:/'’.-]+/);
}

function isScale(part: string): boolean {
  const { text } = withoutCurrency(part);
  return text === '%' || SURE_SCALES.has(text) || UNCLEAR_SCALES.has(text);
}
