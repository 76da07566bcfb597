import type { ConditionalRule, DataBar, IconSet, Threshold } from '../model/conditional-format';
import { element, type XmlElement } from '../xml/tree';
import { colorElement } from './colors';
import { FILE_THRESHOLDS, thresholdText } from './conditional-thresholds';
import { EXTENDED_FORMULA_NAMESPACE } from './sheet-extensions';

// Sets that only the newer form of a rule knows.
const NEWER_ICON_SETS = ['3Stars', '3Triangles', '5Boxes', 'NoIcons'];
const NEWER_THRESHOLDS = { lower: 'autoMin', upper: 'autoMax' } as const;

/** A block of the newer form. */
export function newerFormatting(
  rule: XmlElement,
  areas: string,
  attributes: Readonly<Record<string, string>> = {},
): XmlElement {
  return element(
    'x14:conditionalFormatting',
    { 'xmlns:xm': EXTENDED_FORMULA_NAMESPACE, ...attributes },
    rule,
    element('xm:sqref', {}, areas),
  );
}

/** The newer half of a data bar, or the whole of an icon set that the main form cannot say. */
export function newerRule(rule: ConditionalRule, id: string, priority: number): XmlElement | null {
  if (rule.kind === 'dataBar') return element('x14:cfRule', { type: 'dataBar', id }, newerDataBar(rule.bar));
  if (rule.kind !== 'iconSet') return null;
  const isNewer =
    NEWER_ICON_SETS.includes(rule.icons.style) || rule.icons.criteria.some((one) => one.customIcon);
  return isNewer ? element('x14:cfRule', { type: 'iconSet', priority, id }, newerIconSet(rule.icons)) : null;
}

function newerDataBar(bar: DataBar): XmlElement {
  const color = (name: string, value: string | undefined): XmlElement | undefined =>
    value === undefined ? undefined : colorElement(`x14:${name}`, value);
  return element(
    'x14:dataBar',
    {
      minLength: bar.lengths?.shortest ?? 0,
      maxLength: bar.lengths?.longest ?? 100,
      showValue: bar.showValue ? undefined : false,
      border: bar.borderColor === undefined ? undefined : true,
      gradient: bar.gradient ? undefined : false,
      direction: bar.direction === 'context' ? undefined : bar.direction,
      negativeBarColorSameAsPositive: bar.negativeColor === undefined ? true : undefined,
      negativeBarBorderColorSameAsPositive: bar.negativeBorderColor === undefined ? undefined : false,
      axisPosition: bar.axis === 'automatic' ? undefined : bar.axis,
    },
    newerThreshold(bar.lower, NEWER_THRESHOLDS.lower),
    newerThreshold(bar.upper, NEWER_THRESHOLDS.upper),
    color('fillColor', bar.color),
    color('borderColor', bar.borderColor),
    color('negativeFillColor', bar.negativeColor),
    color('negativeBorderColor', bar.negativeBorderColor),
    color('axisColor', bar.axisColor),
  );
}

function newerIconSet(icons: IconSet): XmlElement {
  const isCustom = icons.criteria.some((one) => one.customIcon);
  const nodes = icons.criteria.map((one) => {
    const node = newerThreshold(one.at, 'autoMin');
    if (!one.orEqual) node.attributes['gte'] = '0';
    return node;
  });
  const custom = icons.criteria.map((one, index) =>
    element('x14:cfIcon', {
      iconSet: one.customIcon?.set ?? icons.style,
      iconId: one.customIcon?.index ?? index,
    }),
  );
  return element(
    'x14:iconSet',
    {
      iconSet: icons.style,
      showValue: icons.showValue ? undefined : false,
      reverse: icons.reverse || undefined,
      custom: isCustom || undefined,
    },
    ...nodes,
    ...(isCustom ? custom : []),
  );
}

function newerThreshold(at: Threshold, automatic: string): XmlElement {
  const text = thresholdText(at);
  const type = at.type === 'automatic' ? automatic : FILE_THRESHOLDS[at.type];
  return element('x14:cfvo', { type }, text === undefined ? undefined : element('xm:f', {}, text));
}
