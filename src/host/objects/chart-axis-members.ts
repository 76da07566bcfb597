import { asNumber } from '../protocol/arguments';
import { invalidArgument } from '../protocol/errors';
import type { PropertyMember } from '../protocol/object-class';
import { change, modelOf, type AxisHandle } from './chart-axis-handle';
import { kept, named, within } from './chart-members';

/** A number, or `''` for what Excel finds by itself. */
export function automatic(
  key: 'minimum' | 'maximum' | 'majorUnit' | 'minorUnit',
): PropertyMember<AxisHandle> {
  return kept<AxisHandle, number | ''>(
    (handle) => modelOf(handle)[key],
    '',
    (value) => (value === '' ? '' : asNumber(value)),
    (handle, value) =>
      change(handle, (model) => {
        if (value === '') delete model[key];
        else model[key] = value;
      }),
  );
}

export function spacing(key: 'labelSpacing' | 'tickSpacing'): PropertyMember<AxisHandle> {
  return kept<AxisHandle, number>(
    (handle) => modelOf(handle)[key],
    1,
    within(1, 31_999),
    (handle, value) => change(handle, (model) => (model[key] = value)),
  );
}

const tickMarks = { None: 'none', Inside: 'in', Outside: 'out', Cross: 'cross' };

export function ticks(key: 'majorTick' | 'minorTick', otherwise: string): PropertyMember<AxisHandle> {
  return named(
    tickMarks,
    (handle) => modelOf(handle)[key],
    otherwise,
    (handle, name) => change(handle, (model) => (model[key] = name)),
  );
}

/** What an axis of values has not: nothing to read, and refused to be set. */
export function ofCategories({ get, set }: PropertyMember<AxisHandle>): PropertyMember<AxisHandle> {
  const isValue = ({ axis }: AxisHandle): boolean => axis.startsWith('value');
  return {
    get: (handle) => (isValue(handle) ? null : get(handle)),
    set: (handle, value, args) => {
      if (isValue(handle)) throw invalidArgument();
      set?.(handle, value, args);
    },
  };
}

const timeUnits = { Days: 'days', Months: 'months', Years: 'years' };

export function timeUnit(
  key: 'baseTimeUnit' | 'majorTimeUnit' | 'minorTimeUnit',
): PropertyMember<AxisHandle> {
  return ofCategories(
    named(
      timeUnits,
      (handle) => modelOf(handle)[key],
      'days',
      (handle, unit) => change(handle, (model) => (model[key] = unit)),
    ),
  );
}
