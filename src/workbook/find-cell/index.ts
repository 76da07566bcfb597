export { isOurSheet } from './our-sheet';
export { rowNow } from './row-identity';
export { dealIdsInRow, type RowTexts } from './selected-row';
export { revealCell, showCell, showSheet, type ShowResult } from './show-cell';
