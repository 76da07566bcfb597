import type { ChartLine, ChartLook, ChartMarker, ChartText, ChartTrendlineModel } from '../model/chart-parts';
import {
  attribute,
  childNamed,
  childrenNamed,
  descendantNamed,
  element,
  elements,
  flagAttribute,
  numberAttribute,
  localName,
  textOf,
  type XmlElement,
} from '../xml/tree';
import { readColor, type Palette } from './colors';

export type Child = XmlElement | undefined;
type Attributes = Record<string, string | number | boolean | undefined>;

const EMU_PER_POINT = 12_700;

/** An element of the chart namespace. */
export function c(name: string, attributes: Attributes = {}, ...children: (Child | string)[]): XmlElement {
  return element(`c:${name}`, attributes, ...children);
}

/** An element of the drawing namespace. */
export function a(name: string, attributes: Attributes = {}, ...children: (Child | string)[]): XmlElement {
  return element(`a:${name}`, attributes, ...children);
}

export function value(name: string, val: string | number | boolean): XmlElement {
  return c(name, { val });
}

export function given<Value extends string | number | boolean>(name: string, val: Value | undefined): Child {
  return val === undefined ? undefined : value(name, val);
}

export function val(node: XmlElement | undefined): string | undefined {
  return attribute(node, 'val');
}

/** A switch: an element that is there counts unless it says otherwise. */
export function isOn(node: XmlElement | undefined, name: string): boolean {
  const child = childNamed(node, name);
  return child !== undefined && flagAttribute(child, 'val', true);
}

function solid(color: string): XmlElement {
  return a('solidFill', {}, a('srgbClr', { val: color.replace('#', '').toUpperCase() }));
}

/** `none`, or a solid fill. */
export function fillElement(fill: string | undefined): Child {
  if (fill === undefined) return undefined;
  return fill === 'none' ? a('noFill') : solid(fill);
}

export function lineElement(line: ChartLine | undefined): Child {
  if (!line) return undefined;
  if (line.dash === 'none') return a('ln', {}, a('noFill'));
  const w = line.weight === undefined ? undefined : Math.round(line.weight * EMU_PER_POINT);
  return a(
    'ln',
    { w },
    line.color === undefined ? undefined : solid(line.color),
    line.dash === undefined || line.dash === 'solid' ? undefined : a('prstDash', { val: line.dash }),
  );
}

/** `spPr`, where there is something to say. */
export function shapeElement(look: ChartLook | undefined): Child {
  if (look?.fill === undefined && !look?.line && !look?.hasShadow) return undefined;
  return c(
    'spPr',
    {},
    fillElement(look.fill),
    lineElement(look.line),
    look.hasShadow ? shadowElement() : undefined,
  );
}

/** The shadow that Excel gives by itself: below to the right, half black. */
function shadowElement(): XmlElement {
  const color = a('prstClr', { val: 'black' }, a('alpha', { val: 40_000 }));
  const shadow = { blurRad: 50_800, dist: 38_100, dir: 2_700_000, algn: 'tl', rotWithShape: false };
  return a('effectLst', {}, a('outerShdw', shadow, color));
}

/** Properties of a run or of a whole text. */
export function textProperties(name: 'rPr' | 'defRPr', text: ChartText | undefined): Child {
  if (!text) return undefined;
  return a(
    name,
    {
      sz: text.size === undefined ? undefined : Math.round(text.size * 100),
      b: text.bold,
      i: text.italic,
      u: text.underline === undefined ? undefined : text.underline ? 'sng' : 'none',
    },
    text.color === undefined ? undefined : solid(text.color),
    text.name === undefined ? undefined : a('latin', { typeface: text.name }),
  );
}

/** How the model and the file say that letters stand below each other. */
const STACKED_LETTERS = 180;
const STACKED = 'wordArtVert';

export function bodyElement(look: ChartLook | undefined): XmlElement {
  const rotation = look?.rotation;
  if (rotation === STACKED_LETTERS) return a('bodyPr', { rot: 0, vert: STACKED });
  return a('bodyPr', { rot: rotation === undefined ? undefined : Math.round(-rotation * 60_000) });
}

/** `txPr`, where there is something to say. */
export function textElement(look: ChartLook | undefined): Child {
  if (!look?.text && look?.rotation === undefined) return undefined;
  const properties = textProperties('defRPr', look.text ?? {});
  return c('txPr', {}, bodyElement(look), a('lstStyle'), a('p', {}, a('pPr', {}, properties)));
}

/** The look of an element with `spPr`, and text in `txPr` or in the runs of a title. */
export function readLook(node: XmlElement | undefined, palette: Palette): ChartLook | undefined {
  const shape = childNamed(node, 'spPr');
  const rich = descendantNamed(childNamed(node, 'tx'), 'rich') ?? childNamed(node, 'txPr');
  const fill = readFill(shape, palette);
  const line = readLine(childNamed(shape, 'ln'), palette);
  const text = readText(descendantNamed(rich, 'rPr') ?? descendantNamed(rich, 'defRPr'), palette);
  const body = childNamed(rich, 'bodyPr');
  const isStacked = attribute(body, 'vert') === STACKED;
  const turn = isStacked ? -STACKED_LETTERS * 60_000 : numberAttribute(body, 'rot');
  const look: ChartLook = {
    ...(fill !== undefined && { fill }),
    ...(line && { line }),
    ...(text && { text }),
    ...(childNamed(childNamed(shape, 'effectLst'), 'outerShdw') && { hasShadow: true as const }),
    ...(turn !== undefined && turn !== 0 && { rotation: Math.round(-turn / 60_000) }),
  };
  return Object.keys(look).length === 0 ? undefined : look;
}

export function readFill(node: XmlElement | undefined, palette: Palette): string | undefined {
  if (childNamed(node, 'noFill')) return 'none';
  return readSolid(childNamed(node, 'solidFill'), palette);
}

function readSolid(fill: XmlElement | undefined, palette: Palette): string | undefined {
  const color = elements(fill)[0];
  if (!color) return undefined;
  const rgb = attribute(color, 'val');
  return localName(color.name) === 'srgbClr' && rgb !== undefined
    ? `#${rgb.toUpperCase()}`
    : readColor(color, palette);
}

export function readLine(node: XmlElement | undefined, palette: Palette): ChartLine | undefined {
  if (!node) return undefined;
  if (childNamed(node, 'noFill')) return { dash: 'none' };
  const color = readSolid(childNamed(node, 'solidFill'), palette);
  const width = numberAttribute(node, 'w');
  const dash = val(childNamed(node, 'prstDash'));
  const line: ChartLine = {
    ...(color !== undefined && { color }),
    ...(width !== undefined && { weight: width / EMU_PER_POINT }),
    ...(dash !== undefined && dash !== 'solid' && { dash }),
  };
  return Object.keys(line).length === 0 ? undefined : line;
}

export function readText(node: XmlElement | undefined, palette: Palette): ChartText | undefined {
  if (!node) return undefined;
  const size = numberAttribute(node, 'sz');
  const color = readSolid(childNamed(node, 'solidFill'), palette);
  const name = attribute(childNamed(node, 'latin'), 'typeface');
  const underline = attribute(node, 'u');
  const text: ChartText = {
    ...(size !== undefined && { size: size / 100 }),
    ...(attribute(node, 'b') !== undefined && { bold: flagAttribute(node, 'b') }),
    ...(attribute(node, 'i') !== undefined && { italic: flagAttribute(node, 'i') }),
    ...(underline !== undefined && { underline: underline !== 'none' }),
    ...(color !== undefined && { color }),
    ...(name !== undefined && !name.startsWith('+') && { name }),
  };
  return Object.keys(text).length === 0 ? undefined : text;
}

export function markerElement(marker: ChartMarker | undefined): Child {
  if (!marker) return undefined;
  const line = marker.line === undefined ? undefined : { color: marker.line };
  return c(
    'marker',
    {},
    given('symbol', marker.shape),
    given('size', marker.size),
    shapeElement({ ...(marker.fill !== undefined && { fill: marker.fill }), ...(line && { line }) }),
  );
}

export function readMarker(node: XmlElement | undefined, palette: Palette): ChartMarker | undefined {
  if (!node) return undefined;
  const shape = val(childNamed(node, 'symbol'));
  const size = numberAttribute(childNamed(node, 'size'), 'val');
  const fill = readFill(childNamed(node, 'spPr'), palette);
  const line = readLine(childNamed(childNamed(node, 'spPr'), 'ln'), palette)?.color;
  const marker: ChartMarker = {
    ...(shape !== undefined && { shape }),
    ...(size !== undefined && { size }),
    ...(fill !== undefined && { fill }),
    ...(line !== undefined && { line }),
  };
  return Object.keys(marker).length === 0 ? undefined : marker;
}

export function trendlineElement(trend: ChartTrendlineModel): XmlElement {
  return c(
    'trendline',
    {},
    trend.name === undefined ? undefined : c('name', {}, trend.name),
    shapeElement(trend.look),
    value('trendlineType', trend.type),
    given('order', trend.order),
    given('period', trend.period),
    given('forward', trend.forward),
    given('backward', trend.backward),
    given('intercept', trend.intercept),
    value('dispRSqr', trend.showRSquared ?? false),
    value('dispEq', trend.showEquation ?? false),
  );
}

export function readTrendlines(series: XmlElement, palette: Palette): ChartTrendlineModel[] {
  return childrenNamed(series, 'trendline').map((node) => {
    const number = (name: string): number | undefined => numberAttribute(childNamed(node, name), 'val');
    const trend: ChartTrendlineModel = { type: val(childNamed(node, 'trendlineType')) ?? 'linear' };
    const name = childNamed(node, 'name');
    if (name) trend.name = textOf(name);
    for (const key of ['order', 'period', 'forward', 'backward', 'intercept'] as const) {
      const found = number(key);
      if (found !== undefined) trend[key] = found;
    }
    if (flagAttribute(childNamed(node, 'dispEq'), 'val')) trend.showEquation = true;
    if (flagAttribute(childNamed(node, 'dispRSqr'), 'val')) trend.showRSquared = true;
    const look = readLook(node, palette);
    if (look) trend.look = look;
    return trend;
  });
}
