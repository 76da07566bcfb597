import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  deleteColumnReferences,
  deleteSheetReferences,
  deleteTableReferences,
  followMove,
  offsetFormula,
  renameColumnReferences,
  renameSheetReferences,
  renameTableReferences,
  shiftInterval,
  shiftReferences,
  type CellShift,
} from '../../../src/host/formulas';
import { openClient } from '../open-client';

const insertTwo: CellShift = { sheet: 'Data', kind: 'insert', axis: 'rows', at: 2, count: 2 };
const deleteTwo: CellShift = { ...insertTwo, kind: 'delete' };

describe('Inserted and deleted rows', () => {
  test.each([
    ['SUM(A1:B10)', 'SUM(A1:B12)', 'SUM(A1:B8)'],
    ['SUM($A$3:C5)', 'SUM($A$5:C7)', 'SUM($A$3:C3)'],
    ['SUM(A4:A8)', 'SUM(A6:A10)', 'SUM(A3:A6)'],
    ['SUM(A1:A1048576)', 'SUM(A:A)', 'SUM(A:A)'],
    ['SUM(A2:A3)+SUM(A1:A9)', 'SUM(A2:A5)+SUM(A1:A11)', 'SUM(A2:A2)+SUM(A1:A7)'],
    ['A3+$A$4', 'A5+$A$6', '#REF!+#REF!'],
    ['SUM(A2:A3)', 'SUM(A2:A5)', 'SUM(A2:A2)'],
    ['SUM(3:3,A:C,5:6)', 'SUM(5:5,A:C,7:8)', 'SUM(#REF!,A:C,3:4)'],
    ['A3#', 'A5#', '#REF!'],
    ['"A3"&Other!A3&Sales[A3]', '"A3"&Other!A3&Sales[A3]', '"A3"&Other!A3&Sales[A3]'],
    ['data!A9', 'data!A11', 'data!A7'],
    ['[1]Data!A9', '[1]Data!A9', '[1]Data!A9'],
    ['A1048576', '#REF!', 'A1048574'],
    ['LOG10(A5)+Q1!A9', 'LOG10(A7)+Q1!A9', 'LOG10(A3)+Q1!A9'],
  ])('%s becomes %s or %s', (formula, inserted, removed) => {
    expect(shiftReferences(formula, 'Data', insertTwo)).toBe(inserted);
    expect(shiftReferences(formula, 'Data', deleteTwo)).toBe(removed);
  });

  test('a formula on another sheet follows only what names the edited sheet', () => {
    expect(shiftReferences("A9+Data!A9+'Data'!A$9", 'Other', insertTwo)).toBe("A9+Data!A11+'Data'!A$11");
  });

  test('cells that shift down in a band of columns move only references inside the band', () => {
    const shift: CellShift = { ...insertTwo, band: { first: 1, last: 2 } };
    expect(shiftReferences('B5+C5:C9+A5+B5:D5', 'Data', shift)).toBe('B7+C7:C11+A5+B5:D5');
  });

  const coordinate = fc.integer({ min: 0, max: 30 });
  const formula = fc
    .tuple(coordinate, coordinate, coordinate, coordinate, fc.boolean())
    .map(([r1, r2, c1, c2, fixed]) => {
      const letter = (at: number): string =>
        (fixed ? '$' : '') + (at < 26 ? '' : 'A') + String.fromCharCode(65 + (at % 26));
      return `SUM(${letter(Math.min(c1, c2))}${Math.min(r1, r2) + 1}:${letter(Math.max(c1, c2))}${Math.max(r1, r2) + 1})`;
    });
  const place = fc.record({
    axis: fc.constantFrom('rows' as const, 'columns' as const),
    at: coordinate,
    count: fc.integer({ min: 1, max: 5 }),
  });

  test('inserting and deleting at the same place gives the formula back', () => {
    fc.assert(
      fc.property(formula, place, (text, where) => {
        const inserted = shiftReferences(text, 'Data', { sheet: 'Data', kind: 'insert', ...where });
        expect(shiftReferences(inserted, 'Data', { sheet: 'Data', kind: 'delete', ...where })).toBe(text);
      }),
    );
  });

  test('a deletion leaves a range exactly the rows that remain, in their new places', () => {
    fc.assert(
      fc.property(coordinate, coordinate, coordinate, fc.integer({ min: 1, max: 6 }), (a, b, at, count) => {
        const [first, last] = [Math.min(a, b), Math.max(a, b)];
        const kept = [...Array(last + 1).keys()].slice(first).filter((row) => row < at || row >= at + count);
        const places = kept.map((row) => (row < at ? row : row - count));
        const expected = places.length === 0 ? null : { first: places[0], last: places.at(-1) };
        expect(
          shiftInterval({ first, last }, { sheet: 'Data', kind: 'delete', axis: 'rows', at, count }),
        ).toEqual(expected);
      }),
    );
  });

  test('rows and columns commute', () => {
    fc.assert(
      fc.property(formula, place, place, fc.constantFrom('insert', 'delete'), (text, one, other, kind) => {
        const rows: CellShift = { sheet: 'Data', kind, ...one, axis: 'rows' };
        const columns: CellShift = { sheet: 'Data', kind, ...other, axis: 'columns' };
        const first = shiftReferences(shiftReferences(text, 'Data', rows), 'Data', columns);
        expect(shiftReferences(shiftReferences(text, 'Data', columns), 'Data', rows)).toBe(first);
      }),
    );
  });

  test('copying there and back gives the formula back where nothing left the sheet', () => {
    fc.assert(
      fc.property(formula, coordinate, coordinate, (text, rows, columns) => {
        expect(offsetFormula(offsetFormula(text, rows, columns), -rows, -columns)).toBe(text);
      }),
    );
  });
});

describe('Copied formulas', () => {
  test('relative parts move and absolute parts stay', () => {
    expect(offsetFormula('A1+$A1+A$1+$A$1+Other!B2', 1, 2)).toBe('C2+$A2+C$1+$A$1+Other!D3');
    expect(offsetFormula('SUM(A:A,2:2,$C:C)', 1, 1)).toBe('SUM(B:B,3:3,$C:D)');
  });

  test('what leaves the sheet is an error, or comes in at the other side in shared formulas', () => {
    expect(offsetFormula('A1', -1, 0)).toBe('#REF!');
    expect(offsetFormula('A1', -1, -1, true)).toBe('XFD1048576');
  });

  test('mixed corners that cross are written in order', () => {
    expect(offsetFormula('SUM(A$5:A4)', 3, 0)).toBe('SUM(A$5:A7)');
    expect(offsetFormula('SUM(A1:A$3)', 5, 0)).toBe('SUM(A$3:A6)');
  });
});

describe('Cut and pasted cells', () => {
  const move = {
    fromSheet: 'Data',
    source: { top: 0, left: 0, bottom: 1, right: 0 },
    toSheet: 'Data',
    top: 5,
    left: 2,
  };
  test('take their references along, and overwritten cells are lost', () => {
    expect(followMove('A1+$A$2+SUM(A1:A2)+SUM(A1:A3)+C6', 'Data', move)).toBe(
      'C6+$C$7+SUM(C6:C7)+SUM(A1:A3)+#REF!',
    );
  });
  test('are named with their new sheet', () => {
    expect(followMove('A1+A3', 'Data', { ...move, toSheet: 'My plan' })).toBe("'My plan'!C6+A3");
    expect(followMove('Data!A1', 'My plan', { ...move, toSheet: 'My plan' })).toBe('C6');
  });
});

describe('Renamed and deleted sheets', () => {
  test('references, names and 3-D references follow a new name; text does not', () => {
    expect(renameSheetReferences('Data!A1+Data!rate+SUM(Data:End!B2)+"Data!A1"', 'data', "It's")).toBe(
      "'It''s'!A1+'It''s'!rate+SUM('It''s:End'!B2)+\"Data!A1\"",
    );
    expect(renameSheetReferences("'It''s'!$A1", "It's", 'Plain')).toBe('Plain!$A1');
  });

  test('references to a deleted sheet are errors, 3-D references end at the neighbour', () => {
    const order = ['Data', 'Mid', 'End'];
    expect(deleteSheetReferences('Data!A1+SUM(Data:End!B2)+Mid!A1', 'Data', order)).toBe(
      '#REF!A1+SUM(Mid:End!B2)+Mid!A1',
    );
    expect(deleteSheetReferences('SUM(Mid:End!B2)', 'End', order)).toBe('SUM(Mid!B2)');
    expect(deleteSheetReferences('Data!$B2:C$3+Data!rate+Data!#REF!+SUM(Data!A1#)', 'Data', order)).toBe(
      '#REF!$B2:C$3+#REF!rate+#REF!#REF!+SUM(#REF!A1)',
    );
  });
});

describe('Renamed and deleted tables and columns', () => {
  test('structured references and bare table names follow a new table name', () => {
    expect(renameTableReferences('SUM(T[a])+ROWS(T)+COUNTA(T[[#All],[a]:[b]])+Tx[a]', 'T', 'Deals')).toBe(
      'SUM(Deals[a])+ROWS(Deals)+COUNTA(Deals[[#All],[a]:[b]])+Tx[a]',
    );
    expect(deleteTableReferences('SUM(T[a])+ROWS(T)+A1', 'T')).toBe('SUM(#REF!)+ROWS(#REF!)+A1');
  });

  test('new column names are escaped, may swap, and [@Column] follows inside its own table only', () => {
    const names = new Map([['a', "x [1]'"]]);
    expect(renameColumnReferences('[@A]+T[[a]:[b]]', 'T', names, true)).toBe(
      "[@[x '[1']'']]+T[[x '[1']'']:[b]]",
    );
    expect(renameColumnReferences('[@a]+T[a]', 'T', new Map([['a', 'c']]), false)).toBe('[@a]+T[c]');
    const swapped = new Map([
      ['a', 'b'],
      ['b', 'a'],
    ]);
    expect(renameColumnReferences('T[a]-T[b]', 'T', swapped, false)).toBe('T[b]-T[a]');
  });

  test('a deleted column is an error, and a span of columns shrinks', () => {
    const order = ['a', 'b', 'c'];
    expect(deleteColumnReferences('T[a]+SUM(T[[a]:[c]])+T[[a]:[b]]', 'T', ['a'], order, true)).toBe(
      '#REF!+SUM(T[[b]:[c]])+T[b]',
    );
  });
});

describe('a reference to deleted cells that still names its sheet', () => {
  test('is an error, is renamed with the sheet and may be written again', async () => {
    const { run } = openClient();
    const found = await run(async (context) => {
      const data = context.workbook.worksheets.add("It's");
      const cell = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
      data.getRange('B2').values = [[7]];
      cell.formulas = [["='It''s'!B2+1"]];
      data.getRange('2:2').delete('Up');
      data.name = 'Other';
      cell.load('formulas,values');
      await context.sync();
      const before = [cell.formulas, cell.values];
      cell.formulas = [['=IFERROR(Other!#REF!,"gone")']];
      data.delete();
      cell.load('formulas,values');
      await context.sync();
      return [before, cell.formulas, cell.values];
    });
    expect(found).toEqual([
      [[['=Other!#REF!+1']], [['#REF!']]],
      [['=IFERROR(#REF!#REF!,"gone")']],
      [['gone']],
    ]);
  });
});
