import type { Aggregation, PivotSort, PivotTableModel, PivotValue } from '../../files/model/objects';
import type { PivotConditions } from '../../files/model/pivot-filters';
import { captionsOf, isNumericField, sourceFields, type PivotHandle } from '../book/pivots';
import { asText, oneOf } from '../protocol/arguments';
import { bind } from '../protocol/bound-object';
import { invalidArgument, itemNotFound } from '../protocol/errors';
import type { ClassMembers, ObjectClass } from '../protocol/object-class';
import { dataHierarchyClass, type ValueHandle } from './named-classes';
import { changePivot } from './pivot-changes';
import { pivotFieldClass } from './pivot-fields';
import { fieldArgument } from './pivot-hierarchies';
import { readShowAs } from './pivot-show-as';
import { valueId, valueIndex } from './pivot-values';

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
