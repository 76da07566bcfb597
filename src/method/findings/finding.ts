import type { HistoryCellReference } from '../facts/history';
import type { CellReference } from '../facts/rows';

/** Where a finding can stand: in an input table, or in the history. */
export type FindingCell = CellReference | HistoryCellReference;

export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/**
 * Something a person should look at. The method emits ids and parameters; the words, and the question to ask, are in
 * i18n under the same `rule` id. Level parameters are level ids, dates are day numbers: i18n and the workbook word them.
 */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** The cell to look at; null when the finding is about something that has no cell. */
  readonly cell: FindingCell | null;
  /** Deal id as typed. */
  readonly deal: string | null;
  readonly person: string | null;
  readonly parameters: Readonly<Record<string, string | number>>;
  /** In how many further rows the same was found, where it is said once for all; it stays the same finding with more. */
  readonly further?: number;
}
