import { keyOf, type Key } from '../facts/key';

/** What a text looks like: without characters that show nothing, and with one dash for all of them. */
function lookOf(key: Key): string {
  return key.replace(/[\p{Cf}\s]/gu, '').replace(/[\p{Pd}−]/gu, '-');
}

/**
 * The known id that another one only looks like; null for none or several. Ids that come from chats and documents have
 * dashes and characters of no width that nobody sees, and are other ids all the same.
 */
export function lookalikes(ids: readonly string[]): (key: Key) => string | null {
  let byLook: Map<string, string[]> | null = null;
  return (key) => {
    byLook ??= idsByLook(ids);
    const [only, second] = byLook.get(lookOf(key)) ?? [];
    return only === undefined || second !== undefined ? null : only;
  };
}

function idsByLook(ids: readonly string[]): Map<string, string[]> {
  const byLook = new Map<string, string[]>();
  for (const id of ids) {
    const look = lookOf(keyOf(id));
    const alike = byLook.get(look);
    if (alike === undefined) byLook.set(look, [id]);
    else alike.push(id);
  }
  return byLook;
}
