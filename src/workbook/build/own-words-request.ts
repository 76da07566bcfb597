import { RULE_DEFINITIONS, type OwnWordsId, type RuleEntry } from '../../method';
import { MAXIMUM_CELL_TEXT } from '../excel/cell-text';
import type { ReadWorkbook } from '../read';
import { entriesIn, ownWordsIn, ownWordsLine, type OwnWords, type OwnWordsLine } from '../read/own-words';
import { levelsByCode } from '../schema/levels';
import { comparable, plain } from '../schema/plain-text';
import { levelWords } from '../schema/vocabulary';
import type { CellRequest, NewRow, WriteRefusal } from '../write';
import { ruleLine } from './rules-content';

/** What a word of the user's own is to mean: the level of a line of the Rules table. */
export interface WordMeaning {
  readonly word: string;
  readonly line: OwnWordsId;
}

/**
 * What gives words their meanings in the Rules table: each comes to what stands in its line, and a line that is missing
 * is added. All of them, or a refusal; what other words mean stays as it is.
 */
export function ownWordsRequest(
  { facts, locator, language }: ReadWorkbook,
  meanings: readonly WordMeaning[],
): CellRequest | WriteRefusal {
  let rules: readonly RuleEntry[] = facts.rules;
  for (const { word, line: id } of meanings) {
    const line = ownWordsLine(id);
    if (line === undefined) throw new Error(`no line for own words: ${id}`);
    const { list, code } = line;
    const key = comparable(word);
    const entries = entriesIn(rules).filter((entry) => entry.list === list && entry.key === key);
    const other = entries.find((entry) => entry.code !== code);
    if (other !== undefined)
      return { kind: 'refused', code: 'word-elsewhere', word, place: locator.text(other.cell) };
    const meaning = levelWords(list).get(key);
    if (meaning !== undefined && levelsByCode(list)[code] !== meaning)
      return { kind: 'refused', code: 'word-taken', word, meaning: `${list}.${meaning}` };
    if (meaning !== undefined || entries.length > 0) continue;
    const next = withWord(rules, word, id, line);
    if (next === null) return { kind: 'refused', code: 'word-unwritable', word };
    rules = next;
  }
  const changed = rules.filter((entry) => !facts.rules.includes(entry));
  return {
    facts,
    cells: changed
      .filter(({ row }) => row !== NEW_ROW)
      .map(({ row, value }) => ({ cell: { table: 'rules', row, column: 'value' }, next: value ?? '' })),
    rows: changed.filter(({ row }) => row === NEW_ROW).map((entry) => newRow(entry, language)),
  };
}

/** Where a line stands that is to be added. */
const NEW_ROW = -1;

function newRow({ id, value }: RuleEntry, language: ReadWorkbook['language']): NewRow {
  const definition = RULE_DEFINITIONS.find((candidate) => candidate.id === id);
  if (definition === undefined) throw new Error(`no rule ${id}`);
  return { table: 'rules', values: { ...ruleLine(definition, language), value: value ?? '' } };
}

/**
 * The rules with a word more in its line, written in the plainest way that is read as this word and nothing else; null
 * where there is none.
 */
function withWord(
  rules: readonly RuleEntry[],
  word: string,
  id: OwnWordsId,
  line: OwnWordsLine,
): readonly RuleEntry[] | null {
  // of several lines with one id the first counts
  const old = rules.find((entry) => plain(entry.id) === id);
  const changes = waysToWrite(word, String(old?.value ?? '')).map((value) =>
    old === undefined
      ? [...rules, { row: NEW_ROW, id, value }]
      : rules.map((entry) => (entry === old ? { ...entry, value } : entry)),
  );
  return changes.find((after) => addsOnly({ ...line, word }, rules, after)) ?? null;
}

function waysToWrite(word: string, before: string): readonly string[] {
  const old = before.trim();
  const forms = [word, `"${word}"`];
  const ways =
    old === '' ? forms : forms.flatMap((form) => [`${old}, ${form}`, `${form}, ${old}`, `${old}\n${form}`]);
  return ways.filter((way) => way.length <= MAXIMUM_CELL_TEXT);
}

/** Whether a change lets one word mean its level and all others what they meant. */
function addsOnly(
  { list, code, word }: OwnWordsLine & { readonly word: string },
  before: readonly RuleEntry[],
  after: readonly RuleEntry[],
): boolean {
  const [old, next] = [read(before), read(after)];
  const key = comparable(word);
  return (
    next.words.get(list)?.get(key) === code &&
    next.troubles === old.troubles &&
    count(next.words) === count(old.words) + 1 &&
    [...old.words].every(([of, words]) =>
      [...words].every(([known, meant]) => next.words.get(of)?.get(known) === meant),
    )
  );
}

function read(rules: readonly RuleEntry[]): { readonly words: OwnWords; readonly troubles: number } {
  const findings: Parameters<typeof ownWordsIn>[1] = [];
  return { words: ownWordsIn(rules, findings), troubles: findings.length };
}

function count(words: OwnWords): number {
  return [...words.values()].reduce((sum, { size }) => sum + size, 0);
}
