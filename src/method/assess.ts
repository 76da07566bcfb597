import { assessDeal } from './assess-deal';
import type { Assessment } from './assessment';
import { rowsByDeal } from './deal-rows';
import type { Day, Facts } from './facts';
import { findingCollector } from './findings/collector';
import { findInDeal, findStrays } from './findings/find';
import { calibrationOf } from './history/calibration/calibration';
import { portfolioOf } from './portfolio';
import { parametersOf } from './rules/parameters';
import type { Rules } from './rules/rules';
import { zoneTables } from './zone-table';

/**
 * The method, from facts to results: pure, and linear in the number of rows. Findings stand in the order of the
 * sheets: stray rows first, then deal by deal.
 */
export function assess(facts: Facts, rules: Rules, today: Day): Assessment {
  const parameters = parametersOf(rules);
  const calibration = calibrationOf(facts, parameters);
  const tableFor = zoneTables(calibration, parameters);
  const { rowsOf, strays, strayPlanItems } = rowsByDeal(facts);
  const { findings, add } = findingCollector(parameters.findingIsOn);
  findStrays(strays, strayPlanItems, add);
  const deals = facts.deals.map((deal) => {
    const rows = rowsOf(deal.key);
    const assessed = assessDeal(deal, rows, today, parameters, tableFor(deal.key));
    findInDeal({ assessed, rows, today, parameters, add });
    return assessed;
  });
  const portfolio = portfolioOf(deals, findings, rules.number('pattern.deals'));
  return { asOf: today, rules, parameters, deals, findings, portfolio, calibration, history: facts.history };
}
