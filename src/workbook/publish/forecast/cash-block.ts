import { format } from '../../../i18n/format';
import { type Block, exactSum, type DefaultMilestone, type PaymentLine } from '../../../method';
import { INK } from '../../style/palette';
import { area, type Cell, type FormulaCell } from '../content/content';
import { columnFixed, figureAt, rowFixed, sumOf } from './cells';
import { sumFormula, type Condition, type SummedTable } from './conditions';
import { inBlock } from './forecast-columns';
import { PERCENT, WHOLE } from '../../style/number-formats';
import { AMOUNT, CURRENCY, FROM, LABEL, UNTIL, VALUES } from './grid';
import type { BlockRow, ColumnGroup, ForecastPage, ValueColumn } from './page';
import { labelsOf, periodLabel } from './period-blocks';
import type { PaymentColumnId } from './payment-table';
import type { Slice } from './slice';
import {
  currenciesOf,
  currencyIs,
  daysOf,
  fallsInto,
  ofRow,
  inSpan,
  type ForecastView,
  type Span,
} from './view';

/** The standard plan of the Rules table: three milestones. */
const MILESTONES = [1, 2, 3] as const satisfies readonly DefaultMilestone[];
const PAID = ['booked', 'counted'] as const satisfies readonly Block[];
/** Columns per block of deals: the milestones, what the plan leaves open, and the plans of their own. */
const PER_BLOCK = MILESTONES.length + 2;

/** Expected cash by month and currency: standard milestones from Results, own plans from the table of payments. */
export function addCashBlock(page: ForecastPage, view: ForecastView): void {
  const { words } = view;
  const { blocks, explained, columns } = words.forecast;
  page.heading(blocks.payments, explained.payments);
  const groups: readonly ColumnGroup[] = [
    ...PAID.map((block) => ({ title: words.forecast.block[block], columns: planColumns(view) })),
    {
      title: words.forecast.payments.total,
      columns: [
        { header: columns.booked, numberFormat: AMOUNT },
        { header: words.forecast.block.counted, numberFormat: AMOUNT },
        { header: columns.expected, numberFormat: AMOUNT },
      ],
    },
  ];
  page.header([blocks.month, ...labelsOf(view)], groups);
  const plan = addPlanRows(page, view);
  const top = page.row;
  const rows = cashKeys(view).map(({ currency, span }, index): BlockRow => {
    const row = top + index;
    const parts = PAID.map((block, place) =>
      cashOf(block, row, VALUES + place * PER_BLOCK, plan, { currency, span }, view),
    );
    const sums = parts.map((part, place) =>
      sumOf(part.map((cell, column) => figureAt(row, VALUES + place * PER_BLOCK + column, cell))),
    );
    const total = sumOf(
      sums.map((cell, place) => figureAt(row, VALUES + PAID.length * PER_BLOCK + place, cell)),
    );
    const [from, until] = daysOf(span, words);
    return {
      label:
        typeof span === 'string'
          ? span === 'no date'
            ? columns.noDate
            : columns.allDates
          : periodLabel(span, view),
      currency: currency ?? words.results.noCurrency,
      from,
      until,
      values: [...parts.flat(), ...sums, total],
      isTotal: span === 'all dates',
    };
  });
  page.rows(rows, groups);
}

function planColumns({ words, forecast }: ForecastView): readonly ValueColumn[] {
  const { payments } = words.forecast;
  return [
    ...MILESTONES.map((number) => ({
      header:
        forecast.payments.lines.find(({ defaultMilestone }) => defaultMilestone === number)?.name ??
        format(payments.milestone, { number }),
      numberFormat: AMOUNT,
    })),
    { header: payments.leftOpen, numberFormat: AMOUNT },
    { header: payments.own, numberFormat: AMOUNT },
  ];
}

interface PlanRows {
  readonly shareRow: number;
  readonly daysRow: number;
  readonly milestones: readonly { readonly share: number; readonly days: number }[];
  /** What the shares leave open, 0–1; below a millionth it is rounding. */
  readonly leftOpen: number;
}

/** Share and days of each milestone in cells that the formulas of the block point at. */
function addPlanRows(page: ForecastPage, view: ForecastView): PlanRows {
  const { payments } = view.words.forecast;
  const shareRow = page.row;
  const milestones = MILESTONES.map((number) => ({
    share: view.rule(`payment.${number}.share`),
    days: view.rule(`payment.${number}.days`),
  }));
  const shares = milestones.map(({ share }) => share.value);
  const rest = 1 - exactSum(shares);
  const leftOpen = Math.abs(rest) < 1e-6 ? 0 : rest;
  const restCell = (left: number): Cell => {
    const from = figureAt(shareRow, left, 0).at;
    const to = figureAt(shareRow, left + MILESTONES.length - 1, 0).at;
    return { formula: `ROUND(1-SUM(${from}:${to}),6)`, shown: Math.round(leftOpen * 1e6) / 1e6 };
  };
  page.put(
    payments.share, '', '', '',
    ...PAID.flatMap((_block, place) => [
      ...milestones.map(({ share }) => share.cell),
      restCell(VALUES + place * PER_BLOCK),
      '',
    ]),
  ); // prettier-ignore
  page.put(
    payments.days, '', '', '',
    ...PAID.flatMap(() => [...milestones.map(({ days }) => days.cell), '', '']),
  ); // prettier-ignore
  const width = PAID.length * PER_BLOCK;
  page.look(
    { area: area(shareRow, VALUES, 1, width), numberFormat: PERCENT, horizontal: 'Right' },
    { area: area(shareRow + 1, VALUES, 1, width), numberFormat: WHOLE, horizontal: 'Right' },
    { area: area(shareRow, LABEL, 2, VALUES - LABEL + width + 3), color: INK.muted, underline: INK.rule },
  );
  for (const row of [shareRow, shareRow + 1]) page.markPlain(row, 0, page.cells[row] ?? []);
  return {
    shareRow,
    daysRow: shareRow + 1,
    milestones: milestones.map(({ share, days }) => ({ share: share.value, days: days.value })),
    leftOpen,
  };
}

interface CashKey {
  readonly currency: string | null;
  readonly span: Span;
}

/** Per currency: every month with cash, what has no date, and all. */
function cashKeys(view: ForecastView): readonly CashKey[] {
  const { months } = view.forecast.payments;
  return currenciesOf(view).flatMap((currency): readonly CashKey[] => {
    const own = months.filter((each) => each.currency === currency);
    if (own.length === 0) return [];
    return [
      ...own.map(({ month }): CashKey => ({ currency, span: month ?? 'no date' })),
      { currency, span: 'all dates' },
    ];
  });
}

/** The cash of booked or of open deals in one row: by milestone, left open by the plan, and of plans of their own. */
function cashOf(
  block: (typeof PAID)[number],
  row: number,
  left: number,
  plan: PlanRows,
  { currency, span }: CashKey,
  view: ForecastView,
): readonly Cell[] {
  const { words, planned } = view;
  const own = ofRow(view, row, currency, 'all dates');
  const standard = inBlock(own, block, words).where(
    { column: 'paymentPlan', word: words.forecast.paymentPlan.standard },
    (entry) => !planned.has(entry),
  );
  const [from, until] = [columnFixed(row, FROM), columnFixed(row, UNTIL)];
  const milestones = plan.milestones.map(({ share, days }, index) => {
    const [shareCell, daysCell] = [plan.shareRow, plan.daysRow].map((each) => rowFixed(each, left + index));
    const shifted = inSpan(standard, span, `${from}-${daysCell}`, `${until}-${daysCell}`, days);
    return times(shareCell ?? '', share, shifted);
  });
  // what the plan leaves open has no date
  const isDated = typeof span !== 'string';
  const open: Cell = isDated
    ? ''
    : times(rowFixed(plan.shareRow, left + MILESTONES.length), plan.leftOpen, standard);
  return [...milestones, open, ownCash(block, row, { currency, span }, view)];
}

function times(shareCell: string, share: number, slice: Slice): FormulaCell {
  const { formula, shown } = slice.sum('forecastExpected');
  return { formula: `${shareCell}*${formula}`, shown: share * Number(shown) };
}

function ownCash(block: Block, row: number, { currency, span }: CashKey, view: ForecastView): FormulaCell {
  const { words, paymentTable, plannedPayments } = view;
  const table: SummedTable<PaymentColumnId> = { name: paymentTable, headers: words.forecast.paymentColumns };
  const conditions: Condition<PaymentColumnId>[] = [
    { column: 'block', word: words.forecast.block[block] },
    currencyIs(currency, columnFixed(row, CURRENCY)),
  ];
  if (span === 'no date') conditions.push({ column: 'due', isBlank: true, isFormula: true });
  else if (span !== 'all dates') {
    conditions.push({ column: 'due', from: columnFixed(row, FROM), until: columnFixed(row, UNTIL) });
  }
  const isMine = (line: PaymentLine) =>
    line.entry.block === block && line.currency === currency && fallsInto(line.day, span);
  return {
    formula: sumFormula(table, 'cash', conditions),
    shown: exactSum(plannedPayments.filter(isMine).map(({ cash }) => cash)),
  };
}
