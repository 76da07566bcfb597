import { readArguments } from './argument-objects';
import { isHostObject } from './bound-object';
import { ExcelError, invalidReference, notImplemented } from './errors';
import type { MemberUse } from './member-use';
import { ObjectPathType, type ArgumentInfo, type ObjectPath, type RequestBody } from './messages';
import type { Arguments, HostObject } from './object-class';

/** Where the object paths of a request start. */
export interface PathRoot {
  readonly root: HostObject;
  /** An object kept over requests; null when the reference is not known. */
  reference(id: string): HostObject | null;
  /** Called with every object that a path leads to, so that edits of the same batch can move it. */
  watch(target: HostObject): void;
}

/** The objects that the paths of a request lead to; each is looked for once, when it is first needed. */
export class ObjectPaths {
  private readonly found = new Map<number, HostObject | null>();

  constructor(
    private readonly start: PathRoot,
    private readonly paths: RequestBody['ObjectPaths'],
    private readonly members: MemberUse,
  ) {}

  /** How many paths were followed. */
  get count(): number {
    return this.found.size;
  }

  isFound(pathId: number): boolean {
    return this.found.has(pathId);
  }

  /** Follows paths anew that were followed after the first `count`. */
  forgetBeyond(count: number): void {
    for (const path of [...this.found.keys()].slice(count)) this.found.delete(path);
  }

  object(pathId: number): HostObject | null {
    const known = this.found.get(pathId);
    if (known !== undefined) {
      known?.requireThere();
      return known;
    }
    const path = this.paths[String(pathId)];
    if (!path)
      throw new ExcelError(
        'InvalidObjectPath',
        `The request names object path ${pathId} and does not hold it.`,
      );
    const found = this.follow(path);
    this.found.set(pathId, found);
    if (found) this.start.watch(found);
    return found;
  }

  arguments(info: ArgumentInfo | undefined): Arguments {
    return readArguments(info, (pathId) => this.object(pathId));
  }

  private follow(path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case ObjectPathType.global:
        return this.start.root;
      case ObjectPathType.nullObject:
        return null;
      case ObjectPathType.reference: {
        const kept = this.start.reference(path.Name);
        if (!kept) throw invalidReference();
        return kept;
      }
    }
    if (path.ParentObjectPathId === undefined) throw notImplemented(`new ${path.Name}()`);
    const parent = this.object(path.ParentObjectPathId);
    return parent && this.below(parent, path);
  }

  private below(parent: HostObject, path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case ObjectPathType.property:
        return this.members.follow(parent, path.Name);
      case ObjectPathType.indexer:
        return this.members.item(parent, this.arguments(path.ArgumentInfo));
      case ObjectPathType.method: {
        const answer = this.members.call(parent, path.Name, this.arguments(path.ArgumentInfo));
        if (answer === null || isHostObject(answer)) return answer;
        throw new Error(`${parent.className}.${path.Name} must answer an object`);
      }
      default:
        throw notImplemented(`object paths of type ${path.ObjectPathType}`);
    }
  }
}
