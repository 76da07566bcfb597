const floats = new Float64Array(1);
const halves = new Uint32Array(floats.buffer);

/** 64 bits over a sequence of cells, as 16 hexadecimal digits (FNV-1a in two lanes of 32 bits). */
export class CellHash {
  private lower = 0x811c9dc5 | 0;
  private upper = 0x050c5d1f;

  add(cell: string | number | boolean): void {
    if (typeof cell === 'string') this.addText(cell);
    else if (typeof cell === 'number') {
      floats[0] = cell === 0 ? 0 : cell;
      this.mix(halves[0] ?? 0);
      this.mix(halves[1] ?? 0);
      this.mix(0x20000);
    } else this.mix(cell ? 0x20002 : 0x20001);
  }

  text(): string {
    return [this.upper, this.lower].map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
  }

  /** As `mix` of every letter, on variables: most of what is added is text. */
  private addText(text: string): void {
    let { lower, upper } = this;
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      lower = Math.imul(lower ^ code, 0x01000193);
      upper = Math.imul(upper ^ code ^ (lower >>> 15), 0x01000193);
    }
    this.lower = lower;
    this.upper = upper;
    this.mix(0x10000 + text.length);
  }

  private mix(value: number): void {
    this.lower = Math.imul(this.lower ^ value, 0x01000193);
    this.upper = Math.imul(this.upper ^ value ^ (this.lower >>> 15), 0x01000193);
  }
}
