import { LEVELS } from '../../i18n/levels';
import type { Language } from '../../i18n/shape/language';
import { type TableId, CONTROL_ITEMS } from '../../method';
import { CONTROL } from '../schema';
import { INK } from '../style/palette';
import { TEXT } from '../style/number-formats';

/** A row of short explanations above the headers, by column index. */
export type Legend = readonly string[];

const LEGEND_HEIGHT = 92;

/** What stands above the headers of a table; null where the headers say enough. */
export function legendOf(table: TableId, language: Language): Legend | null {
  if (table !== 'control') return null;
  const words: Readonly<Record<string, string>> = LEVELS[language].controlItem;
  const items: ReadonlySet<string> = new Set(CONTROL_ITEMS);
  return CONTROL.columns.map(({ id }) => (items.has(id) ? (words[id] ?? '') : ''));
}

/** Writes a legend into the first row. */
export function addLegend(sheet: Excel.Worksheet, legend: Legend): void {
  const range = sheet.getRangeByIndexes(0, 0, 1, legend.length);
  range.numberFormat = [legend.map(() => TEXT)];
  range.values = [[...legend]];
  range.format.wrapText = true;
  range.format.verticalAlignment = 'Bottom';
  range.format.rowHeight = LEGEND_HEIGHT;
  range.format.font.size = 8;
  range.format.font.color = INK.muted;
}
