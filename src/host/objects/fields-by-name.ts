/** A record by field, without one of the fields. */
export function withoutField<Value>(
  record: Readonly<Record<string, Value>> | undefined,
  field: string,
): Record<string, Value> {
  const { [field]: _removed, ...rest } = record ?? {};
  return rest;
}
