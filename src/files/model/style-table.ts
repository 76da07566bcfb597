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

/** Keys of fonts, fills, borders and alignments: a style that is changed in one part keeps the others. */
const partKeys = new WeakMap<object, string>();

/** A style as JSON; equal for equal styles, whatever the order in which their parts were set. */
export function styleKey(style: object): string {
  let key = '';
  for (const [name, part] of Object.entries(style).sort(byName)) {
    const text = partKey(part);
    if (text !== undefined && text !== '{}') key += `${key === '' ? '' : ','}"${name}":${text}`;
  }
  return `{${key}}`;
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}

function partKey(part: unknown): string | undefined {
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return JSON.stringify(part);
  let key = partKeys.get(part);
  if (key === undefined) partKeys.set(part, (key = styleKey(part)));
  return key;
}
