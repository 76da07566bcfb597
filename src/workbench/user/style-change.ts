import type { Alignment, CellStyle, Font } from '../../files';
import { rotationOfGrid, horizontalOfGrid, verticalOfGrid } from '../grid/mapper/style';
import { isRecord } from '../grid/params';

type Change = (style: CellStyle) => CellStyle;

/** The change of style that the grid asks for with one of its options, such as `bl` (bold) with 1 or `bg` with a colour. */
export function styleChange(option: string, value: unknown): Change {
  switch (option) {
    case 'bl':
      return font('bold', isOn(value) || undefined);
    case 'it':
      return font('italic', isOn(value) || undefined);
    case 'ul':
      return font('underline', isLine(value) ? 'single' : undefined);
    case 'st':
      return font('strikethrough', isLine(value) || undefined);
    case 'va':
      return font('vertical', value === 2 ? 'subscript' : value === 3 ? 'superscript' : undefined);
    case 'ff':
      return font('name', typeof value === 'string' ? value : undefined);
    case 'fs':
      return font('size', typeof value === 'number' ? value : undefined);
    case 'cl':
      return font('color', colorOf(value));
    case 'bg':
      return fill(colorOf(value));
    case 'ht':
      return alignment('horizontal', horizontalOfGrid(value));
    case 'vt':
      return alignment('vertical', verticalOfGrid(value));
    case 'tb':
      return alignment('wrap', value === 3 || undefined);
    case 'tr':
      return alignment('rotation', isRecord(value) ? rotationOfGrid(value) : undefined);
    default:
      throw new Error(`The grid asks for a style that is not known: ${option}`);
  }
}

function font<Name extends keyof Font>(name: Name, value: Font[Name] | undefined): Change {
  return ({ font: before = {}, ...style }) => {
    const { [name]: _before, ...rest } = before;
    return { ...style, font: value === undefined ? rest : { ...rest, [name]: value } };
  };
}

function alignment<Name extends keyof Alignment>(name: Name, value: Alignment[Name] | undefined): Change {
  return ({ alignment: before = {}, ...style }) => {
    const { [name]: _before, ...rest } = before;
    return { ...style, alignment: value === undefined ? rest : { ...rest, [name]: value } };
  };
}

function fill(color: string | undefined): Change {
  return ({ fill: _before, ...style }) =>
    color === undefined ? style : { ...style, fill: { pattern: 'solid', color } };
}

function isOn(value: unknown): boolean {
  return value === 1 || value === true;
}

function isLine(value: unknown): boolean {
  return isRecord(value) && isOn(value.s);
}

/** `#RRGGBB` of the grid's colour, which is written like that or as `rgb(r, g, b)`; undefined when it is taken away. */
function colorOf(value: unknown): string | undefined {
  const text = isRecord(value) ? value.rgb : value;
  if (typeof text !== 'string' || text === '') return undefined;
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text)?.[1];
  if (hex) {
    const long = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex;
    return `#${long.toUpperCase()}`;
  }
  const parts = /^rgba?\((\d+), *(\d+), *(\d+)/.exec(text);
  if (!parts) throw new Error(`The grid writes a colour in a form that is not known: ${text}`);
  return `#${parts
    .slice(1)
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()}`;
}
