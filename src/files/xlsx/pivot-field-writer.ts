import type { PivotSort, PivotTableModel } from '../model/objects';
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
  const scopes = Object.values(pivot.sortedByValue ?? {}).flatMap(({ scope }) => scope ?? []);
  const inScopes = scopes.filter((item) => item.field === field).map(({ label }) => label);
  return [...(pivot.hidden?.[field] ?? []), ...bases, ...inScopes];
}

/** The place of the only item that a filter shows; undefined where it shows all, or several may be chosen. */
export function chosenItem(
  pivot: PivotTableModel,
  field: string,
  labels: readonly string[],
): number | undefined {
  const hidden = new Set(pivot.hidden?.[field]);
  if (hidden.size === 0 || pivot.severalItems?.includes(field)) return undefined;
  const shown = labels.filter((label) => !hidden.has(label));
  const [only] = shown;
  return only === undefined || shown.length > 1 ? undefined : labels.indexOf(only);
}

/** One `pivotField`, with the items that the file names. */
export function fieldElement(
  pivot: PivotTableModel,
  field: string,
  labelsOf: (field: string) => readonly string[],
  indexOf: (field: string) => number,
): XmlElement {
  const labels = labelsOf(field);
  const axis = axisOf(pivot, field);
  const isChosen = axis === 'axisPage' && chosenItem(pivot, field, labels) !== undefined;
  const hidden = new Set(isChosen ? [] : pivot.hidden?.[field]);
  const isSeveral = hidden.size > 0 || pivot.severalItems?.includes(field);
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
      multipleItemSelectionAllowed: (axis === 'axisPage' && isSeveral) || undefined,
      insertBlankRow: (isRow && pivot.blankLines) || undefined,
      showAll: pivot.showsAll?.includes(field) ? undefined : false,
      sortType: sortType(pivot, field),
      measureFilter: pivot.conditions?.[field]?.value ? true : undefined,
      defaultSubtotal: subtotals ? false : undefined,
      ...Object.fromEntries(subtotals?.map((one) => [`${SUBTOTALS[one]}Subtotal`, true]) ?? []),
    },
    axis === undefined && labels.length === 0
      ? undefined
      : itemsElement([
          ...labels.map((label, x) => element('item', { h: hidden.has(label) || undefined, x })),
          ...(subtotals?.map((one) => SUBTOTALS[one]) ?? ['default']).map((t) => element('item', { t })),
        ]),
    sortScope(pivot.sortedByValue?.[field], labelsOf, indexOf),
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

/** The value by which the items of a field stand, and the items of other fields below which it counts. */
function sortScope(
  sort: PivotSort | undefined,
  labelsOf: (field: string) => readonly string[],
  indexOf: (field: string) => number,
): XmlElement | undefined {
  if (!sort) return undefined;
  const reference = (field: string | number, v: number): XmlElement =>
    element('reference', { field, count: 1, selected: false }, element('x', { v }));
  const scope = (sort.scope ?? []).map(({ field, label }) =>
    reference(indexOf(field), Math.max(0, labelsOf(field).indexOf(label))),
  );
  return element(
    'autoSortScope',
    {},
    element(
      'pivotArea',
      { dataOnly: false, outline: false, fieldPosition: 0 },
      element('references', { count: scope.length + 1 }, reference(DATA_FIELD, sort.value), ...scope),
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
