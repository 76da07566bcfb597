import type { Token } from '@borgar/fx/xlsx';

/** Characters of a text between quotation marks. */
const longestText = 255;
const deepestFunctions = 64;
const mostArguments = 255;

/** Whether Excel takes a formula of these tokens: long texts, deep functions and many arguments it refuses. */
export function isWithinLimits(tokens: readonly Token[]): boolean {
  /** What is open: the arguments of a function so far, or null for plain brackets and arrays. */
  const open: (number | null)[] = [];
  let before: Token | undefined;
  for (const token of tokens) {
    if (token.type === 'string' && textOf(token).length > longestText) return false;
    if (token.value === '(' || token.value === '{') open.push(before?.type === 'func' ? 1 : null);
    else if (token.value === ')' || token.value === '}') open.pop();
    else if (token.value === ',') {
      const count = open.at(-1);
      if (typeof count === 'number') open[open.length - 1] = count + 1;
    }
    if ((open.at(-1) ?? 0) > mostArguments) return false;
    if (open.filter((each) => each !== null).length > deepestFunctions) return false;
    before = token;
  }
  return true;
}

function textOf({ value }: Token): string {
  return value.slice(1, -1).replaceAll('""', '"');
}
