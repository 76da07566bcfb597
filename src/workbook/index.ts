/** What the ribbon and the command line ask of a workbook; the pane loads each of these when it is needed. */
export { addMissingSheets, buildWorkbook, type ExampleId } from './build';
export { calendarDayOf } from './calendar-day';
export { check, type Checked } from './check';
export { closePeriod, sealCommit } from './history/keep-commitment';
export { takeSnapshot } from './history/take-snapshot';
export type { LostHeaders } from './publish/standing/lost-headers';
export { chooseColumns, columnCalled, headerCalled, type ChooseResult } from './choose-columns';
export {
  CHOOSABLE_COLUMNS,
  readWorkbook,
  type ChoosableColumn,
  type ColumnChoice,
  type ListColumns,
  type ReadRefusal,
} from './read';
export { columnHeader } from './schema/words';
export { refusalText } from './refusal-text';
export { applyWrite, fillDealIds, planIds, type WriteRefusal } from './write';
export { writeRefusalText } from './write-refusal-text';
