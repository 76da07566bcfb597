import { HISTORY_RESULTS_EN } from './en/history-results';
import type { InEachLanguage, WordsLike } from './shape/language';
import { HISTORY_RESULTS_ZH } from './zh/history-results';

export type HistoryResultWords = WordsLike<typeof HISTORY_RESULTS_EN>;

/** Words of what is worked out from the history, in both languages; not needed to read it. */
export const HISTORY_RESULTS: InEachLanguage<HistoryResultWords> = {
  en: HISTORY_RESULTS_EN,
  zh: HISTORY_RESULTS_ZH,
};
