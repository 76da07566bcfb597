import { area, type ChartContent, type ChartSeriesContent } from '../content';
import { rangeAt } from './apply-looks';

/** What a chart that stands on a sheet has: its number of series by its name. */
export type ExistingCharts = ReadonlyMap<string, number>;

/**
 * Makes the charts of a sheet when it is laid out. Those that stand there are pointed at their cells again and otherwise
 * left as the user has them; one that the user deleted later stays deleted, and so does a series.
 */
export function writeCharts(
  worksheet: Excel.Worksheet,
  charts: readonly ChartContent[],
  existing: ExistingCharts,
  isLaidOut: boolean,
): void {
  for (const content of charts) {
    const seriesCount = existing.get(content.name);
    if (seriesCount !== undefined) pointAgain(worksheet, content, seriesCount);
    else if (!isLaidOut) addChart(worksheet, content);
  }
}

function addChart(worksheet: Excel.Worksheet, content: ChartContent): void {
  const [first, ...others] = content.series;
  if (first === undefined) throw new Error(`the chart ${content.name} has no series`);
  // over the labels: there is no chart over empty cells, which formulas are before they are calculated
  const chart = worksheet.charts.add(content.type, rangeAt(worksheet, first.categories), 'Columns');
  chart.name = content.name;
  chart.title.text = content.title;
  const { top, left, rows, columns } = content.place;
  chart.setPosition(
    rangeAt(worksheet, area(top, left, 1, 1)),
    rangeAt(worksheet, area(top + rows - 1, left + columns - 1, 1, 1)),
  );
  chart.legend.visible = content.series.length > 1;
  chart.legend.position = 'Bottom';
  if (content.valueAxis !== undefined) chart.axes.valueAxis.title.text = content.valueAxis;
  if (content.categoryAxis !== undefined) chart.axes.categoryAxis.title.text = content.categoryAxis;
  fillSeries(worksheet, chart.series.getItemAt(0), first);
  for (const series of others) fillSeries(worksheet, chart.series.add(series.name), series);
}

function fillSeries(
  worksheet: Excel.Worksheet,
  series: Excel.ChartSeries,
  content: ChartSeriesContent,
): void {
  series.name = content.name;
  if (content.isLine === true) series.chartType = 'LineMarkers';
  pointSeries(worksheet, series, content);
  if (content.color !== undefined) series.format.fill.setSolidColor(content.color);
}

function pointAgain(worksheet: Excel.Worksheet, { name, series }: ChartContent, count: number): void {
  const chart = worksheet.charts.getItem(name);
  series.slice(0, count).forEach((content, index) => {
    const item = chart.series.getItemAt(index);
    item.name = content.name;
    pointSeries(worksheet, item, content);
  });
}

function pointSeries(
  worksheet: Excel.Worksheet,
  series: Excel.ChartSeries,
  { values, categories, sizes }: ChartSeriesContent,
): void {
  series.setXAxisValues(rangeAt(worksheet, categories));
  series.setValues(rangeAt(worksheet, values));
  if (sizes !== undefined) series.setBubbleSizes(rangeAt(worksheet, sizes));
}
