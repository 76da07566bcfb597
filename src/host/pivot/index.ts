export { aggregate } from './aggregate';
export { aggregationNames, groupRecords, itemName, type PivotLine } from './axis';
export { pivotBlock, type PivotBlock } from './layout';
export { pivotRanges, refreshPivot, removePivot, type PivotRanges } from './refresh';
export { readSource, type PivotField } from './source';
