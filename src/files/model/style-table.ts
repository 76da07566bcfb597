import type { CellStyle } from './cells';

/** Interns cell styles: cells hold a small index instead of an object, and equal styles share it. */
export class StyleTable {
  private readonly styles: CellStyle[] = [{}];
  private readonly indices = new Map<string, number>([['{}', 0]]);

  get(index: number): CellStyle {
    const style = this.styles[index];
    if (!style) throw new RangeError(`No cell style ${index}`);
    return style;
  }

  /** The index of a style; keys without a value do not count. */
  add(style: CellStyle): number {
    const key = styleKey(style);
    const known = this.indices.get(key);
    if (known !== undefined) return known;
    const index = this.styles.length;
    this.styles.push(JSON.parse(key));
    this.indices.set(key, index);
    return index;
  }

  get size(): number {
    return this.styles.length;
  }
}

/** Equal for equal styles, whatever the order in which their parts were set. */
export function styleKey(style: object): string {
  return JSON.stringify(sorted(style));
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .map(([key, part]): [string, unknown] => [key, sorted(part)])
    .filter(([, part]) => !isEmptyObject(part))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries);
}

function isEmptyObject(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0
  );
}
