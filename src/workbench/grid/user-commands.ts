import { CommandType } from '@univerjs/core';
import { BorderStyleManagerService } from '@univerjs/sheets';
import type { Area } from '../../files';
import { fitToSight } from './auto-height';
import type { BorderChoice } from './borders';
import { ruleOfCommand } from './command-rules';
import { editOfMutation, selectionOfOperation, type TypedText } from './edits';
import { intentOfCommand } from './intents';
import type { GridListener } from './listener';
import type { LoadedWorkbook } from './loaded-workbook';
import { asPastedTable } from './pasted-text';
import type { UniverParts } from './univer';

export interface CommandHooks {
  /** Before a command of the user is done. */
  before(command: string, params: unknown): void;
  /** A cell may show something now that the workbook does not take. */
  distrust(sheetId: string, row: number, column: number): void;
  setEditing(isEditing: boolean): void;
  scrolled(sheetId: string, firstRow: number): void;
  /** The height in pixels that the texts of a row need. */
  heightOf(sheetId: string, row: number): number;
  /** The user has selected these areas. */
  selected(areas: readonly Area[]): void;
}

/** Tells the listener what the user does in the grid: what is passed on, what the workbook is to do instead, what is refused. */
export function listenToUser(
  { univer, api }: UniverParts,
  loaded: LoadedWorkbook,
  listener: GridListener,
  hooks: CommandHooks,
): void {
  const { Event } = api;
  let isEditing = false;
  /** What was typed into the cell that is being left, before the grid makes a value of it. */
  let typed: TypedText | undefined;
  const setEditing = (now: boolean): void => {
    isEditing = now;
    hooks.setEditing(now);
    listener.editing(now);
  };
  const border = (): BorderChoice => {
    const { type, style, color } = univer.__getInjector().get(BorderStyleManagerService).getBorderInfo();
    return { type, style, color };
  };
  api.addEvent(Event.BeforeCommandExecute, (event) => {
    if (!loaded.isFollowing) hooks.before(event.id, event.params);
    asPastedTable(event.id, event.params);
    if (!loaded.isFollowing) fitToSight(event.id, event.params, hooks.heightOf);
    const rule = ruleOfCommand(event.id, event.type === CommandType.MUTATION, loaded.isFollowing);
    if (rule === 'pass') return;
    event.cancel = true;
    if (rule === 'refuse') listener.refused(event.id);
    if (rule !== 'intent') return;
    const intent = intentOfCommand(event.id, event.params, loaded.selected());
    if (intent) listener.wanted(intent, border());
  });
  api.addEvent(Event.BeforeUndo, (event) => {
    if (isEditing) return;
    event.cancel = true;
    listener.undo();
  });
  api.addEvent(Event.BeforeRedo, (event) => {
    if (isEditing) return;
    event.cancel = true;
    listener.redo();
  });
  api.addEvent(Event.SheetEditStarted, () => setEditing(true));
  api.addEvent(Event.BeforeSheetEditEnd, ({ worksheet, row, column, value, isConfirm }) => {
    const text = value.toPlainText().replace(/\r\n$|\n$/, '');
    typed = isConfirm ? { sheetId: worksheet.getSheetId(), row, column, text } : undefined;
  });
  api.addEvent(Event.SheetEditEnded, () => {
    typed = undefined;
    setEditing(false);
  });
  api.addEvent(Event.ActiveSheetChanged, ({ activeSheet }) => {
    if (!loaded.isFollowing) listener.activated(activeSheet.getSheetId());
  });
  api.addEvent(Event.Scroll, ({ worksheet }) =>
    hooks.scrolled(worksheet.getSheetId(), worksheet.getScrollState().sheetViewStartRow),
  );
  api.addEvent(Event.CellClicked, ({ worksheet, row, column }) =>
    listener.clicked(worksheet.getSheetId(), row, column),
  );
  loaded.commands.onCommandExecuted((command) => {
    if (loaded.isFollowing) return;
    const selection = selectionOfOperation(command.id, command.params);
    if (selection) {
      listener.selected(selection.sheetId, selection.areas);
      hooks.selected(selection.areas);
    }
    if (command.type !== CommandType.MUTATION) return;
    const edit = editOfMutation(command.id, command.params, typed);
    if (edit?.kind === 'cells') {
      for (const cell of edit.cells) hooks.distrust(edit.sheetId, cell.row, cell.column);
      listener.edited(edit);
    } else if (edit) {
      listener.wanted(edit, border());
    }
  });
}
