import { HISTORY_EN } from './en/history';
import type { InEachLanguage, WordsLike } from './shape/language';
import { HISTORY_ZH } from './zh/history';

export type HistoryWords = WordsLike<typeof HISTORY_EN>;

/** Words of the history sheets, in both languages. */
export const HISTORY: InEachLanguage<HistoryWords> = { en: HISTORY_EN, zh: HISTORY_ZH };
