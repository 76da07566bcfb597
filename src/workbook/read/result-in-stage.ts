import type { LevelOf } from '../../method';
import { levelsByCode, UNKNOWN_LEVEL } from '../schema/levels';
import { comparable, plain, saysNothing } from '../schema/plain-text';
import { codesByLabel, levelWords } from '../schema/vocabulary';
import type { OwnWords } from './own-words';
import type { CellContent } from './sheet-values';

type Result = Exclude<LevelOf<'dealStatus'>, 'open'>;

/** How a deal ended, as its stage says. */
export interface ResultInStage {
  readonly status: Result;
  /** The stage of another deal by which this one is no stage of ours; null where the word alone is none. */
  readonly beside: string | null;
}

/**
 * How deals ended, where their stages say so instead of a stage, as CRM systems do: Closed Lost, 输单; and Won, which is a
 * stage of ours, in a column that also says of a deal that it was lost or dropped. Null where the status of the deal says
 * anything else. `cells` are those of the column.
 */
export function resultsInStage(
  ownWords: OwnWords,
  cells: () => Iterable<CellContent>,
): (stage: CellContent, status: CellContent) => ResultInStage | null {
  // undefined until the first stage that may be ours
  let ended: string | null | undefined;
  return (stage, status) => {
    const result = resultOf(stage, ownWords);
    if (result === null || !agrees(status, result, ownWords)) return null;
    if (!isOurStage(stage)) return { status: result, beside: null };
    if (ended === undefined) ended = endedIn(cells(), ownWords);
    return ended === null ? null : { status: result, beside: ended };
  };
}

/** A stage that says that a deal was lost or dropped; null where none does. */
function endedIn(cells: Iterable<CellContent>, ownWords: OwnWords): string | null {
  for (const cell of new Set(cells)) {
    const result = isOurStage(cell) ? null : resultOf(cell, ownWords);
    if (result === 'lost' || result === 'dropped') return String(cell).trim();
  }
  return null;
}

function isOurStage(cell: CellContent): boolean {
  return levelWords('stage').has(comparable(String(cell)));
}

function resultOf(stage: CellContent, ownWords: OwnWords): Result | null {
  if (typeof stage !== 'string' || stage === '') return null;
  const isLabel = (list: 'stage' | 'dealStatus') => codesByLabel(list).get(stage) !== undefined;
  if (isLabel('stage') && !isLabel('dealStatus')) return null;
  const word = comparable(stage);
  if (ownWords.get('stage')?.has(word) === true) return null;
  const status = statusOf(word, ownWords);
  return status === 'open' ? null : status;
}

function agrees(status: CellContent, result: Result, ownWords: OwnWords): boolean {
  const beside = plain(String(status));
  return saysNothing(beside) || statusOf(comparable(beside), ownWords) === result;
}

function statusOf(word: string, ownWords: OwnWords): LevelOf<'dealStatus'> | null {
  const own = ownWords.get('dealStatus')?.get(word) ?? UNKNOWN_LEVEL;
  return levelWords('dealStatus').get(word) ?? levelsByCode('dealStatus')[own] ?? null;
}
