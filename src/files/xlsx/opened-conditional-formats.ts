import { areaList } from '../model/address';
import type { ConditionalFormat } from '../model/conditional-format';
import { standsAlone } from '../xml/prefixes';
import { presetCriterion } from './conditional-presets';
import { childrenNamed, element, elements, localName, type XmlElement } from '../xml/tree';

/** A conditional format as an opened file has it: the rule, its newer half or both, and the blocks they stand in. */
export interface FormatOrigin {
  readonly main?: XmlElement;
  readonly newer?: XmlElement;
  /** Attributes of the blocks, such as that of a pivot table. */
  readonly block: Readonly<Record<string, string>>;
  readonly newerBlock: Readonly<Record<string, string>>;
  /** What was read of it, to see what changed. */
  readonly before: string;
}

/** What a rule says, with the cell that the formulas of its file are relative to where the model has no formula. */
export function saying({ rule, stopIfTrue, areas: [first] }: ConditionalFormat): string {
  const isRelative = rule.kind === 'text' || rule.kind === 'preset';
  return JSON.stringify([rule, stopIfTrue, isRelative && first ? [first.top, first.left] : null]);
}

/** The origin of a format that has not changed, if its elements can stand anywhere. */
export function unchangedOrigin(format: ConditionalFormat): FormatOrigin | undefined {
  const { origin } = format;
  if (!isFormatOrigin(origin) || origin.before !== saying(format)) return undefined;
  const { main, newer } = origin;
  const canStand = (!main || standsAlone(ruleItself(main))) && (!newer || standsAlone(newer, NEWER_PREFIXES));
  return canStand ? origin : undefined;
}

/** What the block of a newer rule declares. */
const NEWER_PREFIXES = new Set(['xml', 'x14', 'xm']);

/** A rule as it was opened, in a place of today among the others; `link` leads to its newer half. */
export function openedRule(rule: XmlElement, priority: number, id: string, link?: XmlElement): XmlElement {
  const { name, attributes, children } = link ? ruleItself(rule) : rule;
  return element(
    name,
    {
      ...attributes,
      ...(attributes['priority'] !== undefined && { priority }),
      ...(attributes['id'] !== undefined && { id }),
    },
    ...children,
    link,
  );
}

/** A rule without its link to a newer half. */
function ruleItself(rule: XmlElement): XmlElement {
  return { ...rule, children: elements(rule).filter((child) => localName(child.name) !== 'extLst') };
}

const PRESETS_OR_MORE = ['aboveAverage', 'timePeriod'];
const KINDS = (
  'expression cellIs colorScale dataBar iconSet top10 uniqueValues duplicateValues containsText notContainsText ' +
  'beginsWith endsWith containsBlanks notContainsBlanks containsErrors notContainsErrors'
).split(' ');

/** The blocks of an opened sheet with the rules that nothing is read of, behind so many others in priority. */
export function unreadFormats(blocks: readonly XmlElement[], others: number): XmlElement[] {
  let priority = others;
  return blocks.flatMap((block) => {
    const rules = childrenNamed(block, 'cfRule')
      .filter(isUnread)
      .map((rule) => element(rule.name, { ...rule.attributes, priority: ++priority }, ...rule.children));
    return rules.length > 0 ? [element(block.name, block.attributes, ...rules)] : [];
  });
}

function isUnread({ attributes }: XmlElement): boolean {
  const type = attributes['type'] ?? '';
  if (KINDS.includes(type)) return false;
  return !PRESETS_OR_MORE.includes(type) || presetCriterion(type, attributes) === undefined;
}

/** Attributes of a block without its area. */
export function blockAttributes({ attributes }: XmlElement): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(attributes).filter(
      ([name]) => name !== 'sqref' && !name.includes(':') && name !== 'xmlns',
    ),
  );
}

/** A block of the main form. */
export function mainBlock(format: ConditionalFormat, rule: XmlElement, origin?: FormatOrigin): XmlElement {
  return element('conditionalFormatting', { ...origin?.block, sqref: areaList(format.areas) }, rule);
}

function isFormatOrigin(origin: object | undefined): origin is FormatOrigin {
  return origin !== undefined && 'before' in origin && 'block' in origin;
}
