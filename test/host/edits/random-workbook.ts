import fc from 'fast-check';
import {
  columnLetters,
  newWorkbook,
  type Area,
  type Cell,
  type SheetModel,
  type WorkbookModel,
} from '../../../src/files';
import { Book } from '../../../src/host/book/book';
import { shiftCells, type Direction } from '../../../src/host/book/shifts';
import { deleteSheet, renameSheet } from '../../../src/host/book/structure';
import { addColumn, addRows, deleteColumn, deleteRows } from '../../../src/host/book/table-structure';
import { lastColumn, lastRow } from '../../../src/files/model/areas';
import { moveRange } from '../../../src/host/edits';
import { requireEdit } from '../../../src/host/book/shifts';
import { defaultSettings } from '../../../src/host/protocol/settings';
import { put, sheetOf, tableOf } from '../formulas/workbook';

/** Sheet names as they are quoted in formulas. */
const dataSheets = ['Data', "'It''s 2'"];
const rowCount = 12;
const columnCount = 8;
/** Formulas stand in column C of the sheet Sums, from its second row. */
export const sumsSheet = 'Sums';

const row = fc.integer({ min: 0, max: rowCount - 1 });
const column = fc.integer({ min: 0, max: columnCount - 1 });
const dollar = fc.constantFrom('', '$');

function cellText(rowIndex: number, columnIndex: number, dollars: readonly [string, string]): string {
  return `${dollars[0]}${columnLetters(columnIndex)}${dollars[1]}${rowIndex + 1}`;
}

const dollars = fc.tuple(dollar, dollar);
const dataSheet = fc.constantFrom(...dataSheets);
const oneCell = fc
  .tuple(dataSheet, row, column, dollars)
  .map(([sheet, r, c, d]) => `${sheet}!${cellText(r, c, d)}`);
const area = fc
  .tuple(dataSheet, row, row, column, column, dollars, dollars)
  .map(
    ([sheet, r1, r2, c1, c2, d1, d2]) =>
      `${sheet}!${cellText(Math.min(r1, r2), Math.min(c1, c2), d1)}:${cellText(Math.max(r1, r2), Math.max(c1, c2), d2)}`,
  );
const wholeColumns = fc
  .tuple(dataSheet, column, column, dollar)
  .map(
    ([sheet, a, b, d]) => `${sheet}!${d}${columnLetters(Math.min(a, b))}:${columnLetters(Math.max(a, b))}`,
  );
const wholeRows = fc
  .tuple(dataSheet, row, row, dollar)
  .map(([sheet, a, b, d]) => `${sheet}!${Math.min(a, b) + 1}:${d}${Math.max(a, b) + 1}`);
const structured = fc.constantFrom(
  'Sales[North]',
  "Sales[Odd '#]",
  "Sales[[North]:[Odd '#]]",
  'Sales',
  'Sales[[#All],[Twice]]',
);
const own = fc.tuple(row, dollars).map(([r, d]) => cellText(r, 0, d));

/** A formula of `SUM`, `MAX` and plus, so that inserted blank cells do not change its result. */
const formula = fc
  .array(
    fc.oneof(
      oneCell,
      own,
      fc.constant('Rate'),
      area.map((text) => `SUM(${text})`),
      area.map((text) => `MAX(${text})`),
      wholeColumns.map((text) => `SUM(${text})`),
      wholeRows.map((text) => `SUM(${text})`),
      structured.map((text) => `SUM(${text})`),
      fc.constant('SUM(Block)'),
      fc.constant('SUM(MyLine)'),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((terms) => terms.join('+'));

export const someFormulas = fc.array(formula, { minLength: 6, maxLength: 12 });

/**
 * Two sheets of unique numbers, the second with a table below them, and a sheet of formulas over them; with names,
 * validation lists and conditional formats.
 */
export function workbookWith(formulas: readonly string[]): WorkbookModel {
  const model = newWorkbook(['Data', "It's 2", sumsSheet]);
  let next = 1;
  for (const name of ['Data', "It's 2"]) {
    const sheet = sheetOf(model, name);
    for (let r = 0; r < rowCount; r++)
      for (let c = 0; c < columnCount; c++) put(sheet, r, c, (next += 1) ** 2);
  }
  const second = sheetOf(model, "It's 2");
  const headers = ['Id', 'North', 'Odd #', 'Twice'];
  headers.forEach((text, index) => put(second, 14, 1 + index, text));
  for (let r = 15; r < 20; r++) {
    for (let c = 1; c < 4; c++) put(second, r, c, (next += 1) ** 2);
    put(second, r, 4, '=Sales[[#This Row],[North]]*2');
  }
  const table = tableOf('Sales', 'B15:E20', headers);
  table.filter = { area: table.area, criteria: new Map() };
  const twice = table.columns[3];
  if (twice) twice.calculatedFormula = 'Sales[[#This Row],[North]]*2';
  second.tables.push(table);
  const sums = sheetOf(model, sumsSheet);
  for (let r = 0; r < rowCount; r++) put(sums, r, 0, (next += 1) ** 2);
  formulas.forEach((text, index) => put(sums, 1 + index, 2, `=${text}`));
  // a formula on a formula, and formulas beside the cells that they read
  put(sums, 1 + formulas.length, 2, `=SUM(C2:C${formulas.length + 1})`);
  put(sheetOf(model, 'Data'), 3, 9, '=$A4+B4+SUM(A$1:H$2)');
  put(second, 5, 9, '=SUM(A:C)+Data!D6');
  const name = { sheetId: null, visible: true, comment: '' };
  model.names.push(
    { ...name, name: 'Rate', formula: 'Data!$C$4' },
    { ...name, name: 'Block', formula: "'It''s 2'!$B$2:$D$6" },
    { ...name, name: 'MyLine', formula: `${sumsSheet}!$A$3:$A$5`, sheetId: sums.id },
  );
  const data = sheetOf(model, 'Data');
  data.validations.push(
    list([{ top: 0, left: 10, bottom: 4, right: 10 }], '$A$2:$A$5'),
    list([{ top: 5, left: 10, bottom: 6, right: 11 }], 'Block'),
    list([{ top: 7, left: 10, bottom: 7, right: 10 }], "'It''s 2'!$A$3:$A$6"),
  );
  second.conditionalFormats.push({
    id: '1',
    areas: [{ top: 0, left: 0, bottom: rowCount - 1, right: columnCount - 1 }],
    stopIfTrue: false,
    rule: {
      kind: 'custom',
      formula: '$A1>Data!$B$3',
      style: { fill: { pattern: 'solid', color: '#FF0000' } },
    },
  });
  return model;
}

function list(areas: Area[], formula1: string): SheetModel['validations'][number] {
  return { areas, type: 'list', formula1, inCellDropDown: true, ignoreBlanks: true };
}

export function bookOf(model: WorkbookModel): Book {
  return new Book(model, { ...defaultSettings, now: () => '2026-01-01T00:00:00Z' });
}

export type Edit =
  | { kind: 'lines'; sheet: number; axis: 'rows' | 'columns'; insert: boolean; at: number; count: number }
  | { kind: 'cells'; sheet: number; area: Area; direction: Direction }
  | { kind: 'move'; sheet: number; area: Area; to: number; row: number; column: number }
  | { kind: 'rename'; sheet: number; name: string }
  | { kind: 'deleteSheet'; sheet: number }
  | { kind: 'tableRows' | 'tableColumns'; insert: boolean; at: number; count: number };

const sheet = fc.integer({ min: 0, max: 2 });
const count = fc.integer({ min: 1, max: 3 });
const place = fc.integer({ min: 0, max: 20 });
const box: fc.Arbitrary<Area> = fc
  .tuple(
    place,
    fc.integer({ min: 0, max: 10 }),
    fc.integer({ min: 0, max: 3 }),
    fc.integer({ min: 0, max: 3 }),
  )
  .map(([top, left, tall, wide]) => ({ top, left, bottom: top + tall, right: left + wide }));

/** Inserts and deletions of whole rows or columns. */
export const lineEdit = fc.record({
  kind: fc.constant('lines' as const),
  sheet,
  axis: fc.constantFrom('rows' as const, 'columns' as const),
  insert: fc.boolean(),
  at: place,
  count,
});

export const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 4, arbitrary: lineEdit },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('cells' as const),
      sheet,
      area: box,
      direction: fc.constantFrom<Direction[]>('Down', 'Right', 'Up', 'Left'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('move' as const),
      sheet,
      area: box,
      to: sheet,
      row: place,
      column: fc.integer({ min: 0, max: 10 }),
    }),
  },
  fc.record({
    kind: fc.constant('rename' as const),
    sheet,
    name: fc.constantFrom('Plain', 'Two words', "D'or", 'R1C1', 'A1', '2026', '数据', 'a-b', 'TRUE'),
  }),
  fc.record({ kind: fc.constant('deleteSheet' as const), sheet: fc.integer({ min: 0, max: 1 }) }),
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('tableRows' as const, 'tableColumns' as const),
      insert: fc.boolean(),
      at: fc.integer({ min: 0, max: 4 }),
      count,
    }),
  },
);

/** The edit with the sheets that there are. */
export function onSheets(edit: Edit, sheets: number): Edit {
  if (edit.kind === 'move') return { ...edit, sheet: edit.sheet % sheets, to: edit.to % sheets };
  return 'sheet' in edit ? { ...edit, sheet: edit.sheet % sheets } : edit;
}

/** Makes an edit; throws what the host refuses it with. */
export function make(book: Book, edit: Edit): void {
  const at = (index: number): SheetModel => {
    const found = book.model.sheets[index];
    if (!found) throw new Error('No sheet');
    return found;
  };
  switch (edit.kind) {
    case 'lines': {
      const last = edit.at + edit.count - 1;
      const lines =
        edit.axis === 'rows'
          ? { top: edit.at, bottom: last, left: 0, right: lastColumn }
          : { left: edit.at, right: last, top: 0, bottom: lastRow };
      const directions = edit.axis === 'rows' ? (['Down', 'Up'] as const) : (['Right', 'Left'] as const);
      return shiftCells(book, at(edit.sheet), lines, directions[edit.insert ? 0 : 1]);
    }
    case 'cells':
      return shiftCells(book, at(edit.sheet), edit.area, edit.direction);
    case 'move': {
      const target = { sheet: at(edit.to), row: edit.row, column: edit.column };
      requireEdit(moveRange(book.model, { sheet: at(edit.sheet), area: edit.area }, target));
      return book.calculation.structureChanged();
    }
    case 'rename':
      return renameSheet(book, at(edit.sheet), edit.name);
    case 'deleteSheet':
      return deleteSheet(book, at(edit.sheet));
    case 'tableRows':
    case 'tableColumns': {
      const found = book.findTable('Sales');
      if (!found) return;
      const table = { book, ...found };
      if (edit.kind === 'tableRows')
        return edit.insert
          ? void addRows(
              table,
              edit.at,
              Array(edit.count).fill(Array(found.table.columns.length).fill(null)),
              true,
            )
          : deleteRows(table, edit.at, edit.count);
      return edit.insert
        ? void addColumn(table, Math.min(edit.at, found.table.columns.length), null, null)
        : deleteColumn(table, edit.at);
    }
  }
}

/** Every stored cell with where it stands. */
export function placesOf(model: WorkbookModel): Map<Cell, { sheet: number; row: number; column: number }> {
  const places = new Map<Cell, { sheet: number; row: number; column: number }>();
  model.sheets.forEach(({ cells }, index) =>
    cells.forEach((cell, r, c) => places.set(cell, { sheet: index, row: r, column: c })),
  );
  return places;
}
