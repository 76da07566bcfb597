import { expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DEFAULT_RULES, parametersOf } from '../../src/method';
import { type Counts, methodFor } from '../../src/method/win-chance/centres';
import { estimateRates } from '../../src/method/win-chance/estimate';
import { inTemporaryFolder } from '../other-programs/temporary-folder';

interface Case {
  readonly counts: Counts;
  readonly rates: Readonly<Record<string, number>>;
}

test.each(['1', '2', '3'])('calibrated rates are those of an independent implementation, seed %s', (seed) => {
  const cases = inTemporaryFolder((folder): readonly Case[] => {
    const path = join(folder, 'cases.json');
    execFileSync('python3', [resolve(__dirname, 'calibration.py'), seed, path]);
    return JSON.parse(readFileSync(path, 'utf8'));
  });
  expect(cases.length).toBeGreaterThan(20);
  const parameters = parametersOf(DEFAULT_RULES);
  for (const { counts, rates } of cases) {
    const deals = Object.values(counts).reduce((sum, count) => sum + count.deals, 0);
    for (const { row, rate } of estimateRates(methodFor(deals, parameters), counts, parameters)) {
      expect([row, rate]).toEqual([row, expect.closeTo(rates[row] ?? Number.NaN, 12)]);
    }
  }
});
