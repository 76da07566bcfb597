export type { AcceptedFinding } from './accepted-findings';
export type { CellPlace, Locator, TableEnd } from './locator';
export { readTables, type ReadRefusal, type ReadResult, type ReadWorkbook } from './read-tables';
export { readWorkbook } from './read-workbook';
export { readingFindingText } from './reading-finding-text';
export { READING_RULES, type ReadingRule, type ReadingRuleId } from './reading-rules';
export type { Area, CellContent, SheetValues, TableArea } from './sheet-values';
export type { TextCell } from './text-cells';
