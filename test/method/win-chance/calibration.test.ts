import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { assess, DEFAULT_RULES, parametersOf, type Facts, type Snapshot } from '../../../src/method';
import { CONTROL_ROWS, publishedRate, type ControlRowId } from '../../../src/method/win-chance/control-rows';
import { calibrationOf, ratesFor } from '../../../src/method/win-chance/calibration';
import type { Counts } from '../../../src/method/win-chance/centres';
import { estimateRates, rateIntervals } from '../../../src/method/win-chance/estimate';
import { rulesWith } from '../assess-one';
import { control, daysFromToday, deal, facts, TODAY } from '../facts';
import { closedPast, historyOf, snapshotBefore } from '../history/past';

const parameters = parametersOf(DEFAULT_RULES);
const repeated = (count: number, row: string, won: number) =>
  Array.from({ length: count }, (_, index) => ({ row, isWon: index < won }));
const countsOf = (given: Partial<Record<ControlRowId, readonly [number, number]>>): Counts =>
  Object.fromEntries(
    CONTROL_ROWS.map(({ id }) => [id, { deals: given[id]?.[0] ?? 0, won: given[id]?.[1] ?? 0 }]),
  ) as Counts;
const rateOf = (rows: ReturnType<typeof estimateRates>, id: ControlRowId) =>
  rows.find(({ row }) => row === id)?.rate;

describe('which deals count', () => {
  const open = deal({ id: 'D-1' });
  const won = (parts: Partial<Facts['deals'][number]> = {}) =>
    deal({ id: 'D-1', status: 'won', closedOn: daysFromToday(-10), ...parts });
  const before = snapshotBefore(20, { deals: [open], control: [control('C1 C2')] });
  const counted = (deals: Facts['deals'], ...snapshots: readonly Snapshot[]) =>
    calibrationOf({ deals, history: historyOf(...snapshots) }, parameters);

  test('Won and Lost deals that a snapshot from before the result knows as open, with their row then', () => {
    const { deals, closed } = counted([won()], before);
    expect(deals.map(({ before: { id }, isWon, controlRow }) => [id, isWon, controlRow])).toEqual([
      ['D-1', true, 'rate.0W0F'],
    ]);
    expect(closed).toBe(1);
    expect(counted([won({ status: 'lost' })], before).deals[0]?.isWon).toBe(false);
  });
  test.each([
    ['dropped', won({ status: 'dropped' }), before],
    ['still open', open, before],
    ['closed before the snapshot', won({ closedOn: daysFromToday(-20) }), before],
    ['without a Control row then', won(), snapshotBefore(20, { deals: [open] })],
    ['not assessed then', won(), snapshotBefore(20, { deals: [open], control: [control('')] })],
    ['not open then', won(), snapshotBefore(20, { deals: [won()], control: [control('C1')] })],
  ])('not a deal that is %s', (_why, now, snapshot) => {
    expect(counted([now], snapshot).deals).toEqual([]);
  });
  test('the last snapshot before the result speaks; a result without a date comes after all of them', () => {
    const later = snapshotBefore(15, { deals: [open], control: [control('C1 F1')] });
    const tooLate = snapshotBefore(5, { deals: [open], control: [control('C1 F1 W1')] });
    expect(counted([won()], before, later, tooLate).deals[0]?.controlRow).toBe('rate.0W1F');
    expect(counted([won({ closedOn: null })], before, later, tooLate).deals[0]?.controlRow).toBe(
      'rate.1W1F.low',
    );
  });
  test('not a row that somebody edited', () => {
    const edited = { ...before, deals: before.deals.map((each) => ({ ...each, isEdited: true })) };
    expect(counted([won()], edited)).toMatchObject({ deals: [], edited: 1 });
  });
});

describe('the rates', () => {
  test('stay as published below 30 deals, and follow the deals from 30 on', () => {
    const few = closedPast(repeated(29, 'rate.1W2F', 10));
    const enough = closedPast(repeated(30, 'rate.1W2F', 10));
    const [one, two] = [few, enough].map((past) => calibrationOf(past, parameters));
    expect(one?.method).toBe('published');
    expect(one && rateOf(one.rows, 'rate.1W2F')).toBe(0.95);
    expect(two?.method).toBe('zones');
    // p_all = 1/3; published of all and of the zone 0.95, so p_z = (10/3 + 10) / 40 = 1/3, and so the row
    expect(two && rateOf(two.rows, 'rate.1W2F')).toBeCloseTo(1 / 3, 12);
  });

  test('are what method.md says, worked out by hand for two zones', () => {
    const counts = countsOf({ 'rate.1W1F.high': [20, 12], 'rate.0W2F.low': [20, 6] });
    const rows = estimateRates('zones', counts, parameters);
    const all = 18 / 40;
    const published = (20 * 0.85 + 20 * 0.22) / 40;
    const win = (10 * (all + 0.85 - published) + 12) / 30;
    const lose = (10 * (all + 0.22 - published) + 6) / 30;
    expect(rateOf(rows, 'rate.1W1F.high')).toBeCloseTo((10 * win + 12) / 30, 12);
    expect(rateOf(rows, 'rate.0W2F.low')).toBeCloseTo((10 * lose + 6) / 30, 12);
    expect(rateOf(rows, 'rate.1W1F.top')).toBeCloseTo(win + 0.91 - 0.85, 12);
    // 0W2F6C: (10·(lose + 0.26 − 0.22)) / 10
    expect(rateOf(rows, 'rate.0W2F.middle')).toBeCloseTo(lose + 0.04, 12);
  });

  test('never rise down the table, stay within the bounds, and with many deals come to the shares seen', () => {
    const count = fc
      .tuple(fc.integer({ min: 0, max: 60 }), fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([deals, share]) => ({ deals, won: Math.round(deals * share) }));
    const method = fc.constantFrom('zones' as const, 'logistic' as const, 'isotonic' as const);
    fc.assert(
      fc.property(method, fc.tuple(...CONTROL_ROWS.map(() => count)), (by, each) => {
        fc.pre(each.some(({ deals }) => deals > 0));
        const counts = Object.fromEntries(CONTROL_ROWS.map(({ id }, index) => [id, each[index]])) as Counts;
        const rows = estimateRates(by, counts, parameters);
        rows.forEach(({ rate }, index) => {
          expect(rate).toBeGreaterThanOrEqual(0.02);
          expect(rate).toBeLessThanOrEqual(Math.min(0.95, (rows[index - 1]?.rate ?? 1) + 1e-12));
        });
        for (const { low, high } of rateIntervals(by, counts, parameters) ?? []) {
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeGreaterThanOrEqual(low);
          expect(high).toBeLessThanOrEqual(1);
        }
      }),
    );
    const many = countsOf({ 'rate.1W2F': [9000, 6000], 'rate.0W1F': [9000, 900] });
    for (const by of ['zones', 'logistic', 'isotonic'] as const) {
      const rows = estimateRates(by, many, parameters);
      expect(rateOf(rows, 'rate.1W2F')).toBeCloseTo(2 / 3, 3);
      expect(rateOf(rows, 'rate.0W1F')).toBeCloseTo(0.1, 3);
    }
  });

  test('that agree with the deals seen stay as published', () => {
    const counts = countsOf({
      'rate.1W1F.high': [100, 85],
      'rate.0W2F.high': [100, 50],
      'rate.0W2F.low': [100, 22],
    });
    for (const by of ['zones', 'logistic'] as const) {
      for (const { row, rate } of estimateRates(by, counts, parameters)) {
        expect([row, rate]).toEqual([row, expect.closeTo(publishedRate(row, parameters), 1)]);
      }
    }
  });

  test('of a deal that counts leave the deal itself out', () => {
    const past = closedPast([...repeated(20, 'rate.1W2F', 15), ...repeated(20, 'rate.0W2F.low', 3)]);
    const calibration = calibrationOf(past, parameters);
    const rates = ratesFor(calibration, parameters);
    for (const { key, controlRow, isWon } of calibration.deals) {
      const fewer = calibrationOf(
        { ...past, deals: past.deals.filter((each) => each.key !== key) },
        parameters,
      );
      expect(rates(key).get(controlRow)).toBeCloseTo(rateOf(fewer.rows, controlRow) ?? 0, 12);
      const all = rateOf(calibration.rows, controlRow) ?? 0;
      expect(Math.sign((rates(key).get(controlRow) ?? 0) - all)).toBe(isWon ? -1 : 1);
    }
  });
});

test('an open deal is assessed with the calibrated rate, and its win chance follows', () => {
  const past = closedPast(repeated(40, 'rate.1W2F', 10));
  const open = deal({ id: 'OPEN' });
  const tables = facts({
    deals: [...past.deals, open],
    history: past.history,
    control: [control('C1 F1 F2 W1', '', { deal: open.key })],
  });
  const { deals, calibration } = assess(tables, DEFAULT_RULES, TODAY);
  const last = deals.at(-1);
  expect(last?.c139.rate).toBe(rateOf(calibration.rows, 'rate.1W2F'));
  expect(last?.winChance).toBe(last?.c139.rate);
  expect(last?.winChance).toBeCloseTo(0.25, 2);
  const published = assess(tables, rulesWith({ 'calibration.fewestDeals': 41 }), TODAY).deals.at(-1);
  expect(published?.winChance).toBe(0.95);
});
