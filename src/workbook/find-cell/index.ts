export { isOurSheet } from './our-sheet';
export { rowNow } from './row-identity';
export { dealIdsInRow, type RowTexts } from './selected-row';
export { revealCell, showCell, type ShowResult } from './show-cell';
