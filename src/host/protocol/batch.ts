import { knowsMember } from './known-members';
import type { Steps } from '../formulas/calculation/steps';
import { asRecord, isRecord } from './arguments';
import { isHostObject } from './bound-object';
import {
  apiNotFound,
  ExcelError,
  invalidArgument,
  invalidReference,
  itemNotFound,
  notImplemented,
  placed,
} from './errors';
import {
  ActionType,
  ObjectPathType,
  type Action,
  type ActionResult,
  type ArgumentInfo,
  type ObjectPath,
  type RequestBody,
  type ResponseBody,
} from './messages';
import { scriptName, wireName } from './names';
import { Arguments, type HostObject } from './object-class';
import { builtPivot } from './pivot-building';
import { identify, query } from './query';

/** Where the object paths of a request start. */
export interface BatchRoot {
  readonly root: HostObject;
  /** An object kept over requests; null when the reference is not known. */
  reference(id: string): HostObject | null;
  /** Whether this Excel is new enough for a member (camelCase) of a class. */
  has(className: string, member: string): boolean;
  /** Called with every object that a path leads to, so that edits of the same batch can move it. */
  watch(target: HostObject): void;
  /** Calculates what is out of date; an action that finds it so does the same in one go. */
  calculate(): Steps<void>;
  readonly pivotChanges: PivotChanges;
  /** Called after every member that may have changed the workbook. */
  changed(): void;
}

/** Changes of one PivotTable that follow each other wait, so that it is computed once. */
interface PivotChanges {
  wait(): void;
  /** Computes what has waited; false where it cannot be, and is undone. */
  show(): boolean;
}

/** Actions in a row that build one PivotTable, and how much the batch had done before them. */
interface Building {
  /** Its object path. */
  readonly pivot: number;
  readonly start: number;
  readonly results: number;
  readonly resolved: number;
}

/** Runs the actions of one request in order and stops at the first that fails. */
export function runBatch(base: BatchRoot, request: RequestBody): Steps<ResponseBody> {
  return new Batch(base, request).run();
}

/** Properties and methods that need the results of all formulas: of many, those that are used on large workbooks. */
const readProperties: ReadonlySet<string> = new Set(['values', 'text', 'calculationState']);
const readingMethods: ReadonlySet<string> = new Set(['Refresh', 'RefreshAll', 'AutofitRows']);

class Batch {
  private readonly resolved = new Map<number, HostObject | null>();
  private readonly results: ActionResult[] = [];
  /** Of the traces that were passed: the client registers its oldest kind of handlers behind them. */
  private readonly passed: number[] = [];

  constructor(
    private readonly base: BatchRoot,
    private readonly request: RequestBody,
  ) {}

  *run(): Steps<ResponseBody> {
    const { Actions: actions } = this.request;
    const { pivotChanges } = this.base;
    let building: Building | null = null;
    // before this action every change of a PivotTable is computed: one of them fails
    let nothingWaitsBefore = 0;
    for (let index = 0; ; index++) {
      yield;
      const action = actions[index];
      const pivot = action && index >= nothingWaitsBefore ? this.builtPivot(action) : null;
      let isShown = building === null || building.pivot === pivot || pivotChanges.show();
      let error: ExcelError | null = null;
      if (isShown) {
        if (pivot === null) building = null;
        else if (building?.pivot !== pivot) building = this.startBuilding(pivot, index);
        if (!action) return this.answered();
        error = yield* this.perform(action);
        if (error && building) isShown = pivotChanges.show();
      }
      if (building && !isShown) {
        this.forgetSince(building);
        nothingWaitsBefore = index + 1;
        index = building.start - 1;
        building = null;
      } else if (error) return this.failed(error, index);
    }
  }

  private builtPivot(action: Action): number | null {
    const pivot = builtPivot(action, this.request);
    return pivot !== null && this.resolved.has(pivot) ? pivot : null;
  }

  private startBuilding(pivot: number, start: number): Building {
    this.base.pivotChanges.wait();
    return { pivot, start, results: this.results.length, resolved: this.resolved.size };
  }

  private forgetSince({ results, resolved }: Building): void {
    this.results.length = results;
    for (const path of [...this.resolved.keys()].slice(resolved)) this.resolved.delete(path);
  }

  private *perform(action: Action): Steps<ExcelError | null> {
    try {
      if (this.needsResults(action)) yield* this.base.calculate();
      const value = this.execute(action);
      if (value !== undefined) this.results.push({ ActionId: action.Id, Value: value });
      return null;
    } catch (error) {
      if (!(error instanceof ExcelError)) throw error;
      return error;
    }
  }

  private failed({ code, message, location = '' }: ExcelError, index: number): ResponseBody {
    return {
      ...this.answered(),
      Error: { Code: code, Message: message, ActionIndex: index, Location: location },
    };
  }

  private answered(): ResponseBody {
    return { Results: this.results, ...(this.passed.length > 0 && { TraceIds: this.passed }) };
  }

  /** Whether it is known beforehand that an action calculates. */
  private needsResults({
    ActionType: type,
    Name: name,
    ObjectPathId: pathId,
    QueryInfo: info,
  }: Action): boolean {
    if (type === ActionType.query || type === ActionType.queryAsJson)
      return info?.Select?.some((property) => readProperties.has(property)) === true;
    if (type === ActionType.method) return readingMethods.has(name);
    return type === ActionType.instantiate && this.isNewChart(pathId);
  }

  private isNewChart(pathId: number): boolean {
    const path = this.request.ObjectPaths[String(pathId)];
    const parent = this.request.ObjectPaths[String(path?.ParentObjectPathId)];
    return path?.Name === 'Add' && parent?.Name === 'Charts';
  }

  private execute(action: Action): unknown {
    if (action.ActionType === ActionType.trace) {
      this.passed.push(action.Id);
      return null;
    }
    const target = this.object(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return target === null ? null : identification(target);
      case ActionType.query:
      case ActionType.queryAsJson:
        // null, not an object that says so: the client takes any object for one that exists
        return target === null ? null : query(target, action.QueryInfo ?? {}, this.base);
      case ActionType.method:
        return target === null ? null : this.callMethod(target, action);
      case ActionType.setProperty:
        if (target !== null) this.setProperty(target, action.Name, this.readArguments(action.ArgumentInfo));
        return undefined;
      case ActionType.update:
        if (target !== null) this.update(target, asRecord(action.ObjectState));
        return undefined;
      default:
        throw notImplemented(`actions of type ${action.ActionType}`);
    }
  }

  private callMethod(target: HostObject, action: Action): unknown {
    if (action.Name === '_KeepReference') {
      target.keep();
      return null;
    }
    const answer = this.call(target, action.Name, this.readArguments(action.ArgumentInfo));
    return isHostObject(answer) ? identification(answer) : (answer ?? null);
  }

  private call(target: HostObject, name: string, args: Arguments): unknown {
    return located(target, name, () => {
      this.require(target, name);
      if (target.hasMethod(name)) {
        const answer = target.call(name, args);
        this.base.changed();
        return answer;
      }
      if (name === 'GetCount' && target.isCollection) return target.items().length;
      if (name === 'GetItemAt' && target.isCollection) return itemAt(target, args.integer(0));
      if (name === 'GetItem' && target.isCollection) return target.item(args.key(0));
      if (name === 'GetItemOrNullObject' && target.isCollection) return itemOrNull(target, args.key(0));
      throw notImplemented(`${target.className}.${scriptName(name)}`);
    });
  }

  private setProperty(target: HostObject, name: string, args: Arguments): void {
    located(target, name, () => {
      this.require(target, name);
      if (target.isWritable(name)) {
        target.write(name, args.raw(0), args);
        this.base.changed();
      } else if (knowsMember(target.className, scriptName(name)) && !target.hasProperty(name))
        throw notImplemented(`${target.className}.${scriptName(name)}`);
      else throw invalidArgument(`The property '${scriptName(name)}' cannot be set.`);
    });
  }

  private update(target: HostObject, state: Readonly<Record<string, unknown>>): void {
    for (const [key, value] of Object.entries(state)) {
      const name = wireName(key);
      if (target.hasLink(name)) {
        const next = target.link(name);
        if (next !== null) this.update(next, asRecord(value));
      } else {
        this.setProperty(target, name, new Arguments([value]));
      }
    }
  }

  /** Refuses a member that came after the requirement set of this Excel. */
  private require(target: HostObject, name: string): void {
    if (!this.base.has(target.className, scriptName(name)))
      throw apiNotFound(`${target.className}.${scriptName(name)}`);
  }

  private object(pathId: number): HostObject | null {
    const known = this.resolved.get(pathId);
    if (known !== undefined) {
      known?.requireThere();
      return known;
    }
    const path = this.request.ObjectPaths[String(pathId)];
    if (!path)
      throw new ExcelError(
        'InvalidObjectPath',
        `The request names object path ${pathId} and does not hold it.`,
      );
    const found = this.resolve(path);
    this.resolved.set(pathId, found);
    if (found) this.base.watch(found);
    return found;
  }

  private resolve(path: ObjectPath): HostObject | null {
    if (path.ObjectPathType === ObjectPathType.global) return this.base.root;
    if (path.ObjectPathType === ObjectPathType.nullObject) return null;
    if (path.ObjectPathType === ObjectPathType.reference) {
      const kept = this.base.reference(path.Name);
      if (!kept) throw invalidReference();
      return kept;
    }
    if (path.ParentObjectPathId === undefined) throw notImplemented(`new ${path.Name}()`);
    const parent = this.object(path.ParentObjectPathId);
    if (parent === null) return null;
    switch (path.ObjectPathType) {
      case ObjectPathType.property:
        return located(parent, path.Name, () => {
          this.require(parent, path.Name);
          if (parent.hasLink(path.Name)) return parent.link(path.Name);
          throw notImplemented(`${parent.className}.${scriptName(path.Name)}`);
        });
      case ObjectPathType.indexer:
        return located(parent, 'GetItem', () => parent.item(this.readArguments(path.ArgumentInfo).key(0)));
      case ObjectPathType.method: {
        const answer = this.call(parent, path.Name, this.readArguments(path.ArgumentInfo));
        if (answer === null || isHostObject(answer)) return answer;
        throw new Error(`${parent.className}.${path.Name} must answer an object`);
      }
      default:
        throw notImplemented(`object paths of type ${path.ObjectPathType}`);
    }
  }

  private readArguments(info: ArgumentInfo | undefined): Arguments {
    const values = info?.Arguments ?? [];
    const ids = info?.ReferencedObjectPathIds ?? [];
    const objects = new Map<number, HostObject | null>();
    const plain = values.map((value, index) => {
      const id = ids[index];
      if (typeof id === 'number' && id !== 0) {
        objects.set(index, this.object(id));
        return value;
      }
      return this.withObjects(value, id);
    });
    return new Arguments(plain, objects);
  }

  /** Objects inside an argument, as in `rule = { list: { source: range } }`, take the place of their stand-ins. */
  private withObjects(value: unknown, ids: unknown): unknown {
    if (typeof ids === 'number' && ids !== 0) return this.object(ids);
    if (Array.isArray(value) && Array.isArray(ids))
      return value.map((part, index) => this.withObjects(part, ids[index]));
    return isRecord(value) ? this.withinRecord(value) : value;
  }

  private withinRecord(value: Readonly<Record<string, unknown>>): unknown {
    if (typeof value._ObjectPathId === 'number') return this.object(value._ObjectPathId);
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, this.withinPart(part)]));
  }

  private withinPart(part: unknown): unknown {
    if (isRecord(part)) return this.withinRecord(part);
    return Array.isArray(part)
      ? part.map((inner: unknown) => (isRecord(inner) ? this.withinRecord(inner) : inner))
      : part;
  }
}

function identification(target: HostObject): unknown {
  const result: Record<string, unknown> = {};
  identify(target, result);
  return result;
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
