import type { Area, StyleChange } from './cells';

export interface ConditionalFormat {
  readonly id: string;
  areas: Area[];
  stopIfTrue: boolean;
  rule: ConditionalRule;
  /** What it was in an opened file, where it is left as it was until it is changed. */
  readonly origin?: object;
}

export interface Threshold {
  type: 'min' | 'max' | 'number' | 'percent' | 'percentile' | 'formula' | 'automatic';
  /** Number or formula text without `=`; absent for min, max and automatic. */
  value?: string;
}

/** Formulas without `=`, relative to the top-left cell of the first area. */
export type ConditionalRule =
  | { kind: 'custom'; formula: string; style: StyleChange }
  | {
      kind: 'cellValue';
      operator: CellValueOperator;
      formula1: string;
      formula2?: string;
      style: StyleChange;
    }
  | {
      kind: 'text';
      operator: 'contains' | 'notContains' | 'beginsWith' | 'endsWith';
      text: string;
      style: StyleChange;
    }
  | { kind: 'topBottom'; rank: number; percent: boolean; bottom: boolean; style: StyleChange }
  | { kind: 'preset'; criterion: string; style: StyleChange }
  | { kind: 'colorScale'; points: { at: Threshold; color: string }[] }
  | { kind: 'dataBar'; bar: DataBar }
  | { kind: 'iconSet'; icons: IconSet };

export type CellValueOperator =
  | 'between'
  | 'notBetween'
  | 'equal'
  | 'notEqual'
  | 'greaterThan'
  | 'lessThan'
  | 'greaterThanOrEqual'
  | 'lessThanOrEqual';

export interface DataBar {
  lower: Threshold;
  upper: Threshold;
  color: string;
  gradient: boolean;
  borderColor?: string;
  negativeColor?: string;
  negativeBorderColor?: string;
  axisColor?: string;
  axis: 'automatic' | 'middle' | 'none';
  direction: 'context' | 'leftToRight' | 'rightToLeft';
  showValue: boolean;
  /** Percent of the cell; absent is from nothing to all of it. */
  lengths?: { readonly shortest: number; readonly longest: number };
}

export interface IconSet {
  /** File name of the set, e.g. `3TrafficLights1`. */
  style: string;
  reverse: boolean;
  showValue: boolean;
  criteria: { at: Threshold; orEqual: boolean; customIcon?: { set: string; index: number } }[];
}
