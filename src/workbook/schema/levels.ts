import { LIST_LEVELS, type LevelOf, type ListId } from '../../method';

/** The code of a cell that names no level. */
export const UNKNOWN_LEVEL = 0;

/** The levels of a list by their code: 0 is none, 1 the first level of the list. */
export function levelsByCode<List extends ListId>(list: List): readonly (LevelOf<List> | null)[] {
  return [null, ...LIST_LEVELS[list]];
}
