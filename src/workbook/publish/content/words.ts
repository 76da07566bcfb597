import type { InEachLanguage, Language } from '../../../i18n/shape/language';
import { FORECAST_SHEET, type ForecastWords } from '../../../i18n/forecast-words';
import { LEVELS } from '../../../i18n/levels';
import { RESULTS, SUMMARY_SHEET, type ResultWords, type SummaryWords } from '../../../i18n/result-words';
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

/** All that the result sheets say, in this language. */
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
export function inEachLanguage(pick: (words: Words) => string): InEachLanguage<string> {
  return { en: pick(wordsIn('en')), zh: pick(wordsIn('zh')) };
}
