import { FileError, losesMacros, newWorkbook, openXlsx, saveXlsx } from '../files';
import { createHost, type Host } from '../host';
import { startExcelClient, type ExcelClient } from '../host/client/node';
import type { CommandLineTexts } from '../i18n';
import { format, localeOf, type Language } from '../i18n';
import { Failure } from './failure';
import { readInput } from './file-access';
import { refusedByExcel } from './refused-by-excel';
import { languageOfUser } from './user-language';

/** A workbook opened in the embedded Excel, and Microsoft’s client that talks to it. */
export interface Session {
  readonly host: Host;
  readonly client: ExcelClient;
  /** Works on the workbook; a protected sheet that cannot be written ends the run with exit code 2. */
  work<Result>(task: (context: Excel.RequestContext) => Promise<Result>): Promise<Result>;
  /** The workbook as the bytes of an .xlsx file. */
  save(): Promise<Uint8Array>;
}

export interface SessionOptions {
  /** What Excel displays; that of the user’s terminal where none is given. */
  readonly language?: Language | undefined;
  /** The highest ExcelApi version that the host admits to. */
  readonly api?: string | undefined;
}

/** Opens a file, or a blank workbook for `-`. */
export async function openSession(
  path: string,
  texts: CommandLineTexts,
  { language = languageOfUser(), api }: SessionOptions,
): Promise<Session> {
  const model = path === '-' ? newWorkbook(['Sheet1'], new Date()) : await openFile(path, texts);
  const host = createHost(model, {
    displayLanguage: localeOf(language),
    ...(api !== undefined && { requirementSet: api }),
  });
  const client = startExcelClient(host);
  return {
    host,
    client,
    work: async (task) => {
      try {
        return await client.Excel.run(task);
      } catch (error) {
        throw refusedByExcel(error, model, path, texts) ?? error;
      }
    },
    save: () => {
      if (losesMacros(model)) console.error(format(texts.withoutMacros, { path }));
      return saveXlsx(model);
    },
  };
}

async function openFile(path: string, texts: CommandLineTexts) {
  const bytes = await readInput(path, texts);
  try {
    return await openXlsx(bytes);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    throw new Failure(format(texts.cannotOpen, { path, reason: texts[error.code] }), 2);
  }
}
