import { knowsMember } from './known-members';
import { apiNotFound, notImplemented, placed } from './errors';
import type { QueryInfo } from './messages';
import { answerName, scriptName, wireName } from './names';
import type { HostObject } from './object-class';

/** What is asked for of an object: all scalars, and properties by name with what is asked for of them. */
interface Selection {
  readonly all: boolean;
  readonly names: ReadonlyMap<string, Selection>;
}

const everything: Selection = { all: true, names: new Map() };

/** The answer to `load`: an object's properties in PascalCase, a collection's items under `_Items`. */
export function query(target: HostObject, info: QueryInfo, version: Version): unknown {
  const paths = [...(info.Select ?? []), ...(info.Expand ?? [])];
  const selection = paths.map(selected).reduce(merged, { all: paths.length === 0, names: new Map() });
  return new Query(version).answer(target, selection, info.Top, info.Skip);
}

/** What a path such as `items/format/fill` asks for; `*` and `$all` say what its end says anyway. */
function selected(path: string): Selection {
  return path
    .split(/[/.]/)
    .filter((part) => part !== '' && part !== '*' && part !== '$all')
    .reduceRight<Selection>(
      (below, part) => ({ all: false, names: new Map([[wireName(part), below]]) }),
      everything,
    );
}

function merged(one: Selection, other: Selection): Selection {
  const names = new Map(one.names);
  for (const [name, below] of other.names) {
    const known = names.get(name);
    names.set(name, known ? merged(known, below) : below);
  }
  return { all: one.all || other.all, names };
}

/** What is asked for of the items of a collection: what does not mean itself, and what stands below `items`. */
function ofItems({ all, names }: Selection, collection: HostObject): Selection {
  const others = [...names].filter(([name]) => name !== 'Items' && !collection.hasProperty(name));
  return merged({ all, names: new Map(others) }, names.get('Items') ?? { all: false, names: new Map() });
}

/** What the Excel that answers is new enough for. */
export interface Version {
  /** Whether it has a member (camelCase) of a class. */
  has(className: string, member: string): boolean;
}

class Query {
  constructor(private readonly version: Version) {}

  answer(target: HostObject, selection: Selection, top?: number, skip = 0): Record<string, unknown> {
    const result: Record<string, unknown> = {};
    identify(target, result);
    if (selection.all) this.readAll(target, result);
    if (!target.isCollection) {
      for (const [name, below] of selection.names) this.readNamed(target, name, below, result);
      return result;
    }
    for (const [name, below] of selection.names)
      if (target.hasProperty(name)) this.readNamed(target, name, below, result);
    const wanted = ofItems(selection, target);
    result._Items = target
      .items()
      .slice(skip, top === undefined ? undefined : skip + top)
      .map((item, index) => {
        const row = this.answer(item, wanted);
        if (skip > 0) row._Index = skip + index;
        return row;
      });
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
      result[name] = next === null ? { _IsNull: true } : this.answer(next, below);
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
