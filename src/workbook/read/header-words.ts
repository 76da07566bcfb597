import { LANGUAGES, type Language } from '../../i18n/shape/language';
import type { TableId } from '../../method/facts/rows';
import { INPUT_TABLES } from '../schema';
import { columnHeader } from '../schema/words';
import { comparable } from '../schema/plain-text';

/** What a header text can mean: a column of a table, in the language of the header. */
export interface HeaderMeaning {
  readonly table: TableId;
  readonly column: string;
  readonly language: Language;
}

/** Headers that people also use for a column. */
const ALSO: readonly (HeaderMeaning & { readonly header: string })[] = [
  { table: 'rivals', column: 'attitude', language: 'zh', header: '对我方态度' },
  { table: 'rivals', column: 'attitude', language: 'zh', header: '对其态度' },
  { table: 'rivals', column: 'attitude', language: 'zh', header: '对该对手态度' },
];

const MEANINGS: ReadonlyMap<string, readonly HeaderMeaning[]> = collectMeanings();

function collectMeanings(): Map<string, HeaderMeaning[]> {
  const meanings = new Map<string, HeaderMeaning[]>();
  const add = (header: string, meaning: HeaderMeaning) => {
    const key = comparable(header);
    const known = meanings.get(key) ?? [];
    if (known.some(({ table, column }) => table === meaning.table && column === meaning.column)) return;
    meanings.set(key, [...known, meaning]);
  };
  for (const { id: table, columns } of INPUT_TABLES) {
    for (const { id: column } of columns) {
      for (const language of LANGUAGES)
        add(columnHeader(table, column, language), { table, column, language });
    }
  }
  for (const { header, ...meaning } of ALSO) add(header, meaning);
  return meanings;
}

const NOTHING: readonly HeaderMeaning[] = [];
/** Longer texts are never headers; this keeps long notes out of the normalisation. */
const LONGEST_HEADER = 40;

/** Texts that were looked up before: the first rows of a table repeat the same words. Forgotten when they are many. */
const lookedUp = new Map<string, readonly HeaderMeaning[]>();
const MOST_LOOKED_UP = 5_000;

/** Everything that a header text can mean, in either language; nothing for a foreign header. */
export function headerMeanings(text: string): readonly HeaderMeaning[] {
  if (text.length > LONGEST_HEADER) return NOTHING;
  let meanings = lookedUp.get(text);
  if (meanings === undefined) {
    meanings = MEANINGS.get(comparable(text)) ?? NOTHING;
    if (lookedUp.size >= MOST_LOOKED_UP) lookedUp.clear();
    lookedUp.set(text, meanings);
  }
  return meanings;
}
