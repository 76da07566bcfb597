/** The longest text that a cell can hold. */
export const MAXIMUM_CELL_TEXT = 32_767;

const TAKEN_AS_TYPED = /^[=+\-@'#$¥€£(.\d%]|^(true|false)$|^\s|\d/i;

/**
 * A value for `range.values` that shows `text` as text: what Excel would take as a formula, number, date or error gets
 * the apostrophe that Excel hides. Not needed in cells whose number format is "@" beforehand. Texts over the limit of
 * a cell are cut and end with "…".
 */
export function cellText(text: string): string {
  const fitting = text.length > MAXIMUM_CELL_TEXT ? `${text.slice(0, MAXIMUM_CELL_TEXT - 1)}…` : text;
  return TAKEN_AS_TYPED.test(fitting) ? `'${fitting}` : fitting;
}
