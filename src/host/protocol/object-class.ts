import { oneOf } from './arguments';
import { invalidArgument } from './errors';

/** What a method may answer: JSON, or an object that the client gets a path to. */
export type Answer = unknown;

export interface PropertyMember<T> {
  readonly get: (self: T) => unknown;
  /** Absent: read-only. */
  readonly set?: (self: T, value: unknown, args: Arguments) => void;
  /** Not answered when everything is loaded; only when asked for by name. */
  readonly onlyByName?: boolean;
}

/** Who hears of what happens. */
export interface EventRegistry {
  register(type: number, target: string): void;
  unregister(type: number, target: string): void;
}

/** An event of a class: the client registers it with `_Register<wire>` and hears `type` for `target`. */
export interface EventMember<T> {
  readonly wire: string;
  readonly type: number;
  readonly target: (self: T) => string;
  readonly queue: (self: T) => EventRegistry;
}

/** The members of a class; names are PascalCase, as on the wire. */
export interface ClassMembers<T> {
  /** What `collection.getItem(id)` finds the object by again. */
  readonly id?: (self: T) => string | number | null;
  readonly properties?: Readonly<Record<string, PropertyMember<T>>>;
  /** Properties that lead to another object; null is a null object. */
  readonly links?: Readonly<Record<string, (self: T) => HostObject | null>>;
  readonly methods?: Readonly<Record<string, (self: T, args: Arguments) => Answer>>;
  /** Methods that change what `requireEditable` protects. */
  readonly edits?: Readonly<Record<string, (self: T, args: Arguments) => Answer>>;
  /** Throws where the object may not be changed; asked before a property is set and before a method of `edits` runs. */
  readonly requireEditable?: (self: T) => void;
  /** Methods that are not listed one by one; undefined where there is none of that name. */
  readonly anyMethod?: (name: string) => ((self: T, args: Arguments) => Answer) | undefined;
  /** By name in the typings, e.g. `onChanged`. */
  readonly events?: Readonly<Record<string, EventMember<T>>>;
  /** Makes the class a collection. */
  readonly items?: (self: T) => readonly HostObject[];
  /** The indexer, `getItem(key)`; throws ItemNotFound. */
  readonly item?: (self: T, key: string | number) => HostObject;
  /** Whether it is in the workbook no more: what a request has in hand may be taken away before it is used again. */
  readonly isGone?: (self: T) => boolean;
  /** Keeps the object over requests and answers its reference id. */
  readonly keep?: (self: T) => string;
  /** The reference id of an object that is kept, if it is. */
  readonly kept?: (self: T) => string | undefined;
}

/** One Excel class as a table of its members. */
export interface ObjectClass<T> extends ClassMembers<T> {
  readonly name: string;
}

/** An object of the workbook together with its class, as the dispatcher handles it. */
export interface HostObject {
  readonly className: string;
  /** Throws where it is in the workbook no more. */
  requireThere(): void;
  id(): string | number | null;
  hasProperty(name: string): boolean;
  read(name: string): unknown;
  write(name: string, value: unknown, args: Arguments): void;
  isWritable(name: string): boolean;
  hasLink(name: string): boolean;
  link(name: string): HostObject | null;
  hasMethod(name: string): boolean;
  call(name: string, args: Arguments): Answer;
  readonly isCollection: boolean;
  items(): readonly HostObject[];
  item(key: string | number): HostObject;
  keep(): string | null;
  kept(): string | undefined;
  /** Names of the properties that a load of everything answers. */
  loadable(): readonly string[];
  /** The underlying object when this is of the class, else undefined. */
  as<T>(type: ObjectClass<T>): T | undefined;
}

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
