import type { DealAssessment } from '../../deal/assessment';
import { isCounted, overrideInForce } from './entry';

/** Why the forecast does not expect amount × win chance of a deal. */
export type ExpectedReasonCode = 'amountMissing' | 'chanceUnknown' | 'leftOut' | 'overridden';

/** What keeps amount × win chance from being what the forecast expects of an open deal; nothing for a closed one. */
export function expectedReasons(assessed: DealAssessment): readonly ExpectedReasonCode[] {
  const { deal, category, winChance, expected } = assessed;
  if (deal.status !== 'open' || category === null) return [];
  const codes: ExpectedReasonCode[] = [];
  if (deal.amount === null) codes.push('amountMissing');
  if (winChance === null) codes.push('chanceUnknown');
  if (!isCounted(category) && expected !== null) codes.push('leftOut');
  if (overrideInForce(assessed) !== null) codes.push('overridden');
  return codes;
}
