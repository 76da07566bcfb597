import { boundingArea, columnsOf, isOnSheet, rowsOf } from '../../../files/model/areas';
import { qualifiedAddress } from '../address';
import type { EngineFunction } from './conditional-functions';
import {
  engineArray,
  engineError,
  engineNumber,
  isEngineValue,
  type EngineScalar,
  type EngineValue,
} from './engine-values';
import { placeNamed, placeName } from './place-functions';
import { placeOfText } from './place-of-text';
import type { PlacedArea, Scope } from './resolution';

/** Functions that find the places of references; not names that a user can type. */
export const fromText = 'SG.FROM.TEXT';
export const fromIndex = 'SG.FROM.INDEX';
export const fromOffset = 'SG.FROM.OFFSET';
export const spanned = 'SG.SPANNED';
export const addressOf = 'SG.ADDRESS';
export const numbersOfLines = { ROW: 'SG.ROWS', COLUMN: 'SG.COLUMNS' } as const;

const noReference = engineError('#REF!');
const noValue = engineError('#VALUE!');

/** The references that INDIRECT, INDEX and OFFSET make, as places and as addresses. */
export function placeReferences(scope: Scope): Map<string, EngineFunction> {
  return new Map([
    [fromText, ofPlaces(1, 3, ([home], args) => home && placeOfText(home, args, scope))],
    [fromIndex, ofPlaces(1, 4, ([place], args) => place && indexed(place, args))],
    [fromOffset, ofPlaces(1, 5, ([place], args) => place && offset(place, args))],
    [spanned, ofPlaces(2, 2, ([from, to]) => from && to && span(from, to))],
    [
      numbersOfLines.ROW,
      ofPlace(({ area }) => lines(numbers(area.top, area.bottom), (each) => each.map((one) => [one]))),
    ],
    [numbersOfLines.COLUMN, ofPlace(({ area }) => lines(numbers(area.left, area.right), (each) => [each]))],
    [
      addressOf,
      ofPlace(({ sheet, area }) => ({
        kind: 2,
        value: qualifiedAddress(scope.sheet(sheet).name, area),
      })),
    ],
  ]);
}

type Found = PlacedArea | EngineScalar | null | undefined;

/** A function whose first arguments are places; the others are single values. */
function ofPlaces(
  places: number,
  maxArity: number,
  find: (places: readonly (PlacedArea | undefined)[], args: readonly EngineScalar[]) => Found,
): EngineFunction {
  return {
    minArity: places,
    maxArity,
    invoke: (all) => {
      const wrong = all.find((each) => isEngineValue(each) && each.kind === 4);
      const given = all.slice(0, places).map((each) => placeNamed(each) ?? undefined);
      const args = all.slice(places).flatMap((each) => single(each) ?? []);
      if (wrong) return wrong;
      if (args.length < all.length - places) return noValue;
      const found = find(given, args) ?? noReference;
      return 'kind' in found ? found : placeName(found);
    },
  };
}

/** A function of one place. */
function ofPlace(calculate: (place: PlacedArea) => EngineValue): EngineFunction {
  return {
    minArity: 1,
    maxArity: 1,
    invoke: ([argument]) => {
      const place = placeNamed(argument);
      return place ? calculate(place) : errorOf(argument);
    },
  };
}

function lines(
  all: readonly EngineScalar[],
  arranged: (all: readonly EngineScalar[]) => readonly (readonly EngineScalar[])[],
): EngineValue {
  const [only, other] = all;
  return only && !other ? only : engineArray(arranged(all));
}

function numbers(first: number, last: number): EngineScalar[] {
  return Array.from({ length: last - first + 1 }, (_, index) => engineNumber(first + index + 1));
}

function errorOf(argument: unknown): EngineScalar {
  return isEngineValue(argument) && argument.kind === 4 ? argument : noReference;
}

function single(argument: unknown): EngineScalar | undefined {
  if (!isEngineValue(argument)) return undefined;
  return argument.kind === 5 ? argument.rows[0]?.[0] : argument;
}

/** The cell of a range, or with zero the whole of a row or column, that INDEX refers to. */
function indexed({ sheet, area }: PlacedArea, args: readonly EngineScalar[]): Found {
  const numbers = args.map(wholeOf);
  const [row = 0, column = 0, areaNumber = 1] = numbers;
  if (row === null || column === null || areaNumber !== 1) return areaNumber === 1 ? noValue : noReference;
  const isAlongRow = numbers.length < 2 && rowsOf(area) === 1;
  const [down, across] = isAlongRow ? [0, row] : [row, column];
  if (down < 0 || across < 0) return noValue;
  if (down > rowsOf(area) || across > columnsOf(area)) return noReference;
  return {
    sheet,
    area: {
      top: down === 0 ? area.top : area.top + down - 1,
      bottom: down === 0 ? area.bottom : area.top + down - 1,
      left: across === 0 ? area.left : area.left + across - 1,
      right: across === 0 ? area.right : area.left + across - 1,
    },
  };
}

function offset({ sheet, area }: PlacedArea, args: readonly EngineScalar[]): Found {
  const [down, across, height, width] = args.map((each) => (each.kind === 0 ? undefined : wholeOf(each)));
  if ([down, across, height, width].includes(null)) return noValue;
  const [top, left] = [area.top + (down ?? 0), area.left + (across ?? 0)];
  const rows = extent(top, height ?? rowsOf(area));
  const columns = extent(left, width ?? columnsOf(area));
  if (!rows || !columns) return noReference;
  const moved = { top: rows[0], bottom: rows[1], left: columns[0], right: columns[1] };
  return isOnSheet(moved) ? { sheet, area: moved } : noReference;
}

/** Where so many rows or columns begin and end; negative ones reach backwards. */
function extent(start: number, count: number): readonly [number, number] | null {
  if (count === 0) return null;
  return count > 0 ? [start, start + count - 1] : [start + count + 1, start];
}

function span(from: PlacedArea, to: PlacedArea): Found {
  if (from.sheet !== to.sheet) return noValue;
  return { sheet: from.sheet, area: boundingArea(from.area, to.area) };
}

function wholeOf(value: EngineScalar): number | null {
  if (value.kind === 0) return 0;
  if (value.kind === 1) return Math.trunc(value.value);
  if (value.kind === 3) return value.value ? 1 : 0;
  const number = value.kind === 2 && value.value.trim() !== '' ? Number(value.value) : NaN;
  return Number.isFinite(number) ? Math.trunc(number) : null;
}
