import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { testWith } from './present';
import { inTemporaryFolder } from './temporary-folder';

/** The system's Python, which has openpyxl where another one that comes first on the path has not. */
export const python =
  spawnSync('/usr/bin/python3', ['--version']).status === 0 ? '/usr/bin/python3' : 'python3';

export const testWithOpenpyxl = testWith('openpyxl', python, ['-c', 'import openpyxl']);

/** Opens a file with openpyxl and walks all that it holds; the empty text when all is well. */
export function openpyxlTrouble(bytes: Uint8Array): string {
  return inTemporaryFolder((folder) => {
    const path = join(folder, 'book.xlsx');
    writeFileSync(path, bytes);
    const opened = spawnSync(python, [join(__dirname, 'open_saved.py'), path], { encoding: 'utf8' });
    return opened.status === 0 ? '' : opened.stderr || String(opened.error);
  });
}
