import type { Day, Finding, ListId, TableId } from '../../method';
import { type NumberKind, NumberReader, TextReader } from './cell-readers';
import { LevelColumn, NumberColumn, type ReadColumn, TextColumn } from './columns';
import { RowBatch, ROWS_IN_BATCH } from './row-batch';
import { type Bound, RowSource } from './row-source';

/** The rows of a long table: cells go into columns, many rows at a time. */
export class ColumnSource<Table extends TableId> extends RowSource<Table> {
  private readonly columnsRead: { readonly bound: Bound; readonly column: ReadColumn }[] = [];
  private readonly batch = new RowBatch();
  /** How many findings there were before the rows that wait in the batch. */
  private beforeBatch = 0;

  textColumn(column: string): TextColumn {
    const reader = new TextReader(this.table, column, this.findings);
    return this.reads(column, new TextColumn(reader, this.size));
  }

  levelColumn<List extends ListId>(column: string, list: List): LevelColumn<List> {
    const reader = this.levelReader(column, list);
    return this.reads(column, new LevelColumn(list, reader, this.size));
  }

  dayColumn(column: string): NumberColumn<Day> {
    return this.reads(column, new NumberColumn(this.dateReader(column), this.size));
  }

  numberColumn(column: string, kind: NumberKind): NumberColumn<number> {
    const reader = new NumberReader(kind, this.table, column, this.findings);
    return this.reads(column, new NumberColumn(reader, this.size));
  }

  private reads<Column extends ReadColumn>(name: string, column: Column): Column {
    this.columnsRead.push({ bound: this.bind(name), column });
    return column;
  }

  /** The columns get the cells of this row when its batch is full or the block ends. Answers its place in them. */
  intoColumns(deal: string, person: string): number {
    if (this.batch.size === 0) this.beforeBatch = this.findings.length;
    return this.batch.add(this.cells, this.row, deal, person);
  }

  protected override afterRow(): void {
    if (this.batch.size === ROWS_IN_BATCH) this.readBatch();
  }

  protected override afterBlock(): void {
    this.readBatch();
  }

  protected override afterRows(): void {
    for (const { column } of this.columnsRead) column.close();
  }

  /** The findings of its cells come column by column, and are put in the order of the rows. */
  private readBatch(): void {
    const { batch, findings } = this;
    const before = findings.length;
    for (const { bound, column } of this.columnsRead) column.read(batch, bound.index);
    if (findings.length > before) {
      const ofCells = findings.splice(before).map((finding) => ({ ...finding, ...batch.subjectOf(finding) }));
      const ofRows = findings.splice(this.beforeBatch);
      for (const finding of [...ofRows, ...ofCells].sort(byRow)) findings.push(finding);
    }
    batch.clear();
  }
}

function byRow(one: Finding, other: Finding): number {
  return (one.cell?.row ?? 0) - (other.cell?.row ?? 0);
}
