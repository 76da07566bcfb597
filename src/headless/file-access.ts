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
    throw new Failure(format(texts.cannotRead, { path, reason: reasonOf(error) }), 2);
  }
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
    throw new Failure(format(texts.cannotWrite, { path, reason: reasonOf(error) }), 2);
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
