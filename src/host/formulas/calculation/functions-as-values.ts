import { isBuiltInFunction } from '../../../files/xlsx/built-in-functions';
import { isCall, isSolid, type Call, type Pieces } from './call-tree';

/** Functions whose last argument is a function, and how many values they give it; MAP gives as many as it has arrays. */
const given: Readonly<Record<string, number | 'arrays'>> = {
  MAP: 'arrays',
  BYROW: 1,
  BYCOL: 1,
  REDUCE: 2,
  SCAN: 2,
  MAKEARRAY: 2,
};

/** A function that is given by its name alone, `MAP(A1:A3,ABS)`, as the LAMBDA that calls it. */
export function withNamedFunctions(pieces: Pieces): Pieces {
  return pieces.map((piece) => {
    if (!isCall(piece)) return piece;
    const args = piece.given.map(withNamedFunctions);
    const count = given[piece.name];
    const [only, other] = (args.at(-1) ?? []).filter(isSolid);
    const isNamed = typeof only === 'string' && other === undefined && isBuiltInFunction(only);
    if (count === undefined || !isNamed) return { ...piece, given: args };
    const lambda = lambdaOf(only, count === 'arrays' ? args.length - 1 : count);
    return { ...piece, given: [...args.slice(0, -1), [lambda]] };
  });
}

function lambdaOf(name: string, count: number): Call {
  const parameters = Array.from({ length: count }, (_, index): Pieces => [`SG_F${index + 1}`]);
  return { name: 'LAMBDA', given: [...parameters, [{ name, given: parameters }]] };
}
