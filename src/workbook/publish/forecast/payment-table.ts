import type { PaymentLine } from '../../../method';
import type { Cell, TableContent } from '../content/content';
import type { TableColumn } from '../../schema/result-columns';
import { dealTitle } from '../content/show';
import { columnOf, inThisRow } from '../content/structured';
import { inEachLanguage, type ForecastWords } from '../content/words';
import { rowFormula } from './conditions';
import { DATE, PERCENT, TEXT, WHOLE } from '../../style/number-formats';
import { AMOUNT, LABEL } from './grid';
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
  more: Pick<TableColumn, 'wrap'> = {},
): PaymentColumn {
  const headers = inEachLanguage(({ forecast }) => forecast.paymentColumns[id]);
  // the widths are those of the sheet
  return {
    id,
    headers,
    width: 0,
    numberFormat,
    value,
    ...(horizontal === undefined ? {} : { horizontal }),
    ...more,
  };
}

const COLUMNS: readonly PaymentColumn[] = [
  column('name', TEXT, undefined, ({ entry }) => dealTitle(entry.assessed), { wrap: true }),
  column('currency', TEXT, 'Center', ({ currency }) => currency ?? ''),
  column('deal', TEXT, 'Center', ({ entry }) => entry.assessed.deal.id),
  column('due', DATE, 'Center', dueDate),
  column(
    'milestone',
    TEXT,
    undefined,
    ({ name, row }, { words }) => name ?? (row === null ? words.forecast.payments.leftOpen : ''),
    { wrap: true },
  ),
  column('share', PERCENT, 'Right', ({ row, share }, view) => typedIn('share', row, share, view)),
  column('days', WHOLE, 'Right', ({ row, days }, view) =>
    typedIn('daysAfterClose', row, days === null ? null : Math.round(days), view),
  ),
  column('row', WHOLE, 'Right', rowInResults),
  column('cash', AMOUNT, 'Right', expectedCash),
  column(
    'block',
    TEXT,
    'Center',
    ({ isBooked }, { words }) => (isBooked ? words.forecast.block.booked : words.forecast.block.counted),
    { wrap: true },
  ),
];

/** A number of a line of the Payments table; what the shares leave open has no line. */
function typedIn(
  columnId: 'share' | 'daysAfterClose',
  row: number | null,
  value: number | null,
  { inputNumber }: ForecastView,
): Cell {
  if (value === null) return '';
  return row === null ? value : inputNumber({ table: 'payments', row, column: columnId }, value);
}

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
