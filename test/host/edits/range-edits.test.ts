import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { newWorkbook, type Area, type CellValue } from '../../../src/files';
import { areaAddress, calculate, parseAddress } from '../../../src/host/formulas';
import {
  copyEverything,
  copyRange,
  copySheet,
  fillRange,
  moveRange,
  removeDuplicates,
  sortRange,
} from '../../../src/host/edits';
import { put, sheetOf, tableOf, valuesAt, workbookOf } from '../formulas/workbook';

function areaOf(address: string): Area {
  const area = parseAddress(address)?.areas[0];
  if (!area) throw new Error(address);
  return area;
}

describe('Copied ranges', () => {
  test('repeat where the target is a multiple, and relative references move', () => {
    const model = workbookOf({
      A: [
        [1, '=A1*2'],
        [2, '=A2*$A$1'],
      ],
    });
    const sheet = sheetOf(model, 'A');
    const result = copyRange({ sheet, area: areaOf('B1:B2') }, { sheet, area: areaOf('C1:C4') });
    expect(result).toBeNull();
    expect([0, 1, 2, 3].map((row) => sheet.cells.get(row, 2)?.formula)).toEqual([
      'B1*2',
      'B2*$A$1',
      'B3*2',
      'B4*$A$1',
    ]);
  });

  test('take only values, only formats, skip blanks or transpose as asked', () => {
    const model = workbookOf({
      A: [
        ['=1+1', null, 3],
        ['x', 'y', 'z'],
      ],
    });
    const sheet = sheetOf(model, 'A');
    const style = model.styles.add({ font: { bold: true } });
    sheet.cells.ensure(0, 0).style = style;
    calculate(model);
    copyRange(
      { sheet, area: areaOf('A1:C1') },
      { sheet, area: areaOf('A2') },
      { ...copyEverything, what: 'values', skipBlanks: true },
    );
    expect(valuesAt(model, 'A!A2:C2')).toEqual([[2, 'y', 3]]);
    expect(sheet.cells.get(1, 0)).toEqual({ value: 2, style: 0 });
    copyRange(
      { sheet, area: areaOf('A1') },
      { sheet, area: areaOf('A2') },
      { ...copyEverything, what: 'formats' },
    );
    expect(sheet.cells.get(1, 0)).toEqual({ value: 2, style });
    copyRange(
      { sheet, area: areaOf('A2:C2') },
      { sheet, area: areaOf('E1') },
      { ...copyEverything, transpose: true },
    );
    expect(valuesAt(model, 'A!E1:E3')).toEqual([[2], ['y'], [3]]);
  });

  test('take validation and conditional formats along, and end those of the target', () => {
    const model = workbookOf({ A: [['x']] });
    const sheet = sheetOf(model, 'A');
    sheet.validations.push({
      areas: [areaOf('A1:A2')],
      type: 'custom',
      formula1: 'A1>0',
      inCellDropDown: true,
      ignoreBlanks: true,
    });
    sheet.validations.push({
      areas: [areaOf('C1:C9')],
      type: 'custom',
      formula1: 'C1="old"',
      inCellDropDown: true,
      ignoreBlanks: true,
    });
    copyRange({ sheet, area: areaOf('A1:A2') }, { sheet, area: areaOf('C1') });
    expect(
      sheet.validations.map(({ areas, formula1 }) => [areas.map((area) => areaAddress(area)), formula1]),
    ).toEqual([
      [['A1:A2'], 'A1>0'],
      [['C3:C9'], 'C3="old"'],
      [['C1:C2'], 'C1>0'],
    ]);
  });

  test('are refused where they would cut a merge', () => {
    const model = workbookOf({ A: [['x']] });
    const sheet = sheetOf(model, 'A');
    sheet.merges.push(areaOf('C1:D1'));
    const result = copyRange({ sheet, area: areaOf('A1') }, { sheet, area: areaOf('C1') });
    expect(result).toMatchObject({ code: 'MergedRangeConflict' });
  });
});

describe('Moved ranges', () => {
  test('keep what they refer to, and references follow them to another sheet', () => {
    const model = workbookOf({ A: [[1, '=A1*2', '=SUM(B1:B1)']], B: [] });
    const [from, to] = [sheetOf(model, 'A'), sheetOf(model, 'B')];
    expect(
      moveRange(model, { sheet: from, area: areaOf('B1') }, { sheet: to, row: 2, column: 3 }),
    ).toBeNull();
    expect(to.cells.get(2, 3)?.formula).toBe('A!A1*2');
    expect(from.cells.get(0, 2)?.formula).toBe('SUM(B!D3:D3)');
    expect(from.cells.get(0, 1)).toBeUndefined();
  });

  test('take a whole table, but not its header alone', () => {
    const model = workbookOf({ A: [['Name'], ['x'], [null], [null], ['=T[[#Headers],[Name]]']] });
    const sheet = sheetOf(model, 'A');
    sheet.tables.push(tableOf('T', 'A1:A2', ['Name']));
    expect(moveRange(model, { sheet, area: areaOf('A1') }, { sheet, row: 9, column: 0 })?.code).toBe(
      'InsertDeleteConflict',
    );
    expect(moveRange(model, { sheet, area: areaOf('A1:A2') }, { sheet, row: 9, column: 1 })).toBeNull();
    expect(sheet.tables.map(({ area }) => areaAddress(area))).toEqual(['B10:B11']);
    calculate(model);
    expect(valuesAt(model, 'A!A5')).toEqual([['Name']]);
  });

  test('move over themselves without loss', () => {
    const model = workbookOf({ A: [['a'], ['b'], ['c'], ['=A2']] });
    const sheet = sheetOf(model, 'A');
    expect(moveRange(model, { sheet, area: areaOf('A1:A3') }, { sheet, row: 1, column: 0 })).toBeNull();
    expect(valuesAt(model, 'A!A1:A4')).toEqual([[null], ['a'], ['b'], ['c']]);
  });
});

describe('Sorting', () => {
  const mixed: CellValue[] = [true, 'b', null, 2, { error: '#N/A' }, 'A', -1, false, 'a'];

  test('puts numbers before text before logical values before errors, and empty cells last in both directions', () => {
    const sorted = (ascending: boolean): unknown[] => {
      const model = workbookOf({ A: mixed.map((value) => [value]) });
      sortRange(sheetOf(model, 'A'), areaOf('A1:A9'), [{ key: 0, ascending }], {
        hasHeaders: false,
        matchCase: false,
        order: 'rows',
        method: 'PinYin',
      });
      return valuesAt(model, 'A!A1:A9').flat();
    };
    expect(sorted(true)).toEqual([-1, 2, 'A', 'a', 'b', false, true, '#N/A', null]);
    expect(sorted(false)).toEqual(['#N/A', true, false, 'b', 'A', 'a', 2, -1, null]);
  });

  test('is stable, by several keys, below a header, and loses nothing', () => {
    const row = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.constantFrom('x', 'y', 'Y'));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), fc.boolean(), (rows, ascending) => {
        const model = workbookOf({
          A: [['Number', 'Text', 'Was'], ...rows.map((values, index) => [...values, index])],
        });
        sortRange(
          sheetOf(model, 'A'),
          { top: 0, left: 0, bottom: rows.length, right: 2 },
          [
            { key: 0, ascending },
            { key: 1, ascending: true },
          ],
          { hasHeaders: true, matchCase: false, order: 'rows', method: 'PinYin' },
        );
        const expected = rows
          .map((values, index) => ({ number: values[0], text: values[1].toLowerCase(), index }))
          .sort(
            (a, b) =>
              (ascending ? a.number - b.number : b.number - a.number) ||
              (a.text < b.text ? -1 : a.text > b.text ? 1 : 0) ||
              a.index - b.index,
          );
        expect(valuesAt(model, `A!C2:C${rows.length + 1}`).flat()).toEqual(
          expected.map(({ index }) => index),
        );
        expect(valuesAt(model, 'A!A1:C1')).toEqual([['Number', 'Text', 'Was']]);
      }),
    );
  });

  test('moves formulas as if they were copied', () => {
    const model = workbookOf({
      A: [
        [2, '=A1*10'],
        [1, '=A2*10'],
      ],
    });
    const sheet = sheetOf(model, 'A');
    calculate(model);
    sortRange(sheet, areaOf('A1:B2'), [{ key: 0, ascending: true }], {
      hasHeaders: false,
      matchCase: false,
      order: 'rows',
      method: 'PinYin',
    });
    calculate(model);
    expect(valuesAt(model, 'A!A1:B2')).toEqual([
      [1, 10],
      [2, 20],
    ]);
  });
});

describe('Duplicates', () => {
  test('are removed by chosen columns, the first stays, the rest moves up', () => {
    const model = workbookOf({
      A: [
        ['Key', 'Value'],
        ['a', 1],
        ['b', 2],
        ['A', 3],
        ['c', 4],
      ],
    });
    const sheet = sheetOf(model, 'A');
    expect(removeDuplicates(model, sheet, areaOf('A1:B5'), [0], true)).toEqual({
      removed: 1,
      uniqueRemaining: 3,
    });
    expect(valuesAt(model, 'A!A1:B5')).toEqual([
      ['Key', 'Value'],
      ['a', 1],
      ['b', 2],
      ['c', 4],
      [null, null],
    ]);
  });
});

describe('Filling', () => {
  test('goes on with numbers, dates, counted text and formulas, and repeats the rest', () => {
    const model = newWorkbook(['A']);
    const sheet = sheetOf(model, 'A');
    const date = model.styles.add({ numberFormat: 'm/d/yyyy' });
    for (const [column, values] of [[1, 3], [5], ['Q1'], ['=A1+1'], ['x', 'y']].entries()) {
      for (const [row, value] of values.entries()) put(sheet, row, column, value);
    }
    sheet.cells.set(0, 5, { value: 46000, style: date });
    fillRange(sheet, model.styles, areaOf('A1:A2'), areaOf('A1:A5'));
    for (const column of ['B', 'C', 'D', 'F'])
      fillRange(sheet, model.styles, areaOf(`${column}1`), areaOf(`${column}1:${column}5`));
    fillRange(sheet, model.styles, areaOf('E1:E2'), areaOf('E1:E5'));
    calculate(model);
    expect(valuesAt(model, 'A!A1:F5')).toEqual([
      [1, 5, 'Q1', 2, 'x', 46000],
      [3, 5, 'Q2', 4, 'y', 46001],
      [5, 5, 'Q3', 6, 'x', 46002],
      [7, 5, 'Q4', 8, 'y', 46003],
      [9, 5, 'Q1', 10, 'x', 46004],
    ]);
  });

  test('upwards and to the left counts backwards', () => {
    const model = workbookOf({ A: [[null, null, 10, 20]] });
    fillRange(sheetOf(model, 'A'), model.styles, areaOf('C1:D1'), areaOf('A1:D1'));
    expect(valuesAt(model, 'A!A1:D1')).toEqual([[-10, 0, 10, 20]]);
  });

  test('is refused where the target does not go on from the source', () => {
    const model = workbookOf({ A: [[1]] });
    expect(fillRange(sheetOf(model, 'A'), model.styles, areaOf('A1'), areaOf('B2:B3'))?.code).toBe(
      'InvalidArgument',
    );
  });
});

describe('Copied worksheets', () => {
  test('have their own name, tables and names, and refer to themselves', () => {
    const model = workbookOf({ Plan: [['Size'], [1], ['=SUM(T[Size])+Plan!A2+local']], Sum: [['=Plan!A3']] });
    const plan = sheetOf(model, 'Plan');
    plan.tables.push(tableOf('T', 'A1:A2', ['Size']));
    model.names.push({ name: 'local', formula: 'Plan!$A$2', sheetId: plan.id, visible: true, comment: '' });
    const copy = copySheet(model, plan, { id: 'new', position: 1, newTableId: () => 9 });
    expect(model.sheets.map(({ name }) => name)).toEqual(['Plan', 'Plan (2)', 'Sum']);
    expect(copy.tables[0]?.name).toBe('T_2');
    expect(copy.cells.get(2, 0)?.formula).toBe("SUM(T_2[Size])+'Plan (2)'!A2+local");
    copy.cells.ensure(1, 0).value = 5;
    calculate(model);
    expect(valuesAt(model, "'Plan (2)'!A3")).toEqual([[15]]);
    expect(valuesAt(model, 'Plan!A3')).toEqual([[3]]);
    expect(copySheet(model, copy, { id: 'third', position: 3, newTableId: () => 10 }).name).toBe('Plan (3)');
  });
});
