import type { ConditionalRule, SheetModel, Threshold } from '../../../files';
import { gridRange, type GridRange } from './ranges';

/** A rule of the grid's conditional-format resource. */
export interface GradedFormat {
  readonly cfId: string;
  readonly ranges: readonly GridRange[];
  readonly stopIfTrue: boolean;
  readonly rule: Readonly<Record<string, unknown>>;
}

/** Colour scales, data bars and icon sets of a sheet, which the grid itself draws. */
export function gradedFormats(sheet: SheetModel): readonly GradedFormat[] {
  return sheet.conditionalFormats.flatMap((format) => {
    const rule = gradedRule(format.rule);
    if (!rule) return [];
    return [{ cfId: format.id, ranges: format.areas.map(gridRange), stopIfTrue: format.stopIfTrue, rule }];
  });
}

function gradedRule(rule: ConditionalRule): Readonly<Record<string, unknown>> | null {
  switch (rule.kind) {
    case 'colorScale':
      return {
        type: 'colorScale',
        config: rule.points.map(({ at, color }, index) => ({ index, color, value: threshold(at) })),
      };
    case 'dataBar': {
      const { lower, upper, gradient, color, negativeColor = '#FF0000', showValue } = rule.bar;
      return {
        type: 'dataBar',
        isShowValue: showValue,
        config: {
          min: threshold(lower, 'min'),
          max: threshold(upper, 'max'),
          isGradient: gradient,
          positiveColor: color,
          nativeColor: negativeColor,
        },
      };
    }
    case 'iconSet': {
      const { style, reverse, showValue, criteria } = rule.icons;
      const count = criteria.length;
      // The grid lists from the highest icon down, the file from the lowest up.
      const config = criteria
        .map(({ at, orEqual }, index) => ({
          operator: orEqual ? 'greaterThanOrEqual' : 'greaterThan',
          value: threshold(at),
          iconType: style,
          iconId: String(reverse ? index : count - 1 - index),
        }))
        .reverse();
      return { type: 'iconSet', isShowValue: showValue, config };
    }
    default:
      return null;
  }
}

function threshold(
  { type, value }: Threshold,
  automatic: 'min' | 'max' = 'min',
): { type: string; value?: number | string } {
  switch (type) {
    case 'min':
    case 'max':
      return { type };
    case 'automatic':
      return { type: automatic };
    case 'formula':
      return { type: 'formula', value: `=${value ?? 0}` };
    default:
      return { type: type === 'number' ? 'num' : type, value: Number(value ?? 0) };
  }
}
