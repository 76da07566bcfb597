import type { DealAssessment, MissingForStage } from '../../../method/deal/assessment';
import { format } from '../../../i18n/format';
import type { Words } from './words';

/** What keeps a stage from being earned, in words: the outcome and how far it is, or the criterion. */
export function missingInWords(missing: MissingForStage, { stage }: DealAssessment, words: Words): string {
  const { levels, results } = words;
  if (missing.kind === 'criterion') return wordFor(levels.criterion, missing.what);
  const outcome = levels.outcome[missing.stage];
  const status = stage.outcomes[missing.stage - 1];
  if (status === 'stale') return format(results.outcomeStale, { outcome });
  if (status === 'claimed') return format(results.outcomeClaimed, { outcome });
  return format(results.outcomeMissing, { outcome });
}

/** The word of an id; the id itself where a firm uses one that we have no word for. */
function wordFor(words: Readonly<Record<string, string>>, id: string): string {
  return words[id] ?? id;
}
