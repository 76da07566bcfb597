import { PANE_CHECK_EN } from './en/pane-check';
import { PANE_DEAL_EN } from './en/pane-deal';
import { PANE_FORECAST_EN } from './en/pane-forecast';
import { PANE_FRAME_EN } from './en/pane-frame';
import { PANE_GUIDE_EN } from './en/pane-guide';
import { PANE_PROOF_EN } from './en/pane-proof';
import { PANE_SETTINGS_EN } from './en/pane-settings';
import { PANE_START_EN } from './en/pane-start';
import type { InEachLanguage, WordsLike } from './shape/language';
import { PANE_CHECK_ZH } from './zh/pane-check';
import { PANE_DEAL_ZH } from './zh/pane-deal';
import { PANE_FORECAST_ZH } from './zh/pane-forecast';
import { PANE_FRAME_ZH } from './zh/pane-frame';
import { PANE_GUIDE_ZH } from './zh/pane-guide';
import { PANE_PROOF_ZH } from './zh/pane-proof';
import { PANE_SETTINGS_ZH } from './zh/pane-settings';
import { PANE_START_ZH } from './zh/pane-start';

const EN = {
  frame: PANE_FRAME_EN,
  start: PANE_START_EN,
  check: PANE_CHECK_EN,
  deal: PANE_DEAL_EN,
  forecast: PANE_FORECAST_EN,
  guide: PANE_GUIDE_EN,
  proof: PANE_PROOF_EN,
  settings: PANE_SETTINGS_EN,
} as const;

/** What the task pane says, by tab. */
export type PaneWords = WordsLike<typeof EN>;

export const PANE_WORDS: InEachLanguage<PaneWords> = {
  en: EN,
  zh: {
    frame: PANE_FRAME_ZH,
    start: PANE_START_ZH,
    check: PANE_CHECK_ZH,
    deal: PANE_DEAL_ZH,
    forecast: PANE_FORECAST_ZH,
    guide: PANE_GUIDE_ZH,
    proof: PANE_PROOF_ZH,
    settings: PANE_SETTINGS_ZH,
  },
};
