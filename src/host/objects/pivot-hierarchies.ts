import type { Aggregation, PivotSort, PivotTableModel, PivotValue } from '../../files/model/objects';
import type { PivotConditions } from '../../files/model/pivot-filters';
import {
  captionsOf,
  isNumericField,
  isSliced,
  pivotField,
  pivotItems,
  sourceFields,
  type PivotHandle,
} from '../book/pivots';
import { asFlag, asNumber, asText, oneOf } from '../protocol/arguments';
import { bind } from '../protocol/bound-object';
import { invalidArgument, invalidOperation, itemNotFound } from '../protocol/errors';
import type { Arguments, ClassMembers, HostObject, ObjectClass } from '../protocol/object-class';
import { withoutField } from './fields-by-name';
import { pivotFieldClass, pivotFieldsClass } from './pivot-fields';
import { hiddenOf, type FieldHandle } from './pivot-filter-state';
import { changePivot } from './pivot-changes';
import { readShowAs } from './pivot-show-as';
import { valueId, valueIndex } from './pivot-values';
import { dataHierarchyClass, type ValueHandle } from './named-classes';

type Axis = 'rows' | 'columns' | 'filters';

interface AxisHandle extends PivotHandle {
  readonly axis: Axis;
}

interface PlacedHandle extends AxisHandle {
  readonly field: string;
}

export const pivotHierarchyClass: ObjectClass<FieldHandle> = {
  name: 'PivotHierarchy',
  id: ({ field }) => field,
  properties: { Id: { get: ({ field }) => field }, Name: { get: ({ field }) => field } },
  links: { Fields: (handle) => bind(pivotFieldsClass, handle) },
};

export const fieldsOfSourceClass: ObjectClass<PivotHandle> = {
  name: 'PivotHierarchyCollection',
  items: (handle) =>
    sourceFields(handle.book, handle.pivot).map((field) => bind(pivotHierarchyClass, { ...handle, field })),
  item: (handle, key) =>
    bind(pivotHierarchyClass, { ...handle, field: pivotField(handle.book, handle.pivot, key) }),
};

/** The field of a hierarchy argument of the same pivot. */
function fieldArgument(handle: PivotHandle, args: Arguments): string {
  const given = args.of(0, pivotHierarchyClass);
  if (!given || given.pivot !== handle.pivot) throw invalidArgument();
  return given.field;
}

function placed(handle: AxisHandle, field: string): HostObject {
  return bind(handle.axis === 'filters' ? filterHierarchyClass : rowColumnHierarchyClass, {
    ...handle,
    field,
  });
}

function drop(fields: readonly string[], field: string): string[] {
  return fields.filter((each) => each !== field);
}

/** A field stands on one axis at a time (rule 171). */
function addField(handle: AxisHandle, field: string): void {
  changePivot(handle, (pivot) => {
    pivot.rows = drop(pivot.rows, field);
    pivot.columns = drop(pivot.columns, field);
    pivot.filters = drop(pivot.filters, field);
    pivot[handle.axis] = [...pivot[handle.axis], field];
    // A filter field is filtered by its items only.
    if (handle.axis === 'filters') pivot.conditions = withoutField(pivot.conditions, field);
  });
}

const axisMembers: Omit<ObjectClass<AxisHandle>, 'name'> = {
  items: (handle) => handle.pivot[handle.axis].map((field) => placed(handle, field)),
  item: (handle, key) => {
    const folded = String(key).toLowerCase();
    const found = handle.pivot[handle.axis].find((field) => field.toLowerCase() === folded);
    if (found === undefined) throw itemNotFound();
    return placed(handle, found);
  },
  methods: {
    Add: (handle, args) => {
      const field = fieldArgument(handle, args);
      addField(handle, field);
      return placed(handle, field);
    },
    Remove: (handle, args) => {
      const given = args.of(0, rowColumnHierarchyClass) ?? args.of(0, filterHierarchyClass);
      if (!given || given.pivot !== handle.pivot || !handle.pivot[handle.axis].includes(given.field))
        throw invalidArgument();
      changePivot(handle, (pivot) => {
        pivot[handle.axis] = drop(pivot[handle.axis], given.field);
        if (!isSliced(handle.book, pivot, given.field))
          pivot.hidden = withoutField(pivot.hidden, given.field);
        pivot.conditions = withoutField(pivot.conditions, given.field);
      });
    },
  },
};

export const axisCollectionClass: ObjectClass<AxisHandle> = {
  name: 'RowColumnPivotHierarchyCollection',
  ...axisMembers,
};
export const filterCollectionClass: ObjectClass<AxisHandle> = {
  name: 'FilterPivotHierarchyCollection',
  ...axisMembers,
};

/** Shows all items of a field, in their usual order and with the usual subtotal. */
function setFieldToDefault(handle: PlacedHandle): void {
  const { field } = handle;
  changePivot(handle, (pivot) => {
    pivot.hidden = withoutField(pivot.hidden, field);
    pivot.conditions = withoutField(pivot.conditions, field);
    pivot.severalItems = drop(pivot.severalItems ?? [], field);
    pivot.showsAll = drop(pivot.showsAll ?? [], field);
    pivot.fieldSubtotals = withoutField(pivot.fieldSubtotals, field);
    pivot.sortedByValue = withoutField(pivot.sortedByValue, field);
    pivot.descending = drop(pivot.descending ?? [], field);
  });
}

const placedMembers: Omit<ObjectClass<PlacedHandle>, 'name'> = {
  methods: { SetToDefault: setFieldToDefault },
  id: ({ field }) => field,
  links: { Fields: (handle) => bind(pivotFieldsClass, handle) },
  properties: {
    Id: { get: ({ field }) => field },
    Name: { get: ({ field }) => field },
    Position: {
      get: ({ pivot, axis, field }) => pivot[axis].indexOf(field),
      set: (handle, value) => {
        const position = asNumber(value);
        const rest = drop(handle.pivot[handle.axis], handle.field);
        if (!Number.isInteger(position) || position < 0 || position > rest.length) throw invalidArgument();
        rest.splice(position, 0, handle.field);
        changePivot(handle, (pivot) => (pivot[handle.axis] = rest));
      },
    },
  },
};

export const rowColumnHierarchyClass: ObjectClass<PlacedHandle> = {
  name: 'RowColumnPivotHierarchy',
  ...placedMembers,
};
export const filterHierarchyClass: ObjectClass<PlacedHandle> = {
  name: 'FilterPivotHierarchy',
  ...placedMembers,
  properties: {
    ...placedMembers.properties,
    EnableMultipleFilterItems: { get: showsSeveral, set: setShowsSeveral },
  },
};

function showsSeveral(handle: PlacedHandle): boolean {
  return handle.pivot.severalItems?.includes(handle.field) === true || shownCount(handle) > 1;
}

/** How many items a filter shows; none where it shows all. */
function shownCount(handle: PlacedHandle): number {
  const { book, pivot, field } = handle;
  const hidden = hiddenOf(handle).length;
  return hidden === 0 ? 0 : pivotItems(book, pivot, field).length - hidden;
}

function setShowsSeveral(handle: PlacedHandle, value: unknown): void {
  const several = asFlag(value);
  if (!several && shownCount(handle) > 1)
    throw invalidOperation('Several items of the filter are chosen. Choose one or all of them first.');
  changePivot(handle, (pivot) => {
    const rest = drop(pivot.severalItems ?? [], handle.field);
    pivot.severalItems = several ? [...rest, handle.field] : rest;
  });
}

const aggregations: readonly Aggregation[] = [
  'Sum',
  'Count',
  'Average',
  'Max',
  'Min',
  'Product',
  'CountNumbers',
  'StandardDeviation',
  'StandardDeviationP',
  'Variance',
  'VarianceP',
];

function valueOf(handle: ValueHandle): PivotValue {
  const value = handle.pivot.values[valueIndex(handle)];
  if (!value) throw itemNotFound();
  return value;
}

/** Puts another value in the place of one, which goes on to be known as that. */
function replaceValue(handle: ValueHandle, value: Omit<PivotValue, 'id'>): void {
  changePivot(handle, ({ values }) => (values[valueIndex(handle)] = { ...value, id: handle.valueId }));
}

export const dataHierarchyMembers: ClassMembers<ValueHandle> = {
  links: { Field: (handle) => bind(pivotFieldClass, { ...handle, field: valueOf(handle).field }) },
  id: ({ valueId: id }) => id,
  methods: { SetToDefault: setValueToDefault },
  properties: {
    Id: { get: ({ valueId: id }) => id },
    // A base is an object, which no answer holds: it is set and not read.
    ShowAs: {
      get: (handle) => ({ calculation: valueOf(handle).showAs?.calculation ?? 'None' }),
      set: (handle, value) => {
        const showAs = readShowAs(handle, value);
        const { showAs: _before, ...rest } = valueOf(handle);
        replaceValue(handle, { ...rest, ...(showAs && { showAs }) });
      },
    },
    Name: {
      get: (handle) => valueOf(handle).name,
      set: (handle, value) => {
        const name = asText(value);
        const folded = name.toLowerCase();
        const taken = handle.pivot.values.some(
          (each) => valueId(each) !== handle.valueId && each.name.toLowerCase() === folded,
        );
        const isField = sourceFields(handle.book, handle.pivot).some(
          (field) => field.toLowerCase() === folded,
        );
        if (name === '' || taken || isField) throw invalidArgument();
        replaceValue(handle, { ...valueOf(handle), name });
      },
    },
    Position: { get: valueIndex },
    NumberFormat: {
      get: (handle) => valueOf(handle).numberFormat ?? 'General',
      set: (handle, value) => {
        const numberFormat = asText(value);
        replaceValue(handle, { ...valueOf(handle), numberFormat });
      },
    },
    SummarizeBy: {
      get: (handle) => valueOf(handle).aggregation,
      set: (handle, value) => {
        const aggregation = oneOf(value, aggregations);
        const before = valueOf(handle);
        const isOwnName = before.name === caption(handle, before.aggregation, before.field);
        const name = isOwnName ? caption(handle, aggregation, before.field) : before.name;
        replaceValue(handle, { ...before, aggregation, name });
      },
    },
  },
};

function setValueToDefault(handle: ValueHandle): void {
  const { field } = valueOf(handle);
  const aggregation = usualAggregation(handle, field);
  const name = freeCaption(handle, aggregation, field, handle.valueId);
  replaceValue(handle, { field, name, aggregation });
}

/** The usual name of a value, with a number where another has it already. */
function freeCaption(handle: PivotHandle, aggregation: Aggregation, field: string, own?: string): string {
  const others = handle.pivot.values.filter((value) => valueId(value) !== own);
  const names = new Set(others.map(({ name }) => name));
  const usual = caption(handle, aggregation, field);
  let name = usual;
  for (let number = 2; names.has(name); number++) name = `${usual}${number}`;
  return name;
}

function caption({ book }: PivotHandle, aggregation: Aggregation, field: string): string {
  const { functions, value } = captionsOf(book);
  return value(functions[aggregation], field);
}

export const dataHierarchiesClass: ObjectClass<PivotHandle> = {
  name: 'DataPivotHierarchyCollection',
  items: (handle) =>
    handle.pivot.values.map((value) => bind(dataHierarchyClass, { ...handle, valueId: valueId(value) })),
  item: (handle, key) => {
    const { values } = handle.pivot;
    const folded = String(key).toLowerCase();
    const found =
      values.find(({ id }) => id === key) ?? values.find(({ name }) => name.toLowerCase() === folded);
    if (!found) throw itemNotFound();
    return bind(dataHierarchyClass, { ...handle, valueId: valueId(found) });
  },
  methods: {
    Add: (handle, args) => {
      const field = fieldArgument(handle, args);
      const aggregation = usualAggregation(handle, field);
      const name = freeCaption(handle, aggregation, field);
      const id = handle.book.newId();
      changePivot(handle, (pivot) => pivot.values.push({ id, field, name, aggregation }));
      return bind(dataHierarchyClass, { ...handle, valueId: id });
    },
    Remove: (handle, args) => {
      const given = args.of(0, dataHierarchyClass);
      if (!given || given.pivot !== handle.pivot) throw invalidArgument();
      const index = valueIndex(given);
      changePivot(handle, (pivot) => {
        pivot.values.splice(index, 1);
        pivot.sortedByValue = withoutValue(pivot.sortedByValue, index);
        pivot.conditions = withoutValueFilters(pivot.conditions, index);
      });
    },
  },
};

/** Fields that stood by a value that is taken away stand by their labels again. */
function withoutValue(
  sorted: Readonly<Record<string, PivotSort>> | undefined,
  gone: number,
): Readonly<Record<string, PivotSort>> {
  const rest = Object.entries(sorted ?? {}).filter(([, { value }]) => value !== gone);
  return Object.fromEntries(
    rest.map(([field, sort]) => [field, sort.value > gone ? { ...sort, value: sort.value - 1 } : sort]),
  );
}

/** The same of filters by that value. */
function withoutValueFilters(
  conditions: PivotTableModel['conditions'],
  gone: number,
): Readonly<Record<string, PivotConditions>> {
  return Object.fromEntries(
    Object.entries(conditions ?? {}).flatMap(([field, { value, ...others }]) => {
      const filter = value && value.value > gone ? { ...value, value: value.value - 1 } : value;
      const own = filter && value?.value !== gone ? { ...others, value: filter } : others;
      return Object.keys(own).length === 0 ? [] : [[field, own]];
    }),
  );
}

/** Sum where every value is a number, else Count (rule 174). */
function usualAggregation({ book, pivot }: PivotHandle, field: string): Aggregation {
  return isNumericField(book, pivot, field) ? 'Sum' : 'Count';
}
