import { format } from '../../../i18n/format';
import { HISTORY_RESULTS } from '../../../i18n/history-result-words';
import { HISTORY } from '../../../i18n/history-words';
import type { Language } from '../../../i18n/shape/language';
import { levelText, parameterText } from '../../../i18n/finding-text';
import { isoDate, type CommitmentChange, type CommitmentField, type CommitmentState } from '../../../method';

/** What was kept, and when: "Commit of 2027-Q1, sealed 2027-01-10, fingerprint …". */
export function commitmentTitle({ commitment }: CommitmentState, language: Language): string {
  const { sealed, closed } = HISTORY_RESULTS[language].commitments;
  const { kind, period, asOf, fingerprint } = commitment;
  return format(kind === 'commit' ? sealed : closed, { period, day: isoDate(asOf), fingerprint });
}

/** Whether it is unchanged, or what changed, one thing in a line. */
export function commitmentLines(state: CommitmentState, language: Language): readonly string[] {
  const words = HISTORY_RESULTS[language].commitments;
  const { isUnchanged, changes, added, gone, rates, isForOtherCurrency, edited } = state;
  const { blank } = HISTORY_RESULTS[language].changes;
  if (isUnchanged) return [words.unchanged];
  const listed = (template: string, deals: readonly string[]) =>
    deals.length === 0 ? [] : [format(template, { deals: deals.join(language === 'zh' ? '、' : ', ') })];
  return [
    ...changes.map((change) => changeLine(change, language)),
    ...listed(words.added, added),
    ...listed(words.gone, gone),
    ...rates.map(({ currency, before, after }) =>
      format(words.rate, { currency, before: before ?? blank, after: after ?? blank }),
    ),
    ...(isForOtherCurrency ? [words.otherCurrency] : rates.length > 0 ? [words.rateStays] : []),
    ...(edited > 0 ? [format(words.edited, { count: edited })] : []),
  ];
}

function changeLine({ id, field, before, after }: CommitmentChange, language: Language): string {
  return format(HISTORY_RESULTS[language].commitments.changed, {
    deal: id,
    field: HISTORY[language].commitmentColumns[field],
    before: shown(field, before, language),
    after: shown(field, after, language),
  });
}

function shown(field: CommitmentField, value: string | number | null, language: Language): string {
  if (value === null) return HISTORY_RESULTS[language].changes.blank;
  switch (field) {
    case 'status':
      return levelText(language, 'dealStatus', String(value));
    case 'category':
      return levelText(language, 'category', String(value));
    case 'amount':
    case 'override':
      return parameterText(language, 'money', value);
    case 'closeDate':
    case 'closedOn':
      return parameterText(language, 'day', value);
    case 'winChance':
      return `${Math.round(100 * Number(value))} %`;
    case 'currency':
    case 'verified':
    case 'stageEarned':
      return String(value);
  }
}
