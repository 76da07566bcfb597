import { childrenNamed, element, parseElement } from '../xml/tree';
import { serializePart } from '../xml/serialize';

export interface Relationship {
  id: string;
  /** Full type address; compare by `relationshipKind`. */
  type: string;
  /** As written: relative to the owner's folder, absolute with a leading slash, or a web address when external. */
  target: string;
  external: boolean;
}

export const OFFICE_RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

/** Last word of a relationship type: `worksheet`, `table`, `threadedComment`… */
export function relationshipKind(relationship: Relationship): string {
  return relationship.type.slice(relationship.type.lastIndexOf('/') + 1);
}

/** Path of the part that holds the relationships of `path` ('' is the package). */
export function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf('/');
  return `${path.slice(0, slash + 1)}_rels/${path.slice(slash + 1)}.rels`;
}

export function parseRelationships(text: string, path: string): Relationship[] {
  return childrenNamed(parseElement(text, path), 'Relationship').map((node) => ({
    id: node.attributes['Id'] ?? '',
    type: node.attributes['Type'] ?? '',
    target: node.attributes['Target'] ?? '',
    external: node.attributes['TargetMode'] === 'External',
  }));
}

export function serializeRelationships(relationships: readonly Relationship[]): string {
  const nodes = relationships.map((one) =>
    element('Relationship', {
      Id: one.id,
      Type: one.type,
      Target: one.target,
      TargetMode: one.external ? 'External' : undefined,
    }),
  );
  return serializePart(
    element(
      'Relationships',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
      ...nodes,
    ),
  );
}

/** Path of a relationship's target inside the package. */
export function resolveTarget(owner: string, target: string): string {
  const plain = decoded(target.split('#')[0] ?? '');
  if (plain.startsWith('/')) return plain.slice(1);
  const folders = owner.split('/').slice(0, -1);
  for (const step of plain.split('/')) {
    if (step === '..') folders.pop();
    else if (step !== '.' && step !== '') folders.push(step);
  }
  return folders.join('/');
}

/** A path in the package as a relationship of `owner` writes it, relative to the owner's folder. */
export function relativeTarget(owner: string, path: string): string {
  const from = owner.split('/').slice(0, -1);
  const to = path.split('/');
  while (from.length > 0 && to.length > 1 && from[0] === to[0]) {
    from.shift();
    to.shift();
  }
  return [...from.map(() => '..'), ...to].join('/');
}

/** Targets are URIs; some writers leave a bare percent sign in them. */
function decoded(target: string): string {
  try {
    return decodeURI(target);
  } catch {
    return target;
  }
}
