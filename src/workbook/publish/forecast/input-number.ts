import { sheetNameInFormula } from '../../excel/units';
import type { Locator } from '../../read/locator';
import type { SheetValues } from '../../read/sheet-values';
import type { ForecastView } from './view';

/** Formulas for numbers that stand in input tables, or in the history, as they are; what was typed as text, or converted, stays a number. */
export function inputNumbers(sheets: readonly SheetValues[], locator: Locator): ForecastView['inputNumber'] {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  return (cell, value) => {
    const place = locator.locate(cell);
    const sheet = place === null ? undefined : byName.get(place.sheet);
    if (place === null || sheet === undefined) return value;
    const typed = sheet.values[place.row - sheet.top]?.[place.column - sheet.left];
    const reference = `${sheetNameInFormula(place.sheet)}!${place.address}`;
    if (typed === value) return { formula: reference, shown: value };
    // shares above 1 are percent
    if (typeof typed === 'number' && typed / 100 === value)
      return { formula: `${reference}/100`, shown: value };
    return value;
  };
}
