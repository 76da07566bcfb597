import { newSheet } from '../../files/model/workbook';
import {
  builtInStyle,
  builtInStyles,
  partOf,
  STYLE_PARTS,
  withParts,
  type NamedStyle,
  type StylePart,
} from '../../files/model/named-styles';
import type { CellStyle } from '../../files/model/cells';
import { styleKey } from '../../files/model/style-table';
import { invalidArgument, itemAlreadyExists, itemNotFound } from '../protocol/errors';
import type { Book } from './book';
import type { CellSet } from './range';

/** The styles of a workbook: those of its file and all that every Excel has. */
export function stylesOf({ model }: Book): NamedStyle[] {
  const known = new Set(model.namedStyles.map(({ name }) => name.toLowerCase()));
  return [...model.namedStyles, ...builtInStyles().filter(({ name }) => !known.has(name.toLowerCase()))];
}

/** A style by its name, or the name that `Excel.BuiltInStyle` has for it. */
export function findStyle({ model }: Book, key: string): NamedStyle {
  const builtIn = builtInStyle(key);
  const folded = (builtIn?.name ?? key).toLowerCase();
  const found = model.namedStyles.find(({ name }) => name.toLowerCase() === folded) ?? builtIn;
  if (!found) throw itemNotFound();
  return found;
}

/** Makes a style that looks like Normal. */
export function addStyle(book: Book, name: string): void {
  book.requireWritable();
  if (name.trim() === '' || name.length > 255) throw invalidArgument();
  if (stylesOf(book).some((style) => style.name.toLowerCase() === name.toLowerCase()))
    throw itemAlreadyExists();
  book.model.namedStyles.push({ name, look: {}, includes: new Set(STYLE_PARTS), changed: true });
}

/** Takes a style away; its cells become Normal. */
export function deleteStyle(book: Book, style: NamedStyle): void {
  book.requireWritable();
  if (style.builtinId !== undefined) throw invalidArgument();
  book.model.namedStyles = book.model.namedStyles.filter((each) => each !== style);
  restyleCells(book, style.name, () => ({}));
}

/** Gives cells a style: the parts that it speaks for become its own, the others stay. */
export function styled(look: CellStyle, style: NamedStyle): CellStyle {
  const { styleName: _before, ...kept } = look;
  const taken = withParts(kept, style.look, style.includes);
  return style.builtinId === 0 ? taken : { ...taken, styleName: style.name };
}

/** Changes a style; cells that have it follow where they have not been formatted otherwise. */
export function changeStyle(book: Book, style: NamedStyle, change: (style: NamedStyle) => void): void {
  book.requireWritable();
  const before = style.look;
  change(style);
  style.changed = true;
  if (!book.model.namedStyles.includes(style)) book.model.namedStyles.push(style);
  restyleCells(book, style.name, (look) => {
    const follows = (part: StylePart): boolean =>
      style.includes.has(part) && styleKey(partOf(look, part)) === styleKey(partOf(before, part));
    return withParts(look, style.look, new Set(STYLE_PARTS.filter(follows)));
  });
}

function restyleCells({ model }: Book, name: string, change: (look: CellStyle) => CellStyle): void {
  const known = new Map<number, number>();
  const changed = (index: number): number => {
    let after = known.get(index);
    if (after === undefined) {
      const look = model.styles.get(index);
      after = look.styleName === name ? model.styles.add(change(look)) : index;
      known.set(index, after);
    }
    return after;
  };
  for (const sheet of model.sheets) {
    sheet.cells.forEach((cell) => (cell.style = changed(cell.style)));
    for (const line of [...sheet.rows.values(), ...sheet.columns.values()])
      if (line.style !== undefined) line.style = changed(line.style);
  }
}

const looks = new WeakMap<NamedStyle, CellSet>();

/** The look of a style as if it were a cell, so that formats are read and set in the same way. */
export function lookAsCells(book: Book, style: NamedStyle): CellSet {
  const known = looks.get(style);
  if (known) return known;
  const sheet = newSheet('', '');
  const { styles } = book.model;
  const cell = { value: null, style: styles.add(style.look) };
  sheet.cells.set(0, 0, cell);
  const cells: CellSet = {
    book,
    sheet,
    areas: [{ top: 0, left: 0, bottom: 0, right: 0 }],
    restyled: () => changeStyle(book, style, (each) => (each.look = styles.get(cell.style))),
  };
  looks.set(style, cells);
  return cells;
}
