import type { Area } from '../../files/model/cells';
import type { PivotTableModel } from '../../files/model/objects';
import type { SheetModel } from '../../files/model/sheet';
import {
  filteredRecords,
  groupRecords,
  isDateField,
  itemName,
  pivotBlock,
  pivotCaptions,
  pivotRanges,
  readSource,
  refreshPivot,
  usedLists,
  type PivotCaptions,
  type PivotField,
  type PivotLine,
  type PivotRanges,
  type PivotView,
} from '../pivot';
import { holds, isSingleCell } from '../../files/model/areas';
import { customLists, occupiedArea } from '../edits';
import { ExcelError, invalidArgument, itemAlreadyExists, itemNotFound } from '../protocol/errors';
import type { Book } from './book';
import type { RangeHandle } from './range';
import { requireAllowed } from './protection';
import { requireEdit } from './shifts';

/** A PivotTable that a request has in hand. It may be moved to another sheet meanwhile: `sheetOfPivot` knows where it is. */
export interface PivotHandle {
  readonly book: Book;
  readonly pivot: PivotTableModel;
}

/** The sheet that a PivotTable is on now. */
export function sheetOfPivot({ book, pivot }: PivotHandle): SheetModel {
  const found = book.model.sheets.find(({ pivots }) => pivots.includes(pivot));
  if (!found) throw itemNotFound();
  return found;
}

/** Refuses where the protection of a PivotTable's sheet does not allow that it changes. */
export function requirePivotAllowed(handle: PivotHandle): void {
  requireAllowed({ book: handle.book, sheet: sheetOfPivot(handle) }, 'allowPivotTables');
}

/** The words of pivot tables and slicers in the language that this Excel displays. */
export function captionsOf({ settings }: Book): PivotCaptions {
  return pivotCaptions(settings.displayLanguage);
}

function viewOf(book: Book): PivotView {
  return {
    captions: captionsOf(book),
    customLists: customLists(book.settings.displayLanguage),
    today: book.settings.now().slice(0, 10),
    date1904: book.model.calculation.date1904,
  };
}

/** Makes an empty pivot table with its top left cell at that of a range. */
export function newPivot(
  book: Book,
  target: RangeHandle,
  name: string,
  source: PivotTableModel['source'],
): PivotHandle {
  const { sheet, area } = target;
  if (name === '' || name.length > 255) throw invalidArgument();
  if (sheet.pivots.some((each) => each.name.toLowerCase() === name.toLowerCase())) throw itemAlreadyExists();
  const pivot: PivotTableModel = {
    id: book.newId(),
    name,
    source,
    area: { ...area, bottom: area.top, right: area.left },
    rows: [],
    columns: [],
    filters: [],
    values: [],
    dataCaption: captionsOf(book).values,
    layout: 'Compact',
    showRowGrandTotals: true,
    showColumnGrandTotals: true,
    refreshOnOpen: false,
  };
  computeOn(sheet, { book, pivot });
  sheet.pivots.push(pivot);
  return { book, pivot };
}

/** Computes a pivot table from its source as it is now (rule 177). */
export function refresh(handle: PivotHandle): void {
  computeOn(sheetOfPivot(handle), handle);
}

function computeOn(sheet: SheetModel, { book, pivot }: PivotHandle): void {
  book.calculation.ensure();
  const before = occupiedArea(pivot);
  requireEdit(refreshPivot(book.model, sheet, pivot, viewOf(book)));
  // only what sees the cells of the pivot: a pivot may be refreshed for every field that is added to it
  book.calculation.changed(sheet, before);
  book.calculation.changed(sheet, occupiedArea(pivot));
}

export function rangesOf(book: Book, pivot: PivotTableModel): PivotRanges {
  book.calculation.ensure();
  const ranges = pivotRanges(book.model, pivot, viewOf(book));
  if ('code' in ranges) throw new ExcelError(ranges.code, ranges.message);
  return ranges;
}

/** What one cell of the body of a pivot stands under, and the place of its value among the values. */
export function pivotPlace(
  book: Book,
  pivot: PivotTableModel,
  area: Area,
): { row: PivotLine; column: PivotLine; value: number } {
  const { dataBody } = rangesOf(book, pivot);
  const fields = readSource(book.model, pivot.source);
  const block = 'code' in fields ? fields : pivotBlock(pivot, fields, viewOf(book));
  if ('code' in block) throw new ExcelError(block.code, block.message);
  if (!dataBody || !isSingleCell(area) || !holds(dataBody, area)) throw invalidArgument();
  const [row, index] = [block.rows[area.top - dataBody.top], area.left - dataBody.left];
  const [column, value] = [block.columns[index], block.values[index]];
  if (!row || !column || value === undefined) throw invalidArgument();
  return { row, column, value };
}

/** Names of the source's columns in their order. */
export function sourceFields(book: Book, pivot: PivotTableModel): readonly string[] {
  const fields = readSource(book.model, pivot.source);
  if ('code' in fields) throw new ExcelError(fields.code, fields.message);
  return fields.map((field) => field.name);
}

/** The source's spelling of a field's name. */
export function pivotField(book: Book, pivot: PivotTableModel, key: string | number): string {
  const folded = String(key).toLowerCase();
  const found = sourceFields(book, pivot).find((name) => name.toLowerCase() === folded);
  if (found === undefined) throw itemNotFound();
  return found;
}

/** Names of the items of a field, in ascending order. */
export function pivotItems(book: Book, pivot: PivotTableModel, field: string): readonly string[] {
  const found = sourceField(book, pivot, field);
  const lists = usedLists(pivot, viewOf(book));
  return groupRecords([...found.values.keys()], [found], { lists }).map(({ label }) => itemName(label));
}

/** Whether a field holds nothing but numbers. */
export function isNumericField(book: Book, pivot: PivotTableModel, field: string): boolean {
  return sourceField(book, pivot, field).values.every((value) => typeof value === 'number');
}

/** Whether a field holds dates, which alone can be filtered as such. */
export function isDatePivotField(book: Book, pivot: PivotTableModel, field: string): boolean {
  return isDateField(sourceField(book, pivot, field));
}

function sourceField(book: Book, pivot: PivotTableModel, field: string): PivotField {
  const fields = readSource(book.model, pivot.source);
  if ('code' in fields) throw new ExcelError(fields.code, fields.message);
  const found = fields.find(({ name }) => name === field);
  if (!found) throw itemNotFound();
  return found;
}

/** The names of the items of a field that have records which the filters of the other fields leave. */
export function itemsWithData(book: Book, pivot: PivotTableModel, field: string): ReadonlySet<string> {
  const fields = readSource(book.model, pivot.source);
  if ('code' in fields) throw new ExcelError(fields.code, fields.message);
  const { values } = sourceField(book, pivot, field);
  const { [field]: _hidden, ...hidden } = pivot.hidden ?? {};
  const { [field]: _conditions, ...conditions } = pivot.conditions ?? {};
  const records = filteredRecords(
    { ...pivot, hidden, conditions },
    [...values.keys()],
    (name) => fields.find((each) => each.name === name),
    [],
    viewOf(book),
  );
  return new Set(records.map((record) => itemName(values[record] ?? null)));
}

/** Whether slicers filter a pivot table by a field, which keeps its items chosen wherever it stands. */
export function isSliced({ model }: Book, pivot: PivotTableModel, field: string): boolean {
  return model.sheets.some(({ slicers }) =>
    slicers.some(
      ({ source }) => 'pivotId' in source && source.pivotId === pivot.id && source.field === field,
    ),
  );
}
