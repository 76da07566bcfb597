/** How Chinese characters are put in order: by their sound, or by the number of their strokes. */
export const sortMethods = ['PinYin', 'StrokeCount'] as const;
export type SortMethod = (typeof sortMethods)[number];

const letters = {
  true: new Intl.Collator('en', { sensitivity: 'variant', caseFirst: 'lower' }),
  false: new Intl.Collator('en', { sensitivity: 'accent' }),
};
const characters: Readonly<Record<SortMethod, Intl.Collator>> = {
  PinYin: new Intl.Collator('zh-u-co-pinyin'),
  StrokeCount: new Intl.Collator('zh-u-co-stroke'),
};

const chinese = /\p{Script=Han}/u;
const everyChinese = /\p{Script=Han}/gu;

/**
 * Compares texts in Excel's order: letters as in English, Chinese characters after all other ones by the method. Without
 * `matchCase` texts that differ in nothing but letter case are equal.
 */
export function compareTexts(one: string, other: string, matchCase: boolean, method: SortMethod): number {
  const inLetters = letters[matchCase ? 'true' : 'false'];
  if (!chinese.test(one) || !chinese.test(other)) return inLetters.compare(one, other);
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  const [first, second] = [one[at] ?? '', other[at] ?? ''];
  if (chinese.test(first) && chinese.test(second)) return characters[method].compare(first, second);
  const inOrder = [...new Set([one, other].flatMap((text) => text.match(everyChinese) ?? []))].sort(
    characters[method].compare.bind(characters[method]),
  );
  // private characters stand in English order by their code, behind all letters
  const placed = (text: string): string =>
    text.replace(everyChinese, (character) => String.fromCharCode(0xe000 + inOrder.indexOf(character)));
  return inLetters.compare(placed(one), placed(other));
}
