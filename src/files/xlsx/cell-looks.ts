import type { Alignment, BorderEdge, Borders, Fill } from '../model/cells';
import {
  attribute,
  childNamed,
  childrenNamed,
  element,
  flagAttribute,
  numberAttribute,
  type XmlElement,
} from '../xml/tree';
import { colorElement, readColor, type Palette } from './colors';

/** A fill of a cell format; undefined when there is none. */
export function readFill(node: XmlElement | undefined, palette: Palette): Fill | undefined {
  const gradient = childNamed(node, 'gradientFill');
  if (gradient) return readGradient(gradient, palette);
  const pattern = childNamed(node, 'patternFill');
  const type = attribute(pattern, 'patternType') ?? 'none';
  if (type === 'none') return undefined;
  const front = readColor(childNamed(pattern, 'fgColor'), palette);
  const back = readColor(childNamed(pattern, 'bgColor'), palette);
  return type === 'solid' ? fill('solid', front, undefined) : fill(type, back, front);
}

/** A fill of a differential format, where a missing pattern is solid and the back colour is the fill. */
export function readFillChange(node: XmlElement | undefined, palette: Palette): Fill | undefined {
  const pattern = childNamed(node, 'patternFill');
  if (!pattern) return undefined;
  const type = attribute(pattern, 'patternType') ?? 'solid';
  const front = readColor(childNamed(pattern, 'fgColor'), palette);
  const back = readColor(childNamed(pattern, 'bgColor'), palette);
  if (type === 'none') return undefined;
  return type === 'solid' ? fill('solid', back ?? front, undefined) : fill(type, back, front);
}

export function fillElement(model: Fill | undefined): XmlElement {
  if (!model) return element('fill', {}, element('patternFill', { patternType: 'none' }));
  if (model.pattern === 'linearGradient' || model.pattern === 'rectangularGradient')
    return gradientElement(model);
  const solid = model.pattern === 'solid';
  const front = solid ? model.color : model.patternColor;
  return patternElement(model.pattern, front, solid ? undefined : model.color);
}

/** A solid change names its colour twice: Excel reads the back colour, other readers the front colour. */
export function fillChangeElement(model: Fill): XmlElement {
  const front = model.pattern === 'solid' ? model.color : model.patternColor;
  return patternElement(model.pattern, front, model.color);
}

function patternElement(pattern: string, front: string | undefined, back: string | undefined): XmlElement {
  return element(
    'fill',
    {},
    element(
      'patternFill',
      { patternType: pattern },
      front === undefined ? undefined : colorElement('fgColor', front),
      back === undefined ? undefined : colorElement('bgColor', back),
    ),
  );
}

export function readBorders(node: XmlElement | undefined, palette: Palette): Borders {
  const edge = (...names: string[]): BorderEdge | undefined => {
    const found = names.map((name) => childNamed(node, name)).find((one) => one !== undefined);
    const style = attribute(found, 'style');
    if (style === undefined || style === 'none') return undefined;
    const color = readColor(childNamed(found, 'color'), palette);
    return { style, ...(color !== undefined && { color }) };
  };
  const top = edge('top');
  const bottom = edge('bottom');
  const left = edge('left', 'start');
  const right = edge('right', 'end');
  const diagonal = edge('diagonal');
  return {
    ...(top && { top }),
    ...(bottom && { bottom }),
    ...(left && { left }),
    ...(right && { right }),
    ...(diagonal && {
      diagonal: {
        ...diagonal,
        up: flagAttribute(node, 'diagonalUp'),
        down: flagAttribute(node, 'diagonalDown'),
      },
    }),
  };
}

export function bordersElement(borders: Borders, change = false): XmlElement {
  const edge = (name: string, model: BorderEdge | undefined): XmlElement | undefined => {
    if (!model) return change ? undefined : element(name);
    const color =
      model.color === undefined ? element('color', { auto: true }) : colorElement('color', model.color);
    return element(name, { style: model.style }, color);
  };
  return element(
    'border',
    { diagonalUp: borders.diagonal?.up || undefined, diagonalDown: borders.diagonal?.down || undefined },
    edge('left', borders.left),
    edge('right', borders.right),
    edge('top', borders.top),
    edge('bottom', borders.bottom),
    edge('diagonal', borders.diagonal),
  );
}

type Horizontal = NonNullable<Alignment['horizontal']>;
type Vertical = NonNullable<Alignment['vertical']>;
const HORIZONTAL: readonly Horizontal[] = [
  'left',
  'center',
  'right',
  'fill',
  'justify',
  'centerContinuous',
  'distributed',
];
const VERTICAL: readonly Vertical[] = ['top', 'middle', 'bottom', 'justify', 'distributed'];

export function readAlignment(node: XmlElement | undefined): Alignment {
  const horizontal = HORIZONTAL.find((one) => one === attribute(node, 'horizontal'));
  const written = attribute(node, 'vertical');
  const vertical = VERTICAL.find((one) => one === (written === 'center' ? 'middle' : written));
  const turn = numberAttribute(node, 'textRotation') ?? 0;
  const indent = numberAttribute(node, 'indent') ?? 0;
  const order = attribute(node, 'readingOrder');
  return {
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
    ...(flagAttribute(node, 'wrapText') && { wrap: true }),
    ...(flagAttribute(node, 'shrinkToFit') && { shrink: true }),
    ...(flagAttribute(node, 'justifyLastLine') && { justifyLastLine: true }),
    ...(indent !== 0 && { indent }),
    ...(turn !== 0 && { rotation: turn > 90 && turn <= 180 ? 90 - turn : turn }),
    ...(order === '1' && { readingOrder: 'ltr' as const }),
    ...(order === '2' && { readingOrder: 'rtl' as const }),
  };
}

export function alignmentElement(alignment: Alignment): XmlElement {
  const turn = alignment.rotation;
  return element('alignment', {
    horizontal: alignment.horizontal,
    vertical: alignment.vertical === 'middle' ? 'center' : alignment.vertical,
    textRotation: turn === undefined ? undefined : turn < 0 ? 90 - turn : turn,
    wrapText: alignment.wrap,
    indent: alignment.indent,
    justifyLastLine: alignment.justifyLastLine,
    shrinkToFit: alignment.shrink,
    readingOrder: alignment.readingOrder && (alignment.readingOrder === 'ltr' ? 1 : 2),
  });
}

function fill(pattern: string, color: string | undefined, patternColor: string | undefined): Fill {
  return {
    pattern,
    ...(color !== undefined && { color }),
    ...(patternColor !== undefined && { patternColor }),
  };
}

/** Gradients keep their first and last colour; an unchanged cell keeps the whole gradient of its file. */
function readGradient(node: XmlElement, palette: Palette): Fill {
  const stops = childrenNamed(node, 'stop').map((stop) => readColor(childNamed(stop, 'color'), palette));
  const pattern = attribute(node, 'type') === 'path' ? 'rectangularGradient' : 'linearGradient';
  return fill(pattern, stops[0], stops.at(-1));
}

function gradientElement(model: Fill): XmlElement {
  const stop = (position: number, color: string | undefined): XmlElement =>
    element('stop', { position }, colorElement('color', color ?? '#FFFFFF'));
  const shape =
    model.pattern === 'linearGradient'
      ? { degree: 90 }
      : { type: 'path', left: 0.5, right: 0.5, top: 0.5, bottom: 0.5 };
  return element(
    'fill',
    {},
    element('gradientFill', shape, stop(0, model.color), stop(1, model.patternColor)),
  );
}
