import { ICON_SETS, isIconSet, type SetIcon, type SortLook } from '../../files/model/icon-sets';
import { asNumber, asRecord, oneOf } from '../protocol/arguments';
import { invalidArgument } from '../protocol/errors';
import { readColor } from './colors';

const sets = Object.keys(ICON_SETS).filter(isIconSet);

/** `{ set, index }` of `Excel.Icon`. */
export function readIcon(value: unknown): SetIcon {
  const given = asRecord(value);
  const set = oneOf(given['set'], sets);
  const index = asNumber(given['index']);
  if (!Number.isInteger(index) || index < 0 || index >= Number(ICON_SETS[set].charAt(0)))
    throw invalidArgument();
  return { set, index };
}

/** What `filterOn` or `sortOn` with `color` or `icon` names. */
export function readLook(on: unknown, { color, icon }: Readonly<Record<string, unknown>>): SortLook {
  const kind = oneOf(on, ['CellColor', 'FontColor', 'Icon']);
  return kind === 'Icon' ? { kind, icon: readIcon(icon) } : { kind, color: readColor(color) };
}

/** The look that criteria in the shape of `Excel.FilterCriteria` ask for. */
export function lookOf(criteria: Readonly<Record<string, unknown>>): SortLook {
  return readLook(criteria['filterOn'], criteria);
}
