import { elements, type XmlElement } from './tree';

/** Whether an element can stand in another part: it declares the prefixes itself that it uses, but for those given. */
export function standsAlone(node: XmlElement, declared: ReadonlySet<string> = new Set(['xml'])): boolean {
  const names = Object.keys(node.attributes);
  const own = names.flatMap((name) => (name.startsWith('xmlns:') ? [name.slice('xmlns:'.length)] : []));
  const known = own.length > 0 ? new Set([...declared, ...own]) : declared;
  const isKnown = (name: string): boolean => {
    const colon = name.indexOf(':');
    return colon < 0 || name.startsWith('xmlns') || known.has(name.slice(0, colon));
  };
  return [node.name, ...names].every(isKnown) && elements(node).every((child) => standsAlone(child, known));
}
