export { aggregate } from './aggregate';
export { blankItem, groupRecords, itemName, type PivotLine } from './axis';
export { pivotCaptions, type PivotCaptions } from './captions';
export { isDateField } from './date-filter';
export { filteredRecords } from './filter-records';
export { pivotBlock, type PivotBlock } from './layout';
export { pivotRanges, refreshPivot, removePivot, type PivotRanges } from './refresh';
export { readSource, type PivotField } from './source';
export { usedLists, type PivotView } from './view';
