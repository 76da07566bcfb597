import { format, texts as textsOf, type CommandLineTexts } from '../i18n';
import { addSheets } from './add-sheets';
import { readArguments, readLanguage, takePositionals, type CommandArguments } from './arguments';
import { check } from './check';
import { keepCommitment } from './keep-commitment';
import { createWorkbook } from './new';
import { demo } from './demo';
import { Failure } from './failure';
import { requireNothingAt, requireWorkbookName } from './file-access';
import { run } from './run';
import { snapshot } from './snapshot';
import { readToday } from './today';
import { languageOfUser } from './user-language';

/**
 * The command line. Answers and summaries go to stdout, refusals to stderr.
 * @returns the exit code: 0 it ran, 1 the script threw, 2 the input or the command cannot be used.
 */
export async function main(argv: readonly string[], version: string): Promise<number> {
  const texts = textsOf(languageOfUser()).commandLine;
  try {
    const given = readArguments(argv, texts);
    if (given.version) console.log(version);
    else await dispatch(given, texts);
    return 0;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    console.error(error.message);
    return error.exitCode;
  }
}

async function dispatch(given: CommandArguments, texts: CommandLineTexts): Promise<void> {
  if (given.help) {
    console.log(texts.usage);
    return;
  }
  const language = readLanguage(given.lang, texts);
  requireWorkbookName(given.output, texts);
  switch (given.command) {
    case 'new': {
      const [output = ''] = takePositionals(given, ['OUT.xlsx'], texts);
      requireWorkbookName(output, texts);
      requireNothingAt(output, texts);
      return createWorkbook(
        { output, language: language ?? languageOfUser(), example: given.example },
        texts,
      );
    }
    case 'add': {
      const [input = ''] = takePositionals(given, ['IN.xlsx'], texts);
      return addSheets({ input, output: requireOutput(given, texts), columns: given.columns }, texts);
    }
    case 'check': {
      const [input = ''] = takePositionals(given, ['IN.xlsx'], texts);
      const today = readToday(given.today, texts);
      return check({ input, output: given.output, json: given.json, today, language }, texts);
    }
    case 'run': {
      if (given.api !== undefined && !/^1\.\d{1,2}$/.test(given.api)) {
        throw new Failure(format(texts.badApi, { value: given.api }), 2);
      }
      const [input = '', script = '', output = ''] = takePositionals(
        given,
        ['IN.xlsx|-', 'SCRIPT.js', 'OUT.xlsx'],
        texts,
      );
      requireWorkbookName(output, texts);
      return run({ input, script, output, api: given.api, language }, texts);
    }
    case 'snapshot': {
      const [input = ''] = takePositionals(given, ['IN.xlsx'], texts);
      const output = requireOutput(given, texts);
      const today = readToday(given.today, texts);
      return snapshot({ input, output, note: given.note, today, language }, texts);
    }
    case 'seal':
    case 'close': {
      const [input = ''] = takePositionals(given, ['IN.xlsx'], texts);
      const { command, period, output } = given;
      if (period === undefined || output === undefined) {
        const argument = period === undefined ? '--period 2027-Q1' : '-o OUT.xlsx';
        throw new Failure(format(texts.missingArgument, { command, argument }), 2);
      }
      const kind = command === 'seal' ? 'commit' : 'close';
      const today = readToday(given.today, texts);
      return keepCommitment({ kind, input, output, period, today, language }, texts);
    }
    case 'demo':
      takePositionals(given, [], texts);
      return demo(readToday(given.today, texts), texts);
    default:
      throw new Failure(texts.usage, 2);
  }
}

/** The file to write, for a command that has no other place for its result. */
function requireOutput({ command, output }: CommandArguments, texts: CommandLineTexts): string {
  if (output !== undefined) return output;
  throw new Failure(format(texts.missingArgument, { command: command ?? '', argument: '-o OUT.xlsx' }), 2);
}
