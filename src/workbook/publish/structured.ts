/** A column of a table as formulas name it, such as `Results[Win chance]`. */
export function columnOf(table: string, header: string): string {
  return `${table}[${escaped(header)}]`;
}

/** The cell of a column in the row of the formula, such as `[@[Win chance]]`. */
export function inThisRow(header: string): string {
  return `[@[${escaped(header)}]]`;
}

function escaped(header: string): string {
  return header.replace(/[[\]#'@]/g, "'$&");
}
