import { parseStructRef, tokenize, type Token } from '@borgar/fx/xlsx';
import { fileFunctionName, shownFunctionName } from './future-functions';
import { functionsAsValues, withFunctionMark, withoutFunctionMark } from './functions-as-values';
import { structuredText } from './structured-text';
import { variablesOf } from './variables';

const RANGE_TYPES = ['range', 'range_beam', 'range_ternary', 'range_named', 'structured'];

// A calculated column has the same text in every row.
const shownFormulas = new Map<string, string>();
const fileFormulas = new Map<string, string>();
const MOST_REMEMBERED = 5000;

/** A formula of the file as people see it: no prefixes, `Table[@Column]`, `A1#`, `@A1:A3`. */
export function shownFormula(text: string): string {
  if (!/_xl|\[\s*#\s*this/i.test(text)) return text;
  return remembered(shownFormulas, text, () => spelledForPeople(text));
}

function spelledForPeople(text: string): string {
  return rewriteTokens(tokenize(text), {
    functionName: ({ value }) => withoutParameterMark(shownFunctionName(value)),
    name: ({ value }) => withoutFunctionMark(withoutParameterMark(value)),
    structured: (reference) => restate(reference, false, undefined),
    call: operation,
  });
}

/** A formula in which `A1#` and `@A1:A3` are not spelled as the functions that the file has for them. */
export function withOperators(text: string): string {
  if (!/_xlfn\.(?:anchorarray|single)\s*\(/i.test(text)) return text;
  return rewriteTokens(tokenize(text), {
    functionName: ({ value }) => value,
    name: ({ value }) => value,
    structured: (reference) => reference,
    call: operation,
  });
}

/** What the call of a function that stands for an operator means; null for other calls. */
function operation(name: string, inner: readonly Token[]): string | null {
  if (/^_xlfn\.ANCHORARRAY$/i.test(name) && inner.length === 1) return `${joined(inner)}#`;
  if (!/^_xlfn\.SINGLE$/i.test(name) || !isOneArgument(inner)) return null;
  return inner.length === 1 || isCall(inner) ? `@${joined(inner)}` : `@(${joined(inner)})`;
}

function isOneArgument(tokens: readonly Token[]): boolean {
  let depth = 0;
  const isSeparator = ({ value }: Token): boolean => {
    if (value === '(' || value === '{') depth++;
    if (value === ')' || value === '}') depth--;
    return depth === 0 && value === ',';
  };
  return tokens.length > 0 && !tokens.some(isSeparator);
}

/**
 * A formula as the file holds it. `tableOfCell` is the table around the cell, which `[@Column]` means.
 * Either form of a reference to this row is taken.
 */
export function fileFormula(text: string, tableOfCell?: string): string {
  if (!/[a-z.]\s*\(|[[#@]/i.test(text)) return text;
  return remembered(fileFormulas, `${tableOfCell ?? ''}\u0000${text}`, () =>
    spelledForFile(text, tableOfCell),
  );
}

function spelledForFile(text: string, tableOfCell: string | undefined): string {
  const tokens = tokenize(text);
  const { tokens: variables } = variablesOf(tokens);
  const functions = functionsAsValues(tokens);
  const marked = ({ value }: Token): string => `_xlpm.${withoutParameterMark(value)}`;
  return rewriteTokens(tokens, {
    functionName: (token) => (variables.has(token) ? marked(token) : fileFunctionName(token.value)),
    name: (token) => {
      if (variables.has(token)) return marked(token);
      return functions.has(token) ? withFunctionMark(token.value) : token.value;
    },
    structured: (reference) => restate(reference, true, tableOfCell),
    call: () => null,
    spill: (reference) => `_xlfn.ANCHORARRAY(${reference})`,
    single: (operand) => `_xlfn.SINGLE(${operand})`,
  });
}

interface Rewriting {
  functionName(token: Token): string;
  name(token: Token): string;
  structured(reference: string): string;
  /** Replaces a whole call by other text; null keeps it. */
  call(name: string, inner: readonly Token[]): string | null;
  spill?(reference: string): string;
  single?(operand: string): string;
}

function rewriteTokens(tokens: readonly Token[], how: Rewriting): string {
  let result = '';
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) break;
    if (token.type === 'func') {
      const end = closingParenthesis(tokens, at + 1);
      const inner = tokens.slice(at + 2, end);
      const replaced = end < 0 ? null : how.call(token.value, reworded(inner, how));
      if (replaced !== null) {
        result += replaced;
        at = end;
      } else result += how.functionName(token);
    } else if (token.value === '@' && token.type === 'operator' && how.single) {
      const end = operandEnd(tokens, at + 1);
      result += how.single(rewriteTokens(tokens.slice(at + 1, end + 1), how));
      at = end;
    } else if (RANGE_TYPES.includes(token.type)) {
      const shown = restated(token, how);
      const spills = tokens[at + 1]?.value === '#' && tokens[at + 1]?.type === 'operator';
      result += spills && how.spill ? how.spill(shown) : shown;
      if (spills && how.spill) at++;
    } else result += token.value;
  }
  return result;
}

function restated(token: Token, how: Rewriting): string {
  if (token.type === 'range_named') return how.name(token);
  return token.type === 'structured' ? how.structured(token.value) : token.value;
}

function reworded(tokens: readonly Token[], how: Rewriting): Token[] {
  return tokenize(rewriteTokens(tokens, how));
}

function closingParenthesis(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at++) {
    if (tokens[at]?.value === '(') depth++;
    if (tokens[at]?.value === ')' && --depth === 0) return at;
  }
  return -1;
}

function operandEnd(tokens: readonly Token[], start: number): number {
  const first = tokens[start];
  const opens = first?.type === 'func' ? start + 1 : first?.value === '(' ? start : -1;
  const end = opens < 0 ? start : closingParenthesis(tokens, opens);
  return end < 0 ? tokens.length - 1 : end;
}

function isCall(tokens: readonly Token[]): boolean {
  return tokens[0]?.type === 'func' && closingParenthesis(tokens, 1) === tokens.length - 1;
}

function joined(tokens: readonly Token[]): string {
  return tokens.map((token) => token.value).join('');
}

function restate(text: string, inFile: boolean, tableOfCell: string | undefined): string {
  const reference = parseStructRef(text);
  if (!reference) return text;
  const table = inFile && !reference.table ? tableOfCell : reference.table;
  return structuredText({ ...reference, table }, text, inFile);
}

/** Files mark the variables of LET and LAMBDA. */
function withoutParameterMark(name: string): string {
  return name.replace(/^_xlpm\./i, '');
}

function remembered(known: Map<string, string>, key: string, spell: () => string): string {
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= MOST_REMEMBERED) known.clear();
  const text = spell();
  known.set(key, text);
  return text;
}
