import { assessDeal } from './deal/assess-deal';
import type { Assessment, DealAssessment } from './deal/assessment';
import type { Day } from './facts/day';
import { rowsByDeal } from './deal/deal-rows';
import type { Facts } from './facts/facts';
import { findingCollector } from './findings/collector';
import { findInDeal, findStrays } from './finders/find';
import { ENTRY_WORK, finish, type Steps } from './forecast/range/steps';
import { calibrationOf } from './win-chance/calibration';
import { portfolioOf } from './portfolio';
import { parametersOf } from './rules/parameters';
import type { Rules } from './rules/rules';
import { zoneTables } from './deal/zone-table';

/**
 * The method, from facts to results: pure, and linear in the number of rows. Findings stand in the order of the
 * sheets: stray rows first, then deal by deal.
 */
export function assess(facts: Facts, rules: Rules, today: Day): Assessment {
  return finish(assessInSteps(facts, rules, today));
}

/** The same deal by deal, so that a page can answer in between. */
export function* assessInSteps(facts: Facts, rules: Rules, today: Day): Steps<Assessment> {
  const parameters = parametersOf(rules);
  const calibration = calibrationOf(facts, parameters);
  const tableFor = zoneTables(calibration, parameters);
  const byDeal = rowsByDeal(facts);
  // what is said of a deal that does not exist is no pattern of the deals
  const strays = findingCollector(parameters.findingIsOn);
  findStrays(byDeal, facts.strayDealIds, strays.add);
  const { findings, byRule, add } = findingCollector(parameters.findingIsOn, facts.unreadable);
  const deals: DealAssessment[] = [];
  for (const rows of byDeal.deals) {
    const assessed = assessDeal(rows, today, parameters, tableFor(rows.deal.key));
    findInDeal({ assessed, rows, today, parameters, add });
    deals.push(assessed);
    yield ENTRY_WORK;
  }
  const portfolio = portfolioOf(deals, byRule, rules.number('pattern.deals'));
  return {
    asOf: today,
    rules,
    parameters,
    deals,
    findings: [...strays.findings, ...findings],
    portfolio,
    calibration,
    history: facts.history,
  };
}
