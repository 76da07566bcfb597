const plainName = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const likeAnother = /^(?:[A-Z]{1,3}\d+|R\d*(?:C\d*)?|C\d*|TRUE|FALSE)$/i;

/** A sheet name as formulas write it: in quotes where it could be read as something else. */
export function quoteSheetName(name: string): string {
  return plainName.test(name) && !likeAnother.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}
