import { expect, test } from '@jest/globals';
import { openXlsx, saveXlsx, type ChartModel, type WorkbookModel } from '../../src/files';
import { partText, problemsOf } from '../files/saved-file-checks';
import { libreOfficeConversion, testWithLibreOffice } from '../other-programs/libre-office';
import { openClient, type OpenClient } from './open-client';

/** Charts as an add-in makes them: stacked, combined on two axes, bubbles, a ring. */
async function withCharts(): Promise<OpenClient> {
  const client = openClient();
  await client.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:E4').values = [
      ['Quarter', 'Sales', 'Cost', 'Margin', 'Size'],
      ['Q1', 100, 60, 0.4, 5],
      ['Q2', 150, 80, 0.47, 9],
      ['Q3', 130, 90, 0.3, 7],
    ];
    const stacked = sheet.charts.add('ColumnStacked', sheet.getRange('A1:C4'), 'Columns');
    stacked.name = 'Stacked';
    stacked.setPosition('G1', 'M15');
    stacked.title.text = 'Sales and cost';
    stacked.title.format.font.size = 16;
    stacked.title.format.font.color = '#1F3864';
    stacked.legend.position = 'Right';
    stacked.legend.format.fill.setSolidColor('#F2F2F2');
    stacked.format.fill.setSolidColor('#FFFFF0');
    stacked.plotArea.format.fill.setSolidColor('#FAFAFA');
    stacked.dataLabels.showValue = true;
    stacked.dataLabels.format.font.color = 'White';
    const { valueAxis, categoryAxis } = stacked.axes;
    valueAxis.title.text = 'Amount';
    valueAxis.minimum = 0;
    valueAxis.maximum = 300;
    valueAxis.majorUnit = 50;
    valueAxis.numberFormat = '#,##0';
    valueAxis.majorGridlines.format.line.color = '#DDDDDD';
    categoryAxis.reversePlotOrder = true;
    categoryAxis.tickLabelPosition = 'Low';
    const sales = stacked.series.getItemAt(0);
    sales.gapWidth = 60;
    sales.format.fill.setSolidColor('#2E75B6');
    sales.points.getItemAt(2).format.fill.setSolidColor('#C00000');

    const combined = sheet.charts.add('ColumnClustered', sheet.getRange('A1:B4'), 'Columns');
    combined.name = 'Combined';
    const margin = combined.series.add('Margin');
    margin.setValues(sheet.getRange('D2:D4'));
    margin.setXAxisValues(sheet.getRange('A2:A4'));
    margin.chartType = 'LineMarkers';
    margin.axisGroup = 'Secondary';
    margin.format.line.color = '#FF0000';
    margin.format.line.weight = 3;
    margin.format.line.lineStyle = 'Dash';
    margin.markerStyle = 'Diamond';
    margin.markerSize = 9;
    margin.hasDataLabels = true;
    margin.dataLabels.position = 'Top';
    combined.axes.getItem('Value', 'Secondary').maximum = 0.6;
    combined.series.getItemAt(0).trendlines.add('Linear').showEquation = true;

    const table = combined.getDataTable();
    table.visible = true;
    table.showVerticalBorder = false;
    table.format.font.color = '#203040';
    table.format.border.color = '#AABBCC';
    const categories = combined.axes.categoryAxis;
    categories.set({ offset: 250, alignment: 'Right', multiLevel: false, isBetweenCategories: false });
    combined.showDataLabelsOverMaximum = false;
    combined.format.roundedCorners = true;
    const { yErrorBars } = combined.series.getItemAt(0);
    yErrorBars.type = 'Percent';
    yErrorBars.include = 'PlusValues';
    yErrorBars.endStyleCap = false;
    yErrorBars.format.line.color = '#FF8800';
    combined.series.getItemAt(0).invertIfNegative = true;
    combined.series.getItemAt(0).varyByCategories = true;
    margin.points.getItemAt(1).markerStyle = 'Circle';
    margin.points.getItemAt(1).markerSize = 12;
    margin.points.getItemAt(1).markerBackgroundColor = '#00AA00';

    const bubbles = sheet.charts.add('Bubble', sheet.getRange('B1:C4'), 'Columns');
    bubbles.series.getItemAt(0).setBubbleSizes(sheet.getRange('E2:E4'));
    bubbles.series.getItemAt(0).bubbleScale = 150;
    bubbles.series.getItemAt(0).xErrorBars.visible = true;
    bubbles.series.getItemAt(0).yErrorBars.type = 'FixedValue';
    const ring = sheet.charts.add('Doughnut', sheet.getRange('A1:B4'));
    ring.series.getItemAt(0).doughnutHoleSize = 70;
    await context.sync();
  });
  return client;
}

function charts(model: WorkbookModel): unknown {
  // where a hidden legend would stand, and names that cells hold, are not in the file
  const plain = ({ id: _id, origin: _origin, legend, series, ...chart }: ChartModel): unknown => {
    const shown = {
      ...chart,
      legend: legend.visible ? legend : null,
      series: series.map((each) => ({ ...each, name: each.nameReference === undefined ? each.name : null })),
    };
    return JSON.parse(JSON.stringify(shown, (_key, part: unknown) => sorted(part)));
  };
  return model.sheets[0]?.charts.map(plain);
}

function sorted(part: unknown): unknown {
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
  return Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)));
}

test('charts are saved as valid parts and read back as they were, also when they are written anew', async () => {
  const client = await withCharts();
  const bytes = await saveXlsx(client.host.workbook);
  expect(await problemsOf(bytes)).toEqual([]);
  const opened = await openXlsx(bytes);
  expect(charts(opened)).toEqual(charts(client.host.workbook));
  const again = openClient(opened);
  await again.run(async (context) => {
    const chart = context.workbook.worksheets.getItem('Sheet1').charts.getItem('Stacked');
    chart.title.text = 'Another title';
    await context.sync();
  });
  const third = await openXlsx(await saveXlsx(opened));
  expect(charts(third)).toEqual(charts(opened));
  expect(third.sheets[0]?.charts[0]).toMatchObject({
    title: 'Another title',
    titleLook: { text: { size: 16, color: '#1F3864' } },
    plotLook: { fill: '#FAFAFA' },
    axes: { value: { minimum: 0, maximum: 300, majorUnit: 50 } },
  });
});

testWithLibreOffice('LibreOffice draws them', async () => {
  const client = await withCharts();
  const drawn = libreOfficeConversion(await saveXlsx(client.host.workbook), 'pdf');
  expect(drawn.byteLength).toBeGreaterThan(10_000);
});

test('what an add-in reads of a chart', async () => {
  const { run } = await withCharts();
  const found = await run(async (context) => {
    const { charts: all } = context.workbook.worksheets.getItem('Sheet1');
    const series = all.getItem('Combined').series;
    const [column, line] = [series.getItemAt(0), series.getItemAt(1)];
    column.load('chartType,axisGroup');
    line.load('chartType,axisGroup,markerStyle,markerSize,hasDataLabels');
    line.dataLabels.load('position,showValue');
    const values = line.getDimensionValues('Values');
    const source = line.getDimensionDataSourceString('Values');
    const points = all.getItem('Stacked').series.getItemAt(0).points.load('count,items/value');
    const name = all.getItem('Stacked').series.getItemAt(0).load('name');
    const axis = all.getItem('Stacked').axes.categoryAxis.load('reversePlotOrder,tickLabelPosition,visible');
    await context.sync();
    return [
      [column.chartType, column.axisGroup],
      [line.chartType, line.axisGroup, line.markerStyle, line.markerSize, line.hasDataLabels],
      [line.dataLabels.position, line.dataLabels.showValue],
      values.value,
      source.value,
      points.items.map(({ value }) => value),
      name.name,
      [axis.reversePlotOrder, axis.tickLabelPosition, axis.visible],
    ];
  });
  expect(found).toEqual([
    ['ColumnClustered', 'Primary'],
    ['LineMarkers', 'Secondary', 'Diamond', 9, true],
    ['Top', true],
    [0.4, 0.47, 0.3],
    'Sheet1!$D$2:$D$4',
    [100, 150, 130],
    'Sales',
    [true, 'Low', true],
  ]);
});

test('chart types that cannot be saved are refused by name, nonsense as a wrong argument', async () => {
  const { run } = await withCharts();
  const make = (type: Excel.ChartType | string): Promise<unknown> =>
    run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.charts.add(type as Excel.ChartType, sheet.getRange('A1:B4'));
      await context.sync();
    });
  await expect(make('Treemap')).rejects.toMatchObject({ code: 'NotImplemented' });
  await expect(make('Invalid')).rejects.toMatchObject({ code: 'InvalidArgument' });
});

test('a line that was taken away stays away in an opened file', async () => {
  const client = await withCharts();
  await client.run(async (context) => {
    const combined = context.workbook.worksheets.getItem('Sheet1').charts.getItem('Combined');
    combined.series.getItemAt(1).format.line.clear();
    await context.sync();
  });
  const reopened = openClient(await openXlsx(await saveXlsx(client.host.workbook)));
  const lineStyles = await reopened.run(async (context) => {
    const series = context.workbook.worksheets.getItem('Sheet1').charts.getItem('Combined').series;
    const lines = [0, 1].map((at) => series.getItemAt(at).format.line.load('lineStyle'));
    await context.sync();
    return lines.map(({ lineStyle }) => lineStyle);
  });
  expect(lineStyles[1]).toBe('None');
  expect(lineStyles[0]).not.toBe('None');
});

test('data tables, error bars and colours of charts are read as they were set', async () => {
  const client = await withCharts();
  const reopened = openClient(await openXlsx(await saveXlsx(client.host.workbook)));
  for (const { run } of [client, reopened])
    await run(async (context) => {
      const { charts: all } = context.workbook.worksheets.getItem('Sheet1');
      const combined = all.getItem('Combined').load('showDataLabelsOverMaximum');
      combined.format.load('roundedCorners');
      const table = combined.getDataTableOrNullObject();
      table.load();
      table.format.font.load('color');
      const axis = combined.axes.categoryAxis.load('offset,alignment,multiLevel,isBetweenCategories');
      const usualAxis = all.getItem('Stacked').axes.categoryAxis;
      usualAxis.load('offset,alignment,multiLevel,isBetweenCategories');
      const none = all.getItemAt(3).getDataTableOrNullObject();
      const [column, line] = [combined.series.getItemAt(0), combined.series.getItemAt(1)];
      column.load('invertIfNegative,varyByCategories');
      column.yErrorBars.load();
      column.yErrorBars.format.line.load('color');
      line.yErrorBars.load('visible');
      const point = line.points.getItemAt(1).load('markerStyle,markerSize,markerBackgroundColor');
      const usual = line.points.getItemAt(0).load('markerStyle,markerSize');
      const bubbles = all.getItemAt(2).series.getItemAt(0).load('bubbleScale');
      bubbles.xErrorBars.load();
      bubbles.yErrorBars.load('type');
      const ring = all.getItemAt(3).series.getItemAt(0).load('varyByCategories');
      await context.sync();
      expect(table.toJSON()).toMatchObject({
        visible: true,
        showHorizontalBorder: true,
        showVerticalBorder: false,
        showOutlineBorder: true,
        showLegendKey: true,
      });
      expect([table.format.font.color, none.isNullObject, combined.format.roundedCorners]).toEqual([
        '#203040',
        true,
        true,
      ]);
      expect([combined.showDataLabelsOverMaximum, column.invertIfNegative, column.varyByCategories]).toEqual([
        false,
        true,
        true,
      ]);
      const levels = ({ offset, alignment, multiLevel, isBetweenCategories }: Excel.ChartAxis): unknown[] => [
        offset,
        alignment,
        multiLevel,
        isBetweenCategories,
      ];
      expect(levels(axis)).toEqual([250, 'Right', false, false]);
      expect(levels(usualAxis)).toEqual([100, 'Center', true, true]);
      expect(column.yErrorBars.toJSON()).toMatchObject({
        visible: true,
        type: 'Percent',
        include: 'PlusValues',
        endStyleCap: false,
      });
      expect([column.yErrorBars.format.line.color, line.yErrorBars.visible]).toEqual(['#FF8800', false]);
      expect([point.markerStyle, point.markerSize, point.markerBackgroundColor]).toEqual([
        'Circle',
        12,
        '#00AA00',
      ]);
      expect([usual.markerStyle, usual.markerSize]).toEqual(['Diamond', 9]);
      expect([
        bubbles.bubbleScale,
        bubbles.xErrorBars.type,
        bubbles.yErrorBars.type,
        ring.varyByCategories,
      ]).toEqual([150, 'StError', 'FixedValue', true]);
    });
});

test.each<[string, (charts: Excel.ChartCollection) => unknown, string]>([
  ['a data table below a ring', (all) => all.getItemAt(3).getDataTable().load('visible'), 'InvalidOperation'],
  [
    'error bars of a column along the x axis',
    (all) => all.getItem('Combined').series.getItemAt(0).xErrorBars.load('visible'),
    'InvalidOperation',
  ],
  [
    'levels of an axis of values',
    (all) => (all.getItem('Combined').axes.valueAxis.multiLevel = false),
    'InvalidArgument',
  ],
  [
    'error bars with values of their own',
    (all) => (all.getItem('Combined').series.getItemAt(0).yErrorBars.type = 'Custom'),
    'NotImplemented',
  ],
])('%s are refused', async (_, work, code) => {
  const { run } = await withCharts();
  const tried = run(async (context) => {
    work(context.workbook.worksheets.getItem('Sheet1').charts);
    await context.sync();
  });
  await expect(tried).rejects.toMatchObject({ code });
});

test('a point has a label of its own, with a text if it is given one, and the file keeps it', async () => {
  const client = openClient();
  await client.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const range = sheet.getRange('A1:B5');
    range.values = [
      ['Part', 'Sold'],
      ['Frame', 1500],
      ['Saddle', 30],
      ['Chain', 50],
      ['Spoke', 20],
    ];
    sheet.getRange('B2:B5').numberFormat = '#,##0' as unknown as string[][];
    const chart = sheet.charts.add('Line', range, 'Columns');
    chart.name = 'Labels';
    const { points } = chart.series.getItemAt(0);
    points.getItemAt(0).hasDataLabel = true;
    points.getItemAt(0).dataLabel.showSeriesName = true;
    points.getItemAt(1).hasDataLabel = true;
    points.getItemAt(1).dataLabel.text = 'Out of stock';
    points.getItemAt(1).dataLabel.format.font.bold = true;
    points.getItemAt(1).dataLabel.position = 'Top';
    points.getItemAt(2).format.fill.setSolidColor('#00AA00');
    const other = sheet.charts.add('Pie', range, 'Columns');
    other.name = 'Shares';
    other.series.getItemAt(0).hasDataLabels = true;
    other.series.getItemAt(0).points.getItemAt(1).hasDataLabel = false;
    other.series.getItemAt(0).points.getItemAt(2).dataLabel.showPercentage = true;
    await context.sync();
  });
  const labels = (opened: OpenClient, name: string): Promise<unknown> =>
    opened.run(async (context) => {
      const chart = context.workbook.worksheets.getItem('Sheet1').charts.getItem(name);
      const series = chart.series.getItemAt(0).load('hasDataLabels');
      const points = [0, 1, 2].map((index) => {
        const point = series.points.getItemAt(index).load('hasDataLabel');
        return {
          point,
          label: point.dataLabel.load('text,showValue,showSeriesName,position,format/font/bold'),
        };
      });
      await context.sync();
      return [
        series.hasDataLabels,
        ...points.map(({ point, label }) => [
          point.hasDataLabel,
          label.text,
          label.showValue,
          label.showSeriesName,
          label.position,
          label.format.font.bold,
        ]),
      ];
    });
  const again = openClient(await openXlsx(await saveXlsx(client.host.workbook)));
  for (const opened of [client, again]) {
    expect(await labels(opened, 'Labels')).toEqual([
      false,
      [true, 'Sold, 1,500', true, true, 'None', false],
      [true, 'Out of stock', true, false, 'Top', true],
      [false, '', false, false, 'None', false],
    ]);
    expect(await labels(opened, 'Shares')).toEqual([
      true,
      [true, '1,500', true, false, 'None', false],
      [false, '', false, false, 'None', false],
      [true, '50, 3%', true, false, 'None', false],
    ]);
  }
});

test('an axis counts in units of the file or of its own, with or without a word for them', async () => {
  const client = openClient();
  const axis = (opened: OpenClient, work: (axis: Excel.ChartAxis) => void = () => undefined) =>
    opened.run(async (context) => {
      const { valueAxis } = context.workbook.worksheets.getItem('Sheet1').charts.getItemAt(0).axes;
      work(valueAxis);
      valueAxis.load('displayUnit,customDisplayUnit,showDisplayUnitLabel');
      await context.sync();
      return [valueAxis.displayUnit, valueAxis.customDisplayUnit, valueAxis.showDisplayUnitLabel];
    });
  await client.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:B2').values = [
      ['Part', 'Sold'],
      ['Frame', 1500],
    ];
    sheet.charts.add('ColumnClustered', sheet.getRange('A1:B2'));
    await context.sync();
  });
  const saved = async (): Promise<unknown> =>
    axis(openClient(await openXlsx(await saveXlsx(client.host.workbook))));
  const thousands = await axis(client, (each) =>
    each.set({ displayUnit: 'Thousands', showDisplayUnitLabel: false }),
  );
  expect(thousands).toEqual(['Thousands', 0, false]);
  expect(await saved()).toEqual(thousands);
  const dozens = await axis(client, (each) => {
    each.setCustomDisplayUnit(12);
    each.showDisplayUnitLabel = true;
  });
  expect(dozens).toEqual(['Custom', 12, true]);
  expect(await saved()).toEqual(dozens);
  expect(await axis(client, (each) => (each.displayUnit = 'None'))).toEqual(['None', 0, true]);
  await expect(axis(client, (each) => each.setCustomDisplayUnit(0))).rejects.toMatchObject({
    code: 'InvalidArgument',
  });
});

test('an axis is crossed by the other one where it is told to, and so in a file', async () => {
  const client = await withCharts();
  await client.run(async (context) => {
    const all = context.workbook.worksheets.getItem('Sheet1').charts;
    const { valueAxis, categoryAxis } = all.getItem('Stacked').axes;
    valueAxis.setPositionAt(50);
    categoryAxis.position = 'Maximum';
    const second = all.getItem('Combined').axes;
    second.getItem('Value', 'Secondary').position = 'Minimum';
    second.getItem('Category', 'Secondary').position = 'Automatic';
    second.valueAxis.position = 'Minimum';
    second.valueAxis.position = 'Automatic';
    await context.sync();
  });
  const crossings = ({ run }: OpenClient): Promise<unknown> =>
    run(async (context) => {
      const all = context.workbook.worksheets.getItem('Sheet1').charts;
      const { valueAxis, categoryAxis } = all.getItem('Stacked').axes;
      const combined = all.getItem('Combined').axes;
      const axes = [
        valueAxis,
        categoryAxis,
        combined.valueAxis,
        combined.getItem('Value', 'Secondary'),
        combined.getItem('Category', 'Secondary'),
      ];
      for (const axis of axes) axis.load('position');
      valueAxis.load('positionAt');
      await context.sync();
      return [valueAxis.positionAt, ...axes.map(({ position }) => position)];
    });
  const expected = [50, 'Custom', 'Maximum', 'Automatic', 'Minimum', 'Automatic'];
  expect(await crossings(client)).toEqual(expected);
  const bytes = await saveXlsx(client.host.workbook);
  expect(await problemsOf(bytes)).toEqual([]);
  // an axis of a file says where it stands on the other one
  const [stacked] = (await partText(bytes, 'xl/charts/chart1.xml')).match(/<c:catAx>.*<\/c:valAx>/) ?? [];
  expect(stacked).toMatch(/<c:crossesAt val="50"\/>.*<\/c:catAx>.*<c:crosses val="max"\/>/);
  const opened = openClient(await openXlsx(bytes));
  expect(await crossings(opened)).toEqual(expected);
  await opened.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').charts.getItem('Stacked').title.text = 'Another';
    await context.sync();
  });
  expect(await crossings(openClient(await openXlsx(await saveXlsx(opened.host.workbook))))).toEqual(expected);
});

test('where Excel lets an axis be crossed is not known as a number', async () => {
  const { run } = await withCharts();
  const work = (use: (axis: Excel.ChartAxis) => void): Promise<unknown> =>
    run(async (context) => {
      use(context.workbook.worksheets.getItem('Sheet1').charts.getItem('Stacked').axes.valueAxis);
      await context.sync();
    });
  await expect(work((axis) => axis.load('positionAt'))).rejects.toMatchObject({ code: 'NotImplemented' });
  await expect(work((axis) => (axis.position = 'Custom'))).rejects.toMatchObject({ code: 'NotImplemented' });
  await work((axis) => axis.load());
});

test('a new pie or ring has a legend for its points, another chart of one series has none', async () => {
  const { run } = await withCharts();
  const legends = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const made = (['Pie', 'Doughnut', 'ColumnClustered', 'Line'] as const).map((type) =>
      sheet.charts.add(type, sheet.getRange('A1:B4')).legend.load('visible,position'),
    );
    await context.sync();
    return made.map(({ visible, position }) => visible && position);
  });
  expect(legends).toEqual(['Bottom', 'Bottom', false, false]);
});

const solidTypes = [
  '3DColumnClustered',
  '3DColumn',
  '3DBarStacked100',
  'CylinderCol',
  'ConeBarClustered',
  'PyramidColStacked',
  '3DLine',
  '3DArea',
  '3DAreaStacked',
  '3DPie',
] as const;

test('charts in three dimensions are saved, read, and changed in an opened file', async () => {
  const client = await withCharts();
  await client.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    for (const type of solidTypes) {
      const chart = sheet.charts.add(type, sheet.getRange('A1:C4'), 'Columns');
      chart.name = type;
      chart.dataLabels.showValue = true;
      chart.dataLabels.position = 'InsideEnd';
      const first = chart.series.getItemAt(0);
      first.format.fill.setSolidColor('#123456');
      if (type === '3DPie') first.firstSliceAngle = 40;
      else chart.axes.valueAxis.maximum = 900;
    }
    await context.sync();
  });
  const read = ({ run }: OpenClient): Promise<unknown> =>
    run(async (context) => {
      const all = context.workbook.worksheets.getItem('Sheet1').charts;
      const found = solidTypes.map((type) => all.getItem(type));
      for (const chart of found) {
        chart.load('chartType,series/items/name,series/items/chartType,series/items/firstSliceAngle');
        chart.axes.valueAxis.load('maximum');
      }
      await context.sync();
      return found.map((chart) => [
        chart.chartType,
        chart.series.items.map((each) => [each.name, each.chartType, each.firstSliceAngle]),
        chart.axes.valueAxis.maximum,
      ]);
    });
  const expected = solidTypes.map((type) => {
    const isPie = type === '3DPie';
    return [type, ['Sales', 'Cost'].map((name) => [name, type, isPie ? 40 : 0]), isPie ? '' : 900];
  });
  expect(await read(client)).toEqual(expected);
  const bytes = await saveXlsx(client.host.workbook);
  expect(await problemsOf(bytes)).toEqual([]);
  const opened = openClient(await openXlsx(bytes));
  expect(await read(opened)).toEqual(expected);
  await opened.run(async (context) => {
    const all = context.workbook.worksheets.getItem('Sheet1').charts;
    for (const type of solidTypes) all.getItem(type).title.text = 'Another';
    await context.sync();
  });
  const again = await saveXlsx(opened.host.workbook);
  expect(await problemsOf(again)).toEqual([]);
  expect(await read(openClient(await openXlsx(again)))).toEqual(expected);
});

test('a chart in three dimensions is looked at as Excel does', async () => {
  const types = ['3DColumnClustered', '3DColumn', '3DLine', '3DPie', 'ColumnClustered'] as const;
  const { run, host } = openClient();
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:B2').values = [
      ['Quarter', 'Sales'],
      ['Q1', 100],
    ];
    for (const type of types) sheet.charts.add(type, sheet.getRange('A1:B2'), 'Columns');
    sheet.charts.getItemAt(3).series.getItemAt(0).firstSliceAngle = 40;
    await context.sync();
  });
  const bytes = await saveXlsx(host.workbook);
  const views = types.map((_, index) => {
    const view = /<c:view3D>.*<\/c:view3D>/s.exec(partText(bytes, `xl/charts/chart${index + 1}.xml`))?.[0];
    return view?.match(/\w+ val="\d+"/g)?.join(' ');
  });
  const deep = 'rotX val="15" rotY val="20" rAngAx val="0" perspective val="30"';
  expect(views).toEqual([
    'rotX val="15" rotY val="20" rAngAx val="1"',
    deep,
    deep,
    'rotX val="30" rotY val="40" rAngAx val="0"',
    undefined,
  ]);
});

test('a series in three dimensions stands in no chart with one in two', async () => {
  const { run } = await withCharts();
  const mix = (type: '3DLine' | 'Line', of: 'Stacked' | 'Combined'): Promise<void> =>
    run(async (context) => {
      const { series } = context.workbook.worksheets.getItem('Sheet1').charts.getItem(of);
      series.getItemAt(1).chartType = type;
      await context.sync();
    });
  await expect(mix('3DLine', 'Stacked')).rejects.toMatchObject({ code: 'InvalidArgument' });
  await mix('Line', 'Combined');
});

test('categories stand as words or along time, in units that the file keeps', async () => {
  const client = await withCharts();
  await client.run(async (context) => {
    const all = context.workbook.worksheets.getItem('Sheet1').charts;
    const time = all.getItem('Stacked').axes.categoryAxis;
    time.set({ categoryType: 'DateAxis', baseTimeUnit: 'Months', majorUnit: 2, majorTimeUnitScale: 'Years' });
    all.getItem('Combined').axes.categoryAxis.categoryType = 'TextAxis';
    const trend = all.getItem('Combined').series.getItemAt(0).trendlines.getItem(0);
    trend.intercept = 12.5;
    await context.sync();
  });
  const read = ({ run }: OpenClient): Promise<unknown> =>
    run(async (context) => {
      const all = context.workbook.worksheets.getItem('Sheet1').charts;
      const names = 'categoryType,baseTimeUnit,majorTimeUnitScale,minorTimeUnitScale';
      const axes = ['Stacked', 'Combined'].map((name) => all.getItem(name).axes.categoryAxis.load(names));
      const values = all.getItem('Stacked').axes.valueAxis.load('categoryType');
      const trend = all.getItem('Combined').series.getItemAt(0).trendlines.getItem(0).load('intercept');
      await context.sync();
      const found = axes.map((axis) => [
        axis.categoryType,
        axis.baseTimeUnit,
        axis.majorTimeUnitScale,
        axis.minorTimeUnitScale,
      ]);
      return [...found, values.categoryType, trend.intercept];
    });
  const expected = [
    ['DateAxis', 'Months', 'Years', 'Days'],
    ['TextAxis', 'Days', 'Days', 'Days'],
    null,
    12.5,
  ];
  expect(await read(client)).toEqual(expected);
  const bytes = await saveXlsx(client.host.workbook);
  expect(await problemsOf(bytes)).toEqual([]);
  expect(partText(bytes, 'xl/charts/chart1.xml')).toMatch(
    /<c:dateAx>.*<c:auto val="0"\/>.*<c:baseTimeUnit val="months"\/><c:majorUnit val="2"\/><c:majorTimeUnit val="years"\/>/,
  );
  const opened = openClient(await openXlsx(bytes));
  expect(await read(opened)).toEqual(expected);
  await opened.run(async (context) => {
    for (const name of ['Stacked', 'Combined'])
      context.workbook.worksheets.getItem('Sheet1').charts.getItem(name).title.text = 'Another';
    await context.sync();
  });
  expect(await read(openClient(await openXlsx(await saveXlsx(opened.host.workbook))))).toEqual(expected);
});

test('labels that are not linked to their cells keep a format of their own', async () => {
  const { run } = await withCharts();
  const found = await run(async (context) => {
    const labels = context.workbook.worksheets.getItem('Sheet1').charts.getItem('Stacked').dataLabels;
    const seen: unknown[] = [];
    for (const isLinked of [false, true]) {
      labels.linkNumberFormat = isLinked;
      labels.load('linkNumberFormat,numberFormat');
      await context.sync();
      seen.push([labels.linkNumberFormat, labels.numberFormat]);
    }
    return seen;
  });
  expect(found).toEqual([
    [false, 'General'],
    [true, 'General'],
  ]);
});
