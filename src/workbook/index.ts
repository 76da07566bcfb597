export { buildWorkbook, type BuildOptions, type BuildResult, type ExampleId } from './build';
export * from './calendar-day';
export { check, type Checked, type CheckOptions, type CheckResult, type CheckStep } from './check';
export { sentenceOf, titleOf } from './publish/content/finding-sentence';
export type { LocatedFinding } from './publish/content/located-finding';
export { readStamp, type Stamp, type StampReading } from './publish/content/stamp';
export {
  closePeriod,
  sealCommit,
  type CommitmentOptions,
  type CommitmentResult,
} from './history/keep-commitment';
export { eraseFromHistory, type HistoryErasure } from './history/erase-from-history';
export type { LostHeaders } from './publish/standing/lost-headers';
export { takeSnapshot, type SnapshotOptions, type SnapshotResult } from './history/take-snapshot';
export { changeText } from './history/change-text';
export { commitmentLines, commitmentTitle } from './publish/forecast/commitment-text';
export { calibrationSentences } from './publish/forecast/calibration-sentences';
export * from './read';
