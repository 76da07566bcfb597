import type { LevelOf } from '../schema/levels';
import { comparable, plain, saysNothing } from '../schema/plain-text';
import { codesByLabel, levelWords } from '../schema/vocabulary';
import type { CellContent } from './sheet-values';

type Result = Exclude<LevelOf<'dealStatus'>, 'open'>;

/**
 * How a deal ended, where its stage says so instead of a stage, as CRM systems do: Closed Lost, 输单. Null where the status
 * beside it says anything else.
 */
export function resultInStage(stage: CellContent, status: CellContent): Result | null {
  if (typeof stage !== 'string' || stage === '' || codesByLabel('stage').get(stage) !== undefined)
    return null;
  const word = comparable(stage);
  if (levelWords('stage').has(word)) return null;
  const result = levelWords('dealStatus').get(word);
  if (result === undefined || result === 'open') return null;
  const beside = plain(String(status));
  const agrees = saysNothing(beside) || levelWords('dealStatus').get(comparable(beside)) === result;
  return agrees ? result : null;
}
