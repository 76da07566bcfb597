import type { Area } from '../../files/model/cells';
import { holdsCell } from '../../files/model/areas';
import type { ConditionalFormat, IconSet, Threshold } from '../../files/model/conditional-format';
import { iconSetOfFile, type SetIcon } from '../../files/model/icon-sets';
import type { SheetModel } from '../../files/model/sheet';
import type { Book } from './book';
import { evaluateAll } from './evaluate';

export type IconAt = (row: number, column: number) => SetIcon | undefined;

/** The icon that the first icon set over a cell gives it; cells without a number have none. */
export function iconsOf(book: Book, sheet: SheetModel): IconAt {
  const sets = sheet.conditionalFormats.flatMap((format) =>
    format.rule.kind === 'iconSet' ? [iconsOfFormat(book, sheet, format, format.rule.icons)] : [],
  );
  return (row, column) => {
    const set = sets.find(({ areas }) => areas.some((area) => holdsCell(area, row, column)));
    const value = sheet.cells.get(row, column)?.value;
    return typeof value === 'number' ? set?.iconOf(value) : undefined;
  };
}

interface FormatIcons {
  readonly areas: readonly Area[];
  readonly iconOf: (value: number) => SetIcon | undefined;
}

function iconsOfFormat(
  book: Book,
  sheet: SheetModel,
  { areas }: ConditionalFormat,
  { style, reverse, criteria }: IconSet,
): FormatIcons {
  const numbers = numbersIn(sheet, areas);
  const bounds = criteria.map(({ at }) => boundOf(book, sheet, at, numbers));
  const iconOf = (value: number): SetIcon | undefined => {
    // The first criterion is what is below all others.
    let place = 0;
    for (const [index, { orEqual }] of criteria.entries()) {
      const bound = bounds[index];
      if (index > 0 && bound !== undefined && (orEqual ? value >= bound : value > bound)) place = index;
    }
    const { customIcon } = criteria[place] ?? {};
    const set = iconSetOfFile(customIcon?.set ?? style);
    const own = reverse ? criteria.length - 1 - place : place;
    return set && { set, index: customIcon?.index ?? own };
  };
  return { areas, iconOf };
}

/** The numbers that an icon set is about, in ascending order. */
function numbersIn(sheet: SheetModel, areas: readonly Area[]): readonly number[] {
  const numbers: number[] = [];
  for (const area of areas) {
    sheet.cells.forEach(({ value }) => {
      if (typeof value === 'number') numbers.push(value);
    }, area);
  }
  return numbers.sort((a, b) => a - b);
}

/** The number that a criterion stands for; undefined where it stands for none. */
function boundOf(
  book: Book,
  sheet: SheetModel,
  { type, value = '' }: Threshold,
  numbers: readonly number[],
): number | undefined {
  const least = numbers[0] ?? 0;
  const most = numbers.at(-1) ?? 0;
  if (type === 'min') return least;
  if (type === 'max') return most;
  const given = value.trim() === '' ? NaN : Number(value);
  const amount = Number.isNaN(given) ? evaluateAll(book, sheet, [value])[0] : given;
  if (typeof amount !== 'number') return undefined;
  if (type === 'percent') return least + ((most - least) * amount) / 100;
  return type === 'percentile' ? percentile(numbers, amount / 100) : amount;
}

/** As PERCENTILE.INC has it. */
function percentile(numbers: readonly number[], share: number): number | undefined {
  const place = (numbers.length - 1) * share;
  const [below, above] = [numbers[Math.floor(place)], numbers[Math.ceil(place)]];
  if (below === undefined || above === undefined) return undefined;
  return below + (above - below) * (place - Math.floor(place));
}
