/** The method as others see it: they import from here and from nowhere else in it. In the order in which the folders build on each other. */

export * from './facts/currency';
export * from './facts/day';
export * from './facts/facts';
export * from './facts/history';
export * from './facts/key';
export * from './facts/levels';
export * from './facts/records';
export * from './facts/rows';
export * from './facts/verdicts';

export * from './findings/definitions';
export * from './findings/finding';

export * from './rules/catalogue';
export * from './rules/fingerprint';
export * from './rules/numbers';
export * from './rules/own-words';
export * from './rules/parameters';
export * from './rules/read-rules';
export * from './rules/rules';
export * from './rules/switches';
export * from './rules/texts';

export * from './win-chance/control-rows';
export * from './win-chance/figures';

export * from './deal/assessment';
export * from './deal/category-reasons';
export * from './deal/explain';
export * from './deal/gates';
export * from './deal/heat-map';
export * from './deal/stage-ladder';

export * from './assess';

export * from './forecast/commitment';
export * from './forecast/entries/entry';
export * from './forecast/entries/exact-sum';
export * from './forecast/entries/expected-reasons';
export * from './forecast/entries/grouped';
export * from './forecast/entries/overrides';
export * from './forecast/entries/period';
export * from './forecast/entries/period-entries';
export * from './forecast/forecast';
export * from './forecast/payments';
export * from './forecast/period-forecast';
export type { Distribution } from './forecast/range/distribution';
export * from './forecast/range/movers';
export * from './forecast/range/outcome';
export * from './forecast/range/range';
export * from './forecast/range/steps';
export * from './forecast/rates';
export * from './forecast/read-targets';
export * from './forecast/report';
export * from './forecast/reporting';
export * from './forecast/targets';
export * from './forecast/totals';
export * from './forecast/what-if';

export * from './finders/fingerprint';
export * from './finders/forecast';
export * from './finders/start-here';

export * from './history/accuracy';
export * from './history/ageing';
export * from './history/bridge';
export type { BridgedTotal } from './history/bridged-value';
export { CAUSES, type Cause, type Causes } from './history/causes';
export * from './history/calibration-view';
export * from './history/case-review';
export * from './history/changes';
export * from './history/control-answers';
export * from './history/moves';
export * from './history/take-snapshot';

export * from './report';
