import {
  type CellReference,
  type Day,
  type Finding,
  type Key,
  type LeftOutRow,
  keyOf,
  type Money,
  type TableId,
  type ListId,
  type LevelOf,
} from '../../method';
import { levelsByCode } from '../schema/levels';
import { AmountReader, LevelCodeReader, type NumberKind, NumberReader, TextReader } from './cell-readers';
import { DateReader } from './date-reader';
import { DealIds } from './deal-ids';
import { readingFinding } from './findings';
import { NO_OWN_WORDS, type OwnWords } from './own-words';
import type { ListRow } from './row-without-id';
import { plain, saysNothing } from '../schema/plain-text';
import type { CellContent, MergedRow } from './sheet-values';
import { isBlankRow, type TableBlock } from './table-finder';

const EMPTY_ROW: readonly CellContent[] = [];
/** Index of a column that a table lacks: beyond every row, since looking before the start of an array is slow. */
const NO_COLUMN = 1 << 20;

/**
 * Walks the body rows of one table, which may stand in several blocks, and hands out typed cells by column.
 * `row` counts the body rows of the whole table, blank ones too: it is the row of a CellReference.
 */
export class RowSource<Table extends TableId> {
  row = -1;
  /** The row stands in a plain list, and below a blank row in it. */
  isApart = false;
  private deal: string | null = null;
  private person: string | null = null;
  private lastDealId = '';
  private lastDealKey = keyOf('');
  protected cells: readonly CellContent[] = EMPTY_ROW;
  private headers: readonly CellContent[] = EMPTY_ROW;
  private mergedRow: MergedRow | undefined = undefined;
  private blockStart = 0;
  private columns: ReadonlyMap<string, number> = new Map();
  private currencies: ReadonlyMap<string, string> = new Map();
  private readonly bound: Bound[] = [];

  constructor(
    readonly table: Table,
    private readonly blocks: readonly TableBlock[],
    readonly findings: Finding[],
    private readonly dealIds: DealIds = new DealIds(),
    readonly ownWords: OwnWords = NO_OWN_WORDS,
    private readonly leftOut: LeftOutRow[] = [],
  ) {}

  /** How many body rows there are, blank ones too. */
  get size(): number {
    return this.blocks.reduce((rows, { firstRow, endRow }) => rows + endRow - firstRow, 0);
  }

  /** Calls `visit` for every row that holds anything in a known column; its findings get the `about` of the row. */
  forEachRow(visit: () => void): void {
    for (const block of this.blocks) {
      if (block.repeats !== undefined) {
        this.row += block.endRow - block.firstRow;
        continue;
      }
      this.isApart = false;
      this.blockStart = this.row + 1 - block.firstRow;
      this.columns = block.match.columns;
      this.currencies = block.match.currencies;
      this.headers = block.sheet.values[block.headerRow] ?? EMPTY_ROW;
      for (const bound of this.bound) {
        bound.index = this.columns.get(bound.column) ?? NO_COLUMN;
        bound.power = block.match.powers.get(bound.column) ?? 0;
      }
      const indexes = [...this.columns.values()];
      for (let index = block.firstRow; index < block.endRow; index++) {
        this.row++;
        this.cells = block.sheet.values[index] ?? EMPTY_ROW;
        if (!this.hasContent(indexes)) {
          this.isApart ||= block.area === null && isBlankRow(block, index);
          continue;
        }
        this.mergedRow = block.merged?.rows.get(index);
        if (this.mergedRow !== undefined) this.cells = this.mergedRow.cells;
        const before = this.findings.length;
        this.deal = null;
        this.person = null;
        visit();
        if (this.findings.length > before) this.complete(before);
        this.afterRow();
      }
      this.afterBlock();
    }
    this.afterRows();
  }

  /** For a source that reads many rows at a time. */
  protected afterRow(): void {}
  protected afterBlock(): void {}
  protected afterRows(): void {}

  private hasContent(indexes: readonly number[]): boolean {
    for (let i = 0; i < indexes.length; i++) {
      const cell = this.cells[indexes[i] ?? NO_COLUMN];
      if (cell !== undefined && cell !== '') return true;
    }
    return false;
  }

  /** Says which deal and person the row is about. */
  about(deal: string | null, person: string | null = null): void {
    this.deal = deal;
    this.person = person;
  }

  private complete(from: number): void {
    const { deal, person } = this;
    for (let index = from; index < this.findings.length; index++) {
      const finding = this.findings[index];
      if (finding !== undefined) this.findings[index] = { ...finding, deal, person };
    }
  }

  // One closure per kind of cell and not one for all: the calls in it then have one target each, which is twice as fast.

  text(column: string): () => string | null {
    const reader = new TextReader(this.table, column, this.findings);
    const bound = this.bind(column);
    return () => {
      const cell = this.cells[bound.index];
      return cell === undefined || cell === '' ? null : reader.read(cell, this.row);
    };
  }

  level<List extends ListId>(column: string, list: List): () => LevelOf<List> | null {
    const reader = this.levelReader(column, list);
    const levels = levelsByCode(list);
    const bound = this.bind(column);
    return () => {
      const cell = this.cells[bound.index];
      return cell === undefined || cell === '' ? null : (levels[reader.read(cell, this.row)] ?? null);
    };
  }

  protected levelReader(column: string, list: ListId): LevelCodeReader {
    return new LevelCodeReader(list, this.table, column, this.findings, this.ownWords.get(list));
  }

  date(column: string): () => Day | null {
    const reader = this.dateReader(column);
    const bound = this.bind(column);
    return () => {
      const cell = this.cells[bound.index];
      return cell === undefined || cell === '' ? null : reader.read(cell, this.row);
    };
  }

  protected dateReader(column: string): DateReader {
    return new DateReader(this.table, column, this.findings, () => this.cellsIn(column));
  }

  /** The cells of a column in all rows, in the order of the blocks. */
  *cellsIn(column: string): Iterable<CellContent> {
    for (const { sheet, match, firstRow, endRow } of this.blocks) {
      const index = match.columns.get(column);
      if (index === undefined) continue;
      for (let row = firstRow; row < endRow; row++) yield sheet.values[row]?.[index] ?? '';
    }
  }

  amount(column: string): () => Money | null {
    const reader = new AmountReader(this.table, column, this.findings, () => this.cellsIn(column));
    const bound = this.bind(column);
    return () => {
      const cell = this.cells[bound.index];
      return cell === undefined || cell === '' ? null : reader.read(cell, this.row, bound.power);
    };
  }

  number(column: string, kind: NumberKind): () => number | null {
    const reader = new NumberReader(kind, this.table, column, this.findings);
    const bound = this.bind(column);
    return () => {
      const cell = this.cells[bound.index];
      return cell === undefined || cell === '' ? null : reader.read(cell, this.row);
    };
  }

  /** The cell as it is; '' where the column is missing. */
  content(column: string): CellContent {
    const index = this.columns.get(column);
    return index === undefined ? '' : (this.cells[index] ?? '');
  }

  /** The row as it stands below its headers. */
  get listRow(): ListRow {
    const { cells, headers, columns, isApart } = this;
    return { cells, headers, columns, isApart };
  }

  /** The first of the known columns in which the row holds anything. */
  firstFilled(): string {
    const filled = [...this.columns.keys()].filter((column) => this.content(column) !== '');
    const [first] = filled.sort(
      (one, other) => (this.columns.get(one) ?? 0) - (this.columns.get(other) ?? 0),
    );
    if (first === undefined) throw new Error('The row is blank.');
    return first;
  }

  /** Where the merged cells begin in which a cell stands that counts there only; null where it stands by itself. */
  countsAbove(column: string): CellReference | null {
    const begins = this.mergedRow?.countsAbove.get(column);
    return begins === undefined ? null : { table: this.table, row: this.blockStart + begins, column };
  }

  /** The currency that the header of a column names; null for none. */
  currencyInHeader(column: string): string | null {
    return this.currencies.get(column) ?? null;
  }

  /** Whether the cell is blank or says that nothing is known, as opposed to what cannot be read. */
  isUnknown(column: string): boolean {
    const content = this.content(column);
    return content === '' || saysNothing(plain(String(content)));
  }

  /** The key of a deal id; rows of one deal mostly stand together and share one. */
  dealKey(dealId: string): Key {
    if (dealId !== this.lastDealId) {
      this.lastDealId = dealId;
      this.lastDealKey = keyOf(dealId);
      this.dealIds.seen(this.lastDealKey, dealId);
    }
    return this.lastDealKey;
  }

  /** The row cannot be used; its finding says why. */
  leaveOut(): void {
    const { table, row } = this;
    const texts = [...this.columns.keys()].flatMap((column) => {
      const content = this.content(column);
      return typeof content === 'string' && content !== '' ? [[column, content] as const] : [];
    });
    this.leftOut.push({ table, row, texts: Object.fromEntries(texts) });
  }

  /** A required cell is blank and the row is left out. */
  leftOutWithout(column: string): void {
    this.leaveOut();
    const rule = column === 'deal' || (this.table === 'deals' && column === 'id') ? 'deal-id-blank' : null;
    const cell = { table: this.table, row: this.row, column };
    this.findings.push(
      rule === null
        ? readingFinding('required-cell-blank', cell, { column: `${this.table}.${column}` })
        : readingFinding(rule, cell, { table: this.table }),
    );
  }

  /** A required cell is blank, yet the row counts, or its rule says what it is good for without it. */
  countsWithout(column: string, rule: 'cell-missing' | 'target-blank' | 'rate-blank' = 'cell-missing'): void {
    const cell = { table: this.table, row: this.row, column };
    this.findings.push(readingFinding(rule, cell, { column: `${this.table}.${column}` }));
  }

  protected bind(column: string): Bound {
    const bound: Bound = { column, index: NO_COLUMN, power: 0 };
    this.bound.push(bound);
    return bound;
  }
}

/** A column and where it stands in the rows of the block that is being read. */
export interface Bound {
  readonly column: string;
  index: number;
  /** The power of ten that the header multiplies its numbers by. */
  power: number;
}
