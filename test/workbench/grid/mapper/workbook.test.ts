import { describe, expect, test } from '@jest/globals';
import type { IWorkbookData } from '@univerjs/core';
import { newWorkbook, type CellStyle, type SheetModel, type WorkbookModel } from '../../../../src/files';
import { GridStyles } from '../../../../src/workbench/grid/mapper/cells';
import { gridSnapshot } from '../../../../src/workbench/grid/mapper/workbook';

function workbook(...names: string[]): { model: WorkbookModel; sheet: SheetModel } {
  const model = newWorkbook(names.length > 0 ? names : ['Deals']);
  const [sheet] = model.sheets;
  if (!sheet) throw new Error('no sheet');
  return { model, sheet };
}

function snapshot(model: WorkbookModel): IWorkbookData {
  return gridSnapshot(model, {
    id: 'book',
    locale: 'enUS',
    styles: new GridStyles(),
    answer: () => undefined,
  });
}

function shownSheet(model: WorkbookModel, sheet: SheetModel): NonNullable<IWorkbookData['sheets'][string]> {
  const shown = snapshot(model).sheets[sheet.id];
  if (!shown) throw new Error('the sheet is not shown');
  return shown;
}

function resource(model: WorkbookModel, name: string): Record<string, unknown> {
  const found = snapshot(model).resources?.find((each) => each.name === name);
  return JSON.parse(found?.data ?? '{}');
}

function put(
  model: WorkbookModel,
  sheet: SheetModel,
  row: number,
  column: number,
  value: string | number | boolean,
  style: CellStyle = {},
): void {
  sheet.cells.set(row, column, { value, style: model.styles.add(style) });
}

describe('cells', () => {
  test('carry their type, and formulas the result that the workbook holds', () => {
    const { model, sheet } = workbook();
    put(model, sheet, 0, 0, '001');
    put(model, sheet, 0, 1, 12.5);
    put(model, sheet, 0, 2, true);
    sheet.cells.set(0, 3, { value: { error: '#N/A' }, formula: 'NA()', style: 0 });
    sheet.cells.set(0, 4, { value: 25, formula: 'B1*2', style: 0 });
    expect(shownSheet(model, sheet).cellData).toEqual({
      0: {
        0: { v: '001', t: 1 },
        1: { v: 12.5, t: 2 },
        2: { v: 1, t: 3 },
        3: { v: '#N/A', t: 1, f: '=NA()', s: { ht: 2 } },
        4: { v: 25, t: 2, f: '=B1*2' },
      },
    });
  });

  test('are drawn with font, fill, borders, alignment and number format', () => {
    const { model, sheet } = workbook();
    put(model, sheet, 0, 0, 46_000, {
      numberFormat: 'yyyy-mm-dd',
      font: { bold: true, size: 13, color: '#0B5D63', name: 'Arial' },
      fill: { pattern: 'solid', color: '#FBE3C0' },
      borders: { bottom: { style: 'medium', color: '#111111' } },
      alignment: { horizontal: 'center', vertical: 'middle', wrap: true, rotation: 45 },
    });
    expect(shownSheet(model, sheet).cellData?.[0]?.[0]?.s).toEqual({
      ff: 'Arial',
      fs: 13,
      bl: 1,
      cl: { rgb: '#0B5D63' },
      bg: { rgb: '#FBE3C0' },
      bd: { b: { s: 8, cl: { rgb: '#111111' } } },
      ht: 2,
      vt: 2,
      tb: 3,
      tr: { a: -45 },
      n: { pattern: 'yyyy-mm-dd' },
    });
  });
});

test('where a number format shows nothing, the grid gets a space: it would show the bare value', () => {
  const { model, sheet } = workbook();
  put(model, sheet, 0, 0, 2, { numberFormat: ';;;' });
  put(model, sheet, 1, 0, 0, { numberFormat: '0;-0;""' });
  put(model, sheet, 2, 0, 0, { numberFormat: '0";;";-0' });
  const { cellData } = shownSheet(model, sheet);
  expect([0, 1, 2].map((row) => cellData?.[row]?.[0]?.s)).toMatchObject([
    { n: { pattern: '" ";" ";" ";" "' } },
    { n: { pattern: '0;-0;" "' } },
    { n: { pattern: '0";;";-0' } },
  ]);
});

test('the font of Excel’s cells is the default of each sheet, and stands in cells with a list too', () => {
  const { model, sheet } = workbook();
  put(model, sheet, 0, 0, 'plain', { font: { name: 'Calibri', bold: true } });
  put(model, sheet, 1, 0, 'from a list', { font: { bold: true } });
  sheet.validations.push({
    type: 'list',
    formula1: '"a,b"',
    inCellDropDown: true,
    ignoreBlanks: true,
    areas: [{ top: 1, left: 0, bottom: 9, right: 0 }],
  });
  const { defaultStyle, cellData } = shownSheet(model, sheet);
  expect(defaultStyle).toMatchObject({ ff: expect.stringMatching(/^Calibri, Carlito,/), fs: 11 });
  expect(cellData?.[0]?.[0]?.s).toEqual({ bl: 1 });
  expect(cellData?.[1]?.[0]?.s).toEqual({ ...(defaultStyle as object), bl: 1, tb: 2 });
});

describe('sheets', () => {
  test('keep order, tab colour, hiding, freezing, merges and gridlines', () => {
    const { model, sheet } = workbook('Deals', 'Lists');
    sheet.tabColor = '#0B5D63';
    sheet.freeze = { rows: 2, columns: 1 };
    sheet.merges = [{ top: 0, left: 0, bottom: 0, right: 3 }];
    sheet.showGridlines = false;
    const lists = model.sheets[1];
    if (lists) lists.visibility = 'veryHidden';
    expect(snapshot(model).sheetOrder).toEqual(model.sheets.map((each) => each.id));
    expect(shownSheet(model, sheet)).toMatchObject({
      name: 'Deals',
      tabColor: '#0B5D63',
      hidden: 0,
      freeze: { xSplit: 1, ySplit: 2, startRow: 2, startColumn: 1 },
      mergeData: [{ startRow: 0, endRow: 0, startColumn: 0, endColumn: 3 }],
      showGridlines: 0,
    });
    expect(lists && shownSheet(model, lists).hidden).toBe(1);
  });

  test('have Excel’s pixels: 8.43 characters of the default font are 64, 15 points are 20', () => {
    const { model, sheet } = workbook();
    sheet.columns.set(0, { width: 9.140625 });
    sheet.columns.set(1, { width: 20, hidden: true, outlineLevel: 1 });
    sheet.rows.set(0, { height: 15 });
    sheet.rows.set(1, { height: 33 });
    const shown = shownSheet(model, sheet);
    expect(shown.columnData).toEqual({ 0: { w: 64 }, 1: { w: 140, hd: 1 } });
    expect(shown.rowData).toEqual({ 0: { h: 20, ia: 0 }, 1: { h: 44, ia: 0 } });
  });

  test('fit rows without a height to wrapped and large texts, but not to hidden columns', () => {
    const { model, sheet } = workbook();
    sheet.columns.set(0, { width: 10 });
    sheet.columns.set(1, { width: 10, hidden: true });
    put(model, sheet, 0, 0, 'a text that needs several lines here', { alignment: { wrap: true } });
    put(model, sheet, 1, 1, 'a text that needs several lines here', { alignment: { wrap: true } });
    put(model, sheet, 2, 0, 'Title', { font: { size: 18 } });
    const rows = shownSheet(model, sheet).rowData;
    expect(rows?.[0]?.h).toBe(80);
    expect(rows?.[1]).toBeUndefined();
    expect(rows?.[2]?.h).toBe(33);
  });
});

describe('tables', () => {
  test('draw header and bands under the formats of the cells', () => {
    const { model, sheet } = workbook();
    put(model, sheet, 0, 0, 'Deal');
    put(model, sheet, 1, 0, 'D-1', { font: { italic: true } });
    put(model, sheet, 2, 0, 'D-2', { fill: { pattern: 'solid', color: '#FF0000' } });
    sheet.tables = [
      {
        id: 1,
        name: 'Deals',
        area: { top: 0, left: 0, bottom: 3, right: 0 },
        hasHeader: true,
        hasTotals: false,
        columns: [{ id: 1, name: 'Deal' }],
        style: 'TableStyleMedium2',
        showBandedRows: true,
        showBandedColumns: false,
        showFirstColumn: false,
        showLastColumn: false,
        showFilterButton: true,
        filter: null,
      },
    ];
    const cells = shownSheet(model, sheet).cellData;
    expect(cells?.[0]?.[0]?.s).toMatchObject({ bg: { rgb: '#4472C4' }, bl: 1, cl: { rgb: '#FFFFFF' } });
    expect(cells?.[1]?.[0]?.s).toMatchObject({ bg: { rgb: '#E3EAF6' }, it: 1 });
    expect(cells?.[2]?.[0]?.s).toMatchObject({ bg: { rgb: '#FF0000' } });
    expect(cells?.[3]?.[0]?.s).toMatchObject({ bg: { rgb: '#E3EAF6' } });
  });
});

test('a pivot table draws its headers and grand totals under the formats of its cells', () => {
  const { model, sheet } = workbook();
  put(model, sheet, 1, 0, 'Owner');
  put(model, sheet, 4, 1, 8, { fill: { pattern: 'solid', color: '#FF0000' } });
  sheet.pivots = [
    {
      id: '1',
      name: 'ByOwner',
      source: { table: 'Deals' },
      area: { top: 0, left: 0, bottom: 4, right: 2 },
      rows: ['Owner'],
      columns: ['Stage'],
      filters: [],
      values: [{ field: 'Amount', name: 'Sum', aggregation: 'Sum' }],
      layout: 'Tabular',
      showRowGrandTotals: true,
      showColumnGrandTotals: true,
      refreshOnOpen: false,
    },
  ];
  const cells = () => shownSheet(model, sheet).cellData;
  const blue = { bg: { rgb: '#DAE3F3' }, bl: 1 };
  expect([cells()?.[0]?.[2]?.s, cells()?.[1]?.[0]?.s, cells()?.[4]?.[0]?.s]).toMatchObject([
    blue,
    blue,
    blue,
  ]);
  expect(cells()?.[2]?.[0]?.s).toBeUndefined();
  expect(cells()?.[4]?.[1]?.s).toMatchObject({ bg: { rgb: '#FF0000' }, bl: 1 });
  sheet.pivots = sheet.pivots.map((pivot) => ({ ...pivot, showColumnGrandTotals: false }));
  expect(cells()?.[4]?.[0]?.s).toBeUndefined();
});

describe('data validation', () => {
  const area = { top: 1, left: 1, bottom: 9, right: 1 };

  test('lists come from the cells of a name, with commas in their entries', () => {
    const { model, sheet } = workbook('Deals', 'Lists');
    const lists = model.sheets[1];
    ['Coach', 'For us, quietly', ''].forEach((entry, row) =>
      lists?.cells.set(row, 0, { value: entry, style: 0 }),
    );
    model.names.push({
      name: 'Attitudes',
      formula: 'Lists!$A$1:$A$3',
      sheetId: null,
      visible: true,
      comment: '',
    });
    sheet.validations = [
      { areas: [area], type: 'list', formula1: 'Attitudes', inCellDropDown: true, ignoreBlanks: true },
    ];
    const [rule] = resource(model, 'SHEET_DATA_VALIDATION_PLUGIN')[sheet.id] as Record<string, unknown>[];
    expect(rule).toMatchObject({
      type: 'list',
      formula1: '["Coach","For us, quietly"]',
      showDropDown: true,
      renderMode: 1,
      allowBlank: true,
      ranges: [{ startRow: 1, endRow: 9, startColumn: 1, endColumn: 1 }],
    });
  });

  test.each([
    ['Lists', 'Lists'],
    ["Ann's (Q4), new", "'Ann''s (Q4), new'"],
  ])('a list on %s whose length is counted has the entries that are there', (name, written) => {
    const { model, sheet } = workbook('Deals', name);
    const lists = model.sheets[1];
    ['Deal ID', 'D-1', null, 7, null].forEach((value, row) =>
      lists?.cells.set(row + 2, 1, { value, style: 0 }),
    );
    const formula = `OFFSET(${written}!$B$3,1,0,MAX(1,COUNTA(${written}!$B$4:$B$90)),1)`;
    model.names.push({ name: 'Ids', formula, sheetId: null, visible: true, comment: '' });
    sheet.validations = [
      { areas: [area], type: 'list', formula1: 'Ids', inCellDropDown: true, ignoreBlanks: true },
    ];
    const [rule] = resource(model, 'SHEET_DATA_VALIDATION_PLUGIN')[sheet.id] as Record<string, unknown>[];
    expect(rule?.formula1).toBe('["D-1","7"]');
  });

  test('inline lists, whole columns and bounds are understood; what needs a calculation is left to the host', () => {
    const { model, sheet } = workbook('Deals', 'My lists');
    model.sheets[1]?.cells.set(0, 2, { value: 'only', style: 0 });
    const base = { areas: [area], inCellDropDown: true, ignoreBlanks: true };
    sheet.validations = [
      { ...base, type: 'list', formula1: '"a, b,c"' },
      { ...base, type: 'list', formula1: "'My lists'!$C:$C" },
      { ...base, type: 'wholeNumber', operator: 'between', formula1: '1', formula2: '5' },
      { ...base, type: 'custom', formula1: 'B2<>""' },
      { ...base, type: 'decimal', operator: 'greaterThan', formula1: 'A1*2' },
    ];
    const rules = resource(model, 'SHEET_DATA_VALIDATION_PLUGIN')[sheet.id] as Record<string, unknown>[];
    expect(rules.map((rule) => [rule.type, rule.formula1, rule.formula2])).toEqual([
      ['list', '["a","b","c"]', undefined],
      ['list', '["only"]', undefined],
      ['whole', '1', '5'],
    ]);
  });
});

test('scales and bars are left to the grid, notes stand at their cells', () => {
  const { model, sheet } = workbook();
  const areas = [{ top: 0, left: 0, bottom: 4, right: 0 }];
  sheet.conditionalFormats = [
    {
      id: 'scale',
      areas,
      stopIfTrue: false,
      rule: {
        kind: 'colorScale',
        points: [
          { at: { type: 'min' }, color: '#FFFFFF' },
          { at: { type: 'number', value: '5' }, color: '#9FD3C7' },
          { at: { type: 'percentile', value: '90' }, color: '#0B5D63' },
        ],
      },
    },
  ];
  sheet.notes = [{ row: 2, column: 1, author: 'A', text: 'Ask again', visible: false }];
  expect(resource(model, 'SHEET_CONDITIONAL_FORMATTING_PLUGIN')[sheet.id]).toEqual([
    {
      cfId: 'scale',
      ranges: [{ startRow: 0, endRow: 4, startColumn: 0, endColumn: 0 }],
      stopIfTrue: false,
      rule: {
        type: 'colorScale',
        config: [
          { index: 0, color: '#FFFFFF', value: { type: 'min' } },
          { index: 1, color: '#9FD3C7', value: { type: 'num', value: 5 } },
          { index: 2, color: '#0B5D63', value: { type: 'percentile', value: 90 } },
        ],
      },
    },
  ]);
  expect(resource(model, 'SHEET_NOTE_PLUGIN')[sheet.id]).toMatchObject({
    2: { 1: { note: 'Ask again', row: 2, col: 1 } },
  });
});
