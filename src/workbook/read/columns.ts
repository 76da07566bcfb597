import type { LevelOf, ListId } from '../../method';
import { levelsByCode, UNKNOWN_LEVEL } from '../schema/levels';
import type { CellReader } from './cell-readers';
import type { RowBatch } from './row-batch';

/**
 * Columns of a table that is too long for a record per row: a level takes one byte, a day four, a column without any
 * text nothing. `null` is what nobody knows. Blank cells, which are many, cost nothing.
 */
export interface ReadColumn {
  /** Reads the cells at `index` of the rows. */
  read(batch: RowBatch, index: number): void;
  /** Lets go of its reader, and with it of the sheets, when all rows are read. */
  close(): void;
}

/** A column whose reader is gone is not read any more. */
function open<Reader>(reader: Reader | null): Reader {
  if (reader === null) throw new Error('The column was read to its end.');
  return reader;
}

// A loop of its own in each of them and not one for all: the calls in it then have one target each.

/** Levels of one list, kept by their codes (`levelsByCode`). */
export class LevelColumn<List extends ListId> implements ReadColumn {
  private readonly codes: Uint8Array;
  private readonly levels: readonly (LevelOf<List> | null)[];

  constructor(
    list: List,
    private reader: CellReader<number> | null,
    rows: number,
  ) {
    this.codes = new Uint8Array(rows);
    this.levels = levelsByCode(list);
  }

  read({ cells, rows, first, size }: RowBatch, index: number): void {
    const { codes } = this;
    const reader = open(this.reader);
    for (let place = 0; place < size; place++) {
      const cell = cells[place]?.[index] ?? '';
      if (cell !== '') codes[first + place] = reader.read(cell, rows[place] ?? 0) ?? UNKNOWN_LEVEL;
    }
  }

  close(): void {
    this.reader = null;
  }

  at(row: number): LevelOf<List> | null {
    return this.levels[this.codes[row] ?? UNKNOWN_LEVEL] ?? null;
  }
}

const NO_NUMBER = 0;

/** Whole numbers above 0: days and influences. */
export class NumberColumn<Value extends number> implements ReadColumn {
  private readonly numbers: Int32Array;

  constructor(
    private reader: CellReader<Value> | null,
    rows: number,
  ) {
    this.numbers = new Int32Array(rows);
  }

  read({ cells, rows, first, size }: RowBatch, index: number): void {
    const { numbers } = this;
    const reader = open(this.reader);
    for (let place = 0; place < size; place++) {
      const cell = cells[place]?.[index] ?? '';
      if (cell !== '') numbers[first + place] = reader.read(cell, rows[place] ?? 0) ?? NO_NUMBER;
    }
  }

  close(): void {
    this.reader = null;
  }

  at(row: number): Value | null {
    const number = this.numbers[row] ?? NO_NUMBER;
    // Only values of this kind come in.
    return number === NO_NUMBER ? null : (number as Value);
  }
}

/** Texts. */
export class TextColumn implements ReadColumn {
  private texts: (string | null)[] | null = null;

  constructor(
    private reader: CellReader<string> | null,
    private readonly length: number,
  ) {}

  read({ cells, rows, first, size }: RowBatch, index: number): void {
    const reader = open(this.reader);
    for (let place = 0; place < size; place++) {
      const cell = cells[place]?.[index] ?? '';
      if (cell === '') continue;
      this.texts ??= new Array<string | null>(this.length);
      this.texts[first + place] = reader.read(cell, rows[place] ?? 0);
    }
  }

  close(): void {
    this.reader = null;
  }

  at(row: number): string | null {
    return this.texts === null ? null : (this.texts[row] ?? null);
  }
}
