import { tokenTypes, type Token } from '@borgar/fx/xlsx';
import { isBuiltInFunction } from './built-in-functions';
import { shownFunctionName } from './future-functions';

/** The variables that LET and LAMBDA declare in a formula; they hide names and tables of the workbook. */
export interface Variables {
  /** All of them, in capitals. */
  readonly names: ReadonlySet<string>;
  /** The tokens that name one, where it is declared or where it can be seen. */
  readonly tokens: ReadonlySet<Token>;
}

const none: Variables = { names: new Set(), tokens: new Set() };

/** A pair of brackets; `kind` is '' for all but those of LET and LAMBDA. */
interface Frame {
  readonly kind: 'LET' | 'LAMBDA' | '';
  readonly visible: Set<string>;
  argument: number;
  /** Declared, but not seen before the next argument or, in LET, before its own value has ended. */
  pending: string | null;
}

/** Finds the variables of a formula. */
export function variablesOf(tokens: readonly Token[]): Variables {
  if (!tokens.some(declares)) return none;
  const frames: Frame[] = [];
  const found = new Set<Token>();
  const names = new Set<string>();
  for (const [index, token] of tokens.entries()) {
    const top = frames.at(-1);
    if (token.value === '(' || token.value === '{') {
      frames.push({ kind: kindOf(tokens[index - 1]), visible: new Set(), argument: 0, pending: null });
    } else if (token.value === ')' || token.value === '}') {
      frames.pop();
    } else if (token.value === ',' && top) {
      endArgument(top);
    } else if (token.type === tokenTypes.REF_NAMED || token.type === tokenTypes.FUNCTION) {
      const name = token.value.replace(/^_xlpm\./i, '').toUpperCase();
      if (top && isDeclaration(tokens, index, top)) {
        top.pending = name;
        names.add(name);
        found.add(token);
      } else if (frames.some(({ visible }) => visible.has(name))) {
        const isCall = token.type === tokenTypes.FUNCTION;
        if (!isCall || !isBuiltInFunction(name)) found.add(token);
      }
    }
  }
  return { names, tokens: found };
}

function declares(token: Token): boolean {
  return kindOf(token) !== '';
}

function kindOf(token: Token | undefined): Frame['kind'] {
  if (token?.type !== tokenTypes.FUNCTION) return '';
  const name = shownFunctionName(token.value).toUpperCase();
  return name === 'LET' || name === 'LAMBDA' ? name : '';
}

function endArgument(frame: Frame): void {
  const isOver = frame.kind === 'LAMBDA' || frame.argument % 2 === 1;
  if (frame.pending !== null && isOver) {
    frame.visible.add(frame.pending);
    frame.pending = null;
  }
  frame.argument++;
}

function isDeclaration(tokens: readonly Token[], index: number, frame: Frame): boolean {
  if (tokens[index]?.type !== tokenTypes.REF_NAMED) return false;
  const isPlace = frame.kind === 'LAMBDA' || (frame.kind === 'LET' && frame.argument % 2 === 0);
  if (!isPlace || nextSolid(tokens, index) !== ',') return false;
  const before = previousSolid(tokens, index);
  return before === '(' || before === ',';
}

function nextSolid(tokens: readonly Token[], index: number): string | undefined {
  return tokens.slice(index + 1).find((token) => token.value.trim() !== '')?.value;
}

function previousSolid(tokens: readonly Token[], index: number): string | undefined {
  return tokens.slice(0, index).findLast((token) => token.value.trim() !== '')?.value;
}
