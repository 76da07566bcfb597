import { invalidArgument } from './errors';
import type { HostObject, ObjectClass } from './object-class';

/** The arguments of a method call or the value of a property being set; every reader refuses with `InvalidArgument`. */
export class Arguments {
  constructor(
    private readonly values: readonly unknown[],
    private readonly objects: ReadonlyMap<number, HostObject | null> = new Map(),
  ) {}

  get count(): number {
    return this.values.length;
  }

  raw(index: number): unknown {
    return this.values[index];
  }

  isMissing(index: number): boolean {
    return !this.objects.has(index) && (this.values[index] === undefined || this.values[index] === null);
  }

  object(index: number): HostObject | null | undefined {
    return this.objects.get(index);
  }

  /** The argument as an object of a class, or undefined when it is something else. */
  of<T>(index: number, type: ObjectClass<T>): T | undefined {
    return this.objects.get(index)?.as(type);
  }

  text(index: number): string {
    const value = this.values[index];
    if (typeof value === 'string') return value;
    throw invalidArgument();
  }

  textOr<Default>(index: number, otherwise: Default): string | Default {
    return this.isMissing(index) ? otherwise : this.text(index);
  }

  key(index: number): string | number {
    const value = this.values[index];
    if (typeof value === 'string' || typeof value === 'number') return value;
    throw invalidArgument();
  }

  integer(index: number): number {
    const value = this.values[index];
    if (typeof value === 'number' && Number.isInteger(value)) return value;
    throw invalidArgument();
  }

  integerOr<Default>(index: number, otherwise: Default): number | Default {
    return this.isMissing(index) ? otherwise : this.integer(index);
  }

  flag(index: number, otherwise: boolean): boolean {
    if (this.isMissing(index)) return otherwise;
    const value = this.values[index];
    if (typeof value === 'boolean') return value;
    throw invalidArgument();
  }

  choice<Name extends string>(index: number, names: readonly Name[], otherwise?: Name): Name {
    if (this.isMissing(index) && otherwise !== undefined) return otherwise;
    return oneOf(this.values[index], names);
  }
}

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
