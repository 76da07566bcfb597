import type { Finding, CellReference, Money, TableId, ListId } from '../../method';
import { MAXIMUM_CELL_TEXT } from '../excel/cell-text';
import { levelsByCode, UNKNOWN_LEVEL } from '../schema/levels';
import type { LabelCodes } from '../schema/label-codes';
import { codesByLabel, levelWords } from '../schema/vocabulary';
import { readingFinding } from './findings';
import { amountFromText, daysFromText, isInThousands, readAmount, shareFrom, shifted } from './number-text';
import { comparable, isErrorValue, isTrimmed, maySayNothing, plain, saysNothing } from '../schema/plain-text';
import type { ReadingParameters, ReadingRuleId } from './reading-rules';
import type { CellContent } from './sheet-values';

/**
 * Readers of one column each. Every reader remembers the texts it has understood, so that the usual cell costs one
 * look-up; only what is new is normalised. What cannot be read becomes a finding and null.
 */
export abstract class CellReader<Value> {
  constructor(
    protected readonly table: TableId,
    protected readonly column: string,
    private readonly findings: Finding[],
  ) {}

  abstract read(cell: CellContent, row: number): Value | null;

  protected report<R extends ReadingRuleId>(rule: R, row: number, parameters: ReadingParameters<R>): null {
    this.findings.push(readingFinding(rule, this.cell(row), parameters));
    return null;
  }

  protected reportError(row: number, value: string): null {
    return this.report('cell-error', row, { column: this.name, value });
  }

  protected cell(row: number): CellReference {
    return { table: this.table, row, column: this.column };
  }

  /** The column as findings name it. */
  protected get name(): string {
    return `${this.table}.${this.column}`;
  }
}

/** A reader to whom the other cells of the column may show what one of them means. */
export abstract class ColumnReader<Value> extends CellReader<Value> {
  constructor(
    table: TableId,
    column: string,
    findings: Finding[],
    protected readonly cells: () => Iterable<CellContent>,
  ) {
    super(table, column, findings);
  }
}

/** Texts, names and ids as they were typed, without the spaces around them. */
export class TextReader extends CellReader<string> {
  read(cell: CellContent, row: number): string | null {
    if (cell === '') return null;
    if (typeof cell !== 'string') return typeof cell === 'number' ? String(cell) : String(cell).toUpperCase();
    const text = isTrimmed(cell) ? cell : cell.trim();
    if (maySayNothing(text) && saysNothing(plain(text))) return null;
    if (text.charCodeAt(0) === 35 && isErrorValue(text)) return this.reportError(row, text);
    if (text.length > MAXIMUM_CELL_TEXT) {
      const parameters = { column: this.name, length: text.length, limit: MAXIMUM_CELL_TEXT };
      this.report('text-too-long', row, parameters);
    }
    return text;
  }
}

/** Codes of levels (`levelsByCode`), in either language, letter case and width; stages also by number. */
export class LevelCodeReader extends CellReader<number> {
  private readonly labels: LabelCodes;
  private readonly known = new Map<CellContent, number>();

  constructor(
    private readonly list: ListId,
    table: TableId,
    column: string,
    findings: Finding[],
    private readonly ownWords: ReadonlyMap<string, number> | undefined,
  ) {
    super(table, column, findings);
    this.labels = codesByLabel(list);
  }

  read(cell: CellContent, row: number): number {
    return this.labels.get(cell) ?? this.known.get(cell) ?? this.understand(cell, row);
  }

  private understand(cell: CellContent, row: number): number {
    const text = plain(String(cell));
    const code = saysNothing(text) ? UNKNOWN_LEVEL : this.codeOf(comparable(text));
    if (code !== undefined) {
      this.known.set(cell, code);
      return code;
    }
    if (isErrorValue(text)) this.reportError(row, text);
    else {
      this.report('level-unreadable', row, { column: this.name, value: text, list: this.list });
    }
    return UNKNOWN_LEVEL;
  }

  private codeOf(word: string): number | undefined {
    const level = levelWords(this.list).get(word);
    return level === undefined ? this.ownWords?.get(word) : levelsByCode(this.list).indexOf(level);
  }
}

const UNREADABLE = { kind: 'unreadable' } as const;

/** Amounts as numbers or texts; what could be two amounts is neither. */
export class AmountReader extends ColumnReader<Money> {
  /** Undefined as long as no amount in m was read, null where the column does not show what m is. */
  private thousands: string | null | undefined;

  /** `power` is that of ten by which the header multiplies numbers without a unit of their own. */
  read(cell: CellContent, row: number, power = 0): Money | null {
    if (typeof cell === 'number') return (power === 0 ? cell : shifted(cell, power)) as Money;
    if (cell === '') return null;
    const text = plain(String(cell));
    if (saysNothing(text)) return null;
    if (isErrorValue(text)) return this.reportError(row, text);
    const reading = typeof cell === 'string' ? readAmount(text, power) : UNREADABLE;
    if (reading.kind === 'amount') return reading.amount as Money;
    const millions = reading.kind === 'unit-unclear' ? this.millionsIn(reading.asMillions, text, row) : null;
    if (millions !== null) return millions as Money;
    return this.report(`amount-${reading.kind}`, row, { column: this.name, value: text });
  }

  /** An amount in m in a column that says k, too; said once. */
  private millionsIn(amount: number | null, text: string, row: number): number | null {
    if (amount === null) return null;
    if (this.thousands === undefined) {
      this.thousands = this.textInThousands();
      if (this.thousands !== null) {
        const parameters = { column: this.name, value: text, example: this.thousands };
        this.report('amounts-in-millions', row, parameters);
      }
    }
    return this.thousands === null ? null : amount;
  }

  private textInThousands(): string | null {
    for (const cell of this.cells()) {
      if (typeof cell === 'string' && cell !== '' && isInThousands(plain(cell))) return plain(cell);
    }
    return null;
  }
}

/** What a number may be: an influence of 1–5, a share of 0–100 %, a count of days, a positive rate. */
export type NumberKind = 'influence' | 'share' | 'days' | 'rate';

function isInfluence(cell: CellContent): cell is number {
  return typeof cell === 'number' && cell >= 1 && cell <= 5 && Number.isInteger(cell);
}

/** Numbers of a narrow kind. */
export class NumberReader extends CellReader<number> {
  constructor(
    private readonly kind: NumberKind,
    table: TableId,
    column: string,
    findings: Finding[],
  ) {
    super(table, column, findings);
  }

  read(cell: CellContent, row: number): number | null {
    if (cell === '') return null;
    if (this.kind === 'influence' && isInfluence(cell)) return cell;
    const text = typeof cell === 'string' ? plain(cell) : String(cell);
    if (saysNothing(text)) return null;
    if (isErrorValue(text)) return this.reportError(row, text);
    const number = typeof cell === 'boolean' ? null : this.accept(typeof cell === 'number' ? cell : text);
    if (number !== null) return number;
    if (this.kind === 'influence') return this.report('influence-out-of-range', row, { value: text });
    if (this.kind === 'share') return this.report('share-unreadable', row, { value: text });
    return this.report('number-unreadable', row, { column: this.name, value: text });
  }

  private accept(cell: number | string): number | null {
    if (this.kind === 'share') return shareFrom(cell);
    const text = typeof cell === 'number' ? null : cell;
    const number =
      text === null ? Number(cell) : this.kind === 'days' ? daysFromText(text) : amountFromText(text);
    if (number === null) return null;
    if (this.kind === 'influence')
      return Number.isInteger(number) && number >= 1 && number <= 5 ? number : null;
    if (this.kind === 'days') return Number.isInteger(number) ? number : null;
    return number > 0 ? number : null;
  }
}
