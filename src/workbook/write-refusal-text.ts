import { format } from '../i18n/format';
import type { Language } from '../i18n/shape/language';
import type { WriteRefusalWords } from '../i18n/write-refusal-words';
import { shortened } from './read/quoted';
import { levelNamed } from './read/reading-finding-text';
import { columnHeader, WORKBOOK_WORDS } from './schema/words';
import type { WriteRefusal } from './write';

/** Why nothing was written, and what to do about it. */
export function writeRefusalText(
  refusal: WriteRefusal,
  words: WriteRefusalWords,
  language: Language,
): { readonly what: string; readonly todo: string } {
  const { what, todo } = words[refusal.code];
  const values: Record<string, string> = {};
  if ('table' in refusal) {
    values.table = WORKBOOK_WORDS[language].sheets[refusal.table];
    values.name = values.table;
  }
  if ('place' in refusal) values.place = refusal.place;
  if ('word' in refusal) values.word = shortened(refusal.word);
  if (refusal.code === 'word-taken') values.meaning = levelNamed(refusal.meaning, language);
  if (refusal.code === 'column-missing')
    values.column = columnHeader(refusal.table, refusal.column, language);
  if (refusal.code === 'changed-meanwhile')
    values.found = refusal.found === '' ? words.blank : String(refusal.found);
  return { what: format(what, values), todo };
}
