import { describe, expect, test } from '@jest/globals';
import { openXlsx, saveXlsx } from '../../src/files';
import { partText, problemsOf } from '../files/saved-file-checks';
import { openClient, type OpenClient } from './open-client';

type ChartType = Parameters<Excel.ChartCollection['add']>[0];
type Change = (chart: Excel.Chart) => unknown;

/** A chart of two series by date. */
async function withChart(type: ChartType, ...changes: Change[]): Promise<OpenClient> {
  const client = openClient();
  await client.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:C4').values = [
      ['Day', 'Sales', 'Margin'],
      [46023, 100, 0.4],
      [46054, 150, 0.5],
      [46082, 130, 0.3],
    ];
    sheet.getRange('A2:A4').numberFormat = [['m/d/yyyy'], ['m/d/yyyy'], ['m/d/yyyy']];
    const chart = sheet.charts.add(type, sheet.getRange('A1:C4'), 'Columns');
    for (const change of changes) change(chart);
    await context.sync();
  });
  return client;
}

const places = [
  ['Category', 'Primary'],
  ['Value', 'Primary'],
  ['Category', 'Secondary'],
  ['Value', 'Secondary'],
] as const;

function read({ run }: OpenClient): Promise<unknown> {
  return run(async (context) => {
    const chart = context.workbook.worksheets.getItem('Sheet1').charts.getItemAt(0);
    chart.series.load('items/chartType,items/axisGroup');
    const axes = places.map(([type, group]) => chart.axes.getItem(type, group));
    for (const axis of axes) {
      axis.load('maximum,visible,categoryType,textOrientation');
      axis.title.load('text,visible,textOrientation');
    }
    await context.sync();
    return [
      chart.series.items.map(({ chartType, axisGroup }) => `${chartType} ${axisGroup}`),
      ...axes.map((axis) => ({
        title: axis.title.visible && axis.title.text,
        maximum: axis.maximum,
        visible: axis.visible,
        type: axis.categoryType,
        angles: [axis.textOrientation, axis.title.textOrientation],
      })),
    ];
  });
}

/** What is read of a chart, in the file as in the model, and once more in a file that is written anew. */
async function readInFiles(client: OpenClient): Promise<unknown> {
  const expected = await read(client);
  const opened = openClient(await openXlsx(await checked(client)));
  expect(await read(opened)).toEqual(expected);
  await opened.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').charts.getItemAt(0).title.text = 'Another';
    await context.sync();
  });
  expect(await read(openClient(await openXlsx(await checked(opened))))).toEqual(expected);
  return expected;
}

async function checked({ host }: OpenClient): Promise<Uint8Array> {
  const bytes = await saveXlsx(host.workbook);
  expect(await problemsOf(bytes)).toEqual([]);
  return bytes;
}

const secondary =
  (index: number): Change =>
  ({ series }) =>
    (series.getItemAt(index).axisGroup = 'Secondary');
const axisOf = (chart: Excel.Chart, index: 0 | 1 | 2 | 3): Excel.ChartAxis => {
  const [type, group] = places[index];
  return chart.axes.getItem(type, group);
};
const maxima: Change = (chart) => {
  axisOf(chart, 1).maximum = 77;
  axisOf(chart, 3).maximum = 0.5;
};
const isDated: Change = ({ axes }) => (axes.categoryAxis.categoryType = 'DateAxis');

describe('the axes of a chart', () => {
  test('are those along time and those of second series, in a file too', async () => {
    const client = await withChart('Line', secondary(1), isDated, maxima);
    expect(await readInFiles(client)).toMatchObject([
      ['Line Primary', 'Line Secondary'],
      { maximum: '', visible: true, type: 'DateAxis' },
      { maximum: 77, visible: true },
      { maximum: '', visible: false, type: 'Automatic' },
      { maximum: 0.5, visible: true },
    ]);
  });

  test('are the second ones of the first series, too', async () => {
    const client = await withChart('Line', secondary(0), isDated, maxima);
    expect(await readInFiles(client)).toMatchObject([
      ['Line Secondary', 'Line Primary'],
      { maximum: '', type: 'DateAxis' },
      { maximum: 77 },
      { maximum: '', type: 'Automatic' },
      { maximum: 0.5 },
    ]);
  });

  test('are those of columns and, apart from them, of scattered points', async () => {
    const scattered: Change = ({ series }) => (series.getItemAt(1).chartType = 'XYScatter');
    const shown: Change = (chart) => {
      axisOf(chart, 2).visible = true;
      axisOf(chart, 2).maximum = 9;
    };
    const client = await withChart('ColumnClustered', scattered, secondary(1), maxima, shown);
    expect(await readInFiles(client)).toMatchObject([
      ['ColumnClustered Primary', 'XYScatter Secondary'],
      { maximum: '', visible: true },
      { maximum: 77, visible: true },
      { maximum: 9, visible: true },
      { maximum: 0.5, visible: true },
    ]);
  });

  test('have titles, the second ones too', async () => {
    const titled: Change = (chart) => {
      for (const index of [0, 1, 2, 3] as const) axisOf(chart, index).title.text = `Title ${index}`;
      axisOf(chart, 2).title.visible = false;
      axisOf(chart, 1).title.visible = false;
      axisOf(chart, 1).title.visible = true;
      axisOf(chart, 3).title.format.font.bold = true;
    };
    const client = await withChart('ColumnClustered', secondary(1), titled);
    expect(await readInFiles(client)).toMatchObject([
      ['ColumnClustered Primary', 'ColumnClustered Secondary'],
      { title: 'Title 0' },
      { title: 'Axis Title' },
      { title: false },
      { title: 'Title 3' },
    ]);
  });

  test('write letters below each other, as titles and labels do', async () => {
    const stacked: Change = (chart) => {
      axisOf(chart, 0).textOrientation = 180;
      axisOf(chart, 1).title.text = 'Money';
      axisOf(chart, 1).title.textOrientation = 180;
      axisOf(chart, 1).textOrientation = -90;
      chart.title.textOrientation = 180;
      chart.dataLabels.textOrientation = 180;
    };
    const client = await withChart('ColumnClustered', stacked);
    expect(await readInFiles(client)).toMatchObject([
      ['ColumnClustered Primary', 'ColumnClustered Primary'],
      { angles: [180, 0] },
      { angles: [-90, 180], title: 'Money' },
      {},
      {},
    ]);
    const part = partText(await saveXlsx(client.host.workbook), 'xl/charts/chart1.xml');
    expect(part.match(/<a:bodyPr rot="0" vert="wordArtVert"\/>/g)).toHaveLength(5);
    for (const wrong of [181, 91, -180]) {
      const turned = withChart('Line', ({ axes }) => (axes.categoryAxis.textOrientation = wrong));
      await expect(turned).rejects.toMatchObject({ code: 'InvalidArgument' });
    }
  });
});

describe('a chart in three dimensions', () => {
  test.each<[string, ChartType, Change[]]>([
    ['second axes', '3DColumn', [secondary(1)]],
    ['second axes of flat groups', '3DColumnClustered', [secondary(1)]],
    [
      'a series that is drawn in two',
      'ColumnClustered',
      [
        ({ series }) => (series.getItemAt(1).chartType = 'Line'),
        (chart) => (chart.chartType = '3DColumnClustered'),
      ],
    ],
    [
      'a series that had second axes',
      'ColumnClustered',
      [secondary(1), (chart) => (chart.chartType = '3DColumnClustered')],
    ],
    [
      'series before and beside each other',
      '3DColumn',
      [({ series }) => (series.getItemAt(1).chartType = '3DColumnClustered')],
    ],
    ...(['CylinderCol', 'ConeBarClustered', 'PyramidCol'] as const).map(
      (type): [string, ChartType, Change[]] => [
        `a series of the type ${type} beside one in two`,
        'ColumnClustered',
        [({ series }) => (series.getItemAt(1).chartType = type)],
      ],
    ),
    [
      'a new series of two',
      'ColumnClustered',
      [
        ({ series }) => series.getItemAt(1).delete(),
        ({ series }) => (series.getItemAt(0).chartType = '3DColumn'),
        ({ series }) => series.add('New'),
      ],
    ],
  ])('has not %s', async (_, type, changes) => {
    await expect(withChart(type, ...changes)).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  test('is all of one type, which all series take together', async () => {
    const client = await withChart('ColumnClustered', (chart) => (chart.chartType = '3DColumn'));
    expect(await readInFiles(client)).toMatchObject([
      ['3DColumn Primary', '3DColumn Primary'],
      {},
      {},
      {},
      {},
    ]);
  });
});
