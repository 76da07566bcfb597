import type { Area } from '../../files';
import type { Host } from '../../host';
import { ExcelError, raiseChanged, raiseFormatChanged } from '../../host/user';
import {
  differenceOf,
  imageOf,
  isAt,
  isNothing,
  restore,
  type CellDifference,
  type Difference,
  type EditScope,
  type MovedCells,
} from './images';

/** Something a user does to the workbook. */
export interface UserEdit {
  readonly scope: EditScope;
  work(): void;
  /** Does the opposite in the workbook's own way, so that its events and references follow; the rest is put back exactly. */
  readonly inverse?: () => void;
  /** The cells that the edit and its opposite move. */
  readonly moved?: MovedCells;
}

export type EditOutcome = { readonly kind: 'done' } | { readonly kind: 'refused'; readonly reason: string };

interface DoneEdit {
  readonly edit: UserEdit;
  readonly difference: Difference;
}

const mostSteps = 200;
/** Cells kept in all steps together, so that inserting rows in a large sheet does not fill the memory. */
const mostCells = 3_000_000;

/** The user's own edits, to be taken back and done again. What somebody else changed since stays as it is. */
export class EditHistory {
  private done: DoneEdit[] = [];
  private undone: DoneEdit[] = [];

  constructor(private readonly host: Host) {}

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** Does an edit, all of it or nothing. */
  perform(edit: UserEdit): EditOutcome {
    const { book } = this.host;
    const before = imageOf(book, edit.scope);
    const difference = (): Difference => differenceOf(before, imageOf(book, edit.scope), edit.moved);
    try {
      book.events.byUser(() => edit.work());
    } catch (error) {
      if (!(error instanceof ExcelError)) throw error;
      restore(book, difference(), 'before');
      book.calculation.structureChanged();
      book.calculation.ensure();
      return { kind: 'refused', reason: error.message };
    }
    book.calculation.ensure();
    const made = difference();
    if (isNothing(made)) return { kind: 'done' };
    this.done = trimmed([...this.done, { edit, difference: made }]);
    this.undone = [];
    return { kind: 'done' };
  }

  /** Takes the last edit back; null when there is none; 'changed' when somebody else has changed its place since. */
  undo(): 'done' | 'changed' | null {
    return this.move('undo');
  }

  redo(): 'done' | 'changed' | null {
    return this.move('redo');
  }

  private move(direction: 'undo' | 'redo'): 'done' | 'changed' | null {
    const isUndo = direction === 'undo';
    const [from, to] = isUndo ? [this.done, this.undone] : [this.undone, this.done];
    const step = from.pop();
    if (!step) return null;
    const { book } = this.host;
    const [here, there] = isUndo ? (['after', 'before'] as const) : (['before', 'after'] as const);
    const { edit, difference } = step;
    const isProtected = difference.sheets.some(({ sheet }) => sheet.protection !== null);
    if (isProtected || !isAt(book, difference, here)) return 'changed';
    book.events.byUser(() => {
      const { inverse } = edit;
      if (inverse) (isUndo ? inverse : () => edit.work())();
      restore(book, difference, there);
      book.calculation.structureChanged();
      book.calculation.ensure();
      if (!inverse) tell(this.host, difference);
    });
    to.push(step);
    return 'done';
  }
}

function trimmed(steps: readonly DoneEdit[]): DoneEdit[] {
  let cells = 0;
  const kept: DoneEdit[] = [];
  for (const step of steps.slice(-mostSteps).reverse()) {
    cells += step.difference.sheets.reduce((sum, sheet) => sum + sheet.cells.length, 0);
    if (cells > mostCells && kept.length > 0) break;
    kept.unshift(step);
  }
  return kept;
}

/** Tells the add-in which cells have another content or another look now. */
function tell({ book }: Host, { sheets }: Difference): void {
  for (const { sheet, cells } of sheets) {
    const content = boundsOf(cells.filter(({ before, after }) => !sameContent(before, after)));
    const look = boundsOf(cells.filter(({ before, after }) => (before?.style ?? 0) !== (after?.style ?? 0)));
    if (content) raiseChanged(book, sheet, content, 'RangeEdited');
    if (look) raiseFormatChanged(book, sheet, [look]);
  }
}

function sameContent(a: CellDifference['before'], b: CellDifference['after']): boolean {
  return a?.formula === b?.formula && JSON.stringify(a?.value ?? null) === JSON.stringify(b?.value ?? null);
}

/** The smallest area that holds all the cells; null when there are none. */
export function boundsOf(cells: readonly { readonly row: number; readonly column: number }[]): Area | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const { row, column } of cells) {
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  }
  return bottom < 0 ? null : { top, left, bottom, right };
}
