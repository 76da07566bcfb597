import type { ConditionalRule } from '../../files/model/conditional-format';
import { ICON_SETS } from '../../files/model/icon-sets';
import { asFlag, isRecord, oneOf } from '../protocol/arguments';
import { invalidArgument } from '../protocol/errors';
import type { ObjectClass } from '../protocol/object-class';
import { meaningOf, wordFor } from '../protocol/words';
import { type FormatHandle, readThreshold, replaceRule, ruleOf, writtenThreshold } from './conditional-rule';

type IconRule = Extract<ConditionalRule, { kind: 'iconSet' }>;

function readIconCriterion(
  handle: FormatHandle,
  value: unknown,
  index: number,
): IconRule['icons']['criteria'][number] {
  if (!isRecord(value)) {
    if (index === 0) return { at: { type: 'percent', value: '0' }, orEqual: true };
    throw invalidArgument();
  }
  const custom = isRecord(value.customIcon) ? value.customIcon : undefined;
  const customIcon =
    custom && typeof custom.index === 'number'
      ? { set: meaningOf(ICON_SETS, custom.set), index: custom.index }
      : undefined;
  // Of the first criterion only the icon counts: it is the rest below all others.
  if (index === 0)
    return { at: { type: 'percent', value: '0' }, orEqual: true, ...(customIcon && { customIcon }) };
  return {
    at: readThreshold(handle, value),
    orEqual: oneOf(value.operator, ['GreaterThan', 'GreaterThanOrEqual']) === 'GreaterThanOrEqual',
    ...(customIcon && { customIcon }),
  };
}

function changeIcons(handle: FormatHandle, change: Partial<IconRule['icons']>): void {
  replaceRule(handle, { kind: 'iconSet', icons: { ...ruleOf(handle, 'iconSet').icons, ...change } });
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
      get: (handle) => wordFor<string>(ICON_SETS, ruleOf(handle, 'iconSet').icons.style),
      set: (handle, value) => {
        const style = meaningOf(ICON_SETS, value);
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
          customIcon: customIcon
            ? { set: wordFor<string>(ICON_SETS, customIcon.set), index: customIcon.index }
            : null,
        })),
      set: (handle, value) => {
        const count = Number(ruleOf(handle, 'iconSet').icons.style.charAt(0));
        if (!Array.isArray(value) || value.length !== count) throw invalidArgument();
        changeIcons(handle, { criteria: value.map((each, index) => readIconCriterion(handle, each, index)) });
      },
    },
  },
};
