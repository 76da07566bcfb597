import {
  parseA1Ref,
  parseStructRef,
  stringifyTokens,
  tokenTypes,
  type RangeA1,
  type Token,
} from '@borgar/fx/xlsx';
import { remembered } from './remembered';
import { deleted, isDeleted, readTokens, withoutPaths } from './tokenizer';

export { deleted } from './tokenizer';

/**
 * A reference to cells in a formula. `prefix` is its sheet part as written with the `!`, or ''; `#REF!` stands for a
 * deleted sheet.
 */
export interface CellReference {
  readonly kind: 'cells';
  readonly prefix: string;
  /** Sheet name; for a 3-D reference both, as `First:Last`; '' where the formula's own sheet is meant. */
  readonly sheet: string;
  /** Set for a reference into another workbook. */
  readonly workbook: string;
  readonly range: RangeA1;
  /** Written as a range, `A1:B2`, and not as one cell. */
  readonly isRange: boolean;
}

/** A structured reference. `table` is '' inside the table itself; sections are in lower case without `#`. */
export interface TableReference {
  readonly kind: 'table';
  readonly table: string;
  readonly columns: readonly string[];
  readonly sections: readonly string[];
}

/** A defined name, a bare table name, a variable of LET and LAMBDA, or `#REF!` with a sheet. */
export interface NameReference {
  readonly kind: 'name';
  readonly prefix: string;
  readonly sheet: string;
  readonly workbook: string;
  readonly name: string;
}

export type Reference = CellReference | TableReference | NameReference;

/** What a reference, as it is written in the formula, becomes: its new text, or null to leave it as it is. */
export type Rewrite = (reference: Reference, text: string) => string | null;

const spillOperator = '#';

/** The tokens of a formula (without `=`). */
export const tokensOf: (formula: string) => readonly Token[] = remembered((formula) => readTokens(formula));

/** Rewrites the references of a formula (without `=`); strings, functions and everything else stay as typed. */
export function rewriteReferences(formula: string, rewrite: Rewrite): string {
  const tokens = tokensOf(formula);
  let changed = false;
  const result: Token[] = [];
  for (const token of tokens) {
    const previous = result.at(-1);
    if (token.value === spillOperator && previous?.['rewritten'] === true && isGone(previous.value)) continue;
    const reference = referenceOf(token);
    const text = reference && rewrite(reference, token.value);
    if (typeof text === 'string' && text !== token.value) {
      changed = true;
      result.push({ ...token, value: text, rewritten: true });
    } else {
      result.push(token);
    }
  }
  return changed ? stringifyTokens(result) : formula;
}

/** Whether a reference is one to deleted cells or to a deleted sheet, which nothing spills from. */
function isGone(text: string): boolean {
  return text.startsWith(deleted) || text.endsWith(deleted);
}

/** Calls back for every reference of a formula (without `=`). */
export function visitReferences(formula: string, visit: (reference: Reference) => void): void {
  for (const token of tokensOf(formula)) {
    const reference = referenceOf(token);
    if (reference) visit(reference);
  }
}

export function referenceOf(token: Token): Reference | null {
  switch (token.type) {
    case tokenTypes.REF_RANGE:
    case tokenTypes.REF_BEAM:
    case tokenTypes.REF_TERNARY:
      return cellReference(token.value);
    case tokenTypes.REF_STRUCT:
      return tableReference(token.value);
    case tokenTypes.REF_NAMED:
      return nameReference(token.value);
    default:
      return null;
  }
}

function prefixOf(text: string): string {
  return text.slice(0, text.lastIndexOf('!') + 1);
}

const cellReference = remembered((text): CellReference | null => {
  const prefix = prefixOf(text);
  const isOfDeleted = isDeleted(prefix);
  const parsed = parseA1Ref(isOfDeleted ? text.slice(prefix.length) : withoutPaths(text), {
    allowTernary: true,
  });
  if (!parsed || !('range' in parsed)) return null;
  const { sheetName = '', workbookName = '', range } = parsed;
  const isRange = text.includes(':', prefix.length);
  const kind = 'cells';
  if (isOfDeleted) return { kind, prefix: deleted, sheet: deleted, workbook: '', range, isRange };
  return { kind, prefix, sheet: sheetName, workbook: workbookName, range, isRange };
});

const tableReference = remembered((text): TableReference | null => {
  const parsed = parseStructRef(text);
  if (!parsed) return null;
  const { table = '', columns = [], sections = [] } = parsed;
  return { kind: 'table', table, columns, sections };
});

function nameReference(text: string): NameReference {
  const endsDeleted = isDeleted(text.slice(-deleted.length));
  const prefix = prefixOf(endsDeleted ? text.slice(0, -deleted.length) : text);
  const name = endsDeleted ? deleted : text.slice(prefix.length);
  if (isDeleted(prefix)) return { kind: 'name', prefix: deleted, sheet: deleted, workbook: '', name };
  const context = prefix === '' ? null : parseA1Ref(withoutPaths(`${prefix}A1`));
  return {
    kind: 'name',
    prefix,
    sheet: context?.sheetName ?? '',
    workbook: context?.workbookName ?? '',
    name,
  };
}
