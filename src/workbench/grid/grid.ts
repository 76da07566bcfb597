import { CommandType, ICommandService } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/lib/facade';
import {
  BorderStyleManagerService,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
} from '@univerjs/sheets';
import { ILayoutService } from '@univerjs/ui';
import type { Area, SheetModel, WorkbookModel } from '../../files';
import type { Language } from '../../i18n';
import { ShownCells, type CellMatrix } from './cell-changes';
import { rowsReadBy, ruleOfCommand } from './command-rules';
import { editOfMutation, selectionOfOperation, type GridEdit } from './edits';
import { intentOfCommand, type GridIntent, type Selected } from './intents';
import { leaveOutLateValidation } from './late-validation';
import { GridStyles, type RowSpan } from './mapper/cells';
import type { BorderChoice } from './borders';
import type { FormulaAnswer } from './mapper/highlight';
import { areaOfGridRange, gridRange } from './mapper/ranges';
import { areaOfRange } from './params';
import { sheetFrame } from './mapper/sheet';
import { gridResources, gridSnapshot } from './mapper/workbook';
import { RowSweep } from './row-sweep';
import { gridView, type GridView } from './view';
import { gridLocale, startUniver, type UniverParts } from './univer';

/** What the user does in the grid. */
export interface GridListener {
  /** Cells hold something else in the grid now. */
  edited(edit: GridEdit): void;
  /** The grid has done nothing yet, but for new widths and heights. */
  wanted(intent: GridIntent, border: BorderChoice): void;
  selected(sheetId: string, areas: readonly Area[]): void;
  activated(sheetId: string): void;
  clicked(sheetId: string, row: number, column: number): void;
  editing(isEditing: boolean): void;
  undo(): void;
  redo(): void;
  /** The user asked for something that this grid does not pass on to the workbook. */
  refused(command: string): void;
}

export interface GridOptions {
  readonly container: HTMLElement;
  readonly language: Language;
  readonly isDark: boolean;
  readonly model: WorkbookModel;
  readonly answer: FormulaAnswer;
  readonly listener: GridListener;
}

/** Rows around those in sight that are kept up to date with them, above and below. */
const rowsAround = { above: 50, below: 150 };

/** A spreadsheet grid as a view of a workbook. The workbook is the truth; the grid follows it and reports what the user does. */
export class Grid {
  private readonly parts: UniverParts;
  private readonly commands: ICommandService;
  private readonly shown = new ShownCells();
  private readonly styles = new GridStyles();
  /** How far each sheet is scrolled down. */
  private readonly firstRows = new Map<string, number>();
  private readonly sweep = new RowSweep(() => !this.isEditing);
  private unit = 0;
  private frame = '';
  private isFollowing = false;
  private isEditing = false;
  /** What was typed into the cell that is being left, before the grid makes a value of it. */
  private typed: { sheetId: string; row: number; column: number; text: string } | undefined;

  constructor(private readonly options: GridOptions) {
    this.parts = startUniver(options.container, options.language, options.isDark);
    this.commands = this.parts.univer.__getInjector().get(ICommandService);
    this.load();
    leaveOutLateValidation(this.parts.univer);
    this.listen();
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
    return gridView(this.parts.univer, this.api, this.unitId, this.options.container);
  }

  /**
   * Shows the workbook as it is now: of the active sheet the cells that changed, the other sheets when they are shown.
   * Where more than cells changed, all of it is loaded again.
   */
  refresh(): void {
    const { model } = this.options;
    if (frameText(model) !== this.frame) this.reload();
    else if (model.activeSheetId !== null) this.refreshCells(model.activeSheetId);
  }

  /** Brings the cells of a sheet up to date: the rows in sight at once, the others soon. */
  refreshCells(sheetId: string): void {
    const sheet = this.options.model.sheets.find((each) => each.id === sheetId);
    if (!sheet) return;
    const last = Math.max(
      this.shown.lastRow(sheetId),
      sheet.cells.usedArea()?.bottom ?? -1,
      ...sheet.tables.map(({ area }) => area.bottom),
    );
    this.sweep.start(this.rowsInSight(sheetId), last, (span) => this.patch(sheet, span));
  }

  private patch(sheet: SheetModel, span: RowSpan): void {
    const { model, answer } = this.options;
    const { remove, set } = this.shown.changes(sheet, model.styles, this.styles, answer, span);
    this.following(() => {
      this.setCells(sheet.id, remove);
      this.setCells(sheet.id, set);
    });
  }

  /** The rows of a sheet that can be seen, and some around them. */
  private rowsInSight(sheetId: string): RowSpan {
    return rowsNear(this.firstRows.get(sheetId) ?? 0);
  }

  /** Shows a sheet and selects its areas. */
  select(sheetId: string, areas: readonly Area[]): void {
    this.following(() => {
      const active = this.workbook()?.getActiveSheet();
      if (active?.getSheetId() !== sheetId) {
        this.commands.syncExecuteCommand(SetWorksheetActiveOperation.id, {
          unitId: this.unitId,
          subUnitId: sheetId,
        });
      }
      const first = areas[0];
      if (!first) return;
      this.sweep.hurry(rowsNear(first.top));
      this.commands.syncExecuteCommand(SetSelectionsOperation.id, {
        unitId: this.unitId,
        subUnitId: sheetId,
        selections: areas.map((area) => ({
          range: gridRange(area),
          primary: primaryCell(area),
          style: null,
        })),
      });
      this.workbook()
        ?.getActiveSheet()
        ?.scrollToCell(Math.max(0, first.top - 3), Math.max(0, first.left - 1));
    });
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

  private get unitId(): string {
    return `workbook-${this.unit}`;
  }

  private workbook(): ReturnType<FUniver['getActiveWorkbook']> {
    return this.api.getActiveWorkbook();
  }

  private load(): void {
    const { model, answer, language } = this.options;
    this.shown.clear();
    this.firstRows.clear();
    this.unit++;
    this.frame = frameText(model);
    const snapshot = gridSnapshot(model, {
      id: this.unitId,
      locale: gridLocale(language),
      styles: this.styles,
      answer,
      rows: new Map(model.activeSheetId === null ? [] : [[model.activeSheetId, rowsNear(0)]]),
      remember: (sheetId, row, column, cell) => this.shown.remember(sheetId, row, column, cell),
    });
    this.following(() => {
      this.api.createWorkbook(snapshot);
      if (model.activeSheetId !== null) {
        this.select(model.activeSheetId, []);
        this.refreshCells(model.activeSheetId);
      }
    });
  }

  private reload(): void {
    const before = this.unitId;
    const sheet = this.workbook()?.getActiveSheet();
    const scrolled = sheet?.getScrollState();
    const selected = sheet?.getSelection()?.getActiveRangeList() ?? [];
    const ranges = selected.map((range) => range.getRange());
    this.following(() => this.api.disposeUnit(before));
    this.load();
    if (!sheet || sheet.getSheetId() !== this.options.model.activeSheetId) return;
    this.select(sheet.getSheetId(), ranges.map(areaOfGridRange));
    if (scrolled) {
      this.following(() =>
        this.workbook()
          ?.getActiveSheet()
          ?.scrollToCell(scrolled.sheetViewStartRow, scrolled.sheetViewStartColumn),
      );
    }
  }

  private setCells(sheetId: string, cellValue: CellMatrix): void {
    if (Object.keys(cellValue).length === 0) return;
    this.commands.syncExecuteCommand(
      SetRangeValuesMutation.id,
      { unitId: this.unitId, subUnitId: sheetId, cellValue },
      { onlyLocal: true },
    );
  }

  /** What the grid does meanwhile is not the user's doing. */
  private following(work: () => void): void {
    const before = this.isFollowing;
    this.isFollowing = true;
    try {
      work();
    } finally {
      this.isFollowing = before;
    }
  }

  private listen(): void {
    const { api } = this;
    const { listener } = this.options;
    const { Event } = api;
    api.addEvent(Event.BeforeCommandExecute, (event) => {
      if (!this.isFollowing) this.sweepFor(event.id, event.params);
      const rule = ruleOfCommand(event.id, event.type === CommandType.MUTATION, this.isFollowing);
      if (rule === 'pass') return;
      event.cancel = true;
      if (rule === 'refuse') listener.refused(event.id);
      if (rule !== 'intent') return;
      const intent = intentOfCommand(event.id, event.params, this.selected());
      if (intent) listener.wanted(intent, this.border());
    });
    api.addEvent(Event.BeforeUndo, (event) => {
      if (this.isEditing) return;
      event.cancel = true;
      listener.undo();
    });
    api.addEvent(Event.BeforeRedo, (event) => {
      if (this.isEditing) return;
      event.cancel = true;
      listener.redo();
    });
    api.addEvent(Event.SheetEditStarted, () => this.setEditing(true));
    api.addEvent(Event.BeforeSheetEditEnd, ({ worksheet, row, column, value, isConfirm }) => {
      const text = value.toPlainText().replace(/\r\n$|\n$/, '');
      this.typed = isConfirm ? { sheetId: worksheet.getSheetId(), row, column, text } : undefined;
    });
    api.addEvent(Event.SheetEditEnded, () => {
      this.typed = undefined;
      this.setEditing(false);
    });
    api.addEvent(Event.ActiveSheetChanged, ({ activeSheet }) => {
      if (!this.isFollowing) listener.activated(activeSheet.getSheetId());
    });
    api.addEvent(Event.Scroll, ({ worksheet }) => {
      const sheetId = worksheet.getSheetId();
      this.firstRows.set(sheetId, worksheet.getScrollState().sheetViewStartRow);
      this.sweep.hurry(this.rowsInSight(sheetId));
    });
    api.addEvent(Event.CellClicked, ({ worksheet, row, column }) =>
      listener.clicked(worksheet.getSheetId(), row, column),
    );
    this.commands.onCommandExecuted((command) => {
      if (this.isFollowing) return;
      const selection = selectionOfOperation(command.id, command.params);
      if (selection) listener.selected(selection.sheetId, selection.areas);
      if (command.type !== CommandType.MUTATION) return;
      const edit = editOfMutation(command.id, command.params, this.typed);
      if (edit?.kind === 'cells') {
        for (const cell of edit.cells) this.distrust(edit.sheetId, cell.row, cell.column);
        listener.edited(edit);
      } else if (edit) {
        listener.wanted(edit, this.border());
      }
    });
  }

  /** Before a command that reads cells out of sight, they are brought up to date. */
  private sweepFor(command: string, params: unknown): void {
    if (this.sweep.isDone) return;
    const rows = rowsReadBy(command, params);
    if (rows === 'all') this.sweep.hurry({ top: 0, bottom: Infinity });
    if (rows === 'selected')
      for (const { top, bottom } of this.selected().areas) this.sweep.hurry({ top, bottom });
  }

  private selected(): Selected {
    const sheet = this.workbook()?.getActiveSheet();
    const ranges = sheet?.getSelection()?.getActiveRangeList() ?? [];
    return {
      sheetId: sheet?.getSheetId() ?? '',
      areas: ranges.map((range) => areaOfRange({ ...range.getRange() })),
    };
  }

  private border(): BorderChoice {
    const { type, style, color } = this.parts.univer
      .__getInjector()
      .get(BorderStyleManagerService)
      .getBorderInfo();
    return { type, style, color };
  }

  private setEditing(isEditing: boolean): void {
    this.isEditing = isEditing;
    this.options.listener.editing(isEditing);
  }
}

/** Everything of a workbook but its cells, as one text: when it differs, patching cells is not enough. */
function frameText(model: WorkbookModel): string {
  return JSON.stringify([model.sheets.map(sheetFrame), gridResources(model)]);
}

function rowsNear(row: number): RowSpan {
  return { top: Math.max(0, row - rowsAround.above), bottom: row + rowsAround.below };
}

function primaryCell(area: Area): Record<string, unknown> {
  return {
    startRow: area.top,
    endRow: area.top,
    startColumn: area.left,
    endColumn: area.left,
    actualRow: area.top,
    actualColumn: area.left,
    isMerged: false,
    isMergedMainCell: false,
  };
}
