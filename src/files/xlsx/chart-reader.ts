import type { AxisKey, ChartAxisModel, ChartLine } from '../model/chart-parts';
import type { ChartModel, ChartSeriesModel } from '../model/objects';
import {
  attribute,
  childNamed,
  childrenNamed,
  descendantNamed,
  elements,
  flagAttribute,
  localName,
  numberAttribute,
  textOf,
  type XmlElement,
} from '../xml/tree';
import { readFill, readLabels, readLine, readLook, readMarker, readTrendlines, val } from './chart-looks';
import { chartType, type ChartForm } from './chart-types';
import { readDataTable } from './chart-data-table';
import { readErrorBars } from './chart-error-bars';
import type { Palette } from './colors';
import { shownFormula } from './formulas';

/** What a chart part says of a chart, without its place. */
export type ChartContent = Omit<ChartModel, 'id' | 'name' | 'left' | 'top' | 'width' | 'height' | 'origin'>;

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
    .flatMap((group) => chartSeries(group).map((node) => ({ node, group, type: typeOf(group, node) })))
    .sort((one, other) => orderOf(one.node) - orderOf(other.node));
  const firstGroup = elements(plot).find((one) => localName(one.name).endsWith('Chart'));
  const type = found[0]?.type ?? (firstGroup ? typeOf(firstGroup, undefined) : 'Invalid');
  const legend = childNamed(chart, 'legend');
  const position = LEGEND_POSITIONS[val(childNamed(legend, 'legendPos')) ?? 'r'] ?? 'Right';
  const pairs = axisPairs(plot);
  const [categoryAxis, valueAxis] = pairs[0] ?? [];
  const axes = readAxes(pairs, palette);
  const titleNode = childNamed(chart, 'title');
  const look = readLook(root, palette);
  const plotLook = readLook(plot, palette);
  const titleLook = readLook(titleNode, palette);
  const legendLook = readLook(legend, palette);
  const dataTable = readDataTable(plot, palette);
  const blanks = val(childNamed(chart, 'dispBlanksAs'));
  const categoryAxisTitle = titleText(childNamed(categoryAxis, 'title'));
  const valueAxisTitle = titleText(childNamed(valueAxis, 'title'));
  return {
    type,
    title: titleText(childNamed(chart, 'title')) ?? null,
    series: found.map((one) => ({
      ...readSeries(one.node, one.type === type ? undefined : one.type, palette),
      ...readGroup(one.group, pairs),
    })),
    legend: {
      visible: legend !== undefined,
      position,
      ...(isOn(legend, 'overlay') && { overlay: true }),
      ...(legendLook && { look: legendLook }),
    },
    ...(Object.keys(axes).length > 0 && { axes }),
    ...(look && { look }),
    ...(plotLook && { plotLook }),
    ...(titleLook && { titleLook }),
    ...(isOn(titleNode, 'overlay') && { titleOverlay: true }),
    ...((blanks === 'zero' || blanks === 'span') && { blanks }),
    ...(val(childNamed(chart, 'plotVisOnly')) === '0' && { showHidden: true }),
    ...(val(childNamed(root, 'roundedCorners')) === '1' && { hasRoundedCorners: true }),
    ...(val(childNamed(chart, 'showDLblsOverMax')) === '0' && { hidesLabelsAbove: true }),
    ...(dataTable && { dataTable }),
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
  const shape = childNamed(node, 'spPr');
  const ownFill = readFill(shape, palette);
  const readLineOf = readLine(childNamed(shape, 'ln'), palette);
  // a scatter chart without lines says so by its type
  const isPoints = isScatter(node) && readLineOf?.dash === 'none';
  const line = isPoints ? undefined : lineBeyond(readLineOf, ownFill);
  const color = ownFill ?? (line ? undefined : readLineOf?.color);
  const labels = readLabels(childNamed(node, 'dLbls'), palette);
  const marker = readMarker(childNamed(node, 'marker'), palette);
  const points = readPoints(node, palette);
  const trendlines = readTrendlines(node, palette);
  const errorBars = readErrorBars(node, palette);
  const explosion = numberAttribute(childNamed(node, 'explosion'), 'val');
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
    ...(line && { line }),
    ...(labels && { labels }),
    ...(marker && Object.keys(marker).join() !== 'shape' && { marker }),
    ...(marker?.shape !== undefined && marker.shape !== 'none' && { marker }),
    ...(points.length > 0 && { points }),
    ...(trendlines.length > 0 && { trendlines }),
    ...(explosion !== undefined && { explosion }),
    ...(errorBars && { errorBars }),
    ...(val(childNamed(node, 'invertIfNegative')) === '1' && { invertIfNegative: true }),
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

function isScatter(series: XmlElement): boolean {
  return childNamed(series, 'xVal') !== undefined && childNamed(series, 'bubbleSize') === undefined;
}

/** The line of a series where it says more than the colour that is the series' own. */
function lineBeyond(line: ChartLine | undefined, fill: string | undefined): ChartLine | undefined {
  if (!line) return undefined;
  if (fill !== undefined) return line;
  const isUsual = line.weight === undefined || line.weight === USUAL_LINE || line.weight === UNSEEN_LINE;
  return line.dash === undefined && isUsual ? undefined : line.dash === 'none' ? undefined : line;
}

/** Points of the lines that are written for a series without one of its own. */
const USUAL_LINE = 2.25;
const UNSEEN_LINE = 1.5;

function readPoints(series: XmlElement, palette: Palette): NonNullable<ChartSeriesModel['points']> {
  return childrenNamed(series, 'dPt').flatMap((node) => {
    const index = numberAttribute(childNamed(node, 'idx'), 'val');
    const look = readLook(node, palette);
    const marker = readMarker(childNamed(node, 'marker'), palette);
    if (index === undefined || (!look && !marker)) return [];
    return [{ index, ...(look && { look }), ...(marker && { marker }) }];
  });
}

/** What the group of a series says of all its series. */
function readGroup(group: XmlElement, pairs: readonly AxisPair[]): Partial<ChartSeriesModel> {
  const number = (name: string): number | undefined => numberAttribute(childNamed(group, name), 'val');
  const ids = new Set(childrenNamed(group, 'axId').map(val));
  const isSecondary = pairs[1]?.some((axis) => ids.has(val(childNamed(axis, 'axId'))));
  const gapWidth = number('gapWidth');
  const overlap = number('overlap');
  const holeSize = number('holeSize');
  const firstAngle = number('firstSliceAng');
  const bubbleScale = number('bubbleScale');
  const isRound = ['pieChart', 'doughnutChart'].includes(localName(group.name));
  const colors = childNamed(group, 'varyColors');
  const varies = colors && flagAttribute(colors, 'val', true);
  const grouping = val(childNamed(group, 'grouping'));
  const usualOverlap = grouping === 'stacked' || grouping === 'percentStacked' ? 100 : 0;
  return {
    ...(isSecondary && { axisGroup: 'Secondary' as const }),
    ...(gapWidth !== undefined && gapWidth !== 100 && { gapWidth }),
    ...(overlap !== undefined && overlap !== usualOverlap && { overlap }),
    ...(holeSize !== undefined && holeSize !== 50 && { holeSize }),
    ...(firstAngle !== undefined && firstAngle !== 0 && { firstAngle }),
    ...(bubbleScale !== undefined && bubbleScale !== 100 && { bubbleScale }),
    ...(varies !== undefined && varies !== isRound && { variesColors: varies }),
  };
}

type AxisPair = readonly [XmlElement | undefined, XmlElement | undefined];

/** Category and value axis, primary and secondary; of two value axes the lower or left one is that of the categories. */
function axisPairs(plot: XmlElement | undefined): AxisPair[] {
  const values = childrenNamed(plot, 'valAx');
  const categories = [...childrenNamed(plot, 'catAx'), ...childrenNamed(plot, 'dateAx')];
  if (categories.length === 0)
    return [0, 2].filter((at) => at < values.length).map((at) => [values[at], values[at + 1]]);
  return categories.map((category, index) => [category, values[index]]);
}

function readAxes(pairs: readonly AxisPair[], palette: Palette): Partial<Record<AxisKey, ChartAxisModel>> {
  const axes: Partial<Record<AxisKey, ChartAxisModel>> = {};
  const keys: readonly (readonly [AxisKey, AxisKey])[] = [
    ['category', 'value'],
    ['category2', 'value2'],
  ];
  for (const [index, [category, values]] of keys.entries()) {
    const pair = pairs[index];
    const first = readAxis(pair?.[0], false, palette);
    const second = readAxis(pair?.[1], index === 0, palette);
    const crossing = val(childNamed(pair?.[1], 'crossBetween'));
    const isBetween = crossing === undefined ? undefined : crossing === 'between';
    if (isBetween !== undefined && isBetween === isValueAxis(pair?.[0])) first.crossesBetween = isBetween;
    if (index === 1) delete first.hidden;
    if (Object.keys(first).length > 0) axes[category] = first;
    if (Object.keys(second).length > 0) axes[values] = second;
  }
  return axes;
}

function isValueAxis(node: XmlElement | undefined): boolean {
  return node !== undefined && localName(node.name) === 'valAx';
}

function readAxis(node: XmlElement | undefined, hasGridlines: boolean, palette: Palette): ChartAxisModel {
  if (!node) return {};
  const number = (from: XmlElement | undefined, name: string): number | undefined =>
    numberAttribute(childNamed(from, name), 'val');
  const scaling = childNamed(node, 'scaling');
  const format = childNamed(node, 'numFmt');
  const code = attribute(format, 'formatCode');
  const major = childNamed(node, 'majorGridlines');
  const minor = childNamed(node, 'minorGridlines');
  const labels = val(childNamed(node, 'tickLblPos'));
  const [majorTick, minorTick] = [
    val(childNamed(node, 'majorTickMark')),
    val(childNamed(node, 'minorTickMark')),
  ];
  const alignment = val(childNamed(node, 'lblAlgn'));
  const offset = number(node, 'lblOffset');
  const model: ChartAxisModel = {
    ...(isOn(node, 'delete') && { hidden: true }),
    ...(val(childNamed(scaling, 'orientation')) === 'maxMin' && { reversed: true }),
    ...((major !== undefined) !== hasGridlines && { majorGridlines: major !== undefined }),
    ...(minor && { minorGridlines: true }),
    ...(code !== undefined && !flagAttribute(format, 'sourceLinked') && { numberFormat: code }),
    ...(labels !== undefined && labels !== 'nextTo' && { labels }),
    ...(majorTick !== undefined && majorTick !== 'out' && { majorTick }),
    ...(minorTick !== undefined && minorTick !== 'none' && { minorTick }),
    ...(alignment !== undefined && alignment !== 'ctr' && { labelAlignment: alignment }),
    ...(isOn(node, 'noMultiLvlLbl') && { hasOneLevel: true }),
    ...(offset !== undefined && offset !== 100 && { labelOffset: offset }),
  };
  const numbers = {
    logBase: number(scaling, 'logBase'),
    maximum: number(scaling, 'max'),
    minimum: number(scaling, 'min'),
    majorUnit: number(node, 'majorUnit'),
    minorUnit: number(node, 'minorUnit'),
    labelSpacing: number(node, 'tickLblSkip'),
    tickSpacing: number(node, 'tickMarkSkip'),
  };
  const looks = {
    look: readLook(node, palette),
    titleLook: readLook(childNamed(node, 'title'), palette),
    majorGridLook: readLook(major, palette),
    minorGridLook: readLook(minor, palette),
  };
  const displayUnit = val(childNamed(childNamed(node, 'dispUnits'), 'builtInUnit'));
  return Object.assign(
    model,
    displayUnit === undefined ? {} : { displayUnit },
    ...[...Object.entries(numbers), ...Object.entries(looks)].map(([key, found]) =>
      found === undefined ? {} : { [key]: found },
    ),
  );
}

function isOn(node: XmlElement | undefined, name: string): boolean {
  const child = childNamed(node, name);
  return child !== undefined && flagAttribute(child, 'val', true);
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
