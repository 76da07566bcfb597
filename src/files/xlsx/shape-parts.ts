import type { LineEnd, ShapeFill, ShapeLine, ShapeModel, ShapeText } from '../model/shapes';
import { element, type AttributeValue, type XmlElement } from '../xml/tree';
import { emu, xdr } from './anchors';
import { solidFillElement } from './drawing-colors';

type Child = XmlElement | string | undefined;

function a(name: string, attributes: Record<string, AttributeValue> = {}, ...children: Child[]): XmlElement {
  return element(`a:${name}`, attributes, ...children);
}

/** The attributes that `cNvPr` has of a shape; undefined where it must have none of that name. */
export function nameAttributes(shape: ShapeModel): Record<string, string | undefined> {
  return {
    name: shape.name,
    descr: shape.altDescription,
    hidden: shape.isHidden ? '1' : undefined,
    title: shape.altTitle,
  };
}

/** Place, size and turn of a shape. */
export function transformElement(shape: ShapeModel): XmlElement {
  return a(
    'xfrm',
    {
      rot: shape.rotation === 0 ? undefined : Math.round(shape.rotation * 60_000),
      flipH: shape.flipHorizontally || undefined,
      flipV: shape.flipVertically || undefined,
    },
    ...corners('off', 'ext', shape),
    // What a group holds stands where it stands on the sheet.
    ...(shape.kind === 'group' ? corners('chOff', 'chExt', shape) : []),
  );
}

function corners(offset: string, extent: string, { left, top, width, height }: ShapeModel): XmlElement[] {
  return [a(offset, { x: emu(left), y: emu(top) }), a(extent, { cx: emu(width), cy: emu(height) })];
}

export function geometryElement(geometry: string): XmlElement {
  return a('prstGeom', { prst: geometry }, a('avLst'));
}

export function shapeFillElement({ kind, color, transparency }: ShapeFill): XmlElement | undefined {
  if (kind === 'other') return undefined;
  return kind === 'none' ? a('noFill') : solidFillElement(color, transparency);
}

export function shapeLineElement(line: ShapeLine): XmlElement {
  return a(
    'ln',
    {
      w: emu(line.weight),
      cap: line.hasRoundCap ? 'rnd' : undefined,
      cmpd: line.compound === 'sng' ? undefined : line.compound,
    },
    line.isVisible ? solidFillElement(line.color, line.transparency) : a('noFill'),
    line.dash === 'solid' ? undefined : a('prstDash', { val: line.dash }),
    lineEndElement('headEnd', line.begin),
    lineEndElement('tailEnd', line.end),
  );
}

function lineEndElement(name: string, { style, length, width }: LineEnd): XmlElement | undefined {
  return style === 'none' ? undefined : a(name, { type: style, w: width, len: length });
}

export function textBodyElement(text: ShapeText): XmlElement {
  const { margins, autoSize } = text;
  return xdr(
    'txBody',
    {},
    a(
      'bodyPr',
      {
        vertOverflow: text.verticalOverflow,
        horzOverflow: text.horizontalOverflow,
        vert: text.direction === 'horz' ? undefined : text.direction,
        wrap: 'square',
        lIns: emu(margins.left),
        tIns: emu(margins.top),
        rIns: emu(margins.right),
        bIns: emu(margins.bottom),
        anchor: text.vertical,
      },
      a(autoSize),
    ),
    a('lstStyle'),
    ...text.text.split('\n').map((line) => paragraphElement(line, text)),
  );
}

function paragraphElement(line: string, text: ShapeText): XmlElement {
  const properties = a('pPr', { algn: text.horizontal, rtl: text.rightToLeft || undefined });
  return line === ''
    ? a('p', {}, properties, fontElement('endParaRPr', text))
    : a('p', {}, properties, a('r', {}, fontElement('rPr', text), a('t', {}, line)));
}

function fontElement(name: string, { font }: ShapeText): XmlElement {
  return a(
    name,
    {
      sz: Math.round(font.size * 100),
      b: font.bold || undefined,
      i: font.italic || undefined,
      u: font.underline === 'none' ? undefined : font.underline,
    },
    solidFillElement(font.color),
    a('latin', { typeface: font.name }),
  );
}
