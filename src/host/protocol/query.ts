import { knowsMember } from './known-members';
import { apiNotFound, notImplemented, placed } from './errors';
import type { QueryInfo } from './messages';
import { answerName, scriptName, wireName } from './names';
import type { HostObject } from './object-class';

/** Names asked for, with what is asked for below them; `all` is a load of every scalar. */
interface Selection {
  all: boolean;
  readonly names: Map<string, Selection>;
}

/** The answer to `load`: an object's properties in PascalCase, a collection's items under `_Items`. */
export function query(target: HostObject, info: QueryInfo, version: Version): unknown {
  const selection: Selection = newSelection();
  for (const path of info.Select ?? []) select(selection, path);
  for (const path of info.Expand ?? []) expand(selection, path);
  if (!info.Select?.length && !info.Expand?.length) selection.all = true;
  return new Query(version).answer(target, selection, info.Top, info.Skip);
}

function newSelection(): Selection {
  return { all: false, names: new Map() };
}

function select(root: Selection, path: string): void {
  const parts = path.split(/[/.]/).filter((part) => part !== '' && part !== 'items' && part !== '$all');
  const last = parts.at(-1);
  let at = root;
  for (const part of parts) {
    if (part === '*' && part === last) break;
    const name = wireName(part);
    const next = at.names.get(name) ?? newSelection();
    at.names.set(name, next);
    at = next;
  }
  if (last === undefined || last === '*') at.all = true;
}

function expand(root: Selection, path: string): void {
  select(root, `${path}/*`);
}

/** What the Excel that answers is new enough for. */
export interface Version {
  has(className: string, member: string): boolean;
}

class Query {
  constructor(private readonly version: Version) {}

  answer(target: HostObject, selection: Selection, top?: number, skip = 0): Record<string, unknown> {
    const result: Record<string, unknown> = {};
    identify(target, result);
    if (target.isCollection) {
      const forItems: Selection = { all: selection.all, names: new Map() };
      for (const [name, below] of selection.names) {
        if (target.hasProperty(name)) this.readNamed(target, name, below, result);
        else forItems.names.set(name, below);
      }
      if (selection.all) this.readAll(target, result);
      const last = top === undefined ? undefined : skip + top;
      result._Items = target
        .items()
        .slice(skip, last)
        .map((item, index) => {
          const row = this.answer(item, forItems);
          if (skip > 0) row._Index = skip + index;
          return row;
        });
      return result;
    }
    if (selection.all) this.readAll(target, result);
    for (const [name, below] of selection.names) this.readNamed(target, name, below, result);
    return result;
  }

  private readAll(target: HostObject, result: Record<string, unknown>): void {
    for (const name of target.loadable()) {
      if (this.version.has(target.className, scriptName(name)))
        result[answerName(target.className, name)] = read(target, name);
    }
  }

  private readNamed(
    target: HostObject,
    name: string,
    below: Selection,
    result: Record<string, unknown>,
  ): void {
    const member = `${target.className}.${scriptName(name)}`;
    if (!this.version.has(target.className, scriptName(name))) throw apiNotFound(member);
    if (target.hasProperty(name)) {
      result[answerName(target.className, name)] = read(target, name);
    } else if (target.hasLink(name)) {
      const next = target.link(name);
      const wanted = below.all || below.names.size > 0 ? below : { all: true, names: below.names };
      result[name] = next === null ? { _IsNull: true } : this.answer(next, wanted);
    } else if (knowsMember(target.className, scriptName(name))) {
      throw notImplemented(member);
    }
    // A name that is in no typing is tolerated, as Excel does.
  }
}

function read(target: HostObject, name: string): unknown {
  try {
    return target.read(name);
  } catch (error) {
    throw placed(error, target.className, scriptName(name));
  }
}

/** Adds what lets the client find the object again in a later request. */
export function identify(target: HostObject, result: Record<string, unknown>): void {
  const id = target.id();
  if (id !== null) {
    result._Id = id;
    if (target.hasProperty('Id')) result.Id = target.read('Id');
  }
  const reference = target.kept();
  if (reference !== undefined) result._ReferenceId = reference;
}
