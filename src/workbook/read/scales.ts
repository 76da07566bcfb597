/** Powers of ten of the Chinese units that are in use for amounts. */
export const CHINESE_POWERS: ReadonlyMap<string, number> = new Map([
  ['百', 2],
  ['千', 3],
  ['万', 4],
  ['萬', 4],
  ['十万', 5],
  ['百万', 6],
  ['千万', 7],
  ['亿', 8],
  ['億', 8],
  ['十亿', 9],
  ['百亿', 10],
  ['千亿', 11],
  ['万亿', 12],
]);

/** Other scales that mean the same to everybody, with their powers of ten. */
export const SURE_SCALES: ReadonlyMap<string, number> = new Map([
  ...['k', 'tsd', 'thou', 'thousand', 'thousands', '000', '000s'].map((word) => [word, 3] as const),
  ...['mn', 'mln', 'mio', 'million', 'millions'].map((word) => [word, 6] as const),
  ...['bn', 'mrd', 'billion', 'billions'].map((word) => [word, 9] as const),
  ...['lakh', 'lakhs'].map((word) => [word, 5] as const),
  ...['crore', 'crores'].map((word) => [word, 7] as const),
]);

/** Scales that may mean several: m is a thousand to some and a million to others, t a thousand or a trillion. */
export const UNCLEAR_SCALES: ReadonlySet<string> = new Set([
  't',
  'th',
  'w',
  'm',
  'mm',
  'mill',
  'b',
  'bio',
  'lac',
  'cr',
]);

/** Scales of languages with a decimal comma. */
export const SCALES_WITH_COMMA: ReadonlySet<string> = new Set(['tsd', 'mio', 'mrd']);
