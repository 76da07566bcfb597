import { FileError } from '../model/errors';
import { serializeElement } from '../xml/serialize';
import { element, localName, parseElement, type XmlElement } from '../xml/tree';

/** The namespaces of an old drawing, with the prefixes that Excel itself gives them. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
  ['urn:schemas-microsoft-com:office:excel', 'x'],
]);

/** Namespaces by their prefix. */
type Scope = ReadonlyMap<string, string>;

/**
 * An old drawing in which the root declares the usual prefixes and its elements have them. Those of Excel have them
 * already, and may not be well-formed; other writers declare prefixes of their own anywhere.
 */
export function withUsualPrefixes(text: string): string {
  const [start = ''] = /<xml\b[^>]*>/.exec(text) ?? [];
  const missing = [...PREFIXES].filter(
    ([namespace, prefix]) => !start.includes(`xmlns:${prefix}="${namespace}"`),
  );
  if (start === '' || missing.length === 0) return text;
  try {
    const root = renamed(parseElement(text, ''), new Map());
    for (const [namespace, prefix] of PREFIXES) root.attributes[`xmlns:${prefix}`] = namespace;
    return serializeElement(root);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    const declared = missing.map(([namespace, prefix]) => ` xmlns:${prefix}="${namespace}"`).join('');
    return text.replace('<xml', `<xml${declared}`);
  }
}

function renamed(node: XmlElement, outer: Scope): XmlElement {
  const scope = new Map(outer);
  for (const [name, value] of Object.entries(node.attributes))
    if (name === 'xmlns' || name.startsWith('xmlns:')) scope.set(name.slice('xmlns:'.length), value);
  const attributes = Object.entries(node.attributes)
    .filter(([name, value]) => !(name.startsWith('xmlns') && PREFIXES.has(value)))
    .map(([name, value]) => [name.includes(':') ? usual(name, scope) : name, value]);
  const result = element(usual(node.name, scope), Object.fromEntries(attributes));
  result.children = node.children.map((child) => (child.type === 'element' ? renamed(child, scope) : child));
  return result;
}

function usual(name: string, scope: Scope): string {
  const local = localName(name);
  const prefix = PREFIXES.get(scope.get(name.slice(0, -local.length - 1)) ?? '');
  return prefix === undefined ? name : `${prefix}:${local}`;
}
