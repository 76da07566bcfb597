import { quotedSheetName } from '../../excel/units';
import type { FormulaCell } from './content';

/** A link that jumps to a cell; a formula, because Excel keeps no more than 65,530 links on a sheet. */
export function linkTo(sheet: string, address: string): FormulaCell {
  const inFormula = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const shown = shownPlace(sheet, address);
  return {
    formula: `HYPERLINK(${inFormula(`#${quotedSheetName(sheet)}!${address}`)},${inFormula(shown)})`,
    shown,
  };
}

/** What a link shows. */
export const shownPlace = (sheet: string, address: string): string => `${sheet}!${address}`;
