import { areaAddress } from '../model/address';
import type { PivotTableModel } from '../model/objects';
import type { SheetModel } from '../model/sheet';
import type { WorkbookModel } from '../model/workbook';
import type { OfficePackage } from '../package/package';
import { OFFICE_RELATIONSHIP, relationshipKind, resolveTarget } from '../package/relationships';
import { encodeCellText } from '../xml/text';
import {
  attribute,
  childNamed,
  childrenNamed,
  descendantNamed,
  numberAttribute,
  type XmlElement,
} from '../xml/tree';
import { cacheElement, sourceElement } from './pivot-cache-writer';
import { PivotCaches, type PivotCache } from './pivot-caches';
import { definitionElement } from './pivot-definition-writer';
import { pivotFields } from './pivot-fields';
import { namedItems } from './pivot-field-writer';
import { labelsOf, pivotOrigin, type PivotOrigin } from './pivot-reader';
import { sourceLabels } from './pivot-source';
import type { SlicedPivot } from './slicer-cache';
import type { StylesheetWriter } from './stylesheet-writer';

const TABLE_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.pivotTable+xml';

/**
 * Writes the pivot tables of a workbook. New ones take the most cautious form there is: a cache without records that is
 * filled when the file is opened, over a block whose values the cells already hold.
 */
export class PivotWriter {
  private readonly caches: PivotCaches;
  private readonly usedPaths = new Set<string>();
  private readonly cachePaths = new Map<PivotTableModel, string>();

  constructor(
    private readonly model: WorkbookModel,
    private readonly target: OfficePackage,
    workbookPath: string,
    private readonly styles: StylesheetWriter,
    opened: XmlElement | undefined,
  ) {
    this.caches = new PivotCaches(target, workbookPath, opened);
  }

  /** Writes the pivot tables of a sheet; those the model never held stay. */
  writeSheet(sheet: SheetModel, sheetPath: string): void {
    const { target } = this;
    const kept = new Set(
      sheet.pivots.map((pivot) => {
        const origin = pivotOrigin(pivot);
        return origin && this.isAsOpened(origin, pivot) ? origin.path : undefined;
      }),
    );
    target.unrelate(sheetPath, (one) => {
      const path = resolveTarget(sheetPath, one.target);
      return relationshipKind(one) === 'pivotTable' && this.isReadable(path) && !kept.has(path);
    });
    for (const pivot of sheet.pivots) {
      const origin = pivotOrigin(pivot);
      if (
        origin &&
        target.has(origin.path) &&
        !this.usedPaths.has(origin.path) &&
        this.isAsOpened(origin, pivot)
      )
        this.adjust(pivot, origin);
      else this.add(pivot, sheetPath);
    }
  }

  /** The `pivotCaches` element, with the caches that a pivot table, slicer or the like still uses. */
  finish(): XmlElement | undefined {
    return this.caches.finish();
  }

  /** What slicers of a pivot table that was written need to know. */
  sliced(pivot: PivotTableModel): SlicedPivot {
    const path = this.cachePaths.get(pivot);
    const cache = path === undefined ? undefined : this.target.xml(path);
    if (path === undefined || !cache) throw new Error(`The pivot table ${pivot.name} was not written.`);
    const fields = childrenNamed(childNamed(cache, 'cacheFields'), 'cacheField');
    const own = numberAttribute(
      descendantNamed(childNamed(cache, 'extLst'), 'pivotCacheDefinition'),
      'pivotCacheId',
    );
    return {
      cacheId: own ?? this.caches.idOf(path),
      labels: (field) => {
        const index = fields.findIndex((node) => attribute(node, 'name') === encodeCellText(field));
        return labelsOf(cache)[index] ?? [];
      },
    };
  }

  /** Whether slicers filter by a field. */
  private isSliced(pivot: PivotTableModel, field: string): boolean {
    return this.model.sheets.some(({ slicers }) =>
      slicers.some(
        ({ source }) => 'pivotId' in source && source.pivotId === pivot.id && source.field === field,
      ),
    );
  }

  private isAsOpened(origin: PivotOrigin, pivot: PivotTableModel): boolean {
    return hasSameFields(origin, pivot) && this.namesSliced(origin, pivot);
  }

  /** Whether the opened part names the items of every field that slicers filter by. */
  private namesSliced(origin: PivotOrigin, pivot: PivotTableModel): boolean {
    const nodes = childrenNamed(childNamed(this.target.xml(origin.path), 'pivotFields'), 'pivotField');
    return origin.fields.every((field, index) => {
      const node = nodes[index];
      return !this.isSliced(pivot, field) || (node !== undefined && childNamed(node, 'items') !== undefined);
    });
  }

  private isReadable(path: string): boolean {
    const cachePath = this.target.related(path, 'pivotCacheDefinition')[0]?.path;
    const cache = cachePath === undefined ? undefined : this.target.xml(cachePath);
    return childNamed(childNamed(cache, 'cacheSource'), 'worksheetSource') !== undefined;
  }

  /** An opened pivot table with the same fields keeps its parts; only its name, place and source may be new. */
  private adjust(pivot: PivotTableModel, origin: PivotOrigin): void {
    const { target } = this;
    this.usedPaths.add(origin.path);
    this.cachePaths.set(pivot, origin.cachePath);
    const root = target.xml(origin.path);
    if (!root || JSON.stringify(origin.before) === JSON.stringify(this.withoutOrigin(pivot))) return;
    const { path, id } = this.cacheOf(pivot, origin);
    const cache = target.xml(path);
    if (!cache) return;
    this.cachePaths.set(pivot, path);
    root.attributes['name'] = encodeCellText(pivot.name);
    if (path !== origin.cachePath) root.attributes['cacheId'] = String(id);
    const location = childNamed(root, 'location');
    if (location) location.attributes['ref'] = areaAddress(pivot.area);
    target.write(origin.path, root);
    const from = childNamed(childNamed(cache, 'cacheSource'), 'worksheetSource');
    if (from) from.attributes = { ...sourceElement(pivot).attributes };
    if (pivot.refreshOnOpen) cache.attributes['refreshOnLoad'] = '1';
    else delete cache.attributes['refreshOnLoad'];
    target.write(path, cache);
  }

  /** The cache of an opened pivot table: one of its own from when another one that shares it stands on something else. */
  private cacheOf(pivot: PivotTableModel, origin: PivotOrigin): PivotCache {
    const path = origin.cachePath;
    const shared = this.sharesWithOtherSource(pivot, origin) ? this.target.xml(path) : undefined;
    if (!shared) return { path, id: this.caches.idOf(path) };
    const own = this.caches.split(shared);
    this.target.unrelate(origin.path, (one) => relationshipKind(one) === 'pivotCacheDefinition');
    this.caches.relate(origin.path, own);
    return own;
  }

  /** Whether the cache of an opened pivot table is that of another one, too, which stands on something else by now. */
  private sharesWithOtherSource(pivot: PivotTableModel, { cachePath }: PivotOrigin): boolean {
    const source = JSON.stringify(pivot.source);
    return this.model.sheets.some(({ pivots }) =>
      pivots.some(
        (other) => pivotOrigin(other)?.cachePath === cachePath && JSON.stringify(other.source) !== source,
      ),
    );
  }

  private withoutOrigin(pivot: PivotTableModel): Omit<PivotTableModel, 'origin' | 'id'> {
    const { id: _id, origin: _origin, ...rest } = pivot;
    return rest;
  }

  private add(pivot: PivotTableModel, sheetPath: string): void {
    const { target } = this;
    const fields = this.fieldsOf(pivot);
    const labels = (field: string): readonly string[] => this.labels(pivot, field);
    const isSliced = fields.some((field) => this.isSliced(pivot, field));
    const cache = this.caches.add((id) => cacheElement(pivot, fields, labels, isSliced ? id : undefined));
    this.cachePaths.set(pivot, cache.path);
    const path = target.freePath('xl/pivotTables/pivotTable', '.xml');
    target.write(
      path,
      definitionElement(pivot, {
        fields,
        labels,
        cacheId: cache.id,
        styles: this.styles,
        style: this.model.tableStyles.defaultOfPivots,
        date1904: this.model.calculation.date1904,
      }),
      TABLE_TYPE,
    );
    this.caches.relate(path, cache);
    target.relate(sheetPath, `${OFFICE_RELATIONSHIP}pivotTable`, path);
    this.usedPaths.add(path);
  }

  /** Names of all columns of the source, in order; of a source that is gone, the names that are known. */
  private fieldsOf(pivot: PivotTableModel): readonly string[] {
    const used = [
      ...pivot.rows,
      ...pivot.columns,
      ...pivot.filters,
      ...pivot.values.map((value) => value.field),
    ];
    return [...new Set([...pivotFields(this.model, pivot), ...used])];
  }

  /** What the file that was opened knew of a source that is gone. */
  private openedLabels(pivot: PivotTableModel, field: string): readonly string[] {
    const origin = pivotOrigin(pivot);
    const cache = origin && this.target.xml(origin.cachePath);
    return (cache && labelsOf(cache)[origin.fields.indexOf(field)]) ?? [];
  }

  /** The labels of a field whose items the file has to name; none of other fields. */
  private labels(pivot: PivotTableModel, field: string): readonly string[] {
    const named = this.isSliced(pivot, field) ? 'all' : namedItems(pivot, field);
    if (named.length === 0) return [];
    const known = sourceLabels(this.model, pivot.source, field) ?? this.openedLabels(pivot, field);
    return named === 'all' ? known : [...new Set([...known, ...named])];
  }
}

/** Whether an opened pivot table still shows the same fields in the same way. */
function hasSameFields(origin: PivotOrigin, pivot: PivotTableModel): boolean {
  const fields = (one: Omit<PivotTableModel, 'origin' | 'id'>): string =>
    JSON.stringify([
      one.rows,
      one.columns,
      one.filters,
      one.values,
      one.layout,
      one.showRowGrandTotals,
      one.showColumnGrandTotals,
      one.hidden ?? {},
      one.conditions ?? {},
      one.severalItems ?? [],
      one.showsAll ?? [],
      one.descending ?? [],
      one.sortedByValue ?? {},
      one.autoFormat ?? true,
      one.preserveFormatting ?? true,
      one.subtotals ?? null,
      one.fieldSubtotals ?? {},
      one.blankLines ?? false,
      one.repeatsLabels ?? false,
      one.showHeaders ?? true,
      one.emptyText ?? null,
      one.fillsEmpty ?? false,
      one.altTitle ?? null,
      one.altDescription ?? null,
      one.options ?? {},
    ]);
  return fields(origin.before) === fields(pivot);
}
