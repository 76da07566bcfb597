import { isOnSheet, isSingleCell, lastColumn, lastRow } from './areas';
import type { Area } from './cells';

const letters: string[] = [];

/** Letters of a 0-based column: 0 is `A`, 26 is `AA`. */
export function columnLetters(column: number): string {
  const known = letters[column];
  if (known !== undefined) return known;
  let text = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  }
  letters[column] = text;
  return text;
}

/** 0-based column of letters in either case. */
export function columnOf(text: string): number {
  let column = 0;
  for (let index = 0; index < text.length; index++) column = column * 26 + (text.charCodeAt(index) & 31);
  return column - 1;
}

export function cellAddress(row: number, column: number): string {
  return columnLetters(column) + String(row + 1);
}

/** `B2:C9`, or `B2` for a single cell. */
export function areaAddress(area: Area): string {
  const start = cellAddress(area.top, area.left);
  return isSingleCell(area) ? start : `${start}:${cellAddress(area.bottom, area.right)}`;
}

/** Areas of a list such as `A1:B2 D4`, as attributes hold it. */
export function areaList(areas: readonly Area[]): string {
  return areas.map(areaAddress).join(' ');
}

const CORNER = /^\$?([A-Za-z]{1,3})?\$?([0-9]{1,7})?$/;

/** The area of `B2`, `B2:C9`, `B:C` or `2:9` (with or without `$`); null when the text is not an address. */
export function parseArea(text: string): Area | null {
  const [first = '', second = first, ...more] = text.split(':');
  if (more.length > 0) return null;
  const start = CORNER.exec(first);
  const end = CORNER.exec(second);
  if (!start || !end || (start[1] === undefined) !== (end[1] === undefined)) return null;
  if ((start[2] === undefined) !== (end[2] === undefined) || (start[1] ?? start[2]) === undefined)
    return null;
  if (first === second && !text.includes(':') && (start[1] === undefined || start[2] === undefined))
    return null;
  const columns = [
    start[1] === undefined ? 0 : columnOf(start[1]),
    end[1] === undefined ? lastColumn : columnOf(end[1]),
  ];
  const rows = [
    start[2] === undefined ? 0 : Number(start[2]) - 1,
    end[2] === undefined ? lastRow : Number(end[2]) - 1,
  ];
  const area = {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
  return isOnSheet(area) ? area : null;
}

/** Areas of an attribute such as `sqref`; what is not an address is left out. */
export function parseAreaList(text: string): Area[] {
  return text
    .split(/\s+/)
    .map(parseArea)
    .filter((area): area is Area => area !== null);
}
