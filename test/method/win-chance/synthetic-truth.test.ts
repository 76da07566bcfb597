import { expect, test } from '@jest/globals';
import { DEFAULT_RULES, parametersOf } from '../../../src/method';
import { calibrationSentences } from '../../../src/workbook/publish/forecast/calibration-sentences';
import { CONTROL_ROWS, publishedRate } from '../../../src/method/win-chance/control-rows';
import { calibrationOf } from '../../../src/method/win-chance/calibration';
import { type Counts, methodFor } from '../../../src/method/win-chance/centres';
import { estimateRates, rateIntervals } from '../../../src/method/win-chance/estimate';
import { calibrationView } from '../../../src/method';
import { assessed } from '../assess-one';
import { closedPast } from '../history/past';
import { randomNumbers } from './random-numbers';

const parameters = parametersOf(DEFAULT_RULES);
/** How the closed deals of a firm are spread over the rows of the table. */
const MIX = [0.06, 0.1, 0.06, 0.14, 0.12, 0.02, 0.12, 0.08, 0.14, 0.1, 0.06];
const STRENGTH = DEFAULT_RULES.number('calibration.priorStrength');
const RUNS = 200;

/** Coverage of the 80 % intervals and bias of the rates, weighted like the deals, over many firms. */
function tried(
  deals: number,
  seed: number,
  truthOf: (published: number, random: ReturnType<typeof randomNumbers>) => number,
) {
  const random = randomNumbers(seed);
  let [covered, bias] = [0, 0];
  for (let run = 0; run < RUNS; run += 1) {
    const truth = CONTROL_ROWS.map(({ id }) => truthOf(publishedRate(id, parameters), random));
    const seen = CONTROL_ROWS.map(() => ({ deals: 0, won: 0 }));
    for (let deal = 0; deal < deals; deal += 1) {
      const row = random.pick(MIX);
      const count = seen[row];
      if (count === undefined) continue;
      count.deals += 1;
      if (random.uniform() < (truth[row] ?? 0)) count.won += 1;
    }
    const counts = Object.fromEntries(CONTROL_ROWS.map(({ id }, row) => [id, seen[row]])) as Counts;
    const method = methodFor(deals, parameters);
    const rates = estimateRates(method, counts, parameters);
    const intervals = rateIntervals(method, counts, parameters) ?? [];
    truth.forEach((value, row) => {
      const { low, high } = intervals[row] ?? { low: 0, high: 0 };
      if (value >= low && value <= high) covered += MIX[row] ?? 0;
      bias += (MIX[row] ?? 0) * ((rates[row]?.rate ?? 0) - value);
    });
  }
  return { coverage: covered / RUNS, bias: bias / RUNS };
}

test.each([30, 60, 200])(
  'with %i closed deals and a truth drawn from the prior, the 80 %% intervals hold it 77 to 83 times in 100',
  (deals) => {
    const { coverage, bias } = tried(deals, 7 + deals, (published, random) =>
      random.beta(STRENGTH * published, STRENGTH * (1 - published)),
    );
    expect(Math.abs(coverage - 0.8)).toBeLessThanOrEqual(0.03);
    expect(Math.abs(bias)).toBeLessThan(0.01);
  },
  180_000,
);

test('with a truth 30 % below the published rates, coverage and bias are what the bench prints', () => {
  const figures = [30, 60, 200].map((deals) => ({
    deals,
    ...tried(deals, 11 + deals, (published) => 0.7 * published),
  }));
  console.info(
    figures
      .map(
        ({ deals, coverage, bias }) =>
          `${deals} deals: coverage ${(100 * coverage).toFixed(1)} %, bias ${(100 * bias).toFixed(1)} points`,
      )
      .join('\n'),
  );
  // the published rates would be 13 points too high; the calibrated ones come closer with every deal
  for (const { bias, coverage } of figures) {
    expect(bias).toBeGreaterThan(0);
    expect(bias).toBeLessThan(0.025);
    expect(coverage).toBeGreaterThan(0.7);
  }
}, 180_000);

test('a truth 30 % below the published rates is said in words, before and after there are enough deals', () => {
  for (const deals of [29, 60, 200]) {
    const random = randomNumbers(3 + deals);
    const results = Array.from({ length: deals }, () => {
      const { id } = CONTROL_ROWS[random.pick(MIX)] ?? CONTROL_ROWS[0];
      return { row: id, isWon: random.uniform() < 0.7 * publishedRate(id, parameters) };
    });
    const past = closedPast(results);
    expect(calibrationOf(past, parameters).deals).toHaveLength(deals);
    const view = calibrationView(assessed(past));
    expect(view.figures.published).toBe('tooHigh');
    expect(view.figures.forecast).toBe(deals < 30 ? 'tooHigh' : 'fits');
    expect(calibrationSentences(view, 'en').join('\n')).toContain('⚠ The published rates are too high');
    expect(calibrationSentences(view, 'zh').join('\n')).toContain('⚠ 公布的赢率对这些商机偏高');
  }
});
