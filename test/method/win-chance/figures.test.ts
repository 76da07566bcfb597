import { describe, expect, test } from '@jest/globals';
import { calibrationView } from '../../../src/method';
import { calibrationSentences } from '../../../src/workbook/publish/forecast/calibration-sentences';
import { assessed } from '../assess-one';
import { closedPast } from '../history/past';

const repeated = (count: number, row: string, won: number, stage: 2 | 4 | 5 = 4) =>
  Array.from({ length: count }, (_, index) => ({ row, isWon: index < won, stage }));
const view = (...parts: readonly (readonly { row: string; isWon: boolean; stage: 2 | 4 | 5 }[])[]) =>
  calibrationView(assessed(closedPast(parts.flat())));

describe('figures before there are enough deals', () => {
  const { figures, method, rows } = view(repeated(2, 'rate.1W2F', 2, 5), repeated(2, 'rate.0W1F', 1, 2));
  test('are those of the published rates', () => {
    expect(method).toBe('published');
    expect(rows.every(({ interval, rate, published }) => interval === null && rate === published)).toBe(true);
    expect(figures.deals).toBe(4);
    expect(figures.won).toBe(3);
    expect(figures.publishedWins).toBeCloseTo(0.95 * 2 + 0.03 * 2, 12);
  });
  test('Brier scores: of the chances, of the share of the other deals, of the stage odds', () => {
    expect(figures.brier).toBeCloseTo((2 * 0.05 ** 2 + 0.97 ** 2 + 0.03 ** 2) / 4, 12);
    // each won deal sees 2 wins among the 3 others, the lost one 3
    expect(figures.brierBase).toBeCloseTo((3 * (1 / 3) ** 2 + 1) / 4, 12);
    expect(figures.brierStage).toBeCloseTo((2 * 0.25 ** 2 + 0.9 ** 2 + 0.1 ** 2) / 4, 12);
    expect(figures.skillOverBase).toBeCloseTo(1 - (figures.brier ?? 0) / (1 / 3), 12);
  });
  test('reliability: five steps of 20 points', () => {
    expect(figures.bins.map(({ deals, won }) => [deals, won])).toEqual([
      [2, 1],
      [0, 0],
      [0, 0],
      [0, 0],
      [2, 2],
    ]);
    expect(figures.bins[0]?.meanChance).toBeCloseTo(0.03, 12);
    expect(figures.bins[1]?.shareWon).toBeNull();
  });
});

test('a score that tells nothing is said to add nothing', () => {
  const same = view(repeated(40, 'rate.1W2F', 20), repeated(40, 'rate.0W1F', 20));
  expect(same.figures.skillOverBase).toBeLessThanOrEqual(0);
  expect(calibrationSentences(same, 'en').join(' ')).toContain('The score adds nothing: saying 50 %');
});

test('a score that tells wins from losses has skill, and the words say how much', () => {
  const good = view(repeated(40, 'rate.1W2F', 36), repeated(40, 'rate.0W1F', 4));
  expect(good.figures.skillOverBase).toBeGreaterThan(0.5);
  expect(calibrationSentences(good, 'en').join(' ')).toMatch(
    /Against saying 50 % for every deal, the score makes the forecast \d+ % better/,
  );
  expect(good.rows.find(({ row }) => row === 'rate.1W2F')?.interval?.low).toBeGreaterThan(0.7);
});

test('without any closed deal the block says what to do', () => {
  const none = calibrationView(assessed());
  expect(none.figures.brier).toBeNull();
  expect(calibrationSentences(none, 'en')[1]).toContain('take a snapshot at every review');
});
