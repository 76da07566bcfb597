import { LIST_LEVELS, type ListId } from '../facts/levels';
import { idsOf } from '../facts/records';

/** The id of the line that holds the words of a firm's own for one level: `word.stage.3`, `word.attitude.coach`. */
export type OwnWordsId = `word.${string}`;

export function ownWordsId(list: ListId, level: string | number): OwnWordsId {
  return `word.${list}.${level}`;
}

/** The lines of all levels of all lists. What their words mean is for reading to see: the method knows levels only. */
export const OWN_WORDS_IDS: readonly OwnWordsId[] = idsOf(LIST_LEVELS).flatMap((list) =>
  LIST_LEVELS[list].map((level) => ownWordsId(list, level)),
);
