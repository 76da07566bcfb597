import { LIST_LEVELS, type Finding, type FindingCell, type ListId } from '../../method';
import { comparable } from '../schema/plain-text';

/** A word in a column with a list that names no level of it. */
export interface UnknownWord {
  readonly list: ListId;
  /** As it was typed first. */
  readonly word: string;
}

/** The same with where it stands. */
export interface UnknownWordInCells extends UnknownWord {
  /** "<table id>.<column id>" of the first cell. */
  readonly column: string;
  readonly cell: FindingCell | null;
  /** In how many further rows it stands. */
  readonly further: number;
}

/** The word that a finding is about; null where it is about anything else. */
export function unknownWordIn({ rule, parameters }: Finding): UnknownWord | null {
  const list = String(parameters['list']);
  if (rule !== 'level-unreadable' || !isList(list)) return null;
  return { list, word: String(parameters['value']) };
}

/** The words of a list that are not understood, each once, in the order of the findings. */
export function unknownWords(findings: readonly Finding[], list: ListId): readonly UnknownWordInCells[] {
  const words = new Map<string, UnknownWordInCells>();
  for (const finding of findings) {
    const found = unknownWordIn(finding);
    if (found?.list !== list) continue;
    const { cell, further = 0, parameters } = finding;
    const column = String(parameters['column']);
    const key = comparable(found.word);
    const before = words.get(key);
    if (before === undefined) words.set(key, { ...found, column, cell, further });
    else words.set(key, { ...before, further: before.further + 1 + further });
  }
  return [...words.values()];
}

/** The words of the same list, `first` at the head and then those in most rows. */
export function unknownWordsFrom(
  findings: readonly Finding[],
  first: UnknownWord,
): readonly UnknownWordInCells[] {
  const isFirst = ({ word }: UnknownWord) => comparable(word) === comparable(first.word);
  return [...unknownWords(findings, first.list)].sort(
    (one, other) => Number(isFirst(other)) - Number(isFirst(one)) || other.further - one.further,
  );
}

function isList(id: string): id is ListId {
  return Object.hasOwn(LIST_LEVELS, id);
}
