import { keyOf, type Key } from '../facts/key';

export type Spelling = (name: string | null) => string | null;

/** Names that are one (`keyOf`), as they are first asked for: snapshots keep owners as they were typed then. */
export function firstSpelling(): Spelling {
  const first = new Map<Key, string>();
  return (name) => {
    if (name === null) return null;
    const key = keyOf(name);
    const known = first.get(key) ?? name;
    first.set(key, known);
    return known;
  };
}
