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

/** A style as JSON; equal for equal styles, whatever the order in which their parts were set. */
export function styleKey(style: object): string {
  const parts: Readonly<Record<string, unknown>> = { ...style };
  let key = '';
  for (const name of Object.keys(parts).sort()) {
    const part = partKey(parts[name]);
    if (part !== undefined && part !== '{}') key += `${key === '' ? '' : ','}"${name}":${part}`;
  }
  return `{${key}}`;
}

function partKey(part: unknown): string | undefined {
  const isObject = typeof part === 'object' && part !== null && !Array.isArray(part);
  return isObject ? styleKey(part) : JSON.stringify(part);
}
