import type { FUniver } from '@univerjs/core/lib/facade';
import { ILayoutService } from '@univerjs/ui';
import type { Area, SheetModel, WorkbookModel } from '../../files';
import type { Language } from '../../i18n';
import { ShownCells } from './cell-changes';
import { rowsReadBy } from './command-rules';
import { FilterView } from './filter-view';
import { leaveOutLateValidation } from './late-validation';
import type { GridListener } from './listener';
import { LoadedWorkbook } from './loaded-workbook';
import { GridStyles, type RowSpan } from './mapper/cells';
import type { FormulaAnswer } from './mapper/highlight';
import { fittedRowHeights } from './mapper/row-heights';
import { sheetFrame } from './mapper/sheet';
import { defaultRowPixels } from './mapper/sizes';
import { gridResources, gridSnapshot } from './mapper/workbook';
import { RowSweep } from './row-sweep';
import { gridLocale, startUniver, type UniverParts } from './univer';
import { listenToUser } from './user-commands';
import { gridView, placeOfCell, type CellPlace, type GridView } from './view';

export interface GridOptions {
  readonly container: HTMLElement;
  readonly language: Language;
  readonly isDark: boolean;
  readonly model: WorkbookModel;
  readonly answer: FormulaAnswer;
  readonly listener: GridListener;
}

/** Pixels of a cell that have to be seen at least. */
const narrowestSight = 24;

/** Rows around those in sight that are kept up to date with them, above and below. */
const rowsAround = { above: 50, below: 150 };

/** A spreadsheet grid as a view of a workbook. The workbook is the truth; the grid follows it and reports what the user does. */
export class Grid {
  private readonly parts: UniverParts;
  private readonly loaded: LoadedWorkbook;
  private readonly filters: FilterView;
  private readonly shown = new ShownCells();
  private readonly styles = new GridStyles();
  /** How far each sheet is scrolled down. */
  private readonly firstRows = new Map<string, number>();
  /** Sheets whose rows are as high as their text needs: those that have been shown. */
  private readonly fitted = new Set<string>();
  private readonly sweep = new RowSweep(() => !this.isEditing);
  private frame = '';
  private isEditing = false;

  constructor(private readonly options: GridOptions) {
    const { container, language, isDark, listener } = options;
    this.parts = startUniver(container, language, isDark);
    this.loaded = new LoadedWorkbook(this.parts);
    this.filters = new FilterView(listener.filterPressed);
    this.load();
    this.filters.attach(this.parts.univer);
    leaveOutLateValidation(this.parts.univer);
    listenToUser(this.parts, this.loaded, listener, {
      before: (command, params) => this.sweepFor(command, params),
      distrust: (sheetId, row, column) => this.distrust(sheetId, row, column),
      setEditing: (isEditing) => {
        this.isEditing = isEditing;
      },
      scrolled: (sheetId, firstRow) => {
        this.firstRows.set(sheetId, firstRow);
        this.sweep.hurry(rowsNear(firstRow));
      },
      heightOf: (sheetId, row) => this.heightOf(sheetId, row),
      selected: (areas) => {
        // The grid scrolls first.
        const [first] = areas;
        if (first) window.setTimeout(() => this.reveal(first), 0);
      },
    });
  }

  get api(): FUniver {
    return this.parts.api;
  }

  /** Takes the keyboard. */
  focus(): void {
    window.focus();
    this.parts.univer.__getInjector().get(ILayoutService).focus();
  }

  dispose(): void {
    this.sweep.stop();
    this.parts.univer.dispose();
  }

  /** What is to be seen of the active sheet, and where; null while there is nothing to see. */
  view(): GridView | null {
    return gridView(this.parts.univer, this.api, this.loaded.unitId, this.options.container);
  }

  /** Where a cell of the active sheet is shown; null while nothing is to be seen. */
  placeOf(row: number, column: number): CellPlace | null {
    const view = this.view();
    return view && placeOfCell(view, this.options.container, row, column);
  }

  /**
   * Shows the workbook as it is now: of the active sheet the cells that changed, the other sheets when they are shown.
   * Where more than cells changed, all of it is loaded again.
   */
  refresh(): void {
    const { model } = this.options;
    if (frameText(model) !== this.frame) this.reload();
    else if (model.activeSheetId !== null) this.refreshCells(model.activeSheetId);
    this.showFilters();
  }

  /** Brings the cells of a sheet up to date: the rows in sight at once, the others soon. */
  refreshCells(sheetId: string): void {
    const sheet = this.options.model.sheets.find((each) => each.id === sheetId);
    if (!sheet) return;
    this.fitRows(sheet);
    const last = Math.max(
      this.shown.lastRow(sheetId),
      sheet.cells.usedArea()?.bottom ?? -1,
      ...sheet.tables.map(({ area }) => area.bottom),
    );
    const inSight = rowsNear(this.firstRows.get(sheetId) ?? 0);
    this.sweep.start(inSight, last, (span) => this.patch(sheet, span));
  }

  /** Shows a sheet and selects its areas. */
  select(sheetId: string, areas: readonly Area[]): void {
    const [first] = areas;
    if (first) this.sweep.hurry(rowsNear(first.top));
    this.loaded.select(sheetId, areas);
  }

  /** The cell that was edited is drawn again as the workbook holds it, even if the workbook did not take the edit. */
  distrust(sheetId: string, row: number, column: number): void {
    this.shown.forget(sheetId, row, column);
  }

  /** The workbook now has what the grid shows already apart from cells, such as a column's new width. */
  acceptFrame(): void {
    this.frame = frameText(this.options.model);
  }

  /** The grid shows something that the workbook did not take: all of it is drawn again. */
  distrustFrame(): void {
    this.frame = '';
  }

  /** Beside frozen columns the grid does not scroll far enough to show a cell beyond its right edge. */
  private reveal({ top, left }: Area): void {
    const view = this.view();
    const place = this.placeOf(top, left);
    const main = view?.panes.find(({ isFrozenAcross, isFrozenDown }) => !isFrozenAcross && !isFrozenDown);
    if (!view || !place || !main) return;
    const edge = this.options.container.getBoundingClientRect().left + view.left + main.left + main.width;
    if (place.left >= edge - narrowestSight) this.loaded.reveal(left);
  }

  private load(): void {
    const { model, answer, language } = this.options;
    const { activeSheetId } = model;
    this.shown.clear();
    this.firstRows.clear();
    this.fitted.clear();
    if (activeSheetId !== null) this.fitted.add(activeSheetId);
    this.frame = frameText(model);
    this.filters.update(model.sheets);
    this.loaded.load((id) =>
      gridSnapshot(model, {
        id,
        locale: gridLocale(language),
        styles: this.styles,
        answer,
        rows: new Map(activeSheetId === null ? [] : [[activeSheetId, rowsNear(0)]]),
        remember: (sheetId, row, column, cell) => this.shown.remember(sheetId, row, column, cell),
      }),
    );
    if (activeSheetId === null) return;
    this.select(activeSheetId, []);
    this.refreshCells(activeSheetId);
  }

  private reload(): void {
    const putBack = this.loaded.keepPlace();
    this.load();
    putBack(this.options.model.activeSheetId);
  }

  private heightOf(sheetId: string, row: number): number {
    const { model } = this.options;
    const sheet = model.sheets.find(({ id }) => id === sheetId);
    const fitted = sheet && fittedRowHeights(sheet, model, { top: row, bottom: row }).get(row);
    return fitted ?? defaultRowPixels;
  }

  private fitRows(sheet: SheetModel): void {
    if (this.fitted.has(sheet.id)) return;
    this.fitted.add(sheet.id);
    this.loaded.setRowHeights(sheet.id, fittedRowHeights(sheet, this.options.model));
  }

  private patch(sheet: SheetModel, span: RowSpan): void {
    const { model, answer } = this.options;
    const { remove, set } = this.shown.changes(sheet, model.styles, this.styles, answer, span);
    this.loaded.setCells(sheet.id, remove);
    this.loaded.setCells(sheet.id, set);
  }

  /** The rows that filters hide come and go without loading anything again. */
  private showFilters(): void {
    if (this.filters.update(this.options.model.sheets) && this.view())
      this.loaded.activeSheet?.refreshCanvas();
  }

  /** Before a command that reads cells out of sight, they are brought up to date. */
  private sweepFor(command: string, params: unknown): void {
    if (this.sweep.isDone) return;
    const rows = rowsReadBy(command, params);
    if (rows === 'all') this.sweep.hurry({ top: 0, bottom: Infinity });
    if (rows === 'selected')
      for (const { top, bottom } of this.loaded.selected().areas) this.sweep.hurry({ top, bottom });
  }
}

/** Everything of a workbook but its cells, as one text: when it differs, patching cells is not enough. */
function frameText(model: WorkbookModel): string {
  return JSON.stringify([model.sheets.map(sheetFrame), gridResources(model)]);
}

function rowsNear(row: number): RowSpan {
  return { top: Math.max(0, row - rowsAround.above), bottom: row + rowsAround.below };
}
