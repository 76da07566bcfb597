import type { SheetModel, TableModel } from '../model/sheet';
import type { SlicerModel } from '../model/slicers';
import type { WorkbookModel } from '../model/workbook';
import type { OfficePackage } from '../package/package';
import { relationshipKind, resolveTarget } from '../package/relationships';
import { encodeCellText } from '../xml/text';
import { childrenNamed, descendantNamed, element, type XmlElement } from '../xml/tree';
import { EXTENDED_NAMESPACE, TABLE_SLICERS } from './sheet-extensions';
import { tableSlicers } from './slicer-reader';
import { MAIN_NAMESPACE } from './stylesheet';

const RELATIONSHIP = 'http://schemas.microsoft.com/office/2007/relationships/';
const LATER_NAMESPACE = 'http://schemas.microsoft.com/office/spreadsheetml/2010/11/main';
const SLICER_TYPE = 'application/vnd.ms-excel.slicer+xml';
const CACHE_TYPE = 'application/vnd.ms-excel.slicerCache+xml';
const CACHE_EXTENSION = '{2F2917AC-EB37-4324-AD4E-5DD8C200BD13}';
export const WORKBOOK_SLICERS = '{46BE6895-7355-4a93-B00E-2C351335B9C9}';
const USUAL_ROW_HEIGHT = '241300';

interface Written {
  readonly slicer: SlicerModel;
  readonly cacheName: string;
}

/** Writes the slicers of tables anew; those of PivotTables stay as they were opened. */
export class SlicerWriter {
  private readonly written: Written[] = [];
  private readonly tableIds = new Map<TableModel, number>();
  private readonly opened = new Map<string, ReadonlySet<string>>();

  constructor(
    private readonly model: WorkbookModel,
    private readonly target: OfficePackage,
    private readonly workbookPath: string,
  ) {
    for (const { path } of target.related(workbookPath, 'worksheet'))
      this.opened.set(path, new Set(tableSlicers(target, workbookPath, path).keys()));
  }

  /** A table was written under an id. */
  tableWritten(table: TableModel, id: number): void {
    this.tableIds.set(table, id);
  }

  /** Whether the file as it was opened has a slicer of a table by this name on a sheet. */
  isOpened(sheetPath: string, name: string | undefined): boolean {
    return name !== undefined && (this.opened.get(sheetPath)?.has(name) ?? false);
  }

  /** Slicers whose table and column are still there. */
  slicersOf(sheet: SheetModel): readonly SlicerModel[] {
    return sheet.slicers.filter((slicer) => this.columnOf(slicer) !== undefined);
  }

  /** The extension of a sheet that names its slicers, whose part it writes. */
  sheetExtension(sheet: SheetModel, sheetPath: string): XmlElement | undefined {
    const { target } = this;
    const isOwn = (path: string): boolean =>
      childrenNamed(target.xml(path), 'slicer').some((node) =>
        this.isOpened(sheetPath, node.attributes['name']),
      );
    this.drop(sheetPath, 'slicer', isOwn);
    const written = this.slicersOf(sheet).map((slicer) => ({ slicer, cacheName: this.freeName(slicer) }));
    if (written.length === 0) return undefined;
    this.written.push(...written);
    const path = target.freePath('xl/slicers/slicer', '.xml');
    target.write(
      path,
      element('slicers', { xmlns: EXTENDED_NAMESPACE }, ...written.map(slicerElement)),
      SLICER_TYPE,
    );
    const id = target.relate(sheetPath, `${RELATIONSHIP}slicer`, path);
    return element(
      'ext',
      { uri: TABLE_SLICERS, 'xmlns:x15': LATER_NAMESPACE },
      element('x14:slicerList', { 'xmlns:x14': EXTENDED_NAMESPACE }, element('x14:slicer', { 'r:id': id })),
    );
  }

  /** The extension of the workbook that names the caches, whose parts it writes. */
  finish(): XmlElement | undefined {
    const { target, workbookPath } = this;
    const isOfTable = (path: string): boolean =>
      descendantNamed(target.xml(path), 'tableSlicerCache') !== undefined;
    this.drop(workbookPath, 'slicerCache', isOfTable);
    const nodes = this.written.map(({ slicer, cacheName }) => {
      const path = target.freePath('xl/slicerCaches/slicerCache', '.xml');
      target.write(path, this.cacheElement(slicer, cacheName), CACHE_TYPE);
      const id = target.relate(workbookPath, `${RELATIONSHIP}slicerCache`, path);
      return element('x14:slicerCache', { 'r:id': id });
    });
    if (nodes.length === 0) return undefined;
    return element(
      'ext',
      { uri: WORKBOOK_SLICERS, 'xmlns:x15': LATER_NAMESPACE },
      element('x15:slicerCaches', { 'xmlns:x14': EXTENDED_NAMESPACE }, ...nodes),
    );
  }

  /** Takes opened parts away, whose paths are free for what is written in their place. */
  private drop(owner: string, kind: string, drops: (path: string) => boolean): void {
    const { target } = this;
    for (const { path } of target.related(owner, kind).filter((one) => drops(one.path))) {
      target.unrelate(
        owner,
        (one) => relationshipKind(one) === kind && resolveTarget(owner, one.target) === path,
      );
      target.remove(path);
    }
  }

  /** Names of caches, which have to be names of the workbook too. */
  get cacheNames(): readonly string[] {
    return this.written.map(({ cacheName }) => cacheName);
  }

  private columnOf(slicer: SlicerModel): { table: TableModel; name: string } | undefined {
    const table = this.model.sheets.flatMap(({ tables }) => tables).find(({ id }) => id === slicer.tableId);
    const column = table?.columns.find(({ id }) => id === slicer.columnId);
    return table && column && { table, name: column.name };
  }

  private freeName({ name }: SlicerModel): string {
    const plain = `Slicer_${name.replace(/[^\p{L}\p{N}_.]/gu, '_')}`;
    const taken = new Set(this.written.map(({ cacheName }) => cacheName.toLowerCase()));
    let free = plain;
    for (let number = 1; taken.has(free.toLowerCase()); number++) free = `${plain}${number}`;
    return free;
  }

  private cacheElement(slicer: SlicerModel, name: string): XmlElement {
    const column = this.columnOf(slicer);
    if (!column) throw new Error(`The slicer ${slicer.name} has no column.`);
    const cache = element('x15:tableSlicerCache', {
      tableId: this.tableIds.get(column.table) ?? column.table.id,
      column: slicer.columnId,
      sortOrder: slicer.isDescending ? 'descending' : undefined,
    });
    return element(
      'slicerCacheDefinition',
      {
        xmlns: EXTENDED_NAMESPACE,
        'xmlns:mc': 'http://schemas.openxmlformats.org/markup-compatibility/2006',
        'mc:Ignorable': 'x',
        'xmlns:x': MAIN_NAMESPACE,
        name,
        sourceName: encodeCellText(column.name),
      },
      element('extLst', {}, element('x:ext', { uri: CACHE_EXTENSION, 'xmlns:x15': LATER_NAMESPACE }, cache)),
    );
  }
}

function slicerElement({ slicer, cacheName }: Written): XmlElement {
  return element('slicer', {
    rowHeight: USUAL_ROW_HEIGHT,
    ...slicer.attributes,
    name: encodeCellText(slicer.name),
    cache: cacheName,
    caption: encodeCellText(slicer.caption),
    style: slicer.style,
  });
}
