import { isCall, isSolid, type Call, type Pieces } from './call-tree';
import type { Part } from './area-part';
import { placeText } from './place-functions';
import { addressOf, fromIndex, fromOffset, fromText, numbersOfLines, spanned } from './place-references';
import type { PlacedArea } from './resolution';

/**
 * Brings references that functions make into a form in which the engine gets an address: the text of INDIRECT is read by
 * us, and a range to or from INDEX, OFFSET or INDIRECT becomes the INDIRECT of its address. `home` is the cell of the
 * formula.
 */
export function withMadeReferences(pieces: Pieces, home: PlacedArea): Pieces {
  const inner = pieces.filter((piece, index) => isSolid(piece) || !isBesideColon(pieces, index));
  const result: (Part | Call)[] = [];
  for (let index = 0; index < inner.length; index++) {
    const [piece, colon, last] = inner.slice(index, index + 3);
    if (piece === undefined) continue;
    const isMade = colon === ':' && [piece, last].some((end) => end !== undefined && isCall(end));
    const ends = isMade ? [piece, last].map((end) => end && placeOf(end, home)) : [];
    const [from, to] = ends;
    if (from && to) {
      result.push(indirect([{ name: spanned, given: [from, to] }]));
      index += 2;
    } else if (isCall(piece) && isLines(piece.name)) {
      result.push(numbered(piece, piece.name, home));
    } else if (isCall(piece)) {
      const place = piece.name === 'INDIRECT' ? placeOf(piece, home) : undefined;
      result.push(
        place
          ? indirect(place)
          : { ...piece, given: piece.given.map((each) => withMadeReferences(each, home)) },
      );
    } else result.push(piece);
  }
  return result;
}

type Lines = keyof typeof numbersOfLines;

function isLines(name: string): name is Lines {
  return Object.hasOwn(numbersOfLines, name);
}

/** ROW and COLUMN of a reference that a function makes are all its numbers. */
function numbered(piece: Call, name: Lines, home: PlacedArea): Call {
  const given = piece.given.map((each) => withMadeReferences(each, home));
  const [only, other] = (piece.given[0] ?? []).filter(isSolid);
  const isCalled = only !== undefined && other === undefined && isCall(only);
  const place = isCalled ? placeOf(only, home) : placeIn(given[0] ?? []);
  return place ? { name: numbersOfLines[name], given: [place] } : { ...piece, given };
}

/** The place in the address of a range that was made. */
function placeIn([only, other]: Pieces): Pieces | undefined {
  if (other !== undefined || only === undefined || !isCall(only) || only.name !== 'INDIRECT')
    return undefined;
  const [address] = only.given[0] ?? [];
  return address !== undefined && isCall(address) && address.name === addressOf
    ? address.given[0]
    : undefined;
}

function isBesideColon(pieces: Pieces, index: number): boolean {
  return pieces[index - 1] === ':' || pieces[index + 1] === ':';
}

function indirect(place: Pieces): Call {
  return { name: 'INDIRECT', given: [[{ name: addressOf, given: [place] }]] };
}

/** What gives the place of a reference, as our functions name places; undefined for what is none that we know. */
function placeOf(piece: Part | Call, home: PlacedArea): Pieces | undefined {
  if (typeof piece === 'string') return undefined;
  if (!isCall(piece))
    return piece.spill || piece.areas.length > 1 ? undefined : [{ ...piece, handOver: 'place' }];
  const [source = [], ...rest] = piece.given.map((each) => withMadeReferences(each, home));
  if (piece.name === 'INDIRECT') return [{ name: fromText, given: [[placeText(home)], source, ...rest] }];
  const [only, other] = (piece.given[0] ?? []).filter(isSolid);
  const place = only !== undefined && other === undefined ? placeOf(only, home) : undefined;
  if (piece.name === '' && piece.given.length === 1) return place;
  const name = { INDEX: fromIndex, OFFSET: fromOffset }[piece.name];
  return place && name !== undefined ? [{ name, given: [place, ...rest] }] : undefined;
}
