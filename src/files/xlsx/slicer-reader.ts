import type { SheetModel } from '../model/sheet';
import type { SlicerModel } from '../model/slicers';
import type { OfficePackage } from '../package/package';
import { decodeCellText } from '../xml/text';
import {
  attribute,
  childrenNamed,
  descendantNamed,
  elements,
  numberAttribute,
  type XmlElement,
} from '../xml/tree';
import { readPlace } from './anchors';

/** A slicer of a table, as its two parts say it. */
export interface TableSlicer {
  readonly node: XmlElement;
  readonly cache: XmlElement;
}

/** The slicers of tables on a sheet by their names; those of PivotTables are kept, but not read. */
export function tableSlicers(
  source: OfficePackage,
  workbookPath: string,
  sheetPath: string,
): ReadonlyMap<string, TableSlicer> {
  const caches = tableSlicerCaches(source, workbookPath);
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

/** The caches of slicers of tables by their names, which are names of the workbook too. */
export function tableSlicerCaches(
  source: OfficePackage,
  workbookPath: string,
): ReadonlyMap<string, XmlElement> {
  return new Map(
    source.related(workbookPath, 'slicerCache').flatMap(({ path }) => {
      const root = source.xml(path);
      const cache = descendantNamed(root, 'tableSlicerCache');
      return cache ? [[attribute(root, 'name') ?? '', cache] as const] : [];
    }),
  );
}

const MODELLED = ['name', 'cache', 'caption', 'style'];

/** Reads the slicers of tables that are drawn on a sheet. */
export function readSlicers(
  sheet: SheetModel,
  sheetPath: string,
  workbookPath: string,
  source: OfficePackage,
): SlicerModel[] {
  const known = tableSlicers(source, workbookPath, sheetPath);
  const drawingPath = source.related(sheetPath, 'drawing')[0]?.path;
  if (known.size === 0 || drawingPath === undefined) return [];
  return elements(source.xml(drawingPath)).flatMap((anchor): SlicerModel[] => {
    const name = slicerName(anchor) ?? '';
    const found = known.get(name);
    if (!found) return [];
    const { node, cache } = found;
    const style = attribute(node, 'style');
    return [
      {
        id: `${sheet.id}-slicer-${name}`,
        name: decodeCellText(name),
        caption: decodeCellText(attribute(node, 'caption') ?? name),
        tableId: numberAttribute(cache, 'tableId') ?? 0,
        columnId: numberAttribute(cache, 'column') ?? 0,
        ...readPlace(sheet, anchor),
        ...(style !== undefined && { style }),
        ...(attribute(cache, 'sortOrder') === 'descending' && { isDescending: true }),
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
