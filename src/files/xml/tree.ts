import { parseXml, type XmlElement, type XmlNode } from '@cj-tech-master/excelts/xml';
import { FileError } from '../model/errors';

export type { XmlElement, XmlNode };

export type AttributeValue = string | number | boolean | undefined;

/** The root element of an XML part. Error: `damaged`, naming the part. */
export function parseElement(text: string, part: string): XmlElement {
  try {
    return parseXml(text).root;
  } catch (cause) {
    throw new FileError('damaged', `This workbook is damaged: the part ${part} is not well-formed XML.`, {
      cause,
    });
  }
}

/** Builds an element; attributes without a value and absent children are left out, booleans become 1 and 0. */
export function element(
  name: string,
  attributes: Readonly<Record<string, AttributeValue>> = {},
  ...children: readonly (XmlNode | string | null | undefined)[]
): XmlElement {
  const built: XmlElement = { type: 'element', name, attributes: {}, children: [] };
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    built.attributes[key] = typeof value === 'boolean' ? (value ? '1' : '0') : String(value);
  }
  for (const child of children) {
    if (typeof child === 'string') built.children.push({ type: 'text', value: child });
    else if (child) built.children.push(child);
  }
  return built;
}

/** Name without its namespace prefix. */
export function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

export function elements(parent: XmlElement | undefined): XmlElement[] {
  return parent ? parent.children.filter((node): node is XmlElement => node.type === 'element') : [];
}

/** Child elements of a local name, in order. */
export function childrenNamed(parent: XmlElement | undefined, name: string): XmlElement[] {
  return elements(parent).filter((child) => localName(child.name) === name);
}

export function childNamed(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return childrenNamed(parent, name)[0];
}

/** First descendant of a local name, depth first. */
export function descendantNamed(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  for (const child of elements(parent)) {
    if (localName(child.name) === name) return child;
    const found = descendantNamed(child, name);
    if (found) return found;
  }
  return undefined;
}

export function textOf(node: XmlElement | undefined): string {
  if (!node) return '';
  return node.children
    .map((child) => {
      if (child.type === 'text' || child.type === 'cdata') return child.value;
      return child.type === 'element' ? textOf(child) : '';
    })
    .join('');
}

/** Attribute by local name, so that `r:id` and `d3p1:id` are both `id`; an exact name wins. */
export function attribute(node: XmlElement | undefined, name: string): string | undefined {
  if (!node) return undefined;
  const exact = node.attributes[name];
  if (exact !== undefined) return exact;
  for (const [key, value] of Object.entries(node.attributes)) {
    if (localName(key) === name && !key.startsWith('xmlns')) return value;
  }
  return undefined;
}

/** An XML boolean attribute; absent is `otherwise`. */
export function flagAttribute(node: XmlElement | undefined, name: string, otherwise = false): boolean {
  const value = node?.attributes[name];
  return value === undefined ? otherwise : value === '1' || value === 'true' || value === 'on';
}

export function numberAttribute(node: XmlElement | undefined, name: string): number | undefined {
  const value = node?.attributes[name];
  if (value === undefined || value.trim() === '') return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}
