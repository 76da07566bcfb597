import { asRecord } from './arguments';
import { apiNotFound, ExcelError, invalidArgument, itemNotFound, notImplemented, placed } from './errors';
import { knowsMember } from './known-members';
import { scriptName, wireName } from './names';
import { Arguments, type HostObject } from './object-class';
import type { Version } from './query';

/** Where members are used. */
export interface MemberContext extends Version {
  /** Called after every member that may have changed the workbook. */
  changed(): void;
}

/** Uses members of objects by their names on the wire; refuses those that this Excel does not have or do. */
export class MemberUse {
  constructor(private readonly context: MemberContext) {}

  call(target: HostObject, name: string, args: Arguments): unknown {
    return located(target, name, () => {
      this.require(target, name);
      if (target.hasMethod(name)) {
        const answer = target.call(name, args);
        this.context.changed();
        return answer;
      }
      if (target.isCollection) {
        if (name === 'GetCount') return target.items().length;
        if (name === 'GetItemAt') return itemAt(target, args.integer(0));
        if (name === 'GetItem') return target.item(args.key(0));
        if (name === 'GetItemOrNullObject') return itemOrNull(target, args.key(0));
      }
      throw notImplemented(`${target.className}.${scriptName(name)}`);
    });
  }

  set(target: HostObject, name: string, args: Arguments): void {
    located(target, name, () => {
      this.require(target, name);
      if (target.isWritable(name)) {
        target.write(name, args.raw(0), args);
        this.context.changed();
      } else if (knowsMember(target.className, scriptName(name)) && !target.hasProperty(name))
        throw notImplemented(`${target.className}.${scriptName(name)}`);
      else throw invalidArgument(`The property '${scriptName(name)}' cannot be set.`);
    });
  }

  /** Sets properties of an object and of those that its properties lead to. */
  update(target: HostObject, state: Readonly<Record<string, unknown>>): void {
    for (const [key, value] of Object.entries(state)) {
      const name = wireName(key);
      if (target.hasLink(name)) {
        const next = this.follow(target, name);
        if (next !== null) this.update(next, asRecord(value));
      } else this.set(target, name, new Arguments([value]));
    }
  }

  /** The object that a property leads to. */
  follow(target: HostObject, name: string): HostObject | null {
    return located(target, name, () => {
      this.require(target, name);
      if (target.hasLink(name)) return target.link(name);
      throw notImplemented(`${target.className}.${scriptName(name)}`);
    });
  }

  /** The indexer of a collection. */
  item(target: HostObject, args: Arguments): HostObject {
    return located(target, 'GetItem', () => target.item(args.key(0)));
  }

  private require(target: HostObject, name: string): void {
    const member = scriptName(name);
    if (!this.context.has(target.className, member)) throw apiNotFound(`${target.className}.${member}`);
  }
}

function itemAt(collection: HostObject, index: number): HostObject {
  const found = collection.items()[index];
  if (!found) throw itemNotFound();
  return found;
}

function itemOrNull(collection: HostObject, key: string | number): HostObject | null {
  try {
    return collection.item(key);
  } catch (error) {
    if (error instanceof ExcelError && error.code === 'ItemNotFound') return null;
    throw error;
  }
}

/** Gives an error without a place the place `Class.member`. */
function located<Result>(target: HostObject, member: string, run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    throw placed(error, target.className, scriptName(member));
  }
}
