import { boundingArea, columnsOf, holds, rowsOf } from '../../../files/model/areas';
import type { Area } from '../../../files/model/cells';
import type { AreaPart } from './area-part';
import type { PlacedArea } from './resolution';

/** Up to this many cells a range is handed to the engine cell by cell, and its formulas may run in the same stage. */
const smallRange = 64;

/** What a formula reads: ranges that must be final before it runs, cells one by one, and `A1#`, known when it runs. */
export interface Reads {
  readonly ranges: readonly PlacedArea[];
  readonly cells: readonly PlacedArea[];
  readonly spills: readonly AreaPart[];
}

export function readsOf(parts: readonly (string | AreaPart)[]): Reads {
  const ranges: PlacedArea[] = [];
  const cells: PlacedArea[] = [];
  const spills: AreaPart[] = [];
  for (const part of parts) {
    if (typeof part === 'string') continue;
    if (part.spill) spills.push(part);
    else
      for (const placed of part.areas) {
        const isRange = isHandedOver(part, placed.area) || cellCount(placed.area) > smallRange;
        (isRange ? ranges : cells).push(placed);
      }
  }
  return { ranges, cells, spills };
}

export const everyCell: Area = { top: 0, left: 0, bottom: Infinity, right: Infinity };

export function cellCount(area: Area): number {
  return rowsOf(area) * columnsOf(area);
}

/** Whether the values of an area go to the engine in one piece and not cell by cell. */
export function isHandedOver({ spill, handOver }: AreaPart, area: Area): boolean {
  return spill || handOver === 'always' || (handOver === 'large' && cellCount(area) > smallRange);
}

/** For every sheet with cells that somebody reads, an area around all of them. */
export class SeenAreas {
  private readonly bySheet = new Map<number, Area>();

  add(sheet: number, area: Area): void {
    const known = this.bySheet.get(sheet);
    if (known === undefined) this.bySheet.set(sheet, area);
    else if (!holds(known, area)) this.bySheet.set(sheet, boundingArea(known, area));
  }

  all(): readonly PlacedArea[] {
    return [...this.bySheet].map(([sheet, area]) => ({ sheet, area }));
  }
}

export function seenBy(parts: readonly (string | AreaPart)[]): readonly PlacedArea[] {
  const seen = new SeenAreas();
  for (const part of parts) {
    if (typeof part === 'string') continue;
    // what an array fills may grow
    for (const { sheet, area } of part.areas) seen.add(sheet, part.spill ? everyCell : area);
  }
  return seen.all();
}
