import { overlap, type CellArea, type ColourRule, type Look } from '../content/content';
import { cellAddress } from '../../excel/units';
import { toneOf } from '../content/looks';

/** One format for a whole range: Excel takes a single value for all its cells, which the typings do not say. */
export function setNumberFormat(range: Excel.Range, format: string): void {
  range.numberFormat = format as unknown as string[][];
}

/**
 * The range at an area, for use until the next sync: Excel does not keep it for later, which would be two operations
 * for every range.
 */
export function rangeAt(worksheet: Excel.Worksheet, { top, left, rows, columns }: CellArea): Excel.Range {
  return worksheet.getRangeByIndexes(top, left, rows, columns).untrack();
}

/** Sets the number formats of looks, and nothing else of them. */
export function setNumberFormats(worksheet: Excel.Worksheet, looks: readonly Look[]): void {
  for (const { area, numberFormat } of formattedAreas(looks))
    setNumberFormat(rangeAt(worksheet, area), numberFormat);
}

/** Neighbouring areas of the same format that follow each other are one. */
function formattedAreas(
  looks: readonly Look[],
): readonly { readonly area: CellArea; readonly numberFormat: string }[] {
  const formatted: { area: CellArea; numberFormat: string }[] = [];
  for (const { area, numberFormat } of looks) {
    if (numberFormat === undefined) continue;
    const last = formatted.at(-1);
    const both = last?.numberFormat === numberFormat ? joined(last.area, area) : null;
    if (last === undefined || both === null) formatted.push({ area, numberFormat });
    else last.area = both;
  }
  return formatted;
}

/** Two areas side by side, or one right under the other, as one; null for any others. */
function joined(one: CellArea, other: CellArea): CellArea | null {
  const { top, left, rows, columns } = one;
  if (other.top === top && other.rows === rows && other.left === left + columns)
    return { ...one, columns: columns + other.columns };
  if (other.left === left && other.columns === columns && other.top === top + rows)
    return { ...one, rows: rows + other.rows };
  return null;
}

/** So many areas are named in one address, which stays short. */
const mostAreas = 20;

/** Areas that look alike. */
interface AlikeLooks {
  readonly key: string;
  readonly look: Look;
  readonly areas: CellArea[];
}

/**
 * Everything of the looks but their number formats, which have to be there before the values, and heights that follow
 * the texts. Areas that look alike are formatted together, unless a look between them lies over the same cells.
 */
export function applyLooks(worksheet: Excel.Worksheet, looks: readonly Look[]): void {
  const groups: AlikeLooks[] = [];
  for (const look of looks) {
    const { area, numberFormat: _set, fitRows: _later, ...shown } = look;
    const key = JSON.stringify(shown);
    if (key === '{}') continue;
    const group = canShare(look) ? groupToJoin(groups, key, area) : undefined;
    if (group === undefined) groups.push({ key, look, areas: [area] });
    else group.areas.push(area);
  }
  for (const { look, areas } of groups) applyLook(formatOf(worksheet, areas), look);
}

/** Lines between rows are set area by area. */
function canShare({ underline, leftLine }: Look): boolean {
  return underline === undefined && leftLine === undefined;
}

function groupToJoin(groups: readonly AlikeLooks[], key: string, area: CellArea): AlikeLooks | undefined {
  for (let index = groups.length - 1; index >= 0; index -= 1) {
    const group = groups[index];
    if (group?.key === key && group.areas.length < mostAreas) return group;
    if (group?.areas.some((each) => overlap(each, area)) === true) return undefined;
  }
  return undefined;
}

function formatOf(worksheet: Excel.Worksheet, areas: readonly CellArea[]): Excel.RangeFormat {
  const [only] = areas;
  if (only !== undefined && areas.length === 1) return rangeAt(worksheet, only).format;
  return worksheet.getRanges(areas.map(areaAddress).join(',')).untrack().format;
}

function areaAddress({ top, left, rows, columns }: CellArea): string {
  const first = cellAddress(top, left);
  return rows === 1 && columns === 1 ? first : `${first}:${cellAddress(top + rows - 1, left + columns - 1)}`;
}

function applyLook(format: Excel.RangeFormat, look: Look): void {
  if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.color !== undefined) format.font.color = look.color;
  if (look.bold !== undefined) format.font.bold = look.bold;
  if (look.italic !== undefined) format.font.italic = look.italic;
  if (look.size !== undefined) format.font.size = look.size;
  if (look.wrap !== undefined) format.wrapText = look.wrap;
  if (look.shrink !== undefined) format.shrinkToFit = look.shrink;
  if (look.horizontal !== undefined) format.horizontalAlignment = look.horizontal;
  if (look.vertical !== undefined) format.verticalAlignment = look.vertical;
  if (look.indent !== undefined) {
    format.horizontalAlignment = 'Left';
    format.indentLevel = look.indent;
  }
  if (look.rowHeight !== undefined) format.rowHeight = look.rowHeight;
  if (look.columnWidth !== undefined) format.columnWidth = look.columnWidth;
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
