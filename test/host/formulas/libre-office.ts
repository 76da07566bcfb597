import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** LibreOffice trusts the results in a file unless its settings tell it to calculate on load: 0 is "always". */
const recalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

export function hasLibreOffice(): boolean {
  return spawnSync('soffice', ['--version']).status === 0;
}

/** An .xlsx file as LibreOffice saves it again, its pivot tables refreshed. */
export function resavedByLibreOffice(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'saved-again-'));
  try {
    writeFileSync(join(folder, 'book.xlsx'), bytes);
    const profile = pathToFileURL(join(folder, 'profile')).href;
    const args = ['--headless', '--convert-to', 'xlsx', '--outdir', join(folder, 'again')];
    const { status, stderr } = spawnSync(
      'soffice',
      [`-env:UserInstallation=${profile}`, ...args, join(folder, 'book.xlsx')],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(`LibreOffice failed: ${stderr}`);
    return readFileSync(join(folder, 'again/book.xlsx'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The lines of the first sheet of an .xlsx file after LibreOffice calculated it, values as they are and not as shown. */
export function calculatedByLibreOffice(bytes: Uint8Array): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'calculated-'));
  try {
    mkdirSync(join(folder, 'profile/user'), { recursive: true });
    writeFileSync(join(folder, 'profile/user/registrymodifications.xcu'), recalculate);
    writeFileSync(join(folder, 'book.xlsx'), bytes);
    const profile = pathToFileURL(join(folder, 'profile')).href;
    const filter = 'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,false,false,false,false,1';
    const args = [
      `-env:UserInstallation=${profile}`,
      '--headless',
      '--convert-to',
      filter,
      '--outdir',
      folder,
      join(folder, 'book.xlsx'),
    ];
    const { status, stderr } = spawnSync('soffice', args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`LibreOffice failed: ${stderr}`);
    const name = spawnSync('ls', [folder], { encoding: 'utf8' })
      .stdout.split('\n')
      .find((file) => file.endsWith('.csv'));
    if (!name) throw new Error('LibreOffice wrote no file');
    return readFileSync(join(folder, name), 'utf8').split('\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
}
