import type { Area } from '../../files/model/cells';
import type { ChartModel, ChartSeriesModel } from '../../files/model/objects';
import type { SheetModel } from '../../files/model/sheet';
import { qualifiedAddress } from '../formulas';
import { ExcelError, invalidArgument } from '../protocol/errors';
import { displayText, isDateFormat } from '../values';
import { columnsOf, rowsOf } from '../../files/model/areas';
import type { Book } from './book';
import { eventType } from './event-types';
import type { RangeHandle } from './range';

/** Whether a chart type shows one series as a whole, each point in a colour of its own. */
export function isRoundChart(type: string): boolean {
  return /^(?:3D)?(?:Pie|Doughnut)/.test(type);
}

/** Whether a chart type is drawn in three dimensions, and stands in no chart with one that is not. */
export function isSolidChart(type: string): boolean {
  return /^(?:3D|Cylinder|Cone|Pyramid)/.test(type);
}

export type SeriesBy = 'Auto' | 'Columns' | 'Rows';

/** A new chart of Excel's usual size, named as the next of its sheet. */
export function newChart(
  book: Book,
  sheet: SheetModel,
  type: string,
  source: RangeHandle,
  by: SeriesBy,
): ChartModel {
  if (type === '' || type === 'Invalid') throw invalidArgument();
  const names = new Set(sheet.charts.map((chart) => chart.name.toLowerCase()));
  let number = 1;
  while (names.has(`chart ${number}`)) number++;
  const series = seriesOf(source, by, type);
  const [only, ...more] = series;
  return {
    id: book.newId(),
    name: `Chart ${number}`,
    type,
    title: only && more.length === 0 ? (only.name ?? 'Chart Title') : 'Chart Title',
    left: 150,
    top: 75,
    width: 360,
    height: 216,
    series,
    // that of a pie or ring names the points, not the series
    legend: { visible: more.length > 0 || isRoundChart(type), position: 'Bottom' },
  };
}

export function deleteChart(book: Book, sheet: SheetModel, chart: ChartModel): void {
  sheet.charts = sheet.charts.filter((each) => each !== chart);
  book.events.raise(eventType.chartDeleted, [sheet.id], () => ({
    type: 'ChartDeleted',
    chartId: chart.id,
    worksheetId: sheet.id,
    source: 'Local',
  }));
}

/**
 * Series of a block of cells. Its first columns and rows are names and levels of categories as long as they hold text or
 * dates, or where the corner is empty; with `Auto` the longer side runs along the categories. Scatter and bubble charts
 * take the first line for x, and bubble charts every second one for sizes.
 */
export function seriesOf(source: RangeHandle, by: SeriesBy, type: string): ChartSeriesModel[] {
  const isXY = /^(XYScatter|Bubble)/.test(type);
  const lines = linesOf(source, by, isXY);
  if (!type.startsWith('Bubble')) return lines;
  return lines.flatMap((line, index) => {
    const sizes = lines[index + 1]?.values;
    return index % 2 === 0 ? [sizes === undefined ? line : { ...line, bubbleSizes: sizes }] : [];
  });
}

function linesOf(source: RangeHandle, by: SeriesBy, isXY: boolean): ChartSeriesModel[] {
  const { book, sheet, area } = source;
  book.calculation.ensure();
  if (sheet.cells.usedArea((cell) => cell.value !== null, area) === null)
    throw new ExcelError('EmptyChartSeries', 'The chart series is empty.');
  const head = headOf(source, isXY);
  const data = { ...area, top: area.top + head.rows, left: area.left + head.columns };
  const byColumns = by === 'Columns' || (by === 'Auto' && rowsOf(data) >= columnsOf(data));
  const address = (part: Area): string => qualifiedAddress(sheet.name, part, true);
  const above = { ...data, top: area.top, bottom: data.top - 1 };
  const before = { ...data, left: area.left, right: data.left - 1 };
  const [names, labels] = byColumns ? [above, before] : [before, above];
  const along = (part: Area, line: number): Area =>
    byColumns ? { ...part, left: line, right: line } : { ...part, top: line, bottom: line };
  const lines = byColumns ? range(data.left, data.right) : range(data.top, data.bottom);
  return lines.map((line) => {
    const name = along(names, line);
    const hasName = rowsOf(name) > 0 && columnsOf(name) > 0;
    return {
      name: hasName ? labelText(source.with(name)) : null,
      ...(hasName && { nameReference: address(name) }),
      values: address(along(data, line)),
      ...(rowsOf(labels) > 0 && columnsOf(labels) > 0 && { categories: address(labels) }),
    };
  });
}

/** How many rows and columns of a block are names and categories; at least one line of each is left for values. */
function headOf({ book, sheet, area }: RangeHandle, isXY: boolean): { rows: number; columns: number } {
  const isValue = (row: number, column: number): boolean =>
    typeof sheet.cells.get(row, column)?.value === 'number' &&
    !isDateFormat(book.styleAt(sheet, row, column).numberFormat);
  const [rows, columns] = [range(area.top, area.bottom), range(area.left, area.right)];
  const first = (lines: readonly number[], holdsValue: (line: number) => boolean): number => {
    const found = lines.findIndex(holdsValue);
    return Math.min(found < 0 ? 1 : found, lines.length - 1);
  };
  const isCornerEmpty = (sheet.cells.get(area.top, area.left)?.value ?? null) === null;
  const least = (lines: readonly number[]): number => (isCornerEmpty && lines.length > 1 ? 1 : 0);
  const head = isXY
    ? Math.min(1, columns.length - 1)
    : Math.max(
        least(columns),
        first(columns, (column) => rows.some((row) => isValue(row, column))),
      );
  const beside = columns.slice(head);
  return {
    columns: head,
    rows: Math.max(
      least(rows),
      first(rows, (row) => beside.some((column) => isValue(row, column))),
    ),
  };
}

/** What the cells of a name or of the levels of one category show, as one text. */
export function labelText({ book, sheet, area }: RangeHandle): string {
  const texts = range(area.top, area.bottom).flatMap((row) =>
    range(area.left, area.right).map((column) => {
      const { numberFormat } = book.styleAt(sheet, row, column);
      const value = sheet.cells.get(row, column)?.value ?? null;
      return displayText(value, numberFormat, book.model.calculation.date1904);
    }),
  );
  return texts.filter((text) => text !== '').join(' ');
}

/** The texts of categories of several levels; of one level undefined: these are what the cells hold. */
export function levelledLabels(labels: RangeHandle, values: RangeHandle): string[] | undefined {
  const { area } = labels;
  if (rowsOf(area) === 1 || columnsOf(area) === 1) return undefined;
  return columnsOf(values.area) === 1
    ? range(area.top, area.bottom).map((row) => labelText(labels.with({ ...area, top: row, bottom: row })))
    : range(area.left, area.right).map((at) => labelText(labels.with({ ...area, left: at, right: at })));
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
