import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  filterValues,
  leavesOf,
  matching,
  valueTree,
  type ShownValue,
  type ValueNode,
} from '../../../src/workbench/filter/value-tree';

const words = { blanks: '(Blanks)', locale: 'en' };
const labels = (nodes: readonly ValueNode[]): unknown[] =>
  nodes.map(({ label, children }) => (children.length > 0 ? [label, labels(children)] : label));

describe('the values of a filter', () => {
  const nodes = valueTree(
    [
      { text: 'Zoe' },
      { text: '10', number: 10 },
      { text: '' },
      { text: 'anna' },
      { text: '9', number: 9 },
      { text: 'Anna' },
      { text: '', day: '2026-03-05' },
      { text: '', day: '2026-11-30' },
      { text: '', day: '2025-12-31' },
      { text: '', day: '2026-03-01' },
    ],
    words,
  );

  test('stand once each: dates by year and month, numbers, texts in any letter case, blanks', () => {
    expect(labels(nodes)).toEqual([
      ['2025', [['December', ['31']]]],
      [
        '2026',
        [
          ['March', ['1', '5']],
          ['November', ['30']],
        ],
      ],
      '9',
      '10',
      'anna',
      'Zoe',
      '(Blanks)',
    ]);
  });

  test('whole years and months are kept as one, and all values as no filter', () => {
    const leaves = leavesOf(nodes);
    const chosen = (...wanted: readonly string[]): ReadonlySet<ValueNode> =>
      new Set(leaves.filter(({ value }) => wanted.includes(typeof value === 'string' ? value : value.date)));
    expect(filterValues(nodes, chosen('2025-12-31', '2026-03-01', '2026-03-05', 'Zoe', ''))).toEqual([
      { date: '2025', specificity: 'Year' },
      { date: '2026-03', specificity: 'Month' },
      'Zoe',
      '',
    ]);
    expect(filterValues(nodes, chosen('2026-03-05'))).toEqual([{ date: '2026-03-05', specificity: 'Day' }]);
    expect(filterValues(nodes, new Set(leaves))).toBeNull();
    expect(filterValues(nodes, new Set())).toEqual([]);
  });

  test('are found by a part of their text, with the year above', () => {
    expect(labels(matching(nodes, ' ARCH '))).toEqual([['2026', [['March', ['1', '5']]]]]);
    expect(labels(matching(nodes, 'zo'))).toEqual(['Zoe']);
    expect(matching(nodes, 'nobody')).toEqual([]);
    expect(matching(nodes, '  ')).toBe(nodes);
  });
});

test('what is chosen comes back from what the filter keeps', () => {
  const shown: fc.Arbitrary<ShownValue> = fc.oneof(
    fc.string({ maxLength: 3 }).map((text) => ({ text })),
    fc
      .tuple(
        fc.integer({ min: 2024, max: 2026 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
      )
      .map(([year, month, day]) => ({
        text: '',
        day: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
      })),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(shown, fc.boolean()), { minLength: 1 }), (values) => {
      const nodes = valueTree(
        values.map(([value]) => value),
        words,
      );
      const leaves = leavesOf(nodes);
      const chosen = new Set(leaves.filter((_, index) => values[index]?.[1] === true));
      const kept = filterValues(nodes, chosen);
      const passes = ({ value }: ValueNode): boolean =>
        kept === null ||
        kept.some((each) =>
          typeof each === 'string' || typeof value === 'string'
            ? each === value
            : value.date.startsWith(each.date),
        );
      expect(leaves.filter(passes)).toEqual(kept === null ? leaves : [...chosen]);
    }),
  );
});
