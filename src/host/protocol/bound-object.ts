import { invalidReference, itemNotFound, notImplemented } from './errors';
import type { Answer, Arguments, EventMember, HostObject, ObjectClass } from './object-class';

class BoundObject<Self> implements HostObject {
  constructor(
    private readonly type: ObjectClass<Self>,
    private readonly self: Self,
  ) {}

  get className(): string {
    return this.type.name;
  }

  requireThere(): void {
    const { isGone, keep } = this.type;
    if (isGone?.(this.self)) throw keep ? invalidReference() : itemNotFound();
  }

  id(): string | number | null {
    return this.type.id?.(this.self) ?? null;
  }

  hasProperty(name: string): boolean {
    return this.type.properties !== undefined && Object.hasOwn(this.type.properties, name);
  }

  read(name: string): unknown {
    const property = this.hasProperty(name) ? this.type.properties?.[name] : undefined;
    if (!property) throw notImplemented(`${this.className}.${name}`);
    return property.get(this.self);
  }

  isWritable(name: string): boolean {
    return this.hasProperty(name) && this.type.properties?.[name]?.set !== undefined;
  }

  write(name: string, value: unknown, args: Arguments): void {
    const set = this.hasProperty(name) ? this.type.properties?.[name]?.set : undefined;
    if (!set) throw notImplemented(`${this.className}.${name}`);
    this.type.requireEditable?.(this.self);
    set(this.self, value, args);
  }

  hasLink(name: string): boolean {
    return this.type.links !== undefined && Object.hasOwn(this.type.links, name);
  }

  link(name: string): HostObject | null {
    const follow = this.hasLink(name) ? this.type.links?.[name] : undefined;
    if (!follow) throw notImplemented(`${this.className}.${name}`);
    return follow(this.self);
  }

  hasMethod(name: string): boolean {
    return this.method(name) !== undefined || this.event(name) !== undefined;
  }

  private method(name: string): ((self: Self, args: Arguments) => Answer) | undefined {
    const { methods, anyMethod } = this.type;
    if (methods && Object.hasOwn(methods, name)) return methods[name];
    return this.edit(name) ?? anyMethod?.(name);
  }

  private edit(name: string): ((self: Self, args: Arguments) => Answer) | undefined {
    const { edits, requireEditable } = this.type;
    const edit = edits && Object.hasOwn(edits, name) ? edits[name] : undefined;
    if (!edit) return undefined;
    return (self, args) => {
      requireEditable?.(self);
      return edit(self, args);
    };
  }

  private event(method: string): EventMember<Self> | undefined {
    if (!/^_(Unr|R)egister/.test(method)) return undefined;
    const wire = method.replace(/^_(Unr|R)egister/, '');
    return Object.values(this.type.events ?? {}).find((event) => event.wire === wire);
  }

  call(name: string, args: Arguments): Answer {
    const event = this.event(name);
    if (event) {
      const queue = event.queue(this.self);
      if (name.startsWith('_Register')) queue.register(event.type, event.target(this.self));
      else queue.unregister(event.type, event.target(this.self));
      return null;
    }
    const method = this.method(name);
    if (!method) throw notImplemented(`${this.className}.${name}`);
    return method(this.self, args);
  }

  get isCollection(): boolean {
    return this.type.items !== undefined;
  }

  items(): readonly HostObject[] {
    return this.type.items?.(this.self) ?? [];
  }

  item(key: string | number): HostObject {
    if (this.type.item) return this.type.item(this.self, key);
    const found = this.items().find((item) => String(item.id()) === String(key));
    if (!found) throw itemNotFound(`${this.className}.getItem`);
    return found;
  }

  keep(): string | null {
    return this.type.keep?.(this.self) ?? null;
  }

  kept(): string | undefined {
    return this.type.kept?.(this.self);
  }

  loadable(): readonly string[] {
    return Object.entries(this.type.properties ?? {})
      .filter(([, property]) => !property.onlyByName)
      .map(([name]) => name);
  }

  as<T>(type: ObjectClass<T>): T | undefined {
    // The same class table means the same type of object, which the compiler cannot see.
    return Object.is(type, this.type) ? (this.self as unknown as T) : undefined;
  }
}

/** Puts an object of the workbook behind its class table. */
export function bind<Self>(type: ObjectClass<Self>, self: Self): HostObject {
  return new BoundObject(type, self);
}

export function isHostObject(value: unknown): value is HostObject {
  return value instanceof BoundObject;
}
