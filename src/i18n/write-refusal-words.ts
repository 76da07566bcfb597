import type { WRITE_REFUSALS_EN } from './en/write-refusals';
import type { WordsLike } from './shape/language';

/** Why nothing was written into the input tables, in one language. */
export type WriteRefusalWords = WordsLike<typeof WRITE_REFUSALS_EN>;
