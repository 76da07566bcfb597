import { format } from '../../../i18n/format';
import type { ConvertedCurrency, ReportingForecast } from '../../../method';
import type { Cell } from '../content/content';
import { figureAt, type Figure } from './cells';
import { inBlock, threeColumns } from './forecast-columns';
import { DATE, TEXT } from '../../style/number-formats';
import { AMOUNT, COUNT, RATE, VALUES } from './grid';
import type { BlockRow, ColumnGroup, ForecastPage } from './page';
import { labelsOf, periodLabel } from './period-blocks';
import type { Slice } from './slice';
import { daysOf, ofRow, type ForecastView, type Span } from './view';

/** Every quarter in the reporting currency: one line per currency with its rate, and under them their sum. */
export function addReportingBlock(page: ForecastPage, view: ForecastView): void {
  const { forecast, words } = view;
  const { reportingCurrency } = forecast.rates;
  if (reportingCurrency === null) return;
  const { blocks, explained, columns, block } = words.forecast;
  const groups: readonly ColumnGroup[] = [
    {
      title: columns.rate,
      columns: [
        { header: columns.ratesOn, numberFormat: DATE },
        { header: columns.rate, numberFormat: RATE },
        { header: columns.rateFrom, numberFormat: TEXT },
      ],
    },
    { title: `${columns.total} · ${reportingCurrency}`, columns: threeColumns(words) },
    {
      title: `${block.booked} · ${reportingCurrency}`,
      columns: [
        { header: columns.deals, numberFormat: COUNT },
        { header: columns.amount, numberFormat: AMOUNT },
      ],
    },
    {
      title: columns.range,
      columns: [columns.total10, columns.total50, columns.total90].map((header) => ({
        header,
        numberFormat: AMOUNT,
        engine: true,
      })),
    },
  ];
  page.heading(format(blocks.reporting, { currency: reportingCurrency }), explained.reporting);
  page.header([blocks.quarter, ...labelsOf(view)], groups);
  const top = page.row;
  const rows: BlockRow[] = [];
  for (const converted of forecast.reporting.quarter) {
    const first = top + rows.length;
    const parts = converted.rates.map((each, index) => convertedRow(first + index, each, converted, view));
    rows.push(...parts, sumRow(first, parts, converted, reportingCurrency, view));
  }
  page.rows(rows, groups);
}

const spanOf = ({ period }: ReportingForecast): Span => period ?? 'no date';

function labelOf({ period }: ReportingForecast, view: ForecastView): string {
  return period === null ? view.words.forecast.columns.noDate : periodLabel(period, view);
}

function convertedRow(
  row: number,
  { currency, rate, cell, isFrozen }: ConvertedCurrency,
  converted: ReportingForecast,
  view: ForecastView,
): BlockRow {
  const { words } = view;
  const span = spanOf(converted);
  const [from, until] = daysOf(span, words);
  const slice = ofRow(view, row, currency, span);
  const counted = inBlock(slice, 'counted', words);
  const booked = inBlock(slice, 'booked', words);
  const { frozen, table } = words.forecast.rateSource;
  const factor = figureAt(row, VALUES + 1, rate);
  return {
    label: labelOf(converted, view),
    currency: currency ?? words.results.noCurrency,
    from,
    until,
    values: [
      converted.ratesOn,
      cell === null ? rate : view.inputNumber(cell, rate),
      cell === null ? '' : isFrozen ? frozen : table,
      counted.count,
      times(counted, 'amount', factor),
      times(counted, 'forecastExpected', factor),
      booked.count,
      times(booked, 'amount', factor),
    ],
  };
}

function times(slice: Slice, column: 'amount' | 'forecastExpected', rate: Figure): Cell {
  const { formula, shown } = slice.sum(column);
  return { formula: `${formula}*$${rate.at}`, shown: Number(shown) * rate.value };
}

function sumRow(
  first: number,
  parts: readonly BlockRow[],
  converted: ReportingForecast,
  currency: string,
  view: ForecastView,
): BlockRow {
  const { words, forecast } = view;
  const [from, until] = daysOf(spanOf(converted), words);
  const { total, booked, missing, range } = converted;
  const shown = [total.count, total.amount, total.expected, booked.count, booked.amount];
  const sums = shown.map((value, index): Cell => {
    if (parts.length === 0) return 0;
    const column = VALUES + 3 + index;
    const from = figureAt(first, column, 0).at;
    const to = figureAt(first + parts.length - 1, column, 0).at;
    return { formula: `SUM(${from}:${to})`, shown: value };
  });
  const without = missing.map((each) => each ?? words.results.noCurrency).join(words.results.listSeparator);
  const label = labelOf(converted, view);
  return {
    label:
      without === '' ? label : format(words.forecast.withoutRate, { period: label, currencies: without }),
    currency: forecast.rates.reportingCurrency ?? currency,
    from,
    until,
    values: ['', '', '', ...sums, range.p10, range.p50, range.p90],
    isTotal: true,
  };
}
