export { areaAddress, areaOfRange, parseAddress, qualifiedAddress, type Address } from './address';
export { quoteSheetName } from '../../files/model/sheet-name';
export { Canonical } from './canonical';
export { followMove, qualifyReferences, type CellMove } from './move';
export { offsetFormula, transposeFormula } from './offset';
export { deleteSheetReferences, deleteWorkbookReferences, renameSheetReferences } from './sheet-references';
export { shiftArea, shiftInterval, shiftReferences, type CellShift } from './shift';
export {
  deleteColumnReferences,
  deleteTableReferences,
  renameColumnReferences,
  renameTableReferences,
} from './table-references';
export { shownFormula, tableAt } from './shown-formula';
export { fromRowColumnStyle, inRowColumnStyle } from './row-column-style';
export { remembered } from './remembered';
export { rewriteReferences, tokensOf, visitReferences, type Reference, type TableReference } from './tokens';
export {
  calculate,
  calculateInSteps,
  type CalculatedCells,
  type Calculation,
  type ChangedArea,
} from './calculation/calculate';
export { KnownFormulas } from './calculation/known-formulas';
export { Scope } from './calculation/resolution';
export { engineKnows } from './calculation/known-functions';
export { dependentCells, precedentAreas } from './trace';
