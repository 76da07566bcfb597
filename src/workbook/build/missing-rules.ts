import { RULE_DEFINITIONS, ruleIdIn } from '../../method';
import { ruleLine } from './rules-content';
import type { ReadWorkbook } from '../read';
import type { NewRow } from '../write';

/**
 * The lines that the Rules table of a workbook lacks, since they were deleted or since the workbook is older than the
 * rule; none where there is no such table.
 */
export function missingRules({ facts, language, locator }: ReadWorkbook): readonly NewRow[] {
  if (locator.end('rules') === null) return [];
  const ids = new Set(facts.rules.map(ruleIdIn));
  return RULE_DEFINITIONS.filter(({ id }) => !ids.has(id)).map((definition) => ({
    table: 'rules',
    values: ruleLine(definition, language),
  }));
}
