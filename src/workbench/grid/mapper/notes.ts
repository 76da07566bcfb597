import type { SheetModel } from '../../../files';
import { pixelsOfPoints } from './sizes';

export interface GridNote {
  readonly id: string;
  readonly row: number;
  readonly col: number;
  readonly width: number;
  readonly height: number;
  readonly note: string;
  readonly show?: boolean;
}

const standardWidth = 108;
const standardHeight = 60;

/** The notes of a sheet as the grid keeps them: row → column → note. */
export function gridNotes(sheet: SheetModel): Record<number, Record<number, GridNote>> {
  const notes: Record<number, Record<number, GridNote>> = {};
  for (const note of sheet.notes) {
    (notes[note.row] ??= {})[note.column] = {
      id: `note-${note.row}-${note.column}`,
      row: note.row,
      col: note.column,
      width: pixelsOfPoints(note.width ?? standardWidth),
      height: pixelsOfPoints(note.height ?? standardHeight),
      note: note.text,
      ...(note.visible && { show: true }),
    };
  }
  return notes;
}
