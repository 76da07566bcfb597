export {
  fillCalculatedColumns,
  fillingColumns,
  fillLastFormulas,
  learnCalculatedColumns,
  type FillingColumn,
} from './calculated-columns';
export { clearConditionalFormats, clearValidations, validationFrom } from './cell-rules';
export { copiedArea, copyEverything, copyRange, type CopyOptions, type SheetArea } from './copy-range';
export { customLists, listPlaces, type CustomList } from './custom-lists';
export { copySheet } from './copy-sheet';
export { dissolveTableReferences } from './dissolve-references';
export { freeSheetName, freeTableName } from './free-names';
export { filterIn } from './filter-columns';
export { fillRange, type FillKind } from './fill-range';
export { moveRange } from './move-range';
export { occupiedArea } from './pivot-area';
export { pivotConflict, type EditRefusal, type EditResult } from './refusal';
export { removeDuplicates } from './remove-duplicates';
export { searchPattern, type SearchOptions } from './search-pattern';
export { removeSheet } from './remove-sheet';
export { rewriteFormulas, type FormulaPlace, type FormulaRewrite } from './rewrite-formulas';
export {
  deleteCells,
  deleteColumns,
  deleteRows,
  insertCells,
  insertColumns,
  insertRows,
} from './shift-cells';
export { compareValues, sortRange, type SortKey, type SortOptions } from './sort-range';
export { dropColumnReferences, renameTableColumns } from './table-columns';
export { sortMethods, type SortMethod } from './text-order';
