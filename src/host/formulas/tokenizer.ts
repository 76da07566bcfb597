import { tokenize, tokenTypes, type Token } from '@borgar/fx/xlsx';

export const deleted = '#REF!';

/** Stands for the colon of a path, which the library takes for that of a reference to several sheets. */
const pathColon = '\uE000';

/** The tokens of a formula (without `=`), also where Excel reads what the library does not. */
export function readTokens(formula: string, style: 'A1' | 'R1C1' = 'A1'): readonly Token[] {
  let tokens: readonly Token[] = tokenize(withoutPaths(formula), { r1c1: style === 'R1C1' });
  if (/:[\\/]/.test(formula)) tokens = tokens.map((token) => ({ ...token, value: withPaths(token.value) }));
  if (/#ref!/i.test(formula)) tokens = withDeletedSheets(withDeletedCells(tokens));
  if (formula.includes('+') && formula.includes('{')) tokens = withSigns(tokens);
  return formula.includes(']:') ? withTableColumns(tokens) : tokens;
}

/** A text in which the library reads `'C:\Deals\[Book.xlsx]Sheet'!A1` as a reference; no longer and no shorter. */
export function withoutPaths(text: string): string {
  if (!/:[\\/]/.test(text)) return text;
  return text.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, (quoted) =>
    quoted.startsWith("'") ? quoted.replace(/:(?=[\\/])/, pathColon) : quoted,
  );
}

function withPaths(text: string): string {
  return text.replaceAll(pathColon, ':');
}

export function isDeleted(text: string): boolean {
  return text.toUpperCase() === deleted;
}

/** In `Deals[First]:Deals[Last]` the library takes `[First]` for a workbook, though no sheet follows. */
function withTableColumns(tokens: readonly Token[]): Token[] {
  const result: Token[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.type !== tokenTypes.CONTEXT || tokens[index + 1]?.value === '!') {
      result.push(token);
      continue;
    }
    const table = result.at(-1)?.type === tokenTypes.REF_NAMED ? result.pop() : undefined;
    result.push({ type: tokenTypes.REF_STRUCT, value: (table?.value ?? '') + token.value });
  }
  return result;
}

/** `Sheet1!#REF!`, which stays of a reference to deleted cells, is read like a name of that sheet. */
function withDeletedCells(tokens: readonly Token[]): Token[] {
  const result: Token[] = [];
  for (const token of tokens) {
    const [sheet, mark] = result.slice(-2);
    const isOnSheet =
      isDeleted(token.value) &&
      mark?.value === '!' &&
      (sheet?.type === tokenTypes.CONTEXT || sheet?.type === tokenTypes.CONTEXT_QUOTE);
    if (isOnSheet)
      result.splice(-2, 2, { type: tokenTypes.REF_NAMED, value: `${sheet.value}!${token.value}` });
    else result.push(token);
  }
  return result;
}

const references: ReadonlySet<string> = new Set([
  tokenTypes.REF_RANGE,
  tokenTypes.REF_BEAM,
  tokenTypes.REF_TERNARY,
  tokenTypes.REF_NAMED,
]);

/** `#REF!A1`, which Excel writes of a reference to a deleted sheet, is one reference, and so is `#REF!#REF!`. */
function withDeletedSheets(tokens: readonly Token[]): Token[] {
  const result: Token[] = [];
  for (const token of tokens) {
    const before = result.at(-1);
    const type = isDeleted(token.value) ? tokenTypes.REF_NAMED : token.type;
    if (before?.type === tokenTypes.ERROR && isDeleted(before.value) && references.has(type))
      result[result.length - 1] = { ...token, type, value: before.value + token.value };
    else result.push(token);
  }
  return result;
}

/** A number in `{…}` may have a plus before it, as it may have a minus. */
function withSigns(tokens: readonly Token[]): Token[] {
  const result: Token[] = [];
  let inArray = false;
  for (const token of tokens) {
    if (token.value === '{' || token.value === '}') inArray = token.value === '{';
    const sign = result.at(-1);
    if (inArray && token.type === tokenTypes.NUMBER && sign?.value === '+')
      result[result.length - 1] = { ...token, value: sign.value + token.value };
    else result.push(token);
  }
  return result;
}
