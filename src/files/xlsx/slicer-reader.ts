import type { SheetModel } from '../model/sheet';
import type { SlicerModel, SlicerSource } from '../model/slicers';
import type { OfficePackage } from '../package/package';
import { decodeCellText } from '../xml/text';
import {
  attribute,
  childNamed,
  childrenNamed,
  descendantNamed,
  elements,
  numberAttribute,
  type XmlElement,
} from '../xml/tree';
import { readPlace } from './anchors';
import { isReadablePivot } from './pivot-reader';

/** What a cache says of its slicers; `order` is the element with the order of the items. */
interface SlicerCache {
  readonly source: SlicerSource;
  readonly order: XmlElement;
}

/** A slicer, as its two parts say it. */
export interface OpenedSlicer {
  readonly node: XmlElement;
  readonly cache: SlicerCache;
}

/** The slicers on a sheet by their names, without those that are kept and not read. */
export function openedSlicers(
  source: OfficePackage,
  workbookPath: string,
  sheetPath: string,
): ReadonlyMap<string, OpenedSlicer> {
  const caches = openedSlicerCaches(source, workbookPath);
  const nodes = source
    .related(sheetPath, 'slicer')
    .flatMap(({ path }) => childrenNamed(source.xml(path), 'slicer'));
  return new Map(
    nodes.flatMap((node) => {
      const cache = caches.get(attribute(node, 'cache') ?? '');
      return cache ? [[attribute(node, 'name') ?? '', { node, cache }] as const] : [];
    }),
  );
}

/**
 * The caches of slicers by their names, which are names of the workbook too. Slicers may filter several PivotTables or
 * one whose source is elsewhere: where there is such a one, all slicers of PivotTables are kept as they are.
 */
export function openedSlicerCaches(
  source: OfficePackage,
  workbookPath: string,
): ReadonlyMap<string, SlicerCache> {
  const roots = source.related(workbookPath, 'slicerCache').flatMap(({ path }) => source.xml(path) ?? []);
  const ofTables: [string, SlicerCache][] = [];
  const ofPivots: [string, SlicerCache | undefined][] = [];
  for (const root of roots) {
    const name = attribute(root, 'name') ?? '';
    const order = descendantNamed(root, 'tableSlicerCache');
    if (!order) ofPivots.push([name, pivotCache(root, source, workbookPath)]);
    else {
      const [tableId, columnId] = [numberAttribute(order, 'tableId'), numberAttribute(order, 'column')];
      ofTables.push([name, { source: { tableId: tableId ?? 0, columnId: columnId ?? 0 }, order }]);
    }
  }
  const read = ofPivots.flatMap(([name, cache]) => (cache ? [[name, cache] as const] : []));
  return new Map([...ofTables, ...(read.length === ofPivots.length ? read : [])]);
}

function pivotCache(root: XmlElement, source: OfficePackage, workbookPath: string): SlicerCache | undefined {
  const [pivot, another] = childrenNamed(childNamed(root, 'pivotTables'), 'pivotTable');
  const order = childNamed(childNamed(root, 'data'), 'tabular');
  const tabs = childrenNamed(childNamed(source.xml(workbookPath), 'sheets'), 'sheet');
  const tab = tabs.find((node) => attribute(node, 'sheetId') === attribute(pivot, 'tabId'));
  const sheet = source.related(workbookPath, 'worksheet').find(({ id }) => id === attribute(tab, 'id'));
  if (!pivot || another || !order || !sheet) return undefined;
  const part = source
    .related(sheet.path, 'pivotTable')
    .find(({ path }) => attribute(source.xml(path), 'name') === attribute(pivot, 'name'));
  if (!part || !isReadablePivot(source, part.path)) return undefined;
  const field = decodeCellText(attribute(root, 'sourceName') ?? '');
  return { source: { pivotId: part.path, field }, order };
}

/** Names of the slicers that are kept and not read. */
export function keptSlicerNames(source: OfficePackage, workbookPath: string): readonly string[] {
  return source.related(workbookPath, 'worksheet').flatMap((sheet) => {
    const opened = openedSlicers(source, workbookPath, sheet.path);
    return source
      .related(sheet.path, 'slicer')
      .flatMap(({ path }) => childrenNamed(source.xml(path), 'slicer'))
      .map((node) => attribute(node, 'name') ?? '')
      .filter((name) => !opened.has(name))
      .map(decodeCellText);
  });
}

const MODELLED = ['name', 'cache', 'caption', 'style'];

/** Reads the slicers that are drawn on a sheet. */
export function readSlicers(
  sheet: SheetModel,
  sheetPath: string,
  workbookPath: string,
  source: OfficePackage,
): SlicerModel[] {
  const known = openedSlicers(source, workbookPath, sheetPath);
  const drawingPath = source.related(sheetPath, 'drawing')[0]?.path;
  if (known.size === 0 || drawingPath === undefined) return [];
  return elements(source.xml(drawingPath)).flatMap((anchor): SlicerModel[] => {
    const name = slicerName(anchor) ?? '';
    const found = known.get(name);
    if (!found) return [];
    const { node, cache } = found;
    const [style, cacheName] = [attribute(node, 'style'), attribute(node, 'cache')];
    return [
      {
        id: `${sheet.id}-slicer-${name}`,
        name: decodeCellText(name),
        caption: decodeCellText(attribute(node, 'caption') ?? name),
        source: cache.source,
        ...(cacheName !== undefined && { cacheName }),
        ...readPlace(sheet, anchor),
        ...(style !== undefined && { style }),
        ...(attribute(cache.order, 'sortOrder') === 'descending' && { isDescending: true }),
        attributes: Object.fromEntries(
          Object.entries(node.attributes).filter(([key]) => !MODELLED.includes(key) && !key.includes(':')),
        ),
      },
    ];
  });
}

/** The name of the slicer that an anchor draws. */
export function slicerName(anchor: XmlElement): string | undefined {
  return attribute(descendantNamed(descendantNamed(anchor, 'graphicData'), 'slicer'), 'name');
}
