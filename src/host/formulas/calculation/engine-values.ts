import type { CellValue } from '../../../files/model/cells';

/** The values that the formula engine passes to functions, in the shape of excelts 10.2.0 (`runtime/values`). */
export type EngineScalar =
  | { readonly kind: 0 }
  | { readonly kind: 1; readonly value: number }
  | { readonly kind: 2; readonly value: string }
  | { readonly kind: 3; readonly value: boolean }
  | { readonly kind: 4; readonly code: string };

export interface EngineArray {
  readonly kind: 5;
  readonly rows: readonly (readonly EngineScalar[])[];
  readonly height: number;
  readonly width: number;
  readonly originRow?: number;
  readonly originCol?: number;
  readonly subtotalMask?: readonly (readonly boolean[])[];
  readonly hiddenRowMask?: readonly boolean[];
}

export type EngineValue = EngineScalar | EngineArray;

export const blank: EngineScalar = { kind: 0 };

export function engineError(code: string): EngineScalar {
  return { kind: 4, code };
}

export function engineNumber(value: number): EngineScalar {
  return { kind: 1, value };
}

export function engineScalar(value: CellValue): EngineScalar {
  if (value === null) return blank;
  if (typeof value === 'number') return { kind: 1, value };
  if (typeof value === 'string') return { kind: 2, value };
  if (typeof value === 'boolean') return { kind: 3, value };
  return { kind: 4, code: value.error };
}

export function engineArray(rows: readonly (readonly EngineScalar[])[]): EngineArray {
  return { kind: 5, rows, height: rows.length, width: rows[0]?.length ?? 0 };
}

/** Arguments come as `unknown` from the engine's public types; anything but a known shape is a bug there. */
export function isEngineValue(value: unknown): value is EngineValue {
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    typeof value.kind === 'number' &&
    value.kind <= 5
  );
}

/** An argument as an array: scalars become 1 × 1. */
export function asArray(value: EngineValue): EngineArray {
  return value.kind === 5 ? value : engineArray([[value]]);
}
