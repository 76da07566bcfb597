import { describe, expect, test } from '@jest/globals';
import { newWorkbook, type ChartModel } from '../../src/files';
import { chartData } from '../../src/workbench/charts/chart-data';

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
  legend: { visible: true, position: 'Bottom' },
};

describe('what a chart shows', () => {
  test('its references are filled with the values of the cells; what is no number leaves a gap', () => {
    const model = newWorkbook(['Data']);
    const [sheet] = model.sheets;
    if (!sheet) throw new Error('no sheet');
    [
      ['', 'Amount'],
      ['Commit', 10],
      ['Pipeline', 'none'],
      ['Omitted', 30],
    ].forEach((cells, row) =>
      cells.forEach((value, column) => sheet.cells.set(row, column, { value, style: 0 })),
    );
    expect(chartData(model, sheet, chart)).toEqual({
      title: 'Expected',
      kind: 'bar',
      isHorizontal: false,
      isStacked: true,
      isFilled: false,
      hasLegend: false,
      categories: ['Commit', 'Pipeline', 'Omitted'],
      series: [{ name: 'Amount', values: [10, null, 30], color: '#0B5D63' }],
    });
  });

  test('a reference that leads nowhere shows nothing', () => {
    const model = newWorkbook(['Data']);
    const [sheet] = model.sheets;
    if (!sheet) throw new Error('no sheet');
    expect(
      chartData(model, sheet, { ...chart, type: 'Pie', series: [{ name: 'x', values: '#REF!' }] }),
    ).toMatchObject({
      kind: 'pie',
      series: [{ name: 'x', values: [] }],
    });
  });
});
