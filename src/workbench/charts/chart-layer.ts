import {
  ArcElement,
  BarController,
  BarElement,
  BubbleController,
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
} from 'chart.js';
import type { SheetModel, WorkbookModel } from '../../files';
import type { GridPane, GridView } from '../grid/view';
import { element } from '../shell/element';
import { chartData, type ChartData } from './chart-data';
import { chartConfiguration } from './configuration';
import { cornersOf, type Corner } from './place';

Chart.register(
  ArcElement,
  BarController,
  BarElement,
  BubbleController,
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
);

interface ShownChart {
  readonly data: ChartData;
  readonly corners: readonly [Corner, Corner];
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The charts of the shown sheet over the grid, where they stand on the sheet: they move, grow and are cut with its cells. */
export class ChartLayer {
  private charts: readonly ShownChart[] = [];
  private text = '';
  private viewText = '';
  private drawn: readonly Chart[] = [];
  private frame: number | undefined;

  constructor(
    private readonly place: HTMLElement,
    private readonly view: () => GridView | null,
    private readonly isDark: boolean,
  ) {}

  /** Shows the charts of a sheet; nothing is drawn again while nothing has changed. */
  show(model: WorkbookModel, sheet: SheetModel): void {
    this.charts = sheet.charts.map((chart) => ({
      data: chartData(model, sheet, chart),
      corners: cornersOf(sheet, chart),
    }));
    const text = JSON.stringify([sheet.id, this.charts]);
    if (text !== this.text) this.viewText = '';
    this.text = text;
    this.follow();
  }

  dispose(): void {
    if (this.frame !== undefined) window.cancelAnimationFrame(this.frame);
    this.clear();
  }

  /** Follows scrolling and zooming from frame to frame, as long as there is a chart. */
  private readonly follow = (): void => {
    if (this.frame !== undefined) window.cancelAnimationFrame(this.frame);
    this.frame = this.charts.length > 0 ? window.requestAnimationFrame(this.follow) : undefined;
    const view = this.charts.length > 0 ? this.view() : null;
    if (!view) {
      this.clear();
      return;
    }
    const boxes = this.charts.map(({ corners }) => boxOf(view, corners));
    // What moves while scrolling is set anew; only what changes a chart's size draws it again.
    const viewText = JSON.stringify([boxes, view.scale, view.panes.map(({ key }) => key)]);
    if (viewText !== this.viewText) this.draw(view, boxes);
    this.viewText = viewText;
    view.panes.forEach((pane, index) => moveTo(this.place.children[index], pane, view));
  };

  private clear(): void {
    this.drawn.forEach((chart) => chart.destroy());
    this.drawn = [];
    this.viewText = '';
    this.place.replaceChildren();
  }

  private draw(view: GridView, boxes: readonly Box[]): void {
    this.clear();
    const drawn: Chart[] = [];
    for (const pane of view.panes) {
      const content = element('div', { class: 'content' });
      this.place.append(element('div', { class: 'chart-pane' }, content));
      this.charts.forEach(({ data }, index) => {
        const box = boxes[index];
        if (!box || !reaches(pane, view.scale, box)) return;
        const canvas = element('canvas', {
          width: String(box.width),
          height: String(box.height),
          role: 'img',
          'aria-label': data.label,
        });
        const figure = element('figure', {}, canvas);
        Object.assign(figure.style, {
          left: `${box.left}px`,
          top: `${box.top}px`,
          width: `${box.width}px`,
          height: `${box.height}px`,
        });
        content.append(figure);
        drawn.push(new Chart(canvas, chartConfiguration(data, this.isDark)));
      });
    }
    this.drawn = drawn;
  }
}

/** In pixels of the sheet at 100 %. */
function boxOf(view: GridView, [start, end]: readonly [Corner, Corner]): Box {
  const [from, to] = [pointOf(view, start), pointOf(view, end)];
  return {
    left: Math.round(from.x),
    top: Math.round(from.y),
    width: Math.max(1, Math.round(to.x - from.x)),
    height: Math.max(1, Math.round(to.y - from.y)),
  };
}

function pointOf(view: GridView, { row, column, across, down }: Corner): { x: number; y: number } {
  const cell = view.cellAt(row, column);
  return { x: cell.left + across * cell.width, y: cell.top + down * cell.height };
}

/** Whether a chart can ever be seen in a pane: frozen panes end, the others go on. */
function reaches(
  { left, top, width, height, isFrozenAcross, isFrozenDown }: GridPane,
  scale: number,
  box: Box,
): boolean {
  const across = isFrozenAcross ? box.left < (left + width) / scale : box.left + box.width > left / scale;
  const down = isFrozenDown ? box.top < (top + height) / scale : box.top + box.height > top / scale;
  return across && down;
}

function moveTo(place: Element | undefined, pane: GridPane, view: GridView): void {
  if (!(place instanceof HTMLElement) || !(place.firstElementChild instanceof HTMLElement)) return;
  Object.assign(place.style, {
    left: `${view.left + pane.left}px`,
    top: `${view.top + pane.top}px`,
    width: `${pane.width}px`,
    height: `${pane.height}px`,
  });
  const x = -pane.left - pane.scrollX * view.scale;
  const y = -pane.top - pane.scrollY * view.scale;
  place.firstElementChild.style.transform = `translate(${x}px, ${y}px) scale(${view.scale})`;
}
