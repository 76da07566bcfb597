import { without } from '../../files/model/areas';
import type { Area } from '../../files/model/cells';
import type { ConditionalFormat, ConditionalRule } from '../../files/model/conditional-format';
import type { SheetModel, ValidationModel } from '../../files/model/sheet';
import { offsetFormula } from '../formulas';

/** Formulas of validation and conditional formats count from the first cell of the first area, round the sheet's edges. */
function fromCell(before: Area | undefined, after: Area | undefined): (formula: string) => string {
  if (!before || !after) return (formula) => formula;
  return (formula) => offsetFormula(formula, after.top - before.top, after.left - before.left, true);
}

/** A validation rule with its formulas as they stand for another first cell. */
export function validationFrom(rule: ValidationModel, first: Area | undefined): ValidationModel {
  const formula = fromCell(rule.areas[0], first);
  return {
    ...rule,
    formula1: formula(rule.formula1),
    ...(rule.formula2 !== undefined && { formula2: formula(rule.formula2) }),
  };
}

/** The rule of a conditional format with its formulas as they stand for another first cell. */
export function conditionFrom({ areas, rule }: ConditionalFormat, first: Area | undefined): ConditionalRule {
  const formula = fromCell(areas[0], first);
  if (rule.kind === 'custom') return { ...rule, formula: formula(rule.formula) };
  if (rule.kind !== 'cellValue') return rule;
  return {
    ...rule,
    formula1: formula(rule.formula1),
    ...(rule.formula2 !== undefined && { formula2: formula(rule.formula2) }),
  };
}

/** Ends validation in areas; a rule that began there counts from the first cell that is left. */
export function clearValidations(sheet: SheetModel, areas: readonly Area[]): void {
  sheet.validations = sheet.validations
    .map((rule) => {
      const rest = outside(rule.areas, areas);
      return { ...validationFrom(rule, rest[0]), areas: rest };
    })
    .filter((rule) => rule.areas.length > 0);
}

/** Ends conditional formats in areas, as with validation. */
export function clearConditionalFormats(sheet: SheetModel, areas: readonly Area[]): void {
  for (const format of sheet.conditionalFormats) {
    const rest = outside(format.areas, areas);
    format.rule = conditionFrom(format, rest[0]);
    format.areas = rest;
  }
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => format.areas.length > 0);
}

function outside(areas: readonly Area[], cut: readonly Area[]): Area[] {
  return cut.reduce<Area[]>((rest, area) => rest.flatMap((part) => without(part, area)), [...areas]);
}
