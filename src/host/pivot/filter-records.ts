import type { CellValue } from '../../files/model/cells';
import type { PivotTableModel } from '../../files/model/objects';
import type { PivotValueFilter } from '../../files/model/pivot-filters';
import { groupRecords, itemName, type PivotItem } from './axis';
import { summary, type ValueField } from './body-values';
import { dateTest } from './date-filter';
import { labelTest } from './label-filter';
import type { PivotField } from './source';
import { passingItems } from './value-filter';
import type { PivotView } from './view';

type FieldNamed = (name: string) => PivotField | undefined;

/** The labels of a field that pass what is said of single items and of labels and dates. */
export function itemTest(
  { hidden, conditions }: PivotTableModel,
  field: PivotField,
  view: PivotView,
): (label: CellValue) => boolean {
  const { label, date } = conditions?.[field.name] ?? {};
  const unwanted = new Set(hidden?.[field.name]);
  const tests = [
    (own: CellValue) => !unwanted.has(itemName(own)),
    label && labelTest(label, field, view),
    date && dateTest(date, view),
  ].filter((test) => test !== undefined);
  // Items are few beside records.
  const known = new Map<CellValue, boolean>();
  return (value) => {
    let passes = known.get(value);
    if (passes === undefined) known.set(value, (passes = tests.every((test) => test(value))));
    return passes;
  };
}

/**
 * The records that all filters of a pivot leave. Filters of items, labels and dates come first; then those of values,
 * from the outermost field of the rows to the innermost of the columns, each among what the ones before have left.
 */
export function filteredRecords(
  pivot: PivotTableModel,
  records: readonly number[],
  fieldNamed: FieldNamed,
  values: readonly ValueField[],
  view: PivotView,
): readonly number[] {
  const names = new Set([...Object.keys(pivot.hidden ?? {}), ...Object.keys(pivot.conditions ?? {})]);
  const tests = [...names].flatMap((name) => {
    const field = fieldNamed(name);
    return field ? [{ field, passes: itemTest(pivot, field, view) }] : [];
  });
  let left = records.filter((record) =>
    tests.every(({ field, passes }) => passes(field.values[record] ?? null)),
  );
  for (const axis of [pivot.rows, pivot.columns]) {
    for (const [depth, name] of axis.entries()) {
      const filter = pivot.conditions?.[name]?.value;
      const value = filter && values[filter.value];
      if (!filter || !value) continue;
      const fields = axis.slice(0, depth + 1).flatMap((each) => fieldNamed(each) ?? []);
      left = recordsOf(groupRecords(left, fields), depth, filter, value).sort((a, b) => a - b);
    }
  }
  return left;
}

/** The records of the items at a depth that pass a value filter among their neighbours. */
function recordsOf(
  items: readonly PivotItem[],
  depth: number,
  filter: PivotValueFilter,
  value: ValueField,
): number[] {
  if (depth > 0) return items.flatMap((item) => recordsOf(item.items, depth - 1, filter, value));
  const passes = passingItems(
    filter,
    items.map(({ records }) => summary(value, value.aggregation, records)),
  );
  return items.flatMap(({ records }, index) => (passes[index] ? records : []));
}
