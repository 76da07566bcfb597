import { assess, readRules, type DealAssessment, type Stakeholder } from '../../src/method';
import { deal, facts, person, TODAY } from '../method/facts';

/** An open deal with these people, assessed by the method with its default rules. */
export function assessedDeal(people: readonly Partial<Stakeholder>[]): DealAssessment {
  const stakeholders = people.map((parts, row) => person(parts.name ?? `Person ${row}`, { ...parts, row }));
  const given = facts({ deals: [deal()], stakeholders });
  const [assessed] = assess(given, readRules([]).rules, TODAY).deals;
  if (assessed === undefined) throw new Error('the deal was not assessed');
  return assessed;
}
