import type { Aggregation, PivotTableModel } from '../../files/model/objects';
import type { EditRefusal } from '../edits';
import { axisLines, groupRecords, labelText, type OuterLines, type PivotItem, type PivotLine } from './axis';
import type { PivotCaptions } from './captions';
import { BodyValues, type BodyColumn, type PivotCell, type ValueField } from './body-values';
import { filteredRecords, itemTest } from './filter-records';
import { itemOrders } from './item-orders';
import type { PivotField } from './source';
import { usedLists, type PivotView } from './view';

/** A computed pivot, without its filters, which stand above it. */
export interface PivotBlock {
  /** Rows × columns; absent cells are empty. */
  readonly cells: readonly (readonly (PivotCell | undefined)[])[];
  /** How many rows of headers and columns of row labels there are; the data body is what remains. */
  readonly headerRows: number;
  readonly labelColumns: number;
  /** What the rows and columns of the body stand under. */
  readonly rows: readonly PivotLine[];
  readonly columns: readonly PivotLine[];
  /** Which value each column of the body shows, by place. */
  readonly values: readonly number[];
}

type Row = (PivotCell | undefined)[];

/** Computes the block of a pivot table from its source as Excel lays it out; refuses fields the source does not have. */
export function pivotBlock(
  pivot: PivotTableModel,
  fields: readonly PivotField[],
  view: PivotView,
): PivotBlock | EditRefusal {
  const named = new Map(fields.map((field) => [field.name.toLowerCase(), field]));
  const used = [...pivot.rows, ...pivot.columns, ...pivot.filters, ...pivot.values.map(({ field }) => field)];
  const missing = used.find((name) => !named.has(name.toLowerCase()));
  if (missing !== undefined)
    return { code: 'InvalidArgument', message: `The source has no field "${missing}".` };
  const find = (names: readonly string[]): PivotField[] =>
    names.flatMap((name) => named.get(name.toLowerCase()) ?? []);
  const values = pivot.values.flatMap(({ field, name, aggregation, numberFormat, showAs }): ValueField[] => {
    const source = named.get(field.toLowerCase());
    const usual = showAs?.calculation.startsWith('Percent') ? '0.00%' : undefined;
    return source ? [{ field: source, name, aggregation, numberFormat: numberFormat ?? usual, showAs }] : [];
  });
  const fieldNamed = (name: string): PivotField | undefined => named.get(name.toLowerCase());
  const all = [...(fields[0]?.values.keys() ?? [])];
  const records = filteredRecords(pivot, all, fieldNamed, values, view);
  const orders = itemOrders(pivot, values, fieldNamed);
  const always = new Map(
    find(pivot.showsAll ?? []).map((field) => [
      field.name,
      [...new Set(field.values)].filter(itemTest(pivot, field, view)),
    ]),
  );
  const itemsOf = (axis: readonly PivotField[]): readonly PivotItem[] =>
    groupRecords(records, axis, { orders, always, lists: usedLists(pivot, view) });
  return new Layout(
    pivot,
    find(pivot.rows),
    find(pivot.columns),
    values,
    records,
    view.captions,
    itemsOf,
  ).block();
}

class Layout {
  private readonly compact: boolean;
  private readonly labelColumns: number;
  private readonly rowItems: readonly PivotItem[];
  private readonly columnItems: readonly PivotItem[];
  private readonly columns: readonly BodyColumn[];
  private readonly bodyValues: BodyValues;

  constructor(
    private readonly pivot: PivotTableModel,
    private readonly rowFields: readonly PivotField[],
    private readonly columnFields: readonly PivotField[],
    private readonly values: readonly ValueField[],
    private readonly records: readonly number[],
    private readonly captions: PivotCaptions,
    itemsOf: (axis: readonly PivotField[]) => readonly PivotItem[],
  ) {
    this.compact = pivot.layout === 'Compact';
    const needsCaption = columnFields.length > 0;
    this.labelColumns = rowFields.length === 0 ? (needsCaption ? 1 : 0) : this.compact ? 1 : rowFields.length;
    this.rowItems = itemsOf(rowFields);
    this.columnItems = itemsOf(columnFields);
    this.columns = this.bodyColumns();
    this.bodyValues = new BodyValues(this.rowItems, this.columnItems, this.columns, records);
  }

  block(): PivotBlock {
    const header = this.headerRows();
    const lines = this.rowLines();
    let before: PivotLine | undefined;
    const body = lines.map((line) => {
      const labels = this.labels(line, before);
      if (line.kind !== 'blank') before = line;
      return [...labels, ...this.dataCells(line)];
    });
    return {
      cells: [...header, ...body],
      headerRows: header.length,
      labelColumns: this.labelColumns,
      rows: lines,
      columns: this.columns.map(({ line }) => line),
      values: this.columns.map(({ value }) => this.values.indexOf(value)),
    };
  }

  private bodyColumns(): BodyColumn[] {
    const lines = axisLines(this.columnItems, (field) => ({
      head: 'none',
      totals: this.subtotals(field),
      blank: false,
    }));
    const grand: PivotLine = { path: [], kind: 'grand', records: this.records };
    if (this.columnFields.length === 0) lines.push(grand);
    else if (this.pivot.showRowGrandTotals && this.values.length > 0) lines.push(grand);
    return lines.flatMap((line) => this.values.map((value) => ({ line, value })));
  }

  private rowLines(): PivotLine[] {
    const grand: PivotLine = { path: [], kind: 'grand', records: this.records };
    if (this.rowFields.length === 0) return this.values.length > 0 ? [grand] : [];
    const tabular = this.pivot.layout === 'Tabular';
    const lines = axisLines(this.rowItems, (field): OuterLines => {
      const totals = this.subtotals(field);
      const isAtTop = !tabular && this.pivot.subtotals !== 'AtBottom' && totals.length === 1 && !totals[0];
      return {
        head: tabular ? 'none' : isAtTop ? 'total' : 'label',
        totals: isAtTop ? [] : totals,
        blank: this.pivot.blankLines ?? false,
      };
    });
    return this.pivot.showColumnGrandTotals ? [...lines, grand] : lines;
  }

  /** The subtotals of an outer field; null is the value's own function. */
  private subtotals({ name }: PivotField): readonly (Aggregation | null)[] {
    return this.pivot.fieldSubtotals?.[name] ?? (this.pivot.subtotals === 'Off' ? [] : [null]);
  }

  private headerRows(): Row[] {
    const [only] = this.values.length === 1 ? this.values : [];
    const labels = this.rowLabelCaptions();
    if (this.columnFields.length === 0)
      return [[...labels, ...this.columns.map(({ value }): PivotCell => ({ value: value.name }))]];
    const rows: Row[] = [];
    const first: Row = Array<PivotCell | undefined>(this.labelColumns).fill(undefined);
    if (only && this.labelColumns > 0) first[0] = { value: only.name };
    if (this.pivot.showHeaders === false) first.push(...this.columnFields.map(() => undefined));
    else if (this.compact) first.push({ value: this.captions.columnLabels });
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
    if (this.rowFields.length === 0 || this.pivot.showHeaders === false)
      return Array<undefined>(this.labelColumns).fill(undefined);
    return this.compact
      ? [{ value: this.captions.rowLabels }]
      : this.rowFields.map(({ name }) => ({ value: name }));
  }

  private columnLabels(depth: number): Row {
    return this.columns.map(({ line, value }, index) => {
      const before = this.columns[index - 1]?.line;
      const several = this.values.length > 1;
      if (line.kind === 'grand')
        return depth === 0 && (several || before !== line)
          ? { value: several ? this.captions.totalOf(value.name) : this.captions.grandTotal }
          : undefined;
      const item = line.path[depth];
      if (line.kind === 'total' && depth === line.path.length - 1) {
        return {
          value:
            several && !line.aggregation
              ? this.captions.subtotal(this.labelOf(item), value.name)
              : this.subtotalCaption(line),
        };
      }
      if (!item || line.kind === 'total' || before?.path[depth] === item) return undefined;
      return this.labelCell(item);
    });
  }

  private labels(line: PivotLine, before: PivotLine | undefined): Row {
    const row: Row = Array<PivotCell | undefined>(this.labelColumns).fill(undefined);
    if (this.labelColumns === 0 || line.kind === 'blank') return row;
    const depth = line.path.length - 1;
    const item = line.path[depth];
    if (line.kind === 'grand') {
      const [only] = this.values;
      row[0] = {
        value:
          this.rowFields.length === 0 && this.values.length === 1 && only
            ? only.name
            : this.captions.grandTotal,
      };
    } else if (this.compact && item) {
      const label = line.kind === 'total' ? { value: this.subtotalCaption(line) } : this.labelCell(item);
      row[0] = { ...label, ...(depth > 0 && { indent: depth }) };
    } else {
      for (const [level, own] of line.path.entries()) {
        if (line.kind === 'total' && level === depth) row[level] = { value: this.subtotalCaption(line) };
        else if (this.pivot.repeatsLabels || (line.kind !== 'total' && isNewLabel(before, level, own, depth)))
          row[level] = this.labelCell(own);
      }
    }
    return row;
  }

  private labelOf(item: PivotItem | undefined): string {
    return labelText(item?.label ?? null, this.captions.blank);
  }

  private labelCell(item: PivotItem): PivotCell {
    const { label, field } = item;
    const isNumber = typeof label === 'number' && field.numberFormat !== undefined;
    return {
      value: label ?? this.captions.blank,
      ...(isNumber && { numberFormat: field.numberFormat }),
    };
  }

  private subtotalCaption({ path, aggregation }: PivotLine): string {
    const { functions, subtotal } = this.captions;
    return subtotal(this.labelOf(path.at(-1)), aggregation && functions[aggregation]);
  }

  private dataCells(line: PivotLine): Row {
    if (line.kind === 'blank' || line.isEmpty) return this.columns.map(() => undefined);
    const { fillsEmpty, emptyText } = this.pivot;
    const empty = fillsEmpty && emptyText !== undefined ? { value: emptyText } : undefined;
    return this.bodyValues.of(line).map((cell) => (cell.value === null ? empty : cell));
  }
}

function isNewLabel(before: PivotLine | undefined, level: number, own: PivotItem, depth: number): boolean {
  return before?.path[level] !== own || (before.kind === 'total' && level === depth);
}
