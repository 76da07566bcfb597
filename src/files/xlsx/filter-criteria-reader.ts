import type { StyleChange } from '../model/cells';
import type { FilterCriteria } from '../model/sheet';
import { decodeCellText } from '../xml/text';
import { attribute, childrenNamed, flagAttribute, localName, type XmlElement } from '../xml/tree';
import { colorOf, iconOf } from './filter-looks';
import { DATE_PARTS, dynamicCriteria, OPERATOR_SIGNS } from './filter-words';

/** The condition of a column in the shape of `Excel.FilterCriteria`; null for one that has no such shape. */
export function readCriteria(
  node: XmlElement | undefined,
  changes: readonly StyleChange[],
): FilterCriteria | null {
  if (!node) return null;
  switch (localName(node.name)) {
    case 'filters': {
      const values: unknown[] = childrenNamed(node, 'filter').map((one) =>
        decodeCellText(attribute(one, 'val') ?? ''),
      );
      if (flagAttribute(node, 'blank')) values.push('');
      for (const group of childrenNamed(node, 'dateGroupItem')) values.push(readDateGroup(group));
      return { filterOn: 'Values', values };
    }
    case 'customFilters': {
      const [first, second] = childrenNamed(node, 'customFilter').map(
        (one) =>
          (OPERATOR_SIGNS[attribute(one, 'operator') ?? 'equal'] ?? '=') +
          decodeCellText(attribute(one, 'val') ?? ''),
      );
      return {
        filterOn: 'Custom',
        criterion1: first ?? '',
        ...(second !== undefined && {
          criterion2: second,
          operator: flagAttribute(node, 'and') ? 'And' : 'Or',
        }),
      };
    }
    case 'top10': {
      const side = flagAttribute(node, 'top', true) ? 'Top' : 'Bottom';
      const unit = flagAttribute(node, 'percent') ? 'Percent' : 'Items';
      return { filterOn: side + unit, criterion1: attribute(node, 'val') ?? '10' };
    }
    case 'dynamicFilter': {
      const type = attribute(node, 'type') ?? '';
      return { filterOn: 'Dynamic', dynamicCriteria: dynamicCriteria(type) };
    }
    case 'colorFilter': {
      const onCell = flagAttribute(node, 'cellColor', true);
      const color = colorOf(node, onCell, changes);
      return { filterOn: onCell ? 'CellColor' : 'FontColor', ...(color !== undefined && { color }) };
    }
    case 'iconFilter': {
      const icon = iconOf(node);
      return icon ? { filterOn: 'Icon', icon } : null;
    }
    default:
      return null;
  }
}

function readDateGroup(group: XmlElement): { date: string; specificity: string } {
  const specificity = attribute(group, 'dateTimeGrouping') ?? 'day';
  const depth = DATE_PARTS.findIndex((part) => part === specificity);
  const parts = DATE_PARTS.slice(0, depth + 1).map((part, index) =>
    (attribute(group, part) ?? '0').padStart(index === 0 ? 4 : 2, '0'),
  );
  const date = parts.slice(0, 3).join('-') + (parts.length > 3 ? `T${parts.slice(3).join(':')}` : '');
  return { date, specificity: specificity.charAt(0).toUpperCase() + specificity.slice(1) };
}
