import { localName, type XmlElement } from './tree';

/**
 * Children in the order that a schema asks for. `written` replaces the opened children of its names (undefined drops
 * them); all other opened children stay, those the order does not know behind the one they followed.
 */
export function inSchemaOrder(
  order: readonly string[],
  written: ReadonlyMap<string, XmlElement | readonly XmlElement[] | undefined>,
  opened: readonly XmlElement[],
): XmlElement[] {
  const kept = new Map<string, XmlElement[]>();
  let previous = order[0] ?? '';
  for (const child of opened) {
    const name = localName(child.name);
    const isKnown = order.includes(name);
    if (isKnown) previous = name;
    if (isKnown && written.has(name)) continue;
    kept.set(previous, [...(kept.get(previous) ?? []), child]);
  }
  return order.flatMap((name) => {
    const own = written.get(name);
    const list = own === undefined ? [] : 'name' in own ? [own] : own;
    return [...list, ...(kept.get(name) ?? [])];
  });
}
