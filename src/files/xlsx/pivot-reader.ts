import { parseArea } from '../model/address';
import { quoteSheetName } from '../model/sheet-name';
import type { PivotItemName, PivotSort, PivotTableModel, PivotValue, ShowAs } from '../model/objects';
import type { OfficePackage } from '../package/package';
import { decodeCellText } from '../xml/text';
import {
  attribute,
  childNamed,
  childrenNamed,
  descendantNamed,
  elements,
  flagAttribute,
  numberAttribute,
  type XmlElement,
} from '../xml/tree';
import { readPivotFilters } from './pivot-filter-reader';
import { readForm } from './pivot-form-reader';
import { BLANK_ITEM } from './pivot-source';
import { AGGREGATIONS, DATA_FIELD, keysOf, SHOWN_AS } from './pivot-words';

/** What `PivotTableModel.origin` is for a pivot table of an opened file. */
export interface PivotOrigin {
  readonly kind: 'opened-pivot';
  readonly path: string;
  readonly cachePath: string;
  readonly fields: readonly string[];
  /** The pivot table as it was read, to see what changed. */
  readonly before: Omit<PivotTableModel, 'origin' | 'id'>;
}

/** Reads the pivot tables of a sheet whose source is in this workbook; others are kept without being read. */
export function readPivotTables(
  source: OfficePackage,
  sheetPath: string,
  formatCode: (id: number) => string | undefined,
  date1904: boolean,
): PivotTableModel[] {
  return source.related(sheetPath, 'pivotTable').flatMap(({ path }): PivotTableModel[] => {
    const root = source.xml(path);
    const cachePath = source.related(path, 'pivotCacheDefinition')[0]?.path;
    const cache = cachePath === undefined ? undefined : source.xml(cachePath);
    const area = parseArea(attribute(childNamed(root, 'location'), 'ref') ?? '');
    const from = cacheSource(cache);
    if (!root || !cache || cachePath === undefined || !area || !from) return [];
    const fields = childrenNamed(childNamed(cache, 'cacheFields'), 'cacheField').map((one) =>
      decodeCellText(attribute(one, 'name') ?? ''),
    );
    const named = (list: string, index: string): string[] =>
      elements(childNamed(root, list)).flatMap((one) => fields[numberAttribute(one, index) ?? -1] ?? []);
    const compact = flagAttribute(root, 'compact', true);
    const before: PivotOrigin['before'] = {
      name: decodeCellText(attribute(root, 'name') ?? ''),
      source: from,
      area,
      rows: named('rowFields', 'x'),
      columns: named('colFields', 'x'),
      filters: named('pageFields', 'fld'),
      values: childrenNamed(childNamed(root, 'dataFields'), 'dataField').map((one) =>
        readValue(one, fields, labelsOf(cache), formatCode),
      ),
      layout: compact ? 'Compact' : flagAttribute(root, 'outline') ? 'Outline' : 'Tabular',
      showRowGrandTotals: flagAttribute(root, 'rowGrandTotals', true),
      showColumnGrandTotals: flagAttribute(root, 'colGrandTotals', true),
      refreshOnOpen: flagAttribute(cache, 'refreshOnLoad'),
      ...readItems(root, cache, fields),
      ...readPivotFilters(root, fields, date1904),
      ...(!flagAttribute(root, 'useAutoFormatting') && { autoFormat: false }),
      ...(!flagAttribute(root, 'preserveFormatting', true) && { preserveFormatting: false }),
      ...readForm(root, fields),
    };
    const origin: PivotOrigin = {
      kind: 'opened-pivot',
      path,
      cachePath,
      fields,
      before: structuredClone(before),
    };
    return [{ id: path, ...before, origin }];
  });
}

/** Whether a pivot table is read: its source is in this workbook. */
export function isReadablePivot(source: OfficePackage, path: string): boolean {
  const cachePath = source.related(path, 'pivotCacheDefinition')[0]?.path;
  const cache = cachePath === undefined ? undefined : source.xml(cachePath);
  const location = childNamed(source.xml(path), 'location');
  return cacheSource(cache) !== undefined && parseArea(attribute(location, 'ref') ?? '') !== null;
}

/** Which items of the fields are hidden, and which fields stand in descending order. */
function readItems(
  root: XmlElement,
  cache: XmlElement,
  fields: readonly string[],
): Pick<PivotTableModel, 'hidden' | 'descending' | 'sortedByValue' | 'severalItems' | 'showsAll'> {
  const shared = labelsOf(cache);
  const hidden: Record<string, readonly string[]> = {};
  const descending: string[] = [];
  const sortedByValue: Record<string, PivotSort> = {};
  const severalItems: string[] = [];
  const showsAll: string[] = [];
  const pages = childrenNamed(childNamed(root, 'pageFields'), 'pageField');
  for (const [index, node] of childrenNamed(childNamed(root, 'pivotFields'), 'pivotField').entries()) {
    const field = fields[index] ?? '';
    const isDescending = attribute(node, 'sortType') === 'descending';
    const sort = readSort(node, isDescending, fields, shared);
    if (sort) sortedByValue[field] = sort;
    else if (isDescending) descending.push(field);
    if (flagAttribute(node, 'multipleItemSelectionAllowed')) severalItems.push(field);
    if (flagAttribute(node, 'showAll', true) && attribute(node, 'axis') !== undefined) showsAll.push(field);
    const page = pages.find((each) => numberAttribute(each, 'fld') === index);
    const labels = hiddenLabels(node, shared[index] ?? [], numberAttribute(page, 'item'));
    if (labels.length > 0) hidden[field] = labels;
  }
  return {
    ...(Object.keys(hidden).length > 0 && { hidden }),
    ...(descending.length > 0 && { descending }),
    ...(Object.keys(sortedByValue).length > 0 && { sortedByValue }),
    ...(severalItems.length > 0 && { severalItems }),
    ...(showsAll.length > 0 && { showsAll }),
  };
}

/** The items that are not shown: those said to be hidden, and all others where a filter has one chosen. */
function hiddenLabels(
  field: XmlElement,
  shared: readonly string[],
  chosen: number | undefined,
): readonly string[] {
  const items = childrenNamed(childNamed(field, 'items'), 'item');
  return items.flatMap((item, index) => {
    const isHidden = flagAttribute(item, 'h') || (chosen !== undefined && index !== chosen);
    const label = isHidden ? shared[numberAttribute(item, 'x') ?? -1] : undefined;
    return label === undefined ? [] : [label];
  });
}

/** The value by which the items of a field stand, and the items of other fields below which it counts. */
function readSort(
  node: XmlElement,
  isDescending: boolean,
  fields: readonly string[],
  shared: readonly (readonly string[])[],
): PivotSort | undefined {
  const references = childNamed(childNamed(childNamed(node, 'autoSortScope'), 'pivotArea'), 'references');
  let value: number | undefined;
  const scope: PivotItemName[] = [];
  for (const reference of childrenNamed(references, 'reference')) {
    const place = numberAttribute(childNamed(reference, 'x'), 'v');
    if (place === undefined) return undefined;
    if (attribute(reference, 'field') === DATA_FIELD) {
      value = place;
      continue;
    }
    const index = numberAttribute(reference, 'field') ?? -1;
    const [field, label] = [fields[index], shared[index]?.[place]];
    if (field === undefined || label === undefined) return undefined;
    scope.push({ field, label });
  }
  return value === undefined ? undefined : { value, isDescending, ...(scope.length > 0 && { scope }) };
}

/** The labels of every field that the cache names, in its order. */
export function labelsOf(cache: XmlElement): readonly (readonly string[])[] {
  return childrenNamed(childNamed(cache, 'cacheFields'), 'cacheField').map((one) =>
    elements(childNamed(one, 'sharedItems')).map((item) =>
      decodeCellText(attribute(item, 'v') ?? BLANK_ITEM),
    ),
  );
}

export function pivotOrigin(pivot: PivotTableModel): PivotOrigin | undefined {
  return isPivotOrigin(pivot.origin) ? pivot.origin : undefined;
}

function isPivotOrigin(origin: object | undefined): origin is PivotOrigin {
  return origin !== undefined && 'kind' in origin && origin.kind === 'opened-pivot';
}

function cacheSource(cache: XmlElement | undefined): PivotTableModel['source'] | undefined {
  const node = childNamed(childNamed(cache, 'cacheSource'), 'worksheetSource');
  const name = attribute(node, 'name');
  const ref = attribute(node, 'ref');
  const sheet = attribute(node, 'sheet');
  if (name !== undefined) return { table: name };
  const area = parseArea(ref ?? '');
  if (!area || ref === undefined || sheet === undefined) return undefined;
  return {
    reference: `${quoteSheetName(sheet)}!${ref.replaceAll('$', '').replace(/([A-Za-z]+)([0-9]+)/g, '$$$1$$$2')}`,
  };
}

function readValue(
  node: XmlElement,
  fields: readonly string[],
  labels: readonly (readonly string[])[],
  formatCode: (id: number) => string | undefined,
): PivotValue {
  const subtotal = attribute(node, 'subtotal') ?? 'sum';
  const aggregation = keysOf(AGGREGATIONS).find((one) => AGGREGATIONS[one] === subtotal) ?? 'Sum';
  const format = numberAttribute(node, 'numFmtId');
  const numberFormat = format === undefined ? undefined : formatCode(format);
  const field = fields[numberAttribute(node, 'fld') ?? -1] ?? '';
  const showAs = readShowAs(node, fields, labels);
  return {
    field,
    name: decodeCellText(attribute(node, 'name') ?? ''),
    aggregation,
    ...(numberFormat !== undefined && { numberFormat }),
    ...(showAs && { showAs }),
  };
}

function readShowAs(
  node: XmlElement,
  fields: readonly string[],
  labels: readonly (readonly string[])[],
): ShowAs | undefined {
  const extended = attribute(descendantNamed(childNamed(node, 'extLst'), 'dataField'), 'pivotShowAs');
  const name = extended ?? attribute(node, 'showDataAs');
  const calculation = keysOf(SHOWN_AS).find((one) => SHOWN_AS[one].name === name);
  if (!calculation) return undefined;
  const base = numberAttribute(node, 'baseField') ?? -1;
  const baseItem = labels[base]?.[numberAttribute(node, 'baseItem') ?? -1];
  const [hasField, hasItem] = [withField.has(calculation), withItem.has(calculation)];
  return {
    calculation,
    ...(hasField && { baseField: fields[base] ?? '' }),
    ...(hasItem && baseItem !== undefined && { baseItem }),
  };
}

const withItem = new Set<ShowAs['calculation']>(['PercentOf', 'DifferenceFrom', 'PercentDifferenceFrom']);
const withField = new Set<ShowAs['calculation']>([
  ...withItem,
  ...([
    'PercentOfParentTotal',
    'RunningTotal',
    'PercentRunningTotal',
    'RankAscending',
    'RankDecending',
  ] as const),
]);
