import { tokenTypes, type Token } from '@borgar/fx/xlsx';
import { isBuiltInFunction } from './built-in-functions';
import { shownFunctionName } from './future-functions';

/** Functions that take a function as an argument, which may be named without brackets: `BYROW(A1:C9,SUM)`. */
const TAKING = new Set('MAP BYROW BYCOL REDUCE SCAN MAKEARRAY GROUPBY PIVOTBY'.split(' '));

const MARK = /^_xleta\./i;

export function takesFunction(name: string): boolean {
  return TAKING.has(shownFunctionName(name).toUpperCase());
}

/** The tokens of a formula that name a function as an argument; a file marks them. */
export function functionsAsValues(tokens: readonly Token[]): ReadonlySet<Token> {
  const found = new Set<Token>();
  const calls: boolean[] = [];
  const solid = tokens.filter(({ value }) => value.trim() !== '');
  for (const [index, token] of solid.entries()) {
    const before = solid[index - 1];
    if (token.value === '(') calls.push(before?.type === tokenTypes.FUNCTION && takesFunction(before.value));
    else if (token.value === ')') calls.pop();
    else if (token.type === tokenTypes.REF_NAMED && calls.at(-1) === true) {
      const isAlone = [before?.value, solid[index + 1]?.value].every((one) => /^[(,)]$/.test(one ?? ''));
      if (isAlone && isBuiltInFunction(withoutFunctionMark(token.value))) found.add(token);
    }
  }
  return found;
}

export function withFunctionMark(name: string): string {
  return `_xleta.${withoutFunctionMark(name).toUpperCase()}`;
}

export function withoutFunctionMark(name: string): string {
  return name.replace(MARK, '');
}
