import { tokenTypes, translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx/xlsx';
import { readTokens } from './tokenizer';
import { rewriteReferences } from './tokens';

const cells: ReadonlySet<string> = new Set([
  tokenTypes.REF_RANGE,
  tokenTypes.REF_BEAM,
  tokenTypes.REF_TERNARY,
]);

/** Whether a token of such a type is a reference to cells. */
export function isCells(type: string): boolean {
  return cells.has(type);
}

/** A formula (without `=`) of the cell at an address, such as `B2`, in R1C1 style. */
export function inRowColumnStyle(formula: string, address: string): string {
  return rewriteReferences(formula, (reference, text) => {
    if (reference.kind !== 'cells') return null;
    const { prefix } = reference;
    return prefix + translateFormulaToR1C1(text.slice(prefix.length), address);
  });
}

/** A formula (without `=`) in R1C1 style, in whatever case, as it stands in the cell at an address. */
export function fromRowColumnStyle(formula: string, address: string): string {
  return readTokens(formula, 'R1C1')
    .map(({ type, value }) => {
      if (!cells.has(type)) return value;
      const start = value.lastIndexOf('!') + 1;
      return value.slice(0, start) + translateFormulaToA1(value.slice(start).toUpperCase(), address);
    })
    .join('');
}
