import { numberText } from '../../values/number-text';
import type { AreaPart } from './area-part';
import { countIfs, sumIfs } from './conditional-functions';
import type { EngineArray, EngineScalar } from './engine-values';
import { lastSum } from './excel-numbers';
import type { ConditionPair } from './matching-places';
import type { PlacedArea } from './resolution';

/** What a plain formula reads: values of single cells, and ranges in one piece. */
export interface PlainCells {
  readonly value: (place: PlacedArea) => EngineScalar;
  readonly array: (place: PlacedArea) => EngineArray;
}

/** Gives the result; undefined where only the engine knows it: errors, text as a number. */
export type PlainFormula = (cells: PlainCells) => EngineScalar | undefined;

export function constant(value: EngineScalar): PlainFormula {
  return () => value;
}

export function cellOf({ areas: [place, other], spill }: AreaPart): PlainFormula | null {
  if (!place || other || spill) return null;
  const { top, left, bottom, right } = place.area;
  return top === bottom && left === right ? (cells) => cells.value(place) : null;
}

/** Whether a value is (or is not) a text, in capitals or not: `A1="open"`; with `""` whether it is empty: `A1<>""`. */
export function sameText(formula: PlainFormula, text: string, wanted: boolean): PlainFormula {
  const lower = text.toLowerCase();
  return (cells) => {
    const value = formula(cells);
    if (!value || value.kind === 4) return undefined;
    const isSame = value.kind === 2 ? value.value.toLowerCase() === lower : value.kind === 0 && text === '';
    return { kind: 3, value: isSame === wanted };
  };
}

export function concatenated(left: PlainFormula, right: PlainFormula | null): PlainFormula | null {
  if (!right) return null;
  return (cells) => {
    const [one, other] = [textOf(left(cells)), textOf(right(cells))];
    return one === undefined || other === undefined ? undefined : { kind: 2, value: one + other };
  };
}

export function arithmetic(
  sign: string,
  left: PlainFormula | null,
  right: PlainFormula | null,
  isLast = false,
): PlainFormula | null {
  if (!left || !right) return null;
  return (cells) => {
    const [one, other] = [numberOf(left(cells)), numberOf(right(cells))];
    if (one === undefined || other === undefined) return undefined;
    const value = isLast ? lastSum(one, sign === '-' ? -other : other) : resultOf(sign, one, other);
    return Number.isFinite(value) ? { kind: 1, value } : undefined;
  };
}

function resultOf(sign: string, one: number, other: number): number {
  if (sign === '+') return one + other;
  if (sign === '-') return one - other;
  return sign === '*' ? one * other : one / other;
}

export function anyOf(formulas: readonly PlainFormula[]): PlainFormula {
  return (cells) => {
    const values = formulas.map((formula) => formula(cells));
    if (!values.every((value) => value?.kind === 3)) return undefined;
    return { kind: 3, value: values.some((value) => value.value) };
  };
}

export function choice(condition: PlainFormula, yes: PlainFormula, no: PlainFormula): PlainFormula {
  return (cells) => {
    const value = condition(cells);
    return value?.kind === 3 ? (value.value ? yes : no)(cells) : undefined;
  };
}

/** What a link shows. */
export function friendlyName(name: PlainFormula): PlainFormula {
  return (cells) => {
    const value = name(cells);
    return value?.kind === 2 && value.value !== '' ? value : undefined;
  };
}

export function conditionalCall(
  target: PlacedArea | undefined,
  conditions: readonly { readonly range: PlacedArea; readonly criterion: PlainFormula }[],
): PlainFormula {
  return (cells) => {
    const pairs: ConditionPair[] = [];
    for (const { range, criterion } of conditions) {
      const value = criterion(cells);
      if (!value) return undefined;
      pairs.push({ range: cells.array(range), criterion: value });
    }
    return target ? sumIfs(cells.array(target), pairs) : countIfs(pairs);
  };
}

function numberOf(value: EngineScalar | undefined): number | undefined {
  if (value?.kind === 0) return 0;
  return value?.kind === 1 ? value.value : undefined;
}

function textOf(value: EngineScalar | undefined): string | undefined {
  if (value?.kind === 0) return '';
  if (value?.kind === 1) return numberText(value.value);
  return value?.kind === 2 ? value.value : undefined;
}
