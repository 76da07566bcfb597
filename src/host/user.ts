/** The door for a user interface that stands in for Excel's: what a user does, with the rules that hold for everybody. */
export { RangeHandle } from './book/range';
export { raiseChanged } from './book/change-events';
export { select } from './book/selection';
export { activate } from './book/sheets';
export { setContent, writeValues } from './book/write-cells';
export { ExcelError } from './protocol/errors';
