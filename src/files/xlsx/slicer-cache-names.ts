import type { SlicerModel } from '../model/slicers';
import type { WorkbookModel } from '../model/workbook';
import type { Sliced, WrittenSlicer } from './slicer-cache';

/** Names the caches of slicers while they are written. The name of a cache is a name of the workbook, too. */
export class SlicerCacheNames {
  private readonly taken: ReadonlySet<string>;
  private readonly opened: ReadonlySet<string>;

  /** `kept` are the names of caches that stay as they were opened. */
  constructor(model: WorkbookModel, kept: readonly string[]) {
    const tables = model.sheets.flatMap((sheet) => sheet.tables);
    const named = [...model.names, ...tables].map(({ name }) => name);
    this.taken = new Set([...named, ...kept].map(folded));
    const slicers = model.sheets.flatMap((sheet) => sheet.slicers);
    this.opened = new Set(
      slicers.flatMap(({ cacheName }) => (cacheName === undefined ? [] : folded(cacheName))),
    );
  }

  /** Slicers of one field of a PivotTable have one cache, and those of a column that the file had on one. */
  nameOf(slicer: SlicerModel, sliced: Sliced, written: readonly WrittenSlicer[]): string {
    const shared = written.find(
      (each) =>
        isSame(each.sliced, sliced) &&
        ('pivot' in sliced || (slicer.cacheName !== undefined && each.slicer.cacheName === slicer.cacheName)),
    );
    if (shared) return shared.cacheName;
    const used = new Set(written.map(({ cacheName }) => folded(cacheName)));
    const isFree = (name: string): boolean => !this.taken.has(folded(name)) && !used.has(folded(name));
    if (slicer.cacheName !== undefined && isFree(slicer.cacheName)) return slicer.cacheName;
    const plain = `Slicer_${slicer.name.replace(/[^\p{L}\p{N}_.]/gu, '_')}`;
    let free = plain;
    for (let number = 1; !isFree(free) || this.opened.has(folded(free)); number++) free = `${plain}${number}`;
    return free;
  }
}

function isSame(one: Sliced, other: Sliced): boolean {
  if ('pivot' in one) return 'pivot' in other && one.pivot === other.pivot && one.field === other.field;
  return 'table' in other && one.table === other.table && one.column === other.column;
}

function folded(name: string): string {
  return name.toLowerCase();
}
