import type { PivotTableModel } from '../model/objects';
import type { SheetModel, TableModel } from '../model/sheet';
import type { SlicerModel } from '../model/slicers';
import type { WorkbookModel } from '../model/workbook';
import type { OfficePackage } from '../package/package';
import { relationshipKind, resolveTarget } from '../package/relationships';
import { encodeCellText } from '../xml/text';
import { attribute, childrenNamed, element, elements, type XmlElement } from '../xml/tree';
import { EXTENDED_NAMESPACE } from './sheet-extensions';
import { openedSlicerCaches, openedSlicers } from './slicer-reader';
import { MAIN_NAMESPACE } from './stylesheet';

const RELATIONSHIP = 'http://schemas.microsoft.com/office/2007/relationships/';
const LATER_NAMESPACE = 'http://schemas.microsoft.com/office/spreadsheetml/2010/11/main';
const SLICER_TYPE = 'application/vnd.ms-excel.slicer+xml';
const CACHE_TYPE = 'application/vnd.ms-excel.slicerCache+xml';
const CACHE_EXTENSION = '{2F2917AC-EB37-4324-AD4E-5DD8C200BD13}';
const USUAL_ROW_HEIGHT = '241300';

/** The extensions of a sheet and of the workbook that name slicers and their caches. */
const EXTENSIONS = {
  table: {
    sheet: '{3A4CF648-6AED-40f4-86FF-DC5316D8AED3}',
    workbook: '{46BE6895-7355-4a93-B00E-2C351335B9C9}',
    caches: 'x15:slicerCaches',
    namespace: { 'xmlns:x15': LATER_NAMESPACE },
  },
  pivot: {
    sheet: '{A8765BA9-456A-4dab-B4F3-ACF838C121DE}',
    workbook: '{BBE1A952-AA13-448e-AADC-164F8A28A991}',
    caches: 'x14:slicerCaches',
    namespace: { 'xmlns:x14': EXTENDED_NAMESPACE },
  },
} as const;

const KINDS = ['pivot', 'table'] as const;
type Kind = (typeof KINDS)[number];

/** The order in which Excel writes the extensions of slicers and those behind them, in capital letters. */
const LATER_EXTENSIONS = [
  EXTENSIONS.pivot.sheet,
  EXTENSIONS.pivot.workbook,
  '{FC87AEE6-9EDD-4A0A-B7FB-166176984837}',
  '{01252117-D84E-4E92-8308-4BE1C098FCBB}',
  '{F7C9EE02-42E1-4005-9D12-6889AFFD525C}',
  EXTENSIONS.table.sheet,
  EXTENSIONS.table.workbook,
  '{7E03D99C-DC04-49D9-9315-930204A7B6E9}',
].map((uri) => uri.toUpperCase());

type Sliced =
  | { readonly table: TableModel; readonly column: TableModel['columns'][number] }
  | { readonly pivot: PivotTableModel; readonly sheet: SheetModel; readonly field: string };

interface Written {
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

/** Writes the slicers of a workbook anew, apart from those that were not read. */
export class SlicerWriter {
  private readonly written: Written[] = [];
  private readonly tableIds = new Map<TableModel, number>();
  private readonly opened = new Map<string, ReadonlySet<string>>();
  private readonly openedCaches: ReadonlySet<string>;

  constructor(
    private readonly model: WorkbookModel,
    private readonly target: OfficePackage,
    private readonly workbookPath: string,
  ) {
    for (const { path } of target.related(workbookPath, 'worksheet'))
      this.opened.set(path, new Set(openedSlicers(target, workbookPath, path).keys()));
    this.openedCaches = new Set(openedSlicerCaches(target, workbookPath).keys());
  }

  /** A table was written under an id. */
  tableWritten(table: TableModel, id: number): void {
    this.tableIds.set(table, id);
  }

  /** Whether the file as it was opened has a slicer by this name on a sheet that was read. */
  isOpened(sheetPath: string, name: string | undefined): boolean {
    return name !== undefined && (this.opened.get(sheetPath)?.has(name) ?? false);
  }

  /** Slicers whose table and column or PivotTable are still there. */
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
    const written = sheet.slicers.flatMap((slicer): Written[] => {
      const sliced = this.slicedBy(slicer);
      if (!sliced) return [];
      const one = { slicer, sliced, cacheName: this.cacheName(slicer, sliced) };
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
    const caches = new Map(this.written.map((each) => [each.cacheName, each]));
    const added = KINDS.flatMap((kind) => {
      const own = [...caches.values()].filter(({ sliced }) => kindOf(sliced) === kind);
      if (own.length === 0) return [];
      const { workbook: uri, namespace, caches: list } = EXTENSIONS[kind];
      const nodes = own.map((each) => {
        const path = target.freePath('xl/slicerCaches/slicerCache', '.xml');
        target.write(path, this.cacheElement(each, pivotOf, tabId), CACHE_TYPE);
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
      if (pivot) return { pivot, sheet, field: source.field };
    }
    return undefined;
  }

  /** Slicers of one field of a PivotTable have one cache. */
  private cacheName({ name }: SlicerModel, sliced: Sliced): string {
    const shared = this.written.find(
      (each) =>
        'pivot' in sliced &&
        'pivot' in each.sliced &&
        each.sliced.pivot === sliced.pivot &&
        each.sliced.field === sliced.field,
    );
    if (shared) return shared.cacheName;
    const plain = `Slicer_${name.replace(/[^\p{L}\p{N}_.]/gu, '_')}`;
    const taken = new Set(this.written.map(({ cacheName }) => cacheName.toLowerCase()));
    let free = plain;
    for (let number = 1; taken.has(free.toLowerCase()); number++) free = `${plain}${number}`;
    return free;
  }

  private cacheElement(
    { slicer, sliced, cacheName: name }: Written,
    pivotOf: (pivot: PivotTableModel) => SlicedPivot,
    tabId: (sheet: SheetModel) => number,
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
      const items = labels(field).map((label, x) =>
        element('i', { x, s: hidden.has(label) ? undefined : 1 }),
      );
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
      tableId: this.tableIds.get(table) ?? table.id,
      column: column.id,
      sortOrder,
    });
    return element(
      'slicerCacheDefinition',
      attributes,
      element('extLst', {}, element('x:ext', { uri: CACHE_EXTENSION, 'xmlns:x15': LATER_NAMESPACE }, cache)),
    );
  }
}

/** Extensions with lists of parts: opened ones without the parts that are gone, and new ones among them. */
function relisted(
  opened: readonly XmlElement[],
  gone: ReadonlySet<string>,
  added: readonly XmlElement[],
): XmlElement[] {
  const partsOf = (extension: XmlElement): XmlElement[] => elements(elements(extension)[0]);
  const uris = new Set<string | undefined>(
    KINDS.flatMap((kind) => [EXTENSIONS[kind].sheet, EXTENSIONS[kind].workbook]),
  );
  const kept = opened.flatMap((extension) => {
    const uri = attribute(extension, 'uri');
    const [list] = elements(extension);
    if (!list || !uris.has(uri)) return [extension];
    const parts = partsOf(extension).filter((part) => !gone.has(attribute(part, 'id') ?? ''));
    const more = added.filter((each) => attribute(each, 'uri') === uri).flatMap(partsOf);
    if (parts.length + more.length === 0) return [];
    const changed = element(list.name, list.attributes, ...parts, ...more);
    return [element(extension.name, extension.attributes, changed)];
  });
  const known = new Set(kept.map((extension) => attribute(extension, 'uri')));
  const rank = (extension: XmlElement): number =>
    LATER_EXTENSIONS.indexOf((attribute(extension, 'uri') ?? '').toUpperCase());
  return added
    .filter((extension) => !known.has(attribute(extension, 'uri')))
    .reduce((all, extension) => {
      const at = all.findIndex((other) => rank(other) > rank(extension));
      return at < 0 ? [...all, extension] : [...all.slice(0, at), extension, ...all.slice(at)];
    }, kept);
}

function kindOf(sliced: Sliced): Kind {
  return 'pivot' in sliced ? 'pivot' : 'table';
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
