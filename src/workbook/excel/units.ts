const POINTS_PER_CHARACTER = 5.25;
const PADDING_POINTS = 3.75;

/** `format.columnWidth` (points) for a width in characters of the standard 11-point font. */
export function columnWidth(characters: number): number {
  return characters * POINTS_PER_CHARACTER + PADDING_POINTS;
}

/** Column letters of a 0-based column index: 0 → A, 26 → AA. */
export function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/** The 0-based index of a column from its letters: A → 0, AA → 26. */
export function columnOfLetters(letters: string): number {
  return [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The A1 address of a 0-based cell, without its sheet. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** A sheet name as links want it: always quoted, quotes doubled. */
export function quotedSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

const PLAIN_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const LIKE_ANOTHER = /^(?:[A-Z]{1,3}\d+|R\d*(?:C\d*)?|C\d*|TRUE|FALSE)$/i;

/** A sheet name as Excel spells it in formulas: quoted only where it could be read as something else. */
export function sheetNameInFormula(name: string): string {
  return PLAIN_NAME.test(name) && !LIKE_ANOTHER.test(name) ? name : quotedSheetName(name);
}
