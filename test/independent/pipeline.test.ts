import { describe, expect } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expectSameNumbers } from '../same-numbers';
import { checkBytes } from '../check-bytes';
import { python, testWithOpenpyxl } from '../other-programs/openpyxl';
import { temporaryFolder } from '../other-programs/temporary-folder';

// The expected numbers are worked out by a second implementation in Python, so it needs openpyxl.
describe('a check reports what an independent implementation works out', () => {
  const folder = temporaryFolder();
  const seeds = (process.env['PIPELINE_SEEDS'] ?? '1,2,3,4').split(',');

  for (const style of ['en', 'zh', 'messy']) {
    testWithOpenpyxl.each(seeds)(`${style} pipeline, seed %s`, async (seed) => {
      const input = join(folder, `${style}-${seed}.xlsx`);
      const expectation = join(folder, `${style}-${seed}.json`);
      execFileSync(python, [resolve(__dirname, 'pipeline.py'), seed, style, input, expectation]);
      const report = await checkBytes(new Uint8Array(readFileSync(input)), '2026-11-22');
      expectSameNumbers(report, JSON.parse(readFileSync(expectation, 'utf8')));
      expect(report.deals.length).toBeGreaterThan(0);
    });
  }
});
