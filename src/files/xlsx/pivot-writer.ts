import { areaAddress, parseArea } from '../address';
import type { Area } from '../model/cells';
import type { PivotTableModel } from '../model/objects';
import type { SheetModel } from '../model/sheet';
import type { WorkbookModel } from '../model/workbook';
import type { OfficePackage } from '../package/package';
import { OFFICE_RELATIONSHIP, relationshipKind, resolveTarget } from '../package/relationships';
import { encodeCellText } from '../xml/text';
import { attribute, childNamed, childrenNamed, element, numberAttribute, type XmlElement } from '../xml/tree';
import { AGGREGATIONS, pivotOrigin, type PivotOrigin } from './pivot-reader';
import { MAIN_NAMESPACE } from './stylesheet';
import type { StylesheetWriter } from './stylesheet-writer';

const TABLE_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.pivotTable+xml';
const CACHE_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.pivotCacheDefinition+xml';
const VALUES_FIELD = -2;

/**
 * Writes the pivot tables of a workbook. New ones take the most cautious form there is: a cache without records that is
 * filled when the file is opened, over a block whose values the cells already hold.
 */
export class PivotWriter {
  private readonly caches = new Map<string, number>();
  private readonly usedPaths = new Set<string>();
  private lastCacheId: number;

  constructor(
    private readonly model: WorkbookModel,
    private readonly target: OfficePackage,
    private readonly workbookPath: string,
    private readonly styles: StylesheetWriter,
    opened: XmlElement | undefined,
  ) {
    const related = new Map(
      target.related(workbookPath, 'pivotCacheDefinition').map((one) => [one.id, one.path]),
    );
    this.lastCacheId = 0;
    for (const node of childrenNamed(childNamed(opened, 'pivotCaches'), 'pivotCache')) {
      const path = related.get(attribute(node, 'id') ?? '');
      const id = numberAttribute(node, 'cacheId') ?? 0;
      if (path !== undefined) this.caches.set(path, id);
      this.lastCacheId = Math.max(this.lastCacheId, id);
    }
  }

  /** Writes the pivot tables of a sheet; those the model never held stay. */
  writeSheet(sheet: SheetModel, sheetPath: string): void {
    const { target } = this;
    const kept = new Set(
      sheet.pivots.map((pivot) => {
        const origin = pivotOrigin(pivot);
        return origin && hasSameFields(origin, pivot) ? origin.path : undefined;
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
        hasSameFields(origin, pivot)
      )
        this.adjust(pivot, origin);
      else this.add(pivot, sheetPath, origin);
    }
  }

  /** The `pivotCaches` element, with the caches that a pivot table, slicer or the like still uses. */
  finish(): XmlElement | undefined {
    const { target, workbookPath } = this;
    const users = [...target.parts.keys()].filter(
      (path) => path.startsWith('xl/pivotTables/') && path.endsWith('.xml'),
    );
    const reachable = target.reachable();
    const used = new Set(
      users
        .filter((path) => reachable.has(path))
        .flatMap((path) => target.related(path, 'pivotCacheDefinition').map((one) => one.path)),
    );
    const nodes: XmlElement[] = [];
    for (const { id, path } of target.related(workbookPath, 'pivotCacheDefinition')) {
      const cacheId = this.caches.get(path);
      if (cacheId !== undefined && used.has(path)) nodes.push(element('pivotCache', { cacheId, 'r:id': id }));
      else target.unrelate(workbookPath, (one) => one.id === id);
    }
    return nodes.length === 0 ? undefined : element('pivotCaches', {}, ...nodes);
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
    const root = target.xml(origin.path);
    const cache = target.xml(origin.cachePath);
    if (!root || !cache || JSON.stringify(origin.before) === JSON.stringify(this.withoutOrigin(pivot)))
      return;
    root.attributes['name'] = encodeCellText(pivot.name);
    const location = childNamed(root, 'location');
    if (location) location.attributes['ref'] = areaAddress(pivot.area);
    target.write(origin.path, root);
    const from = childNamed(childNamed(cache, 'cacheSource'), 'worksheetSource');
    if (from) from.attributes = { ...sourceElement(pivot).attributes };
    if (pivot.refreshOnOpen) cache.attributes['refreshOnLoad'] = '1';
    else delete cache.attributes['refreshOnLoad'];
    target.write(origin.cachePath, cache);
  }

  private withoutOrigin(pivot: PivotTableModel): Omit<PivotTableModel, 'origin' | 'id'> {
    const { id: _id, origin: _origin, ...rest } = pivot;
    return rest;
  }

  private add(pivot: PivotTableModel, sheetPath: string, origin: PivotOrigin | undefined): void {
    const { target, workbookPath } = this;
    const fields = this.fieldsOf(pivot, origin);
    const cachePath = target.freePath('xl/pivotCache/pivotCacheDefinition', '.xml');
    const labels = (field: string): readonly string[] => this.labels(pivot, field);
    target.write(cachePath, cacheElement(pivot, fields, labels), CACHE_TYPE);
    target.relate(workbookPath, `${OFFICE_RELATIONSHIP}pivotCacheDefinition`, cachePath);
    const cacheId = ++this.lastCacheId;
    this.caches.set(cachePath, cacheId);
    const path = target.freePath('xl/pivotTables/pivotTable', '.xml');
    target.write(path, this.pivotElement(pivot, fields, cacheId), TABLE_TYPE);
    target.relate(path, `${OFFICE_RELATIONSHIP}pivotCacheDefinition`, cachePath);
    target.relate(sheetPath, `${OFFICE_RELATIONSHIP}pivotTable`, path);
    this.usedPaths.add(path);
  }

  /** Names of all columns of the source, in order; of a source that is gone, the names that are known. */
  private fieldsOf(pivot: PivotTableModel, origin: PivotOrigin | undefined): readonly string[] {
    const used = [
      ...pivot.rows,
      ...pivot.columns,
      ...pivot.filters,
      ...pivot.values.map((value) => value.field),
    ];
    const known = this.sourceColumns(pivot.source) ?? origin?.fields ?? [];
    return [...new Set([...known, ...used])];
  }

  /** The labels of a field with hidden items, which the file has to name; none of other fields. */
  private labels(pivot: PivotTableModel, field: string): readonly string[] {
    const hidden = pivot.hidden?.[field] ?? [];
    if (hidden.length === 0) return [];
    return [...new Set([...this.shownLabels(pivot, field), ...hidden])];
  }

  private shownLabels({ source }: PivotTableModel, field: string): readonly string[] {
    const index = this.sourceColumns(source)?.indexOf(field) ?? -1;
    const place = index < 0 ? undefined : this.sourceArea(source);
    if (!place) return [];
    const found = new Set<string>();
    place.sheet.cells.forEach(
      ({ value }) => {
        if (typeof value === 'string' || typeof value === 'number') found.add(String(value));
      },
      { ...place.area, left: place.area.left + index, right: place.area.left + index },
    );
    found.delete('');
    return [...found];
  }

  /** The rows of a source below its headers. */
  private sourceArea(source: PivotTableModel['source']): { sheet: SheetModel; area: Area } | undefined {
    if ('table' in source) {
      for (const sheet of this.model.sheets) {
        const table = sheet.tables.find((one) => one.name.toLowerCase() === source.table.toLowerCase());
        if (!table) continue;
        const { area, hasTotals } = table;
        return { sheet, area: { ...area, top: area.top + 1, bottom: area.bottom - (hasTotals ? 1 : 0) } };
      }
      return undefined;
    }
    const { sheetName, address } = splitReference(source.reference);
    const sheet = this.model.sheets.find((one) => one.name.toLowerCase() === sheetName.toLowerCase());
    const area = parseArea(address);
    return sheet && area ? { sheet, area: { ...area, top: area.top + 1 } } : undefined;
  }

  private sourceColumns(source: PivotTableModel['source']): readonly string[] | undefined {
    if ('table' in source) {
      const wanted = source.table.toLowerCase();
      const table = this.model.sheets
        .flatMap((sheet) => sheet.tables)
        .find((one) => one.name.toLowerCase() === wanted);
      return table?.columns.map((column) => column.name);
    }
    const { sheetName, address } = splitReference(source.reference);
    const sheet = this.model.sheets.find((one) => one.name.toLowerCase() === sheetName.toLowerCase());
    const area = parseArea(address);
    if (!sheet || !area) return undefined;
    return Array.from({ length: area.right - area.left + 1 }, (_, index) => {
      const value = sheet.cells.get(area.top, area.left + index)?.value;
      return value === null || value === undefined || typeof value === 'object' ? '' : String(value);
    });
  }

  private pivotElement(pivot: PivotTableModel, fields: readonly string[], cacheId: number): XmlElement {
    const compact = pivot.layout === 'Compact';
    const outline = pivot.layout !== 'Tabular';
    const index = (name: string): number => fields.indexOf(name);
    const severalValues = pivot.values.length > 1;
    const columnFields = [...pivot.columns.map(index), ...(severalValues ? [VALUES_FIELD] : [])];
    const fieldNodes = (tag: string, numbers: readonly number[]): XmlElement | undefined =>
      numbers.length === 0
        ? undefined
        : element(tag, { count: numbers.length }, ...numbers.map((x) => element('field', { x })));
    const items = (tag: string): XmlElement => element(tag, { count: 1 }, element('i'));
    return element(
      'pivotTableDefinition',
      {
        xmlns: MAIN_NAMESPACE,
        name: encodeCellText(pivot.name),
        cacheId,
        applyNumberFormats: false,
        applyBorderFormats: false,
        applyFontFormats: false,
        applyPatternFormats: false,
        applyAlignmentFormats: false,
        applyWidthHeightFormats: true,
        dataCaption: 'Values',
        updatedVersion: 6,
        minRefreshableVersion: 3,
        rowGrandTotals: pivot.showRowGrandTotals ? undefined : false,
        colGrandTotals: pivot.showColumnGrandTotals ? undefined : false,
        useAutoFormatting: pivot.autoFormat ?? true,
        preserveFormatting: pivot.preserveFormatting === false ? false : undefined,
        itemPrintTitles: true,
        createdVersion: 6,
        indent: 0,
        compact: compact ? undefined : false,
        compactData: compact ? undefined : false,
        outline: outline || undefined,
        outlineData: outline || undefined,
        multipleFieldFilters: false,
      },
      locationElement(pivot),
      element(
        'pivotFields',
        { count: fields.length },
        ...fields.map((field) => fieldElement(pivot, field, compact, outline, this.labels(pivot, field))),
      ),
      fieldNodes('rowFields', pivot.rows.map(index)),
      pivot.rows.length > 0 ? items('rowItems') : undefined,
      fieldNodes('colFields', columnFields),
      items('colItems'),
      pivot.filters.length === 0
        ? undefined
        : element(
            'pageFields',
            { count: pivot.filters.length },
            ...pivot.filters.map((name) => element('pageField', { fld: index(name), hier: -1 })),
          ),
      pivot.values.length === 0
        ? undefined
        : element(
            'dataFields',
            { count: pivot.values.length },
            ...pivot.values.map((value) => this.dataField(value, index(value.field))),
          ),
      element('pivotTableStyleInfo', {
        name: 'PivotStyleLight16',
        showRowHeaders: true,
        showColHeaders: true,
        showRowStripes: false,
        showColStripes: false,
        showLastColumn: true,
      }),
    );
  }

  private dataField(value: PivotTableModel['values'][number], field: number): XmlElement {
    return element('dataField', {
      name: encodeCellText(value.name),
      fld: field,
      subtotal: value.aggregation === 'Sum' ? undefined : AGGREGATIONS[value.aggregation],
      baseField: 0,
      baseItem: 0,
      numFmtId: value.numberFormat === undefined ? undefined : this.styles.numberFormatId(value.numberFormat),
    });
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
      one.descending ?? [],
      one.autoFormat ?? true,
      one.preserveFormatting ?? true,
    ]);
  return fields(origin.before) === fields(pivot);
}

function cacheElement(
  pivot: PivotTableModel,
  fields: readonly string[],
  labelsOf: (field: string) => readonly string[],
): XmlElement {
  const nodes = fields.map((name) =>
    element('cacheField', { name: encodeCellText(name), numFmtId: 0 }, sharedItems(labelsOf(name))),
  );
  return element(
    'pivotCacheDefinition',
    {
      xmlns: MAIN_NAMESPACE,
      saveData: false,
      refreshOnLoad: true,
      createdVersion: 6,
      refreshedVersion: 6,
      minRefreshableVersion: 3,
      recordCount: 0,
    },
    element('cacheSource', { type: 'worksheet' }, sourceElement(pivot)),
    element('cacheFields', { count: nodes.length }, ...nodes),
  );
}

const BLANK = '(blank)';

function sharedItems(labels: readonly string[]): XmlElement {
  if (labels.length === 0) return element('sharedItems');
  const isNumber = (label: string): boolean => label.trim() !== '' && Number.isFinite(Number(label));
  const numbers = labels.filter(isNumber).length;
  const hasBlank = labels.includes(BLANK);
  const hasText = numbers + (hasBlank ? 1 : 0) < labels.length;
  return element(
    'sharedItems',
    {
      containsBlank: hasBlank || undefined,
      containsSemiMixedTypes: hasText || hasBlank ? undefined : false,
      containsString: hasText ? undefined : false,
      containsMixedTypes: (hasText && numbers > 0) || undefined,
      containsNumber: numbers > 0 || undefined,
      count: labels.length,
    },
    ...labels.map((label) =>
      label === BLANK
        ? element('m')
        : isNumber(label)
          ? element('n', { v: label })
          : element('s', { v: encodeCellText(label) }),
    ),
  );
}

function sourceElement(pivot: PivotTableModel): XmlElement {
  if ('table' in pivot.source) return element('worksheetSource', { name: pivot.source.table });
  const { sheetName, address } = splitReference(pivot.source.reference);
  return element('worksheetSource', { ref: address.replaceAll('$', ''), sheet: sheetName });
}

function locationElement(pivot: PivotTableModel): XmlElement {
  const hasColumns = pivot.columns.length > 0;
  const severalValues = pivot.values.length > 1;
  const headerRows = pivot.columns.length + (hasColumns && severalValues ? 1 : 0);
  return element('location', {
    ref: areaAddress(pivot.area),
    firstHeaderRow: hasColumns || !severalValues ? 1 : 0,
    firstDataRow: Math.max(1, headerRows + (hasColumns ? 1 : 0)),
    firstDataCol: pivot.layout === 'Compact' ? Math.min(1, pivot.rows.length) : pivot.rows.length,
    rowPageCount: pivot.filters.length > 0 ? pivot.filters.length : undefined,
    colPageCount: pivot.filters.length > 0 ? 1 : undefined,
  });
}

function fieldElement(
  pivot: PivotTableModel,
  field: string,
  compact: boolean,
  outline: boolean,
  labels: readonly string[],
): XmlElement {
  const hidden = new Set(pivot.hidden?.[field]);
  const axis = pivot.rows.includes(field)
    ? 'axisRow'
    : pivot.columns.includes(field)
      ? 'axisCol'
      : pivot.filters.includes(field)
        ? 'axisPage'
        : undefined;
  return element(
    'pivotField',
    {
      axis,
      dataField: pivot.values.some((value) => value.field === field) || undefined,
      compact: compact ? undefined : false,
      outline: outline ? undefined : false,
      multipleItemSelectionAllowed: (axis === 'axisPage' && hidden.size > 0) || undefined,
      showAll: false,
      sortType: pivot.descending?.includes(field) ? 'descending' : undefined,
    },
    axis === undefined
      ? undefined
      : element(
          'items',
          { count: labels.length + 1 },
          ...labels.map((label, x) => element('item', { h: hidden.has(label) || undefined, x })),
          element('item', { t: 'default' }),
        ),
  );
}

function splitReference(reference: string): { sheetName: string; address: string } {
  const bang = reference.lastIndexOf('!');
  const sheet = reference.slice(0, Math.max(0, bang));
  const sheetName = sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
  return { sheetName, address: reference.slice(bang + 1) };
}
