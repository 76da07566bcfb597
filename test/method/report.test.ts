import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dayOf, dayOfIso, forecastOf, isoDate, keyOf, report } from '../../src/method';
import { assessed } from './assess-one';
import { control, daysFromToday, deal, evidence, facts, person } from './facts';

describe('report', () => {
  test('has the support index weighted by evidence beside the raw one', () => {
    const assessment = assessed({
      deals: [deal()],
      stakeholders: [
        person('Wang', { influence: 3, attitude: 'coach', source: 'seen', ratedOn: daysFromToday(0) }),
        // a guess weighs a quarter, and half of that after the half-life of 180 days
        person('Sun', { influence: 3, attitude: 'opponent', source: 'guess', ratedOn: daysFromToday(-180) }),
      ],
    });
    const [written] = report(assessment, forecastOf(assessment, facts()), facts(), 'en', [], () => ({
      sheet: null,
      cell: null,
      message: '',
      accepted: false,
    })).deals;
    expect(written?.support).toMatchObject({ index: 0, weighted: expect.closeTo((100 * 1.75) / 2.25, 9) });
  });

  test('holds every number under its name, with ISO dates and null for what is unknown', () => {
    const assessment = assessed({
      deals: [deal({ stage: 2, closeDate: dayOf(2027, 3, 31) })],
      stakeholders: [person('Wang', { role: 'keyDecisionLeader', attitude: 'coach' })],
      control: [control('C1 F1 W1')],
      evidence: [evidence(1)],
    });
    const written = report(
      assessment,
      forecastOf(assessment, facts()),
      facts(),
      'en',
      assessment.findings.slice(0, 1),
      ({ rule }) => ({
        sheet: 'Deals',
        cell: 'A2',
        message: `about ${rule}`,
        accepted: true,
      }),
    );
    expect(written.deals).toEqual([
      {
        id: 'D-1',
        customer: 'Lumen Foods',
        deal: 'Planning system',
        owner: 'Ann',
        amount: 1000,
        currency: 'EUR',
        closeDate: '2027-03-31',
        status: 'Open',
        people: 1,
        circle: 1,
        support: { index: 100, worst: 100, best: 100, weighted: 100 },
        knowledge: 0.2,
        contact: null,
        topDecider: 'Wang',
        enoughSupport: { met: true, failed: [] },
        c139: {
          self: '1W1F1C',
          verified: '1W1F1C',
          basis: 'verified',
          zone: 'volatile',
          rate: 0.5,
          contradiction: false,
        },
        controlScore: 35 / 9 + 15 + 20,
        controlScoreSelf: 35 / 9 + 15 + 20,
        stage: {
          claimed: 2,
          earned: 1,
          missing: [
            { stage: 2, kind: 'outcome', what: 'outcome.2' },
            { stage: 2, kind: 'criterion', what: 'gate.2.clear' },
          ],
        },
        stageOdds: 0.1,
        winChance: 0.5,
        category: 'Omitted',
        expected: 500,
      },
    ]);
    expect([written.asOf, written.rules, written.language]).toEqual(['2026-11-22', '1.0', 'en']);
    expect(written.findings[0]).toMatchObject({
      sheet: 'Deals',
      cell: 'A2',
      deal: 'D-1',
      severity: 'info',
    });
    expect(written.findings[0]?.message).toBe(`about ${written.findings[0]?.rule}`);
  });
  test('a deal without anything has nulls, not zeros', () => {
    const bare = assessed({ deals: [deal({ amount: null, closeDate: null, status: null })] });
    expect(
      report(bare, forecastOf(bare, facts()), facts(), 'zh', [], () => ({
        sheet: null,
        cell: null,
        message: '',
        accepted: false,
      })).deals[0],
    ).toMatchObject({
      amount: null,
      closeDate: null,
      status: null,
      category: null,
      winChance: null,
      expected: null,
      stageOdds: null,
      support: { index: null, worst: null, best: null },
    });
  });
});

describe('days', () => {
  test('are counted from 1899-12-30, as the serials of a sheet are', () => {
    expect(dayOf(1900, 1, 1)).toBe(2);
    expect(dayOf(2026, 11, 22)).toBe(46348);
    expect(isoDate(dayOf(2028, 2, 29))).toBe('2028-02-29');
  });
  test('a text that is no day of the calendar is none', () => {
    expect(dayOfIso('2026-11-22')).toBe(46348);
    for (const text of ['2026-02-30', '2026-13-01', '2026-1-1', '', 'today'])
      expect(dayOfIso(text)).toBeNull();
  });
});

test('names are compared trimmed, in NFKC and without regard to case', () => {
  expect(keyOf('  Ｗang ')).toBe(keyOf('wANG'));
  expect(keyOf('王')).not.toBe(keyOf('汪'));
});

test('the key of any name is its NFKC form, trimmed, in lower case', () => {
  const names = fc.oneof(
    fc.string({
      unit: fc.constantFrom(' ', 'a', 'B', '~', '!', '王', '一', '鿿', '\u3000', 'Ｗ', 'é', '\t'),
    }),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(names, (name) => {
      expect(keyOf(name)).toBe(name.normalize('NFKC').trim().toLowerCase());
    }),
  );
});
