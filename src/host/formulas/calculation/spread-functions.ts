import type { EngineFunction } from './conditional-functions';
import { engineError, engineNumber, isEngineValue, type EngineScalar } from './engine-values';

/** VARA, VARPA, STDEVA and STDEVPA: text in cells counts as zero, and TRUE as one. */
export function spreadFunctions(): Map<string, EngineFunction> {
  return new Map([
    ['VARA', ofValues((sum, count) => ratio(sum, count - 1))],
    ['VARPA', ofValues((sum, count) => ratio(sum, count))],
    ['STDEVA', ofValues((sum, count) => root(ratio(sum, count - 1)))],
    ['STDEVPA', ofValues((sum, count) => root(ratio(sum, count)))],
  ]);
}

/** Calculates with the sum of the squared distances from the mean, and how many values there are. */
function ofValues(calculate: (sum: number, count: number) => EngineScalar): EngineFunction {
  return {
    minArity: 1,
    maxArity: 255,
    invoke: (args) => {
      const numbers: number[] = [];
      for (const argument of args) {
        if (!isEngineValue(argument)) return engineError('#VALUE!');
        const isArray = argument.kind === 5;
        for (const value of isArray ? argument.rows.flat() : [argument]) {
          if (value.kind === 4) return value;
          if (value.kind === 2 && !isArray) return engineError('#VALUE!');
          if (value.kind !== 0) numbers.push(value.kind === 2 ? 0 : Number(value.value));
        }
      }
      const mean = numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
      return calculate(
        numbers.reduce((sum, each) => sum + (each - mean) ** 2, 0),
        numbers.length,
      );
    },
  };
}

function ratio(sum: number, count: number): EngineScalar {
  return count <= 0 ? engineError('#DIV/0!') : engineNumber(sum / count);
}

function root(value: EngineScalar): EngineScalar {
  return value.kind === 1 ? engineNumber(Math.sqrt(value.value)) : value;
}
