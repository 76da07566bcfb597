import { PANE_CHECK_EN } from './en/pane-check';
import { PANE_FRAME_EN } from './en/pane-frame';
import { PANE_GUIDE_EN } from './en/pane-guide';
import { PANE_SETTINGS_EN } from './en/pane-settings';
import { PANE_START_EN } from './en/pane-start';
import type { InEachLanguage, WordsLike } from './shape/language';
import { PANE_CHECK_ZH } from './zh/pane-check';
import { PANE_FRAME_ZH } from './zh/pane-frame';
import { PANE_GUIDE_ZH } from './zh/pane-guide';
import { PANE_SETTINGS_ZH } from './zh/pane-settings';
import { PANE_START_ZH } from './zh/pane-start';

const EN = {
  frame: PANE_FRAME_EN,
  start: PANE_START_EN,
  check: PANE_CHECK_EN,
  guide: PANE_GUIDE_EN,
  settings: PANE_SETTINGS_EN,
} as const;

/** What the task pane says, by tab; what is loaded later has its words with it (`later-words.ts`). */
export type PaneWords = WordsLike<typeof EN>;

export const PANE_WORDS: InEachLanguage<PaneWords> = {
  en: EN,
  zh: {
    frame: PANE_FRAME_ZH,
    start: PANE_START_ZH,
    check: PANE_CHECK_ZH,
    guide: PANE_GUIDE_ZH,
    settings: PANE_SETTINGS_ZH,
  },
};
