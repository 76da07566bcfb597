import { displayText } from '../../values/display-text';
import { parseInput } from '../../values/parse-input';
import type { EngineFunction } from './conditional-functions';
import { elementwise } from './elementwise';
import { blank, engineError, engineNumber, type EngineScalar } from './engine-values';

/** TEXT and VALUE by the same rules by which cells are shown and typed text is read, in the date system of the workbook. */
export function textFunctions(date1904: boolean): Map<string, EngineFunction> {
  return new Map<string, EngineFunction>([
    [
      'TEXT',
      {
        minArity: 2,
        maxArity: 2,
        invoke: (args) =>
          elementwise(args, ([value = blank, format = blank]) => textOf(value, format, date1904)),
      },
    ],
    [
      'VALUE',
      {
        minArity: 1,
        maxArity: 1,
        invoke: (args) => elementwise(args, ([value = blank]) => valueOf(value, date1904)),
      },
    ],
  ]);
}

function textOf(value: EngineScalar, format: EngineScalar, date1904: boolean): EngineScalar {
  if (value.kind === 4) return value;
  if (format.kind === 4) return format;
  const pattern = format.kind === 0 ? '' : String(format.value);
  if (pattern === '') return { kind: 2, value: '' };
  const number = value.kind === 0 ? 0 : value.kind === 2 ? typedNumber(value.value, date1904) : value.value;
  const text = displayText(number, pattern, date1904);
  return text.startsWith('########') ? engineError('#VALUE!') : { kind: 2, value: text };
}

function typedNumber(text: string, date1904: boolean): number | string {
  const { value } = parseInput(text, date1904);
  return typeof value === 'number' ? value : text;
}

function valueOf(value: EngineScalar, date1904: boolean): EngineScalar {
  if (value.kind === 1 || value.kind === 4) return value;
  if (value.kind === 0) return engineNumber(0);
  const parsed = value.kind === 2 ? parseInput(value.value, date1904).value : null;
  return typeof parsed === 'number' ? engineNumber(parsed) : engineError('#VALUE!');
}
