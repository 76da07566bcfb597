import type { Steps } from '../formulas/calculation/steps';
import { asRecord } from './arguments';
import { isHostObject } from './bound-object';
import { ExcelError, notImplemented } from './errors';
import { MemberUse, type MemberContext } from './member-use';
import { ActionType, type Action, type ActionResult, type RequestBody, type ResponseBody } from './messages';
import type { HostObject } from './object-class';
import { ObjectPaths, type PathRoot } from './object-paths';
import { builtPivot } from './pivot-building';
import { identify, query } from './query';
import { needsResults } from './results-needed';

/** The workbook that a request works on. */
export interface BatchRoot extends PathRoot, MemberContext {
  /** Calculates what is out of date; an action that finds it so does the same in one go. */
  calculate(): Steps<void>;
  readonly pivotChanges: PivotChanges;
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
  readonly paths: number;
}

/** Runs the actions of one request in order and stops at the first that fails. */
export function runBatch(base: BatchRoot, request: RequestBody): Steps<ResponseBody> {
  return new Batch(base, request).run();
}

class Batch {
  private readonly members: MemberUse;
  private readonly paths: ObjectPaths;
  private readonly results: ActionResult[] = [];
  /** Of the traces that were passed: the client registers its oldest kind of handlers behind them. */
  private readonly passed: number[] = [];

  constructor(
    private readonly base: BatchRoot,
    private readonly request: RequestBody,
  ) {
    this.members = new MemberUse(base);
    this.paths = new ObjectPaths(base, request.ObjectPaths, this.members);
  }

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
    return pivot !== null && this.paths.isFound(pivot) ? pivot : null;
  }

  private startBuilding(pivot: number, start: number): Building {
    this.base.pivotChanges.wait();
    return { pivot, start, results: this.results.length, paths: this.paths.count };
  }

  private forgetSince({ results, paths }: Building): void {
    this.results.length = results;
    this.paths.forgetBeyond(paths);
  }

  private *perform(action: Action): Steps<ExcelError | null> {
    try {
      if (needsResults(action, this.request)) yield* this.base.calculate();
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

  private execute(action: Action): unknown {
    if (action.ActionType === ActionType.trace) {
      this.passed.push(action.Id);
      return null;
    }
    const target = this.paths.object(action.ObjectPathId);
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
        if (target !== null) this.members.set(target, action.Name, this.paths.arguments(action.ArgumentInfo));
        return undefined;
      case ActionType.update:
        if (target !== null) this.members.update(target, asRecord(action.ObjectState));
        return undefined;
      case ActionType.recursiveQuery:
        throw notImplemented('RequestContext.loadRecursive');
      default:
        throw notImplemented(`actions of type ${action.ActionType}`);
    }
  }

  private callMethod(target: HostObject, action: Action): unknown {
    if (action.Name === '_KeepReference') {
      target.keep();
      return null;
    }
    const answer = this.members.call(target, action.Name, this.paths.arguments(action.ArgumentInfo));
    return isHostObject(answer) ? identification(answer) : (answer ?? null);
  }
}

function identification(target: HostObject): unknown {
  const result: Record<string, unknown> = {};
  identify(target, result);
  return result;
}
