import { stringifyStructRef } from '@borgar/fx/xlsx';

/** A structured reference in its parts; the sections are in lower case without `#`. */
export interface StructuredParts {
  readonly workbookName?: string | undefined;
  readonly table?: string | undefined;
  readonly columns?: readonly string[] | undefined;
  readonly sections?: readonly string[] | undefined;
}

const word = /^[\p{L}\p{N}]+$/u;
const words = /^[\p{L}\p{N}]+(?: +[\p{L}\p{N}]+)*$/u;
const special = /[^\w\u0080-\uffff]/;

/**
 * The text of a structured reference; `like` is the text that it comes from. A column with characters that may be
 * special keeps the brackets inside the brackets that it had, since which ones Excel leaves out is not documented. Files
 * write `[#This Row]` (`inFile`), people see `@`.
 */
export function structuredText(parts: StructuredParts, like: string, inFile = false): string {
  const { columns = [], sections = [] } = parts;
  const name = libraryText({ ...parts, columns: [], sections: [] }).slice(0, -'[]'.length);
  const [column] = columns;
  const isThisRow = sections.length === 1 && sections[0] === 'this row' && !inFile;
  if (columns.length > 1 || (sections.length > 0 && !isThisRow)) return libraryText(parts, inFile);
  const at = isThisRow ? '@' : '';
  if (column === undefined) return `${name}[${at}]`;
  const shown = column.replace(/[[\]#'@]/g, "'$&");
  return bracketsInside(column, isThisRow, /\[\s*@?\s*\[/.test(like))
    ? `${name}[${at}[${shown}]]`
    : `${name}[${at}${shown}]`;
}

function bracketsInside(column: string, isThisRow: boolean, hadThem: boolean): boolean {
  if (word.test(column)) return false;
  if (isThisRow) return hadThem || special.test(column);
  return hadThem && !words.test(column);
}

function libraryText(
  { workbookName, table, columns = [], sections = [] }: StructuredParts,
  inFile = false,
): string {
  const reference = {
    ...(workbookName === undefined ? {} : { workbookName }),
    ...(table === undefined ? {} : { table }),
    columns: [...columns],
    sections: [...sections],
  };
  return stringifyStructRef(reference, { thisRow: inFile });
}
