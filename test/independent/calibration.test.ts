import { expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DEFAULT_RULES, parametersOf } from '../../src/method';
import { methodFor } from '../../src/method/history/calibration/centres';
import { estimateRates, type Counts } from '../../src/method/history/calibration/estimate';

interface Case {
  readonly counts: Counts;
  readonly rates: Readonly<Record<string, number>>;
}

test.each(['1', '2', '3'])('calibrated rates are those of an independent implementation, seed %s', (seed) => {
  const path = join(mkdtempSync(join(tmpdir(), 'calibration-')), 'cases.json');
  execFileSync('python3', [resolve(__dirname, 'calibration.py'), seed, path]);
  const cases: readonly Case[] = JSON.parse(readFileSync(path, 'utf8'));
  expect(cases.length).toBeGreaterThan(20);
  const parameters = parametersOf(DEFAULT_RULES);
  for (const { counts, rates } of cases) {
    const deals = Object.values(counts).reduce((sum, count) => sum + count.deals, 0);
    for (const { row, rate } of estimateRates(methodFor(deals, parameters), counts, parameters)) {
      expect([row, rate]).toEqual([row, expect.closeTo(rates[row] ?? Number.NaN, 12)]);
    }
  }
});
