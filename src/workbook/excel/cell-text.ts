/** The longest text that a cell can hold. */
export const MAXIMUM_CELL_TEXT = 32_767;

/** Whatever begins like a formula, an error or a sign, holds a digit, or is a truth value. */
const TAKEN_AS_TYPED = /^[=+\-@'#$¥€£(.%\s]|\d|^(?:true|false)$/i;

/**
 * A value for `range.values` that shows `text` as text: what Excel would take as a formula, number, date or error gets
 * the apostrophe that Excel hides. Not needed in cells whose number format is "@" beforehand. Texts over the limit of
 * a cell are cut and end with "…".
 */
export function cellText(text: string): string {
  if (!TAKEN_AS_TYPED.test(text)) return fittingText(text);
  return `'${fittingText(text, MAXIMUM_CELL_TEXT - 1)}`;
}

/** A text as it is; one over the limit of a cell is cut and ends with "…". */
export function fittingText(text: string, limit = MAXIMUM_CELL_TEXT): string {
  return text.length > limit ? `${text.slice(0, limit - 1)}…` : text;
}

/** Whether a cell is calculated: a text that begins with "=" shows itself. */
export function isFormula(formula: unknown, value: unknown): boolean {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value;
}
