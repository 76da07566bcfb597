import { parseA1Ref, toCol, type RangeA1 } from '@borgar/fx/xlsx';
import type { Area } from '../../files/model/cells';
import {
  isOnSheet,
  isSingleCell,
  isWholeColumns,
  isWholeRows,
  lastColumn,
  lastRow,
  rowLimit,
} from '../../files/model/areas';
import { quoteSheetName } from '../../files/model/sheet-name';

/** One or more areas of one sheet; `sheet` is null where the text names none. */
export interface Address {
  readonly sheet: string | null;
  readonly areas: readonly [Area, ...Area[]];
}

/**
 * Reads an address such as `'It''s'!A1:B2`, `A:C`, `3:5`, `$A$1,C3`. Corners may come in any order; whole columns and
 * rows become areas over the full sheet. Null when it is no address or its parts name different sheets.
 */
export function parseAddress(text: string): Address | null {
  const parts = splitUnquoted(text);
  const areas: Area[] = [];
  let sheet: string | null = null;
  for (const part of parts) {
    const one = parseOne(part.trim());
    if (!one) return null;
    if (one.sheet !== null) {
      if (sheet !== null && sheet.toLowerCase() !== one.sheet.toLowerCase()) return null;
      sheet = one.sheet;
    }
    areas.push(one.area);
  }
  const [first, ...rest] = areas;
  return first ? { sheet, areas: [first, ...rest] } : null;
}

function parseOne(text: string): { sheet: string | null; area: Area } | null {
  const reference = parseA1Ref(text, { allowTernary: false });
  if (!reference || !('range' in reference) || reference.workbookName || reference.range.trim) return null;
  const area = areaOfRange(reference.range);
  return area ? { sheet: reference.sheetName || null, area } : null;
}

function splitUnquoted(text: string): string[] {
  const parts: string[] = [];
  let quoted = false;
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    if (text[index] === "'") quoted = !quoted;
    if (text[index] === ',' && !quoted) {
      parts.push(text.slice(start, index));
      start = index + 1;
    }
  }
  return [...parts, text.slice(start)];
}

/** The cells of a parsed A1 range with its corners in order; null outside the sheet's limits. */
export function areaOfRange(range: RangeA1): Area | null {
  const top = range.top ?? 0;
  const left = range.left ?? 0;
  const bottom = range.bottom ?? lastRow;
  const right = range.right ?? lastColumn;
  const area = {
    top: Math.min(top, bottom),
    left: Math.min(left, right),
    bottom: Math.max(top, bottom),
    right: Math.max(left, right),
  };
  return isOnSheet(area) ? area : null;
}

/** `A1`, `A1:B2`, `A:C` or `3:5`, with `$` signs when `absolute`. */
export function areaAddress(area: Area, absolute = false): string {
  const dollar = absolute ? '$' : '';
  if (isWholeColumns(area) && isWholeRows(area)) return `${dollar}1:${dollar}${rowLimit}`;
  if (isWholeColumns(area)) return `${dollar}${toCol(area.left)}:${dollar}${toCol(area.right)}`;
  if (isWholeRows(area)) return `${dollar}${area.top + 1}:${dollar}${area.bottom + 1}`;
  const first = dollar + toCol(area.left) + dollar + (area.top + 1);
  if (isSingleCell(area)) return first;
  return `${first}:${dollar}${toCol(area.right)}${dollar}${area.bottom + 1}`;
}

/** An address with its sheet, the name quoted where Excel quotes it: `'It''s'!A1`. */
export function qualifiedAddress(sheetName: string, area: Area, absolute = false): string {
  return `${quoteSheetName(sheetName)}!${areaAddress(area, absolute)}`;
}
