import { format } from '../../../i18n/format';
import type { Period, PeriodKind, Range, TargetForecast, Day } from '../../../method';
import type { ColumnGroup, BlockRow, ForecastPage } from './page';
import { besideGroups, besideValues, forecastGroups, forecastValues } from './forecast-columns';
import type { Slice } from './slice';
import { currenciesOf, daysOf, ofRow, periodsFrom, type ForecastView, type Span } from './view';
import type { Cell } from '../content/content';

/** How many periods are shown from today on, whether or not a deal falls into them. */
const SHOWN_PERIODS = { month: 1, quarter: 2, year: 1 } as const;

/** What a row of a block is about. */
export interface RowKey {
  readonly label: string;
  readonly currency: string | null;
  readonly span: Span;
  /** The row sums up those above it. */
  readonly isTotal?: boolean;
}

/** The periods of one kind: first what is expected, then what stands beside the forecast. */
export function addPeriodBlocks(page: ForecastPage, kind: PeriodKind, view: ForecastView): void {
  const { words } = view;
  const { blocks, explained } = words.forecast;
  const title = blocks[kind];
  const keys = periodKeys(kind, view);
  const labels = [title, ...labelsOf(view)] as const;
  const ranges = new Map(
    view.forecast.periods[kind].map(({ period, currency, range }) => [
      keyText(period?.first, currency),
      range,
    ]),
  );
  addBlock(
    page,
    { title, explained: [explained.forecast], labels, groups: forecastGroups(words) },
    keys,
    view,
    (slice, row, key) => forecastValues(slice, row, companyTarget(key, view), view),
  );
  const beside = {
    title: format(blocks.beside, { title }),
    explained: [explained.beside, explained.quantiles],
  };
  addBlock(page, { ...beside, labels, groups: besideGroups(words) }, keys, view, (slice, row, key) =>
    besideValues(slice, row, rangeOf(key, ranges), companyTarget(key, view), view),
  );
}

/** Heading, header and rows; `valuesOf` gives the values of a row for its deals. */
export function addBlock<Key extends RowKey>(
  page: ForecastPage,
  {
    title,
    explained,
    labels,
    groups,
  }: {
    readonly title: string;
    readonly explained: readonly string[];
    readonly labels: readonly [string, string, string, string];
    readonly groups: readonly ColumnGroup[];
  },
  keys: readonly Key[],
  view: ForecastView,
  valuesOf: (slice: Slice, row: number, key: Key) => readonly Cell[],
): void {
  if (keys.length === 0) {
    page.heading(title, view.words.forecast.nothingHere);
    return;
  }
  page.heading(title, ...explained);
  page.header(labels, groups);
  const top = page.row;
  const rows = keys.map((key, index): BlockRow => {
    const { label, currency, span } = key;
    const row = top + index;
    const [from, until] = daysOf(span, view.words);
    return {
      label,
      currency: currency ?? view.words.results.noCurrency,
      from,
      until,
      values: valuesOf(ofRow(view, row, currency, span), row, key),
      isTotal: key.isTotal ?? false,
    };
  });
  page.rows(rows, groups);
}

/** The headers over currency, from and until. */
export function labelsOf({ words }: ForecastView): readonly [string, string, string] {
  const { currency, from, until } = words.forecast.columns;
  return [currency, from, until];
}

/** Per currency: every period with deals or a target, and those from today on; then what has no date; then all. */
function periodKeys(kind: PeriodKind, view: ForecastView): readonly RowKey[] {
  const { forecast, words } = view;
  const current = periodsFrom(view, kind, SHOWN_PERIODS[kind]);
  return currenciesOf(view).flatMap((currency) => {
    const withDeals = forecast.periods[kind].filter((each) => each.currency === currency);
    const withTarget = forecast.targets.filter(
      ({ period, currency: of, entry }) => period.kind === kind && of === currency && isOfCompany(entry),
    );
    const periods = new Map<Day, Period>();
    for (const { period } of [...withDeals, ...withTarget])
      if (period !== null) periods.set(period.first, period);
    for (const period of current) periods.set(period.first, period);
    const sorted = [...periods.values()].sort((one, other) => one.first - other.first);
    const hasUndated = withDeals.some(({ period }) => period === null);
    return [
      ...sorted.map((span): RowKey => ({ label: periodLabel(span, view), currency, span })),
      ...(hasUndated ? [{ label: words.forecast.columns.noDate, currency, span: 'no date' } as const] : []),
      { label: words.forecast.columns.allDates, currency, span: 'all dates', isTotal: true } as const,
    ];
  });
}

/** The label of a period; the one in which today lies says so. */
export function periodLabel({ label, first, after }: Period, { asOf, words }: ForecastView): string {
  return asOf >= first && asOf < after ? format(words.forecast.thisPeriod, { period: label }) : label;
}

function rangeOf({ span, currency }: RowKey, ranges: ReadonlyMap<string, Range>): Range | null {
  if (span === 'all dates') return null;
  return ranges.get(keyText(span === 'no date' ? undefined : span.first, currency)) ?? null;
}

function keyText(first: Day | undefined, currency: string | null): string {
  return `${first ?? ''} ${currency ?? ''}`;
}

/** The target of everybody together for a period and currency; null without one. */
export function companyTarget({ span, currency }: RowKey, { forecast }: ForecastView): TargetForecast | null {
  return targetFor(
    span,
    currency,
    forecast.targets.filter(({ entry }) => isOfCompany(entry)),
  );
}

/** The first of the targets that is for this period and currency; null without one. */
export function targetFor(
  span: Span,
  currency: string | null,
  targets: readonly TargetForecast[],
): TargetForecast | null {
  if (typeof span === 'string') return null;
  return (
    targets.find(
      ({ period, currency: of }) =>
        period.kind === span.kind && period.first === span.first && of === currency,
    ) ?? null
  );
}

function isOfCompany({ owner, team }: TargetForecast['entry']): boolean {
  return owner === null && team === null;
}
