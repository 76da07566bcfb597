import { describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expectSameNumbers } from '../same-numbers';
import { checkBytes } from '../check-bytes';

// The expected numbers are worked out by a second implementation in Python, so it needs openpyxl.
const python = '/usr/bin/python3';
const available = hasOpenpyxl();
if (!available) console.warn('Skipped: python3 with openpyxl is not installed.');
const when = available ? test : test.skip;

function hasOpenpyxl(): boolean {
  try {
    execFileSync(python, ['-c', 'import openpyxl'], { stdio: 'ignore' });
    return true;
  } catch {
    if (process.env['CI']) throw new Error('CI needs python3 with openpyxl');
    return false;
  }
}

describe('a check reports what an independent implementation works out', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pipeline-'));
  const seeds = (process.env['PIPELINE_SEEDS'] ?? '1,2,3,4').split(',');

  for (const style of ['en', 'zh', 'messy']) {
    when.each(seeds)(`${style} pipeline, seed %s`, async (seed) => {
      const input = join(folder, `${style}-${seed}.xlsx`);
      const expectation = join(folder, `${style}-${seed}.json`);
      execFileSync(python, [resolve(__dirname, 'pipeline.py'), seed, style, input, expectation]);
      const report = await checkBytes(new Uint8Array(readFileSync(input)), '2026-11-22');
      expectSameNumbers(report, JSON.parse(readFileSync(expectation, 'utf8')));
      expect(report.deals.length).toBeGreaterThan(0);
    });
  }
});
