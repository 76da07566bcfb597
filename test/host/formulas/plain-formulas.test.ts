import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CellValue } from '../../../src/files';
import { calculate, Scope } from '../../../src/host/formulas';
import { prepare } from '../../../src/host/formulas/calculation/prepare';
import { SharedParts } from '../../../src/host/formulas/calculation/shared-parts';
import { sheetOf, tableOf, valueAt, workbookOf } from './workbook';

const cell = fc.oneof(
  fc.integer({ min: -5, max: 5 }),
  fc.double({ min: -1e3, max: 1e3, noNaN: true }),
  fc.constantFrom(0.3, 0.1 + 0.2, -0.3),
  fc.constantFrom('', 'a', 'A', 'b*', '3', ' 3', '>1', 'TRUE', '="'),
  fc.boolean(),
  fc.constantFrom<CellValue>(null, { error: '#N/A' }, { error: '#DIV/0!' }),
);
const grid = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 8, maxLength: 8 });

const { formula, operand } = fc.letrec<{ formula: string; operand: string }>((tie) => ({
  operand: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom('A2', 'B3', '$C$4', 'Data!A5', 'C9', '"x"', '""', '">="', '2', '0.25', '0'),
    tie('formula').map((text) => `(${text})`),
    fc
      .tuple(fc.constantFrom('A', 'B', 'C'), tie('operand'), tie('operand'))
      .map(([column, one, other]) => `SUMIFS(T[C],T[${column}],${one},Data!$B$2:$B$8,"<>"&${other})`),
    fc.tuple(tie('operand'), tie('operand')).map(([one, other]) => `COUNTIFS(T[A],${one}, T[B], ${other})`),
    fc
      .tuple(
        tie('formula'),
        fc.constantFrom('=""', '="a"', '<>"A"', '="3"', '="b*"', '="TRUE"', '<>"="""'),
        tie('operand'),
        tie('operand'),
      )
      .map(([condition, comparison, yes, no]) => `IF(${condition}${comparison},${yes},${no})`),
    fc.tuple(tie('operand'), tie('operand')).map(([one, other]) => `IF(OR(${one}="",${other}<>""),1,B2)`),
    tie('operand').map((name) => `HYPERLINK("#A1",${name})`),
  ),
  formula: fc
    .tuple(tie('operand'), fc.constantFrom('+', '-', '*', '/', '&', ' & '), tie('operand'), fc.boolean())
    .map(([left, operator, right, isShort]) => (isShort ? left : `${left}${operator}${right}`)),
}));

/** The result of a formula below the grid that it reads. */
function resultOf(rows: readonly (readonly CellValue[])[], text: string): unknown {
  const model = workbookOf({ Data: [['A', 'B', 'C'], ...rows] });
  const sheet = sheetOf(model, 'Data');
  sheet.tables.push(tableOf('T', 'A1:C8', ['A', 'B', 'C']));
  sheet.cells.set(20, 0, { value: null, formula: text, style: 0 });
  calculate(model);
  return valueAt(model, 'Data!A21');
}

test('plain formulas give what the engine gives', () => {
  const rest = fc.oneof(
    fc.constant(''),
    fc
      .tuple(fc.constantFrom('+', '-', '*', '/', '&', ' & '), operand)
      .map(([operator, other]) => operator + other),
  );
  fc.assert(
    fc.property(grid, formula, operand, rest, (rows, inner, first, after) => {
      // a comparison of numbers is left to the engine; the last operation stays outside, as it has a rule of its own
      expect(resultOf(rows, first + after)).toEqual(resultOf(rows, `IF(1<2,${first},0)${after}`));
      expect(resultOf(rows, `(${inner})`)).toEqual(resultOf(rows, `IF(1<2,${inner},0)`));
    }),
    { numRuns: 200 },
  );
});

test.each([
  ['SUMIFS(T[C],T[A],$A2,T[B],">="&$B2)', true],
  ['IF(A2<>"",A2,IF(OR(A3="",A4=""),"",A3*A4))', true],
  ['IF(A2="",A3,IF(B2="left out",0,A2*A3))', true],
  ['HYPERLINK("#A1","x")', true],
  ['A2+B2/C2-1', true],
  ['A2+-B2', false],
  ['A2%', false],
  ['2^3', false],
  ['A2:A3&"x"', false],
  ['SUMIFS(T[C],T[A],T[B])', false],
  ['IF(1<2,1,0)', false],
  ['A2 B2', false],
  ['NOW()+1', false],
])('%s is plain: %s', (text, isPlain) => {
  const model = workbookOf({ Data: [['A', 'B', 'C']] });
  sheetOf(model, 'Data').tables.push(tableOf('T', 'A1:C8', ['A', 'B', 'C']));
  const { plain } = prepare(text, { sheet: 0, row: 20, column: 0 }, new Scope(model), new SharedParts());
  expect(plain !== null).toBe(isPlain);
});
