import type { CellArea, ColourRule, Look } from '../content';
import { toneOf } from '../looks';

/** One format for a whole range: Excel takes a single value for all its cells, which the typings do not say. */
export function setNumberFormat(range: Excel.Range, format: string): void {
  range.numberFormat = format as unknown as string[][];
}

export function rangeAt(worksheet: Excel.Worksheet, { top, left, rows, columns }: CellArea): Excel.Range {
  return worksheet.getRangeByIndexes(top, left, rows, columns);
}

/** Everything of a look but its number format, which has to be there before the values. */
export function applyLook(worksheet: Excel.Worksheet, look: Look): void {
  const { format } = rangeAt(worksheet, look.area);
  if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.color !== undefined) format.font.color = look.color;
  if (look.bold !== undefined) format.font.bold = look.bold;
  if (look.italic !== undefined) format.font.italic = look.italic;
  if (look.size !== undefined) format.font.size = look.size;
  if (look.wrap !== undefined) format.wrapText = look.wrap;
  if (look.horizontal !== undefined) format.horizontalAlignment = look.horizontal;
  if (look.vertical !== undefined) format.verticalAlignment = look.vertical;
  if (look.indent !== undefined) {
    format.horizontalAlignment = 'Left';
    format.indentLevel = look.indent;
  }
  if (look.rowHeight !== undefined) format.rowHeight = look.rowHeight;
  if (look.fitRows === true) format.autofitRows();
  if (look.underline !== undefined) {
    underline(format, 'EdgeBottom', look.underline);
    if (look.area.rows > 1) underline(format, 'InsideHorizontal', look.underline);
  }
}

function underline(format: Excel.RangeFormat, edge: 'EdgeBottom' | 'InsideHorizontal', color: string): void {
  const border = format.borders.getItem(edge);
  border.style = 'Continuous';
  border.weight = 'Hairline';
  border.color = color;
}

/** Puts the rules on the sheet; of two that fit a cell the one that stands first in the list wins. */
export function applyColours(worksheet: Excel.Worksheet, rules: readonly ColourRule[]): void {
  // a new rule goes before the others
  for (const { area, formula, tone } of [...rules].reverse()) {
    const added = rangeAt(worksheet, area).conditionalFormats.add('Custom');
    const { fill, font, bold } = toneOf(tone);
    added.custom.rule.formula = `=${formula}`;
    if (tone !== 'muted') added.custom.format.fill.color = fill;
    added.custom.format.font.color = font;
    if (bold === true) added.custom.format.font.bold = true;
  }
}
