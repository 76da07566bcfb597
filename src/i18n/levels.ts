import { LEVELS_EN } from './en/levels';
import type { InEachLanguage, WordsLike } from './shape/language';
import { LEVELS_ZH } from './zh/levels';

export type LevelWords = WordsLike<typeof LEVELS_EN>;
export type LevelList = keyof LevelWords;

/** Labels of every level in both languages: `LEVELS[language].attitude.coach`. */
export const LEVELS: InEachLanguage<LevelWords> = { en: LEVELS_EN, zh: LEVELS_ZH };
