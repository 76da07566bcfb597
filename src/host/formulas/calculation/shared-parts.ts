import type { TableReference } from '../tokens';
import type { AreaPart, HandOver } from './area-part';
import type { PlacedArea } from './resolution';

/** One object for each range that formulas name, so that what is known of a range is found by the object. */
export class SharedParts {
  private readonly areas = new Map<string, PlacedArea>();
  private readonly tables: Readonly<Record<HandOver, Map<TableReference, AreaPart>>> = {
    always: new Map(),
    large: new Map(),
    never: new Map(),
    place: new Map(),
  };

  area(placed: PlacedArea): PlacedArea {
    const { top, left, bottom, right } = placed.area;
    if (top === bottom && left === right) return placed;
    const key = `${placed.sheet}!${top}:${left}:${bottom}:${right}`;
    const known = this.areas.get(key);
    if (known) return known;
    this.areas.set(key, placed);
    return placed;
  }

  /** The part for a reference to a table by its name, which means the same in every cell. */
  table(reference: TableReference, handOver: HandOver, make: () => AreaPart | string): AreaPart | string {
    const known = this.tables[handOver].get(reference);
    if (known) return known;
    const part = make();
    if (typeof part !== 'string') this.tables[handOver].set(reference, part);
    return part;
  }

  tablesChanged(): void {
    for (const parts of Object.values(this.tables)) parts.clear();
  }
}
