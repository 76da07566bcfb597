import type { PivotConditions } from '../../files/model/pivot-filters';
import { captionsOf, isDatePivotField, pivotItems } from '../book/pivots';
import { blankItem } from '../pivot';
import { asRecord, oneOf } from '../protocol/arguments';
import { isHostObject } from '../protocol/bound-object';
import { invalidArgument, invalidOperation } from '../protocol/errors';
import type { Arguments } from '../protocol/object-class';
import { withoutField } from './fields-by-name';
import { readDateFilter, readLabelFilter, readValueFilter } from './pivot-filter-arguments';
import {
  allowsSeveral,
  conditionsOf,
  filterCount,
  hiddenOf,
  setFilters,
  type FieldHandle,
} from './pivot-filter-state';
import { pivotItemClass } from './pivot-items';

const kinds = ['dateFilter', 'labelFilter', 'manualFilter', 'valueFilter'] as const;

/** Sets the filters that are given. Where a field has one filter at a time, they take the place of what there was. */
function applyFilter(handle: FieldHandle, args: Arguments): void {
  const given = asRecord(args.raw(0));
  const named = kinds.filter((kind) => given[kind] !== undefined && given[kind] !== null);
  const isAmbiguous = named.includes('dateFilter') && named.includes('labelFilter');
  if (named.length === 0 || isAmbiguous || (named.length > 1 && !allowsSeveral(handle)))
    throw invalidArgument();
  let { hidden, conditions } = allowsSeveral(handle)
    ? { hidden: hiddenOf(handle), conditions: conditionsOf(handle) }
    : { hidden: [], conditions: {} };
  for (const kind of named) {
    if (kind === 'manualFilter') hidden = othersThan(handle, given[kind]);
    else conditions = { ...conditions, ...readCondition(handle, kind, given[kind]) };
  }
  // A field has a filter of its labels or of its dates.
  if (named.includes('dateFilter')) conditions = withoutField({ ...conditions }, 'label');
  if (named.includes('labelFilter')) conditions = withoutField({ ...conditions }, 'date');
  setFilters(handle, { hidden, conditions });
}

function readCondition(
  handle: FieldHandle,
  kind: 'dateFilter' | 'labelFilter' | 'valueFilter',
  given: unknown,
): PivotConditions {
  const { book, pivot, field } = handle;
  if (pivot.filters.includes(field))
    throw invalidOperation('A filter field of the PivotTable can be filtered by its items only.');
  if (kind === 'labelFilter') return { label: readLabelFilter(given) };
  if (kind === 'dateFilter') {
    const date = readDateFilter(given);
    if (!isDatePivotField(book, pivot, field))
      throw invalidArgument('Only a field whose values are all dates can be filtered by dates.');
    return { date };
  }
  const placeOf = (name: string): number => {
    const place = pivot.values.findIndex((value) => value.name.toLowerCase() === name.toLowerCase());
    if (place < 0) throw invalidArgument();
    return place;
  };
  return { value: readValueFilter(given, placeOf) };
}

/** The items that a manual filter leaves out: it names those that are shown, as objects or by their names. */
function othersThan(handle: FieldHandle, value: unknown): readonly string[] {
  const given: unknown = asRecord(value)['selectedItems'];
  if (!Array.isArray(given) || given.length === 0) throw invalidArgument();
  const wanted = new Set(given.map((item: unknown) => labelOf(handle, item)));
  const all = pivotItems(handle.book, handle.pivot, handle.field);
  if ([...wanted].some((label) => !all.includes(label))) throw invalidArgument();
  return all.filter((label) => !wanted.has(label));
}

/** The label of an item that is given as an object or by its name. */
export function labelOf({ book }: FieldHandle, given: unknown): string {
  const item = isHostObject(given) ? given.as(pivotItemClass)?.label : given;
  if (typeof item !== 'string') throw invalidArgument();
  return item === captionsOf(book).blank ? blankItem : item;
}

/** The filters of a field as an add-in reads them. */
function readFilters(handle: FieldHandle): Record<string, unknown> {
  const { book, pivot, field } = handle;
  const { label, date, value } = conditionsOf(handle);
  const hidden = hiddenOf(handle);
  const shown = pivotItems(book, pivot, field).filter((item) => !hidden.includes(item));
  return {
    ...(date && { dateFilter: date }),
    ...(label && { labelFilter: label }),
    ...(hidden.length > 0 && {
      manualFilter: {
        selectedItems: shown.map((item) => (item === blankItem ? captionsOf(book).blank : item)),
      },
    }),
    ...(value && { valueFilter: { ...value, value: pivot.values[value.value]?.name } }),
  };
}

const filterTypes = ['Unknown', 'Value', 'Manual', 'Label', 'Date'] as const;
const conditionOfType = { Value: 'value', Label: 'label', Date: 'date' } as const;

function clearFilter(handle: FieldHandle, args: Arguments): void {
  const type = oneOf(args.raw(0), filterTypes);
  const [hidden, conditions] = [hiddenOf(handle), conditionsOf(handle)];
  if (type === 'Unknown') return;
  if (type === 'Manual') setFilters(handle, { hidden: [], conditions });
  else setFilters(handle, { hidden, conditions: withoutField({ ...conditions }, conditionOfType[type]) });
}

function isFiltered(handle: FieldHandle, args: Arguments): boolean {
  if (args.isMissing(0)) return filterCount(handle) > 0;
  const type = oneOf(args.raw(0), filterTypes);
  if (type === 'Unknown') return false;
  if (type === 'Manual') return hiddenOf(handle).length > 0;
  return conditionsOf(handle)[conditionOfType[type]] !== undefined;
}

/** The methods of a field that filter it. */
export const filterMethods = {
  ApplyFilter: applyFilter,
  ClearAllFilters: (handle: FieldHandle) => setFilters(handle, { hidden: [], conditions: {} }),
  ClearFilter: clearFilter,
  GetFilters: readFilters,
  IsFiltered: isFiltered,
};
