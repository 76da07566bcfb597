import type { ChartConfiguration, ChartDataset, ChartOptions } from 'chart.js';
import { displayText } from '../../host/values';
import type { ChartData, ChartSeriesData } from './chart-data';

const palette = ['#0B5D63', '#1B365D', '#D98E2B', '#9FD3C7', '#B7472A', '#7A86A8', '#C9B458'];
const smallestBubble = 3;
const largestBubble = 22;
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
      return { type: 'bar', label, data: values, backgroundColor: color, order: 1 };
    case 'line':
      return {
        type: 'line',
        label,
        data: values,
        backgroundColor: color,
        borderColor: color,
        borderWidth: 2,
        fill: data.isFilled,
        pointRadius: data.hasMarkers || data.kind !== 'line' ? 3 : 0,
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
        borderWidth: data.hasLines ? 2 : 0,
        showLine: data.hasLines,
        pointRadius: data.hasMarkers ? 4 : 0,
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

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Points without a place across stand at 1, 2, 3 …, as in Excel. */
function points({ values, across = [] }: ChartSeriesData): Point[] {
  return values.flatMap((y, index) => (y === null ? [] : [{ x: across[index] ?? index + 1, y }]));
}

/** The area of a bubble says its size. */
function bubbles(series: ChartSeriesData): (Point & { readonly r: number })[] {
  const sizes = (series.sizes ?? []).filter((_, index) => series.values[index] !== null);
  const largest = Math.max(0, ...sizes.map((size) => size ?? 0));
  return points(series).map((point, index) => {
    const share = largest > 0 ? Math.max(0, sizes[index] ?? 0) / largest : 0;
    return { ...point, r: Math.max(smallestBubble, largestBubble * Math.sqrt(share)) };
  });
}

function scales(data: ChartData, ink: string, line: string): NonNullable<ChartOptions['scales']> {
  const shown = (value: number | string): string =>
    typeof value === 'number' ? displayText(value, data.valueFormat) : value;
  const title = (text: string | null) => ({ display: text !== null, text: text ?? '', color: ink, font });
  const isPlotted = data.kind === 'scatter' || data.kind === 'bubble';
  const categories = {
    stacked: data.isStacked,
    ticks: { color: ink, font },
    grid: { color: line, display: isPlotted },
    title: title(data.categoryTitle),
    ...(data.kind === 'bubble' && { grace: '10%' }),
  };
  const values = {
    stacked: data.isStacked,
    beginAtZero: !isPlotted,
    ticks: { color: ink, font, maxTicksLimit: 8, callback: shown },
    grid: { color: line },
    border: { display: false },
    title: title(data.valueTitle),
    ...(data.kind === 'bubble' && { grace: '10%' }),
  };
  return data.isHorizontal
    ? { x: values, y: { ...categories, reverse: true } }
    : { x: categories, y: values };
}
