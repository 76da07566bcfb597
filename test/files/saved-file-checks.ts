import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';

interface Report {
  problems: { kind: string; severity: string; file?: string; message: string }[];
}

const packages = resolve(__dirname, '../../node_modules');
// The validator is not among the package's public entries, but it knows what Excel offers to repair.
const validator: { validateXlsxBuffer(bytes: Uint8Array, options?: object): Promise<Report> } = createRequire(
  __filename,
)(join(packages, '@cj-tech-master/excelts/dist/cjs/modules/excel/utils/ooxml-validator/index.js'));

/** What is wrong with a saved workbook, by the excelts validator and by text that no part may hold. */
export async function problemsOf(bytes: Uint8Array): Promise<string[]> {
  const report = await validator.validateXlsxBuffer(bytes, { maxProblems: 50 });
  const found = report.problems.map((one) => `${one.severity} ${one.kind} ${one.file ?? ''}: ${one.message}`);
  for (const [path, part] of Object.entries(unzipSync(bytes))) {
    if (!/\.(xml|rels|vml)$/.test(path)) continue;
    const bad =
      /[\w:]+="(undefined|NaN|null|Infinity|\[object Object\])"|>(undefined|NaN|\[object Object\])</.exec(
        strFromU8(part),
      );
    if (bad) found.push(`${path} holds ${bad[0]}`);
  }
  return found;
}

/** The text of a part of a saved workbook. */
export function partText(bytes: Uint8Array, path: string): string {
  const part = unzipSync(bytes)[path];
  if (!part) throw new Error(`There is no part ${path}`);
  return strFromU8(part);
}

export function partPaths(bytes: Uint8Array): string[] {
  return Object.keys(unzipSync(bytes)).sort();
}

/** Opens files with openpyxl; the empty text when all is well. */
export function openpyxlTrouble(files: Readonly<Record<string, Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'saved-'));
  try {
    const paths = Object.entries(files).map(([name, bytes]) => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    });
    const { status, stderr, error } = spawnSync(python(), [join(__dirname, 'open_saved.py'), ...paths], {
      encoding: 'utf8',
    });
    return status === 0 ? '' : stderr || String(error);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function hasOpenpyxl(): boolean {
  return present(python(), ['-c', 'import openpyxl'], 'openpyxl');
}

export function hasLibreOffice(): boolean {
  return present('soffice', ['--version'], 'LibreOffice');
}

/**
 * Converts a workbook with LibreOffice. It trusts cached results on load unless `recalculate` is set.
 * Returns the bytes of the converted file.
 */
export function libreOfficeConversion(
  bytes: Uint8Array,
  to: 'xlsx' | 'pdf' | 'csv',
  recalculate = false,
): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'converted-'));
  try {
    const profile = join(folder, 'profile');
    mkdirSync(join(profile, 'user'), { recursive: true });
    writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), registry(recalculate));
    writeFileSync(join(folder, 'book.xlsx'), bytes);
    const out = join(folder, 'out');
    const options = [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--convert-to',
      to,
      '--outdir',
      out,
    ];
    const { status, stdout, stderr } = spawnSync('soffice', [...options, join(folder, 'book.xlsx')], {
      encoding: 'utf8',
    });
    const [result] = status === 0 ? readdirSync(out) : [];
    if (result === undefined)
      throw new Error(`LibreOffice could not convert the workbook: ${stdout}${stderr}`);
    return readFileSync(join(out, result));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether a program is there; on the build server it must be, elsewhere its absence is said and its tests are skipped. */
function present(program: string, options: string[], name: string): boolean {
  const found = spawnSync(program, options).status === 0;
  if (!found && process.env['CI'] === 'true') throw new Error(`${name} is missing on the build server`);
  if (!found) console.warn(`${name} is not installed: its checks are skipped.`);
  return found;
}

function python(): string {
  return spawnSync('/usr/bin/python3', ['--version']).status === 0 ? '/usr/bin/python3' : 'python3';
}

function registry(recalculate: boolean): string {
  const mode = recalculate ? 0 : 1;
  return (
    '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry" ' +
    'xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    '<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">' +
    `<value>${mode}</value></prop></item></oor:items>`
  );
}
