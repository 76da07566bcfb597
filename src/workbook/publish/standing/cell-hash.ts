const floats = new Float64Array(1);
const halves = new Uint32Array(floats.buffer);

/** 64 bits over a sequence of cells, as 16 hexadecimal digits (FNV-1a in two lanes of 32 bits). */
export class CellHash {
  /** Size of the cells in an answer of Excel, on the large side. */
  bytes = 0;
  private lower = 0x811c9dc5 | 0;
  private upper = 0x050c5d1f;

  add(cell: string | number | boolean): void {
    if (typeof cell === 'string') this.addText(cell, 0);
    else if (typeof cell === 'number') {
      floats[0] = cell === 0 ? 0 : cell;
      this.mix(halves[0] ?? 0);
      this.mix(halves[1] ?? 0);
      this.mix(0x20000);
      this.bytes += 12;
    } else this.mix(cell ? 0x20002 : 0x20001);
  }

  /** As the text with `=` before it, which is how a formula is read. */
  addFormula(formula: string): void {
    this.mix(0x3d | (formula.charCodeAt(0) << 16));
    this.addText(formula, 1);
  }

  text(): string {
    return [this.upper, this.lower].map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
  }

  /** Two letters at once from the one at `from` on, as `mix` does but on variables: most of what is added is text. */
  private addText(text: string, from: 0 | 1): void {
    let { lower, upper } = this;
    let anyBit = 0;
    for (let index = from; index < text.length; index += 2) {
      const second = index + 1 < text.length ? text.charCodeAt(index + 1) : 0;
      const codes = text.charCodeAt(index) | (second << 16);
      anyBit |= codes;
      lower = Math.imul(lower ^ codes, 0x01000193);
      upper = Math.imul(upper ^ codes ^ (lower >>> 15), 0x01000193);
    }
    this.lower = lower;
    this.upper = upper;
    const length = from + text.length;
    this.mix(0x10000 + length);
    const isAscii = (anyBit & 0xff80ff80) === 0;
    this.bytes += 4 + (isAscii ? length : 3 * length);
  }

  private mix(value: number): void {
    this.lower = Math.imul(this.lower ^ value, 0x01000193);
    this.upper = Math.imul(this.upper ^ value ^ (this.lower >>> 15), 0x01000193);
  }
}
