import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readCriterion } from '../../../src/host/formulas/calculation/criteria';
import { engineArray, engineScalar } from '../../../src/host/formulas/calculation/engine-values';
import { matchingPlaces, valueAt } from '../../../src/host/formulas/calculation/matching-places';

const value = fc.constantFrom(null, 1, 2, 3, '1', 'a', 'A', 'b', true, '', { error: '#N/A' });
const criterion = fc.constantFrom(null, 1, 2, '1', 'a', '>1', '<=2', '<>a', '=', '*', true, '#N/A', {
  error: '#N/A',
});
const column = fc.array(value, { minLength: 90, maxLength: 90 });
const conditions = fc.array(fc.tuple(fc.nat(2), criterion), { minLength: 1, maxLength: 4 });

test('what is remembered of earlier conditions changes no answer', () => {
  fc.assert(
    fc.property(
      fc.tuple(column, column, column),
      fc.array(conditions, { minLength: 1, maxLength: 12 }),
      (columns, asked) => {
        const ranges = columns.map((cells) => engineArray(cells.map((cell) => [engineScalar(cell)])));
        const places = [...ranges[0]!.rows.keys()];
        for (const list of asked) {
          const pairs = list.map(([index, text]) => ({
            range: ranges[index]!,
            criterion: engineScalar(text),
          }));
          const holds = (place: number) =>
            pairs.every((pair) => readCriterion(pair.criterion).matches(valueAt(pair.range, place)));
          expect(matchingPlaces(ranges[0]!, pairs)).toEqual(places.filter(holds));
        }
      },
    ),
  );
});

test('a criterion that reads as a number is told from the number', () => {
  const range = engineArray(
    Array.from({ length: 80 }, (_, row) => [engineScalar(row % 2 === 0 ? '<>x' : 5)]),
  );
  const count = (text: string | number) =>
    matchingPlaces(range, [{ range, criterion: engineScalar(text) }]).length;
  expect([count('5'), count(5), count('>4'), count('<>5')]).toEqual([40, 40, 40, 40]);
});
