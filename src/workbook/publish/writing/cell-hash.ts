const floats = new Float64Array(1);
const halves = new Uint32Array(floats.buffer);

/** 64 bits over a sequence of cells, as 16 hexadecimal digits (FNV-1a in two lanes of 32 bits). */
export class CellHash {
  private lower = 0x811c9dc5;
  private upper = 0x050c5d1f;

  add(cell: string | number | boolean): void {
    if (typeof cell === 'string') {
      for (let index = 0; index < cell.length; index += 1) this.mix(cell.charCodeAt(index));
      this.mix(0x10000 + cell.length);
    } else if (typeof cell === 'number') {
      floats[0] = cell === 0 ? 0 : cell;
      this.mix(halves[0] ?? 0);
      this.mix(halves[1] ?? 0);
      this.mix(0x20000);
    } else this.mix(cell ? 0x20002 : 0x20001);
  }

  text(): string {
    return [this.upper, this.lower].map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
  }

  private mix(value: number): void {
    this.lower = Math.imul(this.lower ^ value, 0x01000193);
    this.upper = Math.imul(this.upper ^ value ^ (this.lower >>> 15), 0x01000193);
  }
}
