import type { Area } from '../../files/model/cells';
import { findRange } from '../book/find-range';
import { RangeHandle } from '../book/range';
import { bind } from '../protocol/bound-object';
import { invalidArgument, itemNotFound } from '../protocol/errors';
import type { Arguments, HostObject } from '../protocol/object-class';
import { rangeClass, type WorksheetHandle } from './named-classes';

export function rangeObject(range: RangeHandle): HostObject {
  return bind(rangeClass, range);
}

/** A range argument: a Range object, or an address on the sheet of `near`. */
export function rangeArgument(near: RangeHandle, args: Arguments, index: number): RangeHandle {
  const given = args.of(index, rangeClass);
  if (given) return given;
  if (args.object(index) !== undefined) throw invalidArgument();
  return findRange(near.book, near.sheet, args.text(index));
}

/** The range of a part that a table may be without. */
export function rangeOfPart({ book, sheet }: WorksheetHandle, area: Area | null): HostObject {
  if (!area) throw itemNotFound();
  return rangeObject(new RangeHandle(book, sheet, area));
}
