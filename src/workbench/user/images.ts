import { holdsCell, type Area, type Cell, type DefinedName, type SheetModel } from '../../files';
import type { Host } from '../../host';
import { arrayAreaAt, clearSpilled } from '../../host/user';
import { copyOf, dataText } from './plain-data';

type Book = Host['book'];
type SheetParts = Omit<SheetModel, 'id' | 'cells'>;

/** What an edit can change: cells of some areas of a sheet, and all else of that sheet; or anything in the workbook. */
export type EditScope = { readonly sheet: SheetModel; readonly areas: readonly Area[] } | 'workbook';

/** Cells whose places an edit changes: all of them are kept, for a cell may come to stand where one alike was. */
export interface MovedCells {
  readonly sheet: SheetModel;
  readonly area: Area;
}

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
    if (!isNoCell(cell)) cells.set(row * columnLimit + column, { ...cell });
  };
  if (areas) for (const area of areas) sheet.cells.forEach(keep, area);
  else sheet.cells.forEach(keep);
  const { id: _id, cells: _cells, ...parts } = sheet;
  return { parts: copyOf(parts), cells };
}

/** A cell that is as if there were none. */
function isNoCell({ value, formula, style, spilledFrom }: Cell): boolean {
  return value === null && formula === undefined && style === 0 && !spilledFrom;
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
  /** Where all cells are kept, those that are alike on both sides too. */
  readonly moved: Area | null;
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

/** All of the moved cells and of their sheet counts as different. */
export function differenceOf(before: WorkbookImage, after: WorkbookImage, moved?: MovedCells): Difference {
  const sheets: SheetDifference[] = [];
  for (const [sheet, old] of before.sheets) {
    const now = after.sheets.get(sheet);
    if (!now) continue;
    const movedArea = moved?.sheet === sheet ? moved.area : null;
    const cells = cellDifferences(old.cells, now.cells, movedArea);
    const isAlike = !movedArea && dataText(old.parts) === dataText(now.parts);
    const parts = isAlike ? null : { before: old.parts, after: now.parts };
    if (parts || cells.length > 0) sheets.push({ sheet, parts, cells, moved: movedArea });
  }
  return {
    order: sameOrder(before.order, after.order) ? null : { before: before.order, after: after.order },
    names:
      dataText(before.names) === dataText(after.names) ? null : { before: before.names, after: after.names },
    sheets,
  };
}

export function isNothing({ order, names, sheets }: Difference): boolean {
  return !order && !names && sheets.length === 0;
}

function cellDifferences(
  before: ReadonlyMap<number, Readonly<Cell>>,
  after: ReadonlyMap<number, Readonly<Cell>>,
  moved: Area | null,
): readonly CellDifference[] {
  const cells: CellDifference[] = [];
  const add = (key: number): void => {
    const [old, now] = [before.get(key), after.get(key)];
    const [row, column] = [Math.floor(key / columnLimit), key % columnLimit];
    if (sameCell(old, now) && !(moved && holdsCell(moved, row, column))) return;
    cells.push({ row, column, before: old, after: now });
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
  for (const { sheet, parts, cells, moved } of sheets) {
    if (moved) clearBlank(sheet, moved);
    if (parts) restoreParts(sheet, copyOf(parts[side]));
    for (const { row, column } of cells) takeSpilled(sheet, row, column);
    for (const cell of cells) {
      const image = cell[side];
      sheet.cells.set(cell.row, cell.column, image ? { ...image } : undefined);
    }
    for (const cell of cells) reachSpilled(sheet, cell.row, cell.column);
  }
}

/** A formula reaches as far as the cells that it has filled: moving them may have made it forget. */
function reachSpilled({ cells }: SheetModel, row: number, column: number): void {
  const from = cells.get(row, column)?.spilledFrom;
  if (!from) return;
  const source = cells.get(from.row, from.column);
  if (source?.array?.kind !== 'dynamic') return;
  const { kind, rows, columns } = source.array;
  source.array = {
    kind,
    rows: Math.max(rows, row - from.row + 1),
    columns: Math.max(columns, column - from.column + 1),
  };
}

/** What a formula that goes has filled beside its own cell goes with it; one that comes fills its cells when calculated. */
function takeSpilled(sheet: SheetModel, row: number, column: number): void {
  const filled = sheet.cells.get(row, column)?.array && arrayAreaAt(sheet, row, column);
  if (filled) clearSpilled(sheet, filled);
}

/**
 * Takes away cells that hold nothing of their own: inserted ones have taken the look of their neighbours, and what
 * formulas fill beside their own cell is moved and filled anew.
 */
function clearBlank({ cells }: SheetModel, area: Area): void {
  const blank: [row: number, column: number][] = [];
  cells.forEach(({ value, formula, spilledFrom }, row, column) => {
    if ((value === null && formula === undefined) || spilledFrom) blank.push([row, column]);
  }, area);
  for (const [row, column] of blank) cells.set(row, column, undefined);
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
