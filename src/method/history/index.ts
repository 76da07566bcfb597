export * from './history';
export { CALIBRATION_METHODS } from './calibration/centres';
export type { CalibrationMethod } from './calibration/centres';
export { calibrationView } from './calibration/view';
export type { CalibratedRow, CalibrationView } from './calibration/view';
export type { CalibrationFigures, ReliabilityBin } from './calibration/figures';
export type { Calibration } from './calibration/calibration';
export type { ClosedDeal, CountedDeal } from './calibration/closed-deals';
export type { Interval, RowEstimate } from './calibration/estimate';
