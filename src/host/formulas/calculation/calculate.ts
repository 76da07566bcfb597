import { calculateFormulas } from '@cj-tech-master/excelts/formula';
import type { Area } from '../../../files/model/cells';
import type { SheetModel } from '../../../files/model/sheet';
import type { WorkbookModel } from '../../../files/model/workbook';
import { allAtOnce, type Steps } from './steps';
import { qualifiedAddress } from '../address';
import type { EngineFunction } from './conditional-functions';
import { affectedFormulas } from './dirty';
import { EngineWorkbook } from './engine-workbook';
import { applyPlainResults } from './plain-results';
import { areasOf, type FormulaCell } from './formula-cells';
import { KnownFormulas } from './known-formulas';
import { RangeArrays, rangeFunction } from './range-arrays';
import { applyResults } from './results';
import { Scope, type PlacedArea } from './resolution';
import { everyCell, isHandedOver } from './reads';
import { placeFunctions, placeText } from './place-functions';
import { placeReferences } from './place-references';
import { ownFunctions } from './own-functions';
import { assignStages, inReadingOrder, lastStage } from './stages';

export interface ChangedArea {
  readonly sheetId: string;
  readonly area: Area;
}

export interface Calculation {
  /** How many formulas were calculated. */
  readonly formulas: number;
  /** By the ids of the sheets that hold one of them. */
  readonly sheets: ReadonlyMap<string, CalculatedCells>;
}

/** Gathers the cells of a sheet that were calculated. */
export type CalculatedCells = () => readonly { readonly row: number; readonly column: number }[];

const mostPasses = 5;
const none: ReadonlySet<FormulaCell> = new Set();

/**
 * Calculates the formulas of a workbook and puts the results into `cell.value`; arrays spill into empty neighbours or
 * give `#SPILL!`. With `changed`, only formulas that those cells can have an effect on are calculated, and volatile
 * ones; leave it out after structural edits and on opening. With `without results`, only those that have none are,
 * whatever depends on them. Formulas into other workbooks, and those with functions that the engine does not have, keep
 * the value they came with. Only sheets that `mayHoldFormulas` are searched for them, and only where they are not `known`.
 */
export function calculate(model: WorkbookModel, changed?: readonly ChangedArea[]): Calculation {
  return allAtOnce(calculateInSteps(model, changed));
}

/** The same in parts. */
export function* calculateInSteps(
  model: WorkbookModel,
  changed?: readonly ChangedArea[] | 'without results',
  mayHoldFormulas: (sheet: SheetModel) => boolean = () => true,
  known = new KnownFormulas(),
): Steps<Calculation> {
  const scope = new Scope(model);
  const { sheets: all, renewed } = yield* known.all(scope, mayHoldFormulas);
  const calculated = new Set<FormulaCell>();
  const every = all.flatMap(({ formulas }) => formulas);
  const only = changed === 'without results' ? new Set(every.filter(hasNoResult)) : undefined;
  const affected = (areas: readonly PlacedArea[], others: ReadonlySet<FormulaCell> = none) =>
    affectedFormulas(all, areas, scope, others).filter((formula) => only?.has(formula) ?? true);
  const first = Array.isArray(changed)
    ? affected(placedAreas(changed, model), renewed)
    : [...(only ?? every)];
  let due = first.filter(canCalculate);
  for (let pass = 0; pass < mostPasses && due.length > 0; pass++) {
    for (const formula of due) calculated.add(formula);
    const reshaped = yield* run(due, scope);
    yield;
    due = reshaped.length === 0 ? [] : affected(reshaped).filter(canCalculate);
  }
  const numbers = new Set([...calculated].map(({ sheet }) => sheet));
  const sheets = [...numbers].map((number): [string, CalculatedCells] => [
    scope.sheet(number).id,
    () => [...calculated].filter(({ sheet }) => sheet === number),
  ]);
  return { formulas: calculated.size, sheets: new Map(sheets) };
}

function hasNoResult({ cell }: FormulaCell): boolean {
  return cell.value === null;
}

/** What is left out keeps its value and counts as a plain value for other formulas. */
function canCalculate({ cell, prepared }: FormulaCell): boolean {
  if (prepared.external) return false;
  const hasResult = cell.value !== null && !(typeof cell.value === 'object' && cell.value.error === '#NAME?');
  return !hasResult || prepared.known;
}

function placedAreas(changed: readonly ChangedArea[], model: WorkbookModel): PlacedArea[] {
  const numbers = new Map(model.sheets.map((sheet, number) => [sheet.id, number]));
  return changed.flatMap(({ sheetId, area }) => {
    const sheet = numbers.get(sheetId);
    return sheet === undefined ? [] : [{ sheet, area }];
  });
}

/** Calculates formulas stage by stage; returns the areas whose filling by arrays changed. */
function* run(formulas: readonly FormulaCell[], scope: Scope): Steps<PlacedArea[]> {
  const staged = assignStages(formulas, scope);
  yield;
  const ranges = new RangeArrays(scope);
  const functions = new Map<string, EngineFunction>([
    ...ownFunctions(scope.model.calculation.date1904),
    ...placeFunctions(scope),
    ...placeReferences(scope),
    [rangeFunction, ranges.engineFunction],
  ]);
  const reshaped: PlacedArea[] = [];
  for (const stage of staged ? byStage(formulas) : [[...formulas]]) {
    const plain = staged ? yield* applyPlainResults(stage, ranges, scope) : { rest: stage, reshaped: [] };
    reshaped.push(...plain.reshaped);
    for (const group of batches(plain.rest)) {
      reshaped.push(...runEngine(group));
      yield;
    }
  }
  return reshaped;

  function runEngine(group: readonly FormulaCell[]): PlacedArea[] {
    const workbook = new EngineWorkbook(scope, functions);
    const texts = group.map((formula) => engineText(formula, workbook, staged ? ranges : null, scope));
    if (group.some(({ stage, prepared }) => stage === lastStage || prepared.dynamic))
      addEverything(workbook, scope);
    for (const [index, { sheet, row, column, cell, prepared }] of group.entries()) {
      workbook.worksheets[sheet]?.addFormula(row, column, texts[index] ?? '', cell, prepared.maySpill);
    }
    calculateFormulas(workbook);
    return applyResults(group, workbook.writes, scope);
  }
}

/** The engine forgets formulas beyond 10,000 in one run and then gives `#NAME?`. */
const mostFormulas = 9_000;

function batches(stage: readonly FormulaCell[]): (readonly FormulaCell[])[] {
  if (stage.length <= mostFormulas) return stage.length === 0 ? [] : [stage];
  const ordered = inReadingOrder(stage);
  const result: FormulaCell[][] = [];
  for (let start = 0; start < ordered.length; start += mostFormulas)
    result.push(ordered.slice(start, start + mostFormulas));
  return result;
}

function byStage(formulas: readonly FormulaCell[]): FormulaCell[][] {
  const stages = new Map<number, FormulaCell[]>();
  for (const formula of formulas) {
    const group = stages.get(formula.stage);
    if (group) group.push(formula);
    else stages.set(formula.stage, [formula]);
  }
  return [...stages].sort(([one], [other]) => one - other).map(([, group]) => group);
}

/** The formula as the engine gets it, after the cells it reads one by one were added to the engine's workbook. */
function engineText(
  formula: FormulaCell,
  workbook: EngineWorkbook,
  ranges: RangeArrays | null,
  scope: Scope,
): string {
  let text = '';
  for (const part of formula.prepared.forEngine()) {
    if (typeof part === 'string') {
      text += part;
      continue;
    }
    const areas = areasOf(part, scope);
    const [first] = areas;
    if (part.handOver === 'place' && first) {
      text += placeText(first);
      continue;
    }
    if (ranges && first && formula.stage < lastStage && isHandedOver(part, first.area)) {
      text += ranges.call(first);
      continue;
    }
    text += part.spill && first ? qualifiedAddress(scope.sheet(first.sheet).name, first.area) : part.text;
    for (const { sheet, area } of areas) addArea(workbook, sheet, area, scope);
  }
  return text;
}

function addArea(workbook: EngineWorkbook, sheet: number, area: Area, scope: Scope): void {
  const target = workbook.worksheets[sheet];
  scope.sheet(sheet).cells.forEach((cell, row, column) => target?.addValue(row, column, cell), area);
}

function addEverything(workbook: EngineWorkbook, scope: Scope): void {
  for (const number of scope.model.sheets.keys()) addArea(workbook, number, everyCell, scope);
}
