import { displayText } from '../../values/display-text';
import { parseInput } from '../../values/parse-input';
import type { EngineFunction } from './conditional-functions';
import {
  asArray,
  engineArray,
  engineError,
  engineNumber,
  isEngineValue,
  type EngineScalar,
  type EngineValue,
} from './engine-values';

/** TEXT and VALUE by the same rules by which cells are shown and typed text is read. */
export function textFunctions(): Map<string, EngineFunction> {
  return new Map<string, EngineFunction>([
    [
      'TEXT',
      { minArity: 2, maxArity: 2, invoke: ([value, format]) => each(value, (one) => textOf(one, format)) },
    ],
    ['VALUE', { minArity: 1, maxArity: 1, invoke: ([value]) => each(value, valueOf) }],
  ]);
}

function each(value: unknown, convert: (one: EngineScalar) => EngineScalar): EngineValue {
  if (!isEngineValue(value)) return engineError('#VALUE!');
  if (value.kind !== 5) return convert(value);
  return engineArray(value.rows.map((cells) => cells.map(convert)));
}

function textOf(value: EngineScalar, format: unknown): EngineScalar {
  const code = isEngineValue(format) ? asArray(format).rows[0]?.[0] : undefined;
  if (value.kind === 4) return value;
  if (!code || code.kind === 4) return code ?? engineError('#VALUE!');
  const pattern = code.kind === 0 ? '' : String(code.value);
  if (pattern === '') return { kind: 2, value: '' };
  const number = value.kind === 0 ? 0 : value.kind === 2 ? typedNumber(value.value) : value.value;
  const text = displayText(number, pattern);
  return text.startsWith('########') ? engineError('#VALUE!') : { kind: 2, value: text };
}

function typedNumber(text: string): number | string {
  const { value } = parseInput(text);
  return typeof value === 'number' ? value : text;
}

function valueOf(value: EngineScalar): EngineScalar {
  if (value.kind === 1 || value.kind === 4) return value;
  if (value.kind === 0) return engineNumber(0);
  const parsed = value.kind === 2 ? parseInput(value.value).value : null;
  return typeof parsed === 'number' ? engineNumber(parsed) : engineError('#VALUE!');
}
