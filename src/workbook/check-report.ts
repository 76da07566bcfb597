import type { Report } from '../method';
import type { Difference, Tie } from './publish/writing/read-back';

/** The report of a check that has written its sheets. */
export interface CheckReport extends Report {
  readonly forecast: Report['forecast'] & {
    /** How many formula cells were read back; null when Excel had not calculated them. */
    readonly compared: number | null;
    /** Formula cells that differ by more than a cent from what the method works out by itself. */
    readonly differences: readonly Difference[];
  };
}

/** The report, with what reading the formulas back has shown. */
export function withTie(report: Report, tie: Tie): CheckReport {
  const compared = tie.kind === 'compared' ? tie.cells : null;
  const differences = tie.kind === 'compared' ? tie.differences : [];
  return { ...report, forecast: { ...report.forecast, compared, differences } };
}
