import { isSliced, pivotItems, type PivotHandle } from '../book/pivots';
import { asFlag, asNumber } from '../protocol/arguments';
import { bind } from '../protocol/bound-object';
import { invalidArgument, invalidOperation, itemNotFound } from '../protocol/errors';
import type { HostObject, ObjectClass } from '../protocol/object-class';
import { withoutField } from './fields-by-name';
import { changePivot } from './pivot-changes';
import { pivotFieldsClass } from './pivot-fields';
import { hiddenOf } from './pivot-filter-state';
import { fieldArgument } from './pivot-hierarchies';

type Axis = 'rows' | 'columns' | 'filters';

interface AxisHandle extends PivotHandle {
  readonly axis: Axis;
}

interface PlacedHandle extends AxisHandle {
  readonly field: string;
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
