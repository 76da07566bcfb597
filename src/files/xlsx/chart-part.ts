import type { ChartModel } from '../model/objects';
import type { OfficePackage } from '../package/package';
import { elements, localName, type XmlElement } from '../xml/tree';
import { seriesInOrder } from './chart-reader';
import { seriesFormulas } from './chart-series-reader';
import { chartElement } from './chart-writer';
import { fileFormula } from './formulas';
import { canBeDrawn, withKeptPlot } from './kept-plot';

const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

/** What `ChartModel.origin` is for a chart of an opened file. */
export interface ChartOrigin {
  readonly kind: 'opened-chart';
  readonly anchor: XmlElement;
  readonly chartPath: string;
  readonly drawingPath: string;
  /** The chart as it was read, to see what changed. */
  readonly before: Omit<ChartModel, 'origin' | 'id'>;
}

/** The part of a chart: untouched, with moved references, or written anew. Charts of copied sheets get parts of their own. */
export function writeChart(
  chart: ChartModel,
  origin: ChartOrigin | undefined,
  drawingPath: string,
  target: OfficePackage,
  used: Set<string>,
): string {
  const root = origin && target.xml(origin.chartPath);
  if (!origin || !root) return addChart(chartElement(chart), target, used);
  if (used.has(origin.chartPath) || origin.drawingPath !== drawingPath)
    return addChart(canBeDrawn(chart) ? chartElement(chart) : copiedChart(chart, root), target, used);
  used.add(origin.chartPath);
  const { before } = origin;
  const nowhere = { name: '', left: 0, top: 0, width: 0, height: 0, id: undefined, origin: undefined };
  const without = { nameReference: '', values: '', categories: '', bubbleSizes: '' };
  const withoutReferences = (one: Omit<ChartModel, 'origin' | 'id'>): string =>
    JSON.stringify({
      ...one,
      ...nowhere,
      series: one.series.map((series) => ({ ...without, ...series, ...without })),
    });
  const isChanged = withoutReferences(before) !== withoutReferences(chart);
  if (isChanged && canBeDrawn(chart)) {
    target.write(origin.chartPath, chartElement(chart));
    return origin.chartPath;
  }
  const isMoved = JSON.stringify(before.series) !== JSON.stringify(chart.series);
  if (isMoved) moveReferences(root, chart);
  if (isChanged || isMoved) target.write(origin.chartPath, isChanged ? withKeptPlot(chart, root) : root);
  return origin.chartPath;
}

/** Gives the series of an opened chart the references of now. */
function moveReferences(root: XmlElement, chart: ChartModel): void {
  seriesInOrder(root).forEach((node, index) => {
    const series = chart.series[index];
    for (const [key, formula] of Object.entries(seriesFormulas(node))) {
      const text = series && Object.entries(series).find(([name]) => name === key)?.[1];
      if (typeof text === 'string' && formula)
        formula.children = [{ type: 'text', value: fileFormula(text) }];
    }
  });
}

/** What a copied sheet has of a chart that is only kept: the parts that it leads to stay with the first. */
function copiedChart(chart: ChartModel, opened: XmlElement): XmlElement {
  const root = withKeptPlot(chart, opened);
  const leading = ['externalData', 'printSettings', 'userShapes'];
  root.children = elements(root).filter((one) => !leading.includes(localName(one.name)));
  moveReferences(root, chart);
  return root;
}

function addChart(root: XmlElement, target: OfficePackage, used: Set<string>): string {
  const path = target.freePath('xl/charts/chart', '.xml');
  target.write(path, root, CHART_TYPE);
  used.add(path);
  return path;
}

export function chartOrigin(chart: ChartModel): ChartOrigin | undefined {
  return isChartOrigin(chart.origin) ? chart.origin : undefined;
}

function isChartOrigin(origin: object | undefined): origin is ChartOrigin {
  return origin !== undefined && 'kind' in origin && origin.kind === 'opened-chart';
}
