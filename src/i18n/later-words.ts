import { PANE_DEAL_EN } from './en/pane-deal';
import { PANE_FORECAST_EN } from './en/pane-forecast';
import { PANE_PROOF_EN } from './en/pane-proof';
import type { InEachLanguage, WordsLike } from './shape/language';
import { PANE_DEAL_ZH } from './zh/pane-deal';
import { PANE_FORECAST_ZH } from './zh/pane-forecast';
import { PANE_PROOF_ZH } from './zh/pane-proof';

// Each stands by itself, so that it is fetched with the part of the pane that says it and not with the first page.

/** What the tab Deal says. */
export const DEAL_TAB_WORDS: InEachLanguage<WordsLike<typeof PANE_DEAL_EN>> = {
  en: PANE_DEAL_EN,
  zh: PANE_DEAL_ZH,
};

/** What the tab Forecast says. */
export const FORECAST_TAB_WORDS: InEachLanguage<WordsLike<typeof PANE_FORECAST_EN>> = {
  en: PANE_FORECAST_EN,
  zh: PANE_FORECAST_ZH,
};

/** What proves each control item, as the review of a deal asks for it. */
export const PROOF_WORDS: InEachLanguage<WordsLike<typeof PANE_PROOF_EN>> = {
  en: PANE_PROOF_EN,
  zh: PANE_PROOF_ZH,
};
