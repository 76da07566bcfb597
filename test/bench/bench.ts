import { assess, dayOf, readRules } from '../../src/method';
import { readTables } from '../../src/workbook/read/read-tables';
import type { SheetValues } from '../../src/workbook/read/sheet-values';
import { compare, growthExponent, type Plan, type Times } from './measure';
import { pipelineRows, type TableRows } from './pipeline-rows';
import { measureRanges } from './ranges';
import { CHECK_KINDS, measureCheck, type CheckTimes } from './whole-check';

const SIZES = [500, 5000] as const;
const today = dayOf(2026, 11, 22);

function sheetValues({ sheet, values }: TableRows): SheetValues {
  return { name: sheet, mark: null, top: 0, left: 0, values, tables: [], merged: [], chosen: [] };
}

/** Reads and assesses rows in memory. */
function readAndAssess(sheets: readonly SheetValues[]): number {
  const read = readTables({ sheets, dateSystem: 1900 });
  if (read.kind === 'refused') throw new Error(`The rows were refused: ${read.code}`);
  return assess(read.facts, readRules(read.facts.rules).rules, today).deals.length;
}

/** Small jobs run several times, since one alone would measure the interpreter; a large one is long enough by itself. */
const inMemoryPlans: Readonly<Record<(typeof SIZES)[number], Plan>> = {
  500: { pairs: 5, untimed: 60, timed: 15 },
  5000: { pairs: 5, untimed: 3, timed: 3 },
};
const checkRounds = { 500: { untimed: 2, timed: 9 }, 5000: { untimed: 0, timed: 3 } } as const;

async function main(): Promise<void> {
  const inMemory: Times[] = [];
  const checks: CheckTimes[] = [];
  console.log('Medians of pairs of blocks of runs; each block starts with a clean heap.'); // prettier-ignore
  for (const size of SIZES) {
    const rows = pipelineRows(size);
    const sheets = rows.map(sheetValues);
    const text = JSON.stringify(rows.map(({ values }) => values));
    const times = await compare(
      inMemoryPlans[size],
      () => readAndAssess(sheets),
      () => JSON.parse(text),
    );
    const { work, baseline, ratio } = times;
    inMemory.push(times);
    console.log(`${size} deals: read + assess ${work.toFixed(0)} ms, JSON.parse of the same rows ${baseline.toFixed(0)} ms, ratio ${ratio.toFixed(2)} (aim ≤ 1.0)`); // prettier-ignore
    const check = await measureCheck(rows, checkRounds[size]);
    checks.push(check);
    for (const kind of CHECK_KINDS) {
      const times = check.times[kind];
      console.log(`${size} deals: check when ${kind} ${times.work.toFixed(0)} ms, reading and rewriting the same cells ${times.baseline.toFixed(0)} ms, ratio ${times.ratio.toFixed(2)} (aim ≤ 1.5)`); // prettier-ignore
    }
    console.log(`${size} deals: ${check.requests} requests (web limit: ${check.webRequests})`);
  }
  await measureRanges();
  printGrowth('read + assess', inMemory);
  for (const kind of CHECK_KINDS) printGrowth(`check when ${kind}`, checks.map(({ times }) => times[kind])); // prettier-ignore
}

/** Beside that of the baseline: larger data cost every program more, since they leave the cache of the processor. */
function printGrowth(name: string, times: readonly Times[]): void {
  const growth = growthExponent(SIZES, times.map(({ work }) => work)); // prettier-ignore
  const ofBaseline = growthExponent(SIZES, times.map(({ baseline }) => baseline)); // prettier-ignore
  console.log(`growth exponent: ${name} ${growth.toFixed(2)} (aim ≤ 1.1), of what it is compared with ${ofBaseline.toFixed(2)}`); // prettier-ignore
}

void main();
