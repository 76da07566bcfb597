/** Chances on the cells of a lattice; cells outside the band have none that count. */
export class Band {
  private cells: Float64Array;
  private from = 0;
  private to = 1;
  /** The cell at the lower end of the band. */
  private start = 0;

  /** Nothing won yet, for certain; with room for so many cells before it has to grow. */
  constructor(room: number) {
    this.cells = new Float64Array(Math.max(1, room));
    this.cells[0] = 1;
  }

  get first(): number {
    return this.start;
  }

  /** The chances from the first cell on. */
  get chances(): Float64Array {
    return this.cells.subarray(this.from, this.to);
  }

  copy(): Band {
    const band = new Band(this.cells.length);
    band.cells.set(this.chances);
    band.to = this.to - this.from;
    band.start = this.start;
    return band;
  }

  /**
   * Adds a deal that moves the total by `whole` cells with the chance `chance`, and by one more for the share `part`
   * (0–1) of that chance. Returns the number of cells that were worked out.
   */
  add(whole: number, part: number, chance: number, negligible: number): number {
    if (chance === 0) return 0;
    const size = this.to - this.from;
    const grown = size + whole + (part > 0 ? 1 : 0);
    this.makeRoom(grown);
    this.to = this.from + grown;
    move(this.cells.subarray(this.from, this.to), whole, chance, part);
    this.trim(negligible);
    return grown;
  }

  private makeRoom(size: number): void {
    if (this.from + size <= this.cells.length) {
      this.cells.fill(0, this.to, this.from + size);
      return;
    }
    const cells = size * 2 > this.cells.length ? new Float64Array(size * 2) : this.cells;
    const kept = this.chances;
    cells.set(kept);
    cells.fill(0, kept.length, size);
    this.cells = cells;
    this.from = 0;
  }

  /** Drops the ends of the band whose chance is at most `negligible` each. */
  private trim(negligible: number): void {
    const { cells } = this;
    let { from, to } = this;
    for (let dropped = cells[from] ?? 0; from < to - 1 && dropped <= negligible; dropped += cells[from] ?? 0)
      from++;
    for (
      let dropped = cells[to - 1] ?? 0;
      from < to - 1 && dropped <= negligible;
      dropped += cells[to - 1] ?? 0
    )
      to--;
    this.start += from - this.from;
    this.from = from;
    this.to = to;
  }
}

/** One deal more, in place: from the top, so that every cell still finds the old chances below it. */
function move(cells: Float64Array, whole: number, chance: number, part: number): void {
  const stay = 1 - chance;
  const over = chance * part;
  const moved = chance - over;
  const last = cells.length - 1;
  let upper = cells[last - whole] ?? 0;
  for (let cell = last; cell > whole; cell--) {
    const lower = cells[cell - whole - 1] ?? 0;
    cells[cell] = stay * (cells[cell] ?? 0) + moved * upper + over * lower;
    upper = lower;
  }
  cells[whole] = stay * (cells[whole] ?? 0) + moved * (cells[0] ?? 0);
  for (let cell = whole - 1; cell >= 0; cell--) cells[cell] = stay * (cells[cell] ?? 0);
}
