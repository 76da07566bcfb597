import { parseArgs } from 'node:util';
import type { CommandLineTexts, Language } from '../i18n';
import { format } from '../i18n';
import type { ExampleId } from '../workbook';
import { Failure } from './failure';

const options = {
  lang: { type: 'string' },
  example: { type: 'boolean' },
  pipeline: { type: 'boolean' },
  output: { type: 'string', short: 'o' },
  column: { type: 'string', multiple: true },
  json: { type: 'string' },
  today: { type: 'string' },
  api: { type: 'string' },
  note: { type: 'string' },
  period: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

type Option = keyof typeof options;
const OPTION_TYPES = new Map(Object.entries(options).map(([name, { type }]) => [name, type]));

const optionsOfCommand: Record<string, readonly Option[]> = {
  new: ['lang', 'example', 'pipeline'],
  add: ['column', 'output'],
  check: ['output', 'json', 'today', 'lang'],
  run: ['api', 'lang'],
  snapshot: ['output', 'note', 'today', 'lang'],
  seal: ['period', 'output', 'today', 'lang'],
  close: ['period', 'output', 'today', 'lang'],
  demo: ['today'],
};

export interface CommandArguments {
  readonly command: string | null;
  readonly positionals: readonly string[];
  readonly lang: string | undefined;
  readonly example: ExampleId | null;
  readonly columns: readonly string[];
  readonly output: string | undefined;
  readonly json: string | undefined;
  readonly today: string | undefined;
  readonly api: string | undefined;
  readonly note: string | undefined;
  readonly period: string | undefined;
  readonly help: boolean;
  readonly version: boolean;
}

/** Reads the command line; a wrong one ends the run with exit code 2. */
export function readArguments(argv: readonly string[], texts: CommandLineTexts): CommandArguments {
  const { values, positionals } = parse(argv, texts);
  const [command = null, ...rest] = positionals;
  const known = command === null ? null : optionsOfCommand[command];
  const isHelp = values.help === true || command === 'help';
  if (command !== null && !known && !isHelp) {
    const commands = Object.keys(optionsOfCommand).join(', ');
    throw new Failure(format(texts.unknownCommand, { command, commands }), 2);
  }
  for (const option of Object.keys(values)) {
    if (known && option !== 'help' && !known.some((name) => name === option)) {
      throw new Failure(
        format(texts.tooManyArguments, { command: command ?? '', argument: `--${option}` }),
        2,
      );
    }
  }
  if (values.example === true && values.pipeline === true)
    throw new Failure(format(texts.notBoth, { one: '--example', other: '--pipeline' }), 2);
  return {
    command,
    positionals: rest,
    lang: values.lang,
    example: values.pipeline === true ? 'pipeline' : values.example === true ? 'case' : null,
    columns: values.column ?? [],
    output: values.output,
    json: values.json,
    today: values.today,
    api: values.api,
    note: values.note,
    period: values.period,
    help: isHelp,
    version: values.version ?? false,
  };
}

/** Node’s own words for a wrong option are English and long: what it finds is put into ours. */
function parse(argv: readonly string[], texts: CommandLineTexts) {
  const { tokens } = parseArgs({
    args: [...argv],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const refuse = (text: string) => new Failure(format(text, { option: token.rawName }), 2);
    const type = OPTION_TYPES.get(token.name);
    const { value, inlineValue } = token;
    const isOtherOption =
      inlineValue !== true && value !== undefined && value.length > 1 && value.startsWith('-');
    if (type === undefined) throw refuse(texts.unknownOption);
    if (type === 'boolean' && value !== undefined) throw refuse(texts.optionTakesNoValue);
    if (type === 'string' && (value === undefined || isOtherOption)) throw refuse(texts.optionNeedsValue);
  }
  return parseArgs({ args: [...argv], options, allowPositionals: true });
}

/** The language that was asked for, if one was; another one ends the run with exit code 2. */
export function readLanguage(value: string | undefined, texts: CommandLineTexts): Language | undefined {
  if (value === undefined || value === 'en' || value === 'zh') return value;
  throw new Failure(format(texts.unknownLanguage, { language: value }), 2);
}

/** Exactly the named positional arguments of a command. */
export function takePositionals(
  given: CommandArguments,
  names: readonly string[],
  texts: CommandLineTexts,
): string[] {
  const command = given.command ?? '';
  const missing = names[given.positionals.length];
  if (missing !== undefined)
    throw new Failure(format(texts.missingArgument, { command, argument: missing }), 2);
  const extra = given.positionals[names.length];
  if (extra !== undefined) throw new Failure(format(texts.tooManyArguments, { command, argument: extra }), 2);
  return [...given.positionals];
}
