import {
  area,
  type ChartAxisContent,
  type ChartContent,
  type ChartSeriesContent,
  type EmptyChart,
} from '../content/content';
import { INK } from '../../style/palette';
import { rangeAt } from '../cells/apply-looks';
import { CHARTS_KEY, type ExistingCharts } from '../standing/catalogue';

/**
 * Makes the charts that the sheet never had. Those that stand there are pointed at their cells again and otherwise left
 * where and as the user has them; one that the user deleted stays deleted, and so does a series. One that would show
 * nothing is taken away until there is something to show.
 */
export function writeCharts(
  worksheet: Excel.Worksheet,
  charts: readonly (ChartContent | EmptyChart)[],
  existing: ExistingCharts,
): void {
  const made: string[] = [];
  for (const content of charts) {
    const { name } = content;
    const seriesCount = existing.series.get(name);
    if (content.isEmpty === true) {
      if (seriesCount !== undefined) worksheet.charts.getItem(name).delete();
      continue;
    }
    made.push(name);
    if (seriesCount !== undefined) pointAgain(worksheet, content, seriesCount);
    else if (!existing.made.has(name)) addChart(worksheet, content);
  }
  if (made.length !== existing.made.size || !made.every((name) => existing.made.has(name))) {
    worksheet.customProperties.add(CHARTS_KEY, made.join());
  }
}

function addChart(worksheet: Excel.Worksheet, content: ChartContent): void {
  const [first, ...others] = content.series;
  if (first === undefined) throw new Error(`the chart ${content.name} has no series`);
  // over the labels: there is no chart over empty cells, which formulas are before they are calculated
  const seriesBy = first.categories.rows === 1 ? 'Rows' : 'Columns';
  const chart = worksheet.charts.add(content.type, rangeAt(worksheet, first.categories), seriesBy);
  chart.name = content.name;
  chart.title.text = content.title;
  chart.title.format.font.size = 13;
  const { top, left, rows, columns } = content.place;
  chart.setPosition(
    rangeAt(worksheet, area(top, left, 1, 1)),
    rangeAt(worksheet, area(top + rows - 1, left + columns - 1, 1, 1)),
  );
  chart.legend.visible = content.series.length > 1;
  chart.legend.position = 'Bottom';
  setAxis(chart.axes.valueAxis, content.valueAxis ?? {});
  chart.axes.valueAxis.majorGridlines.format.line.color = INK.rule;
  setAxis(chart.axes.categoryAxis, content.categoryAxis ?? {});
  fillSeries(worksheet, chart.series.getItemAt(0), first);
  for (const series of others) fillSeries(worksheet, chart.series.add(series.name), series);
  if (GAPPED.has(content.type)) chart.series.getItemAt(0).gapWidth = GAP_WIDTH;
}

/** Percent of a bar between two categories: less than usual, so that bars can be seen from afar. */
const GAP_WIDTH = 60;
const GAPPED: ReadonlySet<ChartContent['type']> = new Set([
  'ColumnClustered',
  'ColumnStacked',
  'BarClustered',
  'BarStacked',
]);

function setAxis(
  axis: Excel.ChartAxis,
  { title, numberFormat, from, to, step, hasLabelsAtEdge }: ChartAxisContent,
): void {
  if (title !== undefined) axis.title.text = title;
  if (numberFormat !== undefined) axis.numberFormat = numberFormat;
  if (from !== undefined) axis.minimum = from;
  if (to !== undefined) axis.maximum = to;
  if (step !== undefined) axis.majorUnit = step;
  if (hasLabelsAtEdge === true) axis.tickLabelPosition = 'Low';
}

function fillSeries(
  worksheet: Excel.Worksheet,
  series: Excel.ChartSeries,
  content: ChartSeriesContent,
): void {
  const { name, isMarks, color } = content;
  series.name = name;
  if (isMarks === true) series.chartType = 'LineMarkers';
  pointSeries(worksheet, series, content);
  if (color !== undefined) series.format.fill.setSolidColor(color);
  if (isMarks !== true) return;
  series.format.line.clear();
  series.markerStyle = 'Dash';
  series.markerSize = MARK_SIZE;
  if (color === undefined) return;
  series.markerBackgroundColor = color;
  series.markerForegroundColor = color;
}

/** Points. */
const MARK_SIZE = 14;

function pointAgain(
  worksheet: Excel.Worksheet,
  { name, series, valueAxis }: ChartContent,
  count: number,
): void {
  const chart = worksheet.charts.getItem(name);
  if (valueAxis?.step !== undefined) chart.axes.valueAxis.majorUnit = valueAxis.step;
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
