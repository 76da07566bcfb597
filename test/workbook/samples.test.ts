import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { READING_RULES } from '../../src/workbook/read/reading-rules';
import { checkBytes } from '../check-bytes';
import { expectSameNumbers } from '../same-numbers';

const sample = (name: string) => readFileSync(resolve(__dirname, '../samples', name));

test.each(['pipeline-en', 'pipeline-zh', 'pipeline-messy'])(
  'a check of %s reports the expected numbers, and reading it finds nothing wrong',
  async (name) => {
    const report = await checkBytes(new Uint8Array(sample(`${name}.xlsx`)), '2026-11-22');
    const expected: { deals: unknown[] } = JSON.parse(sample(`${name}.expected.json`).toString('utf8'));
    expect(report.deals).toHaveLength(expected.deals.length);
    expectSameNumbers(report, expected);
    expect(
      report.findings.filter(
        ({ rule, severity }) => severity !== 'info' && Object.hasOwn(READING_RULES, rule),
      ),
    ).toEqual([]);
  },
);
