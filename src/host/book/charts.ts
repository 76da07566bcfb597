import type { Area } from '../../files/model/cells';
import type { ChartModel, ChartSeriesModel } from '../../files/model/objects';
import type { SheetModel } from '../../files/model/sheet';
import { qualifiedAddress } from '../formulas';
import { ExcelError, invalidArgument } from '../protocol/errors';
import { columnsOf, rowsOf } from '../../files/model/areas';
import type { Book } from './book';
import type { RangeHandle } from './range';
import { plainValue } from './read-cells';

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
    legend: { visible: more.length > 0, position: 'Bottom' },
  };
}

/**
 * Series of a block of cells: the first row and column are names and categories where they hold text or the corner is
 * empty; with `Auto` the longer side runs along the categories. Scatter and bubble charts take the first line for x, and
 * bubble charts every second one for sizes.
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

function linesOf({ book, sheet, area }: RangeHandle, by: SeriesBy, isXY: boolean): ChartSeriesModel[] {
  book.calculation.ensure();
  const value = (row: number, column: number): unknown => sheet.cells.get(row, column)?.value ?? null;
  if (sheet.cells.usedArea((cell) => cell.value !== null, area) === null)
    throw new ExcelError('EmptyChartSeries', 'The chart series is empty.');
  const isWide = columnsOf(area) > 1;
  const isTall = rowsOf(area) > 1;
  const hasNames =
    isTall &&
    range(area.left, area.right)
      .slice(isWide ? 1 : 0)
      .every((column) => typeof value(area.top, column) !== 'number');
  const hasCategories =
    isWide &&
    (isXY ||
      range(area.top, area.bottom)
        .slice(hasNames ? 1 : 0)
        .every((row) => typeof value(row, area.left) !== 'number'));
  const data = { ...area, top: area.top + (hasNames ? 1 : 0), left: area.left + (hasCategories ? 1 : 0) };
  const byColumns = by === 'Columns' || (by === 'Auto' && rowsOf(data) >= columnsOf(data));
  const address = (part: Area): string => qualifiedAddress(sheet.name, part, true);
  const lines = byColumns ? range(data.left, data.right) : range(data.top, data.bottom);
  return lines.map((line) => {
    const values = byColumns ? { ...data, left: line, right: line } : { ...data, top: line, bottom: line };
    const hasName = byColumns ? hasNames : hasCategories;
    const [nameRow, nameColumn] = byColumns ? [area.top, line] : [line, area.left];
    const nameCell = { top: nameRow, left: nameColumn, bottom: nameRow, right: nameColumn };
    const hasLabels = byColumns ? hasCategories : hasNames;
    const labels = byColumns
      ? { ...data, left: area.left, right: area.left }
      : { ...data, top: area.top, bottom: area.top };
    return {
      name: hasName ? String(plainValue(sheet.cells.get(nameRow, nameColumn)?.value ?? null)) : null,
      ...(hasName && { nameReference: address(nameCell) }),
      values: address(values),
      ...(hasLabels && { categories: address(labels) }),
    };
  });
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
