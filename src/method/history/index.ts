export * from '../facts/history';
export type { CalibrationMethod } from '../win-chance/centres';
export { calibrationView } from './calibration-view';
export type { CalibratedRow, CalibrationView } from './calibration-view';
export type { CalibrationFigures, ReliabilityBin } from '../win-chance/figures';
export type { Calibration } from '../win-chance/calibration';
export type { ClosedDeal, CountedDeal } from '../win-chance/closed-deals';
export type { Interval, RowEstimate } from '../win-chance/estimate';
export { bridgeOf, CAUSES } from './bridge';
export type { Bridge, BridgedTotal, Cause, Causes, CurrencyBridge, DealBridge } from './bridge';
export { changesOf, changesSince } from './changes';
export type { HistoryChange, ChangeKind, RowChange, ValueChange } from './changes';
export { movesSince } from './moves';
export type { ForecastMove, ForecastMoves } from './moves';
export type { BridgeReport, CalibrationReport, HistoryReport } from './report';
export { evidenceWeightedSupport } from './ageing';
export type { EvidenceLine, EvidenceSum } from './ageing';
export { caseReviewOf } from './case-review';
export type { CaseGroup, CaseResult, CaseReview, ClosedCase, Named } from './case-review';
export { accuracyOf } from './accuracy';
export type { Accuracy, AccuracyLine, AccuracyView } from './accuracy';
export { closeOf, commitmentStates, commitOf, periodIn } from '../forecast/commitment';
export type {
  CommitmentChange,
  CommitmentField,
  CommitmentState,
  CommitmentValues,
} from '../forecast/commitment';
