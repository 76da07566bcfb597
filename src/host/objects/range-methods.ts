import type { RangeHandle } from '../book/range';
import type { ObjectClass } from '../protocol/object-class';

/** Methods of a range that change the structure of the sheet or move cells. */
export const rangeMethods: NonNullable<ObjectClass<RangeHandle>['methods']> = {};
