import type { Finding, FindingCell } from '../../method';
import { READING_RULES, type ReadingParameters, type ReadingRuleId } from './reading-rules';

/** A finding of reading; the deal and the person of its row are added when the row has been read. */
export function readingFinding<R extends ReadingRuleId>(
  rule: R,
  cell: FindingCell | null,
  parameters: ReadingParameters<R>,
  deal: string | null = null,
  person: string | null = null,
): Finding {
  return { rule, severity: READING_RULES[rule].severity, cell, deal, person, parameters };
}
