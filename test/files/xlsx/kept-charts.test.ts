import { expect, test } from '@jest/globals';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { openXlsx, saveXlsx } from '../../../src/files';
import { openClient } from '../../host/open-client';
import { partText, problemsOf } from '../saved-file-checks';

const PATH = 'xl/charts/chart1.xml';

/** A workbook with a stock chart, which the model has no word for. */
async function stockChart(): Promise<Uint8Array> {
  const { run, host } = openClient();
  await run(async ({ workbook }) => {
    const sheet = workbook.worksheets.getFirst();
    const source = sheet.getRange('A1:D4');
    source.values = [
      ['Day', 'High', 'Low', 'Close'],
      ['1', 9, 2, 5],
      ['2', 8, 3, 4],
      ['3', 7, 4, 6],
    ];
    sheet.charts.add('Line', source, 'Columns').title.text = 'Prices';
    await sheet.context.sync();
  });
  const saved = await saveXlsx(host.workbook);
  const text = partText(saved, PATH)
    .replace(/<c:lineChart>.*?(?=<c:ser>)/, '<c:stockChart>')
    .replace(/<c:marker val="1"\/>(?=<c:axId)/, '<c:hiLowLines/>')
    .replace('</c:lineChart>', '</c:stockChart>');
  return zipSync({ ...unzipSync(saved), [PATH]: strToU8(text) });
}

test('a chart of a type that is only kept can get another title, legend and place, and what is drawn stays', async () => {
  const bytes = await stockChart();
  expect(await problemsOf(bytes)).toEqual([]);
  const drawn = (file: Uint8Array): string | undefined =>
    /<c:plotArea>.*<\/c:plotArea>/.exec(partText(file, PATH))?.[0];
  const { run, host } = openClient(await openXlsx(bytes));
  await run(async ({ workbook }) => {
    const chart = workbook.worksheets.getFirst().charts.getItemAt(0);
    chart.title.text = 'Changed';
    chart.legend.position = 'Left';
    chart.top = 300;
    await chart.context.sync();
  });
  const saved = await saveXlsx(host.workbook);
  const text = partText(saved, PATH);
  expect(text).toContain('<a:t>Changed</a:t>');
  expect(text).toContain('<c:legendPos val="l"/>');
  expect(drawn(saved)).toBe(drawn(bytes));
  expect(await problemsOf(saved)).toEqual([]);
  const again = (await openXlsx(saved)).sheets[0]?.charts[0];
  expect(again).toMatchObject({ type: 'Invalid', title: 'Changed', top: 300 });
});

test('what it is drawn from follows moved cells', async () => {
  const { run, host } = openClient(await openXlsx(await stockChart()));
  await run(async ({ workbook }) => {
    const sheet = workbook.worksheets.getFirst();
    sheet.getRange('A:A').insert('Right');
    sheet.charts.getItemAt(0).title.text = 'Changed';
    await sheet.context.sync();
  });
  const text = partText(await saveXlsx(host.workbook), PATH);
  expect(text.match(/<c:val>.*?<c:f>([^<]*)/g)?.map((one) => one.replace(/.*>/, ''))).toEqual([
    'Sheet1!$B$2:$B$4',
    'Sheet1!$C$2:$C$4',
    'Sheet1!$D$2:$D$4',
    'Sheet1!$E$2:$E$4',
  ]);
  expect(text).toContain('<a:t>Changed</a:t>');
});

test('a copied sheet has such a chart of its own', async () => {
  const { run, host } = openClient(await openXlsx(await stockChart()));
  await run(async ({ workbook }) => {
    const copy = workbook.worksheets.getFirst().copy('End');
    copy.charts.getItemAt(0).title.text = 'Copy';
    await copy.context.sync();
  });
  const saved = await saveXlsx(host.workbook);
  expect(await problemsOf(saved)).toEqual([]);
  const charts = (await openXlsx(saved)).sheets.map(({ charts: [chart] }) => chart);
  expect(charts.map((chart) => [chart?.type, chart?.title, chart?.series[1]?.values])).toEqual([
    ['Invalid', 'Prices', 'Sheet1!$B$2:$B$4'],
    ['Invalid', 'Copy', "'Sheet1 (2)'!$B$2:$B$4"],
  ]);
});

/** What an edit of the only chart answers: the code, the member and the message of the error. */
async function answerTo(
  bytes: Uint8Array,
  edit: (chart: Excel.Chart) => unknown,
): Promise<[string, string | undefined] | string> {
  const { run, host, OfficeExtension } = openClient(await openXlsx(bytes));
  try {
    await run(async ({ workbook }) => {
      const chart = workbook.worksheets.getFirst().charts.getItemAt(0);
      edit(chart);
      await chart.context.sync();
    });
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return [error.code, error.debugInfo.errorLocation];
    throw error;
  }
  return partText(await saveXlsx(host.workbook), PATH);
}

const inThePlot: Record<string, (chart: Excel.Chart) => unknown> = {
  'ChartAxis.minimum': ({ axes }) => (axes.valueAxis.minimum = 1),
  'ChartAxis.setCategoryNames': ({ axes, worksheet }) =>
    axes.categoryAxis.setCategoryNames(worksheet.getRange('B2:B4')),
  'ChartAxisTitle.text': ({ axes }) => (axes.valueAxis.title.text = 'Price'),
  'ChartGridlines.visible': ({ axes }) => (axes.valueAxis.majorGridlines.visible = false),
  'ChartLineFormat.color': ({ axes }) => (axes.valueAxis.format.line.color = '#FF0000'),
  'ChartFont.bold': ({ axes }) => (axes.categoryAxis.format.font.bold = true),
  'ChartPlotArea.left': ({ plotArea }) => (plotArea.left = 20),
  'ChartFill.setSolidColor': ({ plotArea }) => plotArea.format.fill.setSolidColor('#FF0000'),
  'ChartDataLabels.showValue': ({ dataLabels }) => (dataLabels.showValue = true),
  'Chart.setData': (chart) => chart.setData(chart.worksheet.getRange('A1:B4')),
};

test.each(Object.entries(inThePlot))(
  '%s of such a chart is refused by name, as it would not be saved',
  async (member, edit) => {
    expect(await answerTo(await stockChart(), edit)).toEqual(['NotImplemented', member]);
  },
);

const inASeries: Record<string, (series: Excel.ChartSeries) => unknown> = {
  'ChartSeries.name': (series) => (series.name = 'Other'),
  'ChartSeries.delete': (series) => series.delete(),
  'ChartFill.setSolidColor': ({ format }) => format.fill.setSolidColor('#FF0000'),
  'ChartBorder.weight': ({ points }) => (points.getItemAt(0).format.border.weight = 2),
  'ChartPoint.hasDataLabel': ({ points }) => (points.getItemAt(0).hasDataLabel = true),
  'ChartTrendlineCollection.add': ({ trendlines }) => trendlines.add('Linear'),
  'ChartErrorBars.visible': ({ yErrorBars }) => (yErrorBars.visible = true),
};

test.each(Object.entries(inASeries))(
  '%s of a column in a chart that is only kept for its other series is refused, too',
  async (member, edit) => {
    const text = partText(await stockChart(), PATH);
    const [first = ''] = /<c:ser>.*?<\/c:ser>/.exec(text) ?? [];
    const [axes = ''] = /<c:axId.*?(?=<\/c:stockChart>)/.exec(text) ?? [];
    const column = first.replace(/<c:marker>.*?<\/c:marker>|<c:smooth[^>]*>/g, '');
    const columns = `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/>${column}${axes}</c:barChart>`;
    const combined = text.replace(first, '').replace('<c:stockChart>', `${columns}<c:stockChart>`);
    const bytes = zipSync({ ...unzipSync(await stockChart()), [PATH]: strToU8(combined) });
    expect(await problemsOf(bytes)).toEqual([]);
    expect(await answerTo(bytes, ({ series }) => edit(series.getItemAt(0)))).toEqual([
      'NotImplemented',
      member,
    ]);
    expect(await answerTo(bytes, (chart) => (chart.title.format.font.bold = true))).toContain('b="1"');
  },
);

test('given a type that can be drawn it is drawn anew and changed like others', async () => {
  const text = await answerTo(await stockChart(), (chart) => {
    chart.chartType = 'Line';
    chart.axes.valueAxis.minimum = 1;
  });
  expect(text).toContain('<c:lineChart>');
  expect(text).toContain('<c:min val="1"/>');
});
