import { columnLetters, sheetNameInFormula } from '../excel/units';
import type { WorkbookState } from './workbook-state';

/** The defined name that the ids of all deals have, so that other sheets can be filled in by picking one. */
export const DEAL_IDS_NAME = 'Stakegrid_dealIds';

/** The header cell of the deal ids: its sheet, and its place there, 0-based. */
export interface DealIdHeader {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** So many rows below the header are looked through. */
const MOST_ROWS = 50_000;

/**
 * Names the ids from the one below the header down to the last one, wherever that is by then. Blank cells at the end
 * would keep Excel from warning of an id that no deal has, and are where it would open the list.
 */
export function nameDealIds(
  workbook: Excel.Workbook,
  { sheet, row, column }: DealIdHeader,
  { definedNames }: Pick<WorkbookState, 'definedNames'>,
): void {
  const letters = columnLetters(column);
  const cell = (at: number) => `$${letters}$${at + 1}`;
  const name = sheetNameInFormula(sheet);
  const header = `${name}!${cell(row)}`;
  const below = `${name}!${cell(row + 1)}:${cell(row + MOST_ROWS)}`;
  const last = `SUMPRODUCT(MAX((1-ISBLANK(${below}))*(ROW(${below})-ROW(${header}))))`;
  const formula = `=OFFSET(${header},1,0,MAX(1,${last}),1)`;
  if (definedNames.has(DEAL_IDS_NAME.toLowerCase())) workbook.names.getItem(DEAL_IDS_NAME).formula = formula;
  else workbook.names.add(DEAL_IDS_NAME, formula);
}
