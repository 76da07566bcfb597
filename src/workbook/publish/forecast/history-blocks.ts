import { format } from '../../../i18n/format';
import { HISTORY_RESULTS, type HistoryResultWords } from '../../../i18n/history-result-words';
import type { Language } from '../../../i18n/shape/language';
import { RULES } from '../../../i18n/rule-text';
import {
  type ControlRowId,
  isoDate,
  type Category,
  type Assessment,
  bridgeOf,
  CAUSES,
  type CurrencyBridge,
  calibrationView,
  type CalibrationView,
  movesSince,
  type ForecastMove,
} from '../../../method';
import { area, type ChartContent, type EmptyChart } from '../content/content';
import { engineLook, noteLook } from '../content/looks';
import { calibrationSentences } from './calibration-sentences';
import { PERCENT } from '../../style/number-formats';
import { AMOUNT, COUNT, LABEL, VALUES } from './grid';
import {
  engineColumn,
  labelledRow,
  untitled,
  type BlockRow,
  type ColumnGroup,
  type ForecastPage,
} from './page';
import type { ForecastView } from './view';

/** Since the last snapshot: what changed the expected amount, by cause, and what moved. Worked out by the check. */
export function addBridgeBlock(page: ForecastPage, assessment: Assessment, view: ForecastView): void {
  const words = HISTORY_RESULTS[view.words.language].bridge;
  const bridge = bridgeOf(assessment);
  if (bridge === null) {
    page.heading(words.title, words.none);
    return;
  }
  const { since, currencies, edited } = bridge;
  const day = isoDate(since.asOf);
  page.heading(
    words.title,
    since.note === null
      ? format(words.sinceWithoutNote, { day })
      : format(words.since, { day, note: since.note }),
  );
  const notes = [words.total, words.order, ...(edited > 0 ? [format(words.edited, { count: edited })] : [])];
  addLines(page, notes);
  const amount = (header: string) => engineColumn(header, AMOUNT);
  const groups: readonly ColumnGroup[] = [
    {
      title: '',
      columns: [
        amount(words.before),
        ...CAUSES.map((cause) => amount(words.cause[cause])),
        amount(words.after),
      ],
    },
    { title: words.after, columns: [amount(words.counted), amount(words.booked), amount(words.omitted)] },
  ];
  page.header([view.words.forecast.columns.currency, '', '', ''], groups);
  page.rows(
    currencies.map((each) => bridgeRow(each, view)),
    groups,
  );

  const moves = movesSince(since, assessment);
  const { levels } = view.words;
  const categoryName = (category: Category | null) =>
    category === null ? words.noStatus : levels.category[category];
  addMoves(page, words.periodMoves, moves.periods, (period) => period ?? words.noDate, words, view);
  addMoves(page, words.categoryMoves, moves.categories, categoryName, words, view);
}

function bridgeRow({ currency, before, after, causes }: CurrencyBridge, view: ForecastView): BlockRow {
  return labelledRow(currency ?? view.words.results.noCurrency, [
    before.total,
    ...CAUSES.map((cause) => causes[cause]),
    after.total,
    after.counted,
    after.booked,
    after.omitted,
  ]);
}

function addMoves<Place>(
  page: ForecastPage,
  title: string,
  moves: readonly ForecastMove<Place>[],
  nameOf: (place: Place) => string,
  words: HistoryResultWords['bridge'],
  view: ForecastView,
): void {
  if (moves.length === 0) return;
  const groups = untitled(
    engineColumn(words.deals, COUNT),
    engineColumn(words.before, AMOUNT),
    engineColumn(words.after, AMOUNT),
  );
  page.heading(title, '');
  page.header([words.from, view.words.forecast.columns.currency, words.to, ''], groups);
  const rows = moves.map(({ currency, from, to, deals, before, after }): BlockRow => ({
    label: nameOf(from),
    currency: currency ?? view.words.results.noCurrency,
    from: nameOf(to),
    until: '',
    values: [deals.length, before, after],
  }));
  page.rows(rows, groups);
}

/** How good the win chances were on closed deals; the chart stands at `place`. Worked out by the check. */
export function addCalibrationBlock(
  page: ForecastPage,
  place: ChartContent['place'],
  assessment: Assessment,
  view: ForecastView,
): ChartContent | EmptyChart {
  const { language } = view.words;
  const words = HISTORY_RESULTS[language].calibration;
  const calibration = calibrationView(assessment);
  const [first, ...others] = calibrationSentences(calibration, language);
  page.heading(words.title, first ?? '');
  addLines(page, others);
  addRates(page, calibration, words, language);
  return addReliability(page, place, calibration, words);
}

function addRates(
  page: ForecastPage,
  { rows, sureness, figures }: CalibrationView,
  words: HistoryResultWords['calibration'],
  language: Language,
): void {
  const groups = untitled(
    engineColumn(words.deals, COUNT),
    engineColumn(words.won, COUNT),
    engineColumn(words.published, PERCENT),
    engineColumn(words.rate, PERCENT),
    engineColumn(format(words.from, { share: `${Math.round(sureness * 100)} %` }), PERCENT),
    engineColumn(words.to, PERCENT),
  );
  page.header([words.row, '', '', ''], groups);
  const shown = rows.map(({ row, deals, won, published, rate, interval }) =>
    labelledRow(controlRowName(row, language), [
      deals,
      won,
      published,
      rate,
      interval?.low ?? '',
      interval?.high ?? '',
    ]),
  );
  page.rows(shown, groups);
  const scores = [
    [words.brier, figures.brier],
    [words.brierBase, figures.brierBase],
    [words.brierStage, figures.brierStage],
  ] as const;
  for (const [label, score] of scores) {
    if (score === null) continue;
    page.look({ ...engineLook(area(page.row, VALUES, 1, 1)), numberFormat: '0.000' });
    page.put(label, '', '', '', score);
  }
}

function addReliability(
  page: ForecastPage,
  place: ChartContent['place'],
  { figures }: CalibrationView,
  words: HistoryResultWords['calibration'],
): ChartContent | EmptyChart {
  const name = 'Forecast reliability';
  if (figures.deals === 0) return { name, isEmpty: true };
  const groups = untitled(
    engineColumn(words.deals, COUNT),
    engineColumn(words.won, COUNT),
    engineColumn(words.meanChance, PERCENT),
    engineColumn(words.shareWon, PERCENT),
  );
  page.heading(words.reliability, '');
  page.header([words.bin, '', '', ''], groups);
  const top = page.row;
  const share = (value: number) => `${Math.round(100 * value)}`;
  const rows = figures.bins.map(({ from, to, deals, won, meanChance, shareWon }) =>
    labelledRow(`${share(from)}–${share(to)} %`, [deals, won, meanChance ?? '', shareWon ?? '']),
  );
  page.rows(rows, groups);
  const categories = area(top, LABEL, rows.length, 1);
  const column = (at: number) => area(top, VALUES + at, rows.length, 1);
  return {
    name,
    type: 'ColumnClustered',
    title: words.reliability,
    place,
    series: [
      { name: words.meanChance, values: column(2), categories, color: '#C9CED6' },
      { name: words.shareWon, values: column(3), categories, color: '#2F7F79' },
    ],
    valueAxis: { numberFormat: PERCENT, from: 0, to: 1, step: 0.2 },
  };
}

/** The row of the C139 table as the Rules table names it, from its string on: `1W1F, top C`. */
function controlRowName(row: ControlRowId, language: Language): string {
  return RULES[language][row].name.replace(/^.*?(?=[01]W)/, '');
}

/** Sentences under a heading, one in a row. */
function addLines(page: ForecastPage, lines: readonly string[]): void {
  if (lines.length === 0) return;
  page.look(noteLook(area(page.row, LABEL, lines.length, 1)));
  for (const line of lines) page.put(line);
}
