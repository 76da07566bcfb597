export { rewriteFormulas, type FormulaPlace, type FormulaRewrite } from './rewrite-formulas';
export type { EditRefusal, EditResult } from './refusal';
export {
  deleteCells,
  deleteColumns,
  deleteRows,
  insertCells,
  insertColumns,
  insertRows,
  shiftCells,
} from './shift-cells';
