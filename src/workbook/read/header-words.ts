import { LANGUAGES, type Language } from '../../i18n/shape/language';
import type { TableId } from '../../method';
import { INPUT_TABLES } from '../schema';
import type { ColumnKind } from '../schema/column';
import { columnHeader } from '../schema/words';
import { comparable, plain } from '../schema/plain-text';
import { HEADER_SYNONYMS } from '../schema/header-synonyms';
import { currencyNamed, isUsualUnit, namesUnit, powerNamed } from './header-unit';

/** What a header text can mean: a column of a table, in the language of the header. */
export interface HeaderMeaning {
  readonly table: TableId;
  readonly column: string;
  readonly language: Language;
  /** Words in brackets, or a unit, stand behind the header of the column; of some units nobody can surely tell what they mean. */
  readonly bracketed?: 'words' | 'unit';
  /** The power of ten that a unit behind the header multiplies its numbers by: 4 for 万元. */
  readonly power?: number;
  /** The one currency that is named behind the header: EUR for k€. */
  readonly currency?: string;
  /** It is another word for the header of the column (schema/header-synonyms.ts). */
  readonly isSynonym?: true;
  /** The user said so, whatever the header says. */
  readonly isChosen?: true;
}

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
  for (const { columns, headers } of HEADER_SYNONYMS) {
    for (const [table, column] of columns) {
      for (const language of LANGUAGES) {
        for (const header of headers[language]) add(header, { table, column, language, isSynonym: true });
      }
    }
  }
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
    const header = withoutAsterisks(text);
    meanings = MEANINGS.get(comparable(header)) ?? withBrackets(header) ?? withUnitBehind(header);
    if (lookedUp.size >= MOST_LOOKED_UP) lookedUp.clear();
    lookedUp.set(text, meanings);
  }
  return meanings;
}

/** Without the marks of required fields in the templates of CRM systems: *客户名称, Amount *. */
function withoutAsterisks(text: string): string {
  return text.includes('*') || text.includes('＊') ? plain(text).replace(/^\*+\s*|\s*\*+$/g, '') : text;
}

const BRACKETS = /^(.+?)\s*[([【]([^()[\]【】]+)[)\]】]$/u;

/** What a header with words in brackets behind it can mean: Close date (planned), 金额（元）. */
function withBrackets(text: string): readonly HeaderMeaning[] | null {
  const [, header, words] = BRACKETS.exec(plain(text)) ?? [];
  if (header === undefined || words === undefined) return null;
  const known = MEANINGS.get(comparable(header));
  if (known === undefined) return null;
  return known.map((meaning) =>
    inCurrencyOf(inUnitOf(meaning, words) ?? { ...meaning, bracketed: 'words' }, words),
  );
}

/** Where a unit can begin behind a header: at what parts words, or at a sign that is no letter of ours. */
const UNIT_BEHIND = /^(?:[\s/|:_,·–—-]+(?:in\s+)?|(?=[^\p{Script=Latin}\d)]))(\S.*)$/iu;

/** What a header with a unit behind it, without brackets, can mean: Amount k€, 金额/万元, Amount EUR. */
function withUnitBehind(text: string): readonly HeaderMeaning[] {
  const header = plain(text);
  for (let end = header.length - 1; end > 0; end--) {
    const unit = UNIT_BEHIND.exec(header.slice(end))?.[1];
    const known = unit === undefined ? undefined : MEANINGS.get(comparable(header.slice(0, end)));
    if (unit === undefined || known === undefined) continue;
    return known.flatMap((meaning): readonly HeaderMeaning[] => {
      const inUnit = inUnitOf(meaning, unit);
      if (inUnit !== null) return [inCurrencyOf(inUnit, unit)];
      if (!isUsualUnit(kindOf(meaning), unit)) return [];
      return [inCurrencyOf({ ...meaning, bracketed: 'words' }, unit)];
    });
  }
  return NOTHING;
}

/** The meaning of a header with words behind it that name a unit; null where they name none. */
function inUnitOf(meaning: HeaderMeaning, words: string): HeaderMeaning | null {
  const kind = kindOf(meaning);
  if (!namesUnit(kind, words)) return null;
  const power = kind === 'amount' ? powerNamed(words) : null;
  return power === null ? { ...meaning, bracketed: 'unit' } : { ...meaning, bracketed: 'words', power };
}

function inCurrencyOf(meaning: HeaderMeaning, words: string): HeaderMeaning {
  const currency = kindOf(meaning) === 'amount' ? currencyNamed(words) : null;
  return currency === null ? meaning : { ...meaning, currency };
}

function kindOf({ table, column }: HeaderMeaning): ColumnKind {
  const kind = INPUT_TABLES.find(({ id }) => id === table)?.columns.find(({ id }) => id === column)?.kind;
  if (kind === undefined) throw new Error(`no column ${table}.${column}`);
  return kind;
}

const LAST_WORD = /[\s/|:_,·–—-]([^\s/|:_,·–—-]+)$/u;

/** What a header means that the user chose for a column; a unit in it still tells what its numbers count. */
export function chosenMeaning(text: string, table: TableId, column: string): HeaderMeaning {
  const language = /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
  const meaning = { table, column, language, isChosen: true } as const;
  const header = plain(text);
  const words = BRACKETS.exec(header)?.[2] ?? LAST_WORD.exec(header)?.[1];
  return words === undefined ? meaning : inCurrencyOf(inUnitOf(meaning, words) ?? meaning, words);
}
