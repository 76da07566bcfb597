import type { Threshold } from '../model/conditional-format';
import { encodeCellText } from '../xml/text';
import { element, type XmlElement } from '../xml/tree';
import { fileFormula } from './formulas';

/** Thresholds as both forms of a rule name them. */
export const FILE_THRESHOLDS: Readonly<Record<Exclude<Threshold['type'], 'automatic'>, string>> = {
  min: 'min',
  max: 'max',
  number: 'num',
  percent: 'percent',
  percentile: 'percentile',
  formula: 'formula',
};

/** A threshold of the main form. */
export function threshold(at: Threshold, orEqual = true): XmlElement {
  const type = at.type === 'automatic' ? 'min' : FILE_THRESHOLDS[at.type];
  return element('cfvo', { type, val: thresholdText(at), gte: orEqual ? undefined : false });
}

/** What a threshold compares with; undefined where its type says it all. */
export function thresholdText(at: Threshold): string | undefined {
  if (at.value === undefined || at.type === 'min' || at.type === 'max' || at.type === 'automatic')
    return undefined;
  return at.type === 'formula' ? formulaText(at.value) : at.value;
}

/** A formula of a rule as the file holds it. */
export function formulaText(formula: string): string {
  return encodeCellText(fileFormula(formula));
}
