import { invalidArgument } from './errors';

/** The member of `names` that `value` is, in any letter case. */
export function oneOf<Name extends string>(value: unknown, names: readonly Name[]): Name {
  const found =
    typeof value === 'string' ? names.find((name) => name.toLowerCase() === value.toLowerCase()) : undefined;
  if (found === undefined) throw invalidArgument();
  return found;
}

export function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  throw invalidArgument();
}

export function asNumber(value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw invalidArgument();
}

export function asFlag(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  throw invalidArgument();
}

/** A plain JSON object. */
export function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  if (isRecord(value)) return value;
  throw invalidArgument();
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
