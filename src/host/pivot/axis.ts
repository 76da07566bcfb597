import { pivotText } from '../../files';
import type { CellValue } from '../../files/model/cells';
import type { Aggregation } from '../../files/model/objects';
import { compareValues, listPlaces, type CustomList } from '../edits';
import type { PivotField } from './source';

/** An item of a field with the records that have it, and the items of the next field among these. */
export interface PivotItem {
  readonly field: PivotField;
  readonly label: CellValue;
  readonly records: readonly number[];
  readonly items: readonly PivotItem[];
}

/** How the items of a field stand: by their labels, or by what a value is over their records. */
export interface ItemOrder {
  readonly isDescending: boolean;
  readonly summary?: (records: readonly number[]) => CellValue;
}

/** What is said of the items of fields. */
export interface Grouping {
  readonly orders?: ReadonlyMap<string, ItemOrder>;
  /** The labels of fields whose items are there without records too. */
  readonly always?: ReadonlyMap<string, readonly CellValue[]>;
  /** Lists whose texts stand in their order and before all others. */
  readonly lists?: readonly CustomList[];
}

interface Group {
  readonly label: CellValue;
  readonly records: number[];
}

/** Groups records by fields, items in ascending order or the field's own, blanks last. */
export function groupRecords(
  records: readonly number[],
  fields: readonly PivotField[],
  grouping: Grouping = {},
): readonly PivotItem[] {
  const [field, ...rest] = fields;
  if (!field) return [];
  const groups = new Map<unknown, Group>();
  const groupOf = (value: CellValue): Group => {
    const key = typeof value === 'object' && value !== null ? Symbol.for(value.error) : value;
    let group = groups.get(key);
    if (!group) groups.set(key, (group = { label: value, records: [] }));
    return group;
  };
  const { values } = field;
  for (const record of records) groupOf(values[record] ?? null).records.push(record);
  for (const label of grouping.always?.get(field.name) ?? []) groupOf(label);
  const { isDescending = false, summary } = grouping.orders?.get(field.name) ?? {};
  const compare = labelOrder(
    [...groups.values()].map(({ label }) => label),
    grouping.lists ?? [],
    summary !== undefined || !isDescending,
  );
  const sorted = [...groups.values()].sort((one, other) => compare(one.label, other.label));
  if (summary) {
    const sizes = new Map(sorted.map((group) => [group, summary(group.records)]));
    const sizeOf = (group: (typeof sorted)[number]): CellValue => sizes.get(group) ?? null;
    sorted.sort((one, other) => compareValues(sizeOf(one), sizeOf(other), !isDescending));
  }
  return sorted.map(({ label, records: own }) => ({
    field,
    label,
    records: own,
    items: groupRecords(own, rest, grouping),
  }));
}

/** Compares labels: texts of custom lists stand in their order before other texts. */
function labelOrder(
  labels: readonly CellValue[],
  lists: readonly CustomList[],
  isAscending: boolean,
): (one: CellValue, other: CellValue) => number {
  const places = listPlaces(
    lists,
    labels.filter((label) => typeof label === 'string'),
  );
  const placeOf = (label: CellValue): number =>
    typeof label === 'string' ? (places.get(label.toLowerCase()) ?? Infinity) : Infinity;
  return (one, other) => {
    if (typeof one !== 'string' || typeof other !== 'string') return compareValues(one, other, isAscending);
    const [first, second] = [placeOf(one), placeOf(other)];
    if (first === second) return compareValues(one, other, isAscending);
    return (first < second ? -1 : 1) * (isAscending ? 1 : -1);
  };
}

/** One row or column of a pivot's body: the items it stands under, from the outermost field inwards. */
export interface PivotLine {
  readonly path: readonly PivotItem[];
  /** `head` is an item with items below it, `total` its subtotal, `grand` the grand total. */
  readonly kind: 'item' | 'head' | 'total' | 'grand' | 'blank';
  readonly records: readonly number[];
  /** A subtotal by another function than the value's own. */
  readonly aggregation?: Aggregation;
  /** A head whose subtotal stands elsewhere shows no values. */
  readonly isEmpty?: boolean;
}

/** The lines of its own that an outer item gets. */
export interface OuterLines {
  /** Before its items: none, one without values, or one with its subtotal. */
  readonly head: 'none' | 'label' | 'total';
  /** The subtotals after its items; null is the value's own function. */
  readonly totals: readonly (Aggregation | null)[];
  readonly blank: boolean;
}

/** All lines of an axis in order. */
export function axisLines(
  items: readonly PivotItem[],
  linesOf: (field: PivotField) => OuterLines,
  path: readonly PivotItem[] = [],
): PivotLine[] {
  return items.flatMap((item): PivotLine[] => {
    const { records, field } = item;
    const own = [...path, item];
    if (item.items.length === 0) return [{ path: own, kind: 'item', records }];
    const { head, totals, blank } = linesOf(field);
    return [
      ...(head === 'none' ? [] : [headLine(own, records, head === 'label')]),
      ...axisLines(item.items, linesOf, own),
      ...totals.map((aggregation): PivotLine => ({
        path: own,
        kind: 'total',
        records,
        ...(aggregation && { aggregation }),
      })),
      ...(blank ? [{ path: [], kind: 'blank', records: [] } as const] : []),
    ];
  });
}

function headLine(path: readonly PivotItem[], records: readonly number[], isEmpty: boolean): PivotLine {
  return { path, kind: 'head', records, ...(isEmpty && { isEmpty }) };
}

/** What models and files call the item of empty cells, whatever language Excel shows it in. */
export const blankItem = '(blank)';

/** What an item is called in a model: its label as text, `(blank)` for none. */
export function itemName(value: CellValue): string {
  return labelText(value, blankItem);
}

/** A label as text. */
export function labelText(label: CellValue, blank: string): string {
  return label === null ? blank : pivotText(label);
}
