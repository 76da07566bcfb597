import type { Finding } from '../../method';
import type { CellContent } from './sheet-values';

/** So many rows, that their cells stay in the cache of the processor while column after column is read. */
export const ROWS_IN_BATCH = 64;

/** Rows that are read together, column by column: each loop then does one thing, which takes half the time. */
export class RowBatch {
  // as long as they get: a list that is emptied has to grow again
  readonly cells = new Array<readonly CellContent[]>(ROWS_IN_BATCH);
  /** The body row of each. */
  readonly rows = new Int32Array(ROWS_IN_BATCH);
  private readonly deals = new Array<string>(ROWS_IN_BATCH);
  private readonly people = new Array<string>(ROWS_IN_BATCH);
  private count = 0;
  private firstPlace = 0;

  get size(): number {
    return this.count;
  }

  /** The place of its first row in the columns. */
  get first(): number {
    return this.firstPlace;
  }

  /** Answers the place of the row in the columns. */
  add(cells: readonly CellContent[], row: number, deal: string, person: string): number {
    const index = this.count++;
    this.cells[index] = cells;
    this.rows[index] = row;
    this.deals[index] = deal;
    this.people[index] = person;
    return this.firstPlace + index;
  }

  /** What a finding in one of its rows is about. */
  subjectOf({ cell }: Finding): Pick<Finding, 'deal' | 'person'> {
    const index = this.rows.subarray(0, this.count).indexOf(cell?.row ?? -1);
    return { deal: this.deals[index] ?? null, person: this.people[index] ?? null };
  }

  /** Goes on behind its last row. */
  clear(): void {
    this.firstPlace += this.count;
    this.count = 0;
  }
}
