import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../../src/method';
import { fingerprintOf, startHere } from '../../../src/method';
import { assessed, findingsOf } from '../assess-one';
import { control, daysFromToday, deal, money, person } from '../facts';

describe('fingerprint of a finding', () => {
  const stale = (days: number, rowsBefore = 0, name = 'Wang') => {
    const before = Array.from({ length: rowsBefore }, (_, index) => person(`P${index}`));
    const deep = person(name, { contact: 'deep', lastContact: daysFromToday(-days) });
    const [found] = findingsOf('deep-contact-stale', { stakeholders: [...before, deep] });
    if (found === undefined) throw new Error('no finding');
    return fingerprintOf(found);
  };
  test('stays when the row moves, and when the name is written in another case', () => {
    expect(stale(100, 5)).toBe(stale(100));
    expect(stale(100, 0, ' WANG')).toBe(stale(100));
  });
  test('changes with the facts, the person, the deal and the rule', () => {
    const one: Finding = {
      rule: 'a',
      severity: 'info',
      cell: null,
      deal: 'D-1',
      person: null,
      parameters: { x: 1, y: 2 },
    };
    const others: Finding[] = [
      { ...one, rule: 'b' },
      { ...one, deal: 'D-2' },
      { ...one, person: 'Wang' },
      { ...one, parameters: { x: 1, y: 3 } },
    ];
    expect(stale(100)).not.toBe(stale(101));
    expect(new Set([one, ...others].map(fingerprintOf)).size).toBe(5);
    expect(fingerprintOf({ ...one, parameters: { y: 2, x: 1 } })).toBe(fingerprintOf(one));
  });
});

describe('Start here', () => {
  test('gives three findings per owner: errors first, then what is at stake, then the weight of the rule', () => {
    const assessment = assessed({
      deals: [
        deal({ id: 'Small', amount: money(10), cra: null }),
        deal({ id: 'Large', amount: money(1000), cra: null }),
        deal({ id: 'Broken', status: null }),
        deal({ id: 'Other', owner: 'Bob', cra: null }),
      ],
    });
    const starts = startHere(assessment);
    expect(starts.map(({ owner }) => owner)).toEqual(['Ann', 'Bob']);
    expect(starts[0]?.findings.map(({ rule, deal: id }) => [rule, id])).toEqual([
      ['status-unreadable', 'Broken'],
      // both warnings of the larger deal before those of the smaller: weight 9 before 7
      ['no-people', 'Large'],
      ['compelling-reason-missing', 'Large'],
    ]);
  });
  test('the owner with the most urgent finding comes first, whoever stands first in the deal list', () => {
    const assessment = assessed({
      deals: [
        deal({ id: 'Warned', owner: 'Ann', cra: null }),
        deal({ id: 'Broken', owner: 'Bob', status: null }),
      ],
    });
    expect(startHere(assessment).map(({ owner, findings: [first] }) => [owner, first?.severity])).toEqual([
      ['Bob', 'error'],
      ['Ann', 'warning'],
    ]);
  });
  test('weighs a deal by its share in its own currency, not by the bare number', () => {
    const assessment = assessed({
      deals: [
        deal({ id: 'Yen', amount: money(50_000), currency: 'JPY' }),
        deal({ id: 'Yen2', amount: money(950_000), currency: 'JPY', owner: 'Bob' }),
        deal({ id: 'Euro', amount: money(900), currency: 'EUR' }),
      ],
    });
    expect(startHere(assessment)[0]?.findings[0]?.deal).toBe('Euro');
  });
  test('an unclaimed win chance counts with the amount, a known one with the expected amount', () => {
    const tables = {
      deals: [deal({ id: 'Lost cause', amount: money(1000) }), deal({ id: 'Open', amount: money(100) })],
      control: [{ ...control('C1'), deal: deal({ id: 'Lost cause' }).key }],
    };
    expect(startHere(assessed(tables))[0]?.findings[0]?.deal).toBe('Open');
  });
  test('takes findings of others by the weight it is given, and leaves accepted ones out', () => {
    const assessment = assessed({ deals: [deal()] });
    const reading: Finding = {
      rule: 'date-unreadable',
      severity: 'warning',
      cell: null,
      deal: 'd-1',
      person: null,
      parameters: {},
    };
    const first = (weight: number) =>
      startHere(assessment, [...assessment.findings, reading], { weightOf: () => weight })[0]?.findings[0]
        ?.rule;
    expect(first(10)).toBe('date-unreadable');
    expect(first(1)).toBe('no-people');
    expect(startHere(assessment, [])).toEqual([]);
  });
  test('a rule takes one place per deal', () => {
    const people = ['A', 'B', 'C', 'D'].map((name) => person(name, { influence: 5 }));
    const rules = startHere(assessed({ stakeholders: people }))[0]?.findings.map(({ rule }) => rule);
    expect(new Set(rules).size).toBe(3);
  });
});
