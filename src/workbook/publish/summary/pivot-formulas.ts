import { columnLetters } from '../../excel/units';
import type { Cell, TableContent } from '../content/content';
import { columnOf } from '../content/structured';
import type { Words } from '../content/words';
import type { PlacedPivot } from './bands';
import { headerOf } from './pivots';

type Label = string | number;

/** The table that a pivot stands on: its name in the workbook, and its rows. */
export interface PivotSource {
  readonly name: string;
  readonly content: TableContent;
}

/** Stands for a blank label. */
const BLANK = '–';

/**
 * What a PivotTable would show as plain formulas, rows × columns, for an Excel that makes none: labels as text, one
 * SUMPRODUCT per cell, which takes labels as they are where SUMIFS would read `*` or `>`.
 */
export function pivotAsFormulas(
  { pivot, top, left }: PlacedPivot,
  { name, content }: PivotSource,
  words: Words,
): readonly (readonly Cell[])[] {
  const labelsOf = (id: string) => labelColumn(content, id);
  const reference = (id: string) => columnOf(name, headerOf(pivot.source, id, words));
  const lines = distinct(pivot.rows.map(labelsOf));
  const columns = distinct(pivot.columns.map(labelsOf));
  const labelCount = pivot.rows.length;
  const valueNames = pivot.values.map((value) => words.summary.pivotValues[value.name]);
  const header = [
    ...pivot.rows.map((id) => headerOf(pivot.source, id, words)),
    ...(pivot.columns.length === 0 ? valueNames : columns.map(([label]) => shown(label))),
    ...(pivot.hasTotals ? [words.summary.total] : []),
  ];
  const cellOf = (value: PlacedPivot['pivot']['values'][number], tests: readonly string[]): Cell => {
    const product = tests.join('*');
    const formula =
      value.by === 'Count' ? `SUMPRODUCT(${product})` : `SUMPRODUCT(${product},${reference(value.field)})`;
    return { formula, shown: '' };
  };
  const body = lines.map((line, index) => {
    const row = top + 2 + index;
    const ofRow = pivot.rows.map((id, place) =>
      test(reference(id), line[place] ?? '', `$${columnLetters(left + place)}${row}`),
    );
    if (pivot.columns.length === 0) {
      return [...line.map(shown), ...pivot.values.map((value) => cellOf(value, [...ofRow, '1']))];
    }
    const cells = columns.map((labels, place) => {
      const headerCell = `${columnLetters(left + labelCount + place)}$${top + 1}`;
      const ofColumn = pivot.columns.map((id) => test(reference(id), labels[0] ?? '', headerCell));
      return pivot.values.map((value) => cellOf(value, [...ofRow, ...ofColumn]));
    });
    if (!pivot.hasTotals) return [...line.map(shown), ...cells.flat()];
    const first = `${columnLetters(left + labelCount)}${row}`;
    const last = `${columnLetters(left + labelCount + columns.length - 1)}${row}`;
    return [...line.map(shown), ...cells.flat(), { formula: `SUM(${first}:${last})`, shown: '' }];
  });
  return pivot.hasTotals
    ? [header, ...body, totalLine(header.length, labelCount, lines.length, { top, left }, words)]
    : [header, ...body];
}

/** `column = label cell`; a blank is compared as such, since its label is only a sign. */
function test(column: string, label: Label, cell: string): string {
  return `(${column}=${label === '' ? '""' : cell})`;
}

const shown = (label: Label | undefined): Label => (label === '' || label === undefined ? BLANK : label);

function totalLine(
  width: number,
  labelCount: number,
  lines: number,
  { top, left }: Pick<PlacedPivot, 'top' | 'left'>,
  { summary }: Words,
): readonly Cell[] {
  const first = top + 2;
  return Array.from({ length: width }, (_, index): Cell => {
    if (index < labelCount) return index === 0 ? summary.total : '';
    const letters = columnLetters(left + index);
    return { formula: `SUM(${letters}${first}:${letters}${first + lines - 1})`, shown: '' };
  });
}

function labelColumn({ columns, rows }: TableContent, id: string): readonly Label[] {
  const index = columns.findIndex((column) => column.id === id);
  if (index < 0) throw new Error(`the table has no column ${id}`);
  return rows.map((row) => {
    const cell = row[index] ?? '';
    return typeof cell === 'object' ? cell.shown : cell;
  });
}

/** The combinations of labels that occur, sorted field by field, blanks last; none without fields. */
function distinct(columns: readonly (readonly Label[])[]): readonly (readonly Label[])[] {
  const [first] = columns;
  if (first === undefined) return [];
  const known = new Map<string, readonly Label[]>();
  first.forEach((_label, row) => {
    const labels = columns.map((column) => column[row] ?? '');
    known.set(JSON.stringify(labels.map(folded)), labels);
  });
  return [...known.values()].sort((one, other) => {
    const at = one.findIndex((label, index) => folded(label) !== folded(other[index] ?? ''));
    return at < 0 ? 0 : compare(one[at] ?? '', other[at] ?? '');
  });
}

/** Excel compares texts without regard to case. */
const folded = (label: Label): Label => (typeof label === 'string' ? label.toLowerCase() : label);

function compare(one: Label, other: Label): number {
  if (one === '' || other === '') return one === '' ? 1 : -1;
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return String(one).localeCompare(String(other));
}
