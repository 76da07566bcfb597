import { FORECAST_SHEET_EN } from './en/forecast-sheet';
import type { InEachLanguage, WordsLike } from './shape/language';
import { FORECAST_SHEET_ZH } from './zh/forecast-sheet';

export type ForecastWords = WordsLike<typeof FORECAST_SHEET_EN>;

/** Words of the Forecast sheet: apart from those of the other result sheets, which reading needs at once. */
export const FORECAST_SHEET: InEachLanguage<ForecastWords> = {
  en: FORECAST_SHEET_EN,
  zh: FORECAST_SHEET_ZH,
};
