import { describe, expect, test } from '@jest/globals';
import { ruleOfCommand } from '../../../src/workbench/grid/command-rules';
import { editOfMutation, selectionOfOperation } from '../../../src/workbench/grid/edits';

const setValues = 'sheet.mutation.set-range-values';

function inputs(cellValue: unknown, typed?: { row: number; column: number; text: string }): unknown {
  const edit = editOfMutation(setValues, { subUnitId: 's', cellValue }, typed && { sheetId: 's', ...typed });
  return edit?.kind === 'cells' ? edit.cells.map(({ row, column, input }) => [row, column, input]) : null;
}

describe('what a change in the grid means for the workbook', () => {
  test('typed text goes on as it was typed, not as the grid read it', () => {
    const cellValue = { 2: { 3: { v: 0.12, t: 2, s: { n: { pattern: '0%' } } } } };
    expect(inputs(cellValue, { row: 2, column: 3, text: '12%' })).toEqual([
      [2, 3, { kind: 'typed', text: '12%' }],
    ]);
    expect(inputs(cellValue, { row: 2, column: 4, text: '12%' })).toEqual([
      [2, 3, { kind: 'value', value: 0.12 }],
    ]);
  });

  test.each([
    [null, { kind: 'empty' }],
    [{ v: null }, { kind: 'empty' }],
    [
      { v: '001', t: 1 },
      { kind: 'value', value: '001' },
    ],
    [
      { v: '001', t: 4 },
      { kind: 'value', value: '001' },
    ],
    [{ v: '3/5' }, { kind: 'typed', text: '3/5' }],
    [
      { v: 7, t: 2 },
      { kind: 'value', value: 7 },
    ],
    [
      { v: 1, t: 3 },
      { kind: 'value', value: true },
    ],
    [
      { v: 0, t: 3 },
      { kind: 'value', value: false },
    ],
    [
      { f: '=A1*2', v: 4, t: 2 },
      { kind: 'typed', text: '=A1*2' },
    ],
    [{ p: { body: { dataStream: 'two\rlines\r\n' } } }, { kind: 'typed', text: 'two\nlines' }],
  ])('%j', (data, input) => {
    expect(inputs({ 0: { 1: data } })).toEqual([[0, 1, input]]);
  });

  test('a formula whose brackets the grid has closed is taken with them, another text as it was typed', () => {
    const cellValue = { 0: { 0: { f: '=SUM(F2:F3)', v: null } } };
    const at = { row: 0, column: 0 };
    expect(inputs(cellValue, { ...at, text: '=SUM(F2:F3' })).toEqual([
      [0, 0, { kind: 'typed', text: '=SUM(F2:F3)' }],
    ]);
    expect(inputs(cellValue, { ...at, text: '=sum(f2:f3' })).toEqual([
      [0, 0, { kind: 'typed', text: '=SUM(F2:F3)' }],
    ]);
    expect(inputs(cellValue, { ...at, text: '=OTHER(' })).toEqual([
      [0, 0, { kind: 'typed', text: '=OTHER(' }],
    ]);
  });

  test('a change of format alone is no edit', () => {
    expect(inputs({ 0: { 0: { s: { bl: 1 } } } })).toBeNull();
  });

  test('new widths come by column', () => {
    const ranges = [{ startColumn: 2, endColumn: 3 }];
    expect(
      editOfMutation(
        'sheet.mutation.set-worksheet-col-width',
        { subUnitId: 's', ranges, colWidth: 90 },
        undefined,
      ),
    ).toEqual({
      kind: 'resize',
      sheetId: 's',
      what: 'columns',
      pixels: new Map([
        [2, 90],
        [3, 90],
      ]),
    });
  });

  test('a selection counts when the pointer is up, and whole columns reach to the end', () => {
    const selections = [{ range: { startRow: NaN, endRow: NaN, startColumn: 1, endColumn: 2 } }];
    const id = 'sheet.operation.set-selections';
    expect(selectionOfOperation(id, { subUnitId: 's', selections, type: 1 })).toBeNull();
    expect(selectionOfOperation(id, { subUnitId: 's', selections, type: 2 })).toEqual({
      sheetId: 's',
      areas: [{ top: 0, bottom: 1_048_575, left: 1, right: 2 }],
    });
  });
});

describe('what the grid may do by itself', () => {
  test('it never calculates', () => {
    expect(ruleOfCommand('formula.mutation.set-formula-calculation-start', true, true)).toBe('cancel');
    expect(ruleOfCommand('formula.mutation.set-trigger-formula-calculation-start', true, false)).toBe(
      'cancel',
    );
  });

  test('the user moves and types; structure and formats are left to the workbook, and the rest is refused', () => {
    expect(ruleOfCommand('sheet.command.move-selection-enter', false, false)).toBe('pass');
    expect(ruleOfCommand(setValues, true, false)).toBe('pass');
    expect(ruleOfCommand('sheet.command.insert-row-by-range', false, false)).toBe('intent');
    expect(ruleOfCommand('sheet.command.set-style', false, false)).toBe('intent');
    expect(ruleOfCommand('sheet.mutation.insert-row', true, false)).toBe('refuse');
    expect(ruleOfCommand('sheet.command.add-worksheet-merge', false, false)).toBe('refuse');
  });

  test('number formats of typed values and merged cells of pasted ones are left out without a word', () => {
    expect(ruleOfCommand('sheet.mutation.set.numfmt', true, false)).toBe('cancel');
    expect(ruleOfCommand('sheet.mutation.remove.numfmt', true, false)).toBe('cancel');
    expect(ruleOfCommand('sheet.mutation.add-worksheet-merge', true, false)).toBe('cancel');
    expect(ruleOfCommand('sheet.mutation.set.numfmt', true, true)).toBe('pass');
  });

  test('what follows the workbook is let through', () => {
    expect(ruleOfCommand('sheet.mutation.insert-row', true, true)).toBe('pass');
    expect(ruleOfCommand('sheet.command.set-worksheet-name', false, true)).toBe('pass');
  });
});
