import type { ChartModel, ChartSeriesModel } from '../model/objects';
import {
  childNamed,
  childrenNamed,
  descendantNamed,
  elements,
  flagAttribute,
  localName,
  numberAttribute,
  type XmlElement,
} from '../xml/tree';
import { readAxes } from './chart-axes-reader';
import { axisPairs, type AxisPair } from './chart-axis-pairs';
import { readDataTable } from './chart-data-table';
import { readPlace } from './chart-layout';
import { isOn, readLook, val } from './chart-looks';
import { readSeries } from './chart-series-reader';
import { titleParts } from './chart-rich-text';
import { titleReference, titleText } from './chart-title';
import { chartType, type ChartForm } from './chart-types';
import type { Palette } from './colors';

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
  bar3DChart: 'bar',
  line3DChart: 'line',
  pie3DChart: 'pie',
  area3DChart: 'area',
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
  const axes = readAxes(pairs, palette);
  const titleNode = childNamed(chart, 'title');
  const parts = titleParts(titleNode, palette);
  const reference = titleReference(titleNode);
  const look = readLook(root, palette);
  const plotLook = readLook(plot, palette);
  const titleLook = readLook(titleNode, palette);
  const legendLook = readLook(legend, palette);
  const [titlePlace, legendPlace, plotPlace] = [titleNode, legend, plot].map(readPlace);
  const hidden = childrenNamed(legend, 'legendEntry').flatMap((entry) =>
    isOn(entry, 'delete') ? (numberAttribute(childNamed(entry, 'idx'), 'val') ?? []) : [],
  );
  const dataTable = readDataTable(plot, palette);
  const blanks = val(childNamed(chart, 'dispBlanksAs'));
  return {
    type,
    title: titleText(titleNode) ?? null,
    series: found.map((one) => ({
      ...readSeries(one.node, one.type === type ? undefined : one.type, palette),
      ...readGroup(one.group, pairs),
      ...turnedPie(one.group, childNamed(chart, 'view3D')),
    })),
    legend: {
      visible: legend !== undefined,
      position,
      ...(isOn(legend, 'overlay') && { overlay: true }),
      ...(legendLook && { look: legendLook }),
      ...(legendPlace && { place: legendPlace }),
      ...(hidden.length > 0 && { hidden }),
    },
    ...(Object.keys(axes).length > 0 && { axes }),
    ...(look && { look }),
    ...(plotLook && { plotLook }),
    ...(titleLook && { titleLook }),
    ...(titlePlace && { titlePlace }),
    ...(parts && { titleParts: parts }),
    ...(reference !== undefined && { titleReference: reference }),
    ...(plotPlace && { plotPlace }),
    ...(isOn(titleNode, 'overlay') && { titleOverlay: true }),
    ...((blanks === 'zero' || blanks === 'span') && { blanks }),
    ...(val(childNamed(chart, 'plotVisOnly')) === '0' && { showHidden: true }),
    ...(val(childNamed(root, 'roundedCorners')) === '1' && { hasRoundedCorners: true }),
    ...(val(childNamed(chart, 'showDLblsOverMax')) === '0' && { hidesLabelsAbove: true }),
    ...(dataTable && { dataTable }),
  };
}

/** The series elements of a chart part in the order that `readChart` lists them. */
export function seriesInOrder(root: XmlElement): XmlElement[] {
  const plot = childNamed(childNamed(root, 'chart'), 'plotArea');
  return elements(plot)
    .flatMap((group) => (localName(group.name).endsWith('Chart') ? chartSeries(group) : []))
    .sort((one, other) => orderOf(one) - orderOf(other));
}

function chartSeries(group: XmlElement): XmlElement[] {
  return childrenNamed(group, 'ser');
}

function orderOf(series: XmlElement): number {
  return Number(val(childNamed(series, 'order')) ?? 0);
}

function typeOf(group: XmlElement, series: XmlElement | undefined): string {
  const kind = GROUPS[localName(group.name)];
  if (!kind) return 'Invalid';
  const grouping = val(childNamed(group, 'grouping'));
  const solid = localName(group.name).includes('3D') ? { solid: solidOf(group) } : {};
  const noMarkers = val(childNamed(childNamed(series, 'marker'), 'symbol')) === 'none';
  switch (kind) {
    case 'bar': {
      const direction = val(childNamed(group, 'barDir')) === 'bar' ? 'bar' : 'col';
      return chartType({ group: kind, direction, grouping: groupingOf(grouping, 'clustered'), ...solid });
    }
    case 'line':
      return chartType({
        group: kind,
        grouping: groupingOf(grouping, 'standard'),
        markers: !noMarkers && !('solid' in solid),
        ...solid,
      });
    case 'area':
      return chartType({ group: kind, grouping: groupingOf(grouping, 'standard'), ...solid });
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
      return chartType({ group: kind, ...solid });
  }
}

function solidOf(group: XmlElement): NonNullable<ChartForm['solid']> {
  const shape = val(childNamed(group, 'shape'))?.replace('ToMax', '');
  return shape === 'cylinder' || shape === 'cone' || shape === 'pyramid' ? shape : 'box';
}

function groupingOf(
  text: string | undefined,
  usual: 'clustered' | 'standard',
): NonNullable<ChartForm['grouping']> {
  return text === 'standard' || text === 'stacked' || text === 'percentStacked' ? text : usual;
}

/** The first slice of a pie in three dimensions is turned with the whole of it. */
function turnedPie(group: XmlElement, view: XmlElement | undefined): Pick<ChartSeriesModel, 'firstAngle'> {
  const angle = numberAttribute(childNamed(view, 'rotY'), 'val') ?? 0;
  return localName(group.name) === 'pie3DChart' && angle !== 0 ? { firstAngle: angle } : {};
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
  const isRound = ['pieChart', 'pie3DChart', 'doughnutChart'].includes(localName(group.name));
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
