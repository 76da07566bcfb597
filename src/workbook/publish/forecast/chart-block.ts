import { format } from '../../../i18n/format';
import { COUNTED, type ForecastEntry } from '../../../method';
import {
  area,
  type Cell,
  type ChartContent,
  type ChartSeriesContent,
  type EmptyChart,
} from '../content/content';
import { figureAt } from './cells';
import { inBlock, inCategory } from './forecast-columns';
import { AMOUNT as AMOUNT_ON_AXIS } from '../../style/number-formats';
import { AMOUNT, LABEL, VALUES } from './grid';
import type { BlockRow, ColumnGroup, ForecastPage } from './page';
import { labelsOf, periodLabel } from './period-blocks';
import { currenciesOf, daysOf, ofRow, periodsFrom, type ForecastView } from './view';

/** The chart shows so many quarters from today on, always in the same cells, so that it never has to be moved. */
const QUARTERS = 6;
const BOOKED = VALUES;
const LOW = VALUES + 6;

/** The figures of the chart for the currency of most deals, and the chart over them. */
export function addChartBlock(
  page: ForecastPage,
  place: ChartContent['place'],
  view: ForecastView,
): ChartContent | EmptyChart {
  const { words } = view;
  const { forecast, levels, results } = words;
  const currency = currenciesOf(view)[0] ?? null;
  const groups: readonly ColumnGroup[] = [
    { title: forecast.block.booked, columns: [{ header: forecast.columns.amount, numberFormat: AMOUNT }] },
    {
      title: forecast.columns.expected,
      columns: COUNTED.map((category) => ({ header: levels.category[category], numberFormat: AMOUNT })),
    },
    {
      title: forecast.columns.range,
      columns: [
        { header: forecast.columns.total10, numberFormat: AMOUNT, engine: true },
        { header: forecast.columns.total90, numberFormat: AMOUNT, engine: true },
      ],
    },
    {
      title: forecast.chart.withBooked,
      columns: [
        { header: forecast.columns.total10, numberFormat: AMOUNT },
        { header: forecast.columns.total90, numberFormat: AMOUNT },
      ],
    },
  ];
  const shownCurrency = currency ?? results.noCurrency;
  const name = 'Forecast by quarter';
  const quarters = periodsFrom(view, 'quarter', QUARTERS);
  const isEmpty = !quarters.some((quarter) => hasAmounts(view.entriesIn(currency, quarter)));
  page.heading(
    format(forecast.chart.figures, { currency: shownCurrency }),
    isEmpty ? forecast.chart.nothing : '',
  );
  page.header([forecast.blocks.quarter, ...labelsOf(view)], groups);
  const top = page.row;
  const rows = quarters.map((quarter, index): BlockRow => {
    const row = top + index;
    const slice = ofRow(view, row, currency, quarter);
    const [from, until] = daysOf(quarter, words);
    const range = view.forecast.periods.quarter.find(
      (each) => each.currency === currency && each.period?.first === quarter.first,
    )?.range;
    const booked = inBlock(slice, 'booked', words).sum('amount');
    const low = range?.p10 ?? 0;
    const high = range?.p90 ?? 0;
    const withBooked = (column: number, value: number): Cell => {
      const one = figureAt(row, BOOKED, booked);
      const other = figureAt(row, column, value);
      return { formula: `${one.at}+${other.at}`, shown: one.value + other.value };
    };
    return {
      label: periodLabel(quarter, view),
      currency: shownCurrency,
      from,
      until,
      values: [
        booked,
        ...COUNTED.map((category) => inCategory(slice, category, words).sum('forecastExpected')),
        low,
        high,
        withBooked(VALUES + 4, low),
        withBooked(VALUES + 5, high),
      ],
    };
  });
  page.rows(rows, groups);
  if (isEmpty) return { name, isEmpty };
  const column = (at: number) => area(top, at, QUARTERS, 1);
  const seriesOf = (title: string, at: number, color: string, isMarks: boolean): ChartSeriesContent => ({
    name: title,
    values: column(at),
    categories: column(LABEL),
    color,
    ...(isMarks ? { isMarks } : {}),
  });
  const stacked = [forecast.block.booked, ...COUNTED.map((category) => levels.category[category])];
  return {
    name,
    type: 'ColumnStacked',
    title: forecast.chart.title,
    place,
    series: [
      ...stacked.map((title, index) =>
        seriesOf(title, BOOKED + index, STACKED_COLOURS[index] ?? LOW_COLOUR, false),
      ),
      seriesOf(forecast.columns.total10, LOW, LOW_COLOUR, true),
      seriesOf(forecast.columns.total90, LOW + 1, HIGH_COLOUR, true),
    ],
    valueAxis: { numberFormat: AMOUNT_ON_AXIS },
  };
}

/** Whether anything is booked, or expected from open deals. */
const hasAmounts = (entries: readonly ForecastEntry[]): boolean =>
  entries.some(({ block, amount }) => (block === 'booked' || block === 'counted') && amount !== 0);

const STACKED_COLOURS = ['#1B365D', '#2F7F79', '#8CC3BC', '#C9CED6'];
const LOW_COLOUR = '#B5651D';
const HIGH_COLOUR = '#5C5C5C';
