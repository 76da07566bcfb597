import {
  newShapeText,
  noLineEnd,
  type LineEnd,
  type ShapeFill,
  type ShapeLine,
  type ShapeText,
} from '../model/shapes';
import {
  attribute,
  childNamed,
  childrenNamed,
  descendantNamed,
  flagAttribute,
  numberAttribute,
  textOf,
  type XmlElement,
} from '../xml/tree';
import { EMU_PER_POINT } from './anchors';
import type { Palette } from './colors';
import { readDrawingColor } from './drawing-colors';

const FILLS = ['gradFill', 'blipFill', 'pattFill', 'grpFill'];

export function readFill(
  shape: XmlElement | undefined,
  style: XmlElement | undefined,
  palette: Palette,
): ShapeFill {
  const none: ShapeFill = { kind: 'none', color: '#FFFFFF', transparency: 0 };
  if (childNamed(shape, 'noFill')) return none;
  if (FILLS.some((name) => childNamed(shape, name))) return { ...none, kind: 'other' };
  const reference = childNamed(style, 'fillRef');
  const styled = (numberAttribute(reference, 'idx') ?? 0) > 0 ? reference : undefined;
  const color = readDrawingColor(childNamed(shape, 'solidFill') ?? styled, palette);
  return color ? { kind: 'solid', ...color } : none;
}

/** The widths of the three lines of Office's own theme, in points. */
const THEME_WIDTHS = [0.75, 0.5, 1, 1.5];

export function readLine(
  node: XmlElement | undefined,
  style: XmlElement | undefined,
  palette: Palette,
): ShapeLine {
  const reference = childNamed(style, 'lnRef');
  const index = numberAttribute(reference, 'idx') ?? 0;
  const styled = index > 0 ? reference : undefined;
  const color = readDrawingColor(childNamed(node, 'solidFill') ?? styled, palette);
  const width = numberAttribute(node, 'w');
  return {
    isVisible: !childNamed(node, 'noFill') && color !== undefined,
    color: color?.color ?? '#000000',
    transparency: color?.transparency ?? 0,
    weight: width === undefined ? (THEME_WIDTHS[index] ?? 0.75) : width / EMU_PER_POINT,
    dash: attribute(childNamed(node, 'prstDash'), 'val') ?? 'solid',
    ...(attribute(node, 'cap') === 'rnd' && { hasRoundCap: true }),
    compound: attribute(node, 'cmpd') ?? 'sng',
    begin: readLineEnd(childNamed(node, 'headEnd')),
    end: readLineEnd(childNamed(node, 'tailEnd')),
  };
}

function readLineEnd(node: XmlElement | undefined): LineEnd {
  return {
    style: attribute(node, 'type') ?? noLineEnd.style,
    length: attribute(node, 'len') ?? noLineEnd.length,
    width: attribute(node, 'w') ?? noLineEnd.width,
  };
}

export function readShapeText(
  body: XmlElement | undefined,
  style: XmlElement | undefined,
  palette: Palette,
): ShapeText {
  const properties = childNamed(body, 'bodyPr');
  const paragraphs = childrenNamed(body, 'p');
  const first = childNamed(paragraphs[0], 'pPr');
  const run = descendantNamed(body, 'rPr') ?? descendantNamed(body, 'endParaRPr');
  const usual = newShapeText();
  const inset = (name: string, otherwise: number): number => {
    const given = numberAttribute(properties, name);
    return given === undefined ? otherwise : given / EMU_PER_POINT;
  };
  const color = readDrawingColor(childNamed(run, 'solidFill') ?? childNamed(style, 'fontRef'), palette);
  const name = attribute(childNamed(run, 'latin'), 'typeface');
  const size = numberAttribute(run, 'sz');
  return {
    text: paragraphs
      .map((one) =>
        childrenNamed(one, 'r')
          .map((r) => textOf(childNamed(r, 't')))
          .join(''),
      )
      .join('\n'),
    font: {
      name: name === undefined || name.startsWith('+') ? usual.font.name : name,
      size: size === undefined ? usual.font.size : size / 100,
      color: color?.color ?? usual.font.color,
      bold: flagAttribute(run, 'b'),
      italic: flagAttribute(run, 'i'),
      underline: attribute(run, 'u') ?? 'none',
    },
    horizontal: attribute(first, 'algn') ?? usual.horizontal,
    vertical: attribute(properties, 'anchor') ?? usual.vertical,
    direction: attribute(properties, 'vert') ?? usual.direction,
    horizontalOverflow: attribute(properties, 'horzOverflow') ?? usual.horizontalOverflow,
    verticalOverflow: attribute(properties, 'vertOverflow') ?? usual.verticalOverflow,
    autoSize: childNamed(properties, 'spAutoFit')
      ? 'spAutoFit'
      : childNamed(properties, 'normAutofit')
        ? 'normAutofit'
        : 'noAutofit',
    rightToLeft: flagAttribute(first, 'rtl'),
    margins: {
      left: inset('lIns', usual.margins.left),
      top: inset('tIns', usual.margins.top),
      right: inset('rIns', usual.margins.right),
      bottom: inset('bIns', usual.margins.bottom),
    },
  };
}
