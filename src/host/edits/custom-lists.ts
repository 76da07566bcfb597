import { MONTH_NAMES } from '../../files/model/month-names';

export type CustomList = readonly string[];

/** The lists of days and months that every Excel knows. */
export const daysAndMonths: readonly CustomList[] = [
  ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  MONTH_NAMES.map((name) => name.slice(0, 3)),
  MONTH_NAMES,
];

const chinese: readonly CustomList[] = [
  [...'日一二三四五六'],
  [...'日一二三四五六'].map((day) => `星期${day}`),
  ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'].map((month) => `${month}月`),
  [...'一二三四'].map((quarter) => `第${quarter}季`),
  ['正', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '腊'].map((month) => `${month}月`),
  [...'子丑寅卯辰巳午未申酉戌亥'],
  [...'甲乙丙丁戊己庚辛壬癸'],
];

/** The custom lists of an Excel that displays a language, before a user adds any. */
export function customLists(displayLanguage: string): readonly CustomList[] {
  return displayLanguage === 'zh-CN' ? [...daysAndMonths, ...chinese] : daysAndMonths;
}

/**
 * The places of texts by custom lists, by their text in lower case. A text that is in several lists has its place in
 * that with the most of the texts, `May` beside `June` among the long names of months.
 */
export function listPlaces(
  lists: readonly CustomList[],
  texts: readonly string[],
): ReadonlyMap<string, number> {
  const wanted = new Set(texts.map((text) => text.toLowerCase()));
  const folded = lists.map((list) => list.map((entry) => entry.toLowerCase()));
  const counts = folded.map((list) => list.filter((entry) => wanted.has(entry)).length);
  const places = new Map<string, number>();
  let first = 0;
  const order = [...folded.keys()].sort((one, other) => (counts[other] ?? 0) - (counts[one] ?? 0));
  for (const number of order) {
    for (const [place, entry] of (folded[number] ?? []).entries())
      if (wanted.has(entry) && !places.has(entry)) places.set(entry, first + place);
    first += folded[number]?.length ?? 0;
  }
  return places;
}
