import { describe, expect, test } from '@jest/globals';
import { newWorkbook, type CellValue, type ConditionalRule, type SheetModel } from '../../../../src/files';
import { conditionAnswer } from '../../../../src/workbench/grid/mapper/condition';
import { Highlights } from '../../../../src/workbench/grid/mapper/highlight';

const red = { fill: { pattern: 'solid', color: '#FF0000' } };
const green = { fill: { pattern: 'solid', color: '#00FF00' } };

/** Which rows of a column with these values a rule highlights. */
function highlighted(values: readonly CellValue[], ...rules: ConditionalRule[]): (string | undefined)[] {
  const model = newWorkbook();
  const [sheet] = model.sheets;
  if (!sheet) throw new Error('no sheet');
  values.forEach((value, row) => sheet.cells.set(row, 0, { value, style: 0 }));
  sheet.conditionalFormats = rules.map((rule, index) => ({
    id: String(index),
    areas: [{ top: 0, left: 0, bottom: values.length - 1, right: 0 }],
    stopIfTrue: false,
    rule,
  }));
  return changesOf(
    sheet,
    new Highlights(
      sheet,
      conditionAnswer(model, () => 46_000),
    ),
    values.length,
  );
}

function changesOf(_sheet: SheetModel, highlights: Highlights, rows: number): (string | undefined)[] {
  return Array.from({ length: rows }, (_, row) => highlights.changeAt(row, 0)?.fill?.color);
}

describe('highlights', () => {
  test('equality is the whole text and not a part of it', () => {
    const rule: ConditionalRule = {
      kind: 'cellValue',
      operator: 'equal',
      formula1: '"Supporter"',
      style: red,
    };
    expect(highlighted(['supporter', 'Non-supporter', null], rule)).toEqual([
      '#FF0000',
      undefined,
      undefined,
    ]);
  });

  test('the rule that stands first wins', () => {
    const text: ConditionalRule = { kind: 'text', operator: 'contains', text: 'a', style: green };
    const equal: ConditionalRule = { kind: 'cellValue', operator: 'equal', formula1: '"ab"', style: red };
    expect(highlighted(['ab', 'a'], equal, text)).toEqual(['#FF0000', '#00FF00']);
    expect(highlighted(['ab', 'a'], text, equal)).toEqual(['#00FF00', '#00FF00']);
  });

  test('comparisons with numbers, and between in either order', () => {
    const above: ConditionalRule = { kind: 'cellValue', operator: 'greaterThan', formula1: '10', style: red };
    expect(highlighted([11, 10, null, { error: '#N/A' }], above)).toEqual([
      '#FF0000',
      undefined,
      undefined,
      undefined,
    ]);
    const between: ConditionalRule = {
      kind: 'cellValue',
      operator: 'between',
      formula1: '5',
      formula2: '1',
      style: red,
    };
    expect(highlighted([1, 5, 6], between)).toEqual(['#FF0000', '#FF0000', undefined]);
  });

  test('the top two, blanks and errors', () => {
    const top: ConditionalRule = { kind: 'topBottom', rank: 2, percent: false, bottom: false, style: red };
    expect(highlighted([3, 1, 2, 'x'], top)).toEqual(['#FF0000', undefined, '#FF0000', undefined]);
    const blanks: ConditionalRule = { kind: 'preset', criterion: 'Blanks', style: red };
    expect(highlighted([' ', 0, null], blanks)).toEqual(['#FF0000', undefined, '#FF0000']);
  });

  test('a formula is read from the cell it is asked for', () => {
    const rule: ConditionalRule = {
      kind: 'custom',
      formula: 'OR(TRIM($A1)="Coach",TRIM($A1)="教练")',
      style: red,
    };
    expect(highlighted(['Coach', 'Neutral', '教练 '], rule)).toEqual(['#FF0000', undefined, '#FF0000']);
  });
});
