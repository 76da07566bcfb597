import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { keepTyped } from '../../../src/workbook/publish/content/accepted';
import type { LocatedFinding } from '../../../src/workbook/publish/content/located-finding';
import { isAccepted, type FindingLine } from '../../../src/workbook/read/typed-findings';
import { FINDING_COLUMNS } from '../../../src/workbook/schema/finding-columns';
import { placeColumns } from '../../../src/workbook/schema/result-columns';

const line = (fingerprint: string, reason: string, acceptedOn: string | number = ''): FindingLine => ({
  fingerprint,
  reason,
  acceptedOn,
  cells: { fingerprint, message: `about ${fingerprint}` },
});
const finding = (fingerprint: string): LocatedFinding => ({
  finding: { rule: 'r', severity: 'warning', cell: null, deal: null, person: null, parameters: {} },
  sheet: null,
  cell: null,
  message: '',
  question: '',
  customer: null,
  owner: null,
  fingerprint,
});

describe('what a user typed beside findings', () => {
  test('stays beside the finding that it was typed beside, wherever that now stands', () => {
    const kept = keepTyped(
      [line('a', 'known'), line('b', '', 46_000)],
      [finding('b'), finding('c'), finding('a')],
    );
    expect(kept.beside.map((each) => each?.reason ?? null)).toEqual(['', null, 'known']);
    expect(kept.past).toEqual([]);
  });

  test('is kept as past when the finding is no longer raised or its facts have changed', () => {
    const kept = keepTyped([line('a', 'known')], [finding('a2')]);
    expect(kept.beside).toEqual([null]);
    expect(kept.past).toEqual([line('a', 'known')]);
  });

  test('accepts only with a reason', () => {
    expect(isAccepted(line('a', '  ', 46_000))).toBe(false);
    expect(isAccepted(line('a', 'known'))).toBe(true);
    expect(isAccepted(null)).toBe(false);
  });

  test('is never lost, however lines and findings match', () => {
    const key = fc.constantFrom('a', 'b', 'c', 'd');
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.constantFrom('', 'x', 'y'))), fc.array(key), (typed, raised) => {
        const lines = typed.map(([id, reason]) => line(id, reason));
        const kept = keepTyped(lines, raised.map(finding));
        const after = [...kept.beside.filter((each) => each !== null), ...kept.past];
        const wanted = lines.filter(({ reason }) => reason !== '');
        expect(after.length).toBe(wanted.length);
        expect(new Set(after)).toEqual(new Set(wanted));
        kept.beside.forEach((each, index) => {
          if (each !== null) expect(each.fingerprint).toBe(raised[index]);
        });
      }),
    );
  });
});

describe('the columns of a table', () => {
  const english = FINDING_COLUMNS.map(({ headers }) => headers.en);

  test('stand in their own order in a new table, in one run', () => {
    expect(placeColumns(FINDING_COLUMNS, [])).toEqual({
      positions: FINDING_COLUMNS.map((_column, index) => index),
      runs: [{ from: 0, at: 0, count: FINDING_COLUMNS.length }],
      width: FINDING_COLUMNS.length,
    });
  });

  test('are found again in the other language and after a user has put one of his own between them', () => {
    const chinese = FINDING_COLUMNS.map(({ headers }) => headers.zh);
    const places = placeColumns(FINDING_COLUMNS, [...chinese.slice(0, 2), 'mine', ...chinese.slice(2)]);
    expect(places.positions.slice(0, 4)).toEqual([0, 1, 3, 4]);
    expect(places.runs).toEqual([
      { from: 0, at: 0, count: 2 },
      { from: 2, at: 3, count: FINDING_COLUMNS.length - 2 },
    ]);
    expect(places.width).toBe(FINDING_COLUMNS.length + 1);
  });

  test('are those of the language of the table where a user named another one like one of them', () => {
    for (const [of, other] of [
      ['zh', 'en'],
      ['en', 'zh'],
    ] as const) {
      const headers = FINDING_COLUMNS.map((column) => column.headers[of]);
      headers[3] = FINDING_COLUMNS[1]?.headers[other] ?? '';
      headers[0] = FINDING_COLUMNS[2]?.headers[other] ?? '';
      const { positions } = placeColumns(FINDING_COLUMNS, headers);
      expect(positions.slice(0, 4)).toEqual([headers.length, 1, 2, headers.length + 1]);
    }
  });

  test('never share a place and never take one of a user', () => {
    const headers = fc.shuffledSubarray([...english, 'mine', 'also mine', 'Column1']);
    fc.assert(
      fc.property(headers, (existing) => {
        const { positions, width } = placeColumns(FINDING_COLUMNS, existing);
        expect(new Set(positions).size).toBe(FINDING_COLUMNS.length);
        expect(Math.max(...positions)).toBeLessThan(width);
        for (const position of positions) {
          expect(['mine', 'also mine', 'Column1']).not.toContain(existing[position]);
        }
      }),
    );
  });
});
