import { levelsByCode, UNKNOWN_LEVEL, type LevelOf, type ListId } from '../schema/levels';

/**
 * Columns of a table that is too long for a record per row: a level takes one byte, a day four, a column without any
 * text nothing. `null` is what nobody knows.
 */

/** Levels of one list, kept by their codes (`levelsByCode`). */
export class LevelColumn<List extends ListId> {
  private readonly codes: Uint8Array;
  private readonly levels: readonly (LevelOf<List> | null)[];

  constructor(list: List, rows: number) {
    this.codes = new Uint8Array(rows);
    this.levels = levelsByCode(list);
  }

  set(row: number, code: number | null): void {
    this.codes[row] = code ?? UNKNOWN_LEVEL;
  }

  at(row: number): LevelOf<List> | null {
    return this.levels[this.codes[row] ?? UNKNOWN_LEVEL] ?? null;
  }
}

const NO_NUMBER = 0;

/** Whole numbers above 0: days and influences. */
export class NumberColumn<Value extends number> {
  private readonly numbers: Int32Array;

  constructor(rows: number) {
    this.numbers = new Int32Array(rows);
  }

  set(row: number, value: Value | null): void {
    this.numbers[row] = value ?? NO_NUMBER;
  }

  at(row: number): Value | null {
    const number = this.numbers[row] ?? NO_NUMBER;
    // Only values of this kind come in.
    return number === NO_NUMBER ? null : (number as Value);
  }
}

/** Texts. */
export class TextColumn {
  private texts: (string | null)[] | null = null;

  constructor(private readonly rows: number) {}

  set(row: number, text: string | null): void {
    if (text === null) return;
    this.texts ??= new Array<string | null>(this.rows);
    this.texts[row] = text;
  }

  at(row: number): string | null {
    return this.texts === null ? null : (this.texts[row] ?? null);
  }
}
