import { parseArea } from '../address';
import type { Aggregation, PivotTableModel } from '../model/objects';
import type { OfficePackage } from '../package/package';
import { decodeCellText } from '../xml/text';
import {
  attribute,
  childNamed,
  childrenNamed,
  elements,
  flagAttribute,
  numberAttribute,
  type XmlElement,
} from '../xml/tree';
import { quotedSheetName } from './names';

/** What `PivotTableModel.origin` is for a pivot table of an opened file. */
export interface PivotOrigin {
  readonly kind: 'opened-pivot';
  readonly path: string;
  readonly cachePath: string;
  readonly fields: readonly string[];
  /** The pivot table as it was read, to see what changed. */
  readonly before: Omit<PivotTableModel, 'origin' | 'id'>;
}

export const AGGREGATIONS: Readonly<Record<Aggregation, string>> = {
  Sum: 'sum',
  Count: 'count',
  Average: 'average',
  Max: 'max',
  Min: 'min',
  Product: 'product',
  CountNumbers: 'countNums',
  StandardDeviation: 'stdDev',
  StandardDeviationP: 'stdDevp',
  Variance: 'var',
  VarianceP: 'varp',
};

/** Reads the pivot tables of a sheet whose source is in this workbook; others are kept without being read. */
export function readPivotTables(
  source: OfficePackage,
  sheetPath: string,
  formatCode: (id: number) => string | undefined,
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
        readValue(one, fields, formatCode),
      ),
      layout: compact ? 'Compact' : flagAttribute(root, 'outline') ? 'Outline' : 'Tabular',
      showRowGrandTotals: flagAttribute(root, 'rowGrandTotals', true),
      showColumnGrandTotals: flagAttribute(root, 'colGrandTotals', true),
      refreshOnOpen: flagAttribute(cache, 'refreshOnLoad'),
      ...readItems(root, cache, fields),
      ...(!flagAttribute(root, 'useAutoFormatting') && { autoFormat: false }),
      ...(!flagAttribute(root, 'preserveFormatting', true) && { preserveFormatting: false }),
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

/** Which items of the fields are hidden, and which fields stand in descending order. */
function readItems(
  root: XmlElement,
  cache: XmlElement,
  fields: readonly string[],
): Pick<PivotTableModel, 'hidden' | 'descending'> {
  const shared = childrenNamed(childNamed(cache, 'cacheFields'), 'cacheField').map((one) =>
    elements(childNamed(one, 'sharedItems')),
  );
  const hidden: Record<string, readonly string[]> = {};
  const descending: string[] = [];
  for (const [index, node] of childrenNamed(childNamed(root, 'pivotFields'), 'pivotField').entries()) {
    const field = fields[index] ?? '';
    if (attribute(node, 'sortType') === 'descending') descending.push(field);
    const labels = childrenNamed(childNamed(node, 'items'), 'item').flatMap((item) => {
      const label = flagAttribute(item, 'h') ? shared[index]?.[numberAttribute(item, 'x') ?? -1] : undefined;
      return label ? [decodeCellText(attribute(label, 'v') ?? '(blank)')] : [];
    });
    if (labels.length > 0) hidden[field] = labels;
  }
  return {
    ...(Object.keys(hidden).length > 0 && { hidden }),
    ...(descending.length > 0 && { descending }),
  };
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
    reference: `${quotedSheetName(sheet)}!${ref.replaceAll('$', '').replace(/([A-Za-z]+)([0-9]+)/g, '$$$1$$$2')}`,
  };
}

function readValue(
  node: XmlElement,
  fields: readonly string[],
  formatCode: (id: number) => string | undefined,
): PivotTableModel['values'][number] {
  const subtotal = attribute(node, 'subtotal') ?? 'sum';
  const aggregation = AGGREGATION_NAMES.find((one) => AGGREGATIONS[one] === subtotal) ?? 'Sum';
  const format = numberAttribute(node, 'numFmtId');
  const numberFormat = format === undefined ? undefined : formatCode(format);
  const field = fields[numberAttribute(node, 'fld') ?? -1] ?? '';
  return {
    field,
    name: decodeCellText(attribute(node, 'name') ?? ''),
    aggregation,
    ...(numberFormat !== undefined && { numberFormat }),
  };
}

const AGGREGATION_NAMES: readonly Aggregation[] = [
  'Sum',
  'Count',
  'Average',
  'Max',
  'Min',
  'Product',
  'CountNumbers',
  'StandardDeviation',
  'StandardDeviationP',
  'Variance',
  'VarianceP',
];
