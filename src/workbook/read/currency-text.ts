import { CURRENCY_NAMES, currenciesMeantBy } from '../../method';

const NAME = CURRENCY_NAMES.map((name) => name.replace(/[$]/g, '\\$&')).join('|');
const BEFORE = new RegExp(`^(?:${NAME})\\s*`, 'i');
const BEHIND = new RegExp(`\\s*(?:${NAME})$`, 'i');

/** An amount without the currency that stands before or behind it. */
export interface WithoutCurrency {
  readonly text: string;
  /** The currencies that may be meant: none when the names contradict each other; null when nothing names one. */
  readonly currencies: readonly string[] | null;
}

/** Takes the signs, codes and names of currencies off a plain text: 人民币100万元, US$ 5, 5 EUR. */
export function withoutCurrency(plainText: string): WithoutCurrency {
  let text = plainText;
  let currencies: readonly string[] | null = null;
  for (const pattern of [BEFORE, BEHIND, BEHIND]) {
    const name = pattern.exec(text)?.[0];
    if (name === undefined) continue;
    text = text.replace(pattern, '');
    const meant = currenciesMeantBy(name);
    currencies = currencies === null ? meant : currencies.filter((code) => meant.includes(code));
  }
  return { text: text.trim(), currencies };
}
