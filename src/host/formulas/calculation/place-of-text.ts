import type { Token } from '@borgar/fx/xlsx';
import type { Area } from '../../../files/model/cells';
import { areaAddress, parseAddress } from '../address';
import { fromRowColumnStyle, isCells } from '../row-column-style';
import { readTokens } from '../tokenizer';
import { referenceOf, tokensOf } from '../tokens';
import type { EngineScalar } from './engine-values';
import type { PlacedArea, Scope } from './resolution';

const deepestName = 16;

/** The reference that a text names, as INDIRECT reads it: in A1 or R1C1 style, or by a name. */
export function placeOfText(
  home: PlacedArea,
  [text, style]: readonly EngineScalar[],
  scope: Scope,
): PlacedArea | null {
  const isInA1 = style === undefined || (style.kind !== 0 && style.kind !== 4 && Boolean(style.value));
  const written = text?.kind === 2 ? text.value.trim() : '';
  if (written === '') return null;
  const inA1 = isInA1 ? written : inA1Style(written, home.area);
  return inA1 === null ? null : named(inA1, home.sheet, scope, 0);
}

function named(text: string, sheet: number, scope: Scope, depth: number): PlacedArea | null {
  const parsed = parseAddress(text);
  if (parsed && parsed.areas.length === 1) {
    const [area] = parsed.areas;
    const number = parsed.sheet === null ? sheet : scope.sheetNumber(parsed.sheet);
    return number === null ? null : { sheet: number, area };
  }
  const [token, other] = tokensOf(text);
  const reference = token && !other ? referenceOf(token) : null;
  if (!reference || depth > deepestName) return null;
  if (reference.kind === 'table') return tableOrNothing(scope.tableArea(reference, sheet, -1, -1));
  if (reference.kind !== 'name' || reference.workbook !== '') return null;
  const from = reference.sheet === '' ? sheet : scope.sheetNumber(reference.sheet);
  if (from === null) return null;
  const formula = scope.nameFormula(reference.name, from);
  if (formula !== null) return named(formula, from, scope, depth + 1);
  const table = { kind: 'table', table: reference.name, columns: [], sections: [] } as const;
  return tableOrNothing(scope.tableArea(table, sheet, -1, -1));
}

function tableOrNothing(found: PlacedArea | string): PlacedArea | null {
  return typeof found === 'string' ? null : found;
}

function inA1Style(text: string, { top, left }: Area): string | null {
  const tokens = readTokens(text, 'R1C1');
  if (!tokens.every(({ type, value }) => isCells(type) || value === ':'))
    return namedInBothStyles(tokens, text);
  const moved = fromRowColumnStyle(text, areaAddress({ top, left, bottom: top, right: left }));
  return parseAddress(moved) ? moved : text;
}

/** A name is the same in both styles; what looks like a cell in A1 style is none in the other. */
function namedInBothStyles(tokens: readonly Token[], text: string): string | null {
  return tokens.length === 1 && parseAddress(text) === null ? text : null;
}
