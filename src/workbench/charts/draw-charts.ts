import {
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  DoughnutController,
  Filler,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PieController,
  PointElement,
  ScatterController,
  Title,
  Tooltip,
  type ChartConfiguration,
} from 'chart.js';
import type { SheetModel, WorkbookModel } from '../../files';
import { element } from '../shell/element';
import { chartData, type ChartData } from './chart-data';

Chart.register(
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  DoughnutController,
  Filler,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PieController,
  PointElement,
  ScatterController,
  Title,
  Tooltip,
);

const palette = ['#0B5D63', '#1B365D', '#D98E2B', '#9FD3C7', '#B7472A', '#7A86A8', '#C9B458'];
const drawn = new WeakMap<HTMLElement, { readonly text: string; readonly charts: readonly Chart[] }>();

/** Draws the charts of a sheet side by side; nothing is drawn again while nothing has changed. */
export function drawCharts(
  place: HTMLElement,
  model: WorkbookModel,
  sheet: SheetModel,
  isDark: boolean,
): void {
  const charts = sheet.charts.map((chart) => ({
    data: chartData(model, sheet, chart),
    ratio: chart.width / chart.height || 1.6,
  }));
  const text = JSON.stringify([charts, isDark]);
  const before = drawn.get(place);
  if (before?.text === text) return;
  before?.charts.forEach((chart) => chart.destroy());
  place.hidden = charts.length === 0;
  const canvases = charts.map(({ data, ratio }) => {
    const canvas = element('canvas', { role: 'img', 'aria-label': data.title });
    return {
      data,
      canvas,
      figure: element('figure', { style: `aspect-ratio: ${Math.max(1, Math.min(2.4, ratio))}` }, canvas),
    };
  });
  place.replaceChildren(...canvases.map(({ figure }) => figure));
  drawn.set(place, {
    text,
    charts: canvases.map(({ canvas, data }) => new Chart(canvas, configuration(data, isDark))),
  });
}

function configuration(data: ChartData, isDark: boolean): ChartConfiguration {
  const ink = isDark ? '#E8EAED' : '#1F2328';
  const line = isDark ? '#3B4049' : '#D5D9E0';
  const isRound = data.kind === 'pie' || data.kind === 'doughnut';
  const axis = { stacked: data.isStacked, ticks: { color: ink }, grid: { color: line } };
  return {
    type: data.kind,
    data: {
      labels: [...data.categories],
      datasets: data.series.map((series, index) => {
        const color = series.color ?? palette[index % palette.length] ?? '#0B5D63';
        return {
          label: series.name,
          data: data.kind === 'scatter' ? scatterPoints(data, series.values) : [...series.values],
          backgroundColor: isRound ? [...palette] : color,
          borderColor: isRound ? line : color,
          fill: data.isFilled,
        };
      }),
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      indexAxis: data.isHorizontal ? 'y' : 'x',
      ...(!isRound && { scales: { x: axis, y: axis } }),
      plugins: {
        title: { display: data.title !== '', text: data.title, color: ink },
        legend: { display: data.hasLegend, position: 'bottom', labels: { color: ink, boxWidth: 12 } },
      },
    },
  };
}

function scatterPoints(data: ChartData, values: readonly (number | null)[]): { x: number; y: number }[] {
  return values.flatMap((y, index) => {
    const x = Number(data.categories[index] ?? index + 1);
    return y === null || Number.isNaN(x) ? [] : [{ x, y }];
  });
}
