import * as modules from './class-modules';
import { doesFunction, functionsClass } from '../objects/functions';
import { wireName } from '../protocol/names';
import type { ObjectClass } from '../protocol/object-class';

/** Any class table; what it works on does not matter here. */
export type AnyClass = ObjectClass<never>;

function isClass(value: unknown): value is AnyClass {
  return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string';
}

const exported: readonly unknown[] = Object.values(modules);

/** The class tables of the host by name. */
export const classes: ReadonlyMap<string, AnyClass> = new Map(
  exported.filter(isClass).map((type) => [type.name, type]),
);

const ofEveryCollection = new Set(['getItem', 'getItemAt', 'getItemOrNullObject', 'getCount']);

/** Whether the host does a member (camelCase) of a class. */
export function doesMember(className: string, member: string): boolean {
  if (className === functionsClass.name) return doesFunction(member);
  const type = classes.get(className);
  if (!type) return false;
  const name = wireName(member);
  const tables = [type.properties, type.links, type.methods, type.edits];
  if (tables.some((table) => table !== undefined && Object.hasOwn(table, name))) return true;
  if (type.events && Object.hasOwn(type.events, member)) return true;
  if (member === 'runtime') return Object.hasOwn(type.links ?? {}, '_Runtime');
  return type.items !== undefined && ofEveryCollection.has(member);
}
