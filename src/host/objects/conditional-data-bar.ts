import type { ConditionalRule } from '../../files/model/conditional-format';
import { readColor } from '../book/colors';
import { asFlag } from '../protocol/arguments';
import { bind } from '../protocol/bound-object';
import type { ObjectClass } from '../protocol/object-class';
import { meaningOf, wordFor } from '../protocol/words';
import { type FormatHandle, readThreshold, replaceRule, ruleOf, writtenThreshold } from './conditional-rule';

const barDirections = { Context: 'context', LeftToRight: 'leftToRight', RightToLeft: 'rightToLeft' } as const;
const barAxes = { Automatic: 'automatic', None: 'none', CellMidPoint: 'middle' } as const;

function changeBar(
  handle: FormatHandle,
  change: Partial<Extract<ConditionalRule, { kind: 'dataBar' }>['bar']>,
): void {
  replaceRule(handle, { kind: 'dataBar', bar: { ...ruleOf(handle, 'dataBar').bar, ...change } });
}

function bar(handle: FormatHandle): Extract<ConditionalRule, { kind: 'dataBar' }>['bar'] {
  return ruleOf(handle, 'dataBar').bar;
}

function dropFromBar(
  handle: FormatHandle,
  name: 'borderColor' | 'negativeColor' | 'negativeBorderColor' | 'axisColor',
): void {
  const { [name]: _before, ...rest } = bar(handle);
  replaceRule(handle, { kind: 'dataBar', bar: rest });
}

export const dataBarFormatClass: ObjectClass<FormatHandle> = {
  name: 'DataBarConditionalFormat',
  properties: {
    ShowDataBarOnly: {
      get: (handle) => !bar(handle).showValue,
      set: (handle, value) => changeBar(handle, { showValue: !asFlag(value) }),
    },
    BarDirection: {
      get: (handle) => wordFor(barDirections, bar(handle).direction),
      set: (handle, value) =>
        changeBar(handle, {
          direction: meaningOf(barDirections, value),
        }),
    },
    AxisFormat: {
      get: (handle) => wordFor(barAxes, bar(handle).axis),
      set: (handle, value) => changeBar(handle, { axis: meaningOf(barAxes, value) }),
    },
    AxisColor: {
      get: (handle) => bar(handle).axisColor ?? '',
      set: (handle, value) =>
        value === '' ? dropFromBar(handle, 'axisColor') : changeBar(handle, { axisColor: readColor(value) }),
    },
    LowerBoundRule: {
      get: (handle) => writtenThreshold(bar(handle).lower),
      set: (handle, value) => changeBar(handle, { lower: readThreshold(handle, value) }),
    },
    UpperBoundRule: {
      get: (handle) => writtenThreshold(bar(handle).upper),
      set: (handle, value) => changeBar(handle, { upper: readThreshold(handle, value) }),
    },
  },
  links: {
    PositiveFormat: (handle) => bind(barPositiveClass, handle),
    NegativeFormat: (handle) => bind(barNegativeClass, handle),
  },
};

export const barPositiveClass: ObjectClass<FormatHandle> = {
  name: 'ConditionalDataBarPositiveFormat',
  properties: {
    FillColor: {
      get: (handle) => bar(handle).color,
      set: (handle, value) => changeBar(handle, { color: readColor(value) }),
    },
    GradientFill: {
      get: (handle) => bar(handle).gradient,
      set: (handle, value) => changeBar(handle, { gradient: asFlag(value) }),
    },
    BorderColor: {
      get: (handle) => bar(handle).borderColor ?? '',
      set: (handle, value) =>
        value === ''
          ? dropFromBar(handle, 'borderColor')
          : changeBar(handle, { borderColor: readColor(value) }),
    },
  },
};

export const barNegativeClass: ObjectClass<FormatHandle> = {
  name: 'ConditionalDataBarNegativeFormat',
  properties: {
    FillColor: {
      get: (handle) => bar(handle).negativeColor ?? bar(handle).color,
      set: (handle, value) => changeBar(handle, { negativeColor: readColor(value) }),
    },
    MatchPositiveFillColor: {
      get: (handle) => bar(handle).negativeColor === undefined,
      set: (handle, value) =>
        asFlag(value)
          ? dropFromBar(handle, 'negativeColor')
          : changeBar(handle, { negativeColor: bar(handle).color }),
    },
    BorderColor: {
      get: (handle) => bar(handle).negativeBorderColor ?? '',
      set: (handle, value) =>
        value === ''
          ? dropFromBar(handle, 'negativeBorderColor')
          : changeBar(handle, { negativeBorderColor: readColor(value) }),
    },
    MatchPositiveBorderColor: {
      get: (handle) => bar(handle).negativeBorderColor === undefined,
      set: (handle, value) =>
        asFlag(value)
          ? dropFromBar(handle, 'negativeBorderColor')
          : changeBar(handle, { negativeBorderColor: bar(handle).borderColor ?? bar(handle).color }),
    },
  },
};
