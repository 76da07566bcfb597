import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { rowsReadBy } from '../../../src/workbench/grid/command-rules';
import type { RowSpan } from '../../../src/workbench/grid/mapper/cells';
import { RowSweep } from '../../../src/workbench/grid/row-sweep';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

/** How often each row was done. */
function counts(spans: readonly RowSpan[], last: number): number[] {
  return Array.from(
    { length: last + 1 },
    (_, row) => spans.filter(({ top, bottom }) => row >= top && row <= bottom).length,
  );
}

describe('bringing the rows of a sheet up to date', () => {
  test('the rows in sight come at once, every other row once, and nothing twice', () => {
    const row = fc.nat(3000);
    fc.assert(
      fc.property(row, row, fc.array(row, { maxLength: 3 }), (top, last, hurried) => {
        const done: RowSpan[] = [];
        const sweep = new RowSweep(() => true);
        const first = { top, bottom: top + 100 };
        sweep.start(first, last, (span) => done.push(span));
        expect(done).toEqual([first]);
        for (const at of hurried) sweep.hurry({ top: at, bottom: at });
        const missing = hurried.filter((at) => at <= last && counts(done, last)[at] !== 1);
        expect(missing).toEqual([]);
        jest.runAllTimers();
        expect(sweep.isDone).toBe(true);
        expect(counts(done, last)).toEqual(Array<number>(last + 1).fill(1));
        expect(done.filter((span) => span !== first && span.bottom > last)).toEqual([]);
      }),
    );
  });

  test('while it may not work the rows wait; a stop forgets them', () => {
    let mayWork = false;
    const done: RowSpan[] = [];
    const sweep = new RowSweep(() => mayWork);
    sweep.start({ top: 0, bottom: 9 }, 600, (span) => done.push(span));
    jest.advanceTimersByTime(1_000);
    expect(done).toHaveLength(1);
    mayWork = true;
    jest.advanceTimersByTime(1_000);
    expect(done).toEqual([
      { top: 0, bottom: 9 },
      { top: 10, bottom: 259 },
      { top: 260, bottom: 509 },
      { top: 510, bottom: 600 },
    ]);
    sweep.start({ top: 0, bottom: 9 }, 600, (span) => done.push(span));
    sweep.stop();
    jest.runAllTimers();
    expect(done).toHaveLength(5);
  });
});

test('copying reads the selected rows, a jump to the end of a block any, a step none', () => {
  expect(rowsReadBy('univer.command.copy', {})).toBe('selected');
  expect(rowsReadBy('sheet.command.auto-fill', {})).toBe('selected');
  expect(rowsReadBy('sheet.command.move-selection', { direction: 2, jumpOver: 1 })).toBe('all');
  expect(rowsReadBy('sheet.command.move-selection', { direction: 2 })).toBe('none');
  expect(rowsReadBy('sheet.command.set-style', undefined)).toBe('none');
});
