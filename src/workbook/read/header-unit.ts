import { currenciesMeantBy } from '../../method';
import type { ColumnKind } from '../schema/column';
import { plain } from '../schema/plain-text';
import { withoutCurrency } from './currency-text';

const SCALES: ReadonlySet<string> = new Set(
  [
    ['k', 't', 'tsd', 'th', 'thou', 'thousand', 'thousands', 'w'],
    ['m', 'mm', 'mn', 'mio', 'mill', 'million', 'millions'],
    ['b', 'bn', 'bio', 'mrd', 'billion', 'billions'],
    ['lac', 'lakh', 'lakhs', 'cr', 'crore', 'crores', '%'],
  ].flat(),
);
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
  return SCALES.has(withoutCurrency(part).text);
}
