import { FORECAST_SHEET_EN } from './en/forecast-sheet';
import { RESULTS_EN } from './en/results';
import { SUMMARY_SHEET_EN } from './en/summary-sheet';
import type { InEachLanguage, WordsLike } from './shape/language';
import { FORECAST_SHEET_ZH } from './zh/forecast-sheet';
import { RESULTS_ZH } from './zh/results';
import { SUMMARY_SHEET_ZH } from './zh/summary-sheet';

export type ResultWords = WordsLike<typeof RESULTS_EN>;
export type ForecastWords = WordsLike<typeof FORECAST_SHEET_EN>;
export type SummaryWords = WordsLike<typeof SUMMARY_SHEET_EN>;

/** Words of the result sheets, in both languages. */
export const RESULTS: InEachLanguage<ResultWords> = { en: RESULTS_EN, zh: RESULTS_ZH };
/** Words of the Forecast sheet. */
export const FORECAST_SHEET: InEachLanguage<ForecastWords> = {
  en: FORECAST_SHEET_EN,
  zh: FORECAST_SHEET_ZH,
};
/** Words of the Summary and People sheets. */
export const SUMMARY_SHEET: InEachLanguage<SummaryWords> = { en: SUMMARY_SHEET_EN, zh: SUMMARY_SHEET_ZH };
