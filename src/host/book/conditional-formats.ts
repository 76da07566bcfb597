import type { Area } from '../../files/model/cells';
import type { ConditionalFormat, ConditionalRule } from '../../files/model/conditional-format';
import { offsetFormula } from '../formulas';
import { without } from '../../files/model/areas';
import { requireAllowed } from './protection';
import type { CellSet } from './range';

/** Takes cells out of every conditional format; formulas stay right for the first cell that is left. */
export function removeConditionalFormats(cells: CellSet): void {
  requireAllowed(cells, 'allowFormatCells');
  const { sheet, areas } = cells;
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => {
    const left = areas.reduce<Area[]>(
      (rest, area) => rest.flatMap((part) => without(part, area)),
      format.areas,
    );
    moveFirstCell(format, left[0]);
    format.areas = left;
    return left.length > 0;
  });
}

/** Adapts relative formulas to a new first area. */
function moveFirstCell(format: ConditionalFormat, first: Area | undefined): void {
  const from = format.areas[0];
  if (!from || !first) return;
  format.rule = offsetRule(format.rule, first.top - from.top, first.left - from.left);
}

function offsetRule(rule: ConditionalRule, rows: number, columns: number): ConditionalRule {
  if (rule.kind === 'custom') return { ...rule, formula: offsetFormula(rule.formula, rows, columns) };
  if (rule.kind !== 'cellValue') return rule;
  return {
    ...rule,
    formula1: offsetFormula(rule.formula1, rows, columns),
    ...(rule.formula2 !== undefined && { formula2: offsetFormula(rule.formula2, rows, columns) }),
  };
}
