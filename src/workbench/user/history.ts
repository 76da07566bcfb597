import type { Host } from '../../host';
import { imageOf, replaceCells, type CellImage, type DoneEdit } from './type-cells';

const mostSteps = 200;

/** The user's own edits, to be taken back and done again. What somebody else changed since stays as it is. */
export class EditHistory {
  private done: DoneEdit[] = [];
  private undone: DoneEdit[] = [];

  constructor(private readonly host: Host) {}

  add(edit: DoneEdit): void {
    this.done = [...this.done, edit].slice(-mostSteps);
    this.undone = [];
  }

  /** The edit that was taken back; null when there is none; 'changed' when its cells hold something else by now. */
  undo(): DoneEdit | 'changed' | null {
    const edit = this.done.pop();
    if (!edit) return null;
    const reverse = { sheetId: edit.sheetId, before: edit.after, after: edit.before };
    if (!this.replace(reverse)) return 'changed';
    this.undone.push(edit);
    return reverse;
  }

  redo(): DoneEdit | 'changed' | null {
    const edit = this.undone.pop();
    if (!edit) return null;
    if (!this.replace(edit)) return 'changed';
    this.done.push(edit);
    return edit;
  }

  private replace({ sheetId, before, after }: DoneEdit): boolean {
    const { book } = this.host;
    const sheet = book.model.sheets.find((each) => each.id === sheetId);
    if (
      !sheet ||
      sheet.protection ||
      !before.every((image) => sameContent(image, imageOf(sheet, image.row, image.column)))
    ) {
      return false;
    }
    replaceCells(this.host, sheet, after);
    return true;
  }
}

/** Formula results may differ: others' edits change them. */
function sameContent(a: CellImage, b: CellImage): boolean {
  const formula = a.cell?.formula;
  if (formula !== b.cell?.formula) return false;
  return (
    formula !== undefined || JSON.stringify(a.cell?.value ?? null) === JSON.stringify(b.cell?.value ?? null)
  );
}
