import fc from 'fast-check';
import type { OpenClient } from '../open-client';

const KINDS = [
  'rows in', 'rows out', 'columns in', 'columns out', 'cells in', 'cells out', 'move', 'copy', 'fill', 'sort', 'merge',
  'clear', 'duplicates', 'filter', 'remark', 'link', 'rename', 'sheet copy', 'sheet out', 'table filter', 'resize',
  'table row', 'table row out', 'table column', 'table column out', 'totals', 'header', 'table sort', 'table name',
  'dissolve',
] as const; // prettier-ignore

export interface Edit {
  readonly what: (typeof KINDS)[number];
  readonly sheet: number;
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly to: { readonly row: number; readonly column: number };
  readonly isFirst: boolean;
}

/** What a user or another add-in does to a workbook with so many sheets and tables. */
export function editsOn({
  sheets,
  tables,
}: {
  readonly sheets: number;
  readonly tables: number;
}): fc.Arbitrary<Edit> {
  return fc.record({
    what: fc.constantFrom(...KINDS),
    sheet: fc.nat({ max: sheets - 1 }),
    table: fc.nat({ max: tables - 1 }),
    row: fc.nat({ max: 19 }),
    column: fc.nat({ max: 8 }),
    rows: fc.integer({ min: 1, max: 4 }),
    columns: fc.integer({ min: 1, max: 3 }),
    to: fc.record({ row: fc.nat({ max: 22 }), column: fc.nat({ max: 9 }) }),
    isFirst: fc.boolean(),
  });
}

async function apply(context: Excel.RequestContext, one: Edit): Promise<void> {
  const { what, row, column, rows, columns, to, isFirst } = one;
  const { worksheets, tables } = context.workbook;
  worksheets.load('items');
  await context.sync();
  const sheet = worksheets.items[one.sheet % worksheets.items.length];
  if (!sheet) throw new Error('no sheet');
  const range = sheet.getRangeByIndexes(row, column, rows, columns);
  const target = sheet.getRangeByIndexes(to.row, to.column, 1, 1);
  const table = tables.getItemAt(one.table);
  switch (what) {
    case 'rows in': range.getEntireRow().insert('Down'); break;
    case 'rows out': range.getEntireRow().delete('Up'); break;
    case 'columns in': range.getEntireColumn().insert('Right'); break;
    case 'columns out': range.getEntireColumn().delete('Left'); break;
    case 'cells in': range.insert(isFirst ? 'Down' : 'Right'); break;
    case 'cells out': range.delete(isFirst ? 'Up' : 'Left'); break;
    case 'move': range.moveTo(target); break;
    case 'copy': target.copyFrom(range); break;
    case 'fill': range.getRow(0).autoFill(range, isFirst ? 'FillDefault' : 'FillCopy'); break;
    case 'sort': range.sort.apply([{ key: 0, ascending: isFirst }]); break;
    case 'merge': range.merge(); break;
    case 'clear': range.clear(isFirst ? 'All' : 'Contents'); break;
    case 'duplicates': range.removeDuplicates([0], isFirst); break;
    case 'filter': sheet.autoFilter.apply(range, 0, { filterOn: 'Custom', criterion1: '>40' }); break;
    case 'remark': sheet.comments.add(range.getCell(0, 0), 'remark'); break;
    case 'link': range.hyperlink = { documentReference: 'Sums!A1', textToDisplay: 'Sums' }; break;
    case 'rename': sheet.name = isFirst ? 'Two words' : `Sheet${row}`; break;
    case 'sheet copy': sheet.copy('End'); break;
    case 'sheet out': sheet.delete(); break;
    case 'table filter': table.columns.getItemAt(1).filter.applyCustomFilter('>40'); break;
    case 'resize': table.resize(table.getRange().getResizedRange(isFirst ? rows : -rows, columns - 2)); break;
    case 'table row': table.rows.add(isFirst ? 0 : undefined); break;
    case 'table row out': table.rows.getItemAt(isFirst ? 0 : rows).delete(); break;
    case 'table column': table.columns.add(isFirst ? 0 : columns, undefined, isFirst ? 'New' : undefined); break;
    case 'table column out': table.columns.getItemAt(columns).delete(); break;
    case 'totals': table.showTotals = isFirst; break;
    case 'header': table.columns.getItemAt(columns).name = `Named ${row}`; break;
    case 'table sort': table.sort.apply([{ key: columns, ascending: isFirst }]); break;
    case 'table name': table.name = isFirst ? 'Deals' : 'Sales'; break;
    case 'dissolve': table.convertToRange(); break;
  } // prettier-ignore
  await context.sync();
}

/** Makes edits one after the other; those that Excel would refuse change nothing. */
export async function makeAll({ run }: OpenClient, edits: readonly Edit[]): Promise<void> {
  for (const each of edits)
    await run((context) => apply(context, each)).catch((error: unknown) => {
      if (!(error instanceof Error && 'code' in error)) throw error;
    });
}
