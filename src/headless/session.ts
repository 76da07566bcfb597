import {
  cellAddress,
  losesMacros,
  newWorkbook,
  openXlsx,
  saveXlsx,
  FileError,
  type WorkbookModel,
} from '../files';
import { createHost, type Host } from '../host';
import { startExcelClient, type ExcelClient } from '../host/client/node';
import type { CommandLineTexts } from '../i18n';
import { format, localeOf, type Language } from '../i18n';
import { Failure } from './failure';
import { readInput } from './file-access';
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
        throw refusalOf(error, host, path, texts) ?? error;
      }
    },
    save: () => {
      if (losesMacros(model)) console.error(format(texts.withoutMacros, { path }));
      return saveXlsx(model);
    },
  };
}

/** What a user can do something about, in words; null for any other error. */
function refusalOf(error: unknown, host: Host, path: string, texts: CommandLineTexts): Failure | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  if (error.code === 'AccessDenied') return new Failure(protectedBy(host, path, texts), 2);
  if (error.code !== 'NonBlankCellOffSheet') return null;
  const places = lastCells(host.workbook).join(', ');
  return new Failure(format(texts.isFull, { path, places }), 2);
}

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** The first cell in the last row or column of each sheet that has one. */
function lastCells({ sheets }: WorkbookModel): readonly string[] {
  return sheets.flatMap(({ name, cells }) => {
    const used = cells.usedArea(({ value, formula }) => value !== null || formula !== undefined);
    if (used === null || (used.bottom < LAST_ROW && used.right < LAST_COLUMN)) return [];
    let found: string | null = null;
    cells.forEach(({ value, formula }, row, column) => {
      if (
        found === null &&
        (row === LAST_ROW || column === LAST_COLUMN) &&
        (value !== null || formula !== undefined)
      )
        found = `${name}!${cellAddress(row, column)}`;
    });
    return found === null ? [] : [found];
  });
}

function protectedBy({ workbook }: Host, path: string, texts: CommandLineTexts): string {
  const sheets = workbook.sheets.filter(({ protection }) => protection !== null).map(({ name }) => name);
  const places = sheets.length > 0 ? sheets.join(', ') : texts.structure;
  return format(texts.isProtected, { path, places });
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
