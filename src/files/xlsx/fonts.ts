import type { Font, FontEffect } from '../model/cells';
import { attribute, childNamed, element, numberAttribute, type XmlElement } from '../xml/tree';
import { colorElement, readColor, type Palette } from './colors';

type Underline = NonNullable<Font['underline']>;
const UNDERLINES: readonly Underline[] = ['single', 'double', 'singleAccounting', 'doubleAccounting'];

// Stylesheets and text runs have them in different orders.
const EFFECTS: readonly FontEffect[] = ['condense', 'extend', 'outline', 'shadow'];
const RUN_EFFECTS: readonly FontEffect[] = ['outline', 'shadow', 'condense', 'extend'];

/** A font element (`font`, or `rPr` of a text run) in full. */
export function readFont(node: XmlElement | undefined, palette: Palette): Font {
  if (!node) return {};
  const underline = childNamed(node, 'u');
  const underlineStyle =
    underline && UNDERLINES.find((one) => one === (attribute(underline, 'val') ?? 'single'));
  const vertical = attribute(childNamed(node, 'vertAlign'), 'val');
  const name = attribute(childNamed(node, 'name'), 'val') ?? attribute(childNamed(node, 'rFont'), 'val');
  const size = numberAttribute(childNamed(node, 'sz'), 'val');
  const color = readColor(childNamed(node, 'color'), palette);
  const effects = EFFECTS.filter((name) => isOn(childNamed(node, name)));
  return {
    ...(name !== undefined && { name }),
    ...(size !== undefined && { size }),
    ...(isOn(childNamed(node, 'b')) && { bold: true }),
    ...(isOn(childNamed(node, 'i')) && { italic: true }),
    ...(underlineStyle && { underline: underlineStyle }),
    ...(isOn(childNamed(node, 'strike')) && { strikethrough: true }),
    ...((vertical === 'superscript' || vertical === 'subscript') && { vertical }),
    ...(effects.length > 0 && { effects }),
    ...(color !== undefined && { color }),
  };
}

/** A font element; `nameElement` is `name` in stylesheets and `rFont` in text runs. */
export function fontElement(tag: string, font: Font, nameElement: 'name' | 'rFont' = 'name'): XmlElement {
  const name = font.name === undefined ? undefined : element(nameElement, { val: font.name });
  return element(
    tag,
    {},
    nameElement === 'rFont' ? name : undefined,
    toggle('b', font.bold),
    toggle('i', font.italic),
    toggle('strike', font.strikethrough),
    ...(nameElement === 'rFont' ? RUN_EFFECTS : EFFECTS)
      .filter((name) => font.effects?.includes(name))
      .map((name) => element(name)),
    nameElement === 'rFont' && font.color !== undefined ? colorElement('color', font.color) : undefined,
    nameElement === 'rFont' && font.size !== undefined ? element('sz', { val: font.size }) : undefined,
    font.underline && element('u', font.underline === 'single' ? {} : { val: font.underline }),
    font.vertical && element('vertAlign', { val: font.vertical }),
    nameElement === 'name' && font.size !== undefined ? element('sz', { val: font.size }) : undefined,
    nameElement === 'name' && font.color !== undefined ? colorElement('color', font.color) : undefined,
    nameElement === 'name' ? name : undefined,
  );
}

/** Bold and italic may also be switched off by a differential style, hence the three states. */
function toggle(name: string, on: boolean | undefined): XmlElement | undefined {
  if (on === undefined) return undefined;
  return element(name, on ? {} : { val: false });
}

function isOn(node: XmlElement | undefined): boolean {
  const value = attribute(node, 'val');
  return node !== undefined && value !== '0' && value !== 'false';
}
