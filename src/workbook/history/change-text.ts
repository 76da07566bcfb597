import { levelText, parameterText } from '../../i18n/finding-text';
import { format } from '../../i18n/format';
import { HISTORY_RESULTS } from '../../i18n/history-result-words';
import type { Language } from '../../i18n/shape/language';
import { LEVELS, type LevelList } from '../../i18n/levels';
import type { HistoryChange, ValueChange } from '../../method';
import { columnHeader } from '../schema/words';

/** One change in a line, such as "Wang, Attitude: Neutral → Coach". */
export function changeText(change: HistoryChange, language: Language): string {
  const words = HISTORY_RESULTS[language].changes;
  const { person } = change;
  if (change.what === 'value') {
    const values = { field: fieldName(change, language), ...shownValues(change, language) };
    return person === null ? format(words.deal, values) : format(words.person, { person, ...values });
  }
  if (person === null) return change.what === 'new' ? words.newDeal : words.removedDeal;
  return format(change.what === 'new' ? words.newPerson : words.removedPerson, { person });
}

function fieldName({ field, cell }: ValueChange, language: Language): string {
  const words = HISTORY_RESULTS[language].changes;
  if (field === 'stageEarned' || field === 'category') return words[field];
  if (cell !== null) return columnHeader(cell.table, field, language);
  return field;
}

function shownValues({ kind, before, after }: ValueChange, language: Language) {
  const { blank } = HISTORY_RESULTS[language].changes;
  const shown = (value: string | number | null): string => {
    if (value === null) return blank;
    if (kind === 'stage') return `${value} ${levelText(language, 'stage', String(value))}`;
    return isList(kind) ? levelText(language, kind, String(value)) : parameterText(language, kind, value);
  };
  return { before: shown(before), after: shown(after) };
}

function isList(kind: string): kind is LevelList {
  return Object.hasOwn(LEVELS.en, kind);
}
