/** The door for a user interface that stands in for Excel's: what a user does, with the rules that hold for everybody. */
export { RangeHandle } from './book/range';
export { select } from './book/selection';
export { activate } from './book/sheets';
export { setContent, writeFormulas, writeValues } from './book/write-cells';
export { eventType } from './book/event-types';
export { plainValue, valueType } from './book/read-cells';
export { tableKey } from './book/book';
export { intersection } from './book/areas';
export { ExcelError } from './protocol/errors';
export { areaAddress } from './formulas';
