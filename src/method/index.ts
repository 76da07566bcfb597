/** The method as others see it: what may be imported, in the order in which the folders build on each other. */

export * from './facts/currency';
export * from './facts/day';
export * from './facts/facts';
export * from './facts/history';
export * from './facts/key';
export * from './facts/levels';
export * from './facts/rows';
export * from './facts/verdicts';

export * from './findings/definitions';
export * from './findings/finding';

export * from './rules/catalogue';
export * from './rules/numbers';
export * from './rules/own-words';
export * from './rules/parameters';
export * from './rules/read-rules';
export * from './rules/rules';
export * from './rules/switches';
export * from './rules/texts';

export type { ReliabilityBin } from './win-chance/figures';

export * from './deal/assessment';
export * from './deal/explain';
export { GATE_CRITERIA, missingForNextStage } from './deal/gates';
export * from './deal/heat-map';
export * from './deal/stage-ladder';

export * from './assess';

export { closeOf, commitmentStates, commitOf, periodIn } from './forecast/commitment';
export type {
  CommitmentChange,
  CommitmentField,
  CommitmentState,
  CommitmentValues,
} from './forecast/commitment';
export * from './forecast/entries/entry';
export * from './forecast/entries/exact-sum';
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
export { forecastReport } from './forecast/report';
export * from './forecast/reporting';
export * from './forecast/targets';
export * from './forecast/totals';
export * from './forecast/what-if';

export * from './finders/fingerprint';
export { findInForecast } from './finders/forecast';
export * from './finders/start-here';

export { accuracyOf } from './history/accuracy';
export { evidenceWeightedSupport } from './history/ageing';
export type { EvidenceLine } from './history/ageing';
export { bridgeOf, CAUSES } from './history/bridge';
export type { BridgedTotal, CurrencyBridge } from './history/bridge';
export { calibrationView } from './history/calibration-view';
export type { CalibrationView } from './history/calibration-view';
export { caseReviewOf } from './history/case-review';
export { changesOf, changesSince } from './history/changes';
export type { HistoryChange, ValueChange } from './history/changes';
export { movesSince } from './history/moves';
export type { ForecastMove } from './history/moves';

export * from './report';
