import type { OfficePackage } from '../package/package';
import { OFFICE_RELATIONSHIP } from '../package/relationships';
import { attribute, childNamed, childrenNamed, element, numberAttribute, type XmlElement } from '../xml/tree';

const CACHE_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.pivotCacheDefinition+xml';
const CACHE_RELATIONSHIP = `${OFFICE_RELATIONSHIP}pivotCacheDefinition`;

/** A cache of pivot tables: its part, and the number by which they name it. */
export interface PivotCache {
  readonly path: string;
  readonly id: number;
}

/** The caches of the pivot tables of a workbook while it is written. */
export class PivotCaches {
  private readonly ids = new Map<string, number>();
  /** Those that were added, by what they say. */
  private readonly added = new Map<string, PivotCache>();
  private lastId = 0;

  constructor(
    private readonly target: OfficePackage,
    private readonly workbookPath: string,
    opened: XmlElement | undefined,
  ) {
    const related = new Map(
      target.related(workbookPath, 'pivotCacheDefinition').map((one) => [one.id, one.path]),
    );
    for (const node of childrenNamed(childNamed(opened, 'pivotCaches'), 'pivotCache')) {
      const path = related.get(attribute(node, 'id') ?? '');
      const id = numberAttribute(node, 'cacheId') ?? 0;
      if (path !== undefined) this.ids.set(path, id);
      this.lastId = Math.max(this.lastId, id);
    }
  }

  /** The number of a cache; 0 where the workbook does not list it. */
  idOf(path: string): number {
    return this.ids.get(path) ?? 0;
  }

  /** Adds a cache; one that says the same as another is that other, as Excel has it. `definition` takes its number. */
  add(definition: (id: number) => XmlElement): PivotCache {
    const id = this.lastId + 1;
    const cache = definition(id);
    const said = JSON.stringify(cache);
    const known = this.added.get(said);
    if (known !== undefined) return known;
    const added = this.write(cache);
    this.added.set(said, added);
    return added;
  }

  /** A cache like another, for a pivot table that shared it until it got a source of its own. */
  split(from: XmlElement): PivotCache {
    // the records are those of the other one: this one is filled when the file is opened
    const { 'r:id': _records, ...attributes } = from.attributes;
    return this.write({ ...from, attributes: { ...attributes, saveData: '0', refreshOnLoad: '1' } });
  }

  private write(cache: XmlElement): PivotCache {
    const { target, workbookPath } = this;
    const path = target.freePath('xl/pivotCache/pivotCacheDefinition', '.xml');
    target.write(path, cache, CACHE_TYPE);
    target.relate(workbookPath, CACHE_RELATIONSHIP, path);
    const id = ++this.lastId;
    this.ids.set(path, id);
    return { path, id };
  }

  /** Makes a pivot table stand on a cache. */
  relate(pivotPath: string, { path }: PivotCache): void {
    this.target.relate(pivotPath, CACHE_RELATIONSHIP, path);
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
      const cacheId = this.ids.get(path);
      if (cacheId !== undefined && used.has(path)) nodes.push(element('pivotCache', { cacheId, 'r:id': id }));
      else target.unrelate(workbookPath, (one) => one.id === id);
    }
    return nodes.length === 0 ? undefined : element('pivotCaches', {}, ...nodes);
  }
}
