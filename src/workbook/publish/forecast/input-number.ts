import { sheetNameInFormula } from '../../excel/units';
import type { Locator } from '../../read/locator';
import { shifted } from '../../read/number-text';
import type { SheetValues } from '../../read/sheet-values';
import type { ForecastView } from './view';

/** Formulas for numbers that stand in input tables, or in the history; what was typed as text stays a number. */
export function inputNumbers(sheets: readonly SheetValues[], locator: Locator): ForecastView['inputNumber'] {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  return (cell, value) => {
    const place = locator.locate(cell);
    const sheet = place === null ? undefined : byName.get(place.sheet);
    if (place === null || sheet === undefined) return value;
    const typed = sheet.values[place.row - sheet.top]?.[place.column - sheet.left];
    const reference = `${sheetNameInFormula(place.sheet)}!${place.address}`;
    if (typeof typed !== 'number') return value;
    const power = locator.unitOf(cell)?.power ?? 0;
    // nothing, too, is multiplied: it may become something
    if (power > 0 && shifted(typed, power) === value)
      return { formula: `${reference}*${10 ** power}`, shown: value };
    if (typed === value) return { formula: reference, shown: value };
    // shares above 1 are percent
    if (typed / 100 === value) return { formula: `${reference}/100`, shown: value };
    return value;
  };
}
