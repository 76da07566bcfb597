import { PAYMENT_COLUMNS_EN } from './en/payment-columns';
import { RESULTS_EN } from './en/results';
import { SUMMARY_SHEET_EN } from './en/summary-sheet';
import type { InEachLanguage, WordsLike } from './shape/language';
import { PAYMENT_COLUMNS_ZH } from './zh/payment-columns';
import { RESULTS_ZH } from './zh/results';
import { SUMMARY_SHEET_ZH } from './zh/summary-sheet';

export type ResultWords = WordsLike<typeof RESULTS_EN>;
export type SummaryWords = WordsLike<typeof SUMMARY_SHEET_EN>;

/** Words of the result sheets, in both languages. */
export const RESULTS: InEachLanguage<ResultWords> = { en: RESULTS_EN, zh: RESULTS_ZH };
/** Headers of the payments on the Forecast sheet; its other words are in forecast-words. */
export const PAYMENT_COLUMNS: InEachLanguage<WordsLike<typeof PAYMENT_COLUMNS_EN>> = {
  en: PAYMENT_COLUMNS_EN,
  zh: PAYMENT_COLUMNS_ZH,
};
/** Words of the Summary and People sheets. */
export const SUMMARY_SHEET: InEachLanguage<SummaryWords> = { en: SUMMARY_SHEET_EN, zh: SUMMARY_SHEET_ZH };
