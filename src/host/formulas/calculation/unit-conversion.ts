import type { EngineFunction } from './conditional-functions';
import { elementwise, withNumbers } from './elementwise';
import { blank, engineError, type EngineScalar } from './engine-values';
import { UNITS } from './units';

const decimal: Readonly<Record<string, number>> = {
  Y: 1e24,
  Z: 1e21,
  E: 1e18,
  P: 1e15,
  T: 1e12,
  G: 1e9,
  M: 1e6,
  k: 1e3,
  h: 100,
  da: 10,
  e: 10,
  d: 0.1,
  c: 0.01,
  m: 1e-3,
  u: 1e-6,
  n: 1e-9,
  p: 1e-12,
  f: 1e-15,
  a: 1e-18,
  z: 1e-21,
  y: 1e-24,
};
const binary: Readonly<Record<string, number>> = Object.fromEntries(
  ['ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei', 'Zi', 'Yi'].map((prefix, index) => [prefix, 1024 ** (index + 1)]),
);

/** Degrees of temperature: how many kelvin one is, and how many kelvin its zero is. */
const temperatures: Readonly<Record<string, readonly [size: number, zero: number]>> = {
  C: [1, 273.15],
  cel: [1, 273.15],
  F: [5 / 9, 273.15 - 160 / 9],
  fah: [5 / 9, 273.15 - 160 / 9],
  K: [1, 0],
  kel: [1, 0],
  Rank: [5 / 9, 0],
  Reau: [1.25, 273.15],
};

/** CONVERT: `#N/A` for units that are not known or do not measure the same. */
export const convertUnits: EngineFunction = {
  minArity: 3,
  maxArity: 3,
  invoke: (args) =>
    elementwise(args, ([value = blank, from = blank, to = blank]) => {
      const unit = [from, to].map(textOf);
      const wrong = [from, to].find((each) => each.kind === 4);
      return wrong ?? withNumbers([value], (number = 0) => converted(number, unit[0] ?? '', unit[1] ?? ''));
    }),
};

function textOf(value: EngineScalar): string {
  return value.kind === 2 ? value.value : '';
}

function converted(number: number, from: string, to: string): number | EngineScalar {
  const [hot, cold] = [temperatures[from], temperatures[to]];
  if (hot && cold) return from === to ? number : (number * hot[0] + hot[1] - cold[1]) / cold[0];
  const [source, target] = [measureOf(from), measureOf(to)];
  if (!source || source.quantity !== target?.quantity) return engineError('#N/A');
  return (number * source.size) / target.size;
}

/** A unit with or without a prefix; a unit that is spelled so comes first. */
function measureOf(name: string): { readonly quantity: string; readonly size: number } | undefined {
  const known = UNITS.get(name);
  if (known) return known;
  for (const length of [2, 1]) {
    const prefix = name.slice(0, length);
    const unit = UNITS.get(name.slice(length));
    if (!unit || unit.prefixPower === 0) continue;
    const times = decimal[prefix] ?? (unit.isBinary ? binary[prefix] : undefined);
    if (times !== undefined) return { ...unit, size: unit.size * times ** unit.prefixPower };
  }
  return undefined;
}
