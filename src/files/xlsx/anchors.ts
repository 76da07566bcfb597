import { lastColumn, lastRow } from '../model/areas';
import { leftOfColumn, topOfRow } from '../model/line-sizes';
import type { SheetModel } from '../model/sheet';
import { childNamed, element, numberAttribute, textOf, type XmlElement } from '../xml/tree';

export const PLACE_NAMESPACE = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
export const EMU_PER_POINT = 12_700;

/** Points from the top left of the sheet. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export function samePlace(one: Place, other: Place): boolean {
  return (
    one.left === other.left &&
    one.top === other.top &&
    one.width === other.width &&
    one.height === other.height
  );
}

export function emu(points: number): string {
  return String(Math.round(points * EMU_PER_POINT));
}

/** An element of the namespace of drawings. */
export function xdr(
  name: string,
  attributes: Record<string, string | number | boolean | undefined> = {},
  ...children: (XmlElement | string | undefined)[]
): XmlElement {
  return element(`xdr:${name}`, attributes, ...children);
}

/** Where an anchor puts its object. */
export function readPlace(sheet: SheetModel, anchor: XmlElement): Place {
  const points = (node: XmlElement | undefined, name: string): number =>
    (numberAttribute(node, name) ?? 0) / EMU_PER_POINT;
  const corner = (name: string): { x: number; y: number } => {
    const node = childNamed(anchor, name);
    const number = (part: string): number => Number(textOf(childNamed(node, part)) || 0);
    return {
      x: leftOfColumn(sheet, number('col')) + number('colOff') / EMU_PER_POINT,
      y: topOfRow(sheet, number('row')) + number('rowOff') / EMU_PER_POINT,
    };
  };
  const position = childNamed(anchor, 'pos');
  const start = position ? { x: points(position, 'x'), y: points(position, 'y') } : corner('from');
  const size = childNamed(anchor, 'ext');
  const end = size ? { x: start.x + points(size, 'cx'), y: start.y + points(size, 'cy') } : corner('to');
  const rounded = (value: number): number => Math.round(value * 1000) / 1000;
  return {
    left: rounded(start.x),
    top: rounded(start.y),
    width: rounded(end.x - start.x),
    height: rounded(end.y - start.y),
  };
}

/** The cell and the rest that a corner of an object stands at. */
export function cornerElement(name: 'from' | 'to', sheet: SheetModel, x: number, y: number): XmlElement {
  const column = lineAt(x, lastColumn, (index) => leftOfColumn(sheet, index));
  const row = lineAt(y, lastRow, (index) => topOfRow(sheet, index));
  return xdr(
    name,
    {},
    xdr('col', {}, String(column.index)),
    xdr('colOff', {}, emu(column.rest)),
    xdr('row', {}, String(row.index)),
    xdr('rowOff', {}, emu(row.rest)),
  );
}

/** The last index whose start, by `startOf`, is not beyond a position, and the rest. */
function lineAt(
  position: number,
  last: number,
  startOf: (index: number) => number,
): { index: number; rest: number } {
  let low = 0;
  let high = last;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (startOf(middle) <= position) low = middle;
    else high = middle - 1;
  }
  return { index: low, rest: Math.max(0, position - startOf(low)) };
}
