import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bridgeOf, CAUSES, changesSince, movesSince, type Facts } from '../../../src/method';
import { assessed, rulesWith } from '../assess-one';
import { control, daysFromToday, deal, evidence, money, person } from '../facts';
import { randomFacts } from '../random-facts';
import { historyOf, snapshotBefore } from './past';

const cents = (amount: number) => Math.round(amount * 100);

function bridged(then: Partial<Facts>, now: Partial<Facts>, rules = rulesWith({})) {
  const history = historyOf(snapshotBefore(7, then));
  const bridge = bridgeOf(assessed({ ...now, history }, rules));
  if (bridge === null) throw new Error('there is a snapshot');
  return bridge;
}

/** The causes that are not nothing, of a bridge with one currency. */
function causes(then: Partial<Facts>, now: Partial<Facts>, rules = rulesWith({})) {
  const [only] = bridged(then, now, rules).currencies;
  return Object.fromEntries(
    CAUSES.filter((cause) => only?.causes[cause] !== 0).map((cause) => [cause, only?.causes[cause]]),
  );
}

const base = deal({ id: 'D-1', amount: money(1000) });
const sure = control('C1 C2 C3 C4 C5 C6 F1 W1');

describe('the causes, one at a time', () => {
  test('a new deal, and one that is gone', () => {
    const other = deal({ id: 'D-2', amount: money(200) });
    const both = [sure, control('C1', '', { deal: other.key })];
    expect(causes({ deals: [base], control: both }, { deals: [base, other], control: both })).toEqual({
      new: 4,
    });
    expect(causes({ deals: [base, other], control: both }, { deals: [base], control: both })).toEqual({
      removed: -4,
    });
  });
  test('the amount at the old win chance', () => {
    const now = { ...base, amount: money(1500) };
    expect(causes({ deals: [base], control: [sure] }, { deals: [now], control: [sure] })).toEqual({
      amount: 425,
    });
  });
  test('C, F and W items, each for what it moves', () => {
    const now = control('C1 C2 C3 C4 C5 C6 C7 F1 F2');
    // 1W1F6C 0.85; with C7 still 0.85; with F2 1W2F 0.95; without W 0W2F7C 0.50
    expect(causes({ deals: [base], control: [sure] }, { deals: [base], control: [now] })).toEqual({
      firstItems: 100,
      winItem: -450,
    });
    const fewer = control('C1 C2 C3 C4 C5 F1 W1');
    expect(causes({ deals: [base], control: [sure] }, { deals: [base], control: [fewer] })).toEqual({
      clearItems: -350,
    });
  });
  test('new rates and rules for the old answers', () => {
    const rules = rulesWith({ 'rate.1W1F.high': 0.6 });
    expect(causes({ deals: [base], control: [sure] }, { deals: [base], control: [sure] }, rules)).toEqual({
      rates: -250,
    });
  });
  test('won, lost, and signed', () => {
    const signed = [1, 2, 3, 4, 5, 6].map((stage) => evidence(stage as 1));
    const then = { deals: [base], control: [sure] };
    expect(causes(then, { deals: [{ ...base, status: 'won' }], control: [sure] })).toEqual({ status: 150 });
    expect(causes(then, { deals: [{ ...base, status: 'lost' }], control: [sure] })).toEqual({ status: -850 });
    expect(causes(then, { deals: [base], control: [sure], evidence: signed })).toEqual({ status: 100 });
  });
  test('an override of a deal that the forecast counts, and it ties to the forecast', () => {
    const two = [1, 2].map((stage) => evidence(stage as 1));
    const then = { deals: [base], control: [sure], evidence: two };
    const now = { ...then, deals: [{ ...base, forecastOverride: money(500), amount: money(2000) }] };
    expect(causes(then, now)).toEqual({ amount: 850, override: -1200 });
    const [only] = bridged(then, now).currencies;
    expect(only?.after).toEqual({ total: 500, counted: 500, booked: 0, omitted: 0 });
  });
  test('a deal of another currency is gone there and new here', () => {
    const then = { deals: [base], control: [sure] };
    const now = { deals: [{ ...base, currency: ' usd' }], control: [sure] };
    const { currencies } = bridged(then, now);
    expect(currencies.map(({ currency, before, after }) => [currency, before.total, after.total])).toEqual([
      ['USD', 0, 850],
      ['EUR', 850, 0],
    ]);
    expect(currencies[0]?.causes.new).toBe(850);
    expect(currencies[1]?.causes.removed).toBe(-850);
  });
});

test('without a snapshot there is no bridge', () => {
  expect(bridgeOf(assessed())).toBeNull();
  expect(changesSince(assessed())).toEqual([]);
});

test('whatever changed, the causes add up to the cent, in every deal and every total', () => {
  const amounts = fc.double({ min: 0.001, max: 1e9, noNaN: true });
  fc.assert(
    fc.property(
      randomFacts,
      randomFacts,
      fc.array(amounts, { minLength: 6, maxLength: 6 }),
      fc.array(fc.option(amounts), { minLength: 3, maxLength: 3 }),
      (one, other, values, overrides) => {
        const priced = (facts: Facts, from: number): Facts => ({
          ...facts,
          deals: facts.deals.map((each, index) => ({
            ...each,
            amount: money(values[from + index] ?? 1),
            forecastOverride: overrides[index] === null ? null : money(overrides[index] ?? 0),
          })),
        });
        const rules = rulesWith({ 'rate.1W1F.high': 0.77, 'chance.unverified': 0.4 });
        const then = priced(one, 0);
        const now = priced(other, 3);
        const bridge = bridged(
          { ...then, deals: then.deals.slice(1) },
          { ...now, deals: now.deals.slice(0, 2) },
          rules,
        );
        for (const { before, after, causes: by, deals } of bridge.currencies) {
          const sum = (each: Readonly<Record<string, number>>) =>
            CAUSES.reduce((total, cause) => total + cents(each[cause] ?? 0), 0);
          expect(cents(before.total) + sum(by)).toBe(cents(after.total));
          for (const each of deals) expect(cents(each.before) + sum(each.causes)).toBe(cents(each.after));
          for (const total of [before, after]) {
            expect(cents(total.counted) + cents(total.booked) + cents(total.omitted)).toBe(
              cents(total.total),
            );
          }
        }
        const total = bridge.currencies.reduce((all, { after }) => all + after.total, 0);
        expect(Number.isFinite(total)).toBe(true);
      },
    ),
  );
});

test('moves between quarters and categories, with what they bring', () => {
  const two = [1, 2].map((stage) => evidence(stage as 1));
  const then = { deals: [base], control: [sure], evidence: two };
  const late = { ...base, closeDate: daysFromToday(150), cra: null };
  const history = historyOf(snapshotBefore(7, then));
  const assessment = assessed({ ...then, deals: [late], history });
  const [since] = history.snapshots;
  if (since === undefined) throw new Error('no snapshot');
  const { periods, categories } = movesSince(since, assessment);
  expect(periods).toEqual([
    { currency: 'EUR', from: '2027-Q1', to: '2027-Q2', deals: ['D-1'], before: 850, after: 850 },
  ]);
  expect(categories.map(({ from, to }) => [from, to])).toEqual([['pipeline', 'omitted']]);
});

test('who and what changed, with the cell', () => {
  const then = {
    deals: [base, deal({ id: 'D-9' })],
    control: [sure],
    stakeholders: [person('Wang', { attitude: 'neutral', influence: 4 }), person('Sun')],
  };
  const now = {
    deals: [{ ...base, amount: money(1200) }, deal({ id: 'D-2' })],
    control: [control('C1 C2 C3 C4 C5 C6 F1', 'W1')],
    stakeholders: [person('Wu'), person(' wang', { attitude: 'coach', influence: 4 })],
    history: historyOf(snapshotBefore(7, then)),
  };
  const changes = changesSince(assessed(now)).map((each) => [
    each.what,
    each.deal,
    each.person,
    ...(each.what === 'value' ? [each.field, each.before, each.after] : []),
    each.cell && `${each.cell.table} ${each.cell.row} ${each.cell.column}`,
  ]);
  expect(changes).toEqual([
    ['value', 'D-1', null, 'amount', 1000, 1200, 'deals 0 amount'],
    ['value', 'D-1', null, 'W1', 'confirmed', 'claimed', 'control 0 W1'],
    ['new', 'D-1', 'Wu', 'stakeholders 0 name'],
    ['value', 'D-1', ' wang', 'attitude', 'neutral', 'coach', 'stakeholders 1 attitude'],
    ['removed', 'D-1', 'Sun', null],
    ['new', 'D-2', null, 'deals 1 id'],
    ['removed', 'D-9', null, null],
  ]);
});
