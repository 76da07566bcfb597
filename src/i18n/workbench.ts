import { workbench as en } from './en/workbench';
import type { Language, WordsLike } from './shape/language';
import { workbench as zh } from './zh/workbench';

export type WorkbenchTexts = WordsLike<typeof en>;

/** The texts of the workbench page, apart from the others so that the pane does not carry them. */
export function workbenchTexts(language: Language): WorkbenchTexts {
  return language === 'zh' ? zh : en;
}
