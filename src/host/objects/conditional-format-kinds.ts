import type { ConditionalRule, Threshold } from '../../files/model/conditional-format';
import { asFlag, asRecord, asText, isRecord, oneOf } from '../protocol/arguments';
import { bind } from '../protocol/bound-object';
import { invalidArgument } from '../protocol/errors';
import type { ObjectClass } from '../protocol/object-class';
import { readColor } from '../book/colors';
import { conditionalStyleClass, type StyledRule } from './conditional-style';
import type { FormatHandle } from './conditional-formats';

/** The rule of a format, known to be of a kind because its class is only reached through that kind. */
export function ruleOf<Kind extends ConditionalRule['kind']>(
  handle: FormatHandle,
  kind: Kind,
): Extract<ConditionalRule, { kind: Kind }> {
  const { rule } = handle.format;
  if (rule.kind !== kind) throw invalidArgument();
  return rule as Extract<ConditionalRule, { kind: Kind }>;
}

function replace(handle: FormatHandle, rule: ConditionalRule): void {
  handle.cells.book.requireWritable();
  handle.format.rule = rule;
}

/** A formula or constant as the file keeps it: without `=`, text in quotes. */
function formulaText(value: unknown): string {
  if (typeof value === 'number') return String(value);
  const text = asText(value);
  if (text === '') throw invalidArgument();
  if (text.startsWith('=')) return text.slice(1);
  if (text.trim() !== '' && Number.isFinite(Number(text))) return text;
  return `"${text.replaceAll('"', '""')}"`;
}

function styleLink(kind: StyledRule['kind']): (handle: FormatHandle) => ReturnType<typeof bind> {
  return ({ cells, format }) => bind(conditionalStyleClass, { book: cells.book, format, kind });
}

export const customFormatClass: ObjectClass<FormatHandle> = {
  name: 'CustomConditionalFormat',
  links: { Rule: (handle) => bind(customRuleClass, handle), Format: styleLink('custom') },
};

export const customRuleClass: ObjectClass<FormatHandle> = {
  name: 'ConditionalFormatRule',
  properties: {
    Formula: {
      get: (handle) => `=${ruleOf(handle, 'custom').formula}`,
      set: (handle, value) => {
        const text = asText(value);
        if (!text.startsWith('=') || text.length < 2) throw invalidArgument();
        replace(handle, { ...ruleOf(handle, 'custom'), formula: text.slice(1) });
      },
    },
    FormulaLocal: { get: (handle) => `=${ruleOf(handle, 'custom').formula}` },
  },
};

const cellValueOperators = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqual: 'greaterThanOrEqual',
  LessThanOrEqual: 'lessThanOrEqual',
} as const;

export const cellValueFormatClass: ObjectClass<FormatHandle> = {
  name: 'CellValueConditionalFormat',
  properties: {
    Rule: {
      get: (handle) => {
        const rule = ruleOf(handle, 'cellValue');
        const operator = Object.entries(cellValueOperators).find(([, name]) => name === rule.operator)?.[0];
        return {
          formula1: `=${rule.formula1}`,
          ...(rule.formula2 !== undefined && { formula2: `=${rule.formula2}` }),
          operator,
        };
      },
      set: (handle, value) => {
        const given = asRecord(value);
        const names = [
          'Between',
          'NotBetween',
          'EqualTo',
          'NotEqualTo',
          'GreaterThan',
          'LessThan',
          'GreaterThanOrEqual',
          'LessThanOrEqual',
        ] as const;
        const operator = cellValueOperators[oneOf(given.operator, names)];
        const needsTwo = operator === 'between' || operator === 'notBetween';
        replace(handle, {
          kind: 'cellValue',
          style: ruleOf(handle, 'cellValue').style,
          operator,
          formula1: formulaText(given.formula1),
          ...(needsTwo && { formula2: formulaText(given.formula2) }),
        });
      },
    },
  },
  links: { Format: styleLink('cellValue') },
};

const textOperators = {
  Contains: 'contains',
  NotContains: 'notContains',
  BeginsWith: 'beginsWith',
  EndsWith: 'endsWith',
} as const;

export const textFormatClass: ObjectClass<FormatHandle> = {
  name: 'TextConditionalFormat',
  properties: {
    Rule: {
      get: (handle) => {
        const rule = ruleOf(handle, 'text');
        return {
          operator: Object.entries(textOperators).find(([, name]) => name === rule.operator)?.[0],
          text: rule.text,
        };
      },
      set: (handle, value) => {
        const given = asRecord(value);
        const operator =
          textOperators[oneOf(given.operator, ['Contains', 'NotContains', 'BeginsWith', 'EndsWith'])];
        replace(handle, { ...ruleOf(handle, 'text'), operator, text: asText(given.text) });
      },
    },
  },
  links: { Format: styleLink('text') },
};

export const topBottomFormatClass: ObjectClass<FormatHandle> = {
  name: 'TopBottomConditionalFormat',
  properties: {
    Rule: {
      get: (handle) => {
        const { rank, percent, bottom } = ruleOf(handle, 'topBottom');
        return { rank, type: `${bottom ? 'Bottom' : 'Top'}${percent ? 'Percent' : 'Items'}` };
      },
      set: (handle, value) => {
        const given = asRecord(value);
        const type = oneOf(given.type, ['TopItems', 'TopPercent', 'BottomItems', 'BottomPercent']);
        const percent = type.endsWith('Percent');
        const { rank } = given;
        if (typeof rank !== 'number' || !Number.isInteger(rank) || rank < 1 || rank > (percent ? 100 : 1000))
          throw invalidArgument();
        replace(handle, { ...ruleOf(handle, 'topBottom'), rank, percent, bottom: type.startsWith('Bottom') });
      },
    },
  },
  links: { Format: styleLink('topBottom') },
};

const presetCriteria = [
  'Blanks',
  'NonBlanks',
  'Errors',
  'NonErrors',
  'Yesterday',
  'Today',
  'Tomorrow',
  'LastSevenDays',
  'LastWeek',
  'ThisWeek',
  'NextWeek',
  'LastMonth',
  'ThisMonth',
  'NextMonth',
  'AboveAverage',
  'BelowAverage',
  'EqualOrAboveAverage',
  'EqualOrBelowAverage',
  'OneStdDevAboveAverage',
  'OneStdDevBelowAverage',
  'TwoStdDevAboveAverage',
  'TwoStdDevBelowAverage',
  'ThreeStdDevAboveAverage',
  'ThreeStdDevBelowAverage',
  'UniqueValues',
  'DuplicateValues',
] as const;

export const presetFormatClass: ObjectClass<FormatHandle> = {
  name: 'PresetCriteriaConditionalFormat',
  properties: {
    Rule: {
      get: (handle) => ({ criterion: ruleOf(handle, 'preset').criterion }),
      set: (handle, value) =>
        replace(handle, {
          ...ruleOf(handle, 'preset'),
          criterion: oneOf(asRecord(value).criterion, presetCriteria),
        }),
    },
  },
  links: { Format: styleLink('preset') },
};

const thresholdTypes = {
  LowestValue: 'min',
  HighestValue: 'max',
  Number: 'number',
  Percent: 'percent',
  Percentile: 'percentile',
  Formula: 'formula',
  Automatic: 'automatic',
} as const;

function readThreshold(value: unknown): Threshold {
  const given = asRecord(value);
  const name = oneOf(given.type, [
    'LowestValue',
    'HighestValue',
    'Number',
    'Percent',
    'Percentile',
    'Formula',
    'Automatic',
  ]);
  const type = thresholdTypes[name];
  if (type === 'min' || type === 'max' || type === 'automatic') return { type };
  const { formula } = given;
  if (formula === undefined || formula === null) throw invalidArgument();
  return { type, value: String(formula).replace(/^=/, '') };
}

function thresholdName(at: Threshold): string | undefined {
  return Object.entries(thresholdTypes).find(([, type]) => type === at.type)?.[0];
}

function writtenThreshold(at: Threshold): { formula: string | null; type: string | undefined } {
  return { formula: at.value === undefined ? null : `=${at.value}`, type: thresholdName(at) };
}

export const colorScaleFormatClass: ObjectClass<FormatHandle> = {
  name: 'ColorScaleConditionalFormat',
  properties: {
    ThreeColorScale: { get: (handle) => ruleOf(handle, 'colorScale').points.length === 3 },
    Criteria: {
      get: (handle) => {
        const { points } = ruleOf(handle, 'colorScale');
        const written = points.map(({ at, color }) => ({ ...writtenThreshold(at), color }));
        const [minimum, middle, maximum] = written;
        return maximum ? { minimum, midpoint: middle, maximum } : { minimum, maximum: middle };
      },
      set: (handle, value) => {
        const given = asRecord(value);
        const point = (part: unknown): { at: Threshold; color: string } => ({
          at: readThreshold(part),
          color: readColor(asRecord(part).color),
        });
        const middle = given.midpoint === undefined || given.midpoint === null ? [] : [point(given.midpoint)];
        replace(handle, {
          kind: 'colorScale',
          points: [point(given.minimum), ...middle, point(given.maximum)],
        });
      },
    },
  },
};

const barDirections = { Context: 'context', LeftToRight: 'leftToRight', RightToLeft: 'rightToLeft' } as const;
const barAxes = { Automatic: 'automatic', None: 'none', CellMidPoint: 'middle' } as const;

function changeBar(
  handle: FormatHandle,
  change: Partial<Extract<ConditionalRule, { kind: 'dataBar' }>['bar']>,
): void {
  replace(handle, { kind: 'dataBar', bar: { ...ruleOf(handle, 'dataBar').bar, ...change } });
}

function bar(handle: FormatHandle): Extract<ConditionalRule, { kind: 'dataBar' }>['bar'] {
  return ruleOf(handle, 'dataBar').bar;
}

function dropFromBar(
  handle: FormatHandle,
  name: 'borderColor' | 'negativeColor' | 'negativeBorderColor' | 'axisColor',
): void {
  const { [name]: _before, ...rest } = bar(handle);
  replace(handle, { kind: 'dataBar', bar: rest });
}

export const dataBarFormatClass: ObjectClass<FormatHandle> = {
  name: 'DataBarConditionalFormat',
  properties: {
    ShowDataBarOnly: {
      get: (handle) => !bar(handle).showValue,
      set: (handle, value) => changeBar(handle, { showValue: !asFlag(value) }),
    },
    BarDirection: {
      get: (handle) => Object.entries(barDirections).find(([, name]) => name === bar(handle).direction)?.[0],
      set: (handle, value) =>
        changeBar(handle, {
          direction: barDirections[oneOf(value, ['Context', 'LeftToRight', 'RightToLeft'])],
        }),
    },
    AxisFormat: {
      get: (handle) => Object.entries(barAxes).find(([, name]) => name === bar(handle).axis)?.[0],
      set: (handle, value) =>
        changeBar(handle, { axis: barAxes[oneOf(value, ['Automatic', 'None', 'CellMidPoint'])] }),
    },
    AxisColor: {
      get: (handle) => bar(handle).axisColor ?? '',
      set: (handle, value) =>
        value === '' ? dropFromBar(handle, 'axisColor') : changeBar(handle, { axisColor: readColor(value) }),
    },
    LowerBoundRule: {
      get: (handle) => writtenThreshold(bar(handle).lower),
      set: (handle, value) => changeBar(handle, { lower: readThreshold(value) }),
    },
    UpperBoundRule: {
      get: (handle) => writtenThreshold(bar(handle).upper),
      set: (handle, value) => changeBar(handle, { upper: readThreshold(value) }),
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

/** Names of the API and of the file. */
const iconSets = {
  ThreeArrows: '3Arrows',
  ThreeArrowsGray: '3ArrowsGray',
  ThreeFlags: '3Flags',
  ThreeTrafficLights1: '3TrafficLights1',
  ThreeTrafficLights2: '3TrafficLights2',
  ThreeSigns: '3Signs',
  ThreeSymbols: '3Symbols',
  ThreeSymbols2: '3Symbols2',
  ThreeStars: '3Stars',
  ThreeTriangles: '3Triangles',
  FourArrows: '4Arrows',
  FourArrowsGray: '4ArrowsGray',
  FourRedToBlack: '4RedToBlack',
  FourRating: '4Rating',
  FourTrafficLights: '4TrafficLights',
  FiveArrows: '5Arrows',
  FiveArrowsGray: '5ArrowsGray',
  FiveRating: '5Rating',
  FiveQuarters: '5Quarters',
  FiveBoxes: '5Boxes',
} as const;

type IconRule = Extract<ConditionalRule, { kind: 'iconSet' }>;

function scriptIconSet(file: string): string | undefined {
  return Object.entries(iconSets).find(([, name]) => name === file)?.[0];
}

function fileIconSet(name: unknown): string {
  const found = Object.entries(iconSets).find(([script]) => script === name);
  if (!found) throw invalidArgument();
  return found[1];
}

function readIconCriterion(value: unknown, index: number): IconRule['icons']['criteria'][number] {
  if (!isRecord(value)) {
    if (index === 0) return { at: { type: 'percent', value: '0' }, orEqual: true };
    throw invalidArgument();
  }
  const custom = isRecord(value.customIcon) ? value.customIcon : undefined;
  const customIcon =
    custom && typeof custom.index === 'number'
      ? { set: fileIconSet(custom.set), index: custom.index }
      : undefined;
  // Of the first criterion only the icon counts: it is the rest below all others.
  if (index === 0)
    return { at: { type: 'percent', value: '0' }, orEqual: true, ...(customIcon && { customIcon }) };
  return {
    at: readThreshold(value),
    orEqual: oneOf(value.operator, ['GreaterThan', 'GreaterThanOrEqual']) === 'GreaterThanOrEqual',
    ...(customIcon && { customIcon }),
  };
}

function changeIcons(handle: FormatHandle, change: Partial<IconRule['icons']>): void {
  replace(handle, { kind: 'iconSet', icons: { ...ruleOf(handle, 'iconSet').icons, ...change } });
}

export const iconSetFormatClass: ObjectClass<FormatHandle> = {
  name: 'IconSetConditionalFormat',
  properties: {
    ReverseIconOrder: {
      get: (handle) => ruleOf(handle, 'iconSet').icons.reverse,
      set: (handle, value) => changeIcons(handle, { reverse: asFlag(value) }),
    },
    ShowIconOnly: {
      get: (handle) => !ruleOf(handle, 'iconSet').icons.showValue,
      set: (handle, value) => changeIcons(handle, { showValue: !asFlag(value) }),
    },
    Style: {
      get: (handle) => scriptIconSet(ruleOf(handle, 'iconSet').icons.style),
      set: (handle, value) => {
        const style = fileIconSet(value);
        const count = Number(style.charAt(0));
        const criteria = Array.from({ length: count }, (_, index) => ({
          at: { type: 'percent' as const, value: String(Math.round((100 * index) / count)) },
          orEqual: true,
        }));
        changeIcons(handle, { style, criteria });
      },
    },
    Criteria: {
      get: (handle) =>
        ruleOf(handle, 'iconSet').icons.criteria.map(({ at, orEqual, customIcon }) => ({
          ...writtenThreshold(at),
          operator: orEqual ? 'GreaterThanOrEqual' : 'GreaterThan',
          customIcon: customIcon ? { set: scriptIconSet(customIcon.set), index: customIcon.index } : null,
        })),
      set: (handle, value) => {
        const count = Number(ruleOf(handle, 'iconSet').icons.style.charAt(0));
        if (!Array.isArray(value) || value.length !== count) throw invalidArgument();
        changeIcons(handle, { criteria: value.map(readIconCriterion) });
      },
    },
  },
};
