import type { Area, Cell, CellStyle } from '../../files/model/cells';
import type { SheetModel, TableModel } from '../../files/model/sheet';
import type { SlicerModel } from '../../files/model/slicers';
import type { WorkbookModel } from '../../files/model/workbook';
import { ExcelError, itemNotFound } from '../protocol/errors';
import type { HostSettings } from '../protocol/settings';
import { Calculation } from './calculation';
import { EventQueue } from './events';
import type { KeptCells, LiveCells } from './kept-cells';
import type { SlicerItems } from './slicer-items';
import { WaitingPivot } from './waiting-pivot';

/** An open workbook: the model, and what belongs to the running application rather than to the file. */
export class Book {
  readonly calculation: Calculation;
  readonly events: EventQueue;
  readonly pivotChanges = new WaitingPivot();
  /** Selected areas of the active sheet. */
  selection: Area[] = [{ top: 0, left: 0, bottom: 0, right: 0 }];
  activeChartId: string | null = null;
  /** Changed since it was opened or saved. */
  isDirty = false;
  /** What slicers show, until something may have changed. */
  readonly slicerItems = new Map<SlicerModel, SlicerItems>();
  private readonly kept = new Map<string, KeptCells>();
  private batchRanges = new Set<KeptCells>();
  private nextReference = 1;
  private nextNumber: number;
  private lastTableId: number;

  constructor(
    readonly model: WorkbookModel,
    readonly settings: HostSettings,
  ) {
    this.calculation = new Calculation(model);
    this.events = new EventQueue(settings.addInSource);
    this.lastTableId = lastTableId(model);
    this.nextNumber = 1 + lastNumber(model);
  }

  get activeSheet(): SheetModel {
    const active = this.model.sheets.find((sheet) => sheet.id === this.model.activeSheetId);
    const found = active ?? this.model.sheets.find((sheet) => sheet.visibility === 'visible');
    if (!found) throw itemNotFound();
    return found;
  }

  /** The sheet of a name (any letter case) or id. */
  findSheet(key: string | number): SheetModel | undefined {
    const wanted = String(key);
    const folded = wanted.toLowerCase();
    return (
      this.model.sheets.find((sheet) => sheet.id === wanted) ??
      this.model.sheets.find((sheet) => sheet.name.toLowerCase() === folded)
    );
  }

  sheetOfId(id: string): SheetModel {
    const sheet = this.model.sheets.find((each) => each.id === id);
    if (!sheet) throw itemNotFound();
    return sheet;
  }

  findTable(key: string | number): { sheet: SheetModel; table: TableModel } | undefined {
    // nearly always as it is spelled: asked for every formula that is written
    const exact = this.tableWhere(({ name }) => name === key);
    if (exact) return exact;
    const folded = String(key).toLowerCase();
    const isId = folded.startsWith('{');
    return this.tableWhere((each) => (isId ? tableKey(each) : each.name.toLowerCase()) === folded);
  }

  private tableWhere(
    fits: (table: TableModel) => boolean,
  ): { sheet: SheetModel; table: TableModel } | undefined {
    for (const sheet of this.model.sheets) {
      const table = sheet.tables.find(fits);
      if (table) return { sheet, table };
    }
    return undefined;
  }

  /** A number that no table of the workbook has or had: who listens to a deleted table must not hear another. */
  newTableId(): number {
    this.lastTableId = 1 + Math.max(this.lastTableId, lastTableId(this.model));
    return this.lastTableId;
  }

  /** An id in the form of a GUID, unique in this workbook and the same in every run. */
  newId(): string {
    return idOf(this.nextNumber++);
  }

  /** A plain counter for ids that need no GUID. */
  newNumber(): number {
    return this.nextNumber++;
  }

  keep(range: KeptCells): string {
    if (range.referenceId === undefined) {
      range.referenceId = `r${this.nextReference++}`;
      this.kept.set(range.referenceId, range);
    }
    return range.referenceId;
  }

  keptCells(id: string): KeptCells | undefined {
    return this.kept.get(id);
  }

  release(id: string): void {
    this.kept.delete(id);
  }

  releaseAll(): void {
    this.kept.clear();
  }

  get keptCount(): number {
    return this.kept.size;
  }

  startBatch(): void {
    this.batchRanges = new Set();
    this.slicerItems.clear();
  }

  watch(range: KeptCells): void {
    this.batchRanges.add(range);
  }

  /** All that an add-in can still use; a structural edit moves them. */
  liveCells(): readonly LiveCells[] {
    return [...new Set([...this.batchRanges, ...this.kept.values()])].flatMap(({ parts }) => parts);
  }

  /** The cell, made with the style of its row or column if it was absent. */
  cell(sheet: SheetModel, row: number, column: number): Cell {
    const known = sheet.cells.get(row, column);
    if (known) return known;
    const cell: Cell = { value: null, style: this.emptyStyle(sheet, row, column) };
    sheet.cells.set(row, column, cell);
    return cell;
  }

  /** Style index of a cell that is not stored. */
  emptyStyle(sheet: SheetModel, row: number, column: number): number {
    return sheet.rows.get(row)?.style ?? sheet.columns.get(column)?.style ?? 0;
  }

  styleAt(sheet: SheetModel, row: number, column: number): CellStyle {
    return this.model.styles.get(sheet.cells.get(row, column)?.style ?? this.emptyStyle(sheet, row, column));
  }

  /** Refuses a change of the workbook where the file or view is read-only. */
  requireWritable(): void {
    if (this.settings.readOnly)
      throw new ExcelError(
        'AccessDenied',
        'The requested operation is not allowed on the current document mode.',
      );
  }

  /** Refuses what only the workbook in front can do: to activate or to look at the selection (rule 160). */
  requireFocus(code: 'GeneralException' | 'InvalidSelection'): void {
    if (this.settings.isInBackground)
      throw new ExcelError(code, 'This works only in the workbook that has the focus.');
  }
}

function idOf(number: number): string {
  return `{00000000-0002-0000-0000-${String(number).padStart(12, '0')}}`;
}

/** The highest number of the ids that this Excel gave and that files keep; 0 without one. */
function lastNumber({ sheets, customXml }: WorkbookModel): number {
  const comments = sheets.flatMap((sheet) => sheet.comments);
  const replies = comments.flatMap((comment) => comment.replies);
  const formats = sheets.flatMap((sheet) => sheet.conditionalFormats);
  const named = [...sheets, ...customXml, ...comments, ...replies, ...formats];
  return named.reduce((last, { id }) => {
    const number = Number(id.slice(-13, -1));
    return number > last && id === idOf(number) ? number : last;
  }, 0);
}

function lastTableId({ sheets }: WorkbookModel): number {
  return Math.max(0, ...sheets.flatMap(({ tables }) => tables.map(({ id }) => id)));
}

/** The id of a table as add-ins see it. */
export function tableKey(table: TableModel): string {
  return `{00000000-000c-0000-ffff-ffff${String(table.id).padStart(8, '0')}}`;
}
