import type { ChartModel } from '../../files/model/objects';
import type { SheetModel } from '../../files/model/sheet';
import type { Book } from './book';
import { eventType } from './event-types';
import { activate } from './sheets';

interface PlacedChart {
  readonly sheet: SheetModel;
  readonly chart: ChartModel;
}

/** The chart that is chosen, on the sheet that is shown; selecting cells or showing another sheet lets go of it. */
export function activeChart(book: Book): PlacedChart | undefined {
  const sheet = book.activeSheet;
  const chart = sheet.charts.find(({ id }) => id === book.activeChartId);
  return chart && { sheet, chart };
}

/** Shows the sheet of a chart and chooses the chart. */
export function activateChart(book: Book, { sheet, chart }: PlacedChart): void {
  if (activeChart(book)?.chart === chart) return;
  deactivateChart(book);
  activate(book, sheet);
  book.activeChartId = chart.id;
  raise(book, 'ChartActivated', eventType.chartActivated, { sheet, chart });
}

export function deactivateChart(book: Book): void {
  const before = activeChart(book);
  book.activeChartId = null;
  if (before) raise(book, 'ChartDeactivated', eventType.chartDeactivated, before);
}

function raise(book: Book, name: string, type: number, { sheet, chart }: PlacedChart): void {
  book.events.raise(type, [chart.id, sheet.id], () => ({
    type: name,
    chartId: chart.id,
    worksheetId: sheet.id,
  }));
}
