import { parseStructRef, stringifyStructRef, tokenTypes, type Token } from '@borgar/fx/xlsx';
import { fileFunctionName } from '../../files/xlsx/future-functions';
import { engineKnows } from './calculation/known-functions';
import { findVariables } from './calculation/formula-words';
import { rangeInOrder } from './offset';
import { rangeText } from './range-text';
import { prefixFor } from './sheet-references';
import { referenceOf, tokensOf, type CellReference, type NameReference } from './tokens';

/** How the workbook spells its names; undefined for one that it does not have. */
export interface Spelling {
  sheet(name: string): string | undefined;
  /** The table of a name; for '' the one in which the formula stands. */
  table(name: string): { readonly name: string; readonly columns: readonly string[] } | undefined;
  /** A defined name. */
  name(name: string, sheet: string | null): string | undefined;
}

/**
 * A formula (without `=`) as Excel shows what was typed: functions, cells and constants in capitals, names as the
 * workbook spells them, ranges from their first corner. Blanks stay, except in `{…}`.
 */
export class Canonical {
  private readonly known = new Map<string, string>();

  constructor(private readonly spelling: Spelling) {}

  formula(text: string): string {
    const tokens = tokensOf(text);
    const variables = new Set<string>();
    findVariables(tokens, variables);
    let inArray = false;
    let changed = false;
    const parts = tokens.map((token) => {
      if (token.value === '{') inArray = true;
      else if (token.value === '}') inArray = false;
      const part = inArray && token.type === tokenTypes.WHITESPACE ? '' : this.token(token, variables);
      changed ||= part !== token.value;
      return part;
    });
    return changed ? parts.join('') : text;
  }

  private token(token: Token, variables: ReadonlySet<string>): string {
    const { type, value } = token;
    switch (type) {
      case tokenTypes.BOOLEAN:
      case tokenTypes.ERROR:
        return value.toUpperCase();
      case tokenTypes.NUMBER:
        return plainNumber(value);
      case tokenTypes.FUNCTION:
        return this.functionName(value, variables);
      case tokenTypes.REF_NAMED:
        return variables.has(value.toUpperCase()) ? value : this.reference(token);
      case tokenTypes.REF_RANGE:
      case tokenTypes.REF_BEAM:
      case tokenTypes.REF_TERNARY:
      case tokenTypes.REF_STRUCT:
        return plainCell.test(value) ? value : this.reference(token);
      default:
        return value;
    }
  }

  private functionName(value: string, variables: ReadonlySet<string>): string {
    const capitals = value.toUpperCase();
    if (value === capitals || variables.has(capitals)) return value;
    return this.spelling.name(value, null) ?? (isFunction(capitals) ? capitals : value);
  }

  private reference(token: Token): string {
    let text = this.known.get(token.value);
    if (text === undefined) {
      text = this.referenceText(token);
      this.known.set(token.value, text);
    }
    return text;
  }

  private referenceText(token: Token): string {
    const reference = referenceOf(token);
    if (!reference) return token.value;
    if (reference.kind === 'table') return this.tableText(token.value);
    if (reference.workbook !== '') return token.value;
    const prefix = this.prefixText(reference);
    if (reference.kind === 'cells')
      return prefix + rangeText(rangeInOrder(reference.range), reference.isRange);
    const { name, sheet } = reference;
    return (
      prefix +
      (this.spelling.name(name, sheet === '' ? null : sheet) ?? this.spelling.table(name)?.name ?? name)
    );
  }

  private prefixText({ prefix, sheet }: CellReference | NameReference): string {
    if (sheet === '') return prefix;
    const sheets = sheet.split(':').map((name) => this.spelling.sheet(name));
    const found = sheets.filter((name) => name !== undefined);
    return found.length === sheets.length ? prefixFor(found) : prefix;
  }

  private tableText(text: string): string {
    const parsed = parseStructRef(text);
    if (!parsed || parsed.workbookName) return text;
    const { table: name = '', columns = [], sections = [] } = parsed;
    if (columns.length === 0 && sections.length === 0) return text;
    // `[@]` has no other spelling
    if (columns.length === 0 && sections[0] === 'this row') return text;
    const table = this.spelling.table(name);
    const spelled = (column: string): string =>
      table?.columns.find((each) => each.toLowerCase() === column.toLowerCase()) ?? column;
    return stringifyStructRef({ table: table?.name ?? name, columns: columns.map(spelled), sections });
  }
}

/** Excel's functions: those of the engine, and what it does not calculate. */
function isFunction(name: string): boolean {
  return (
    fileFunctionName(name) !== name || /^(?:GETPIVOTDATA|RTD|CUBE[A-Z]+)$/.test(name) || engineKnows(name)
  );
}

const plainCell = /^\$?[A-Z]{1,3}\$?[1-9]\d*$/;

/** A number as Excel shows it; very large and small ones stay as typed. */
function plainNumber(text: string): string {
  if (/^(?:0|[1-9]\d{0,14})$/.test(text)) return text;
  const number = Number(Number(text).toPrecision(15));
  const shown = String(number);
  return shown.includes('e') || !(Math.abs(number) < 1e15) ? text : shown;
}
