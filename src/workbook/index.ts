export { buildWorkbook, type BuildOptions, type BuildResult } from './build';
export * from './calendar-day';
export { check, type Checked, type CheckOptions, type CheckResult, type CheckStep } from './check';
export { sentenceOf, titleOf } from './publish/finding-sentence';
export type { LocatedFinding } from './publish/located-finding';
export { readStamp, type Stamp, type StampReading } from './publish/stamp';
export { takeSnapshot, type SnapshotOptions, type SnapshotResult } from './history/take-snapshot';
export { calibrationSentences } from './history/calibration-sentences';
export * from './read';
