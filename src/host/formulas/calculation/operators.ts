import { isSolid, type Pieces } from './call-tree';

const comparisons = new Set(['=', '<>', '<', '>', '<=', '>=']);
const additions = new Set(['+', '-']);
const operators = new Set([...comparisons, ...additions, '&', '*', '/', '^', ':', '@', '']);

export interface Split {
  readonly operands: readonly Pieces[];
  /** One fewer than operands. */
  readonly operators: readonly string[];
}

export const splitAtComparisons = (pieces: Pieces): Split => splitAt(pieces, comparisons);
export const splitAtJoins = (pieces: Pieces): Split => splitAt(pieces, new Set(['&']));

function splitAt(pieces: Pieces, wanted: ReadonlySet<string>): Split {
  const operands: Pieces[] = [];
  const found: string[] = [];
  let from = 0;
  for (const [index, piece] of pieces.entries()) {
    if (typeof piece !== 'string' || !wanted.has(piece)) continue;
    operands.push(pieces.slice(from, index));
    found.push(piece);
    from = index + 1;
  }
  operands.push(pieces.slice(from));
  return { operands, operators: found };
}

export interface Addition {
  readonly sign: '+' | '-';
  readonly left: Pieces;
  readonly right: Pieces;
}

/** The addition or subtraction that a formula does last, outside of all brackets. */
export function lastAddition(pieces: Pieces): Addition | null {
  if (pieces.some((piece) => typeof piece === 'string' && (comparisons.has(piece) || piece === '&')))
    return null;
  const at = pieces.findLastIndex((piece, index) => {
    if (typeof piece !== 'string' || !additions.has(piece)) return false;
    const before = pieces.slice(0, index).findLast(isSolid);
    return before !== undefined && !(typeof before === 'string' && operators.has(before));
  });
  const right = pieces.slice(at + 1);
  if (at < 0 || !right.some(isSolid)) return null;
  return { sign: pieces[at] === '+' ? '+' : '-', left: pieces.slice(0, at), right };
}

/** Whether an operand is a text between quotation marks and no more. */
export function isText(pieces: Pieces): boolean {
  const solid = pieces.filter(isSolid);
  const [only] = solid;
  return solid.length === 1 && typeof only === 'string' && only.startsWith('"');
}
