import type { Aggregation } from '../../files/model/objects';
import { captionsOf, pivotItems } from '../book/pivots';
import { blankItem } from '../pivot';
import { asFlag, asRecord, isRecord, oneOf } from '../protocol/arguments';
import { bind, isHostObject } from '../protocol/bound-object';
import { invalidArgument, invalidOperation, itemNotFound, notImplemented } from '../protocol/errors';
import type { HostObject, ObjectClass } from '../protocol/object-class';
import { dataHierarchyClass } from './named-classes';
import { changePivot, type PivotHandle } from './pivot-changes';

/** A field of the source; a hierarchy has exactly one. */
export interface FieldHandle extends PivotHandle {
  readonly field: string;
}

interface ItemHandle extends FieldHandle {
  readonly label: string;
}

function hiddenOf({ pivot, field }: FieldHandle): readonly string[] {
  return pivot.hidden?.[field] ?? [];
}

/** Only a field on an axis can be filtered, and one of its items stays (rule 179). */
function hide(handle: FieldHandle, labels: readonly string[]): void {
  const { pivot, field } = handle;
  if (labels.length === 0 && hiddenOf(handle).length === 0) return;
  if (![...pivot.rows, ...pivot.columns, ...pivot.filters].includes(field))
    throw invalidOperation('Only a field on an axis of the PivotTable can be filtered.');
  if (labels.length > 0 && labels.length >= pivotItems(handle.book, pivot, field).length)
    throw invalidArgument('At least one item of the field has to stay visible.');
  changePivot(handle, () => {
    const { [field]: _before, ...rest } = pivot.hidden ?? {};
    pivot.hidden = labels.length === 0 ? rest : { ...rest, [field]: [...labels] };
  });
}

/** The name of an item in the language that Excel displays. */
function nameOf({ book, label }: Pick<ItemHandle, 'book' | 'label'>): string {
  return label === blankItem ? captionsOf(book).blank : label;
}

export const pivotItemClass: ObjectClass<ItemHandle> = {
  name: 'PivotItem',
  id: nameOf,
  properties: {
    Id: { get: nameOf },
    Name: { get: nameOf },
    IsExpanded: { get: () => true },
    Visible: {
      get: (handle) => !hiddenOf(handle).includes(handle.label),
      set: (handle, value) => {
        const others = hiddenOf(handle).filter((label) => label !== handle.label);
        hide(handle, asFlag(value) ? others : [...others, handle.label]);
      },
    },
  },
};

/** Some items, of one field or of several. */
interface ItemsHandle extends PivotHandle {
  readonly of: () => readonly { readonly field: string; readonly label: string }[];
}

export const pivotItemsClass: ObjectClass<ItemsHandle> = {
  name: 'PivotItemCollection',
  items: ({ of, ...handle }) => of().map((item) => bind(pivotItemClass, { ...handle, ...item })),
};

function itemsOf({ book, pivot, field }: FieldHandle): ReturnType<ItemsHandle['of']> {
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

/** The label of an item that is given as an object or by its name. */
function selected({ book }: FieldHandle, given: unknown): string {
  const item = isHostObject(given) ? given.as(pivotItemClass)?.label : given;
  if (typeof item !== 'string') throw invalidArgument();
  return item === captionsOf(book).blank ? blankItem : item;
}

/** Orders the items of a field by one of the values of the pivot. */
export function sortByValue(handle: FieldHandle, value: number, isDescending: boolean): void {
  const { pivot, field } = handle;
  if (![...pivot.rows, ...pivot.columns].includes(field))
    throw invalidOperation('Only a field on an axis of the PivotTable can be sorted by values.');
  changePivot(handle, () => {
    pivot.sortedByValue = { ...pivot.sortedByValue, [field]: { value, isDescending } };
  });
}

export function withoutField<Value>(
  record: Readonly<Record<string, Value>> | undefined,
  field: string,
): Record<string, Value> {
  const { [field]: _removed, ...rest } = record ?? {};
  return rest;
}

export const pivotFieldClass: ObjectClass<FieldHandle> = {
  name: 'PivotField',
  id: ({ field }) => field,
  properties: {
    Id: { get: ({ field }) => field },
    Name: { get: ({ field }) => field },
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
      const scope: unknown = args.raw(2);
      if (Array.isArray(scope) && scope.length > 0)
        throw notImplemented('PivotField.sortByValues among items');
      sortByValue(handle, value.index, isDescending);
    },
    ApplyFilter: (handle, args) => {
      const filter = args.raw(0);
      const manual = isRecord(filter) ? filter.manualFilter : undefined;
      if (!isRecord(manual)) throw notImplemented('filters of a pivot field other than by items');
      const given: unknown = manual.selectedItems;
      if (!Array.isArray(given) || given.length === 0) throw invalidArgument();
      const wanted = new Set(given.map((item) => selected(handle, item)));
      const all = pivotItems(handle.book, handle.pivot, handle.field);
      if ([...wanted].some((label) => !all.includes(label))) throw invalidArgument();
      hide(
        handle,
        all.filter((label) => !wanted.has(label)),
      );
    },
    ClearAllFilters: (handle) => hide(handle, []),
    ClearFilter: (handle, args) => {
      if (oneOf(args.raw(0), ['Unknown', 'Value', 'Manual', 'Label', 'Date']) === 'Manual') hide(handle, []);
    },
    GetFilters: (handle) => {
      const hidden = hiddenOf(handle);
      if (hidden.length === 0) return {};
      const shown = pivotItems(handle.book, handle.pivot, handle.field).filter(
        (label) => !hidden.includes(label),
      );
      return { manualFilter: { selectedItems: shown.map((label) => nameOf({ ...handle, label })) } };
    },
    IsFiltered: (handle, args) => {
      const isAsked = args.isMissing(0) || args.raw(0) === 'Manual';
      return isAsked && hiddenOf(handle).length > 0;
    },
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
