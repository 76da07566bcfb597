import type { ChartModel, ChartSeriesModel } from '../model/objects';
import { element, type XmlElement } from '../xml/tree';
import { chartForm, type ChartForm } from './chart-types';
import { fileFormula } from './formulas';

export const CHART_NAMESPACE = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
export const DRAWING_NAMESPACE = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const RELATIONSHIP_NAMESPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const CATEGORY_AXIS = 111111111;
const VALUE_AXIS = 222222222;
const LEGEND_POSITIONS: Readonly<Record<string, string>> = {
  Top: 't',
  Bottom: 'b',
  Left: 'l',
  Right: 'r',
  Corner: 'tr',
};

type Child = XmlElement | undefined;
const c = (
  name: string,
  attributes: Record<string, string | number | boolean | undefined> = {},
  ...children: (Child | string)[]
): XmlElement => element(`c:${name}`, attributes, ...children);
const a = (
  name: string,
  attributes: Record<string, string | number | boolean | undefined> = {},
  ...children: (Child | string)[]
): XmlElement => element(`a:${name}`, attributes, ...children);
const value = (name: string, val: string | number | boolean): XmlElement => c(name, { val });

/** The root of a chart part. */
export function chartElement(chart: ChartModel): XmlElement {
  const groups = groupsOf(chart);
  const hasAxes = groups.some(({ form }) => form.group !== 'pie' && form.group !== 'doughnut');
  const plot = c(
    'plotArea',
    {},
    c('layout'),
    ...groups.map(({ form, series }) => groupElement(form, series)),
    ...(hasAxes ? axes(chart, chartForm(chart.type)) : []),
  );
  const legend = c(
    'legend',
    {},
    value('legendPos', LEGEND_POSITIONS[chart.legend.position] ?? 'r'),
    value('overlay', false),
  );
  const body = c(
    'chart',
    {},
    chart.title === null ? undefined : title(chart.title),
    value('autoTitleDeleted', chart.title === null),
    plot,
    chart.legend.visible ? legend : undefined,
    value('plotVisOnly', true),
    value('dispBlanksAs', 'gap'),
  );
  const namespaces = {
    'xmlns:c': CHART_NAMESPACE,
    'xmlns:a': DRAWING_NAMESPACE,
    'xmlns:r': RELATIONSHIP_NAMESPACE,
  };
  return c('chartSpace', namespaces, value('roundedCorners', false), body);
}

interface NumberedSeries {
  readonly series: ChartSeriesModel;
  readonly index: number;
}

/** Series of the same type stand together; the order of the chart is in their numbers. */
function groupsOf(chart: ChartModel): { form: ChartForm; series: NumberedSeries[] }[] {
  const groups = new Map<string, NumberedSeries[]>();
  chart.series.forEach((series, index) => {
    const type = series.type ?? chart.type;
    groups.set(type, [...(groups.get(type) ?? []), { series, index }]);
  });
  if (groups.size === 0) groups.set(chart.type, []);
  return [...groups].map(([type, series]) => ({ form: chartForm(type), series }));
}

function groupElement(form: ChartForm, series: readonly NumberedSeries[]): XmlElement {
  const nodes = series.map((one) => seriesElement(form, one));
  const axisIds = [value('axId', CATEGORY_AXIS), value('axId', VALUE_AXIS)];
  const grouping = value('grouping', form.grouping ?? 'standard');
  const plainColors = value('varyColors', false);
  switch (form.group) {
    case 'bar': {
      const overlap = form.grouping === 'clustered' ? undefined : value('overlap', 100);
      const direction = value('barDir', form.direction ?? 'col');
      return c(
        'barChart',
        {},
        direction,
        grouping,
        plainColors,
        ...nodes,
        value('gapWidth', 100),
        overlap,
        ...axisIds,
      );
    }
    case 'line':
      return c('lineChart', {}, grouping, plainColors, ...nodes, value('marker', true), ...axisIds);
    case 'area':
      return c('areaChart', {}, grouping, plainColors, ...nodes, ...axisIds);
    case 'pie':
      return c('pieChart', {}, value('varyColors', true), ...nodes, value('firstSliceAng', 0));
    case 'doughnut':
      return c(
        'doughnutChart',
        {},
        value('varyColors', true),
        ...nodes,
        value('firstSliceAng', 0),
        value('holeSize', 50),
      );
    case 'scatter': {
      const style = value('scatterStyle', form.smooth ? 'smoothMarker' : 'lineMarker');
      return c('scatterChart', {}, style, plainColors, ...nodes, ...axisIds);
    }
    case 'bubble':
      return c('bubbleChart', {}, plainColors, ...nodes, value('bubbleScale', 100), ...axisIds);
    case 'radar': {
      const style = value('radarStyle', form.filled ? 'filled' : 'marker');
      return c('radarChart', {}, style, plainColors, ...nodes, ...axisIds);
    }
  }
}

function seriesElement(form: ChartForm, { series, index }: NumberedSeries): XmlElement {
  const isXY = form.group === 'scatter' || form.group === 'bubble';
  const isDrawn = form.group === 'line' || form.group === 'radar' || form.group === 'scatter';
  const marker =
    isDrawn && !form.filled && !form.markers ? c('marker', {}, value('symbol', 'none')) : undefined;
  const numbers = (name: string, formula: string): XmlElement => c(name, {}, reference('numRef', formula));
  const categories = series.categories;
  return c(
    'ser',
    {},
    value('idx', index),
    value('order', index),
    seriesName(series),
    shapeProperties(form, series.color),
    form.group === 'bar' || form.group === 'bubble' ? value('invertIfNegative', false) : undefined,
    marker,
    categories === undefined
      ? undefined
      : isXY
        ? numbers('xVal', categories)
        : c('cat', {}, reference('strRef', categories)),
    numbers(isXY ? 'yVal' : 'val', series.values),
    form.group === 'line' || form.group === 'scatter' ? value('smooth', form.smooth ?? false) : undefined,
    form.group === 'bubble' && series.bubbleSizes !== undefined
      ? numbers('bubbleSize', series.bubbleSizes)
      : undefined,
  );
}

function seriesName(series: ChartSeriesModel): Child {
  if (series.nameReference !== undefined) return c('tx', {}, reference('strRef', series.nameReference));
  return series.name === null ? undefined : c('tx', {}, c('v', {}, series.name));
}

function shapeProperties(form: ChartForm, color: string | undefined): Child {
  const fill =
    color === undefined
      ? undefined
      : a('solidFill', {}, a('srgbClr', { val: color.replace('#', '').toUpperCase() }));
  if (form.group === 'scatter' && !form.lines) return c('spPr', {}, fill, a('ln', { w: 19050 }, a('noFill')));
  if (!fill) return undefined;
  const isLine =
    form.group === 'line' || form.group === 'scatter' || (form.group === 'radar' && !form.filled);
  return c('spPr', {}, isLine ? a('ln', { w: 28575, cap: 'rnd' }, fill) : fill);
}

function reference(name: string, formula: string): XmlElement {
  return c(name, {}, c('f', {}, fileFormula(formula)));
}

function axes(chart: ChartModel, form: ChartForm): XmlElement[] {
  const isXY = form.group === 'scatter' || form.group === 'bubble';
  const lies = form.direction === 'bar';
  const axis = (
    name: string,
    id: number,
    other: number,
    position: string,
    text: string | undefined,
    extra: readonly Child[],
  ): XmlElement =>
    c(
      name,
      {},
      value('axId', id),
      c('scaling', {}, value('orientation', 'minMax')),
      value('delete', false),
      value('axPos', position),
      id === VALUE_AXIS ? c('majorGridlines') : undefined,
      text === undefined ? undefined : title(text),
      c('numFmt', { formatCode: 'General', sourceLinked: true }),
      value('majorTickMark', 'out'),
      value('minorTickMark', 'none'),
      value('tickLblPos', 'nextTo'),
      value('crossAx', other),
      value('crosses', 'autoZero'),
      ...extra,
    );
  const first = lies ? 'l' : 'b';
  const second = lies ? 'b' : 'l';
  const between = [value('crossBetween', isXY ? 'midCat' : 'between')];
  const labels = [
    value('auto', true),
    value('lblAlgn', 'ctr'),
    value('lblOffset', 100),
    value('noMultiLvlLbl', false),
  ];
  return [
    axis(
      isXY ? 'valAx' : 'catAx',
      CATEGORY_AXIS,
      VALUE_AXIS,
      first,
      chart.categoryAxisTitle,
      isXY ? between : labels,
    ),
    axis('valAx', VALUE_AXIS, CATEGORY_AXIS, second, chart.valueAxisTitle, between),
  ];
}

function title(text: string): XmlElement {
  const lines = text.split('\n').map((line) => a('p', {}, a('r', {}, a('t', {}, line))));
  return c(
    'title',
    {},
    c('tx', {}, c('rich', {}, a('bodyPr'), a('lstStyle'), ...lines)),
    value('overlay', false),
  );
}
