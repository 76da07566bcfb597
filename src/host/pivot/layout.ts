import type { Aggregation, PivotTableModel } from '../../files/model/objects';
import type { CellValue } from '../../files/model/cells';
import type { EditRefusal } from '../edits';
import { aggregate } from './aggregate';
import {
  axisLines,
  groupRecords,
  itemName,
  labelText,
  totalCaption,
  type PivotItem,
  type PivotLine,
} from './axis';
import type { PivotField } from './source';

export interface PivotCell {
  readonly value: CellValue;
  readonly numberFormat?: string;
  /** Depth of a label in the compact form. */
  readonly indent?: number;
}

/** A computed pivot, without its filters, which stand above it. */
export interface PivotBlock {
  /** Rows × columns; absent cells are empty. */
  readonly cells: readonly (readonly (PivotCell | undefined)[])[];
  /** How many rows of headers and columns of row labels there are; the data body is what remains. */
  readonly headerRows: number;
  readonly labelColumns: number;
}

interface ValueField {
  readonly field: PivotField;
  readonly name: string;
  readonly aggregation: Aggregation;
  readonly numberFormat: string | undefined;
}

/** A column of the body: what it stands under and which value it shows. */
interface BodyColumn {
  readonly line: PivotLine;
  readonly value: ValueField;
}

type Row = (PivotCell | undefined)[];
const grandTotal = 'Grand Total';

/** Computes the block of a pivot table from its source as Excel lays it out; refuses fields the source does not have. */
export function pivotBlock(pivot: PivotTableModel, fields: readonly PivotField[]): PivotBlock | EditRefusal {
  const named = new Map(fields.map((field) => [field.name.toLowerCase(), field]));
  const all = [...pivot.rows, ...pivot.columns, ...pivot.filters, ...pivot.values.map(({ field }) => field)];
  const missing = all.find((name) => !named.has(name.toLowerCase()));
  if (missing !== undefined)
    return { code: 'InvalidArgument', message: `The source has no field "${missing}".` };
  const find = (names: readonly string[]): PivotField[] =>
    names.flatMap((name) => named.get(name.toLowerCase()) ?? []);
  const values = pivot.values.flatMap(({ field, name, aggregation, numberFormat }): ValueField[] => {
    const source = named.get(field.toLowerCase());
    return source ? [{ field: source, name, aggregation, numberFormat }] : [];
  });
  const hidden = Object.entries(pivot.hidden ?? {}).map(([name, labels]) => ({
    field: named.get(name.toLowerCase()),
    labels: new Set(labels),
  }));
  const records = [...(fields[0]?.values.keys() ?? [])].filter(
    (record) => !hidden.some(({ field, labels }) => labels.has(itemName(field?.values[record] ?? null))),
  );
  return new Layout(pivot, find(pivot.rows), find(pivot.columns), values, records).block();
}

class Layout {
  private readonly compact: boolean;
  private readonly labelColumns: number;
  private readonly descending: ReadonlySet<string>;
  private readonly columns: readonly BodyColumn[];
  private readonly linesOfRecord: readonly (readonly PivotLine[] | undefined)[];

  constructor(
    private readonly pivot: PivotTableModel,
    private readonly rowFields: readonly PivotField[],
    private readonly columnFields: readonly PivotField[],
    private readonly values: readonly ValueField[],
    private readonly records: readonly number[],
  ) {
    this.compact = pivot.layout === 'Compact';
    this.descending = new Set(pivot.descending);
    const needsCaption = columnFields.length > 0;
    this.labelColumns = rowFields.length === 0 ? (needsCaption ? 1 : 0) : this.compact ? 1 : rowFields.length;
    this.columns = this.bodyColumns();
    this.linesOfRecord = this.recordLines();
  }

  block(): PivotBlock {
    const header = this.headerRows();
    const body = this.rowLines().map((line, index, lines) => [
      ...this.labels(line, lines[index - 1]),
      ...this.dataCells(line),
    ]);
    return { cells: [...header, ...body], headerRows: header.length, labelColumns: this.labelColumns };
  }

  private bodyColumns(): BodyColumn[] {
    const lines = axisLines(groupRecords(this.records, this.columnFields, this.descending), {
      heads: false,
      totals: true,
    });
    const grand: PivotLine = { path: [], kind: 'grand', records: this.records };
    if (this.columnFields.length === 0) lines.push(grand);
    else if (this.pivot.showRowGrandTotals && this.values.length > 0) lines.push(grand);
    return lines.flatMap((line) => this.values.map((value) => ({ line, value })));
  }

  private rowLines(): PivotLine[] {
    const grand: PivotLine = { path: [], kind: 'grand', records: this.records };
    if (this.rowFields.length === 0) return this.values.length > 0 ? [grand] : [];
    const tabular = this.pivot.layout === 'Tabular';
    const lines = axisLines(groupRecords(this.records, this.rowFields, this.descending), {
      heads: !tabular,
      totals: tabular,
    });
    return this.pivot.showColumnGrandTotals ? [...lines, grand] : lines;
  }

  private headerRows(): Row[] {
    const [only] = this.values.length === 1 ? this.values : [];
    const labels = this.rowLabelCaptions();
    if (this.columnFields.length === 0)
      return [[...labels, ...this.columns.map(({ value }): PivotCell => ({ value: value.name }))]];
    const rows: Row[] = [];
    const first: Row = Array<PivotCell | undefined>(this.labelColumns).fill(undefined);
    if (only && this.labelColumns > 0) first[0] = { value: only.name };
    if (this.compact) first.push({ value: 'Column Labels' });
    else first.push(...this.columnFields.map(({ name }): PivotCell => ({ value: name })));
    rows.push(first);
    for (const depth of this.columnFields.keys()) {
      rows.push([...Array<undefined>(this.labelColumns).fill(undefined), ...this.columnLabels(depth)]);
    }
    if (this.values.length > 1) {
      rows.push([
        ...Array<undefined>(this.labelColumns).fill(undefined),
        ...this.columns.map(({ line, value }): PivotCell | undefined =>
          line.kind === 'item' ? { value: value.name } : undefined,
        ),
      ]);
    }
    rows.splice(-1, 1, [...labels, ...(rows.at(-1) ?? []).slice(this.labelColumns)]);
    return rows;
  }

  private rowLabelCaptions(): Row {
    if (this.rowFields.length === 0) return Array<undefined>(this.labelColumns).fill(undefined);
    return this.compact ? [{ value: 'Row Labels' }] : this.rowFields.map(({ name }) => ({ value: name }));
  }

  private columnLabels(depth: number): Row {
    return this.columns.map(({ line, value }, index) => {
      const before = this.columns[index - 1]?.line;
      const several = this.values.length > 1;
      if (line.kind === 'grand')
        return depth === 0 && (several || before !== line)
          ? { value: several ? `Total ${value.name}` : grandTotal }
          : undefined;
      const item = line.path[depth];
      if (line.kind === 'total' && depth === line.path.length - 1) {
        const caption = totalCaption(item);
        return { value: several ? `${caption.slice(0, -' Total'.length)} ${value.name}` : caption };
      }
      if (!item || line.kind === 'total' || before?.path[depth] === item) return undefined;
      return labelCell(item);
    });
  }

  private labels(line: PivotLine, before: PivotLine | undefined): Row {
    const row: Row = Array<PivotCell | undefined>(this.labelColumns).fill(undefined);
    if (this.labelColumns === 0) return row;
    const depth = line.path.length - 1;
    const item = line.path[depth];
    if (line.kind === 'grand') {
      const [only] = this.values;
      row[0] = {
        value:
          this.rowFields.length > 0 ? grandTotal : this.values.length === 1 && only ? only.name : grandTotal,
      };
    } else if (this.compact && item) {
      row[0] = { ...labelCell(item), ...(depth > 0 && { indent: depth }) };
    } else if (line.kind === 'total') {
      row[depth] = { value: totalCaption(item) };
    } else {
      for (const [level, own] of line.path.entries()) {
        if (before?.path[level] !== own || (before.kind === 'total' && level === depth))
          row[level] = labelCell(own);
      }
    }
    return row;
  }

  private dataCells(line: PivotLine): Row {
    const records = new Map<PivotLine, number[]>();
    for (const record of line.records) {
      for (const column of this.linesOfRecord[record] ?? []) {
        const found = records.get(column);
        if (found) found.push(record);
        else records.set(column, [record]);
      }
    }
    return this.columns.map(({ line: column, value }) => {
      const own = column.kind === 'grand' ? line.records : records.get(column);
      if (!own || own.length === 0) return undefined;
      const result = aggregate(
        own.map((record) => value.field.values[record] ?? null),
        value.aggregation,
      );
      return { value: result, ...(value.numberFormat !== undefined && { numberFormat: value.numberFormat }) };
    });
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

function labelCell({ label, field }: PivotItem): PivotCell {
  const isNumber = typeof label === 'number' && field.numberFormat !== undefined;
  return { value: labelText(label), ...(isNumber && { numberFormat: field.numberFormat }) };
}
