import { COUNTED } from '../../../method';
import { format } from '../../../i18n/format';
import { INK } from '../../style/palette';
import { area, type Cell, type FormulaCell } from '../content/content';
import { engineLook, headerLook } from '../content/looks';
import { coverageOf, figureAt, gapOf, rowFixed, sumOf } from './cells';
import { inBlock, inCategory } from './forecast-columns';
import type { Words } from '../content/words';
import { DATE, PERCENT, TEXT } from '../../style/number-formats';
import { AMOUNT, LABEL, TIMES, VALUES } from './grid';
import type { ForecastPage } from './page';
import { companyTarget } from './period-blocks';
import { currenciesOf, inCurrency, inSpan, periodsFrom, type ForecastView } from './view';

/** So many currencies stand side by side; all of them are in the blocks below. */
const SHOWN_CURRENCIES = 3;
const PERIODS = 2;

/** What the reader of the headline has to know; blank when nothing is missing from it. */
function headlineNote(isEmpty: boolean, hidden: readonly string[], { forecast, results }: Words): string {
  if (isEmpty) return forecast.nothingCounted;
  if (hidden.length === 0) return '';
  return format(forecast.hiddenCurrencies, { currencies: hidden.join(results.listSeparator) });
}

/** This quarter and the next, one column for each currency and quarter. Its rows are always the same. */
export function addHeadline(page: ForecastPage, view: ForecastView): void {
  const { words } = view;
  const { forecast, levels, results } = words;
  const { columns } = forecast;
  const found = currenciesOf(view);
  const isEmpty = found.length === 0;
  const currencies = isEmpty ? [null] : found.slice(0, SHOWN_CURRENCIES);
  const quarters = periodsFrom(view, 'quarter', PERIODS);
  const shown = currencies.flatMap((currency) => quarters.map((quarter) => ({ currency, quarter })));
  const hidden = found.slice(SHOWN_CURRENCIES).map((currency) => currency ?? results.noCurrency);
  page.heading(forecast.headline, headlineNote(isEmpty, hidden, words));
  const top = page.row;
  const days = top + 2;
  const body = top + 4;
  page.put('', '', '', '', ...shown.map(({ quarter }) => quarter.label));
  page.put('', '', '', '', ...shown.map(({ currency }) => currency ?? results.noCurrency));
  page.put(columns.from, '', '', '', ...shown.map(({ quarter }) => quarter.first));
  page.put(columns.until, '', '', '', ...shown.map(({ quarter }) => quarter.after - 1));

  const values = shown.map(({ currency, quarter }, index): readonly Cell[] => {
    const column = VALUES + index;
    const slice = inSpan(
      inCurrency(view.all, currency, rowFixed(top + 1, column)),
      quarter,
      rowFixed(days, column),
      rowFixed(days + 1, column),
    );
    const booked = inBlock(slice, 'booked', words).sum('amount');
    const expected = COUNTED.map((category) => inCategory(slice, category, words).sum('forecastExpected'));
    const at = (row: number, cell: Cell | undefined) => figureAt(body + row, column, cell);
    const openFigures = expected.map((cell, row) => at(row + 1, cell));
    const total = sumOf(openFigures);
    const landing = sumOf([at(0, booked), at(4, total)]);
    const range = view.forecast.periods.quarter.find(
      (each) => each.currency === currency && each.period?.first === quarter.first,
    )?.range;
    const target = companyTarget({ label: '', currency, span: quarter }, view);
    return [
      booked,
      ...expected,
      total,
      landing,
      range?.p10 ?? '',
      range?.p50 ?? '',
      range?.p90 ?? '',
      ...againstTarget(),
    ];

    function againstTarget(): readonly Cell[] {
      if (target === null) return [forecast.noTarget, '', '', ''];
      const targetCell = view.inputNumber(
        { table: 'targets', row: target.entry.row, column: 'amount' },
        target.target,
      );
      const gap = gapOf(at(9, targetCell), at(0, booked));
      const amount: FormulaCell = inBlock(slice, 'counted', words).sum('amount');
      const coverage = coverageOf({ at: amount.formula, value: Number(amount.shown) }, at(10, gap));
      return [targetCell, gap, coverage, target.reach.chance];
    }
  });
  const labels = [
    columns.booked,
    ...COUNTED.map((category) => `${levels.category[category]} · ${columns.expected}`),
    forecast.openExpected,
    columns.landing,
    ...[columns.total10, columns.total50, columns.total90].map((quantile) =>
      format(forecast.openRange, { quantile }),
    ),
    columns.target,
    columns.gap,
    columns.coverage,
    columns.chance,
  ];
  labels.forEach((label, row) => page.put(label, '', '', '', ...values.map((column) => column[row] ?? '')));

  const width = VALUES - LABEL + shown.length;
  const block = (from: number, rows: number) => area(body + from, VALUES, rows, shown.length);
  page.look(
    headerLook(area(top, LABEL, 2, width)),
    { area: area(top, LABEL, 2, 1), rowHeight: 18 },
    { area: area(top, VALUES, 2, shown.length), horizontal: 'Right', numberFormat: TEXT },
    { area: area(days, VALUES, 2, shown.length), numberFormat: DATE, horizontal: 'Right' },
    { area: area(days, LABEL, 2, width), color: INK.muted },
    { area: area(body, LABEL, labels.length, width), underline: INK.rule },
    { area: block(0, 11), numberFormat: AMOUNT, horizontal: 'Right', shrink: true },
    { area: block(11, 1), numberFormat: TIMES, horizontal: 'Right' },
    { area: block(12, 1), numberFormat: PERCENT, horizontal: 'Right' },
    engineLook(block(6, 3)),
    engineLook(block(12, 1)),
    { area: area(body + 5, LABEL, 1, width), bold: true, fill: INK.band },
  );
  // a target that was not typed as a number
  values.forEach((column, index) => {
    if (typeof column[9] === 'number') page.look(engineLook(area(body + 9, VALUES + index, 1, 1)));
  });
}
