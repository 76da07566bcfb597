import type { Area, Cell, DefinedName, SheetModel } from '../../files';
import type { Host } from '../../host';
import { copyOf, dataText } from './plain-data';

type Book = Host['book'];
type SheetParts = Omit<SheetModel, 'id' | 'cells'>;

/** What an edit can change: cells of some areas of a sheet, and all else of that sheet; or anything in the workbook. */
export type EditScope = { readonly sheet: SheetModel; readonly areas: readonly Area[] } | 'workbook';

/** The workbook, as far as an edit can change it, at one moment. */
export interface WorkbookImage {
  readonly order: readonly SheetModel[];
  readonly names: readonly DefinedName[];
  readonly sheets: ReadonlyMap<SheetModel, SheetImage>;
}

interface SheetImage {
  readonly parts: SheetParts;
  readonly cells: ReadonlyMap<number, Readonly<Cell>>;
}

const columnLimit = 16_384;

export function imageOf({ model }: Book, scope: EditScope): WorkbookImage {
  const sheets = new Map<SheetModel, SheetImage>();
  if (scope === 'workbook') for (const sheet of model.sheets) sheets.set(sheet, sheetImage(sheet));
  else sheets.set(scope.sheet, sheetImage(scope.sheet, scope.areas));
  return { order: [...model.sheets], names: copyOf(model.names), sheets };
}

function sheetImage(sheet: SheetModel, areas?: readonly Area[]): SheetImage {
  const cells = new Map<number, Readonly<Cell>>();
  const keep = (cell: Cell, row: number, column: number): void => {
    cells.set(row * columnLimit + column, { ...cell });
  };
  if (areas) for (const area of areas) sheet.cells.forEach(keep, area);
  else sheet.cells.forEach(keep);
  const { id: _id, cells: _cells, ...parts } = sheet;
  return { parts: copyOf(parts), cells };
}

/** What differs between two images, from one side to the other. */
export interface Difference {
  readonly order: Sides<readonly SheetModel[]> | null;
  readonly names: Sides<readonly DefinedName[]> | null;
  readonly sheets: readonly SheetDifference[];
}

export interface SheetDifference {
  readonly sheet: SheetModel;
  readonly parts: Sides<SheetParts> | null;
  readonly cells: readonly CellDifference[];
}

export interface CellDifference extends Sides<Readonly<Cell> | undefined> {
  readonly row: number;
  readonly column: number;
}

interface Sides<Part> {
  readonly before: Part;
  readonly after: Part;
}

export type Side = 'before' | 'after';

export function differenceOf(before: WorkbookImage, after: WorkbookImage): Difference {
  const sheets: SheetDifference[] = [];
  for (const [sheet, old] of before.sheets) {
    const now = after.sheets.get(sheet);
    if (!now) continue;
    const cells = cellDifferences(old.cells, now.cells);
    const parts =
      dataText(old.parts) === dataText(now.parts) ? null : { before: old.parts, after: now.parts };
    if (parts || cells.length > 0) sheets.push({ sheet, parts, cells });
  }
  return {
    order: sameOrder(before.order, after.order) ? null : { before: before.order, after: after.order },
    names:
      dataText(before.names) === dataText(after.names) ? null : { before: before.names, after: after.names },
    sheets,
  };
}

function cellDifferences(
  before: ReadonlyMap<number, Readonly<Cell>>,
  after: ReadonlyMap<number, Readonly<Cell>>,
): readonly CellDifference[] {
  const cells: CellDifference[] = [];
  const add = (key: number): void => {
    const [old, now] = [before.get(key), after.get(key)];
    if (sameCell(old, now)) return;
    cells.push({ row: Math.floor(key / columnLimit), column: key % columnLimit, before: old, after: now });
  };
  for (const key of before.keys()) add(key);
  for (const key of after.keys()) if (!before.has(key)) add(key);
  return cells;
}

/** Whether the workbook is, where the difference touches it, as one side says. Results of formulas do not count. */
export function isAt({ model }: Book, { order, names, sheets }: Difference, side: Side): boolean {
  if (order && !sameOrder(model.sheets, order[side])) return false;
  if (names && dataText(model.names) !== dataText(names[side])) return false;
  return sheets.every(({ sheet, parts, cells }) => {
    if (!model.sheets.includes(sheet)) return false;
    const { id: _id, cells: _cells, ...now } = sheet;
    if (parts && dataText(now) !== dataText(parts[side])) return false;
    return cells.every((cell) => sameContent(sheet.cells.get(cell.row, cell.column), cell[side]));
  });
}

/** Makes the workbook what one side says, where the difference touches it. */
export function restore({ model }: Book, { order, names, sheets }: Difference, side: Side): void {
  if (order) model.sheets = [...order[side]];
  if (names) model.names = copyOf([...names[side]]);
  for (const { sheet, parts, cells } of sheets) {
    if (parts) restoreParts(sheet, copyOf(parts[side]));
    for (const cell of cells) {
      const image = cell[side];
      sheet.cells.set(cell.row, cell.column, image ? { ...image } : undefined);
    }
  }
}

function restoreParts(sheet: SheetModel, { rows, columns, customProperties, ...parts }: SheetParts): void {
  Object.assign(sheet, parts);
  refill(sheet.rows, rows);
  refill(sheet.columns, columns);
  refill(sheet.customProperties, customProperties);
}

function refill<Key, Value>(map: Map<Key, Value>, entries: ReadonlyMap<Key, Value>): void {
  map.clear();
  for (const [key, value] of entries) map.set(key, value);
}

function sameOrder(a: readonly SheetModel[], b: readonly SheetModel[]): boolean {
  return a.length === b.length && a.every((sheet, index) => sheet === b[index]);
}

function sameCell(a: Readonly<Cell> | undefined, b: Readonly<Cell> | undefined): boolean {
  if (!a || !b) return a === b;
  return (
    sameValue(a.value, b.value) &&
    a.formula === b.formula &&
    a.style === b.style &&
    a.richText === b.richText &&
    dataText([a.array, a.spilledFrom]) === dataText([b.array, b.spilledFrom])
  );
}

function sameContent(a: Readonly<Cell> | undefined, b: Readonly<Cell> | undefined): boolean {
  if (a?.formula !== b?.formula) return false;
  return a?.formula !== undefined || sameValue(a?.value ?? null, b?.value ?? null);
}

function sameValue(a: Cell['value'], b: Cell['value']): boolean {
  return a === b || dataText(a) === dataText(b);
}
