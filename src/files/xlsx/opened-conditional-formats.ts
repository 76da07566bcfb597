import { areaList } from '../model/address';
import type { ConditionalFormat } from '../model/conditional-format';
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
  return !origin.newer || hasUsualPrefixes(origin.newer) ? origin : undefined;
}

/** A rule as it was opened, in a place of today among the others. */
export function openedRule(rule: XmlElement, priority: number, id: string): XmlElement {
  const isLinked = childrenNamed(rule, 'extLst').length > 0;
  return element(
    rule.name,
    {
      ...rule.attributes,
      ...(rule.attributes['priority'] !== undefined && { priority }),
      ...(rule.attributes['id'] !== undefined && { id }),
    },
    ...(isLinked ? rule.children.map((child) => withId(child, id)) : rule.children),
  );
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

/** The link of a rule to its newer half names the half by its id. */
function withId(child: XmlElement['children'][number], id: string): XmlElement['children'][number] {
  if (child.type !== 'element') return child;
  if (localName(child.name) === 'id') return element(child.name, child.attributes, id);
  return { ...child, children: child.children.map((each) => withId(each, id)) };
}

function hasUsualPrefixes(node: XmlElement): boolean {
  const [prefix] = node.name.split(':');
  return (
    (prefix === node.name || prefix === 'x14' || prefix === 'xm') && elements(node).every(hasUsualPrefixes)
  );
}

function isFormatOrigin(origin: object | undefined): origin is FormatOrigin {
  return origin !== undefined && 'before' in origin && 'block' in origin;
}
