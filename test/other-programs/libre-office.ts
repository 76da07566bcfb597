import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { testWith } from './present';
import { inTemporaryFolder } from './temporary-folder';

export const testWithLibreOffice = testWith('LibreOffice', 'soffice', ['--version']);

/**
 * Converts a workbook with LibreOffice. It trusts the results in the file unless `recalculate` is set.
 * Returns the bytes of the converted file.
 */
export function libreOfficeConversion(
  bytes: Uint8Array,
  to: 'xlsx' | 'pdf' | `csv:${string}`,
  recalculate = false,
): Uint8Array {
  return inTemporaryFolder((folder) => {
    const out = join(folder, 'out');
    const path = join(folder, 'book.xlsx');
    writeFileSync(path, bytes);
    const said = runLibreOffice(join(folder, 'profile'), calculationOnLoad(recalculate), [
      '--convert-to',
      to,
      '--outdir',
      out,
      path,
    ]);
    const [result] = readdirSync(out);
    if (result === undefined) throw new Error(`LibreOffice could not convert the workbook: ${said}`);
    return readFileSync(join(out, result));
  });
}

/** The lines of the first sheet after LibreOffice has calculated it anew, values as they are and not as shown. */
export function calculatedByLibreOffice(bytes: Uint8Array): string[] {
  const valuesOfFirstSheet = 'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,false,false,false,false,1';
  return new TextDecoder().decode(libreOfficeConversion(bytes, valuesOfFirstSheet, true)).split('\n');
}

/** A setting of LibreOffice, as it stands in a profile. */
export function setting(path: string, name: string, value: string | number | boolean): string {
  return `<item oor:path="/org.openoffice.${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;
}

/** LibreOffice trusts the results in a file unless it is told to calculate on load: 0 is "always", 1 "never". */
export function calculationOnLoad(always: boolean): string {
  return setting('Office.Calc/Formula/Load', 'OOXMLRecalcMode', always ? 0 : 1);
}

/** Runs LibreOffice with a profile that holds the settings; returns what it says, and throws when it fails. */
export function runLibreOffice(profile: string, settings: string, options: readonly string[]): string {
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(
    join(profile, 'user', 'registrymodifications.xcu'),
    '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry" ' +
      `xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${settings}</oor:items>`,
  );
  const { status, stdout, stderr } = spawnSync(
    'soffice',
    [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', ...options],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`LibreOffice failed: ${stdout}${stderr}`);
  return stdout + stderr;
}
