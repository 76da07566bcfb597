import { tokenTypes, type Token } from '@borgar/fx/xlsx';
import { referenceOf } from '../tokens';

/** The name of a function without the marks of its version. */
export function plainFunctionName(name: string): string {
  return name.toUpperCase().replace(/^(?:_XLFN\.|_XLWS\.|_XLUDF\.)+/, '');
}

/** Whether the whole formula is one call of such a function, so that its result is one value. */
export function isOneCallOf(tokens: readonly Token[], functions: ReadonlySet<string>): boolean {
  const [first] = tokens;
  if (first?.type !== tokenTypes.FUNCTION || !functions.has(plainFunctionName(first.value))) return false;
  let depth = 0;
  return tokens.every((token, index) => {
    if (token.value === '(') depth++;
    if (token.value === ')') depth--;
    return depth > 0 || index === 0 || index === tokens.length - 1;
  });
}

/** Whether a reference is an operand of a reference operator: range `:`, intersection (a space) or `@`. */
export function isOperand(tokens: readonly Token[], index: number): boolean {
  const [before, after] = [tokens[index - 1], tokens[index + 1]];
  if (before?.value === ':' || before?.value === '@' || after?.value === ':') return true;
  const left = before?.value.trim() === '' ? tokens[index - 2] : undefined;
  const right = after?.value.trim() === '' ? tokens[index + 2] : undefined;
  return (
    (left !== undefined && (left.value === ')' || referenceOf(left) !== null)) ||
    (right !== undefined && (right.value === '(' || referenceOf(right) !== null))
  );
}
