export * from './calendar-day';
export { check, type Checked, type CheckOptions, type CheckResult, type CheckStep } from './check';
export type { LocatedFinding } from './publish/located-finding';
export { readStamp, type Stamp, type StampReading } from './publish/stamp';
export * from './read';
