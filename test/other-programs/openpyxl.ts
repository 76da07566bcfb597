import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { testWith } from './present';
import { inTemporaryFolder } from './temporary-folder';

/** The system's Python, which has openpyxl where another one that comes first on the path has not. */
export const python =
  spawnSync('/usr/bin/python3', ['--version']).status === 0 ? '/usr/bin/python3' : 'python3';

export const testWithOpenpyxl = testWith('openpyxl', python, ['-c', 'import openpyxl']);

/**
 * Opens a file with openpyxl, or what openpyxl saves of it, and walks all that it holds; the empty text when all is well.
 */
export function openpyxlTrouble(bytes: Uint8Array, what: 'file' | 'file saved again' = 'file'): string {
  return inTemporaryFolder((folder) => {
    const path = join(folder, 'book.xlsx');
    writeFileSync(path, bytes);
    const script = [join(__dirname, 'open_saved.py'), ...(what === 'file' ? [] : ['--again'])];
    const opened = spawnSync(python, [...script, path], { encoding: 'utf8' });
    return opened.status === 0 ? '' : opened.stderr || String(opened.error);
  });
}
