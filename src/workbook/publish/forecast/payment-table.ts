import type { PaymentLine } from '../../../method/forecast/payments';
import type { Cell, TableColumn, TableContent } from '../content';
import { dealTitle } from '../show';
import { columnOf, inThisRow } from '../structured';
import { inEachForecastLanguage, type ForecastWords } from '../words';
import { rowFormula } from './conditions';
import { AMOUNT, DATE, LABEL, PERCENT } from './grid';
import type { ForecastView } from './view';

export type PaymentColumnId = keyof ForecastWords['paymentColumns'];

interface PaymentColumn extends TableColumn<PaymentColumnId> {
  readonly value: (line: PaymentLine, view: ForecastView) => Cell;
}

function column(
  id: PaymentColumnId,
  numberFormat: string,
  horizontal: 'Center' | 'Right' | undefined,
  value: PaymentColumn['value'],
): PaymentColumn {
  const headers = inEachForecastLanguage(({ paymentColumns }) => paymentColumns[id]);
  // the widths are those of the sheet
  return { id, headers, width: 0, numberFormat, value, ...(horizontal === undefined ? {} : { horizontal }) };
}

const COLUMNS: readonly PaymentColumn[] = [
  column('name', '@', undefined, ({ entry }) => dealTitle(entry.assessed)),
  column('currency', '@', 'Center', ({ currency }) => currency ?? ''),
  column('deal', '@', 'Center', ({ entry }) => entry.assessed.deal.id),
  column('due', DATE, 'Center', dueDate),
  column(
    'milestone',
    '@',
    undefined,
    ({ name, row }, { words }) => name ?? (row === null ? words.forecast.payments.leftOpen : ''),
  ),
  column('share', PERCENT, 'Right', ({ share }) => share ?? ''),
  column('days', '0', 'Right', ({ days }) => (days === null ? '' : Math.round(days))),
  column('row', '0', 'Right', rowInResults),
  column('cash', AMOUNT, 'Right', expectedCash),
  column('block', '@', undefined, ({ isBooked }, { words }) =>
    isBooked ? words.forecast.block.booked : words.forecast.block.counted,
  ),
];

/** By what the table is found, and its name when that is free. */
export const PAYMENT_TABLE = { name: 'ForecastPayments', columns: COLUMNS };

/** The payments of the deals with a plan of their own, one row per milestone; the cash of the months adds them up. */
export function paymentTable(view: ForecastView): TableContent {
  const lines = view.forecast.payments.lines.filter(({ entry }) => view.planned.has(entry));
  return {
    ...PAYMENT_TABLE,
    language: view.words.language,
    left: LABEL,
    rows: lines.map((line) => COLUMNS.map(({ value }) => value(line, view))),
    muted: null,
  };
}

const cellOf = (id: PaymentColumnId, { words }: ForecastView): string =>
  inThisRow(words.forecast.paymentColumns[id]);

/** Where the deal stands in Results, so that the other formulas of the row find it. */
function rowInResults({ entry }: PaymentLine, view: ForecastView): Cell {
  const { id } = entry.assessed.deal;
  return {
    formula: rowFormula(view.all.table, 'id', cellOf('deal', view), id),
    shown: view.resultRow(entry),
  };
}

/** The forecast date and the days of the milestone; blank without either. */
function dueDate({ day }: PaymentLine, view: ForecastView): Cell {
  const date = inResults('forecastDate', view);
  const days = cellOf('days', view);
  return { formula: `IF(OR(${date}="",${days}=""),"",${date}+${days})`, shown: day ?? '' };
}

/** The share of what the deal adds to the forecast. */
function expectedCash({ cash }: PaymentLine, view: ForecastView): Cell {
  return { formula: `N(${cellOf('share', view)})*N(${inResults('forecastExpected', view)})`, shown: cash };
}

function inResults(column: 'forecastDate' | 'forecastExpected', view: ForecastView): string {
  const { name, headers } = view.all.table;
  return `INDEX(${columnOf(name, headers[column])},${cellOf('row', view)})`;
}
