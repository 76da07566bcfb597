import { escapeAttribute, escapeXml } from './text';
import type { XmlElement } from './tree';

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** An element as XML text, without a declaration. */
export function serializeElement(node: XmlElement): string {
  const pieces: string[] = [];
  append(node, pieces);
  return pieces.join('');
}

/** A whole part: declaration and root element. */
export function serializePart(root: XmlElement): string {
  return XML_DECLARATION + serializeElement(root);
}

/** ` name="value"` for every attribute. */
export function serializeAttributes(attributes: Readonly<Record<string, string>>): string {
  let text = '';
  for (const key of Object.keys(attributes)) text += ` ${key}="${escapeAttribute(attributes[key] ?? '')}"`;
  return text;
}

function append(node: XmlElement, pieces: string[]): void {
  const open = `<${node.name}${serializeAttributes(node.attributes)}`;
  if (node.children.length === 0) {
    pieces.push(open, '/>');
    return;
  }
  pieces.push(open, '>');
  for (const child of node.children) {
    switch (child.type) {
      case 'element':
        append(child, pieces);
        break;
      case 'text':
      case 'cdata':
        pieces.push(escapeXml(child.value));
        break;
      case 'comment':
      case 'processing-instruction':
        break;
    }
  }
  pieces.push(`</${node.name}>`);
}
