import type { CellValue } from '../../files/model/cells';
import { heldValue } from '../../files/model/numbers';
import type { Aggregation, ShowAs } from '../../files/model/objects';
import { aggregate } from './aggregate';
import type { PivotItem, PivotLine } from './axis';
import { shownAs, type Summaries } from './show-as';
import type { PivotField } from './source';

export interface PivotCell {
  readonly value: CellValue;
  readonly numberFormat?: string;
  /** Depth of a label in the compact form. */
  readonly indent?: number;
}

/** A summary of a field of the source. */
export interface ValueField {
  readonly field: PivotField;
  readonly name: string;
  readonly aggregation: Aggregation;
  readonly numberFormat: string | undefined;
  readonly showAs: ShowAs | undefined;
}

/** A column of the body: what it stands under and which value it shows. */
export interface BodyColumn {
  readonly line: PivotLine;
  readonly value: ValueField;
}

/** The values of the body of a pivot, row by row. */
export class BodyValues {
  private readonly recordsOf = new Map<PivotItem, ReadonlySet<number>>();
  private readonly linesOfRecord: readonly (readonly PivotLine[] | undefined)[];

  constructor(
    private readonly rowItems: readonly PivotItem[],
    private readonly columnItems: readonly PivotItem[],
    private readonly columns: readonly BodyColumn[],
    private readonly records: readonly number[],
  ) {
    this.linesOfRecord = this.recordLines();
  }

  /** What each column of the body shows in a row; null where there is nothing. */
  of(line: PivotLine): PivotCell[] {
    const records = new Map<PivotLine, number[]>();
    for (const record of line.records) {
      for (const column of this.linesOfRecord[record] ?? []) {
        const found = records.get(column);
        if (found) found.push(record);
        else records.set(column, [record]);
      }
    }
    return this.columns.map(({ line: column, value }) => {
      const aggregation = line.aggregation ?? column.aggregation ?? value.aggregation;
      const own = column.kind === 'grand' ? line.records : (records.get(column) ?? []);
      const result = value.showAs
        ? shownAs(value.showAs, this.summaries(value, aggregation), line.path, column.path)
        : summary(value, aggregation, own);
      return {
        value: heldValue(result),
        ...(value.numberFormat !== undefined && { numberFormat: value.numberFormat }),
      };
    });
  }

  private summaries(value: ValueField, aggregation: Aggregation): Summaries {
    return {
      rows: this.rowItems,
      columns: this.columnItems,
      at: (row, column) => {
        const [item, other] = [row.at(-1), column.at(-1)];
        const records = item?.records ?? this.records;
        if (!other) return summary(value, aggregation, records);
        const wanted = this.recordSet(other);
        return summary(
          value,
          aggregation,
          records.filter((record) => wanted.has(record)),
        );
      },
    };
  }

  private recordSet(item: PivotItem): ReadonlySet<number> {
    let known = this.recordsOf.get(item);
    if (!known) this.recordsOf.set(item, (known = new Set(item.records)));
    return known;
  }

  /** The lines of the column axis that each record belongs to, but for the grand total, which all belong to. */
  private recordLines(): (PivotLine[] | undefined)[] {
    const result = Array<PivotLine[] | undefined>((this.records.at(-1) ?? -1) + 1);
    for (const line of new Set(this.columns.map((column) => column.line))) {
      if (line.kind === 'grand') continue;
      for (const record of line.records) {
        const lines = result[record];
        if (lines) lines.push(line);
        else result[record] = [line];
      }
    }
    return result;
  }
}

/** What a value is over some records; null over none. */
export function summary(
  { field }: ValueField,
  aggregation: Aggregation,
  records: readonly number[],
): CellValue {
  const values = records.map((record) => field.values[record] ?? null);
  return values.every((value) => value === null) ? null : aggregate(values, aggregation);
}
