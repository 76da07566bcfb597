import { useMemo } from 'react';
import { FORECAST_TAB_WORDS } from '../../i18n';
import { useWords, type Words } from './words';

/** The words of the pane with those of this tab, which are loaded with it. */
export interface ForecastTabWords extends Words {
  readonly forecast: (typeof FORECAST_TAB_WORDS)[Words['language']];
}

export function useForecastWords(): ForecastTabWords {
  const words = useWords();
  return useMemo(() => ({ ...words, forecast: FORECAST_TAB_WORDS[words.language] }), [words]);
}
