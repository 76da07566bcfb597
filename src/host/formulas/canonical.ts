import { parseStructRef, tokenTypes, type Token } from '@borgar/fx/xlsx';
import { isBuiltInFunction } from '../../files/xlsx/built-in-functions';
import { fileFunctionName, shownFunctionName } from '../../files/xlsx/future-functions';
import { withOperators } from '../../files/xlsx/formulas';
import { structuredText } from '../../files/xlsx/structured-text';
import { functionsAsValues, withoutFunctionMark } from '../../files/xlsx/functions-as-values';
import { variablesOf } from '../../files/xlsx/variables';
import { plainNumber } from './number-constants';
import { rangeInOrder } from './offset';
import { rangeText } from './range-text';
import { remembered } from './remembered';
import { prefixFor } from './sheet-references';
import { referenceOf, tokensOf, type CellReference, type NameReference } from './tokens';

export interface SpelledTable {
  readonly name: string;
  readonly columns: readonly { readonly name: string }[];
}

/** A cell of the sheet of a formula. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** How the workbook spells its names; undefined for one that it does not have. */
export interface Spelling {
  sheet(name: string): string | undefined;
  table(name: string): SpelledTable | undefined;
  /** The table around a cell, which `[@Column]` means there. */
  tableAt(cell: CellPlace): SpelledTable | undefined;
  /** A defined name. */
  name(name: string, sheet: string | null): string | undefined;
}

/**
 * A formula (without `=`) as Excel shows what was typed: functions, cells and constants in capitals, names as the
 * workbook spells them, ranges from their first corner, `@` and `#` for the functions that stand for them in files. A
 * table is named also where it stands around the cell, as in files (`withoutTableName` is how people see it). Blanks
 * stay, except in `{…}`.
 */
export class Canonical {
  private readonly known = new Map<string, string>();
  /** References that name no table, by the one that they mean. */
  private readonly ofOwnTable = new Map<SpelledTable, Map<string, string>>();

  constructor(private readonly spelling: Spelling) {}

  /** `cell` is where it stands, if it does in one. */
  formula(typed: string, cell?: CellPlace): string {
    const text = withOperators(typed);
    const tokens = tokensOf(text);
    const { tokens: variables } = variablesOf(tokens);
    const functions = functionsAsValues(tokens);
    let inArray = false;
    let changed = false;
    const parts = tokens.map((token) => {
      if (token.value === '{') inArray = true;
      else if (token.value === '}') inArray = false;
      if (variables.has(token)) return token.value;
      if (functions.has(token) && this.spelling.name(token.value, null) === undefined) {
        changed = true;
        return withoutFunctionMark(token.value).toUpperCase();
      }
      const part = inArray && token.type === tokenTypes.WHITESPACE ? '' : this.token(token, cell);
      changed ||= part !== token.value;
      return part;
    });
    return changed ? parts.join('') : text;
  }

  private token(token: Token, cell: CellPlace | undefined): string {
    const { type, value } = token;
    switch (type) {
      case tokenTypes.BOOLEAN:
      case tokenTypes.ERROR:
        return value.toUpperCase();
      case tokenTypes.NUMBER:
        return plainNumber(value);
      case tokenTypes.FUNCTION:
        return this.functionName(value);
      case tokenTypes.REF_NAMED:
      case tokenTypes.REF_RANGE:
      case tokenTypes.REF_BEAM:
      case tokenTypes.REF_TERNARY:
        return plainCell.test(value) ? value : remember(this.known, value, () => this.placeText(token));
      case tokenTypes.REF_STRUCT:
        return this.structured(value, cell);
      default:
        return value;
    }
  }

  private functionName(value: string): string {
    return builtInName(value) ?? this.spelling.name(value, null) ?? value;
  }

  private structured(text: string, cell: CellPlace | undefined): string {
    if (!text.startsWith('[')) return remember(this.known, text, () => this.tableText(text));
    const own = cell && this.spelling.tableAt(cell);
    if (!own) return text;
    const known = this.ofOwnTable.get(own) ?? new Map<string, string>();
    this.ofOwnTable.set(own, known);
    return remember(known, text, () => this.tableText(text, own));
  }

  private placeText(token: Token): string {
    const reference = referenceOf(token);
    if (!reference || reference.kind === 'table' || reference.workbook !== '') return token.value;
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

  private tableText(text: string, own?: SpelledTable): string {
    const parsed = parseStructRef(text);
    if (!parsed || parsed.workbookName) return text;
    const { table: name = '', columns = [] } = parsed;
    const table = own ?? this.spelling.table(name);
    const spelled = (column: string): string =>
      table?.columns.find((each) => each.name.toLowerCase() === column.toLowerCase())?.name ?? column;
    return structuredText({ ...parsed, table: table?.name ?? name, columns: columns.map(spelled) }, text);
  }
}

function remember(known: Map<string, string>, text: string, spell: () => string): string {
  let spelled = known.get(text);
  if (spelled === undefined) known.set(text, (spelled = spell()));
  return spelled;
}

/** A function of Excel's as people see it; null for all others, also where the mark of its version is not the file's. */
const builtInName = remembered((text): string | null => {
  const name = shownFunctionName(text).toUpperCase();
  const isMarked = name.length < text.length;
  if (isMarked && fileFunctionName(name).toUpperCase() !== text.toUpperCase()) return null;
  return isBuiltInFunction(name) ? name : null;
});

const plainCell = /^\$?[A-Z]{1,3}\$?[1-9]\d*$/;
