import type { PivotTableModel } from '../model/objects';
import type { SheetModel, TableModel } from '../model/sheet';
import type { SlicerModel } from '../model/slicers';
import type { WorkbookModel } from '../model/workbook';
import type { OfficePackage } from '../package/package';
import { relationshipKind, resolveTarget } from '../package/relationships';
import { encodeCellText } from '../xml/text';
import { attribute, childrenNamed, element, type XmlElement } from '../xml/tree';
import { pivotFields } from './pivot-fields';
import { EXTENDED_NAMESPACE } from './sheet-extensions';
import { cacheElement, kindOf, type Sliced, type SlicedPivot, type WrittenSlicer } from './slicer-cache';
import { SlicerCacheNames } from './slicer-cache-names';
import { EXTENSIONS, KINDS, relisted } from './slicer-extensions';
import { openedSlicerCaches, openedSlicers } from './slicer-reader';

const RELATIONSHIP = 'http://schemas.microsoft.com/office/2007/relationships/';
const SLICER_TYPE = 'application/vnd.ms-excel.slicer+xml';
const CACHE_TYPE = 'application/vnd.ms-excel.slicerCache+xml';
const USUAL_ROW_HEIGHT = '241300';

/** Writes the slicers of a workbook anew, apart from those that were not read. */
export class SlicerWriter {
  private readonly written: WrittenSlicer[] = [];
  private readonly tableIds = new Map<TableModel, number>();
  private readonly opened = new Map<string, ReadonlySet<string>>();
  private readonly openedCaches: ReadonlySet<string>;
  private readonly names: SlicerCacheNames;

  constructor(
    private readonly model: WorkbookModel,
    private readonly target: OfficePackage,
    private readonly workbookPath: string,
  ) {
    for (const { path } of target.related(workbookPath, 'worksheet'))
      this.opened.set(path, new Set(openedSlicers(target, workbookPath, path).keys()));
    this.openedCaches = new Set(openedSlicerCaches(target, workbookPath).keys());
    const caches = target
      .related(workbookPath, 'slicerCache')
      .map(({ path }) => attribute(target.xml(path), 'name') ?? '');
    this.names = new SlicerCacheNames(
      model,
      caches.filter((name) => !this.openedCaches.has(name)),
    );
  }

  /** A table was written under an id. */
  tableWritten(table: TableModel, id: number): void {
    this.tableIds.set(table, id);
  }

  /** Whether the file as it was opened has a slicer by this name on a sheet that was read. */
  isOpened(sheetPath: string, name: string | undefined): boolean {
    return name !== undefined && (this.opened.get(sheetPath)?.has(name) ?? false);
  }

  /** Slicers whose table and column or PivotTable and field are still there. */
  slicersOf(sheet: SheetModel): readonly SlicerModel[] {
    return sheet.slicers.filter((slicer) => this.slicedBy(slicer) !== undefined);
  }

  /** The extensions of a sheet with its slicers, whose parts it writes. */
  sheetExtensions(sheet: SheetModel, sheetPath: string, opened: readonly XmlElement[]): XmlElement[] {
    const { target } = this;
    const gone = this.drop(sheetPath, 'slicer', (path) =>
      childrenNamed(target.xml(path), 'slicer').some((node) =>
        this.isOpened(sheetPath, node.attributes['name']),
      ),
    );
    const written = sheet.slicers.flatMap((slicer): WrittenSlicer[] => {
      const sliced = this.slicedBy(slicer);
      if (!sliced) return [];
      const one = { slicer, sliced, cacheName: this.names.nameOf(slicer, sliced, this.written) };
      this.written.push(one);
      return [one];
    });
    const added = KINDS.flatMap((kind) => {
      const own = written.filter(({ sliced }) => kindOf(sliced) === kind);
      if (own.length === 0) return [];
      const path = target.freePath('xl/slicers/slicer', '.xml');
      const nodes = own.map(slicerElement);
      target.write(path, element('slicers', { xmlns: EXTENDED_NAMESPACE }, ...nodes), SLICER_TYPE);
      const id = target.relate(sheetPath, `${RELATIONSHIP}slicer`, path);
      const { sheet: uri, namespace } = EXTENSIONS[kind];
      const part = element('x14:slicer', { 'r:id': id });
      return [
        element(
          'ext',
          { uri, ...namespace },
          element('x14:slicerList', { 'xmlns:x14': EXTENDED_NAMESPACE }, part),
        ),
      ];
    });
    return relisted(opened, gone, added);
  }

  /** The extensions of the workbook with the caches, whose parts it writes. */
  finish(
    pivotOf: (pivot: PivotTableModel) => SlicedPivot,
    tabId: (sheet: SheetModel) => number,
    opened: readonly XmlElement[],
  ): XmlElement[] {
    const { target, workbookPath } = this;
    const gone = this.drop(workbookPath, 'slicerCache', (path) =>
      this.openedCaches.has(attribute(target.xml(path), 'name') ?? ''),
    );
    const tableId = (table: TableModel) => this.tableIds.get(table) ?? table.id;
    const caches = new Map(this.written.map((each) => [each.cacheName, each]));
    const added = KINDS.flatMap((kind) => {
      const own = [...caches.values()].filter(({ sliced }) => kindOf(sliced) === kind);
      if (own.length === 0) return [];
      const { workbook: uri, namespace, caches: list } = EXTENSIONS[kind];
      const nodes = own.map((each) => {
        const path = target.freePath('xl/slicerCaches/slicerCache', '.xml');
        target.write(path, cacheElement(each, pivotOf, tabId, tableId), CACHE_TYPE);
        const id = target.relate(workbookPath, `${RELATIONSHIP}slicerCache`, path);
        return element('x14:slicerCache', { 'r:id': id });
      });
      return [
        element('ext', { uri, ...namespace }, element(list, { 'xmlns:x14': EXTENDED_NAMESPACE }, ...nodes)),
      ];
    });
    return relisted(opened, gone, added);
  }

  /** Takes opened parts away, whose paths are free for what is written in their place, and gives their ids. */
  private drop(owner: string, kind: string, drops: (path: string) => boolean): ReadonlySet<string> {
    const { target } = this;
    const dropped = target.related(owner, kind).filter((one) => drops(one.path));
    for (const { path } of dropped) {
      target.unrelate(
        owner,
        (one) => relationshipKind(one) === kind && resolveTarget(owner, one.target) === path,
      );
      target.remove(path);
    }
    return new Set(dropped.map(({ id }) => id));
  }

  /** Names of caches, which have to be names of the workbook too. */
  get cacheNames(): readonly string[] {
    return [...new Set(this.written.map(({ cacheName }) => cacheName))];
  }

  private slicedBy({ source }: SlicerModel): Sliced | undefined {
    if ('tableId' in source) {
      const table = this.model.sheets.flatMap(({ tables }) => tables).find(({ id }) => id === source.tableId);
      const column = table?.columns.find(({ id }) => id === source.columnId);
      return table && column && { table, column };
    }
    for (const sheet of this.model.sheets) {
      const pivot = sheet.pivots.find(({ id }) => id === source.pivotId);
      if (pivot && pivotFields(this.model, pivot).includes(source.field))
        return { pivot, sheet, field: source.field };
    }
    return undefined;
  }
}

function slicerElement({ slicer, cacheName }: WrittenSlicer): XmlElement {
  return element('slicer', {
    rowHeight: USUAL_ROW_HEIGHT,
    ...slicer.attributes,
    name: encodeCellText(slicer.name),
    cache: cacheName,
    caption: encodeCellText(slicer.caption),
    style: slicer.style,
  });
}
