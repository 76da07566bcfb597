import { parseAreaList } from '../model/address';
import type { Area, StyleChange } from '../model/cells';
import type {
  CellValueOperator,
  ConditionalFormat,
  ConditionalRule,
  DataBar,
  IconSet,
  Threshold,
} from '../model/conditional-format';
import { decodeCellText } from '../xml/text';
import {
  attribute,
  childNamed,
  childrenNamed,
  flagAttribute,
  numberAttribute,
  textOf,
  type XmlElement,
} from '../xml/tree';
import { readColor, type Palette } from './colors';
import { presetCriterion } from './conditional-presets';
import { shownFormula } from './formulas';
import { blockAttributes, saying } from './opened-conditional-formats';
import { extensionContent, extensionId, ruleId } from './sheet-extensions';
import { readStyleChange } from './stylesheet';

export interface FormatContext {
  readonly palette: Palette;
  readonly changes: readonly StyleChange[];
}

const OPERATORS: readonly CellValueOperator[] = [
  'between',
  'notBetween',
  'equal',
  'notEqual',
  'greaterThan',
  'lessThan',
  'greaterThanOrEqual',
  'lessThanOrEqual',
];
const TEXT_OPERATORS: Readonly<Record<string, 'contains' | 'notContains' | 'beginsWith' | 'endsWith'>> = {
  containsText: 'contains',
  notContainsText: 'notContains',
  beginsWith: 'beginsWith',
  endsWith: 'endsWith',
};
const THRESHOLDS: Readonly<Record<string, Threshold['type']>> = {
  min: 'min',
  max: 'max',
  num: 'number',
  percent: 'percent',
  percentile: 'percentile',
  formula: 'formula',
  autoMin: 'automatic',
  autoMax: 'automatic',
};

/** Reads the conditional formats of a sheet, both forms, in the order of their priority. */
export function readConditionalFormats(
  children: readonly XmlElement[],
  extensions: XmlElement | undefined,
  context: FormatContext,
): ConditionalFormat[] {
  const extended = childrenNamed(
    extensionContent(extensions, 'conditionalFormattings'),
    'conditionalFormatting',
  );
  const halves = new Map<string, { readonly rule: XmlElement; readonly block: XmlElement }>();
  const linked = new Set<string>();
  for (const block of extended)
    for (const rule of childrenNamed(block, 'cfRule')) halves.set(ruleId(rule) ?? '', { rule, block });
  const found: { priority: number; format: ConditionalFormat }[] = [];
  const add = (
    node: XmlElement,
    areas: Area[],
    block: XmlElement,
    half?: XmlElement,
    halfBlock?: XmlElement,
  ): void => {
    const rule = readRule(node, half === node ? undefined : half, context);
    if (!rule || areas.length === 0) return;
    const number = String(found.length + 1).padStart(12, '0');
    const id = ruleId(half ?? node) ?? `{00000000-000E-0000-0000-${number}}`;
    const read = { id, areas: [...areas], stopIfTrue: flagAttribute(node, 'stopIfTrue'), rule };
    const isNewer = block === halfBlock;
    const format = {
      ...read,
      origin: {
        ...(!isNewer && { main: node }),
        ...(half && { newer: half }),
        block: isNewer ? {} : blockAttributes(block),
        newerBlock: halfBlock ? blockAttributes(halfBlock) : {},
        before: saying(read),
      },
    };
    found.push({ priority: numberAttribute(node, 'priority') ?? Infinity, format });
  };
  for (const block of children) {
    const areas = parseAreaList(attribute(block, 'sqref') ?? '');
    for (const node of childrenNamed(block, 'cfRule')) {
      const id = extensionId(node) ?? '';
      linked.add(id);
      const half = halves.get(id);
      add(node, areas, block, half?.rule, half?.block);
    }
  }
  for (const block of extended) {
    const areas = parseAreaList(textOf(childNamed(block, 'sqref')));
    for (const node of childrenNamed(block, 'cfRule'))
      if (!linked.has(ruleId(node) ?? '')) add(node, areas, block, node, block);
  }
  return found.sort((a, b) => a.priority - b.priority).map((one) => one.format);
}

function readRule(
  node: XmlElement,
  half: XmlElement | undefined,
  context: FormatContext,
): ConditionalRule | null {
  const type = attribute(node, 'type') ?? '';
  const formulas = [...childrenNamed(node, 'formula'), ...childrenNamed(node, 'f')].map((one) =>
    shownFormula(decodeCellText(textOf(one))),
  );
  const style = readStyle(node, context);
  const textOperator = TEXT_OPERATORS[type];
  if (textOperator) {
    const text = attribute(node, 'text');
    return {
      kind: 'text',
      operator: textOperator,
      text: text === undefined ? comparedText(formulas[0] ?? '') : decodeCellText(text),
      style,
    };
  }
  switch (type) {
    case 'expression':
      return { kind: 'custom', formula: formulas[0] ?? '', style };
    case 'cellIs': {
      const operator = OPERATORS.find((one) => one === attribute(node, 'operator')) ?? 'equal';
      const formula2 = formulas[1];
      return {
        kind: 'cellValue',
        operator,
        formula1: formulas[0] ?? '',
        ...(formula2 !== undefined && { formula2 }),
        style,
      };
    }
    case 'top10':
      return {
        kind: 'topBottom',
        rank: numberAttribute(node, 'rank') ?? 10,
        percent: flagAttribute(node, 'percent'),
        bottom: flagAttribute(node, 'bottom'),
        style,
      };
    case 'colorScale':
      return readColorScale(childNamed(node, 'colorScale'), context.palette);
    case 'dataBar':
      return {
        kind: 'dataBar',
        bar: readDataBar(childNamed(node, 'dataBar'), childNamed(half, 'dataBar'), context.palette),
      };
    case 'iconSet':
      return {
        kind: 'iconSet',
        icons: readIconSet(childNamed(half, 'iconSet') ?? childNamed(node, 'iconSet')),
      };
    default: {
      const criterion = presetCriterion(type, node.attributes);
      return criterion === undefined ? null : { kind: 'preset', criterion, style };
    }
  }
}

/** A rule names its style by index; one of the newer form carries it. */
function readStyle(node: XmlElement, context: FormatContext): StyleChange {
  const own = childNamed(node, 'dxf');
  if (own) return readStyleChange(own, context.palette);
  return context.changes[numberAttribute(node, 'dxfId') ?? -1] ?? {};
}

/** The text of a rule that keeps it only in its formula: a literal, or `=` and an expression. */
function comparedText(formula: string): string {
  const expression = /(?:SEARCH\(|LEN\()(.*?)(?:,[^,]*\)+|\)+=.*)$/i.exec(formula)?.[1] ?? '';
  const literal = /^"((?:[^"]|"")*)"$/.exec(expression)?.[1];
  return literal === undefined ? `=${expression}` : literal.replaceAll('""', '"');
}

function readColorScale(node: XmlElement | undefined, palette: Palette): ConditionalRule {
  const colors = childrenNamed(node, 'color').map((one) => readColor(one, palette) ?? '#FFFFFF');
  const points = childrenNamed(node, 'cfvo').map((one, index) => ({
    at: readThreshold(one),
    color: colors[index] ?? '#FFFFFF',
  }));
  return { kind: 'colorScale', points };
}

function readDataBar(node: XmlElement | undefined, half: XmlElement | undefined, palette: Palette): DataBar {
  const [lower, upper] = childrenNamed(half ?? node, 'cfvo').map(readThreshold);
  const color = (parent: XmlElement | undefined, name: string): string | undefined =>
    readColor(childNamed(parent, name), palette);
  const fill = color(half, 'fillColor') ?? color(node, 'color') ?? '#638EC6';
  const borderColor = color(half, 'borderColor');
  const negativeColor = color(half, 'negativeFillColor');
  const negativeBorderColor = color(half, 'negativeBorderColor');
  const axisColor = color(half, 'axisColor');
  const axis = attribute(half, 'axisPosition');
  const direction = attribute(half, 'direction');
  // the usual lengths of a file, where a new bar goes from nothing to all of the cell
  const shortest = numberAttribute(half ?? node, 'minLength') ?? 10;
  const longest = numberAttribute(half ?? node, 'maxLength') ?? 90;
  return {
    lower: lower ?? { type: 'min' },
    upper: upper ?? { type: 'max' },
    color: fill,
    gradient: flagAttribute(half, 'gradient', true),
    ...(borderColor !== undefined && { borderColor }),
    ...(negativeColor !== undefined && { negativeColor }),
    ...(negativeBorderColor !== undefined && { negativeBorderColor }),
    ...(axisColor !== undefined && { axisColor }),
    axis: axis === 'middle' || axis === 'none' ? axis : 'automatic',
    direction: direction === 'leftToRight' || direction === 'rightToLeft' ? direction : 'context',
    showValue: flagAttribute(half ?? node, 'showValue', true),
    ...((shortest !== 0 || longest !== 100) && { lengths: { shortest, longest } }),
  };
}

function readIconSet(node: XmlElement | undefined): IconSet {
  const icons = childrenNamed(node, 'cfIcon');
  return {
    style: attribute(node, 'iconSet') ?? '3TrafficLights1',
    reverse: flagAttribute(node, 'reverse'),
    showValue: flagAttribute(node, 'showValue', true),
    criteria: childrenNamed(node, 'cfvo').map((one, index) => {
      const icon = icons[index];
      const set = attribute(icon, 'iconSet');
      const custom = set === undefined ? undefined : { set, index: numberAttribute(icon, 'iconId') ?? 0 };
      return {
        at: readThreshold(one),
        orEqual: flagAttribute(one, 'gte', true),
        ...(custom && { customIcon: custom }),
      };
    }),
  };
}

function readThreshold(node: XmlElement): Threshold {
  const type = THRESHOLDS[attribute(node, 'type') ?? 'num'] ?? 'number';
  const inner = childNamed(node, 'f');
  const text = inner ? textOf(inner) : attribute(node, 'val');
  if (text === undefined || type === 'min' || type === 'max' || type === 'automatic') return { type };
  return { type, value: type === 'formula' ? shownFormula(decodeCellText(text)) : text };
}
