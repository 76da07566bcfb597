import type { CellArea, ColourRule, Look } from '../content';
import { cellAddress } from '../../excel/units';
import { toneOf } from '../looks';

/** One format for a whole range: Excel takes a single value for all its cells, which the typings do not say. */
export function setNumberFormat(range: Excel.Range, format: string): void {
  range.numberFormat = format as unknown as string[][];
}

export function rangeAt(worksheet: Excel.Worksheet, { top, left, rows, columns }: CellArea): Excel.Range {
  return worksheet.getRangeByIndexes(top, left, rows, columns);
}

export function setNumberFormats(worksheet: Excel.Worksheet, looks: readonly Look[]): void {
  for (const { area, numberFormat } of looks) {
    if (numberFormat !== undefined) setNumberFormat(rangeAt(worksheet, area), numberFormat);
  }
}

/** So many areas are named in one address, which stays short. */
const mostAreas = 20;

/**
 * Everything of the looks but their number formats, which have to be there before the values, and heights that follow
 * the texts. Areas that follow each other and look alike are formatted together.
 */
export function applyLooks(worksheet: Excel.Worksheet, looks: readonly Look[]): void {
  const groups: Look[][] = [];
  for (const look of looks) {
    const last = groups.at(-1);
    const [first] = last ?? [];
    if (last && first && last.length < mostAreas && canShare(first, look)) last.push(look);
    else groups.push([look]);
  }
  for (const alike of groups) applyLook(worksheet, alike);
}

/** Heights of rows and lines between them are set area by area. */
function canShare(one: Look, other: Look): boolean {
  if (one.rowHeight !== undefined || one.underline !== undefined || one.leftLine !== undefined) return false;
  return JSON.stringify({ ...one, area: null }) === JSON.stringify({ ...other, area: null });
}

function formatOf(worksheet: Excel.Worksheet, areas: readonly CellArea[]): Excel.RangeFormat {
  const [only] = areas;
  if (only !== undefined && areas.length === 1) return rangeAt(worksheet, only).format;
  return worksheet.getRanges(areas.map(areaAddress).join(',')).format;
}

function areaAddress({ top, left, rows, columns }: CellArea): string {
  const first = cellAddress(top, left);
  return rows === 1 && columns === 1 ? first : `${first}:${cellAddress(top + rows - 1, left + columns - 1)}`;
}

function applyLook(worksheet: Excel.Worksheet, alike: readonly Look[]): void {
  const [look] = alike;
  if (look === undefined) return;
  const places = alike.map((each) => each.area);
  const format = formatOf(worksheet, places);
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
  if (look.underline !== undefined) {
    line(format, 'EdgeBottom', 'Hairline', look.underline);
    if (look.area.rows > 1) line(format, 'InsideHorizontal', 'Hairline', look.underline);
  }
  if (look.leftLine !== undefined) line(format, 'EdgeLeft', 'Thick', look.leftLine);
}

function line(
  format: Excel.RangeFormat,
  edge: 'EdgeBottom' | 'InsideHorizontal' | 'EdgeLeft',
  weight: 'Hairline' | 'Thick',
  color: string,
): void {
  const border = format.borders.getItem(edge);
  border.style = 'Continuous';
  border.weight = weight;
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
