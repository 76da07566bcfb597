import type { LevelOf, ListId } from '../../method';
import type { Language } from '../../i18n/shape/language';
import type { CellContent } from '../read';
import { levelLabel } from '../schema/vocabulary';

/** What a cell holds for a level: its label in the language of the sheets; '' when nothing is known. */
export function levelContent<List extends ListId>(
  list: List,
  level: LevelOf<List> | null,
  language: Language,
): CellContent {
  return level === null ? '' : levelLabel(list, level, language);
}
