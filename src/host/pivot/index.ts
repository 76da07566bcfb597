export { aggregate } from './aggregate';
export { blankItem, groupRecords, itemName, type PivotLine } from './axis';
export { pivotCaptions, type PivotCaptions } from './captions';
export { pivotBlock, type PivotBlock } from './layout';
export { pivotRanges, refreshPivot, removePivot, type PivotRanges } from './refresh';
export { readSource, type PivotField } from './source';
