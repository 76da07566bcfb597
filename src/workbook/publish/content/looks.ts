import { INK, TONES } from '../../style/palette';
import type { Emphasis } from '../../schema/result-columns';
import { area, STAMP_ROW, type CellArea, type Look } from './content';
import type { ToneId, Tone } from '../../style/palette';

/** Title, stamp line, and a note under them. */
export function titleLooks(note: CellArea, column = 0): readonly Look[] {
  return [
    {
      area: area(0, column, 1, 1),
      size: 18,
      bold: true,
      color: INK.title,
      rowHeight: 28,
      vertical: 'Center',
    },
    { area: area(STAMP_ROW, column, 1, 1), size: 9, color: INK.muted },
    noteLook(note),
  ];
}

/** Small words that explain what stands around them. */
export function noteLook(notes: CellArea): Look {
  return { area: notes, size: 10, color: INK.muted };
}

/** The sentence that says why there is nothing under a header. */
export function emptyLook(sentence: CellArea): Look {
  return { area: sentence, bold: true, color: INK.title };
}

/** The header row of a block that is no Excel table. */
export function headerLook(header: CellArea): Look {
  return {
    area: header,
    fill: INK.headerFill,
    color: INK.headerFont,
    bold: true,
    wrap: true,
    vertical: 'Center',
    rowHeight: 32,
  };
}

/** Figures that the check works out, or took from a cell that no formula can point at. */
export function engineLook(figures: CellArea): Look {
  return { area: figures, italic: true, color: INK.engine };
}

/** The heading of a block. */
export function headingLook(heading: CellArea): Look {
  return { area: heading, bold: true, size: 13, color: INK.title, rowHeight: 24, vertical: 'Center' };
}

/** Fill and text colour of a tone or an emphasis; the emphasis of a group is bold. */
export function toneOf(tone: ToneId | Emphasis): Tone & { readonly bold?: boolean } {
  if (tone === 'summary') return { fill: '#E4EAF2', font: INK.title, bold: true };
  if (tone === 'muted') return { fill: '#FFFFFF', font: '#8A8F98' };
  return TONES[tone];
}
