import type { Area } from '../../../files/model/cells';
import { isSingleCell } from '../../../files/model/areas';
import { isCall, isSolid, partsOf, treeOf, type Call, type Pieces } from './call-tree';
import { addedLast, asCells, asCompared, asList, asNumber, asText, inSharedShape } from './excel-numbers';
import {
  givesArray,
  givesOneValue,
  isAmong,
  numberArguments,
  refusesRanges,
  singleArguments,
  takesNumbersOfCells,
  textArguments,
} from './function-kinds';
import type { Part } from './area-part';
import { withNamedFunctions } from './functions-as-values';
import { withMadeReferences } from './reference-forms';
import { numbersOfLines } from './place-references';
import type { PlacedArea } from './resolution';
import { isText, lastAddition, splitAtComparisons, splitAtJoins } from './operators';

/**
 * Brings a formula into the form in which the engine calculates as Excel does: numbers become text with 15 digits and
 * are compared with them, what is added last may be zero, and functions of single values are calculated for every value
 * of an array. `variables` are names of LET and LAMBDA, which may hold arrays; `home` is the cell of the formula.
 */
export function withExcelForms(
  parts: readonly Part[],
  variables: ReadonlySet<string>,
  home: PlacedArea,
): Part[] {
  return partsOf(new Forms(variables).formula(withMadeReferences(withNamedFunctions(treeOf(parts)), home)));
}

const makesReference: ReadonlySet<string> = new Set(['INDIRECT', 'OFFSET', ...Object.values(numbersOfLines)]);

class Forms {
  private parameters = 0;

  constructor(private readonly variables: ReadonlySet<string>) {}

  formula(pieces: Pieces): Pieces {
    const addition = lastAddition(pieces);
    if (!addition) return this.operations(pieces);
    const { sign, left, right } = addition;
    return [{ name: addedLast[sign], given: [this.operations(left), this.operations(right)] }];
  }

  private operations(pieces: Pieces): Pieces {
    const inner = pieces.flatMap((piece) => (isCall(piece) ? this.call(piece) : [piece]));
    const { operands, operators } = splitAtComparisons(inner);
    if (operators.length === 0) return joined(inner);
    const isWithText = operands.some(isText);
    return operands.flatMap((operand, index) => [
      ...operators.slice(index - 1, index).filter(() => index > 0),
      ...(isWithText || splitAtJoins(operand).operators.length > 0
        ? joined(operand)
        : wrapped(asCompared, operand)),
    ]);
  }

  private call({ name, given }: Call): Pieces {
    const texts = textArguments.get(name);
    const args = withRowOfList(name, given).map((each, place) => {
      const argument = this.operations(each);
      if (takesNumbersOfCells.has(name)) return asAggregated(argument, given.length);
      return isAmong(texts, place) && !isText(argument) ? wrapped(asText, argument) : argument;
    });
    const lifted = this.liftedPlaces(name, args);
    if (lifted.length === 0) return [withTypedNumbers(name, args)];
    if (refusesRanges.has(name) && lifted.some((place) => isRange(args[place] ?? []))) return ['#VALUE!'];
    return [this.forEveryValue(name, args, lifted)];
  }

  /** The places of single arguments that an array is given for. */
  private liftedPlaces(name: string, args: readonly Pieces[]): number[] {
    const places = [...args.keys()];
    const mayBeArray = (place: number): boolean => this.mayBeArray(args[place] ?? []);
    if (name === 'CHOOSE') return mayBeArray(0) ? places.filter(mayBeArray) : [];
    const single = singleArguments.get(name);
    return places.filter((place) => isAmong(single, place) && mayBeArray(place));
  }

  private forEveryValue(name: string, args: readonly Pieces[], lifted: readonly number[]): Call {
    const names = new Map(lifted.map((place) => [place, `SG_${++this.parameters}`]));
    const inner = args.map((argument, place): Pieces => {
      const parameter = names.get(place);
      return parameter === undefined ? argument : [parameter];
    });
    const sources = lifted.map((place) => args[place] ?? []);
    const given = sources.map((source, index): Pieces =>
      sources.length === 1 ? source : [{ name: inSharedShape, given: [[String(index)], ...sources] }],
    );
    const parameters = [...names.values()].map((parameter): Pieces => [parameter]);
    return {
      name: 'MAP',
      given: [...given, [{ name: 'LAMBDA', given: [...parameters, [withTypedNumbers(name, inner)]] }]],
    };
  }

  /** It may say so of what is a single value, never the other way round. */
  private mayBeArray(pieces: Pieces): boolean {
    return pieces.some((piece) => {
      if (typeof piece === 'string')
        return (
          piece.startsWith('{') || piece.startsWith('SEQUENCE(') || this.variables.has(piece.toUpperCase())
        );
      if (!isCall(piece))
        return (
          piece.spill ||
          piece.areas.length > 1 ||
          piece.areas.some(({ area }) => area.top !== area.bottom || area.left !== area.right)
        );
      if (givesOneValue.has(piece.name)) return false;
      if (givesArray.has(piece.name) || makesReference.has(piece.name)) return true;
      const single = singleArguments.get(piece.name);
      const isSingle =
        single !== undefined && single !== true && piece.name !== 'XLOOKUP' && piece.name !== 'INDEX';
      return piece.given.some(
        (each, place) => (!isSingle || single.includes(place)) && this.mayBeArray(each),
      );
    });
  }
}

/** With one number INDEX counts along a list, be it a row or a column; the engine takes it for the number of a row. */
function withRowOfList(name: string, given: readonly Pieces[]): readonly Pieces[] {
  const [source = [], number] = given;
  if (name !== 'INDEX' || number === undefined || given.length > 2) return given;
  const area = onlyArea(source);
  if (!area) return [wrapped(asList, source), number];
  return area.top === area.bottom && !isSingleCell(area) ? [source, ['1'], number] : given;
}

/** An argument of an aggregate: a cell is taken like a range of cells, and where nothing stands it is zero. */
function asAggregated(argument: Pieces, count: number): Pieces {
  if (!argument.some(isSolid)) return count > 1 ? ['0'] : argument;
  const area = onlyArea(argument);
  return area && isSingleCell(area) ? wrapped(asCells, argument) : argument;
}

function withTypedNumbers(name: string, args: readonly Pieces[]): Call {
  const numbers = numberArguments.get(name);
  return {
    name,
    given: args.map((argument, place) => (isAmong(numbers, place) ? wrapped(asNumber, argument) : argument)),
  };
}

function joined(pieces: Pieces): Pieces {
  const { operands, operators } = splitAtJoins(pieces);
  if (operators.length === 0) return pieces;
  return operands.flatMap((operand, index) => [
    ...(index > 0 ? ['&'] : []),
    ...(isText(operand) ? operand : wrapped(asText, operand)),
  ]);
}

function wrapped(name: string, operand: Pieces): Pieces {
  return operand.some(isSolid) ? [{ name, given: [operand] }] : operand;
}

/** The area that a reference and nothing more names; null for anything else. */
function onlyArea(pieces: Pieces): Area | null {
  const [only, other] = pieces.filter(isSolid);
  if (other !== undefined || typeof only !== 'object' || isCall(only) || only.spill) return null;
  const [placed, more] = only.areas;
  return placed && !more ? placed.area : null;
}

function isRange(pieces: Pieces): boolean {
  const [only, other] = pieces.filter(isSolid);
  return other === undefined && typeof only === 'object' && !isCall(only);
}
