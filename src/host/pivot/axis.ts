import type { CellValue } from '../../files/model/cells';
import { compareValues } from '../edits';
import type { PivotField } from './source';

/** An item of a field with the records that have it, and the items of the next field among these. */
export interface PivotItem {
  readonly field: PivotField;
  readonly label: CellValue;
  readonly records: readonly number[];
  readonly items: readonly PivotItem[];
}

/** Groups records by fields, items in ascending order or the field's own, blanks last. */
export function groupRecords(
  records: readonly number[],
  fields: readonly PivotField[],
  descending: ReadonlySet<string> = new Set(),
): readonly PivotItem[] {
  const [field, ...rest] = fields;
  if (!field) return [];
  const groups = new Map<unknown, { label: CellValue; records: number[] }>();
  const { values } = field;
  for (const record of records) {
    const value = values[record] ?? null;
    const label = value === '' ? null : value;
    const key = typeof label === 'object' && label !== null ? Symbol.for(label.error) : label;
    const group = groups.get(key);
    if (group) group.records.push(record);
    else groups.set(key, { label, records: [record] });
  }
  return [...groups.values()]
    .sort((one, other) => compareValues(one.label, other.label, !descending.has(field.name)))
    .map((group) => ({
      field,
      label: group.label,
      records: group.records,
      items: groupRecords(group.records, rest, descending),
    }));
}

/** One row or column of a pivot's body: the items it stands under, from the outermost field inwards. */
export interface PivotLine {
  readonly path: readonly PivotItem[];
  /** `head` is an item with items below it, `total` its subtotal, `grand` the grand total. */
  readonly kind: 'item' | 'head' | 'total' | 'grand';
  readonly records: readonly number[];
}

/** All lines of an axis in order. `heads` gives outer items a line of their own before theirs, `totals` one after. */
export function axisLines(
  items: readonly PivotItem[],
  shown: { heads: boolean; totals: boolean },
  path: readonly PivotItem[] = [],
): PivotLine[] {
  return items.flatMap((item): PivotLine[] => {
    const own = [...path, item];
    if (item.items.length === 0) return [{ path: own, kind: 'item', records: item.records }];
    const inner = axisLines(item.items, shown, own);
    const head: PivotLine[] = shown.heads ? [{ path: own, kind: 'head', records: item.records }] : [];
    const total: PivotLine[] = shown.totals ? [{ path: own, kind: 'total', records: item.records }] : [];
    return [...head, ...inner, ...total];
  });
}

export function labelText(label: CellValue): CellValue {
  return label === null ? '(blank)' : label;
}

/** What an item is called: its label as text, `(blank)` for none. */
export function itemName(value: CellValue): string {
  const label = labelText(value === '' ? null : value);
  return typeof label === 'object' && label !== null ? label.error : String(label);
}

/** Caption of a subtotal: the item's label with ` Total`. */
export function totalCaption(item: PivotItem | undefined): string {
  const label = labelText(item?.label ?? null);
  return `${typeof label === 'object' && label !== null ? label.error : String(label)} Total`;
}
