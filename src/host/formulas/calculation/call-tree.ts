import type { Part } from './area-part';

/** A call with its arguments, or with the name '' what stands in brackets. */
export interface Call {
  readonly name: string;
  readonly given: readonly Pieces[];
}

export type Pieces = readonly (Part | Call)[];

/** The parts of a formula, which are single tokens, by their brackets; an array constant is one text. */
export function treeOf(parts: readonly Part[]): Pieces {
  return new TreeReader(parts).pieces();
}

/** The parts of a tree again. */
export function partsOf(pieces: Pieces): Part[] {
  return pieces.flatMap((piece) => {
    if (!isCall(piece)) return [piece];
    const given = piece.given.flatMap((each, index) => [...(index === 0 ? [] : [',']), ...partsOf(each)]);
    return [...(piece.name === '' ? [] : [piece.name]), '(', ...given, ')'];
  });
}

export function isCall(piece: Part | Call): piece is Call {
  return typeof piece === 'object' && 'given' in piece;
}

export function isSolid(piece: Part | Call): boolean {
  return typeof piece !== 'string' || piece.trim() !== '';
}

class TreeReader {
  private next = 0;

  constructor(private readonly parts: readonly Part[]) {}

  pieces(): Pieces {
    const pieces: (Part | Call)[] = [];
    for (let part = this.parts[this.next]; part !== undefined; part = this.parts[this.next]) {
      if (part === ',' || part === ')') break;
      this.next++;
      if (part === '(') pieces.push({ name: calledBy(pieces), given: this.given() });
      else if (part === '{') pieces.push(this.constant());
      else pieces.push(part);
    }
    return pieces;
  }

  private given(): Pieces[] {
    const given = [this.pieces()];
    while (this.parts[this.next] === ',') {
      this.next++;
      given.push(this.pieces());
    }
    this.next++;
    return given;
  }

  private constant(): string {
    const end = this.parts.indexOf('}', this.next);
    const inside = this.parts.slice(this.next, end < 0 ? undefined : end);
    this.next = end < 0 ? this.parts.length : end + 1;
    return `{${inside.filter((part) => typeof part === 'string').join('')}}`;
  }
}

/** Takes the name of a function that stands just before its bracket. */
function calledBy(pieces: (Part | Call)[]): string {
  const last = pieces.at(-1);
  if (typeof last !== 'string' || !/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(last)) return '';
  pieces.pop();
  return last;
}
