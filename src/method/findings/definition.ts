import type { Severity } from './finding';

/**
 * What a parameter of a finding holds, so that i18n and the workbook can word it. Level kinds hold a level id,
 * `…List` kinds several ids joined by a comma, `day` a day number, `names` typed names that are shown as they are.
 */
export type ParameterKind =
  | 'text'
  | 'names'
  | 'number'
  | 'day'
  | 'money'
  | 'stage'
  | 'table'
  | 'need'
  | 'attitude'
  | 'contact'
  | 'call'
  | 'category'
  | 'controlItemList'
  | 'positionList'
  | 'roleList'
  | 'criterionList'
  | 'compellingReasonPartList'
  | 'evidencePartList';

export interface FindingRule {
  readonly severity: Severity;
  /** 1 (by the way) to 10 (decides the deal): the last word in the order of *Start here*. */
  readonly weight: number;
  readonly parameters: Readonly<Record<string, ParameterKind>>;
}

const rule =
  (severity: Severity) =>
  <P extends Readonly<Record<string, ParameterKind>>>(weight: number, parameters: P) => ({
    severity,
    weight,
    parameters,
  });

/** A number is wrong or a row is left out. */
export const error = rule('error');
/** A contradiction or a gate. */
export const warning = rule('warning');
/** A hint. */
export const info = rule('info');
