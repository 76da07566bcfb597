import type { Day } from '../../method';
import { isErrorValue, plain, saysNothing } from '../schema/plain-text';
import { ColumnReader } from './cell-readers';
import { columnOrder, type ColumnOrder } from './date-order';
import { dateFromNumber, dateFromText, isPlausibleDay, onlyOrderOf, type DateReading } from './date-text';
import type { CellContent } from './sheet-values';

/** Dates as serials or texts; what could be two days is neither, unless the column shows how it writes them. */
export class DateReader extends ColumnReader<Day> {
  private readonly known = new Map<string, Day | null>();
  /** Undefined as long as no date with slashes was read. */
  private order: ColumnOrder | null | undefined;
  private isOrderTold = false;

  read(cell: CellContent, row: number): Day | null {
    if (typeof cell === 'number' && isPlausibleDay(cell)) return Math.floor(cell) as Day;
    if (cell === '') return null;
    if (typeof cell === 'string') {
      const day = this.known.get(cell);
      if (day !== undefined) return day;
    }
    return this.understand(cell, row);
  }

  private understand(cell: CellContent, row: number): Day | null {
    const text = plain(String(cell));
    if (saysNothing(text)) return null;
    const reading = typeof cell === 'number' ? dateFromNumber(cell) : this.dateIn(text, row);
    if (reading.kind === 'date') {
      if (typeof cell === 'string') this.known.set(cell, reading.day);
      return reading.day;
    }
    if (isErrorValue(text)) return this.reportError(row, text);
    return this.report(`date-${reading.kind}`, row, { column: this.name, value: text });
  }

  private dateIn(text: string, row: number): DateReading {
    const reading = dateFromText(text);
    const isOpen = reading.kind === 'ambiguous';
    if (!isOpen && onlyOrderOf(text) === null) return reading;
    const column = this.orderOfColumn(row);
    if (!isOpen || column === null) return reading;
    if (!this.isOrderTold) {
      this.isOrderTold = true;
      this.report(`dates-${column.order}`, row, {
        column: this.name,
        value: text,
        example: column.example,
      });
    }
    return dateFromText(text, column.order);
  }

  /** What the column shows, looked at when its first date with slashes is read. */
  private orderOfColumn(row: number): ColumnOrder | null {
    if (this.order === undefined) {
      this.order = columnOrder(this.cells());
      if (this.order?.mayBeSwapped === true)
        this.report('dates-may-be-swapped', row, { column: this.name, example: this.order.example });
    }
    return this.order;
  }
}
