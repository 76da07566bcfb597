import type { Area } from '../../files/model/cells';
import type { ValidationModel } from '../../files/model/sheet';
import { offsetFormula } from '../formulas';
import { holds, intersection, without } from '../../files/model/areas';
import { requireUnprotected } from './protection';
import type { CellSet } from './range';

/** Stands for a rule that allows anything and only shows a prompt; the file format has no other place for one. */
const anything = 'TRUE';

export function allowsAnything(rule: ValidationModel): boolean {
  return rule.type === 'custom' && rule.formula1 === anything;
}

export function newRule(): ValidationModel {
  return {
    areas: [],
    type: 'custom',
    formula1: anything,
    inCellDropDown: true,
    ignoreBlanks: true,
    error: { style: 'stop', title: '', message: '', show: true },
  };
}

/** What validation a set of cells has: none, one rule all over, a rule on some of the cells, or several. */
export type ValidationState =
  | { readonly kind: 'none' }
  | { readonly kind: 'one'; readonly rule: ValidationModel }
  | { readonly kind: 'partly' }
  | { readonly kind: 'several' };

export function validationOf({ sheet, areas }: CellSet): ValidationState {
  const touching = sheet.validations.filter((rule) =>
    rule.areas.some((area) => areas.some((each) => intersection(area, each))),
  );
  const [rule] = touching;
  if (!rule) return { kind: 'none' };
  if (touching.length > 1) return { kind: 'several' };
  return areas.every((area) => isCovered(area, rule.areas)) ? { kind: 'one', rule } : { kind: 'partly' };
}

function isCovered(area: Area, by: readonly Area[]): boolean {
  if (by.some((each) => holds(each, area))) return true;
  return by.reduce<Area[]>((rest, each) => rest.flatMap((part) => without(part, each)), [area]).length === 0;
}

/** Takes validation off cells; what rules have elsewhere stays, with its formulas moved to the new first cell. */
export function removeValidation({ sheet, areas }: Pick<CellSet, 'sheet' | 'areas'>): void {
  sheet.validations = sheet.validations.flatMap((rule) => {
    const left = areas.reduce<Area[]>(
      (rest, area) => rest.flatMap((part) => without(part, area)),
      rule.areas,
    );
    return left.length === 0 ? [] : [{ ...relativeTo(rule, left[0]), areas: left }];
  });
}

/** Replaces the validation of cells by one rule, whose formulas are relative to their top left cell. */
export function setValidation(cells: CellSet, rule: ValidationModel): void {
  requireUnprotected(cells);
  removeValidation(cells);
  cells.sheet.validations.push({ ...rule, areas: [...cells.areas] });
}

/** The rule with its formulas as they stand for another first cell. */
export function relativeTo(rule: ValidationModel, first: Area | undefined): ValidationModel {
  const from = rule.areas[0];
  if (!from || !first) return rule;
  const [rows, columns] = [first.top - from.top, first.left - from.left];
  const move = (formula: string): string =>
    formula.startsWith('"') ? formula : offsetFormula(formula, rows, columns);
  return {
    ...rule,
    formula1: move(rule.formula1),
    ...(rule.formula2 !== undefined && { formula2: move(rule.formula2) }),
  };
}
