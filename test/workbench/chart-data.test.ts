import { describe, expect, test } from '@jest/globals';
import {
  newWorkbook,
  type CellValue,
  type ChartModel,
  type SheetModel,
  type WorkbookModel,
} from '../../src/files';
import { chartData } from '../../src/workbench/charts/chart-data';
import { chartConfiguration } from '../../src/workbench/charts/configuration';
import { cornersOf } from '../../src/workbench/charts/place';

const chart: ChartModel = {
  id: 'c',
  name: 'Chart 1',
  type: 'ColumnStacked',
  title: 'Expected',
  left: 0,
  top: 0,
  width: 300,
  height: 200,
  series: [
    {
      name: null,
      nameReference: 'Data!$B$1',
      values: 'Data!$B$2:$B$4',
      categories: 'Data!$A$2:$A$4',
      color: '#0B5D63',
    },
  ],
  legend: { visible: true, position: 'Right' },
};

function filled(rows: readonly (readonly CellValue[])[]): { model: WorkbookModel; sheet: SheetModel } {
  const model = newWorkbook(['Data']);
  const [sheet] = model.sheets;
  if (!sheet) throw new Error('no sheet');
  rows.forEach((cells, row) =>
    cells.forEach((value, column) => sheet.cells.set(row, column, { value, style: 0 })),
  );
  return { model, sheet };
}

describe('what a chart shows', () => {
  test('its references are filled with the values of the cells; what is no number leaves a gap', () => {
    const { model, sheet } = filled([
      ['', 'Amount'],
      ['Commit', 10],
      ['Pipeline', 'none'],
      ['Omitted', 30],
    ]);
    expect(chartData(model, sheet, chart)).toEqual({
      label: 'Expected',
      title: 'Expected',
      kind: 'bar',
      isHorizontal: false,
      isStacked: true,
      isFilled: false,
      legend: null,
      valueTitle: null,
      categoryTitle: null,
      valueScale: {},
      categoryScale: {},
      valueFormat: 'General',
      categories: ['Commit', 'Pipeline', 'Omitted'],
      series: [
        {
          name: 'Amount',
          kind: 'bar',
          values: [10, null, 30],
          color: '#0B5D63',
          hasLine: false,
          marker: null,
        },
      ],
    });
  });

  test('categories and axis read as the cells do, and hidden rows are left out', () => {
    const { model, sheet } = filled([
      ['', 'Amount'],
      [46_023, 10],
      [46_054, 20],
      [46_082, 30],
    ]);
    const month = model.styles.add({ numberFormat: 'yyyy-mm' });
    const money = model.styles.add({ numberFormat: '#,##0' });
    for (const row of [1, 2, 3]) {
      sheet.cells.ensure(row, 0).style = month;
      sheet.cells.ensure(row, 1).style = money;
    }
    sheet.rows.set(2, { hidden: true });
    expect(chartData(model, sheet, chart)).toMatchObject({
      categories: ['2026-01', '2026-03'],
      valueFormat: '#,##0',
      series: [{ values: [10, 30] }],
    });
  });

  test('categories of two levels are one name for each point, and so is a name of two cells', () => {
    const { model, sheet } = filled([
      ['', '', 'Amount'],
      ['', '', 'of all'],
      ['North', 'Q1', 1],
      ['', 'Q2', 2],
      ['South', 'Q1', 3],
    ]);
    sheet.rows.set(3, { hidden: true });
    const series = {
      name: null,
      nameReference: 'Data!$C$1:$C$2',
      values: 'Data!$C$3:$C$5',
      categories: 'Data!$A$3:$B$5',
    };
    const data = chartData(model, sheet, { ...chart, series: [series] });
    expect(data.categories).toEqual(['North Q1', 'South Q1']);
    expect(data.series.map(({ name, values }) => [name, values])).toEqual([['Amount of all', [1, 3]]]);
  });

  test('a combination has series of several kinds, the lines over the bars', () => {
    const { model, sheet } = filled([
      ['', 'Amount', 'Share'],
      ['a', 10, 2],
      ['b', 20, 4],
    ]);
    const data = chartData(model, sheet, {
      ...chart,
      type: 'ColumnClustered',
      series: [
        { name: 'Amount', values: 'Data!B2:B3', categories: 'Data!A2:A3' },
        { name: 'Share', values: 'Data!C2:C3', type: 'LineMarkers' },
      ],
    });
    expect(data.series.map(({ kind }) => kind)).toEqual(['bar', 'line']);
    expect(data.legend).toBe('right');
    const { datasets } = chartConfiguration(data, false).data;
    expect(datasets.map(({ type, order }) => [type, order ?? 0])).toEqual([
      ['bar', 1],
      ['line', 0],
    ]);
  });

  test('marks without a line stand by themselves, in the shape and size they have', () => {
    const { model, sheet } = filled([
      ['a', 10, 2],
      ['b', 20, 4],
    ]);
    const line = { values: 'Data!B1:B2', type: 'LineMarkers' };
    const data = chartData(model, sheet, {
      ...chart,
      type: 'ColumnStacked',
      series: [
        {
          ...line,
          name: 'marks',
          line: { dash: 'none' },
          marker: { shape: 'dash', size: 15, fill: '#B5651D' },
        },
        { ...line, name: 'both' },
        { ...line, name: 'line', type: 'Line' },
        { ...line, name: 'no marks', marker: { shape: 'none' } },
      ],
    });
    expect(chartConfiguration(data, false).data.datasets).toMatchObject([
      { showLine: false, pointStyle: 'line', pointRadius: 10, pointBorderColor: '#B5651D' },
      { showLine: true, pointStyle: 'circle' },
      { showLine: true, pointRadius: 0 },
      { showLine: true, pointRadius: 0 },
    ]);
    // They are not stacked, though the columns beside them are.
    const stacks = chartConfiguration(data, false).data.datasets.map((each) => 'stack' in each && each.stack);
    expect(new Set(stacks).size).toBe(4);
  });

  test('an axis keeps to its ends, its step and its format; categories have no scale', () => {
    const { model, sheet } = filled([
      [1, 5, 25],
      [2, 6, 100],
    ]);
    const series = [{ name: 'x', categories: 'Data!A1:A2', values: 'Data!B1:B2' }];
    const axes = {
      value: { minimum: 0, maximum: 6, majorUnit: 1, numberFormat: '0.0' },
      category: { minimum: -3, maximum: 3, majorUnit: 2 },
    };
    const plotted = chartData(model, sheet, { ...chart, type: 'XYScatter', series, axes });
    expect(plotted.valueFormat).toBe('0.0');
    expect(chartConfiguration(plotted, false).options?.scales).toMatchObject({
      x: { min: -3, max: 3, ticks: { stepSize: 2 } },
      y: { min: 0, max: 6, ticks: { stepSize: 1 } },
    });
    const bars = chartData(model, sheet, { ...chart, type: 'BarClustered', series, axes });
    expect(chartConfiguration(bars, false).options?.scales).toMatchObject({
      x: { min: 0, max: 6, ticks: { stepSize: 1 } },
    });
    expect(bars.categoryScale).toEqual({});
  });

  test('a chart stacked to 100 % shows parts of the whole', () => {
    const { model, sheet } = filled([
      ['a', 10, 30],
      ['b', 0, 0],
    ]);
    const data = chartData(model, sheet, {
      ...chart,
      type: 'BarStacked100',
      series: [
        { name: 'x', values: 'Data!B1:B2' },
        { name: 'y', values: 'Data!C1:C2' },
      ],
    });
    expect(data.series.map(({ values }) => values)).toEqual([
      [0.25, null],
      [0.75, null],
    ]);
    expect(data).toMatchObject({ isHorizontal: true, valueFormat: '0%' });
  });

  test('bubbles stand where their two numbers say, as large as the third; none stands for nothing', () => {
    const { model, sheet } = filled([
      [1, 5, 25],
      [2, 6, 100],
      [3, null, 50],
      [4, 7, 0],
    ]);
    const data = chartData(model, sheet, {
      ...chart,
      type: 'Bubble',
      series: [{ name: 'x', categories: 'Data!A1:A4', values: 'Data!B1:B4', bubbleSizes: 'Data!C1:C4' }],
    });
    expect(chartConfiguration(data, false).data.datasets[0]?.data).toEqual([
      { x: 1, y: 5, r: 11 },
      { x: 2, y: 6, r: 22 },
    ]);
    expect(chartConfiguration(data, false).options?.scales?.x).toMatchObject({ grace: '10%' });
    const ended = { ...data, categoryScale: { minimum: 0, maximum: 5, step: 1 } };
    expect(chartConfiguration(ended, false).options?.scales?.x).not.toHaveProperty('grace');
  });

  test('a reference that leads nowhere shows nothing', () => {
    const { model, sheet } = filled([]);
    expect(
      chartData(model, sheet, { ...chart, type: 'Pie', series: [{ name: 'x', values: '#REF!' }] }),
    ).toMatchObject({
      kind: 'pie',
      series: [{ name: 'x', values: [] }],
    });
  });
});

test('a chart stands on cells, in the parts of them that its points say; hidden columns take no room', () => {
  const { sheet } = filled([]);
  // 48 points are the 64 pixels of a column, 15 points the 20 of a row.
  expect(cornersOf(sheet, { left: 72, top: 15, width: 96, height: 7.5 })).toEqual([
    { column: 1, across: 0.5, row: 1, down: 0 },
    { column: 3, across: 0.5, row: 1, down: 0.5 },
  ]);
  sheet.columns.set(0, { hidden: true });
  sheet.rows.set(0, { height: 30 });
  expect(cornersOf(sheet, { left: 72, top: 15, width: 0, height: 0 })[0]).toEqual({
    column: 2,
    across: 0.5,
    row: 0,
    down: 0.5,
  });
});
