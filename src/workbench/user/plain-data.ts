/** A copy of plain data: objects, arrays and maps are copied, `origin` (what a file brought along) is shared. */
export function copyOf<Data>(data: Data): Data {
  return copied(data) as Data;
}

function copied(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(copied);
  if (data instanceof Map) return new Map([...data].map(([key, value]) => [key, copied(value)]));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, key === 'origin' ? value : copied(value)]),
  );
}

/** Plain data as text, to tell whether two are alike; keys that are absent or undefined count the same. */
export function dataText(data: unknown): string {
  return (
    JSON.stringify(data, (key, value: unknown) => {
      if (key === 'origin') return undefined;
      return value instanceof Map ? { entries: [...value] } : value;
    }) ?? ''
  );
}
