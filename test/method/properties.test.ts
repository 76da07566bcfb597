import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { DealAssessment, Facts } from '../../src/method';
import {
  assess,
  categoryReasons,
  contactSum,
  controlSum,
  CONTROL_ITEMS,
  DEFAULT_RULES,
  knowledgeSum,
  majoritySum,
  startHere,
  supportSum,
} from '../../src/method';
import { deal, facts, person, TODAY } from './facts';
import { plainNumbers } from './plain-method';
import { randomFacts } from './random-facts';

const assessAll = (all: Facts) => assess(all, DEFAULT_RULES, TODAY);

function numbersOf(assessed: DealAssessment) {
  const { c139, support, stage } = assessed;
  return {
    people: assessed.people.length,
    circle: assessed.circle,
    index: support.index,
    worst: support.worst,
    best: support.best,
    knowledge: assessed.knowledge,
    contact: assessed.contact,
    topDecider: assessed.topDecider?.stakeholder.name ?? null,
    failed: assessed.enoughSupport.failed,
    self: c139.self.text,
    verified: c139.verified.text,
    basis: c139.basis,
    zone: c139.zone,
    rate: c139.rate,
    contradiction: c139.contradiction,
    controlScore: assessed.c139.verified.score,
    controlScoreSelf: assessed.c139.self.score,
    earned: stage.earned,
    stageOdds: assessed.stageOdds,
    winChance: assessed.winChance,
    category: assessed.category,
    expected: assessed.expected,
  };
}

function expectSame(actual: object, expected: object): void {
  expect(Object.keys(actual)).toEqual(Object.keys(expected));
  const values: Readonly<Record<string, unknown>> = { ...expected };
  for (const [name, value] of Object.entries(actual)) {
    const other = values[name];
    if (typeof value === 'number' && typeof other === 'number') {
      const scale = Math.max(Math.abs(value), Math.abs(other), 1e-300);
      if (Math.abs(value - other) / scale > 1e-9 && Math.abs(value - other) > 1e-12)
        expect({ name, value }).toEqual({ name, value: other });
    } else {
      expect({ name, value }).toEqual({ name, value: other });
    }
  }
}

describe('for all facts', () => {
  test('the numbers equal those of the plain method', () => {
    fc.assert(
      fc.property(randomFacts, (all) => {
        for (const assessed of assessAll(all).deals) {
          expectSame(numbersOf(assessed), plainNumbers(all, assessed.deal, TODAY));
        }
      }),
      { numRuns: 400 },
    );
  });
  test('worst ≤ index ≤ best, and fractions stay between 0 and 1', () => {
    fc.assert(
      fc.property(randomFacts, (all) => {
        for (const { support, knowledge, contact, winChance } of assessAll(all).deals) {
          if (support.index !== null) {
            expect(support.worst ?? -101).toBeLessThanOrEqual(support.index + 1e-9);
            expect(support.best ?? 101).toBeGreaterThanOrEqual(support.index - 1e-9);
          }
          for (const fraction of [knowledge, contact ?? 0, winChance ?? 0]) {
            expect(fraction).toBeGreaterThanOrEqual(0);
            expect(fraction).toBeLessThanOrEqual(1 + 1e-12);
          }
        }
      }),
    );
  });
  test('every deal says why it is in its category', () => {
    fc.assert(
      fc.property(randomFacts, (all) => {
        const { deals, parameters } = assessAll(all);
        for (const assessed of deals) expect(categoryReasons(assessed, parameters)).not.toEqual([]);
      }),
    );
  });
  test('a neutral person with influence 1 changes neither enough support nor its criteria', () => {
    fc.assert(
      fc.property(randomFacts, (all) => {
        const stranger = person('Stranger', { influence: 1, attitude: 'neutral' });
        const more = { ...all, stakeholders: [...all.stakeholders, stranger] };
        expect(assessAll(more).deals[0]?.enoughSupport).toEqual(assessAll(all).deals[0]?.enoughSupport);
      }),
    );
  });
  test('the lines of both scores add up exactly, and verified never exceeds self', () => {
    fc.assert(
      fc.property(randomFacts, (all) => {
        const { deals, parameters } = assessAll(all);
        for (const assessed of deals) {
          const support = supportSum(assessed, parameters);
          const total = support.lines.reduce((sum, { amount }) => sum + amount, 0);
          expect(total).toBe(support.total);
          if (support.index !== null) expect((100 * total) / support.possible).toBe(support.index);
          const control = controlSum(assessed, parameters);
          expect(control.lines.reduce((sum, line) => sum + line.verified, 0)).toBe(
            assessed.c139.verified.score,
          );
          expect(control.lines.reduce((sum, line) => sum + line.self, 0)).toBe(assessed.c139.self.score);
          expect(assessed.c139.verified.score).toBeLessThanOrEqual(assessed.c139.self.score);
        }
      }),
    );
  });
  test('the lines of the shares add up exactly', () => {
    fc.assert(
      fc.property(randomFacts, (all) => {
        const { deals, parameters } = assessAll(all);
        for (const assessed of deals) {
          const knowledge = knowledgeSum(assessed, parameters);
          const contact = contactSum(assessed, parameters);
          const majority = majoritySum(assessed);
          for (const { lines, total } of [knowledge, contact, majority]) {
            expect(lines.reduce((sum, { amount }) => sum + amount, 0)).toBe(total);
          }
          expect(knowledge.share ?? 0).toBeCloseTo(assessed.knowledge, 12);
          expect(contact.share).toBe(assessed.contact);
          expect(majority).toMatchObject({
            total: assessed.enoughSupport.supporting,
            possible: assessed.enoughSupport.circle,
          });
        }
      }),
    );
  });
  test('confirming one more item never lowers the control score', () => {
    fc.assert(
      fc.property(randomFacts, fc.constantFrom(...CONTROL_ITEMS), (all, item) => {
        const control = all.control.map((row) => ({
          ...row,
          answers: { ...row.answers, [item]: 'confirmed' as const },
        }));
        const before = assessAll(all).deals;
        assessAll({ ...all, control }).deals.forEach((after, index) => {
          expect(after.c139.verified.score).toBeGreaterThanOrEqual(before[index]?.c139.verified.score ?? 0);
        });
      }),
    );
  });
  test('the next flip does what it says', () => {
    fc.assert(
      fc.property(randomFacts, (all) => {
        for (const assessed of assessAll(all).deals) {
          const { nextFlip } = assessed;
          if (nextFlip === null) continue;
          const control = all.control.map((row) =>
            row.deal === assessed.deal.key
              ? { ...row, answers: { ...row.answers, [nextFlip.item]: 'confirmed' as const } }
              : row,
          );
          const after = assessAll({ ...all, control }).deals.find(
            ({ deal: one }) => one.key === assessed.deal.key,
          );
          expect(after?.winChance).toBe(nextFlip.chanceAfter);
          expect(nextFlip.chanceAfter).toBeGreaterThan(assessed.winChance ?? 1);
        }
      }),
    );
  });
  test('the order of people, evidence and actions does not matter to the numbers', () => {
    fc.assert(
      fc.property(randomFacts, (all) => {
        const turned = {
          ...all,
          stakeholders: [...all.stakeholders].reverse(),
          evidence: [...all.evidence].reverse(),
          actions: [...all.actions].reverse(),
        };
        const one = assessAll(all).deals;
        assessAll(turned).deals.forEach((assessed, index) => {
          const other = one[index];
          if (other === undefined) throw new Error('a deal got lost');
          // of two people with the same influence and attitude the first row names the decider
          expectSame({ ...numbersOf(assessed), topDecider: null }, { ...numbersOf(other), topDecider: null });
          expect(assessed.topDecider?.influence).toBe(other.topDecider?.influence);
          expect(assessed.topDecider?.support).toBe(other.topDecider?.support);
        });
      }),
    );
  });
  test('the same facts give the same assessment, and the facts stay as they are', () => {
    fc.assert(
      fc.property(randomFacts, (all) => {
        const before = JSON.stringify(all);
        expect(JSON.stringify(assessAll(all).findings)).toBe(JSON.stringify(assessAll(all).findings));
        expect(JSON.stringify(all)).toBe(before);
      }),
      { numRuns: 30 },
    );
  });
  test('every finding is in Start here unless it is behind three others of its owner', () => {
    fc.assert(
      fc.property(randomFacts, (all) => {
        const assessment = assessAll(all);
        for (const { findings } of startHere(assessment)) {
          expect(findings.length).toBeLessThanOrEqual(3);
          for (const finding of findings) expect(assessment.findings).toContain(finding);
        }
      }),
    );
  });
});

test('a deal is assessed by itself: other deals change nothing', () => {
  fc.assert(
    fc.property(randomFacts, (all) => {
      const [first] = all.deals;
      if (first === undefined) return;
      const alone = assessAll({ ...all, deals: [first] }).deals[0];
      expect(alone).toEqual(assessAll(all).deals[0]);
    }),
    { numRuns: 50 },
  );
});

test('no facts give an empty assessment', () => {
  const empty = assessAll(facts({ deals: [] }));
  expect([empty.deals, empty.findings, empty.portfolio.currencies]).toEqual([[], [], []]);
  expect(assessAll(facts({ deals: [deal()] })).deals).toHaveLength(1);
});
