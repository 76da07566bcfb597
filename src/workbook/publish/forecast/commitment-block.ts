import { format } from '../../../i18n/format';
import { HISTORY_RESULTS, type HistoryResultWords } from '../../../i18n/history-result-words';
import { type Assessment, type Facts, accuracyOf, type Accuracy, commitmentStates } from '../../../method';
import { commitmentLines, commitmentTitle } from './commitment-text';
import { area } from '../content/content';
import { engineLook, noteLook } from '../content/looks';
import { PERCENT } from '../../style/number-formats';
import { AMOUNT, COUNT, LABEL } from './grid';
import { engineColumn, untitled, type BlockRow, type ForecastPage } from './page';
import type { ForecastView } from './view';

type CommitmentWords = HistoryResultWords['commitments'];

const SIGNED_PERCENT = '+0%;-0%;0%';
/** Sealed commits and closed periods with what became of them, and how good the forecasts were. Worked out by the check. */
export function addCommitmentBlock(
  page: ForecastPage,
  assessment: Assessment,
  rates: Facts['rates'],
  view: ForecastView,
): void {
  const { language } = view.words;
  const words = HISTORY_RESULTS[language].commitments;
  const states = commitmentStates(assessment, { rates });
  page.heading(words.title, states.length === 0 ? words.nothingKept : words.explained);
  for (const state of states) {
    page.look({ ...engineLook(area(page.row, LABEL, 1, 1)), bold: true });
    page.put(commitmentTitle(state, language));
    for (const line of commitmentLines(state, language)) {
      page.look({ ...engineLook(area(page.row, LABEL, 1, 1)), indent: 1 });
      page.put(line);
    }
  }
  if (states.some(({ commitment }) => commitment.kind === 'close'))
    addAccuracy(page, assessment, words, view);
}

function addAccuracy(
  page: ForecastPage,
  assessment: Assessment,
  words: CommitmentWords,
  view: ForecastView,
): void {
  const { ownersByPeriod, total, owners, withoutForecast } = accuracyOf(assessment);
  page.heading(words.accuracy, words.accuracyExplained);
  if (withoutForecast.length > 0) {
    page.look(noteLook(area(page.row, LABEL, 1, 1)));
    page.put(
      format(words.withoutForecast, { periods: withoutForecast.join(view.words.results.listSeparator) }),
    );
  }
  const { currency } = view.words.forecast.columns;
  const groups = untitled(
    engineColumn(words.periods, COUNT),
    engineColumn(words.forecast, AMOUNT),
    engineColumn(words.actual, AMOUNT),
    engineColumn(words.wape, PERCENT),
    engineColumn(words.bias, SIGNED_PERCENT),
    engineColumn(words.committed, COUNT),
    engineColumn(words.hit, COUNT),
    engineColumn(words.hitRate, PERCENT),
  );
  const row = (each: Accuracy, owner: string, isTotal = false) =>
    accuracyRow(each, owner, isTotal, words, view);
  page.header([words.period, currency, words.owner, ''], groups);
  page.rows(
    [
      ...ownersByPeriod.map((each) => row(each, ownerName(each.owner, view))),
      ...owners.map((each) => row(each, ownerName(each.owner, view))),
      ...total.map((each) => row(each, words.everybody, true)),
    ],
    groups,
  );
}

function ownerName(owner: string | null, { words, spelled }: ForecastView): string {
  return owner === null ? words.results.noOwner : spelled(owner);
}

function accuracyRow(
  { period, currency, periods, forecast, actual, wape, bias, committed, hit, hitRate }: Accuracy,
  owner: string,
  isTotal: boolean,
  words: CommitmentWords,
  view: ForecastView,
): BlockRow {
  return {
    label: period ?? words.allPeriods,
    currency: currency ?? view.words.results.noCurrency,
    from: owner,
    until: '',
    values: [periods, forecast, actual, wape ?? '', bias ?? '', committed, hit, hitRate ?? ''],
    isTotal,
  };
}
