import { ICON_SETS, isIconSet } from '../model/icon-sets';
import type { FilterCriteria } from '../model/sheet';
import { encodeCellText } from '../xml/text';
import { element, type XmlElement } from '../xml/tree';
import { lookAttributes } from './filter-looks';
import { DATE_PARTS, dynamicType, OPERATOR_SIGNS } from './filter-words';
import type { StylesheetWriter } from './stylesheet-writer';

/** The condition of a column as the file holds it; null where the criteria ask for nothing. */
export function criteriaElement(criteria: FilterCriteria, styles: StylesheetWriter): XmlElement | null {
  const text = (name: string): string | undefined => {
    const value = criteria[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
  };
  switch (criteria['filterOn']) {
    case 'Values':
      return valuesElement(Array.isArray(criteria['values']) ? criteria['values'] : []);
    case 'Custom': {
      const conditions = [text('criterion1'), text('criterion2')]
        .filter((one) => one !== undefined)
        .map(customFilter);
      const isAnd = conditions.length > 1 && criteria['operator'] !== 'Or';
      return element('customFilters', { and: isAnd || undefined }, ...conditions);
    }
    case 'TopItems':
    case 'TopPercent':
    case 'BottomItems':
    case 'BottomPercent': {
      const on = String(criteria['filterOn']);
      return element('top10', {
        top: on.startsWith('Top') ? undefined : false,
        percent: on.endsWith('Percent') || undefined,
        val: text('criterion1') ?? '10',
      });
    }
    case 'Dynamic': {
      const type = text('dynamicCriteria') ?? '';
      return type === '' ? null : element('dynamicFilter', { type: dynamicType(type) });
    }
    case 'CellColor':
    case 'FontColor': {
      const color = text('color');
      if (color === undefined) return null;
      const onCell = criteria['filterOn'] === 'CellColor';
      return element('colorFilter', {
        ...lookAttributes({ kind: onCell ? 'CellColor' : 'FontColor', color }, styles),
        cellColor: onCell ? undefined : false,
      });
    }
    case 'Icon': {
      const icon = criteria['icon'];
      if (typeof icon !== 'object' || icon === null || !('set' in icon) || !('index' in icon)) return null;
      const set = String(icon.set);
      return isIconSet(set)
        ? element('iconFilter', { iconSet: ICON_SETS[set], iconId: Number(icon.index) })
        : null;
    }
    default:
      return null;
  }
}

function valuesElement(values: readonly unknown[]): XmlElement {
  const node = element('filters', { blank: values.includes('') || undefined });
  for (const value of values) {
    if (typeof value === 'string' && value !== '')
      node.children.push(element('filter', { val: encodeCellText(value) }));
  }
  for (const value of values) {
    if (typeof value !== 'object' || value === null || !('date' in value) || !('specificity' in value))
      continue;
    const depth = DATE_PARTS.findIndex((part) => part === String(value.specificity).toLowerCase());
    const numbers = String(value.date).split(/[-T:]/).map(Number);
    const group = element('dateGroupItem');
    DATE_PARTS.slice(0, depth + 1).forEach((part, index) => {
      group.attributes[part] = String(numbers[index] ?? (index < 3 ? 1 : 0));
    });
    group.attributes['dateTimeGrouping'] = DATE_PARTS[depth] ?? 'day';
    node.children.push(group);
  }
  return node;
}

function customFilter(criterion: string): XmlElement {
  const sign = /^(<>|>=|<=|>|<|=)?/.exec(criterion)?.[1] ?? '';
  const operator = Object.entries(OPERATOR_SIGNS).find(([, known]) => known === sign)?.[0];
  return element('customFilter', {
    operator: operator === 'equal' ? undefined : operator,
    val: encodeCellText(criterion.slice(sign.length)),
  });
}
