import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Aggregation, CellValue, PivotTableModel, WorkbookModel } from '../../../src/files';
import { aggregate, pivotCaptions, pivotRanges, refreshPivot, removePivot } from '../../../src/host/pivot';
import { areaAddress, parseAddress } from '../../../src/host/formulas';
import { sheetOf, tableOf, valuesAt, workbookOf } from '../formulas/workbook';

const english = { captions: pivotCaptions('en-US'), customLists: [], today: '2026-03-05', date1904: false };

const deals: CellValue[][] = [
  ['Team', 'Owner', 'Stage', 'Amount'],
  ['North', 'Li', 'Won', 100],
  ['South', 'Bo', 'Open', 20],
  ['north', 'An', 'Open', 30],
  ['South', 'Bo', 'Won', 5],
  [null, 'An', 'Open', 7],
];

function workbook(): WorkbookModel {
  const model = workbookOf({ Data: deals, Pivot: [] });
  sheetOf(model, 'Data').tables.push(tableOf('Deals', 'A1:D6', ['Team', 'Owner', 'Stage', 'Amount']));
  return model;
}

function pivot(parts: Partial<PivotTableModel>): PivotTableModel {
  return {
    id: 'p',
    name: 'p',
    source: { table: 'Deals' },
    area: { top: 0, left: 0, bottom: 0, right: 0 },
    rows: [],
    columns: [],
    filters: [],
    values: [{ field: 'Amount', name: 'Sum of Amount', aggregation: 'Sum' }],
    layout: 'Compact',
    showRowGrandTotals: true,
    showColumnGrandTotals: true,
    refreshOnOpen: true,
    ...parts,
  };
}

function shown(parts: Partial<PivotTableModel>): (string | number | boolean | null)[][] {
  const model = workbook();
  const sheet = sheetOf(model, 'Pivot');
  const table = pivot(parts);
  sheet.pivots.push(table);
  expect(refreshPivot(model, sheet, table, english)).toBeNull();
  return valuesAt(model, `Pivot!${areaAddress(table.area)}`);
}

describe('A pivot table shows', () => {
  test('items in order, whatever their letter case, blanks last, and a grand total', () => {
    expect(shown({ rows: ['Team'] })).toEqual([
      ['Row Labels', 'Sum of Amount'],
      ['North', 130],
      ['South', 25],
      ['(blank)', 7],
      ['Grand Total', 162],
    ]);
  });

  test('columns, with totals at the right and an empty cell where there is nothing', () => {
    expect(shown({ rows: ['Team'], columns: ['Stage'] })).toEqual([
      ['Sum of Amount', 'Column Labels', null, null],
      ['Row Labels', 'Open', 'Won', 'Grand Total'],
      ['North', 30, 100, 130],
      ['South', 20, 5, 25],
      ['(blank)', 7, null, 7],
      ['Grand Total', 57, 105, 162],
    ]);
  });

  test('several values below each column', () => {
    const values: PivotTableModel['values'] = [
      { field: 'Amount', name: 'Total', aggregation: 'Sum' },
      { field: 'Owner', name: 'Deals', aggregation: 'Count' },
    ];
    expect(shown({ rows: ['Team'], values, showColumnGrandTotals: false })).toEqual([
      ['Row Labels', 'Total', 'Deals'],
      ['North', 130, 2],
      ['South', 25, 2],
      ['(blank)', 7, 1],
    ]);
    expect(shown({ rows: ['Team'], columns: ['Stage'], values }).slice(0, 4)).toEqual([
      [null, 'Column Labels', null, null, null, null, null],
      [null, 'Open', null, 'Won', null, 'Total Total', 'Total Deals'],
      ['Row Labels', 'Total', 'Deals', 'Total', 'Deals', null, null],
      ['North', 30, 1, 100, 1, 130, 2],
    ]);
  });

  test('inner items indented below their outer item in the compact form', () => {
    const model = workbook();
    const sheet = sheetOf(model, 'Pivot');
    const table = pivot({ rows: ['Team', 'Owner'], showColumnGrandTotals: false });
    refreshPivot(model, sheet, table, english);
    expect(valuesAt(model, 'Pivot!A1:B4')).toEqual([
      ['Row Labels', 'Sum of Amount'],
      ['North', 130],
      ['An', 30],
      ['Li', 100],
    ]);
    expect(model.styles.get(sheet.cells.get(2, 0)?.style ?? 0).alignment?.indent).toBe(1);
  });

  test('one column per field in the outline form, and subtotals below in the tabular form', () => {
    expect(shown({ rows: ['Team', 'Owner'], layout: 'Outline' }).slice(0, 4)).toEqual([
      ['Team', 'Owner', 'Sum of Amount'],
      ['North', null, 130],
      [null, 'An', 30],
      [null, 'Li', 100],
    ]);
    expect(shown({ rows: ['Team', 'Owner'], layout: 'Tabular' })).toEqual([
      ['Team', 'Owner', 'Sum of Amount'],
      ['North', 'An', 30],
      [null, 'Li', 100],
      ['North Total', null, 130],
      ['South', 'Bo', 25],
      ['South Total', null, 25],
      ['(blank)', 'An', 7],
      ['(blank) Total', null, 7],
      ['Grand Total', null, 162],
    ]);
  });

  test('subtotals of outer columns', () => {
    expect(shown({ columns: ['Stage', 'Team'], rows: ['Owner'] }).slice(0, 4)).toEqual([
      ['Sum of Amount', 'Column Labels', null, null, null, null, null, null, null],
      [null, 'Open', null, null, 'Open Total', 'Won', null, 'Won Total', 'Grand Total'],
      ['Row Labels', 'North', 'South', '(blank)', null, 'North', 'South', null, null],
      ['An', 30, null, 7, 37, null, null, null, 37],
    ]);
  });

  test('a value alone without rows and columns', () => {
    expect(shown({})).toEqual([['Sum of Amount'], [162]]);
  });

  test('its filters above, with a blank row between, and says where its parts stand', () => {
    const model = workbook();
    const sheet = sheetOf(model, 'Pivot');
    const table = pivot({ rows: ['Team'], filters: ['Owner', 'Stage'] });
    expect(refreshPivot(model, sheet, table, english)).toBeNull();
    expect(valuesAt(model, 'Pivot!A1:B5')).toEqual([
      ['Owner', '(All)'],
      ['Stage', '(All)'],
      [null, null],
      ['Row Labels', 'Sum of Amount'],
      ['North', 130],
    ]);
    expect(areaAddress(table.area)).toBe('A4:B8');
    expect(pivotRanges(model, table, english)).toEqual({
      rowLabels: parseAddress('A5:A8')?.areas[0],
      columnLabels: parseAddress('B4')?.areas[0],
      dataBody: parseAddress('B5:B8')?.areas[0],
      filters: parseAddress('A1:B2')?.areas[0],
    });
  });
});

describe('Refreshing', () => {
  test('takes new records in and gives cells back that are no longer needed', () => {
    const model = workbook();
    const sheet = sheetOf(model, 'Pivot');
    const table = pivot({ rows: ['Team'] });
    refreshPivot(model, sheet, table, english);
    sheetOf(model, 'Data').cells.ensure(5, 0).value = 'South';
    expect(refreshPivot(model, sheet, table, english)).toBeNull();
    expect(valuesAt(model, 'Pivot!A1:B5').at(-1)).toEqual([null, null]);
    expect(areaAddress(table.area)).toBe('A1:B4');
    removePivot(sheet, table);
    expect(sheet.cells.usedArea()).toBeNull();
  });

  test('is refused, with nothing changed, where it would grow over something', () => {
    const model = workbook();
    const sheet = sheetOf(model, 'Pivot');
    sheet.cells.set(3, 1, { value: 'mine', style: 0 });
    const table = pivot({ rows: ['Team'] });
    expect(refreshPivot(model, sheet, table, english)?.code).toBe('PivotTableRangeConflict');
    expect(sheet.cells.get(0, 0)).toBeUndefined();
    sheet.cells.set(3, 1, undefined);
    sheet.tables.push(tableOf('Blank', 'B4:B6', ['Later']));
    expect(refreshPivot(model, sheet, table, english)?.code).toBe('PivotTableRangeConflict');
    const data = sheetOf(model, 'Data');
    expect(
      refreshPivot(
        model,
        data,
        pivot({ rows: ['Team'], area: { top: 2, left: 3, bottom: 2, right: 3 } }),
        english,
      )?.code,
    ).toBe('PivotTableRangeConflict');
  });

  test('is refused without a header, a source or a field', () => {
    const model = workbook();
    const sheet = sheetOf(model, 'Pivot');
    expect(refreshPivot(model, sheet, pivot({ rows: ['Nothing'] }), english)?.code).toBe('InvalidArgument');
    expect(refreshPivot(model, sheet, pivot({ source: { table: 'Nothing' } }), english)?.code).toBe(
      'InvalidArgument',
    );
    expect(
      refreshPivot(model, sheet, pivot({ source: { reference: 'Data!$A$1:$E$6' } }), english)?.code,
    ).toBe('InvalidArgument');
    expect(
      refreshPivot(model, sheet, pivot({ source: { reference: 'Data!$A$1:$D$6' }, rows: ['Team'] }), english),
    ).toBeNull();
  });

  test('shows parts that add up to the whole', () => {
    const record = fc.tuple(
      fc.constantFrom('a', 'B', 'b', ''),
      fc.constantFrom(1, 2, 'x'),
      fc.integer({ min: -9, max: 9 }),
    );
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 20 }), (records) => {
        const model = workbookOf({ Data: [['R', 'C', 'V'], ...records], Pivot: [] });
        const sheet = sheetOf(model, 'Pivot');
        const table = pivot({
          source: { reference: `Data!A1:C${records.length + 1}` },
          rows: ['R'],
          columns: ['C'],
          values: [{ field: 'V', name: 'Sum', aggregation: 'Sum' }],
        });
        expect(refreshPivot(model, sheet, table, english)).toBeNull();
        const ranges = pivotRanges(model, table, english);
        if ('code' in ranges || !ranges.dataBody) throw new Error('no body');
        const body = valuesAt(model, `Pivot!${areaAddress(ranges.dataBody)}`);
        const total = (values: readonly unknown[]): number =>
          values.reduce((sum: number, value) => sum + Number(value ?? 0), 0);
        for (const row of body) expect(row.at(-1)).toBe(total(row.slice(0, -1)));
        expect(body.at(-1)?.at(-1)).toBe(records.reduce((sum, [, , value]) => sum + value, 0));
        expect(body.at(-1)?.at(-1)).toBe(total(body.slice(0, -1).map((row) => row.at(-1))));
      }),
    );
  });
});

test.each<[Aggregation, CellValue]>([
  ['Sum', 9],
  ['Count', 4],
  ['CountNumbers', 3],
  ['Average', 3],
  ['Max', 5],
  ['Min', 1],
  ['Product', 15],
  ['Variance', 4],
  ['VarianceP', 8 / 3],
  ['StandardDeviation', 2],
  ['StandardDeviationP', Math.sqrt(8 / 3)],
])('%s of 1, 3, 5, a text and a blank is %d', (by, value) => {
  expect(aggregate([1, 3, 5, 'text', null], by)).toBe(value);
});

test('empty rows at the end of the source are an item, and the empty text of a formula counts', () => {
  const model = workbookOf({
    Data: [
      ['Done', 'Note'],
      [true, 'x'],
      [false, ''],
      [true, ''],
    ],
    Pivot: [],
  });
  const sheet = sheetOf(model, 'Pivot');
  const table = pivot({
    source: { reference: 'Data!A:B' },
    rows: ['Done', 'Note'],
    values: [{ field: 'Note', name: 'Notes', aggregation: 'Count' }],
    layout: 'Tabular',
  });
  expect(refreshPivot(model, sheet, table, english)).toBeNull();
  expect(valuesAt(model, `Pivot!${areaAddress(table.area)}`)).toEqual([
    ['Done', 'Note', 'Notes'],
    [false, '', 1],
    ['FALSE Total', null, 1],
    [true, '', 1],
    [null, 'x', 1],
    ['TRUE Total', null, 2],
    ['(blank)', '(blank)', null],
    ['(blank) Total', null, null],
    ['Grand Total', null, 3],
  ]);
});

test('a summary without enough numbers is an error, and errors pass through', () => {
  expect(aggregate(['x'], 'Average')).toEqual({ error: '#DIV/0!' });
  expect(aggregate([1], 'StandardDeviation')).toEqual({ error: '#DIV/0!' });
  expect(aggregate([1, { error: '#N/A' }], 'Sum')).toEqual({ error: '#N/A' });
  expect(aggregate([], 'Max')).toBe(0);
});
