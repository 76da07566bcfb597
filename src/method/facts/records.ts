/** The ids of a record, in its order. */
export function idsOf<Id extends string>(record: Readonly<Record<Id, unknown>>): readonly Id[] {
  return Object.keys(record) as Id[];
}

/** A record with a value for each of the ids. */
export function recordOf<Id extends string, Value>(
  ids: readonly Id[],
  valueOf: (id: Id, index: number) => Value,
): Record<Id, Value> {
  return Object.fromEntries(ids.map((id, index) => [id, valueOf(id, index)])) as Record<Id, Value>;
}
