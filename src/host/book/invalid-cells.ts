import type { Area } from '../../files/model/cells';
import type { ValidationModel } from '../../files/model/sheet';
import { areaAddress } from '../formulas';
import { intersection } from '../../files/model/areas';
import { evaluateAll } from './evaluate';
import type { CellSet } from './range';
import { cellCount } from './range-steps';
import { validationFrom } from '../edits';
import { allowsAnything } from './validations';

const comparisons: Readonly<Record<NonNullable<ValidationModel['operator']>, string>> = {
  between: '',
  notBetween: '',
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  lessThan: '<',
  greaterThanOrEqual: '>=',
  lessThanOrEqual: '<=',
};

/** The filled cells whose value breaks their validation rule (rule 134: nothing checks what an add-in writes). */
export function invalidCells({ book, sheet, areas }: CellSet): Area[] {
  const checked: { cell: Area; formula: string }[] = [];
  for (const rule of sheet.validations.filter((each) => !allowsAnything(each))) {
    for (const ruled of rule.areas) {
      for (const area of areas) {
        const shared = intersection(ruled, area);
        if (!shared) continue;
        sheet.cells.forEach(({ value, formula }, row, column) => {
          if ((value === null || value === '') && formula === undefined) return;
          const cell = { top: row, left: column, bottom: row, right: column };
          checked.push({ cell, formula: condition(validationFrom(rule, cell), cell) });
        }, shared);
      }
    }
  }
  const results = evaluateAll(
    book,
    sheet,
    checked.map(({ formula }) => formula),
  );
  return checked.flatMap(({ cell }, index) => {
    const result = results[index];
    return result === true || (typeof result === 'number' && result !== 0) ? [] : [cell];
  });
}

/** Whether all cells keep to their rules; null when only some do. */
export function isValid(cells: CellSet): boolean | null {
  const invalid = invalidCells(cells).length;
  if (invalid === 0) return true;
  return cells.areas.reduce((count, area) => count + cellCount(area), 0) === invalid ? false : null;
}

/** A formula that is true where the cell keeps to the rule. */
function condition(rule: ValidationModel, at: Area): string {
  const cell = areaAddress(at);
  const { formula1, formula2 = '' } = rule;
  switch (rule.type) {
    case 'custom':
      return formula1;
    case 'list': {
      const inline = /^"(.*)"$/s.exec(formula1)?.[1];
      if (inline === undefined) return `SUMPRODUCT(--((${formula1})=${cell}))>0`;
      // The choices of a list that is written out count with their letter case.
      const choices = inline.split(',').map((choice) => `EXACT("${choice.trim()}",${cell})`);
      return `OR(${choices.join()})`;
    }
    case 'textLength':
      return compared(`LEN(${cell})`);
    case 'wholeNumber':
      return `IF(ISNUMBER(${cell}),IF(${cell}=INT(${cell}),${compared(cell)}))`;
    default:
      return `IF(ISNUMBER(${cell}),${compared(cell)})`;
  }

  function compared(value: string): string {
    const { operator = 'between' } = rule;
    const inside = `AND(${value}>=(${formula1}),${value}<=(${formula2}))`;
    if (operator === 'between') return inside;
    return operator === 'notBetween' ? `NOT(${inside})` : `${value}${comparisons[operator]}(${formula1})`;
  }
}
