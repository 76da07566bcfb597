import type { PivotConditions } from '../../files/model/pivot-filters';
import { pivotItems, type PivotHandle } from '../book/pivots';
import { invalidArgument, invalidOperation } from '../protocol/errors';
import { withoutField } from './fields-by-name';
import { changePivot } from './pivot-changes';

/** A field of the source; a hierarchy has exactly one. */
export interface FieldHandle extends PivotHandle {
  readonly field: string;
}

export function hiddenOf({ pivot, field }: FieldHandle): readonly string[] {
  return pivot.hidden?.[field] ?? [];
}

export function conditionsOf({ pivot, field }: FieldHandle): PivotConditions {
  return pivot.conditions?.[field] ?? {};
}

/** How many kinds of filters a field has. */
export function filterCount(handle: FieldHandle): number {
  return Object.keys(conditionsOf(handle)).length + (hiddenOf(handle).length > 0 ? 1 : 0);
}

interface FieldFilters {
  readonly hidden: readonly string[];
  readonly conditions: PivotConditions;
}

/** Only a field on an axis can be filtered, and one of its items stays (rule 179). */
export function setFilters(handle: FieldHandle, { hidden, conditions }: FieldFilters): void {
  const { book, pivot, field } = handle;
  const isNone = hidden.length === 0 && Object.keys(conditions).length === 0;
  if (isNone && filterCount(handle) === 0) return;
  if (!isNone && ![...pivot.rows, ...pivot.columns, ...pivot.filters].includes(field))
    throw invalidOperation('Only a field on an axis of the PivotTable can be filtered.');
  if (hidden.length > 0 && hidden.length >= pivotItems(book, pivot, field).length)
    throw invalidArgument('At least one item of the field has to stay visible.');
  changePivot(handle, () => {
    const [hiddenOfOthers, ofOthers] = [
      withoutField(pivot.hidden, field),
      withoutField(pivot.conditions, field),
    ];
    pivot.hidden = hidden.length === 0 ? hiddenOfOthers : { ...hiddenOfOthers, [field]: [...hidden] };
    pivot.conditions = Object.keys(conditions).length === 0 ? ofOthers : { ...ofOthers, [field]: conditions };
  });
}

/** Hides items one by one; where a field has one filter at a time, that is this one. */
export function hide(handle: FieldHandle, hidden: readonly string[]): void {
  setFilters(handle, { hidden, conditions: allowsSeveral(handle) ? conditionsOf(handle) : {} });
}

export function allowsSeveral({ pivot }: FieldHandle): boolean {
  return pivot.options?.multipleFieldFilters ?? false;
}

/** Whether several filters of one field are allowed; without, fields with several lose the filters of the whole pivot. */
export function setAllowsSeveral(handle: PivotHandle, allows: boolean): void {
  const { pivot } = handle;
  const fields = new Set([...Object.keys(pivot.hidden ?? {}), ...Object.keys(pivot.conditions ?? {})]);
  const hasSeveral = [...fields].some((field) => filterCount({ ...handle, field }) > 1);
  changePivot(handle, () => {
    pivot.options = { ...pivot.options, multipleFieldFilters: allows };
    if (allows || !hasSeveral) return;
    pivot.hidden = {};
    pivot.conditions = {};
  });
}
