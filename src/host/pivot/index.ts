export { groupRecords, itemName } from './axis';
export { aggregate } from './aggregate';
export { pivotBlock, type PivotBlock, type PivotCell } from './layout';
export { pivotRanges, refreshPivot, removePivot, type PivotRanges } from './refresh';
export { readSource, type PivotField } from './source';
