import type { LevelOf } from '../../method';
import { levelsByCode, UNKNOWN_LEVEL } from '../schema/levels';
import { comparable, plain, saysNothing } from '../schema/plain-text';
import { codesByLabel, levelWords } from '../schema/vocabulary';
import type { OwnWords } from './own-words';
import type { CellContent } from './sheet-values';

type Result = Exclude<LevelOf<'dealStatus'>, 'open'>;

/**
 * How a deal ended, where its stage says so instead of a stage, as CRM systems do: Closed Lost, 输单. Null where the status
 * beside it says anything else.
 */
export function resultInStage(stage: CellContent, status: CellContent, ownWords: OwnWords): Result | null {
  if (typeof stage !== 'string' || stage === '' || codesByLabel('stage').get(stage) !== undefined)
    return null;
  const word = comparable(stage);
  if (levelWords('stage').has(word) || ownWords.get('stage')?.has(word) === true) return null;
  const result = statusOf(word, ownWords);
  if (result === null || result === 'open') return null;
  const beside = plain(String(status));
  const agrees = saysNothing(beside) || statusOf(comparable(beside), ownWords) === result;
  return agrees ? result : null;
}

function statusOf(word: string, ownWords: OwnWords): LevelOf<'dealStatus'> | null {
  const own = ownWords.get('dealStatus')?.get(word) ?? UNKNOWN_LEVEL;
  return levelWords('dealStatus').get(word) ?? levelsByCode('dealStatus')[own] ?? null;
}
