import type { Area } from '../../files/model/cells';
import type { ValidationModel } from '../../files/model/sheet';
import { clearValidations } from '../edits';
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

/** Replaces the validation of cells by one rule, whose formulas are relative to their top left cell. */
export function setValidation(cells: CellSet, rule: ValidationModel): void {
  requireUnprotected(cells);
  clearValidations(cells.sheet, cells.areas);
  cells.sheet.validations.push({ ...rule, areas: [...cells.areas] });
}
