import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { openXmlProblems } from '../other-programs/open-xml-sdk';

interface Report {
  problems: { kind: string; severity: string; file?: string; message: string }[];
}

const packages = resolve(__dirname, '../../node_modules');
// The validator is not among the package's public entries, but it knows what Excel offers to repair.
const validator: { validateXlsxBuffer(bytes: Uint8Array, options?: object): Promise<Report> } = createRequire(
  __filename,
)(join(packages, '@cj-tech-master/excelts/dist/cjs/modules/excel/utils/ooxml-validator/index.js'));

/** What is wrong with a saved workbook, by the Open XML SDK, the validator of excelts and text that no part may hold. */
export async function problemsOf(bytes: Uint8Array): Promise<string[]> {
  const report = await validator.validateXlsxBuffer(bytes, { maxProblems: 50 });
  const found = report.problems
    .map((one) => `${one.severity} ${one.kind} ${one.file ?? ''}: ${one.message}`)
    .filter((problem) => !isThirdAxis(problem));
  for (const [path, part] of Object.entries(unzipSync(bytes))) {
    if (!/\.(xml|rels|vml)$/.test(path)) continue;
    const bad =
      /[\w:]+="(undefined|NaN|null|Infinity|\[object Object\])"|>(undefined|NaN|\[object Object\])</.exec(
        strFromU8(part),
      );
    if (bad) found.push(`${path} holds ${bad[0]}`);
  }
  return [...found, ...openXmlProblems(bytes)];
}

/** A chart in three dimensions names an axis 0 where its series do not stand along one, and so does Excel. */
function isThirdAxis(problem: string): boolean {
  return /<c:(?:bar|area)3DChart> references <c:axId val="0"> but no matching axis/.test(problem);
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
