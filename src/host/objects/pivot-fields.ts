import type { Aggregation, PivotItemName } from '../../files/model/objects';
import { pivotItems } from '../book/pivots';
import { asFlag, asRecord } from '../protocol/arguments';
import { bind } from '../protocol/bound-object';
import { invalidArgument, invalidOperation, itemNotFound } from '../protocol/errors';
import type { HostObject, ObjectClass } from '../protocol/object-class';
import { withoutField } from './fields-by-name';
import { dataHierarchyClass } from './named-classes';
import { changePivot } from './pivot-changes';
import type { FieldHandle } from './pivot-filter-state';
import { filterMethods, labelOf } from './pivot-filters';
import { pivotItemsClass } from './pivot-items';
import { valueIndex } from './pivot-values';

function itemsOf({ book, pivot, field }: FieldHandle): PivotItemName[] {
  return pivotItems(book, pivot, field).map((label) => ({ field, label }));
}

const subtotalMembers = {
  average: 'Average',
  count: 'Count',
  countNumbers: 'CountNumbers',
  max: 'Max',
  min: 'Min',
  product: 'Product',
  standardDeviation: 'StandardDeviation',
  standardDeviationP: 'StandardDeviationP',
  sum: 'Sum',
  variance: 'Variance',
  varianceP: 'VarianceP',
} as const satisfies Readonly<Record<string, Aggregation>>;

/** The subtotals of a field; undefined where it has the usual one. */
function ownSubtotals({ pivot, field }: FieldHandle): readonly Aggregation[] | undefined {
  return pivot.fieldSubtotals?.[field] ?? (pivot.subtotals === 'Off' ? [] : undefined);
}

function setSubtotals(handle: FieldHandle, value: unknown): void {
  const given = asRecord(value);
  const own = Object.entries(subtotalMembers)
    .filter(([member]) => given[member] === true)
    .map(([, aggregation]) => aggregation);
  changePivot(handle, (pivot) => {
    const { [handle.field]: _before, ...others } = pivot.fieldSubtotals ?? {};
    if (given['automatic'] !== true) {
      pivot.fieldSubtotals = { ...others, [handle.field]: own };
      return;
    }
    // Where all subtotals were off, this field alone has its own again.
    const rest = pivot.subtotals === 'Off' ? [...pivot.rows, ...pivot.columns] : [];
    const off = rest.filter((field) => field !== handle.field).map((field) => [field, []] as const);
    if (pivot.subtotals === 'Off') pivot.subtotals = 'AtTop';
    pivot.fieldSubtotals = { ...Object.fromEntries(off), ...others };
  });
}

/** Orders the items of a field by one of the values of the pivot. */
export function sortByValue(
  handle: FieldHandle,
  value: number,
  isDescending: boolean,
  scope: readonly PivotItemName[],
): void {
  const { pivot, field } = handle;
  if (![...pivot.rows, ...pivot.columns].includes(field))
    throw invalidOperation('Only a field on an axis of the PivotTable can be sorted by values.');
  changePivot(handle, () => {
    pivot.sortedByValue = {
      ...pivot.sortedByValue,
      [field]: { value, isDescending, ...(scope.length > 0 && { scope: [...scope] }) },
    };
  });
}

/** The items of the other axis, outermost first, that make up the row or column whose values count. */
function readScope(handle: FieldHandle, value: unknown): PivotItemName[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw invalidArgument();
  const { book, pivot, field } = handle;
  const across = pivot.rows.includes(field) ? pivot.columns : pivot.rows;
  return value.map((item: unknown, depth) => {
    const of = across[depth];
    if (of === undefined) throw invalidArgument();
    const label = labelOf({ ...handle, field: of }, item);
    if (!pivotItems(book, pivot, of).includes(label)) throw invalidArgument();
    return { field: of, label };
  });
}

export const pivotFieldClass: ObjectClass<FieldHandle> = {
  name: 'PivotField',
  id: ({ field }) => field,
  properties: {
    Id: { get: ({ field }) => field },
    Name: { get: ({ field }) => field },
    ShowAllItems: {
      get: ({ pivot, field }) => pivot.showsAll?.includes(field) ?? false,
      set: (handle, value) => {
        const shows = asFlag(value);
        changePivot(handle, (pivot) => {
          const rest = (pivot.showsAll ?? []).filter((field) => field !== handle.field);
          pivot.showsAll = shows ? [...rest, handle.field] : rest;
        });
      },
    },
    Subtotals: {
      get: (handle) => {
        const own = ownSubtotals(handle);
        const each = Object.entries(subtotalMembers).map(([member, aggregation]) => [
          member,
          own?.includes(aggregation) ?? false,
        ]);
        return { automatic: own === undefined, ...Object.fromEntries(each) };
      },
      set: setSubtotals,
    },
  },
  links: { Items: (handle) => bind(pivotItemsClass, { ...handle, of: () => itemsOf(handle) }) },
  methods: {
    SortByLabels: (handle, args) => {
      // The client sends whether it is ascending.
      const isDescending = !args.flag(0, true);
      changePivot(handle, (pivot) => {
        const rest = (pivot.descending ?? []).filter((field) => field !== handle.field);
        pivot.descending = isDescending ? [...rest, handle.field] : rest;
        pivot.sortedByValue = withoutField(pivot.sortedByValue, handle.field);
      });
    },
    SortByValues: (handle, args) => {
      const isDescending = args.choice(0, ['Ascending', 'Descending']) === 'Descending';
      const value = args.of(1, dataHierarchyClass);
      if (!value || value.pivot !== handle.pivot) throw invalidArgument();
      sortByValue(handle, valueIndex(value), isDescending, readScope(handle, args.raw(2)));
    },
    ...filterMethods,
  },
};

export const pivotFieldsClass: ObjectClass<FieldHandle> = {
  name: 'PivotFieldCollection',
  items: (handle) => [bind(pivotFieldClass, handle)],
  item: (handle, key): HostObject => {
    if (String(key).toLowerCase() !== handle.field.toLowerCase()) throw itemNotFound();
    return bind(pivotFieldClass, handle);
  },
};
