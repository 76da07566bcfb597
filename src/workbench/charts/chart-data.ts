import type {
  Area,
  CellValue,
  ChartAxisModel,
  ChartMarker,
  ChartModel,
  ChartSeriesModel,
  SheetModel,
  WorkbookModel,
} from '../../files';
import { displayText } from '../../host/values';
import { referredCells } from '../grid/mapper/lists';

export type SeriesKind = 'bar' | 'line' | 'pie' | 'doughnut' | 'scatter' | 'bubble';

export interface ChartSeriesData {
  readonly name: string;
  readonly kind: SeriesKind;
  /** As fractions of their stack where the chart stacks to 100 %. */
  readonly values: readonly (number | null)[];
  /** Of scatter and bubble charts: where each value stands across. */
  readonly across?: readonly (number | null)[];
  /** Of bubble charts. */
  readonly sizes?: readonly (number | null)[];
  readonly color?: string;
  /** Of lines and scatter charts: a line from point to point. */
  readonly hasLine: boolean;
  /** Of lines and scatter charts: what stands on the points. */
  readonly marker: ChartMarker | null;
}

/** What an axis keeps to; what is absent is chosen to fit the values. */
export interface AxisScale {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly step?: number;
}

/** A chart with the values of its references filled in. */
export interface ChartData {
  /** What names the chart to somebody who does not see it. */
  readonly label: string;
  readonly title: string | null;
  readonly kind: SeriesKind;
  readonly isHorizontal: boolean;
  readonly isStacked: boolean;
  readonly isFilled: boolean;
  readonly legend: 'top' | 'bottom' | 'left' | 'right' | null;
  readonly valueTitle: string | null;
  readonly categoryTitle: string | null;
  readonly valueScale: AxisScale;
  /** Of scatter and bubble charts; categories have no scale. */
  readonly categoryScale: AxisScale;
  /** Number format of the value axis: its own, or that of the values as in Excel. */
  readonly valueFormat: string;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeriesData[];
}

/** What a chart of a sheet shows at this moment. */
export function chartData(model: WorkbookModel, sheet: SheetModel, chart: ChartModel): ChartData {
  const { type, series, axes = {} } = chart;
  const kind = kindOf(type);
  const isRound = kind === 'pie' || kind === 'doughnut';
  const isPercent = /Stacked100/.test(type);
  const cells = (reference: string | undefined): readonly ReferredValue[] =>
    reference === undefined ? [] : valuesOf(model, sheet, reference);
  const read = series.map((each, index) => seriesData(each, index, type, cells));
  return {
    label: chart.title ?? chart.name,
    title: chart.title,
    kind,
    isHorizontal: /^(3D)?Bar|^(Cylinder|Cone|Pyramid)Bar/.test(type) && type !== 'BarOfPie',
    isStacked: /Stacked/.test(type),
    isFilled: /^(3D)?Area/.test(type),
    legend: chart.legend.visible && (series.length > 1 || isRound) ? legendSide(chart.legend.position) : null,
    valueTitle: axes.value?.title ?? null,
    categoryTitle: axes.category?.title ?? null,
    valueScale: scaleOf(axes.value),
    categoryScale: isPlotted(kind) ? scaleOf(axes.category) : {},
    valueFormat:
      axes.value?.numberFormat ?? (isPercent ? '0%' : (cells(series[0]?.values)[0]?.format ?? 'General')),
    categories: series[0] ? categoriesOf(model, sheet, series[0]) : [],
    series: isPercent ? asShares(read) : read,
  };
}

function seriesData(
  series: ChartSeriesModel,
  index: number,
  chartType: string,
  cells: (reference: string | undefined) => readonly ReferredValue[],
): ChartSeriesData {
  const type = series.type ?? chartType;
  const kind = kindOf(type);
  return {
    name:
      series.nameReference === undefined
        ? (series.name ?? `${index + 1}`)
        : joined(cells(series.nameReference)),
    kind,
    values: cells(series.values).map(numberOf),
    ...(isPlotted(kind) && { across: cells(series.categories).map(numberOf) }),
    ...(kind === 'bubble' && { sizes: cells(series.bubbleSizes).map(numberOf) }),
    ...(series.color !== undefined && { color: series.color }),
    hasLine: isJoined(kind) && series.line?.dash !== 'none' && type !== 'XYScatter',
    marker: isJoined(kind) ? markerOf(series, type) : null,
  };
}

function markerOf({ marker = {} }: ChartSeriesModel, type: string): ChartMarker | null {
  const isUsual = /Markers|^XYScatter/.test(type) && !/NoMarkers/.test(type);
  return marker.shape === 'none' || (marker.shape === undefined && !isUsual) ? null : marker;
}

function scaleOf({ minimum, maximum, majorUnit }: ChartAxisModel = {}): AxisScale {
  return {
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    ...(majorUnit !== undefined && { step: majorUnit }),
  };
}

const isJoined = (kind: SeriesKind): boolean => kind === 'line' || kind === 'scatter';

/** Whether points stand at numbers in both directions. */
export function isPlotted(kind: SeriesKind): boolean {
  return kind === 'scatter' || kind === 'bubble';
}

function kindOf(type: string): SeriesKind {
  if (/^(3D)?(Line|Area)/.test(type)) return 'line';
  if (/^(3D)?Pie|^BarOfPie/.test(type)) return 'pie';
  if (/^Doughnut/.test(type)) return 'doughnut';
  if (/^Bubble/.test(type)) return 'bubble';
  return /^XY/.test(type) ? 'scatter' : 'bar';
}

function legendSide(position: string): ChartData['legend'] {
  const side = position.toLowerCase();
  return side === 'top' || side === 'left' || side === 'right' ? side : 'bottom';
}

/** The parts that each series has of what all series have together. */
function asShares(series: readonly ChartSeriesData[]): readonly ChartSeriesData[] {
  const total = (at: number): number =>
    series.reduce((sum, { values }) => sum + Math.abs(values[at] ?? 0), 0);
  return series.map((each) => ({
    ...each,
    values: each.values.map((value, at) => (value === null || total(at) === 0 ? null : value / total(at))),
  }));
}

interface ReferredValue {
  readonly value: CellValue;
  readonly text: string;
  readonly format: string;
}

function valuesOf(model: WorkbookModel, sheet: SheetModel, reference: string): readonly ReferredValue[] {
  const cells = referredCells(model, sheet, reference, 0);
  return cells ? shownValues(model, cells.sheet, cells.area) : [];
}

function shownValues(model: WorkbookModel, sheet: SheetModel, area: Area): readonly ReferredValue[] {
  const values: ReferredValue[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    if (sheet.rows.get(row)?.hidden) continue;
    for (let column = area.left; column <= area.right; column++) {
      if (sheet.columns.get(column)?.hidden) continue;
      const cell = sheet.cells.get(row, column);
      const value = cell?.value ?? null;
      const { numberFormat } = model.styles.get(cell?.style ?? 0);
      const text = displayText(value, numberFormat, model.calculation.date1904);
      values.push({ value, text, format: numberFormat ?? 'General' });
    }
  }
  return values;
}

/** The names of the points; several levels, which stand beside or above each other, are one name. */
function categoriesOf(model: WorkbookModel, sheet: SheetModel, series: ChartSeriesModel): string[] {
  const labels = referredCells(model, sheet, series.categories ?? '', 0);
  const values = referredCells(model, sheet, series.values, 0);
  if (!labels) return [];
  const { area } = labels;
  const shown = (part: Area): readonly ReferredValue[] => shownValues(model, labels.sheet, part);
  if (area.top === area.bottom || area.left === area.right) return shown(area).map(({ text }) => text);
  const isDown = values?.area.left === values?.area.right;
  const [first, last] = isDown ? [area.top, area.bottom] : [area.left, area.right];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
    .map((at) => shown(isDown ? { ...area, top: at, bottom: at } : { ...area, left: at, right: at }))
    .filter((point) => point.length > 0)
    .map(joined);
}

function joined(values: readonly ReferredValue[]): string {
  return values
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join(' ');
}

function numberOf({ value }: ReferredValue): number | null {
  return typeof value === 'number' ? value : null;
}
