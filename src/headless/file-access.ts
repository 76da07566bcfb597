import { existsSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { CommandLineTexts } from '../i18n';
import { format } from '../i18n';
import { Failure } from './failure';

/** A path as the user meant it: `npm run` changes into the project's folder and tells where it was called. */
export function userPath(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
}

/** The bytes of an input file; a file that cannot be read ends the run with exit code 2. */
export async function readInput(path: string, texts: CommandLineTexts): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(userPath(path)));
  } catch (error) {
    throw new Failure(format(texts.cannotRead, { path, reason: reasonOf(error, 'missing', texts) }), 2);
  }
}

/** Excel opens a workbook by the ending of its name. */
export function requireWorkbookName(path: string | undefined, texts: CommandLineTexts): void {
  if (path !== undefined && !/\.xlsx$/i.test(path)) throw new Failure(format(texts.wrongEnding, { path }), 2);
}

/** A new workbook takes the place of none that is there: it may hold somebody's deals. */
export function requireNothingAt(path: string, texts: CommandLineTexts): void {
  if (existsSync(userPath(path))) throw new Failure(format(texts.alreadyThere, { path }), 2);
}

/** Replaces a file whole: written beside it first, so that a crash leaves the old file or the new one, never a part. */
export async function replaceWhole(
  path: string,
  content: Uint8Array | string,
  texts: CommandLineTexts,
): Promise<void> {
  const target = userPath(path);
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    await writeFile(beside, content);
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw new Failure(format(texts.cannotWrite, { path, reason: reasonOf(error, 'no-folder', texts) }), 2);
  }
}

type Reason = 'missing' | 'no-folder' | 'is-folder' | 'not-allowed' | 'disk-full';

/** What the codes of the system mean; EBUSY is a file that Excel has open. */
const REASONS: Readonly<Record<string, Reason>> = {
  EISDIR: 'is-folder',
  ENOTDIR: 'no-folder',
  EACCES: 'not-allowed',
  EPERM: 'not-allowed',
  EROFS: 'not-allowed',
  EBUSY: 'not-allowed',
  ENOSPC: 'disk-full',
};

/** Why the system refused, in words; `notFound` is what it could not find. In its own words where that is unusual. */
function reasonOf(error: unknown, notFound: Reason, texts: CommandLineTexts): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const reason = code === 'ENOENT' ? notFound : REASONS[code];
  return reason === undefined ? error.message : texts[reason];
}
