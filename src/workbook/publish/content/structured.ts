/** A column of a table as formulas name it, such as `Results[Win chance]`. */
export function columnOf(table: string, header: string): string {
  return `${table}[${escaped(header)}]`;
}

const PLAIN_HEADER = /^[\p{L}\p{N}_]+$/u;

/** The cell of a column in the row of the formula as Excel spells it: `[@Amount]`, but `[@[Win chance]]`. */
export function inThisRow(header: string): string {
  return PLAIN_HEADER.test(header) ? `[@${header}]` : `[@[${escaped(header)}]]`;
}

/** The headers are few and named in thousands of formulas. */
const known = new Map<string, string>();

function escaped(header: string): string {
  let text = known.get(header);
  if (text === undefined) known.set(header, (text = header.replace(/[[\]#'@]/g, "'$&")));
  return text;
}
