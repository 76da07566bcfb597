/** Every text of a nested list of words with its path, such as `attitude.coach`. */
export function textsIn(words: object, path = ''): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [name, value] of Object.entries(words) as [string, unknown][]) {
    const place = path === '' ? name : `${path}.${name}`;
    if (typeof value === 'string') found.set(place, value);
    else if (typeof value === 'object' && value !== null) {
      for (const [inner, text] of textsIn(value, place)) found.set(inner, text);
    }
  }
  return found;
}
