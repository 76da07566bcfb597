import type { OfficePackage } from '../package/package';
import { OFFICE_RELATIONSHIP, relationshipKind } from '../package/relationships';
import { attribute, childrenNamed, element, type XmlElement } from '../xml/tree';

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty';

/** Reads the add-in properties of a sheet: each value is a part of its own, in UTF-16. */
export function readSheetCustomProperties(
  container: XmlElement | undefined,
  source: OfficePackage,
  sheetPath: string,
): Map<string, string> {
  const paths = new Map(source.related(sheetPath, 'customProperty').map((one) => [one.id, one.path]));
  const properties = new Map<string, string>();
  for (const node of childrenNamed(container, 'customPr')) {
    const name = attribute(node, 'name');
    const bytes = source.parts.get(paths.get(attribute(node, 'id') ?? '') ?? '');
    if (name !== undefined && bytes) properties.set(name, decodeUtf16(bytes));
  }
  return properties;
}

/** Writes the parts and gives the `customProperties` element; undefined when there are none. */
export function writeSheetCustomProperties(
  properties: ReadonlyMap<string, string>,
  sheetPath: string,
  target: OfficePackage,
): XmlElement | undefined {
  for (const { path } of target.related(sheetPath, 'customProperty')) target.remove(path);
  target.unrelate(sheetPath, (one) => relationshipKind(one) === 'customProperty');
  const nodes = [...properties].map(([name, value]) => {
    const path = target.freePath('xl/customProperty', '.bin');
    target.write(path, encodeUtf16(value), CONTENT_TYPE);
    return element('customPr', {
      name,
      'r:id': target.relate(sheetPath, `${OFFICE_RELATIONSHIP}customProperty`, path),
    });
  });
  return nodes.length === 0 ? undefined : element('customProperties', {}, ...nodes);
}

// By hand, because TextDecoder replaces lone surrogates and drops a leading byte-order mark.
function decodeUtf16(bytes: Uint8Array): string {
  const units: string[] = [];
  for (let at = 0; at + 1 < bytes.length; at += 2)
    units.push(String.fromCharCode((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)));
  return units.join('');
}

function encodeUtf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at++) {
    bytes[at * 2] = text.charCodeAt(at) & 0xff;
    bytes[at * 2 + 1] = text.charCodeAt(at) >> 8;
  }
  return bytes;
}
