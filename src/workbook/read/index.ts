export type { AcceptedFinding } from './accepted-findings';
export type { AmountReading } from './number-text';
export type { CellPlace, Locator, TableEnd } from './locator';
export { CHOOSABLE_COLUMNS, type ChoosableColumn, type ColumnChoice } from './choosable-columns';
export type { ListColumns, ListHeader } from './list-columns';
export type { NearestList, ReadRefusal } from './read-refusal';
export { readTables, type ReadResult, type ReadWorkbook } from './read-tables';
export { readWorkbook } from './read-workbook';
export { headerNamed, readingFindingText } from './reading-finding-text';
export { shortened } from './quoted';
export { READING_RULES, type ReadingRule, type ReadingRuleId } from './reading-rules';
export type { Area, CellContent, SheetValues, TableArea } from './sheet-values';
export type { TextCell } from './text-cells';
export { typedAmount, typedPercent } from './typed-amount';
export {
  unknownWordIn,
  unknownWords,
  unknownWordsFrom,
  type UnknownWord,
  type UnknownWordInCells,
} from './unknown-words';
