/** Currencies by their code, and what people write for each of them and for no other. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  CNY: ['RMB', 'CN¥', '人民币', '人民币元'],
  USD: ['US$', 'USD$', '美元', '美金'],
  EUR: ['€', '欧元'],
  GBP: ['£', '英镑'],
  JPY: ['JP¥', '日元', '日圆', '円'],
  HKD: ['HK$', '港元', '港币'],
  TWD: ['NT$', '新台币', '台币'],
  SGD: ['S$', '新加坡元', '新元'],
  AUD: ['A$', 'AU$', '澳元'],
  CAD: ['C$', 'CA$', '加元'],
  NZD: ['NZ$', '新西兰元'],
  CHF: ['瑞士法郎'],
  KRW: ['₩', '韩元'],
  INR: ['₹', '卢比'],
  THB: ['฿', '泰铢'],
  BRL: ['R$'],
  ...Object.fromEntries(
    ['MOP', 'SEK', 'NOK', 'DKK', 'PLN', 'CZK', 'HUF', 'AED', 'SAR', 'ZAR', 'MXN', 'MYR', 'IDR', 'VND'].map(
      (code) => [code, []],
    ),
  ),
};

/** What stands for one of several currencies. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  $: ['USD', 'HKD', 'TWD', 'SGD', 'AUD', 'CAD', 'NZD', 'MOP', 'MXN', 'BRL'],
  '¥': ['CNY', 'JPY'],
  元: ['CNY', 'HKD', 'TWD', 'MOP', 'SGD'],
  元整: ['CNY', 'HKD', 'TWD', 'MOP', 'SGD'],
  圆: ['CNY', 'JPY'],
};

/** In a currency column, where nothing else can be meant; the full-width sign is the one of Chinese keyboards. */
const IN_COLUMN: ReadonlyMap<string, string> = new Map([
  ['￥', 'CNY'],
  ['元', 'CNY'],
]);

const MEANT: ReadonlyMap<string, readonly string[]> = new Map([
  ...Object.entries(NAMES).flatMap(([code, names]) =>
    [code, ...names].map((name) => [name, [code]] as const),
  ),
  ...Object.entries(SHARED),
]);

const CODES: ReadonlySet<string> = new Set(Object.keys(NAMES));

/** Everything that names a currency beside an amount, the longest first. */
export const CURRENCY_NAMES: readonly string[] = [...MEANT.keys()].sort(
  (one, other) => other.length - one.length,
);

/** The currencies that a name beside an amount may mean; none for a foreign word. */
export function currenciesMeantBy(name: string): readonly string[] {
  return MEANT.get(folded(name)) ?? [];
}

/** What a currency column says: the code for a name that is known, anything else as it was typed. */
export function currencyInColumn(typed: string): string {
  return CODES.has(typed) ? typed : (codeOfName(typed) ?? typed);
}

function codeOfName(typed: string): string | null {
  const name = folded(typed);
  const inColumn = IN_COLUMN.get(typed.trim()) ?? IN_COLUMN.get(name);
  if (inColumn !== undefined) return inColumn;
  const meant = MEANT.get(name);
  const [code] = meant ?? [];
  return meant?.length === 1 && code !== undefined && code !== name ? code : null;
}

/** Whether a text in the form of `currencyOf` looks like the code of a currency. */
export function isCurrencyCode(code: string): boolean {
  return /^[A-Z]{3}$/.test(code);
}

/** The form in which currency codes are compared and shown; null for none. */
export function currencyOf(typed: string | null): string | null {
  return typed === null || CODES.has(typed) ? typed : (codeOfName(typed) ?? folded(typed));
}

function folded(text: string): string {
  return text.normalize('NFKC').trim().toUpperCase();
}
