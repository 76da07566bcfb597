import { GUIDANCE_EN } from './en/guidance';
import type { LevelGuidance } from './shape/guidance-words';
import type { InEachLanguage, Language, WordsLike } from './shape/language';
import { LEVELS } from './levels';
import { GUIDANCE_ZH } from './zh/guidance';

export type GuidedDimension = keyof typeof GUIDANCE_EN;

/** Meaning, signs, situations and advice of every level of the five dimensions. */
export const GUIDANCE: InEachLanguage<WordsLike<typeof GUIDANCE_EN>> = { en: GUIDANCE_EN, zh: GUIDANCE_ZH };

/** Excel shows at most this many characters in the prompt of a cell. */
export const PROMPT_LIMIT = 255;

const COLON: InEachLanguage<string> = { en: ': ', zh: '：' };

/** The prompt of a dimension's cells: each level with its meaning on a line of its own, within `PROMPT_LIMIT`. */
export function levelPrompt(language: Language, dimension: GuidedDimension): string {
  const labels: Readonly<Record<string, string>> = LEVELS[language][dimension];
  const levels: Readonly<Record<string, LevelGuidance>> = GUIDANCE[language][dimension];
  return Object.entries(levels)
    .map(([id, { meaning }]) => `${labels[id] ?? id}${COLON[language]}${meaning}`)
    .join('\n');
}
