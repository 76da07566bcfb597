import type { PivotTableModel } from '../model/objects';
import type { SheetModel, TableModel } from '../model/sheet';
import type { SlicerModel } from '../model/slicers';
import { encodeCellText } from '../xml/text';
import { element, type XmlElement } from '../xml/tree';
import { EXTENDED_NAMESPACE } from './sheet-extensions';
import { LATER_NAMESPACE, type SlicerKind } from './slicer-extensions';
import { MAIN_NAMESPACE } from './stylesheet';

const CACHE_EXTENSION = '{2F2917AC-EB37-4324-AD4E-5DD8C200BD13}';

/** What a slicer filters. */
export type Sliced =
  | { readonly table: TableModel; readonly column: TableModel['columns'][number] }
  | { readonly pivot: PivotTableModel; readonly sheet: SheetModel; readonly field: string };

/** A slicer as it is written. */
export interface WrittenSlicer {
  readonly slicer: SlicerModel;
  readonly sliced: Sliced;
  readonly cacheName: string;
}

/** What the file says of a PivotTable that slicers filter. */
export interface SlicedPivot {
  /** Id of its cache of records. */
  readonly cacheId: number;
  /** The labels of a field in the order of that cache. */
  labels(field: string): readonly string[];
}

export function kindOf(sliced: Sliced): SlicerKind {
  return 'pivot' in sliced ? 'pivot' : 'table';
}

/** The definition of a cache, which says what its slicers filter. */
export function cacheElement(
  { slicer, sliced, cacheName: name }: WrittenSlicer,
  pivotOf: (pivot: PivotTableModel) => SlicedPivot,
  tabId: (sheet: SheetModel) => number,
  tableId: (table: TableModel) => number,
): XmlElement {
  const sourceName = encodeCellText('pivot' in sliced ? sliced.field : sliced.column.name);
  const sortOrder = slicer.isDescending ? 'descending' : undefined;
  const attributes = {
    xmlns: EXTENDED_NAMESPACE,
    'xmlns:mc': 'http://schemas.openxmlformats.org/markup-compatibility/2006',
    'mc:Ignorable': 'x',
    'xmlns:x': MAIN_NAMESPACE,
    name,
    sourceName,
  };
  if ('pivot' in sliced) {
    const { pivot, sheet, field } = sliced;
    const { cacheId, labels } = pivotOf(pivot);
    const hidden = new Set(pivot.hidden?.[field]);
    const items = labels(field).map((label, x) => element('i', { x, s: hidden.has(label) ? undefined : 1 }));
    return element(
      'slicerCacheDefinition',
      attributes,
      element(
        'pivotTables',
        {},
        element('pivotTable', { tabId: tabId(sheet), name: encodeCellText(pivot.name) }),
      ),
      element(
        'data',
        {},
        element(
          'tabular',
          { pivotCacheId: cacheId, sortOrder },
          element('items', { count: items.length }, ...items),
        ),
      ),
    );
  }
  const { table, column } = sliced;
  const cache = element('x15:tableSlicerCache', {
    tableId: tableId(table),
    column: column.id,
    sortOrder,
  });
  return element(
    'slicerCacheDefinition',
    attributes,
    element('extLst', {}, element('x:ext', { uri: CACHE_EXTENSION, 'xmlns:x15': LATER_NAMESPACE }, cache)),
  );
}
