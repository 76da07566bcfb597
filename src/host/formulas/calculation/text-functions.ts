import { displayText } from '../../values/display-text';
import { parseInput } from '../../values/parse-input';
import type { EngineFunction } from './conditional-functions';
import { elementwise } from './elementwise';
import { blank, engineError, engineNumber, type EngineScalar } from './engine-values';

/** TEXT and VALUE by the same rules by which cells are shown and typed text is read. */
export function textFunctions(): Map<string, EngineFunction> {
  return new Map<string, EngineFunction>([
    [
      'TEXT',
      {
        minArity: 2,
        maxArity: 2,
        invoke: (args) => elementwise(args, ([value = blank, format = blank]) => textOf(value, format)),
      },
    ],
    [
      'VALUE',
      { minArity: 1, maxArity: 1, invoke: (args) => elementwise(args, ([value = blank]) => valueOf(value)) },
    ],
  ]);
}

function textOf(value: EngineScalar, format: EngineScalar): EngineScalar {
  if (value.kind === 4) return value;
  if (format.kind === 4) return format;
  const pattern = format.kind === 0 ? '' : String(format.value);
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
