import { pivotField, sourceFields, type PivotHandle } from '../book/pivots';
import { bind } from '../protocol/bound-object';
import { invalidArgument } from '../protocol/errors';
import type { Arguments, ObjectClass } from '../protocol/object-class';
import { pivotFieldsClass } from './pivot-fields';
import type { FieldHandle } from './pivot-filter-state';

/** A field of the source: from these the axes and values of a PivotTable are chosen. */
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
export function fieldArgument(handle: PivotHandle, args: Arguments): string {
  const given = args.of(0, pivotHierarchyClass);
  if (!given || given.pivot !== handle.pivot) throw invalidArgument();
  return given.field;
}
