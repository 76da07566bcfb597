import { FORECAST_SHEET_EN } from '../../../i18n/en/forecast-sheet';
import { RESULTS_EN } from '../../../i18n/en/results';
import { SUMMARY_SHEET_EN } from '../../../i18n/en/summary-sheet';
import type { Language, WordsLike } from '../../../i18n/shape/language';
import { LEVELS } from '../../../i18n/levels';
import type { Texts } from '../../../i18n/texts';
import { FORECAST_SHEET_ZH } from '../../../i18n/zh/forecast-sheet';
import { RESULTS_ZH } from '../../../i18n/zh/results';
import { SUMMARY_SHEET_ZH } from '../../../i18n/zh/summary-sheet';
import { WORKBOOK_WORDS } from '../../schema/words';

export type ResultWords = WordsLike<typeof RESULTS_EN>;
export type ForecastWords = WordsLike<typeof FORECAST_SHEET_EN>;
export type SummaryWords = WordsLike<typeof SUMMARY_SHEET_EN>;

const RESULTS: Readonly<Record<Language, ResultWords>> = { en: RESULTS_EN, zh: RESULTS_ZH };
const FORECAST: Readonly<Record<Language, ForecastWords>> = { en: FORECAST_SHEET_EN, zh: FORECAST_SHEET_ZH };
const SUMMARY: Readonly<Record<Language, SummaryWords>> = { en: SUMMARY_SHEET_EN, zh: SUMMARY_SHEET_ZH };

/** Everything that the result sheets say in one language. */
export interface Words {
  readonly language: Language;
  readonly results: ResultWords;
  readonly forecast: ForecastWords;
  readonly summary: SummaryWords;
  readonly levels: Texts['levels'];
  readonly sheets: Texts['workbook']['sheets'];
}

export function wordsIn(language: Language): Words {
  return {
    language,
    results: RESULTS[language],
    forecast: FORECAST[language],
    summary: SUMMARY[language],
    levels: LEVELS[language],
    sheets: WORKBOOK_WORDS[language].sheets,
  };
}

/** The same word in every language, picked by `pick`. */
export function inEachLanguage(pick: (words: ResultWords) => string): Readonly<Record<Language, string>> {
  return { en: pick(RESULTS_EN), zh: pick(RESULTS_ZH) };
}

/** The same word of the Forecast sheet in every language. */
export function inEachForecastLanguage(
  pick: (words: ForecastWords) => string,
): Readonly<Record<Language, string>> {
  return { en: pick(FORECAST_SHEET_EN), zh: pick(FORECAST_SHEET_ZH) };
}

/** The same word of the Summary and People sheets in every language. */
export function inEachSummaryLanguage(
  pick: (words: SummaryWords) => string,
): Readonly<Record<Language, string>> {
  return { en: pick(SUMMARY_SHEET_EN), zh: pick(SUMMARY_SHEET_ZH) };
}
