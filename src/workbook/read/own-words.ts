import {
  type CellReference,
  type RuleEntry,
  idsOf,
  type Finding,
  ownWordsId,
  LIST_LEVELS,
  type ListId,
} from '../../method';
import { levelsByCode, UNKNOWN_LEVEL } from '../schema/levels';
import { comparable, isErrorValue, plain, saysNothing } from '../schema/plain-text';
import { levelWords } from '../schema/vocabulary';
import { readingFinding } from './findings';

/** Words of the user's own: by list the codes (`levelsByCode`) of what they mean, by their comparable forms. */
export type OwnWords = ReadonlyMap<ListId, ReadonlyMap<string, number>>;

export const NO_OWN_WORDS: OwnWords = new Map();

/** What a line for words of the user's own stands for. */
export interface OwnWordsLine {
  readonly list: ListId;
  readonly code: number;
}

/** A word as it stands in its line of the Rules table. */
export interface OwnWordEntry extends OwnWordsLine {
  readonly word: string;
  readonly key: string;
  readonly cell: CellReference;
}

/**
 * The words that the Rules table gives for levels. One that already means another level, or stands for two, is a finding
 * and not used: which of the two is meant is not for us to say. Of several lines with one id the first counts.
 */
export function ownWordsIn(rules: readonly RuleEntry[], findings: Finding[]): OwnWords {
  const words = new Map<ListId, Map<string, number>>();
  for (const entries of byKey(entriesIn(rules).filter((entry) => isFree(entry, findings)))) {
    const [first] = entries;
    const other = entries.find(({ code }) => code !== first.code);
    if (other !== undefined) {
      const parameters = { value: other.word, first: nameOf(first), second: nameOf(other) };
      findings.push(readingFinding('own-word-for-two', other.cell, parameters));
      continue;
    }
    const ofList = words.get(first.list) ?? new Map<string, number>();
    words.set(first.list, ofList.set(first.key, first.code));
  }
  return words;
}

const LINES: ReadonlyMap<string, OwnWordsLine> = new Map(
  idsOf(LIST_LEVELS).flatMap((list) =>
    LIST_LEVELS[list].map((level, index) => [ownWordsId(list, level), { list, code: index + 1 }] as const),
  ),
);

/** The line of an id; undefined where it is none for own words. */
export function ownWordsLine(id: string): OwnWordsLine | undefined {
  return LINES.get(id);
}

/** Every word in every line for own words, whether or not it is used. */
export function entriesIn(rules: readonly RuleEntry[]): readonly OwnWordEntry[] {
  const seen = new Set<string>();
  return rules.flatMap(({ row, id, value }) => {
    const lineId = plain(id);
    const line = LINES.get(lineId);
    if (line === undefined || seen.has(lineId)) return [];
    seen.add(lineId);
    const cell = { table: 'rules', row, column: 'value' } as const;
    return wordsIn(String(value ?? '')).map((word) => ({ ...line, word, key: comparable(word), cell }));
  });
}

/** What stands between quotation marks, or between commas, semicolons and line ends. */
const WORDS = /\s*["“”]([^"“”]+)["“”]|[^,;、\n]+/g;

function wordsIn(text: string): readonly string[] {
  const words = [...text.normalize('NFKC').matchAll(WORDS)].map(([all, quoted]) => plain(quoted ?? all));
  return words.filter((word) => word !== '');
}

/** Whether a word says nothing yet; what means its very level needs no line and is passed over. */
function isFree(entry: OwnWordEntry, findings: Finding[]): boolean {
  const { list, word, key, cell } = entry;
  if (isErrorValue(word)) {
    findings.push(readingFinding('cell-error', cell, { column: 'rules.value', value: word }));
    return false;
  }
  const meaning = saysNothing(word) || key === '' ? null : levelWords(list).get(key);
  if (meaning === undefined) return true;
  const code = levelsByCode(list).indexOf(meaning);
  if (code !== entry.code) {
    const parameters = { value: word, level: nameOf(entry), meaning: nameOf({ list, code }) };
    findings.push(readingFinding('own-word-taken', cell, parameters));
  }
  return false;
}

/** The entries of one word in one list together, in the order of the table. */
function byKey(entries: readonly OwnWordEntry[]): Iterable<readonly [OwnWordEntry, ...OwnWordEntry[]]> {
  const together = new Map<string, [OwnWordEntry, ...OwnWordEntry[]]>();
  for (const entry of entries) {
    const key = `${entry.list} ${entry.key}`;
    const same = together.get(key);
    if (same === undefined) together.set(key, [entry]);
    else same.push(entry);
  }
  return together.values();
}

/** A level as findings carry it: "<list id>.<level>", empty for none. */
function nameOf({ list, code }: OwnWordsLine): string {
  return code === UNKNOWN_LEVEL ? '' : `${list}.${levelsByCode(list)[code]}`;
}
