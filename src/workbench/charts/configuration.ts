import type { ChartConfiguration, ChartDataset, ChartOptions, PointStyle } from 'chart.js';
import { displayText } from '../../host/values';
import { isPlotted, type AxisScale, type ChartData, type ChartSeriesData } from './chart-data';

const palette = ['#0B5D63', '#1B365D', '#D98E2B', '#9FD3C7', '#B7472A', '#7A86A8', '#C9B458'];
const largestBubble = 22;
/** Points of a marker where the file says nothing, and the pixels of a point. */
const usualMarker = 5;
const pixelsOfPoint = 4 / 3;
/** The shapes of markers by their names in the file; a circle for any other. */
const markerShapes: Readonly<Record<string, PointStyle>> = {
  square: 'rect',
  diamond: 'rectRot',
  triangle: 'triangle',
  x: 'crossRot',
  star: 'star',
  plus: 'cross',
  dash: 'line',
  dot: 'line',
};
const font = { family: "Calibri, Carlito, 'Segoe UI', Arial, 'Noto Sans CJK SC', sans-serif", size: 11 };

/** A chart in the terms of the library that draws it. */
export function chartConfiguration(data: ChartData, isDark: boolean): ChartConfiguration {
  const ink = isDark ? '#E8EAED' : '#44546A';
  const line = isDark ? '#3B4049' : '#E2E5EA';
  return {
    type: data.kind,
    data: {
      labels: [...data.categories],
      datasets: data.series.map((series, at) => dataset(data, series, at, line)),
    },
    options: {
      animation: false,
      responsive: false,
      events: [],
      font,
      color: ink,
      indexAxis: data.isHorizontal ? 'y' : 'x',
      layout: { padding: 8 },
      ...(!isRound(data) && { scales: scales(data, ink, line) }),
      plugins: {
        title: {
          display: data.title !== null && data.title !== '',
          text: data.title ?? '',
          color: ink,
          font: { ...font, size: 14, weight: 'normal' },
        },
        legend: {
          display: data.legend !== null,
          position: data.legend ?? 'bottom',
          labels: {
            color: ink,
            boxWidth: 10,
            boxHeight: 10,
            usePointStyle: true,
            font,
            sort: (a, b) => (a.datasetIndex ?? 0) - (b.datasetIndex ?? 0),
          },
        },
        tooltip: { enabled: false },
      },
    },
  };
}

function isRound({ kind }: ChartData): boolean {
  return kind === 'pie' || kind === 'doughnut';
}

function dataset(data: ChartData, series: ChartSeriesData, index: number, line: string): ChartDataset {
  const color = series.color ?? palette[index % palette.length] ?? '#0B5D63';
  const label = series.name;
  const values = [...series.values];
  switch (series.kind) {
    case 'bar':
      // Lines lie over the bars of a combination.
      return { type: 'bar', label, data: values, backgroundColor: color, order: 1, pointStyle: 'rect' };
    case 'line':
      return {
        type: 'line',
        label,
        data: values,
        backgroundColor: color,
        borderColor: color,
        borderWidth: 2,
        showLine: series.hasLine,
        fill: data.isFilled,
        // The lines of a combination stand at their values, not on top of each other.
        ...(data.kind !== 'line' && { stack: `${index}` }),
        ...markers(series, color),
      };
    case 'pie':
    case 'doughnut':
      return {
        type: series.kind,
        label,
        data: values.map((value) => value ?? 0),
        backgroundColor: values.map((_, at) => palette[at % palette.length] ?? color),
        borderColor: line,
        borderWidth: 1,
      };
    case 'scatter':
      return {
        type: 'scatter',
        label,
        data: points(series),
        backgroundColor: color,
        borderColor: color,
        borderWidth: 2,
        showLine: series.hasLine,
        ...markers(series, color),
      };
    case 'bubble':
      return {
        type: 'bubble',
        label,
        data: bubbles(series),
        backgroundColor: `${color}B3`,
        borderColor: color,
      };
  }
}

function markers({ marker }: ChartSeriesData, color: string) {
  if (marker === null) return { pointRadius: 0 };
  const { shape = 'circle', size = usualMarker, fill = color, line = fill } = marker;
  const pointStyle = markerShapes[shape] ?? 'circle';
  return {
    pointStyle,
    pointRadius: (size * pixelsOfPoint) / 2,
    pointBackgroundColor: fill,
    pointBorderColor: line,
    pointBorderWidth: pointStyle === 'line' ? 3 : 1,
  };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Points without a place across stand at 1, 2, 3 …, as in Excel. */
function points({ values, across = [] }: ChartSeriesData): Point[] {
  return values.flatMap((y, index) => (y === null ? [] : [{ x: across[index] ?? index + 1, y }]));
}

/** The area of a bubble says its size; there is none for nothing. */
function bubbles(series: ChartSeriesData): (Point & { readonly r: number })[] {
  const sizes = (series.sizes ?? []).filter((_, index) => series.values[index] !== null);
  const largest = Math.max(0, ...sizes.map((size) => size ?? 0));
  return points(series).flatMap((point, index) => {
    const size = sizes[index] ?? 0;
    return size > 0 ? [{ ...point, r: largestBubble * Math.sqrt(size / largest) }] : [];
  });
}

function scales(data: ChartData, ink: string, line: string): NonNullable<ChartOptions['scales']> {
  const shown = (value: number | string): string =>
    typeof value === 'number' ? displayText(value, data.valueFormat) : value;
  const title = (text: string | null) => ({ display: text !== null, text: text ?? '', color: ink, font });
  const hasNumbersAcross = isPlotted(data.kind);
  const categories = {
    stacked: data.isStacked,
    ...limits(data.categoryScale, data),
    ticks: { color: ink, font, ...steps(data.categoryScale) },
    grid: { color: line, display: hasNumbersAcross },
    title: title(data.categoryTitle),
  };
  const values = {
    stacked: data.isStacked,
    beginAtZero: !hasNumbersAcross,
    ...limits(data.valueScale, data),
    ticks: { color: ink, font, maxTicksLimit: 8, callback: shown, ...steps(data.valueScale) },
    grid: { color: line },
    border: { display: false },
    title: title(data.valueTitle),
  };
  return data.isHorizontal
    ? { x: values, y: { ...categories, reverse: true } }
    : { x: categories, y: values };
}

/** Bubbles need room beside the outermost of them, unless the axis says where it ends. */
function limits({ minimum, maximum }: AxisScale, { kind }: ChartData) {
  if (minimum === undefined && maximum === undefined) return kind === 'bubble' ? { grace: '10%' } : {};
  return { ...(minimum !== undefined && { min: minimum }), ...(maximum !== undefined && { max: maximum }) };
}

const steps = ({ step }: AxisScale) => (step === undefined ? {} : { stepSize: step });
