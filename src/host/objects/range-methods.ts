import { group, groupAxis, showDetails, ungroup } from '../book/outline';
import { shiftCells } from '../book/shifts';
import type { RangeHandle } from '../book/range';
import type { ObjectClass } from '../protocol/object-class';
import { rangeObject } from './range';

/** Methods of a range that change the structure of the sheet or move cells. */
export const rangeMethods: NonNullable<ObjectClass<RangeHandle>['methods']> = {
  Insert: (range, args) => {
    const { area } = range;
    shiftCells(range.book, range.sheet, area, args.choice(0, ['Down', 'Right']));
    return rangeObject(range.with(area));
  },
  Delete: (range, args) => shiftCells(range.book, range.sheet, range.area, args.choice(0, ['Up', 'Left'])),
  Group: (range, args) => group(range, groupAxis(range, args.textOr(0, null))),
  Ungroup: (range, args) => ungroup(range, groupAxis(range, args.textOr(0, null))),
  HideGroupDetails: (range, args) => showDetails(range, groupAxis(range, args.textOr(0, null)), false),
  ShowGroupDetails: (range, args) => showDetails(range, groupAxis(range, args.textOr(0, null)), true),
};
