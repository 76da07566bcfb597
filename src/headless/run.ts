import { compileFunction } from 'node:vm';
import type { CommandLineTexts, Language } from '../i18n';
import { format } from '../i18n';
import { Failure } from './failure';
import { readInput, replaceWhole } from './file-access';
import { openSession } from './session';

export interface RunOptions {
  /** `-` is a blank workbook. */
  readonly input: string;
  readonly script: string;
  readonly output: string;
  /** Highest ExcelApi version, e.g. `1.9`. */
  readonly api?: string | undefined;
  readonly language?: Language | undefined;
}

/** Runs a script that may await at top level against the embedded Excel, and saves the workbook when it ends well. */
export async function run(options: RunOptions, texts: CommandLineTexts): Promise<void> {
  const source = new TextDecoder().decode(await readInput(options.script, texts));
  const { client, save } = await openSession(options.input, texts, options);
  const script = asyncFunction(source, options.script);
  const neverEnds = new Failure(texts.scriptNeverEnds, 1);
  try {
    await orIdle(script(client.Excel, client.Office, client.OfficeExtension, console), neverEnds);
  } catch (error) {
    throw error === neverEnds ? neverEnds : new Failure(describe(error, texts), 1);
  }
  await replaceWhole(options.output, await save(), texts);
}

/** Waits for `work`; throws `failure` where the process has nothing left to do and `work` is not done. */
function orIdle(work: Promise<unknown>, failure: Failure): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const onIdle = () => reject(failure);
    process.once('beforeExit', onIdle);
    void work.then(resolve, reject).finally(() => process.off('beforeExit', onIdle));
  });
}

type Script = (...scope: unknown[]) => Promise<unknown>;

function asyncFunction(source: string, filename: string): Script {
  const scope = ['Excel', 'Office', 'OfficeExtension', 'console'];
  const make: (...values: unknown[]) => Promise<unknown> = compileFunction(
    `return (async () => {${source}\n})();`,
    scope,
    { filename, columnOffset: -'return (async () => {'.length },
  ) as Script;
  return make;
}

/** What went wrong: code, message and place of an Office error; the message and stack of any other. */
function describe(error: unknown, texts: CommandLineTexts): string {
  if (!(error instanceof Object)) return format(texts.scriptThrew, { message: String(error) });
  const { code, message, debugInfo, stack } = error as {
    code?: unknown;
    message?: unknown;
    debugInfo?: { errorLocation?: string; statement?: string };
    stack?: unknown;
  };
  if (typeof code !== 'string')
    return format(texts.scriptThrew, { message: String(stack ?? message ?? error) });
  const lines = [format(texts.officeError, { code, message: String(message) })];
  if (debugInfo?.errorLocation)
    lines.push(format(texts.errorLocation, { location: debugInfo.errorLocation }));
  if (debugInfo?.statement) lines.push(format(texts.errorStatement, { statement: debugInfo.statement }));
  return lines.join('\n');
}
