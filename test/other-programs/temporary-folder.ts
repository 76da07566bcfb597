import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'stakegrid-test-'));
const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** Gives the work a folder of its own, and removes it when the work is done or has failed. */
export function inTemporaryFolder<Result>(work: (folder: string) => Result): Result {
  const folder = newFolder();
  try {
    return work(folder);
  } finally {
    remove(folder);
  }
}

/** A folder for all tests of the file or `describe` that calls this; it is removed after the last of them. */
export function temporaryFolder(): string {
  const folder = newFolder();
  afterAll(() => remove(folder));
  return folder;
}
