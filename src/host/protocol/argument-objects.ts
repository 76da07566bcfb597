import { isRecord } from './arguments';
import type { ArgumentInfo } from './messages';
import { Arguments, type HostObject } from './object-class';

/** The object that an object path of the request leads to; null is a null object. */
type FindObject = (pathId: number) => HostObject | null;

/** The arguments of a request, with the objects that they speak of. */
export function readArguments(info: ArgumentInfo | undefined, find: FindObject): Arguments {
  const values = info?.Arguments ?? [];
  const ids = info?.ReferencedObjectPathIds ?? [];
  const objects = new Map<number, HostObject | null>();
  const plain = values.map((value, index) => {
    const id = ids[index];
    if (!isPathId(id)) return withObjects(value, id, find);
    objects.set(index, find(id));
    return value;
  });
  return new Arguments(plain, objects);
}

/** Objects inside an argument, as in `rule = { list: { source: range } }`, take the place of their stand-ins. */
function withObjects(value: unknown, ids: unknown, find: FindObject): unknown {
  if (isPathId(ids)) return find(ids);
  if (Array.isArray(value) && Array.isArray(ids))
    return value.map((part, index) => withObjects(part, ids[index], find));
  return isRecord(value) ? withinRecord(value, find) : value;
}

function withinRecord(value: Readonly<Record<string, unknown>>, find: FindObject): unknown {
  if (typeof value._ObjectPathId === 'number') return find(value._ObjectPathId);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withinPart(part, find)]));
}

function withinPart(part: unknown, find: FindObject): unknown {
  if (isRecord(part)) return withinRecord(part, find);
  return Array.isArray(part)
    ? part.map((inner: unknown) => (isRecord(inner) ? withinRecord(inner, find) : inner))
    : part;
}

function isPathId(id: unknown): id is number {
  return typeof id === 'number' && id !== 0;
}
