import { daysAndMonths } from './custom-lists';

const quarters = ['1', '2', '3', '4'];

/** The lists that go on when cells are filled; after their end they begin again. */
const lists: readonly (readonly string[])[] = [
  ...daysAndMonths,
  ...['Q', 'Qtr', 'Qtr ', 'Quarter', 'Quarter '].map((word) => quarters.map((number) => word + number)),
];

/** How texts go on that follow each other in one of Excel's lists, by places from the first; null for all others. */
export function listSeries(texts: readonly unknown[]): ((place: number) => string) | null {
  for (const list of lists) {
    const places = texts.map((text) => placeIn(list, text));
    const [first = -1, second] = places;
    if (places.includes(-1) || first < 0) continue;
    const step = second === undefined ? 1 : around(second - first, list.length);
    if (step === 0 || places.some((place, index) => place !== around(first + index * step, list.length)))
      return null;
    return (place) => inCaseOf(String(texts[0]), list[around(first + place * step, list.length)] ?? '');
  }
  return null;
}

function placeIn(list: readonly string[], text: unknown): number {
  return typeof text === 'string'
    ? list.findIndex((entry) => entry.toLowerCase() === text.toLowerCase())
    : -1;
}

function around(place: number, count: number): number {
  return ((place % count) + count) % count;
}

function inCaseOf(model: string, text: string): string {
  if (model === model.toLowerCase()) return text.toLowerCase();
  return model === model.toUpperCase() ? text.toUpperCase() : text;
}
