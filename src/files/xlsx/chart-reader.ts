import type { ChartModel, ChartSeriesModel } from '../model/objects';
import {
  attribute,
  childNamed,
  childrenNamed,
  descendantNamed,
  elements,
  localName,
  textOf,
  type XmlElement,
} from '../xml/tree';
import { chartType, type ChartForm } from './chart-types';
import { readColor, type Palette } from './colors';
import { shownFormula } from './formulas';

/** What a chart part says of a chart, without its place. */
export type ChartContent = Pick<
  ChartModel,
  'type' | 'title' | 'series' | 'legend' | 'valueAxisTitle' | 'categoryAxisTitle'
>;

const LEGEND_POSITIONS: Readonly<Record<string, string>> = {
  t: 'Top',
  b: 'Bottom',
  l: 'Left',
  r: 'Right',
  tr: 'Corner',
};
const GROUPS: Readonly<Record<string, ChartForm['group']>> = {
  barChart: 'bar',
  lineChart: 'line',
  pieChart: 'pie',
  doughnutChart: 'doughnut',
  areaChart: 'area',
  scatterChart: 'scatter',
  bubbleChart: 'bubble',
  radarChart: 'radar',
};

export function readChart(root: XmlElement, palette: Palette): ChartContent {
  const chart = childNamed(root, 'chart');
  const plot = childNamed(chart, 'plotArea');
  const found = elements(plot)
    .filter((one) => localName(one.name).endsWith('Chart'))
    .flatMap((group) => chartSeries(group).map((node) => ({ node, type: typeOf(group, node) })))
    .sort((one, other) => orderOf(one.node) - orderOf(other.node));
  const firstGroup = elements(plot).find((one) => localName(one.name).endsWith('Chart'));
  const type = found[0]?.type ?? (firstGroup ? typeOf(firstGroup, undefined) : 'Invalid');
  const legend = childNamed(chart, 'legend');
  const position = LEGEND_POSITIONS[val(childNamed(legend, 'legendPos')) ?? 'r'] ?? 'Right';
  const [categoryAxis, valueAxis] = axesOf(plot);
  const categoryAxisTitle = titleText(childNamed(categoryAxis, 'title'));
  const valueAxisTitle = titleText(childNamed(valueAxis, 'title'));
  return {
    type,
    title: titleText(childNamed(chart, 'title')) ?? null,
    series: found.map((one) => readSeries(one.node, one.type === type ? undefined : one.type, palette)),
    legend: { visible: legend !== undefined, position },
    ...(valueAxisTitle !== undefined && { valueAxisTitle }),
    ...(categoryAxisTitle !== undefined && { categoryAxisTitle }),
  };
}

/** The series elements of a chart part in the order that `readChart` lists them. */
export function seriesInOrder(root: XmlElement): XmlElement[] {
  const plot = childNamed(childNamed(root, 'chart'), 'plotArea');
  return elements(plot)
    .flatMap((group) => (localName(group.name).endsWith('Chart') ? chartSeries(group) : []))
    .sort((one, other) => orderOf(one) - orderOf(other));
}

/** The formula elements of a series, by the field of the model that they are. */
export function seriesFormulas(
  series: XmlElement,
): Partial<Record<'nameReference' | 'categories' | 'values' | 'bubbleSizes', XmlElement>> {
  const formula = (...names: string[]): XmlElement | undefined =>
    names.map((name) => descendantNamed(childNamed(series, name), 'f')).find((one) => one !== undefined);
  const nameReference = formula('tx');
  const categories = formula('cat', 'xVal');
  const values = formula('val', 'yVal');
  const bubbleSizes = formula('bubbleSize');
  return {
    ...(nameReference && { nameReference }),
    ...(categories && { categories }),
    ...(values && { values }),
    ...(bubbleSizes && { bubbleSizes }),
  };
}

function chartSeries(group: XmlElement): XmlElement[] {
  return childrenNamed(group, 'ser');
}

function orderOf(series: XmlElement): number {
  return Number(val(childNamed(series, 'order')) ?? 0);
}

function readSeries(node: XmlElement, type: string | undefined, palette: Palette): ChartSeriesModel {
  const formulas = seriesFormulas(node);
  const shown = (key: keyof typeof formulas): string | undefined => {
    const found = formulas[key];
    return found && shownFormula(textOf(found));
  };
  const nameReference = shown('nameReference');
  const categories = shown('categories');
  const bubbleSizes = shown('bubbleSizes');
  const color = seriesColor(childNamed(node, 'spPr'), palette);
  const texts = childNamed(node, 'tx');
  const literal = childNamed(texts, 'v') ?? descendantNamed(texts, 'v');
  return {
    name: literal ? textOf(literal) : null,
    ...(nameReference !== undefined && { nameReference }),
    values: shown('values') ?? '',
    ...(categories !== undefined && { categories }),
    ...(bubbleSizes !== undefined && { bubbleSizes }),
    ...(color !== undefined && { color }),
    ...(type !== undefined && { type }),
  };
}

function typeOf(group: XmlElement, series: XmlElement | undefined): string {
  const kind = GROUPS[localName(group.name)];
  if (!kind) return 'Invalid';
  const grouping = val(childNamed(group, 'grouping'));
  const noMarkers = val(childNamed(childNamed(series, 'marker'), 'symbol')) === 'none';
  switch (kind) {
    case 'bar': {
      const direction = val(childNamed(group, 'barDir')) === 'bar' ? 'bar' : 'col';
      return chartType({ group: kind, direction, grouping: groupingOf(grouping, 'clustered') });
    }
    case 'line':
      return chartType({ group: kind, grouping: groupingOf(grouping, 'standard'), markers: !noMarkers });
    case 'area':
      return chartType({ group: kind, grouping: groupingOf(grouping, 'standard') });
    case 'scatter': {
      const lines = !descendantNamed(childNamed(childNamed(series, 'spPr'), 'ln'), 'noFill');
      const smooth = lines && val(childNamed(series, 'smooth')) === '1';
      return chartType({ group: kind, lines, markers: !noMarkers, smooth });
    }
    case 'radar': {
      const filled = val(childNamed(group, 'radarStyle')) === 'filled';
      return chartType({ group: kind, filled, markers: !filled && !noMarkers });
    }
    default:
      return chartType({ group: kind });
  }
}

function groupingOf(
  text: string | undefined,
  usual: 'clustered' | 'standard',
): NonNullable<ChartForm['grouping']> {
  return text === 'stacked' || text === 'percentStacked' ? text : usual;
}

function seriesColor(properties: XmlElement | undefined, palette: Palette): string | undefined {
  const fill = childNamed(properties, 'solidFill') ?? childNamed(childNamed(properties, 'ln'), 'solidFill');
  const color = elements(fill)[0];
  if (!color) return undefined;
  const rgb = attribute(color, 'val');
  return localName(color.name) === 'srgbClr' && rgb !== undefined
    ? `#${rgb.toUpperCase()}`
    : readColor(color, palette);
}

/** Category and value axis; of two value axes the lower or left one counts as the category axis. */
function axesOf(plot: XmlElement | undefined): [XmlElement | undefined, XmlElement | undefined] {
  const values = childrenNamed(plot, 'valAx');
  const category = childNamed(plot, 'catAx') ?? childNamed(plot, 'dateAx');
  return category ? [category, values[0]] : [values[0], values[1]];
}

function titleText(title: XmlElement | undefined): string | undefined {
  if (!title) return undefined;
  const rich = descendantNamed(title, 'rich');
  if (!rich) return textOf(descendantNamed(title, 'v'));
  return childrenNamed(rich, 'p')
    .map((paragraph) =>
      elements(paragraph)
        .map((run) => textOf(childNamed(run, 't')))
        .join(''),
    )
    .join('\n');
}

function val(node: XmlElement | undefined): string | undefined {
  return attribute(node, 'val');
}
