import type { Area } from '../../files';
import type { BorderChoice } from './borders';
import type { GridEdit } from './edits';
import type { GridIntent } from './intents';

/** What the user does in the grid. */
export interface GridListener {
  /** Cells hold something else in the grid now. */
  edited(edit: GridEdit): void;
  /** The grid has done nothing yet, but for new widths and heights. */
  wanted(intent: GridIntent, border: BorderChoice): void;
  selected(sheetId: string, areas: readonly Area[]): void;
  activated(sheetId: string): void;
  clicked(sheetId: string, row: number, column: number): void;
  /** The button of a filter in a header cell was pressed. */
  filterPressed(sheetId: string, row: number, column: number): void;
  editing(isEditing: boolean): void;
  undo(): void;
  redo(): void;
  /** The user asked for something that this grid does not pass on to the workbook. */
  refused(command: string): void;
}
