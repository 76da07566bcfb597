import type { SheetModel } from '../../files';
import type { Host } from '../../host';
import { momentText, passTest } from '../../host/user';
import { displayText, isDateFormat } from '../../host/values';
import type { FilterList } from './filter-list';
import { leavesOf, valueTree, type ShownValue, type ValueNode, type ValueWords } from './value-tree';

export interface ColumnValues {
  readonly nodes: readonly ValueNode[];
  /** The leaves that the column's filter lets through. */
  readonly chosen: ReadonlySet<ValueNode>;
}

/** The values that a column's filter offers: those of the rows that pass the filters of the other columns, as in Excel. */
export function columnValues(
  { book }: Host,
  sheet: SheetModel,
  { body, filter }: FilterList,
  column: number,
  words: ValueWords,
): ColumnValues {
  const key = column - body.left;
  const passesOthers = filter ? passTest(book, sheet, filter, body, (other) => other !== key) : () => true;
  const passes = filter ? passTest(book, sheet, filter, body, (own) => own === key) : () => true;
  const { date1904 } = book.model.calculation;
  const shown: { readonly value: ShownValue; readonly isChosen: boolean }[] = [];
  for (let row = body.top; row <= body.bottom; row++) {
    if (!passesOthers(row)) continue;
    const cell = sheet.cells.get(row, column);
    const format = cell && book.model.styles.get(cell.style).numberFormat;
    const held = cell?.value ?? null;
    const number = typeof held === 'number' ? { number: held } : {};
    const value =
      typeof held === 'number' && isDateFormat(format)
        ? { text: '', day: momentText(held, date1904).slice(0, 10) }
        : { text: displayText(held, format, date1904), ...number };
    shown.push({ value, isChosen: passes(row) });
  }
  const nodes = valueTree(
    shown.map(({ value }) => value),
    words,
  );
  const passing = new Set(
    shown.flatMap(({ value, isChosen }) => (isChosen ? [value.day ?? value.text.toLowerCase()] : [])),
  );
  const chosen = leavesOf(nodes).filter(({ value }) =>
    passing.has(typeof value === 'string' ? value.toLowerCase() : value.date),
  );
  return { nodes, chosen: new Set(chosen) };
}
