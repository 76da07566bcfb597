import {
  attribute,
  childNamed,
  element,
  elements,
  localName,
  numberAttribute,
  type XmlElement,
} from '../xml/tree';
import type { Palette } from './colors';

/** The places of a theme in the order of the palette. */
const SCHEME = new Map(
  [['lt1', 'bg1'], ['dk1', 'tx1'], ['lt2', 'bg2'], ['dk2', 'tx2'], ['accent1'], ['accent2']]
    .concat([['accent3'], ['accent4'], ['accent5'], ['accent6'], ['hlink'], ['folHlink']])
    .flatMap((names, index) => names.map((name) => [name, index] as const)),
);

const PER_MILLE = 100_000;

export interface DrawingColor {
  /** `#RRGGBB`. */
  readonly color: string;
  /** From 0 to 1. */
  readonly transparency: number;
}

/** The colour in a `solidFill` or a reference to the theme's styles; undefined where it is none that can be told. */
export function readDrawingColor(holder: XmlElement | undefined, palette: Palette): DrawingColor | undefined {
  const node = elements(holder)[0];
  const base = node && baseOf(node, palette);
  if (!node || base === undefined) return undefined;
  const share = (name: string, usual: number): number =>
    (numberAttribute(childNamed(node, name), 'val') ?? usual * PER_MILLE) / PER_MILLE;
  const changed = [0, 2, 4]
    .map((at) => Number.parseInt(base.slice(at, at + 2), 16) / 255)
    .map((channel) => channel * share('shade', 1))
    .map((channel) => 1 - (1 - channel) * share('tint', 1));
  const light = share('lumMod', 1);
  const lighter = changed.map((channel) => channel * light + share('lumOff', 0));
  const hex = lighter.map((channel) =>
    Math.round(Math.min(1, Math.max(0, channel)) * 255)
      .toString(16)
      .padStart(2, '0'),
  );
  return {
    color: `#${hex.join('').toUpperCase()}`,
    transparency: Math.round((1 - share('alpha', 1)) * 1000) / 1000,
  };
}

function baseOf(node: XmlElement, palette: Palette): string | undefined {
  const name = attribute(node, 'val') ?? '';
  if (localName(node.name) === 'srgbClr') return name;
  if (localName(node.name) === 'sysClr') return attribute(node, 'lastClr');
  const index = localName(node.name) === 'schemeClr' ? SCHEME.get(name) : undefined;
  return index === undefined ? undefined : palette.theme[index];
}

export function solidFillElement(color: string, transparency = 0): XmlElement {
  const val = color.replace('#', '').toUpperCase();
  const alpha = Math.round((1 - transparency) * PER_MILLE);
  return element(
    'a:solidFill',
    {},
    element('a:srgbClr', { val }, transparency > 0 ? element('a:alpha', { val: alpha }) : undefined),
  );
}
