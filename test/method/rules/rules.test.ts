import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { RuleEntry } from '../../../src/method';
import {
  DEFAULT_RULES,
  FINDING_RULES,
  FINDING_RULE_IDS,
  METHOD_VERSION,
  readRules,
  RULE_DEFINITIONS,
} from '../../../src/method';
import { assessed, rulesWith } from '../assess-one';
import { deal } from '../facts';

const read = (...entries: [string, RuleEntry['value']][]) =>
  readRules(entries.map(([id, value], row) => ({ row, id, value })));
const raised = (...entries: [string, RuleEntry['value']][]) =>
  read(...entries).findings.map(({ rule, cell }) => [rule, cell?.row, cell?.column]);

describe('the Rules table', () => {
  test('an empty table means the defaults', () => {
    const { rules, findings } = read();
    expect(findings).toEqual([]);
    expect(rules.number('support.coach')).toBe(2);
    expect(rules.isOn('need.used')).toBe(true);
    expect(rules.text('text.C1')).toBe('');
    expect(rules.version).toBe(METHOD_VERSION);
  });
  test('shows together what is about one thing, and the switches of the findings at the end', () => {
    const subjects = RULE_DEFINITIONS.map(({ id }) => id.split('.')[0]);
    const changes = subjects.filter((subject, index) => subject !== subjects[index - 1]);
    expect(changes).toEqual([...new Set(subjects)]);
    expect(changes.at(-1)).toBe('finding');
    const ids = RULE_DEFINITIONS.map(({ id }) => id);
    expect(ids.filter((id) => id.startsWith('forecast.'))).toEqual([
      'forecast.fiscalStartMonth',
      'forecast.commonShock',
      'forecast.currency',
    ]);
  });
  test('a default that a program has saved with 15 digits is still the default, and a typed one near it is not', () => {
    expect(read(['contact.little', 0.333333333333333]).rules.changed).toEqual([]);
    expect(read(['contact.little', 0.333333333333333]).rules.number('contact.little')).toBe(1 / 3);
    expect(read(['contact.little', 0.33333333]).rules.changed).toEqual(['contact.little']);
  });
  test('values replace the defaults, typed as numbers, as text, as percent, full-width, or in Chinese', () => {
    const { rules, findings } = read(
      ['support.coach', 3],
      ['chance.unverified', '40%'],
      ['contact.staleDays', ' ９０ '],
      ['need.used', '否'],
      ['gate.3.coach', false],
      ['text.C1', 'Our plan is clear'],
      ['circle.influence', null],
      ['rate.1W1F.low', ''],
    );
    expect(findings).toEqual([]);
    expect(rules.number('support.coach')).toBe(3);
    expect(rules.number('chance.unverified')).toBe(0.4);
    expect(rules.number('contact.staleDays')).toBe(90);
    expect([rules.isOn('need.used'), rules.isOn('gate.3.coach')]).toEqual([false, false]);
    expect(rules.text('text.C1')).toBe('Our plan is clear');
    expect(rules.number('circle.influence')).toBe(2);
    expect(rules.changed).toEqual([
      'support.coach',
      'contact.staleDays',
      'chance.unverified',
      'gate.3.coach',
      'need.used',
      'text.C1',
    ]);
  });
  test('what cannot be used is a finding with its cell, and the default stays', () => {
    expect(raised(['support.couch', 3])).toEqual([['rule-unknown', 0, 'id']]);
    expect(raised(['support.coach', 'much'])).toEqual([['rule-value-invalid', 0, 'value']]);
    expect(raised(['contact.staleDays', 1.5])).toEqual([['rule-value-invalid', 0, 'value']]);
    expect(raised(['need.used', 'maybe'])).toEqual([['rule-value-invalid', 0, 'value']]);
    expect(raised(['circle.influence', 6])).toEqual([['rule-out-of-range', 0, 'value']]);
    expect(raised(['circle.influence', 3], ['circle.influence', 4])).toEqual([['rule-duplicate', 1, 'id']]);
    const { rules } = read(['support.coach', 'much'], ['circle.influence', 6]);
    expect([rules.number('support.coach'), rules.number('circle.influence')]).toEqual([2, 2]);
    expect(read(['circle.influence', 3], ['circle.influence', 4]).rules.number('circle.influence')).toBe(3);
  });
  test('numbers that contradict each other go back to their defaults together', () => {
    const { rules, findings } = read(['support.supporter', 3], ['support.coach', 2.5]);
    expect(findings.map(({ rule }) => rule)).toEqual(['rule-values-disagree']);
    expect([rules.number('support.supporter'), rules.number('support.coach')]).toEqual([1, 2]);
    expect(raised(['score.win', 30])).toEqual([['rule-values-disagree', 0, 'value']]);
    expect(raised(['score.win', 30], ['score.clear', 25])).toEqual([]);
    expect(raised(['payment.1.share', 0.5])).toEqual([['rule-values-disagree', 0, 'value']]);
    expect(raised(['rate.lowest', 0.9], ['rate.highest', 0.5])).toHaveLength(1);
  });
  test('the version names the values that differ, not their order or the rows', () => {
    const one = read(['support.coach', 3], ['chance.signed', 0.9]).rules.version;
    const other = read(['chance.signed', 0.9], ['circle.influence', 2], ['support.coach', 3]).rules.version;
    expect(one).toMatch(/^1\.0\+[0-9a-f]{16}$/);
    expect(other).toBe(one);
    expect(read(['support.coach', 4], ['chance.signed', 0.9]).rules.version).not.toBe(one);
  });
  test('every definition has a unique id and a default that it accepts itself', () => {
    const ids = RULE_DEFINITIONS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const { rules, findings } = readRules(
      RULE_DEFINITIONS.map(({ id, default: value }, row) => ({ row, id, value })),
    );
    expect(findings).toEqual([]);
    expect(rules.version).toBe(DEFAULT_RULES.version);
  });
  test('whatever is typed, reading never throws, and a default stays in range', () => {
    const ids = fc.constantFrom(...RULE_DEFINITIONS.map(({ id }) => id as string), 'x', '', '__proto__');
    const value = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null));
    fc.assert(
      fc.property(fc.array(fc.record({ row: fc.nat(), id: ids, value })), (entries) => {
        const { rules } = readRules(entries);
        for (const definition of RULE_DEFINITIONS) {
          if (definition.kind !== 'number') continue;
          const number = rules.number(definition.id as 'support.coach');
          expect(number).toBeGreaterThanOrEqual(definition.minimum);
          expect(number).toBeLessThanOrEqual(definition.maximum);
        }
      }),
    );
  });
});

describe('switches of findings', () => {
  test('every warning and hint has one, no error has', () => {
    const switches = RULE_DEFINITIONS.map(({ id }) => id as string).filter((id) => id.startsWith('finding.'));
    const expected = FINDING_RULE_IDS.filter((id) => FINDING_RULES[id].severity !== 'error');
    expect(switches).toEqual(expected.map((id) => `finding.${id}`));
  });
  test('a finding that is switched off is not raised', () => {
    const tables = { deals: [deal({ cra: null })] };
    const rulesOff = rulesWith({ 'finding.compelling-reason-missing': false });
    const ids = (rules = DEFAULT_RULES) => assessed(tables, rules).findings.map(({ rule }) => rule);
    expect(ids()).toContain('compelling-reason-missing');
    expect(ids(rulesOff)).not.toContain('compelling-reason-missing');
    expect(ids(rulesOff)).toContain('not-assessed');
  });
});
