import { childrenNamed, element, parseElement, type XmlElement } from '../xml/tree';
import { serializePart } from '../xml/serialize';
import {
  parseRelationships,
  relationshipKind,
  relationshipsPath,
  relativeTarget,
  resolveTarget,
  serializeRelationships,
  type Relationship,
} from './relationships';
import type { Parts } from './zip';

const CONTENT_TYPES = '[Content_Types].xml';
const encoder = new TextEncoder();

/** The parts of an Office package with their content types and relationships. */
export class OfficePackage {
  readonly parts: Parts;
  private readonly defaults = new Map<string, string>();
  private readonly overrides = new Map<string, string>();
  private readonly relationships = new Map<string, Relationship[]>();
  /** Paths of the parts by their small letters. */
  private spellings: ReadonlyMap<string, string> | undefined;

  constructor(parts: Parts = new Map()) {
    this.parts = new Map(parts);
    const types = this.text(CONTENT_TYPES);
    if (types === undefined) return;
    const root = parseElement(types, CONTENT_TYPES);
    for (const node of childrenNamed(root, 'Default')) {
      this.defaults.set(
        (node.attributes['Extension'] ?? '').toLowerCase(),
        node.attributes['ContentType'] ?? '',
      );
    }
    for (const node of childrenNamed(root, 'Override')) {
      this.overrides.set(
        this.partNamed((node.attributes['PartName'] ?? '').replace(/^\//, '')),
        node.attributes['ContentType'] ?? '',
      );
    }
  }

  has(path: string): boolean {
    return this.parts.has(path);
  }

  /** A part as text; undefined when there is none. */
  text(path: string): string | undefined {
    const bytes = this.parts.get(path);
    return bytes && decodeText(bytes);
  }

  /** The root element of an XML part; undefined when there is none. */
  xml(path: string): XmlElement | undefined {
    const text = this.text(path);
    return text === undefined ? undefined : parseElement(text, path);
  }

  /** Writes a part. Without a content type the one it has, or its extension's, stays. */
  write(path: string, content: string | Uint8Array | XmlElement, contentType?: string): void {
    const text =
      typeof content === 'object' && !(content instanceof Uint8Array) ? serializePart(content) : content;
    this.parts.set(path, typeof text === 'string' ? encoder.encode(text) : text);
    if (contentType !== undefined) this.overrides.set(path, contentType);
  }

  setDefaultType(extension: string, contentType: string): void {
    if (!this.defaults.has(extension)) this.defaults.set(extension, contentType);
  }

  contentType(path: string): string | undefined {
    return this.overrides.get(path) ?? this.defaults.get(path.slice(path.lastIndexOf('.') + 1).toLowerCase());
  }

  /** Removes a part and its relationships. */
  remove(path: string): void {
    this.parts.delete(path);
    this.parts.delete(relationshipsPath(path));
    this.overrides.delete(path);
    this.relationships.delete(path);
  }

  /** Relationships of a part ('' is the package); the returned list is live. */
  relationshipsOf(path: string): Relationship[] {
    const known = this.relationships.get(path);
    if (known) return known;
    const source = relationshipsPath(path);
    const text = this.text(source);
    const list = text === undefined ? [] : parseRelationships(text, source);
    for (const one of list) if (!one.external) this.respell(path, one);
    this.relationships.set(path, list);
    return list;
  }

  /** Parts are the same in any letter case; from here on a relationship has that of its part. */
  private respell(owner: string, relationship: Relationship): void {
    const path = resolveTarget(owner, relationship.target);
    const part = this.partNamed(path);
    if (part !== path) relationship.target = relativeTarget(owner, part);
  }

  /** The path of a part as the package spells it; the given one where there is none. */
  private partNamed(path: string): string {
    if (path === '' || this.parts.has(path)) return path;
    this.spellings ??= new Map([...this.parts.keys()].map((one) => [one.toLowerCase(), one]));
    return this.spellings.get(path.toLowerCase()) ?? path;
  }

  /** Paths of the parts that `owner` points to by a relationship of a kind, with the relationship's id. */
  related(owner: string, kind: string): { id: string; path: string }[] {
    return this.relationshipsOf(owner)
      .filter((one) => relationshipKind(one) === kind && !one.external)
      .map((one) => ({ id: one.id, path: resolveTarget(owner, one.target) }));
  }

  relationship(owner: string, id: string | undefined): Relationship | undefined {
    return id === undefined ? undefined : this.relationshipsOf(owner).find((one) => one.id === id);
  }

  /** Adds a relationship and gives its id. `target` is a path in the package unless external. */
  relate(owner: string, type: string, target: string, external = false): string {
    const list = this.relationshipsOf(owner);
    const used = new Set(list.map((one) => one.id));
    let number = 1;
    while (used.has(`rId${number}`)) number++;
    const id = `rId${number}`;
    list.push({ id, type, target: external ? target : relativeTarget(owner, target), external });
    return id;
  }

  /** Drops the relationships of `owner` that a test picks. */
  unrelate(owner: string, drops: (relationship: Relationship) => boolean): void {
    const list = this.relationshipsOf(owner);
    list.splice(0, list.length, ...list.filter((one) => !drops(one)));
  }

  /** The first free path of a numbered family, e.g. `xl/tables/table3.xml`. */
  freePath(before: string, after: string): string {
    let number = 1;
    while (this.parts.has(`${before}${number}${after}`)) number++;
    return `${before}${number}${after}`;
  }

  /** All paths that can be reached from the package by relationships. */
  reachable(): Set<string> {
    const seen = new Set<string>();
    const visit = (owner: string): void => {
      for (const one of this.relationshipsOf(owner)) {
        const path = one.external ? '' : resolveTarget(owner, one.target);
        if (path === '' || seen.has(path) || !this.parts.has(path)) continue;
        seen.add(path);
        visit(path);
      }
    };
    visit('');
    return seen;
  }

  /** Parts ready to be zipped, content types first, relationships written back. */
  finish(): Parts {
    for (const [owner, list] of this.relationships) {
      const path = relationshipsPath(owner);
      if (list.length > 0 && (owner === '' || this.parts.has(owner)))
        this.write(path, serializeRelationships(inIdOrder(list)));
      else this.parts.delete(path);
    }
    this.setDefaultType('rels', 'application/vnd.openxmlformats-package.relationships+xml');
    this.setDefaultType('xml', 'application/xml');
    const finished: Parts = new Map([[CONTENT_TYPES, new Uint8Array()]]);
    for (const path of [...this.parts.keys()].sort()) {
      const bytes = this.parts.get(path);
      if (bytes) finished.set(path, bytes);
    }
    finished.set(CONTENT_TYPES, encoder.encode(serializePart(this.contentTypes())));
    return finished;
  }

  private contentTypes(): XmlElement {
    const root = element('Types', { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' });
    for (const [extension, type] of [...this.defaults].sort(byName)) {
      root.children.push(element('Default', { Extension: extension, ContentType: type }));
    }
    for (const [path, type] of [...this.overrides].sort(byName)) {
      if (this.parts.has(path))
        root.children.push(element('Override', { PartName: `/${path}`, ContentType: type }));
    }
    return root;
  }
}

function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return decoderFor(bytes).decode(bytes);
}

const utf8 = new TextDecoder();

/** The decoder for what an XML declaration says; UTF-8 where it says nothing, or what nobody knows. */
function decoderFor(bytes: Uint8Array): TextDecoder {
  const start = String.fromCharCode(...bytes.subarray(0, 100));
  const encoding = /^<\?xml[^>]*\sencoding=["']([\w.:-]+)/.exec(start)?.[1]?.toLowerCase() ?? 'utf-8';
  // one that is given in sixteen bits would say so before
  if (encoding.startsWith('utf-')) return utf8;
  try {
    return new TextDecoder(encoding);
  } catch {
    return utf8;
  }
}

function byName([a]: [string, string], [b]: [string, string]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Saving again takes the ids in another order; the written order does not show it. */
function inIdOrder(list: readonly Relationship[]): Relationship[] {
  return [...list].sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
}
