import { readRuleFormula } from '../book/formula-text';
import { asRecord, asText, oneOf } from '../protocol/arguments';
import { bind } from '../protocol/bound-object';
import { invalidArgument } from '../protocol/errors';
import type { ObjectClass, PropertyMember } from '../protocol/object-class';
import { meaningOf, wordFor } from '../protocol/words';
import { type FormatHandle, replaceRule, ruleOf } from './conditional-rule';
import { conditionalStyleClass, type StyledRule } from './conditional-style';

/** A formula or constant as the file keeps it: without `=`, text in quotes. */
function formulaText({ cells }: FormatHandle, value: unknown): string {
  if (typeof value === 'number') return String(value);
  const text = asText(value);
  if (text === '') throw invalidArgument();
  if (text.startsWith('=')) return readRuleFormula(text, cells);
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

const customFormula: PropertyMember<FormatHandle> = {
  get: (handle) => `=${ruleOf(handle, 'custom').formula}`,
  set: (handle, value) => {
    const text = asText(value);
    if (!text.startsWith('=')) throw invalidArgument();
    replaceRule(handle, { ...ruleOf(handle, 'custom'), formula: readRuleFormula(text, handle.cells) });
  },
};

export const customRuleClass: ObjectClass<FormatHandle> = {
  name: 'ConditionalFormatRule',
  properties: {
    Formula: customFormula,
    // The language of the user is English.
    FormulaLocal: customFormula,
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
        const operator = wordFor(cellValueOperators, rule.operator);
        return {
          formula1: `=${rule.formula1}`,
          ...(rule.formula2 !== undefined && { formula2: `=${rule.formula2}` }),
          operator,
        };
      },
      set: (handle, value) => {
        const given = asRecord(value);
        const operator = meaningOf(cellValueOperators, given.operator);
        const needsTwo = operator === 'between' || operator === 'notBetween';
        replaceRule(handle, {
          kind: 'cellValue',
          style: ruleOf(handle, 'cellValue').style,
          operator,
          formula1: formulaText(handle, given.formula1),
          ...(needsTwo && { formula2: formulaText(handle, given.formula2) }),
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
          operator: wordFor(textOperators, rule.operator),
          text: rule.text,
        };
      },
      set: (handle, value) => {
        const given = asRecord(value);
        const operator = meaningOf(textOperators, given.operator);
        replaceRule(handle, { ...ruleOf(handle, 'text'), operator, text: asText(given.text) });
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
        replaceRule(handle, {
          ...ruleOf(handle, 'topBottom'),
          rank,
          percent,
          bottom: type.startsWith('Bottom'),
        });
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
        replaceRule(handle, {
          ...ruleOf(handle, 'preset'),
          criterion: oneOf(asRecord(value).criterion, presetCriteria),
        }),
    },
  },
  links: { Format: styleLink('preset') },
};
