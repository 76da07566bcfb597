import { type DealAssessment, type MissingForStage, criterionOf, type Parameters } from '../../../method';
import { format } from '../../../i18n/format';
import type { Words } from './words';

/** What keeps a stage from being earned, in words: the outcome and how far it is, or the criterion and how much of it is there. */
export function missingInWords(
  missing: MissingForStage,
  assessed: DealAssessment,
  parameters: Parameters,
  words: Words,
): string {
  const { levels, results } = words;
  if (missing.kind === 'criterion') return criterionInWords(missing.what, assessed, parameters, words);
  const outcome = levels.outcome[missing.stage];
  const status = assessed.stage.outcomes[missing.stage - 1];
  if (status === 'stale') return format(results.outcomeStale, { outcome });
  if (status === 'claimed') return format(results.outcomeClaimed, { outcome });
  return format(results.outcomeMissing, { outcome });
}

function criterionInWords(
  id: string,
  assessed: DealAssessment,
  parameters: Parameters,
  { levels, results }: Words,
): string {
  const text = wordFor(levels.criterion, id);
  const criterion = criterionOf(id);
  const needs = criterion?.needs(parameters) ?? 0;
  if (criterion === undefined || needs <= 1) return text;
  return format(results.criterionCount, { criterion: text, has: criterion.has(assessed), needs });
}

/** The word of an id; the id itself where a firm uses one that we have no word for. */
function wordFor(words: Readonly<Record<string, string>>, id: string): string {
  return words[id] ?? id;
}
