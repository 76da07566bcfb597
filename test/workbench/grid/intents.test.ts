import { describe, expect, test } from '@jest/globals';
import { intentOfCommand } from '../../../src/workbench/grid/intents';

const selected = { sheetId: 's', areas: [{ top: 3, left: 1, bottom: 4, right: 2 }] };
const rows = { startRow: 3, endRow: 4, startColumn: 0, endColumn: 19, rangeType: 1 };
const wholeRows = { top: 3, bottom: 4, left: 0, right: 16_383 };

describe('what a command of the grid asks the workbook for', () => {
  test.each([
    [
      'insert-row-by-range',
      { subUnitId: 't', range: rows },
      { kind: 'insert', what: 'rows', sheetId: 't', areas: [wholeRows] },
    ],
    ['remove-col', {}, { kind: 'delete', what: 'columns', sheetId: 's', areas: selected.areas }],
    ['set-rows-hidden', { ranges: [rows] }, { kind: 'hide', what: 'rows', sheetId: 's', areas: [wholeRows] }],
    [
      'set-selected-cols-visible',
      undefined,
      { kind: 'show', what: 'columns', sheetId: 's', areas: selected.areas },
    ],
    ['insert-sheet', { index: 2 }, { kind: 'addSheet', sheetId: 's', position: 2 }],
    ['remove-sheet', { subUnitId: 'x' }, { kind: 'deleteSheet', sheetId: 'x' }],
    [
      'set-worksheet-name',
      { subUnitId: 'x', name: 'New' },
      { kind: 'renameSheet', sheetId: 'x', name: 'New' },
    ],
    ['set-worksheet-order', { subUnitId: 'x', order: 4 }, { kind: 'moveSheet', sheetId: 'x', position: 4 }],
    [
      'set-tab-color',
      { subUnitId: 'x', value: '#FF0000' },
      { kind: 'colorTab', sheetId: 'x', color: '#FF0000' },
    ],
    [
      'set-style',
      { style: { type: 'bl', value: 1 } },
      { kind: 'format', sheetId: 's', areas: selected.areas, option: 'bl', value: 1 },
    ],
    [
      'numfmt.set.numfmt',
      {
        values: [
          { row: 1, col: 2, pattern: '0%' },
          { row: 2, col: 2 },
        ],
      },
      {
        kind: 'numberFormat',
        sheetId: 's',
        cells: [
          { row: 1, column: 2, format: '0%' },
          { row: 2, column: 2, format: '' },
        ],
      },
    ],
    ['clear-selection-format', {}, { kind: 'clear', what: 'Formats', sheetId: 's', areas: selected.areas }],
  ])('%s', (name, params, intent) => {
    expect(intentOfCommand(`sheet.command.${name}`, params, selected)).toEqual(intent);
  });

  test('pasting what was cut moves cells, to another sheet too', () => {
    const range = (row: number) => ({ startRow: row, endRow: row, startColumn: 0, endColumn: 1 });
    const params = {
      fromRange: range(1),
      toRange: range(7),
      from: { subUnitId: 'a' },
      to: { subUnitId: 'b' },
    };
    expect(intentOfCommand('sheet.mutation.move-range', params, selected)).toEqual({
      kind: 'moveCells',
      sheetId: 'a',
      from: { top: 1, bottom: 1, left: 0, right: 1 },
      toSheetId: 'b',
      to: { top: 7, bottom: 7, left: 0, right: 1 },
    });
  });

  test('no frozen panes are -1 in the grid', () => {
    const of = (startRow: number, startColumn: number) =>
      intentOfCommand('sheet.mutation.set-frozen', { subUnitId: 's', startRow, startColumn }, selected);
    expect(of(-1, -1)).toEqual({ kind: 'freeze', sheetId: 's', rows: 0, columns: 0 });
    expect(of(2, -1)).toEqual({ kind: 'freeze', sheetId: 's', rows: 2, columns: 0 });
  });

  test('a command that only moves the selection asks for nothing', () => {
    expect(intentOfCommand('sheet.command.move-selection', {}, selected)).toBeNull();
  });
});
