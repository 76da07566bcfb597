import { describe, expect, test } from '@jest/globals';
import { newWorkbook, type CellValue } from '../../../../src/files';
import { conditionAnswer } from '../../../../src/workbench/grid/mapper/condition';

const today = 46_000;

/** What a formula written for B2 answers at a cell of a sheet that holds `rows` from A1. */
function answer(
  formula: string,
  rows: readonly (readonly CellValue[])[],
  at = { row: 1, column: 1 },
): CellValue | undefined {
  const model = newWorkbook(['One', 'Two']);
  const [sheet] = model.sheets;
  if (!sheet) throw new Error('no sheet');
  rows.forEach((cells, row) =>
    cells.forEach((value, column) => sheet.cells.set(row, column, { value, style: 0 })),
  );
  return conditionAnswer(model, () => today)(sheet, formula, { row: 1, column: 1 }, at);
}

describe('formulas of conditional formats', () => {
  test('a word is found in either language, whatever its letter case and the spaces around it', () => {
    const formula = 'OR(TRIM($B2)="Coach",TRIM($B2)="教练")';
    expect(answer(formula, [[], ['x', ' coach ']])).toBe(true);
    expect(answer(formula, [[], ['x', '教练']])).toBe(true);
    expect(answer(formula, [[], ['x', 'Non-coach']])).toBe(false);
  });

  test('relative parts of a reference move with the cell, absolute parts stay', () => {
    const rows = [['a'], ['b', 'b'], ['c', 'a']];
    expect(answer('$A2=B2', rows)).toBe(true);
    expect(answer('$A2=B2', rows, { row: 2, column: 1 })).toBe(false);
    expect(answer('$A$1=B2', rows, { row: 2, column: 1 })).toBe(true);
    expect(answer('$A2="b"', rows, { row: 1, column: 2 })).toBe(true);
  });

  test('a required cell of a row that holds something is marked', () => {
    const formula = 'AND(COUNTA($A2:$C2)>0,TRIM($B2)="")';
    expect(answer(formula, [[], ['x', null, null]])).toBe(true);
    expect(answer(formula, [[], [null, null, null]])).toBe(false);
    expect(answer(formula, [[], ['x', 'y']])).toBe(false);
  });

  test('a date before today on an open row is overdue', () => {
    const formula = 'AND(ISNUMBER($A2),$A2<TODAY(),OR(TRIM($B2)="",TRIM($B2)="Open"))';
    expect(answer(formula, [[], [today - 1, null]])).toBe(true);
    expect(answer(formula, [[], [today, 'Open']])).toBe(false);
    expect(answer(formula, [[], ['soon', 'Open']])).toBe(false);
    expect(answer(formula, [[], [today - 1, 'Done']])).toBe(false);
  });

  test.each<[string, CellValue | undefined]>([
    ['LEFT(A2,2)="▲ "', true],
    ['RIGHT(A2,1)="r"', true],
    ['LEN(A2)>100', false],
    ['AND(A2<>"",RIGHT(A2,1)<>"✓")', true],
    ['N(A2)<0', false],
    ['-2*3%', -0.06],
    ['1+2*3-4/2', 5],
    ['A2&"!"', '▲ Supporter!'],
    ['1/0', { error: '#DIV/0!' }],
    ['OR(1/0,TRUE)', { error: '#DIV/0!' }],
    ['IF(ISBLANK(C2),"empty","full")', 'empty'],
    ['2<"a"', true],
    ['"Z"<TRUE', true],
    ['One!A2=A2', true],
  ])('%s', (formula, expected) => {
    expect(answer(formula, [[], ['▲ Supporter', 5]])).toEqual(expected);
  });

  test('what is not known or no formula answers nothing instead of guessing', () => {
    expect(answer('WEBSERVICE(A2)', [[], ['x']])).toBeUndefined();
    expect(answer('Table1[Column]="x"', [[], ['x']])).toBeUndefined();
    expect(answer('Nowhere!A1=1', [[], ['x']])).toBeUndefined();
    expect(answer('=AND(', [[], ['x']])).toBeUndefined();
  });
});
