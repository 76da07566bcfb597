import { group, groupAxis, showDetails, ungroup } from '../book/outline';
import type { RangeHandle } from '../book/range';
import type { ObjectClass } from '../protocol/object-class';

/** Methods of a range that change the structure of the sheet or move cells. */
export const rangeMethods: NonNullable<ObjectClass<RangeHandle>['methods']> = {
  Group: (range, args) => group(range, groupAxis(range, args.textOr(0, null))),
  Ungroup: (range, args) => ungroup(range, groupAxis(range, args.textOr(0, null))),
  HideGroupDetails: (range, args) => showDetails(range, groupAxis(range, args.textOr(0, null)), false),
  ShowGroupDetails: (range, args) => showDetails(range, groupAxis(range, args.textOr(0, null)), true),
};
