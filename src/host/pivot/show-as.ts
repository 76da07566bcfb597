import type { CellValue } from '../../files/model/cells';
import type { ShowAs } from '../../files/model/objects';
import { itemName, type PivotItem } from './axis';

type Path = readonly PivotItem[];

/** The places of a pivot's body and what a value is at each of them, before it is shown as something else. */
export interface Summaries {
  readonly rows: readonly PivotItem[];
  readonly columns: readonly PivotItem[];
  /** Null where there is nothing to summarise. */
  readonly at: (row: Path, column: Path) => CellValue;
}

const missing: CellValue = { error: '#N/A' };
const undefinedRatio: CellValue = { error: '#DIV/0!' };
const noBase: CellValue = { error: '#NULL!' };

/**
 * A value as "show values as" shows it; null for an empty cell. Calculations with a base field are empty outside of
 * its items, as in totals. Equal values share a rank.
 */
export function shownAs({ calculation, ...base }: ShowAs, of: Summaries, row: Path, column: Path): CellValue {
  const value = of.at(row, column);
  switch (calculation) {
    case 'PercentOfGrandTotal':
      return ratio(value, of.at([], []));
    case 'PercentOfRowTotal':
      return ratio(value, of.at(row, []));
    case 'PercentOfColumnTotal':
      return ratio(value, of.at([], column));
    case 'PercentOfParentRowTotal':
      return ratio(value, of.at(row.slice(0, -1), column));
    case 'PercentOfParentColumnTotal':
      return ratio(value, of.at(row, column.slice(0, -1)));
    case 'Index':
      return index(value, of.at([], []), of.at(row, []), of.at([], column));
    default:
      break;
  }
  const siblings = siblingsIn(of, row, column, base.baseField);
  if (!siblings) return null;
  const { own, items, at, hasBelow } = siblings;
  switch (calculation) {
    case 'PercentOfParentTotal':
      return ratio(value, at(own, false));
    case 'RunningTotal':
      return total(items.slice(0, items.indexOf(own) + 1).map((item) => at(item, true)));
    case 'PercentRunningTotal':
      return ratio(
        total(items.slice(0, items.indexOf(own) + 1).map((item) => at(item, true))),
        total(items.map((item) => at(item, true))),
      );
    case 'RankAscending':
    case 'RankDecending':
      return rank(
        value,
        items.map((item) => at(item, true)),
        calculation === 'RankAscending',
      );
    default:
      break;
  }
  const baseItem = items.find(({ label }) => itemName(label) === base.baseItem);
  // A base that has not the items below, too, has no value to compare with.
  if (!baseItem || !hasBelow(baseItem)) return missing;
  const other = at(baseItem, true);
  if (calculation === 'PercentOf')
    return value === null ? null : other === null ? noBase : ratio(value, other);
  if (baseItem === own) return null;
  if (calculation === 'DifferenceFrom') return difference(value, other);
  if (value === null && other === null) return null;
  return other === null ? noBase : ratio(difference(value, other), other);
}

interface Siblings {
  readonly own: PivotItem;
  readonly items: readonly PivotItem[];
  /** The value with another item in place of its own; what is below it stays, where `deep`, as far as it has it. */
  readonly at: (item: PivotItem, deep: boolean) => CellValue;
  /** Whether another item has what is below the own one. */
  readonly hasBelow: (item: PivotItem) => boolean;
}

/** The items beside the one of the base field that a place stands under; undefined where it stands under none. */
function siblingsIn(of: Summaries, row: Path, column: Path, field = ''): Siblings | undefined {
  const isBase = (item: PivotItem): boolean => item.field.name === field;
  const rowDepth = row.findIndex(isBase);
  const columnDepth = column.findIndex(isBase);
  const [path, depth, roots] =
    rowDepth >= 0 ? [row, rowDepth, of.rows] : ([column, columnDepth, of.columns] as const);
  const own = path[depth];
  if (!own) return undefined;
  const at = (item: PivotItem, deep: boolean): CellValue => {
    const other = deep ? withItem(path, depth, item) : [...path.slice(0, depth), item];
    if (!other) return null;
    return rowDepth >= 0 ? of.at(other, column) : of.at(row, other);
  };
  const hasBelow = (item: PivotItem): boolean => withItem(path, depth, item) !== undefined;
  return { own, items: path[depth - 1]?.items ?? roots, at, hasBelow };
}

/** The same place under another item; undefined where that has not the items below. */
function withItem(path: Path, depth: number, item: PivotItem): Path | undefined {
  const result = [...path.slice(0, depth), item];
  for (const { label } of path.slice(depth + 1)) {
    const next = result.at(-1)?.items.find((each) => each.label === label);
    if (!next) return undefined;
    result.push(next);
  }
  return result;
}

function ratio(value: CellValue, whole: CellValue): CellValue {
  if (isError(value) || value === null) return value;
  if (isError(whole)) return whole;
  if (typeof value !== 'number' || typeof whole !== 'number' || whole === 0) return undefinedRatio;
  return value / whole;
}

function difference(value: CellValue, other: CellValue): CellValue {
  if (isError(value)) return value;
  if (isError(other)) return other;
  return number(value) - number(other);
}

function total(values: readonly CellValue[]): CellValue {
  return values.find(isError) ?? values.reduce<number>((sum, value) => sum + number(value), 0);
}

function rank(value: CellValue, values: readonly CellValue[], isAscending: boolean): CellValue {
  if (typeof value !== 'number') return value;
  const better = values.filter(
    (other): other is number => typeof other === 'number' && (isAscending ? other < value : other > value),
  );
  return new Set(better).size + 1;
}

function index(value: CellValue, grand: CellValue, row: CellValue, column: CellValue): CellValue {
  if (isError(value) || value === null) return value;
  return ratio(number(value) * number(grand), number(row) * number(column));
}

function number(value: CellValue): number {
  return typeof value === 'number' ? value : 0;
}

function isError(value: CellValue): value is { readonly error: string } {
  return typeof value === 'object' && value !== null;
}
