import { newWorkbook, openXlsx, saveXlsx, FileError } from '../files';
import { createHost, type Host } from '../host';
import { startExcelClient, type ExcelClient } from '../host/client/node';
import type { CommandLineTexts } from '../i18n';
import { format } from '../i18n';
import { Failure } from './failure';
import { readInput } from './file-access';

/** A workbook opened in the embedded Excel, and Microsoft’s client that talks to it. */
export interface Session {
  readonly host: Host;
  readonly client: ExcelClient;
  /** The workbook as the bytes of an .xlsx file. */
  save(): Promise<Uint8Array>;
}

/** Opens a file, or a blank workbook for `-`. `api` is the highest ExcelApi version that the host admits to. */
export async function openSession(path: string, texts: CommandLineTexts, api?: string): Promise<Session> {
  const model = path === '-' ? newWorkbook() : await openFile(path, texts);
  const host = createHost(model, api === undefined ? {} : { requirementSet: api });
  return { host, client: startExcelClient(host), save: () => saveXlsx(host.workbook) };
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
