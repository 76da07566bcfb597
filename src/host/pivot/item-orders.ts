import type { PivotItemName, PivotTableModel } from '../../files/model/objects';
import { itemName, type ItemOrder } from './axis';
import { summary, type ValueField } from './body-values';
import type { PivotField } from './source';

/** By labels where nothing else is said, or the value is gone by which items stood. */
export function itemOrders(
  { descending, sortedByValue }: PivotTableModel,
  values: readonly ValueField[],
  fieldNamed: (name: string) => PivotField | undefined,
): ReadonlyMap<string, ItemOrder> {
  const byLabel = (descending ?? []).map((field) => [field, { isDescending: true }] as const);
  const byValue = Object.entries(sortedByValue ?? {}).flatMap(([field, { value, isDescending, scope }]) => {
    const shown = values[value];
    if (!shown) return [];
    const counts = scopeTest(scope ?? [], fieldNamed);
    const order: ItemOrder = {
      isDescending,
      summary: (records) => summary(shown, shown.aggregation, records.filter(counts)),
    };
    return [[field, order] as const];
  });
  return new Map<string, ItemOrder>([...byLabel, ...byValue]);
}

function scopeTest(
  scope: readonly PivotItemName[],
  fieldNamed: (name: string) => PivotField | undefined,
): (record: number) => boolean {
  const items = scope.map(({ field, label }) => ({ field: fieldNamed(field), label }));
  return (record) => items.every(({ field, label }) => itemName(field?.values[record] ?? null) === label);
}
