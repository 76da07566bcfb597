import { parseArea } from '../model/address';
import type { ChartPointModel } from '../model/chart-parts';
import type { ChartModel, ChartSeriesModel } from '../model/objects';
import type { XmlElement } from '../xml/tree';
import {
  a,
  c,
  fillElement,
  given,
  lineElement,
  markerElement,
  shapeElement,
  textElement,
  trendlineElement,
  value,
  type Child,
} from './chart-looks';
import { labelsElement } from './chart-labels';
import { AXIS_IDS, axisElements, SERIES_AXIS_ID } from './chart-axes-writer';
import { dataTableElement } from './chart-data-table';
import { layoutElement } from './chart-layout';
import { errorBarElements } from './chart-error-bars';
import { titleElement } from './chart-title';
import { chartForm, isDeep, type ChartForm } from './chart-types';
import { fileFormula } from './formulas';

export const CHART_NAMESPACE = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
export const DRAWING_NAMESPACE = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const RELATIONSHIP_NAMESPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const LEGEND_POSITIONS: Readonly<Record<string, string>> = {
  Top: 't',
  Bottom: 'b',
  Left: 'l',
  Right: 'r',
  Corner: 'tr',
};

/** The root of a chart part. */
export function chartElement(chart: ChartModel): XmlElement {
  const groups = groupsOf(chart);
  const hasAxes = groups.some(({ form }) => form.group !== 'pie' && form.group !== 'doughnut');
  const plot = c(
    'plotArea',
    {},
    layoutElement(chart.plotPlace) ?? c('layout'),
    ...groups.map((group) => groupElement(group)),
    ...(hasAxes ? axisElements(chart, groups) : []),
    hasAxes ? dataTableElement(chart.dataTable) : undefined,
    shapeElement(chart.plotLook),
  );
  const legend = c(
    'legend',
    {},
    value('legendPos', LEGEND_POSITIONS[chart.legend.position] ?? 'r'),
    ...(chart.legend.hidden ?? []).map((idx) =>
      c('legendEntry', {}, value('idx', idx), value('delete', true)),
    ),
    layoutElement(chart.legend.place),
    value('overlay', chart.legend.overlay ?? false),
    shapeElement(chart.legend.look),
    textElement(chart.legend.look),
  );
  const body = c(
    'chart',
    {},
    chart.title === null
      ? undefined
      : titleElement(chart.title, chart.titleLook, {
          overlay: chart.titleOverlay,
          place: chart.titlePlace,
          parts: chart.titleParts,
          reference: chart.titleReference,
        }),
    value('autoTitleDeleted', chart.title === null),
    viewElement(groups),
    plot,
    chart.legend.visible ? legend : undefined,
    value('plotVisOnly', !chart.showHidden),
    value('dispBlanksAs', chart.blanks ?? 'gap'),
    chart.hidesLabelsAbove ? value('showDLblsOverMax', false) : undefined,
  );
  const namespaces = {
    'xmlns:c': CHART_NAMESPACE,
    'xmlns:a': DRAWING_NAMESPACE,
    'xmlns:r': RELATIONSHIP_NAMESPACE,
  };
  return c(
    'chartSpace',
    namespaces,
    value('roundedCorners', chart.hasRoundedCorners ?? false),
    body,
    shapeElement(chart.look),
    textElement(chart.look),
  );
}

/** How a chart in three dimensions is looked at, as Excel does with a new one. */
function viewElement(groups: readonly Group[]): Child {
  const group = groups.find(({ form }) => form.solid !== undefined);
  if (!group) return undefined;
  if (group.form.group === 'pie') {
    const angle = group.series[0]?.series.firstAngle ?? 0;
    return c('view3D', {}, value('rotX', 30), value('rotY', angle), value('rAngAx', false));
  }
  const isFlat = !isDeep(group.form);
  return c(
    'view3D',
    {},
    value('rotX', 15),
    value('rotY', 20),
    value('rAngAx', isFlat),
    isFlat ? undefined : value('perspective', 30),
  );
}

interface NumberedSeries {
  readonly series: ChartSeriesModel;
  readonly index: number;
}

interface Group {
  readonly form: ChartForm;
  readonly isSecondary: boolean;
  readonly series: NumberedSeries[];
}

/**
 * Series of the same type and axes stand together, those of the first axes first, since the first group says which these
 * are; the order of the chart is in their numbers.
 */
function groupsOf(chart: ChartModel): Group[] {
  const groups = new Map<string, Group>();
  chart.series.forEach((series, index) => {
    const type = series.type ?? chart.type;
    const isSecondary = series.axisGroup === 'Secondary';
    const key = `${type} ${isSecondary}`;
    const group = groups.get(key) ?? { form: chartForm(type), isSecondary, series: [] };
    group.series.push({ series, index });
    groups.set(key, group);
  });
  if (groups.size === 0) return [{ form: chartForm(chart.type), isSecondary: false, series: [] }];
  return [...groups.values()].sort((one, other) => Number(one.isSecondary) - Number(other.isSecondary));
}

function groupElement({ form, isSecondary, series }: Group): XmlElement {
  const nodes = series.map((one) => seriesElement(form, one));
  const axes = (isSecondary ? (['category2', 'value2'] as const) : (['category', 'value'] as const)).map(
    (key) => value('axId', AXIS_IDS[key]),
  );
  const { solid } = form;
  // Excel names a third one where there is none, too
  const axisIds = solid ? [...axes, value('axId', isDeep(form) ? SERIES_AXIS_ID : 0)] : axes;
  const first = series[0]?.series;
  const grouping = value('grouping', form.grouping ?? 'standard');
  const isRound = form.group === 'pie' || form.group === 'doughnut';
  const colors = value('varyColors', first?.variesColors ?? isRound);
  switch (form.group) {
    case 'bar': {
      const overlap = first?.overlap ?? (form.grouping === 'clustered' ? undefined : 100);
      const direction = value('barDir', form.direction ?? 'col');
      const gapWidth = value('gapWidth', first?.gapWidth ?? 100);
      if (solid) {
        const shape = value('shape', solid);
        return c('bar3DChart', {}, direction, grouping, colors, ...nodes, gapWidth, shape, ...axisIds);
      }
      return c(
        'barChart',
        {},
        direction,
        grouping,
        colors,
        ...nodes,
        gapWidth,
        given('overlap', overlap),
        ...axisIds,
      );
    }
    case 'line':
      if (solid) return c('line3DChart', {}, grouping, colors, ...nodes, ...axisIds);
      return c('lineChart', {}, grouping, colors, ...nodes, value('marker', true), ...axisIds);
    case 'area':
      return c(solid ? 'area3DChart' : 'areaChart', {}, grouping, colors, ...nodes, ...axisIds);
    case 'pie':
      if (solid) return c('pie3DChart', {}, colors, ...nodes);
      return c('pieChart', {}, colors, ...nodes, value('firstSliceAng', first?.firstAngle ?? 0));
    case 'doughnut':
      return c(
        'doughnutChart',
        {},
        colors,
        ...nodes,
        value('firstSliceAng', first?.firstAngle ?? 0),
        value('holeSize', first?.holeSize ?? 50),
      );
    case 'scatter': {
      const style = value('scatterStyle', form.smooth ? 'smoothMarker' : 'lineMarker');
      return c('scatterChart', {}, style, colors, ...nodes, ...axisIds);
    }
    case 'bubble':
      return c(
        'bubbleChart',
        {},
        colors,
        ...nodes,
        value('bubbleScale', first?.bubbleScale ?? 100),
        ...axisIds,
      );
    case 'radar': {
      const style = value('radarStyle', form.filled ? 'filled' : 'marker');
      return c('radarChart', {}, style, colors, ...nodes, ...axisIds);
    }
  }
}

function seriesElement(form: ChartForm, { series, index }: NumberedSeries): XmlElement {
  const isXY = form.group === 'scatter' || form.group === 'bubble';
  const isDrawn = form.group === 'line' || form.group === 'radar' || form.group === 'scatter';
  const usualMarker = isDrawn && !form.filled && !form.markers ? { shape: 'none' } : undefined;
  const marker = isDrawn ? markerElement(series.marker ?? usualMarker) : undefined;
  const isRound = form.group === 'pie' || form.group === 'doughnut';
  const numbers = (name: string, formula: string): XmlElement => c(name, {}, reference('numRef', formula));
  const categories = series.categories;
  return c(
    'ser',
    {},
    value('idx', index),
    value('order', index),
    seriesName(series),
    shapeProperties(form, series),
    form.group === 'bar' || form.group === 'bubble'
      ? value('invertIfNegative', series.invertIfNegative ?? false)
      : undefined,
    marker,
    isRound ? given('explosion', series.explosion) : undefined,
    ...(series.points ?? []).flatMap((point) => pointElement(point) ?? []),
    labelsElement(series.labels, series.points, form.solid === undefined || isRound),
    ...(isRound || form.group === 'radar' || form.solid
      ? []
      : (series.trendlines ?? []).map(trendlineElement)),
    ...(form.solid ? [] : errorBarElements(form, series)),
    categories === undefined
      ? undefined
      : isXY
        ? numbers('xVal', categories)
        : c('cat', {}, reference(hasLevels(categories) ? 'multiLvlStrRef' : 'strRef', categories)),
    numbers(isXY ? 'yVal' : 'val', series.values),
    form.group === 'line' || form.group === 'scatter'
      ? value('smooth', series.smooth ?? form.smooth ?? false)
      : undefined,
    form.group === 'bubble' && series.bubbleSizes !== undefined
      ? numbers('bubbleSize', series.bubbleSizes)
      : undefined,
  );
}

/** Whether categories are a block of cells: several labels for each point. */
function hasLevels(categories: string): boolean {
  const area = parseArea(categories.replace(/^.*!/, '').replaceAll('$', ''));
  return area !== null && area.bottom > area.top && area.right > area.left;
}

function seriesName(series: ChartSeriesModel): Child {
  if (series.nameReference !== undefined) return c('tx', {}, reference('strRef', series.nameReference));
  return series.name === null ? undefined : c('tx', {}, c('v', {}, series.name));
}

function pointElement({ index, look, marker }: ChartPointModel): Child {
  if (!look && !marker) return undefined;
  return c(
    'dPt',
    {},
    value('idx', index),
    markerElement(marker),
    value('bubble3D', false),
    shapeElement(look),
  );
}

/** Of a series that is drawn as a line the colour is that of the line, unless the line has its own. */
function shapeProperties(form: ChartForm, { color, line }: ChartSeriesModel): Child {
  const isLine =
    (form.group === 'line' && !form.solid) ||
    form.group === 'scatter' ||
    (form.group === 'radar' && !form.filled);
  if (form.group === 'scatter' && !form.lines && !line)
    return c('spPr', {}, fillElement(color), a('ln', { w: 19050 }, a('noFill')));
  if (color === undefined && !line) return undefined;
  if (!isLine) return c('spPr', {}, fillElement(color), lineElement(line));
  if (line && (line.color !== undefined || color === undefined || color === 'none'))
    return c('spPr', {}, lineElement(line));
  if (line) return c('spPr', {}, lineElement({ ...line, ...(color !== undefined && { color }) }));
  return c('spPr', {}, a('ln', { w: 28575, cap: 'rnd' }, fillElement(color)));
}

function reference(name: string, formula: string): XmlElement {
  return c(name, {}, c('f', {}, fileFormula(formula)));
}
