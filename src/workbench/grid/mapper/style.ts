import type { IBorderData, IBorderStyleData, IStyleData } from '@univerjs/core';
import type { Alignment, BorderEdge, CellStyle, Font } from '../../../files';
import { sectionsOf } from '../../../host/values';

const borderStyles: Readonly<Record<string, number>> = {
  thin: 1,
  hair: 2,
  dotted: 3,
  dashed: 4,
  dashDot: 5,
  dashDotDot: 6,
  double: 7,
  medium: 8,
  mediumDashed: 9,
  mediumDashDot: 10,
  mediumDashDotDot: 11,
  slantDashDot: 12,
  thick: 13,
};
const horizontal: Readonly<Record<string, number>> = {
  left: 1,
  center: 2,
  right: 3,
  fill: 1,
  justify: 1,
  centerContinuous: 2,
  distributed: 2,
};
const vertical: Readonly<Record<string, number>> = {
  top: 1,
  middle: 2,
  bottom: 3,
  justify: 1,
  distributed: 2,
};
/** What Excel calls the grid's kinds of border line. */
const lineMembers: Readonly<Record<string, { readonly style: string; readonly weight: string }>> = {
  thin: { style: 'Continuous', weight: 'Thin' },
  hair: { style: 'Continuous', weight: 'Hairline' },
  dotted: { style: 'Dot', weight: 'Thin' },
  dashed: { style: 'Dash', weight: 'Thin' },
  dashDot: { style: 'DashDot', weight: 'Thin' },
  dashDotDot: { style: 'DashDotDot', weight: 'Thin' },
  double: { style: 'Double', weight: 'Thick' },
  medium: { style: 'Continuous', weight: 'Medium' },
  mediumDashed: { style: 'Dash', weight: 'Medium' },
  mediumDashDot: { style: 'DashDot', weight: 'Medium' },
  mediumDashDotDot: { style: 'DashDotDot', weight: 'Medium' },
  slantDashDot: { style: 'SlantDashDot', weight: 'Medium' },
  thick: { style: 'Continuous', weight: 'Thick' },
};

/** Excel's style and weight of the grid's border line; a thin line for a number that is none of its kinds. */
export function lineOfGridBorder(style: number): { readonly style: string; readonly weight?: string } {
  const name = Object.keys(borderStyles).find((each) => borderStyles[each] === style) ?? 'thin';
  return lineMembers[name] ?? { style: 'Continuous', weight: 'Thin' };
}

export function horizontalOfGrid(value: unknown): Alignment['horizontal'] {
  return ([undefined, 'left', 'center', 'right'] as const)[Number(value)];
}

export function verticalOfGrid(value: unknown): Alignment['vertical'] {
  return ([undefined, 'top', 'middle', 'bottom'] as const)[Number(value)];
}

/** Degrees counted upwards, or 255 for stacked letters; undefined for level text. */
export function rotationOfGrid({
  a,
  v,
}: {
  readonly a?: unknown;
  readonly v?: unknown;
}): Alignment['rotation'] {
  if (v === 1) return 255;
  return typeof a === 'number' && a !== 0 ? -a : undefined;
}

/** Excel's default font, or what is as wide. The grid takes it per sheet: it does not draw by that of the workbook. */
export const defaultStyle: IStyleData = { ff: 'Calibri, Carlito, Arial, sans-serif', fs: 11, tb: 1 };

const indentPixels = 9;
const cellPadding = 2;

/** How the grid draws a cell style. Keys without meaning for the grid (locked, hidden formula) are left out. */
export function gridStyle(style: CellStyle): IStyleData {
  return {
    ...fontStyle(style.font ?? {}),
    ...fillStyle(style),
    ...borderStyle(style),
    ...alignmentStyle(style),
    ...formatStyle(style),
  };
}

/** A font style; Excel's default font is the grid's default too, with what is as wide where it is not installed. */
function fontStyle(font: Font): IStyleData {
  return {
    ...(font.name !== undefined && font.name !== 'Calibri' && { ff: font.name }),
    ...(font.size !== undefined && { fs: font.size }),
    ...(font.bold && { bl: 1 }),
    ...(font.italic && { it: 1 }),
    ...(font.underline && { ul: { s: 1 } }),
    ...(font.strikethrough && { st: { s: 1 } }),
    ...(font.vertical && { va: font.vertical === 'subscript' ? 2 : 3 }),
    ...(font.color !== undefined && { cl: { rgb: font.color } }),
  };
}

function fillStyle({ fill }: CellStyle): IStyleData {
  if (!fill || fill.pattern === 'none') return {};
  const color = fill.color ?? fill.patternColor;
  return color === undefined ? {} : { bg: { rgb: color } };
}

function borderStyle({ borders }: CellStyle): IStyleData {
  if (!borders) return {};
  const edges: IBorderData = {
    ...edge('t', borders.top),
    ...edge('r', borders.right),
    ...edge('b', borders.bottom),
    ...edge('l', borders.left),
  };
  return Object.keys(edges).length > 0 ? { bd: edges } : {};
}

function edge(side: 't' | 'r' | 'b' | 'l', border: BorderEdge | undefined): IBorderData {
  const style = border && borderStyles[border.style];
  if (!style) return {};
  const drawn: IBorderStyleData = { s: style, cl: { rgb: border.color ?? '#000000' } };
  return { [side]: drawn };
}

function alignmentStyle({ alignment }: CellStyle): IStyleData {
  if (!alignment) return {};
  const { rotation, indent } = alignment;
  const padded = alignment.horizontal === 'right' ? 'r' : 'l';
  return {
    ...(alignment.horizontal && { ht: horizontal[alignment.horizontal] ?? 0 }),
    ...(alignment.vertical && { vt: vertical[alignment.vertical] ?? 0 }),
    ...(alignment.wrap && { tb: 3 }),
    // Excel counts degrees upwards, the grid downwards.
    ...(rotation ? { tr: rotation === 255 ? { a: 0, v: 1 } : { a: -rotation } } : {}),
    ...(indent ? { pd: { [padded]: cellPadding + indent * indentPixels } } : {}),
  };
}

function formatStyle({ numberFormat }: CellStyle): IStyleData {
  if (numberFormat === undefined || numberFormat === 'General') return {};
  return { n: { pattern: numberFormat.includes(';') ? withUnseenSections(numberFormat) : numberFormat } };
}

/** The grid shows the bare value where a format shows nothing: a section that is empty holds a space there. */
function withUnseenSections(numberFormat: string): string {
  return sectionsOf(numberFormat)
    .map((section) => (section === '' || section === '""' ? '" "' : section))
    .join(';');
}
