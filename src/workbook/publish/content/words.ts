import type { InEachLanguage, Language } from '../../../i18n/shape/language';
import { LEVELS } from '../../../i18n/levels';
import {
  FORECAST_SHEET,
  RESULTS,
  SUMMARY_SHEET,
  type ForecastWords,
  type ResultWords,
  type SummaryWords,
} from '../../../i18n/result-words';
import type { Texts } from '../../../i18n/texts';
import { WORKBOOK_WORDS } from '../../schema/words';

export type { ForecastWords, ResultWords, SummaryWords };

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
    forecast: FORECAST_SHEET[language],
    summary: SUMMARY_SHEET[language],
    levels: LEVELS[language],
    sheets: WORKBOOK_WORDS[language].sheets,
  };
}

/** The same word in every language, picked by `pick`. */
export function inEachLanguage(pick: (words: ResultWords) => string): InEachLanguage<string> {
  return { en: pick(RESULTS.en), zh: pick(RESULTS.zh) };
}

/** The same word of the Forecast sheet in every language. */
export function inEachForecastLanguage(pick: (words: ForecastWords) => string): InEachLanguage<string> {
  return { en: pick(FORECAST_SHEET.en), zh: pick(FORECAST_SHEET.zh) };
}

/** The same word of the Summary and People sheets in every language. */
export function inEachSummaryLanguage(pick: (words: SummaryWords) => string): InEachLanguage<string> {
  return { en: pick(SUMMARY_SHEET.en), zh: pick(SUMMARY_SHEET.zh) };
}
