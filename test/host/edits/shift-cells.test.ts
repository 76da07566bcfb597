import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { WorkbookModel } from '../../../src/files';
import { calculate, parseAddress, areaAddress } from '../../../src/host/formulas';
import {
  deleteCells,
  deleteColumns,
  deleteRows,
  insertCells,
  insertColumns,
  insertRows,
  renameTableColumns,
} from '../../../src/host/edits';
import { sheetOf, tableOf, valuesAt, workbookOf } from '../formulas/workbook';

function areaOf(address: string): { top: number; left: number; bottom: number; right: number } {
  const area = parseAddress(address)?.areas[0];
  if (!area) throw new Error(address);
  return area;
}

function example(): WorkbookModel {
  const model = workbookOf({
    Plan: [
      ['Name', 'Size', 'Double'],
      ['a', 1, '=B2*2'],
      ['b', 2, '=[@Size]*2'],
      ['c', 3, '=B4*2'],
      [null, '=SUM(B2:B4)', '=SUM(Sizes[Double])'],
    ],
    Other: [['=SUM(Plan!B2:B4)', '=Plan!A3', '=SUM(Sizes[Size])']],
  });
  const plan = sheetOf(model, 'Plan');
  plan.tables.push({ ...tableOf('Sizes', 'A1:C4', ['Name', 'Size', 'Double']) });
  plan.merges.push(areaOf('A7:B8'));
  plan.notes.push({ row: 2, column: 0, author: 'x', text: 'about b', visible: false });
  plan.validations.push({
    areas: [areaOf('B2:B4')],
    type: 'custom',
    formula1: 'B2>0',
    inCellDropDown: true,
    ignoreBlanks: true,
  });
  plan.conditionalFormats.push({
    id: '1',
    areas: [areaOf('A2:C4')],
    stopIfTrue: false,
    rule: { kind: 'custom', formula: '$B2>1', style: {} },
  });
  plan.hyperlinks.push({ area: areaOf('A4'), documentReference: 'Plan!B4' });
  plan.freeze = { rows: 1, columns: 0 };
  plan.rows.set(2, { height: 30, outlineLevel: 1 });
  plan.pageLayout.printArea = 'Plan!$A$1:$C$5';
  model.names.push({ name: 'sizes', formula: 'Plan!$B$2:$B$4', sheetId: null, visible: true, comment: '' });
  sheetOf(model, 'Other').charts.push({
    id: 'c',
    name: 'c',
    type: 'Line',
    title: null,
    left: 0,
    top: 0,
    width: 1,
    height: 1,
    series: [{ name: null, values: 'Plan!$B$2:$B$4' }],
    legend: { visible: false, position: 'Right' },
  });
  calculate(model);
  return model;
}

/** Everything an edit may move, in one comparable value. */
function contents(model: WorkbookModel): unknown {
  return model.sheets.map((sheet) => {
    const cells: unknown[] = [];
    sheet.cells.forEach((cell, row, column) => {
      if (cell.value !== null || cell.formula !== undefined)
        cells.push([row, column, cell.formula ?? cell.value]);
    });
    const { merges, notes, validations, conditionalFormats, hyperlinks, freeze, charts, tables, pageLayout } =
      sheet;
    const rows = [...sheet.rows].sort(([a], [b]) => a - b);
    return structuredClone({
      cells,
      merges,
      notes,
      validations,
      conditionalFormats,
      hyperlinks,
      freeze,
      charts,
      tables,
      pageLayout,
      rows,
      names: model.names,
    });
  });
}

describe('Inserted rows', () => {
  test('move everything that hangs on cells', () => {
    const model = example();
    const plan = sheetOf(model, 'Plan');
    expect(insertRows(model, plan, 2, 2)).toBeNull();
    calculate(model);
    expect(valuesAt(model, 'Plan!A1:C7')).toEqual([
      ['Name', 'Size', 'Double'],
      ['a', 1, 2],
      [null, null, null],
      [null, null, null],
      ['b', 2, 4],
      ['c', 3, 6],
      [null, 6, 12],
    ]);
    expect(plan.cells.get(6, 1)?.formula).toBe('SUM(B2:B6)');
    expect(plan.cells.get(4, 2)?.formula).toBe('[@Size]*2');
    expect(sheetOf(model, 'Other').cells.get(0, 0)?.formula).toBe('SUM(Plan!B2:B6)');
    expect(sheetOf(model, 'Other').cells.get(0, 1)?.formula).toBe('Plan!A5');
    expect(model.names[0]?.formula).toBe('Plan!$B$2:$B$6');
    expect(sheetOf(model, 'Other').charts[0]?.series[0]?.values).toBe('Plan!$B$2:$B$6');
    expect(plan.tables.map(({ area }) => areaAddress(area))).toEqual(['A1:C6']);
    expect(plan.merges.map((area) => areaAddress(area))).toEqual(['A9:B10']);
    expect(plan.notes[0]?.row).toBe(4);
    expect(plan.validations[0]?.areas.map((area) => areaAddress(area))).toEqual(['B2:B6']);
    expect(plan.conditionalFormats[0]?.rule).toMatchObject({ formula: '$B2>1' });
    expect(plan.hyperlinks[0]).toMatchObject({ area: areaOf('A6'), documentReference: 'Plan!B4' });
    expect(plan.rows.get(4)).toEqual({ height: 30, outlineLevel: 1 });
    expect(plan.pageLayout.printArea).toBe('Plan!$A$1:$C$7');
  });

  test('above a rule move the rule and its formula', () => {
    const model = example();
    const plan = sheetOf(model, 'Plan');
    expect(insertRows(model, plan, 0, 1)).toBeNull();
    expect(plan.conditionalFormats[0]).toMatchObject({
      areas: [areaOf('A3:C5')],
      rule: { formula: '$B3>1' },
    });
    expect(plan.validations[0]).toMatchObject({ areas: [areaOf('B3:B5')], formula1: 'B3>0' });
    expect(plan.freeze).toEqual({ rows: 2, columns: 0 });
  });

  test('look like the row above, and fill calculated columns', () => {
    const model = example();
    const plan = sheetOf(model, 'Plan');
    const style = model.styles.add({ font: { bold: true } });
    plan.cells.ensure(2, 0).style = style;
    const column = plan.tables[0]?.columns[2];
    if (column) column.calculatedFormula = '[@Size]*2';
    insertRows(model, plan, 3, 1);
    expect(plan.cells.get(3, 0)?.style).toBe(style);
    expect(plan.cells.get(3, 2)?.formula).toBe('[@Size]*2');
  });

  test('and deleted again leave the workbook as it was', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 12 }),
        fc.integer({ min: 1, max: 4 }),
        fc.boolean(),
        (at, count, byRows) => {
          const model = example();
          const plan = sheetOf(model, 'Plan');
          const before = contents(model);
          expect((byRows ? insertRows : insertColumns)(model, plan, at, count)).toBeNull();
          expect((byRows ? deleteRows : deleteColumns)(model, plan, at, count)).toBeNull();
          expect(contents(model)).toEqual(before);
        },
      ),
    );
  });
});

describe('Deleted rows', () => {
  test('make references to them errors and keep rules that begin in them', () => {
    const model = example();
    const plan = sheetOf(model, 'Plan');
    expect(deleteRows(model, plan, 1, 1)).toBeNull();
    expect(plan.conditionalFormats[0]).toMatchObject({
      areas: [areaOf('A2:C3')],
      rule: { formula: '$B2>1' },
    });
    expect(plan.validations[0]).toMatchObject({ areas: [areaOf('B2:B3')], formula1: 'B2>0' });
    expect(deleteRows(model, plan, 1, 1)).toBeNull();
    expect(sheetOf(model, 'Other').cells.get(0, 1)?.formula).toBe('Plan!#REF!');
    expect(plan.notes).toEqual([]);
  });

  test('never take a table’s header alone or its last row', () => {
    const model = example();
    const plan = sheetOf(model, 'Plan');
    expect(deleteRows(model, plan, 0, 2)?.code).toBe('InsertDeleteConflict');
    expect(deleteRows(model, plan, 1, 3)).toBeNull();
    expect(areaAddress(plan.tables[0]?.area ?? areaOf('Z1'))).toBe('A1:C2');
    expect(valuesAt(model, 'Plan!A2:A2')).toEqual([[null]]);
    expect(plan.cells.get(2, 2)?.formula).toBe('SUM(Sizes[Double])');
  });

  test('take a whole table with them', () => {
    const model = example();
    expect(deleteRows(model, sheetOf(model, 'Plan'), 0, 4)).toBeNull();
    expect(sheetOf(model, 'Plan').tables).toEqual([]);
    expect(sheetOf(model, 'Other').cells.get(0, 2)?.formula).toBe('SUM(#REF!)');
  });
});

describe('Inserted and deleted columns', () => {
  test('inside a table become columns of the table', () => {
    const model = example();
    const plan = sheetOf(model, 'Plan');
    expect(insertColumns(model, plan, 1, 2)).toBeNull();
    expect(plan.tables[0]?.columns.map(({ name }) => name)).toEqual([
      'Name',
      'Column1',
      'Column2',
      'Size',
      'Double',
    ]);
    expect(valuesAt(model, 'Plan!A1:E1')).toEqual([['Name', 'Column1', 'Column2', 'Size', 'Double']]);
  });

  test('deleted from a table make references to them errors', () => {
    const model = example();
    const plan = sheetOf(model, 'Plan');
    expect(deleteColumns(model, plan, 1, 1)).toBeNull();
    expect(plan.tables[0]?.columns.map(({ name }) => name)).toEqual(['Name', 'Double']);
    expect(sheetOf(model, 'Other').cells.get(0, 2)?.formula).toBe('SUM(#REF!)');
    expect(plan.cells.get(2, 1)?.formula).toBe('#REF!*2');
  });
});

test('renamed columns take references and headers along, also when they swap names', () => {
  const model = example();
  const plan = sheetOf(model, 'Plan');
  const [table] = plan.tables;
  if (table) renameTableColumns(model, plan, table, ['Name', 'Double', 'Size']);
  expect(valuesAt(model, 'Plan!A1:C1')).toEqual([['Name', 'Double', 'Size']]);
  expect(plan.cells.get(2, 2)?.formula).toBe('[@Double]*2');
  expect(plan.cells.get(4, 2)?.formula).toBe('SUM(Sizes[Size])');
  expect(sheetOf(model, 'Other').cells.get(0, 2)?.formula).toBe('SUM(Sizes[Double])');
});

describe('Cells moved in a part of the sheet', () => {
  test('take along what lies wholly among them', () => {
    const model = workbookOf({
      A: [
        [1, 10],
        [2, 20],
        [3, 30],
        ['=SUM(A1:A3)', '=SUM(B1:B3)', '=A3+B3'],
      ],
    });
    const sheet = sheetOf(model, 'A');
    expect(insertCells(model, sheet, areaOf('A2:A3'), 'down')).toBeNull();
    calculate(model);
    expect(valuesAt(model, 'A!A1:C6')).toEqual([
      [1, 10, null],
      [null, 20, null],
      [null, 30, null],
      [2, 60, 33],
      [3, null, null],
      [6, null, null],
    ]);
    expect(deleteCells(model, sheet, areaOf('A2:A3'), 'up')).toBeNull();
    expect(sheet.cells.get(3, 0)?.formula).toBe('SUM(A1:A3)');
  });

  test('are refused where they would tear a table or a merge', () => {
    const model = example();
    const plan = sheetOf(model, 'Plan');
    const before = contents(model);
    expect(insertCells(model, plan, areaOf('A2'), 'down')?.code).toBe('InsertDeleteConflict');
    expect(insertCells(model, plan, areaOf('A6'), 'down')?.code).toBe('MergedRangeConflict');
    expect(deleteCells(model, plan, areaOf('A2'), 'left')?.code).toBe('InsertDeleteConflict');
    expect(contents(model)).toEqual(before);
  });

  test('are refused where content would leave the sheet', () => {
    const model = workbookOf({ A: [['x']] });
    const sheet = sheetOf(model, 'A');
    sheet.cells.set(1_048_575, 0, { value: 'last', style: 0 });
    expect(insertRows(model, sheet, 0, 1)?.code).toBe('NonBlankCellOffSheet');
    expect(insertCells(model, sheet, areaOf('B1'), 'down')).toBeNull();
  });

  test('cut rules at the edge of what moves', () => {
    const model = workbookOf({ A: [['x']] });
    const sheet = sheetOf(model, 'A');
    sheet.conditionalFormats.push({
      id: '1',
      areas: [areaOf('A1:C4')],
      stopIfTrue: false,
      rule: { kind: 'custom', formula: 'A1>0', style: {} },
    });
    insertCells(model, sheet, areaOf('B2:B3'), 'down');
    expect(sheet.conditionalFormats[0]?.areas.map((area) => areaAddress(area))).toEqual([
      'A1:A4',
      'B1:B6',
      'C1:C4',
    ]);
  });
});

test('an array formula that is torn by an insertion fills anew', () => {
  const model = workbookOf({ A: [['=SEQUENCE(3)']] });
  const sheet = sheetOf(model, 'A');
  calculate(model);
  insertRows(model, sheet, 1, 1);
  calculate(model);
  expect(valuesAt(model, 'A!A1:A4')).toEqual([[1], [2], [3], [null]]);
  insertRows(model, sheet, 0, 1);
  expect(sheet.cells.get(2, 0)?.spilledFrom).toEqual({ row: 1, column: 0 });
});

describe('Objects on the sheet', () => {
  test('charts below an insertion move with their cells, those above stay', () => {
    const model = workbookOf({ A: [['x']] });
    const sheet = sheetOf(model, 'A');
    const chart = {
      name: 'c',
      type: 'Line',
      title: null,
      left: 0,
      width: 9,
      height: 9,
      series: [],
      legend: { visible: false, position: 'Right' },
    };
    sheet.charts.push({ ...chart, id: '1', top: 15 }, { ...chart, id: '2', top: 60 });
    insertRows(model, sheet, 2, 2);
    expect(sheet.charts.map(({ top }) => top)).toEqual([15, 90]);
    deleteRows(model, sheet, 2, 2);
    expect(sheet.charts.map(({ top }) => top)).toEqual([15, 60]);
  });

  test('pivot tables move whole or are not touched', () => {
    const model = workbookOf({ A: [['x']] });
    const sheet = sheetOf(model, 'A');
    const pivot = {
      id: 'p',
      name: 'p',
      source: { reference: 'A!$A$1:$B$2' },
      area: areaOf('A3:B5'),
      rows: [],
      columns: [],
      filters: [],
      values: [],
    };
    sheet.pivots.push({
      ...pivot,
      layout: 'Compact',
      showRowGrandTotals: true,
      showColumnGrandTotals: true,
      refreshOnOpen: true,
    });
    expect(insertRows(model, sheet, 3, 1)?.code).toBe('PivotTableRangeConflict');
    expect(deleteCells(model, sheet, areaOf('B1'), 'up')?.code).toBe('PivotTableRangeConflict');
    expect(insertRows(model, sheet, 1, 1)).toBeNull();
    expect(sheet.pivots[0]).toMatchObject({ area: areaOf('A4:B6'), source: { reference: 'A!$A$1:$B$3' } });
    expect(deleteRows(model, sheet, 0, 9)).toBeNull();
    expect(sheet.pivots).toEqual([]);
  });

  test('legacy array formulas are never torn', () => {
    const model = workbookOf({ A: [['x']] });
    const sheet = sheetOf(model, 'A');
    sheet.cells.set(2, 0, {
      value: 1,
      formula: 'B1:B2',
      style: 0,
      array: { kind: 'legacy', rows: 2, columns: 1 },
    });
    sheet.cells.set(3, 0, { value: 1, style: 0, spilledFrom: { row: 2, column: 0 } });
    expect(insertRows(model, sheet, 3, 1)?.code).toBe('InvalidOperation');
    expect(insertRows(model, sheet, 2, 1)).toBeNull();
    expect(sheet.cells.get(4, 0)?.spilledFrom).toEqual({ row: 3, column: 0 });
  });

  test('filter criteria stay with their columns', () => {
    const model = example();
    const plan = sheetOf(model, 'Plan');
    const table = plan.tables[0];
    if (table)
      table.filter = {
        area: table.area,
        criteria: new Map([
          [0, { filterOn: 'Values' }],
          [2, { filterOn: 'Custom' }],
        ]),
      };
    insertColumns(model, plan, 1, 1);
    expect(table?.filter).toEqual({
      area: areaOf('A1:D4'),
      criteria: new Map([
        [0, { filterOn: 'Values' }],
        [3, { filterOn: 'Custom' }],
      ]),
    });
    deleteColumns(model, plan, 0, 2);
    expect(table?.filter).toEqual({
      area: areaOf('A1:B4'),
      criteria: new Map([[1, { filterOn: 'Custom' }]]),
    });
    insertColumns(model, plan, 0, 1);
    expect(table?.filter).toEqual({
      area: areaOf('B1:C4'),
      criteria: new Map([[1, { filterOn: 'Custom' }]]),
    });
  });
});
