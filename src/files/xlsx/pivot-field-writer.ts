import type { PivotTableModel } from '../model/objects';
import { element, type XmlElement } from '../xml/tree';
import { DATA_FIELD, FIELD_EXTENSION, SUBTOTALS } from './pivot-words';
import { EXTENDED_NAMESPACE } from './sheet-extensions';

/**
 * The items of a field that the file has to name: those that are hidden, the base of a calculation, and all where the
 * field has no subtotals, as a field on an axis cannot be without any item.
 */
export function namedItems(pivot: PivotTableModel, field: string): readonly string[] | 'all' {
  if (axisOf(pivot, field) !== undefined && subtotalsOf(pivot, field)?.length === 0) return 'all';
  const bases = pivot.values.flatMap(({ showAs }) =>
    showAs?.baseField === field && showAs.baseItem !== undefined ? [showAs.baseItem] : [],
  );
  return [...(pivot.hidden?.[field] ?? []), ...bases];
}

/** One `pivotField`, with the items that the file names. */
export function fieldElement(pivot: PivotTableModel, field: string, labels: readonly string[]): XmlElement {
  const hidden = new Set(pivot.hidden?.[field]);
  const axis = axisOf(pivot, field);
  const subtotals = subtotalsOf(pivot, field);
  const isRow = axis === 'axisRow';
  return element(
    'pivotField',
    {
      axis,
      dataField: pivot.values.some((value) => value.field === field) || undefined,
      compact: pivot.layout === 'Compact' ? undefined : false,
      outline: pivot.layout === 'Tabular' ? false : undefined,
      subtotalTop: pivot.subtotals === 'AtBottom' ? false : undefined,
      multipleItemSelectionAllowed: (axis === 'axisPage' && hidden.size > 0) || undefined,
      insertBlankRow: (isRow && pivot.blankLines) || undefined,
      showAll: false,
      sortType: sortType(pivot, field),
      defaultSubtotal: subtotals ? false : undefined,
      ...Object.fromEntries(subtotals?.map((one) => [`${SUBTOTALS[one]}Subtotal`, true]) ?? []),
    },
    axis === undefined
      ? undefined
      : itemsElement([
          ...labels.map((label, x) => element('item', { h: hidden.has(label) || undefined, x })),
          ...(subtotals?.map((one) => SUBTOTALS[one]) ?? ['default']).map((t) => element('item', { t })),
        ]),
    sortScope(pivot, field),
    isRow && pivot.repeatsLabels
      ? extensionElement(FIELD_EXTENSION, element('x14:pivotField', { fillDownLabels: true }))
      : undefined,
  );
}

function sortType({ descending, sortedByValue }: PivotTableModel, field: string): string | undefined {
  const byValue = sortedByValue?.[field];
  if (byValue) return byValue.isDescending ? 'descending' : 'ascending';
  return descending?.includes(field) ? 'descending' : undefined;
}

/** The value by which the items of a field stand. */
function sortScope({ sortedByValue }: PivotTableModel, field: string): XmlElement | undefined {
  const byValue = sortedByValue?.[field];
  if (!byValue) return undefined;
  return element(
    'autoSortScope',
    {},
    element(
      'pivotArea',
      { dataOnly: false, outline: false, fieldPosition: 0 },
      element(
        'references',
        { count: 1 },
        element(
          'reference',
          { field: DATA_FIELD, count: 1, selected: false },
          element('x', { v: byValue.value }),
        ),
      ),
    ),
  );
}

function itemsElement(items: readonly XmlElement[]): XmlElement | undefined {
  return items.length === 0 ? undefined : element('items', { count: items.length }, ...items);
}

function axisOf({ rows, columns, filters }: PivotTableModel, field: string): string | undefined {
  if (rows.includes(field)) return 'axisRow';
  if (columns.includes(field)) return 'axisCol';
  return filters.includes(field) ? 'axisPage' : undefined;
}

/** The subtotals of a field in place of the usual one; undefined where it has that. */
function subtotalsOf(
  pivot: PivotTableModel,
  field: string,
): PivotTableModel['values'][number]['aggregation'][] | undefined {
  const own = pivot.fieldSubtotals?.[field] ?? (pivot.subtotals === 'Off' ? [] : undefined);
  return own && [...own];
}

/** An extension list with one extension. */
export function extensionElement(uri: string, content: XmlElement): XmlElement {
  return element('extLst', {}, element('ext', { uri, 'xmlns:x14': EXTENDED_NAMESPACE }, content));
}
