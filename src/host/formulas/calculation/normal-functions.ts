import type { EngineFunction } from './conditional-functions';
import { elementwise, withNumbers } from './elementwise';
import { engineError, type EngineScalar } from './engine-values';
import { below, complement, density, quantile } from './normal-distribution';

/** The normal distribution with all digits of a number: the engine has about seven of them. */
export function normalFunctions(): Map<string, EngineFunction> {
  const standard = ofNumbers(2, 2, (z, cumulative) => (cumulative === 0 ? density(z) : below(z)));
  const normal = ofNumbers(4, 4, (x, mean, deviation, cumulative) =>
    spread(deviation, () =>
      cumulative === 0 ? density((x - mean) / deviation) / deviation : below((x - mean) / deviation),
    ),
  );
  const inverse = ofNumbers(3, 3, (share, mean, deviation) =>
    spread(deviation, () => inside(share, () => mean + deviation * quantile(share))),
  );
  const standardInverse = ofNumbers(1, 1, (share) => inside(share, () => quantile(share)));
  const confidence = ofNumbers(3, 3, (alpha, deviation, size) =>
    spread(deviation, () =>
      size < 1
        ? engineError('#NUM!')
        : inside(alpha, () => (-quantile(alpha / 2) * deviation) / Math.sqrt(Math.trunc(size))),
    ),
  );
  const error = ofNumbers(1, 2, (first, second) =>
    second === undefined ? 1 - complement(first) : complement(first) - complement(second),
  );
  const complementary = ofNumbers(1, 1, complement);
  return new Map([
    ['NORM.S.DIST', standard],
    ['NORMSDIST', ofNumbers(1, 1, below)],
    ['NORM.DIST', normal],
    ['NORMDIST', normal],
    ['NORM.S.INV', standardInverse],
    ['NORMSINV', standardInverse],
    ['NORM.INV', inverse],
    ['NORMINV', inverse],
    ['CONFIDENCE', confidence],
    ['CONFIDENCE.NORM', confidence],
    ['GAUSS', ofNumbers(1, 1, (z) => below(z) - 0.5)],
    ['PHI', ofNumbers(1, 1, density)],
    ['ERF', error],
    ['ERF.PRECISE', ofNumbers(1, 1, (x) => 1 - complement(x))],
    ['ERFC', complementary],
    ['ERFC.PRECISE', complementary],
  ]);
}

function ofNumbers(
  minArity: number,
  maxArity: number,
  calculate: (...numbers: number[]) => number | EngineScalar,
): EngineFunction {
  return {
    minArity,
    maxArity,
    invoke: (args) => elementwise(args, (values) => withNumbers(values, calculate)),
  };
}

function spread(deviation: number, calculate: () => number | EngineScalar): number | EngineScalar {
  return deviation <= 0 ? engineError('#NUM!') : calculate();
}

function inside(share: number, calculate: () => number): number | EngineScalar {
  return share <= 0 || share >= 1 ? engineError('#NUM!') : calculate();
}
