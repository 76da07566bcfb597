import { describe, expect, test } from '@jest/globals';
import {
  FINDINGS,
  findingText,
  GUIDANCE,
  LEVELS,
  placeholdersIn,
  RULES,
  ruleText,
  ruleUnitText,
} from '../../src/i18n';
import * as method from '../../src/method';

const { FINDING_RULES, FINDING_RULE_IDS, RULE_DEFINITIONS } = method;
const LANGUAGES = ['en', 'zh'] as const;

describe('finding words', () => {
  test('there is one for each rule of the method, and none without a rule', () => {
    expect(Object.keys(FINDINGS.en).sort()).toEqual([...FINDING_RULE_IDS].sort());
  });
  test.each(FINDING_RULE_IDS)('%s uses only what the rule gives', (id) => {
    const given = ['deal', 'person', ...Object.keys(FINDING_RULES[id].parameters)];
    for (const language of LANGUAGES) {
      const { title, message, question } = FINDINGS[language][id];
      const asked = [title, message, question].flatMap(placeholdersIn);
      expect(asked.filter((name) => !given.includes(name))).toEqual([]);
    }
  });
  test.each(FINDING_RULE_IDS)('%s mentions every fact that it rests on', (id) => {
    for (const language of LANGUAGES) {
      const { message } = FINDINGS[language][id];
      const unused = Object.keys(FINDING_RULES[id].parameters).filter(
        (name) => !placeholdersIn(message).includes(name),
      );
      expect(unused).toEqual([]);
    }
  });
  test('a list of people who are missing is left out when it is empty', () => {
    const { parameters: kinds } = FINDING_RULES['missing-people'];
    const message = (language: 'en' | 'zh', positions: string, roles: string) =>
      findingText(
        language,
        { rule: 'missing-people', deal: 'D-1', person: null, parameters: { positions, roles } },
        kinds,
      )?.message;
    expect(message('en', 'chairman', '')).toBe('Nobody fills these positions: Chairman.');
    expect(message('en', '', 'sponsor')).toBe('Nobody has these roles: Sponsor.');
    expect(message('zh', 'chairman', '')).toBe('以下客户角色无人对应：董事长。');
    expect(message('zh', '', 'sponsor')).toBe('以下采购角色无人对应：赞助者。');
  });
  test.each(FINDING_RULE_IDS)('%s has a message of its own only where a fact is missing', (id) => {
    const given = Object.keys(FINDING_RULES[id].parameters);
    for (const language of LANGUAGES) {
      const without = Object.entries(FINDINGS[language][id].messageWithout ?? {});
      for (const [name, message] of without) {
        expect(given).toContain(name);
        // either everything else is said, or with this fact everything is missing
        const others = given.filter((other) => other !== name).sort();
        expect([others, []]).toContainEqual(placeholdersIn(message));
      }
    }
  });
  test('nobody in a deal is said in words of its own', () => {
    const message = (
      language: 'en' | 'zh',
      rule: method.FindingRuleId,
      parameters: Record<string, string | number>,
    ) => {
      const finding = { rule, deal: 'D-1', person: null, parameters };
      return findingText(language, finding, FINDING_RULES[rule].parameters)?.message;
    };
    const nobody = 'nobody is listed in the decision circle of this deal.';
    expect(message('en', 'majority-claimed-without-support', { supporting: 0, circle: 0 })).toBe(
      `F3 says that the majority has chosen us, but ${nobody}`,
    );
    expect(message('en', 'structure-claimed-with-gaps', { people: 0, names: '' })).toBe(
      `C4 says that we know the decision structure, but ${nobody}`,
    );
    expect(message('en', 'win-claimed-without-decider', { decider: '', attitude: '' })).toBe(
      'W1 says that the top decider has chosen us, but nobody in this deal is listed as key decision leader or approver.',
    );
    expect(message('zh', 'win-claimed-without-decider', { decider: '', attitude: '' })).toBe(
      'W1 表示最高决策者选定我方，但该商机中没有列出关键决策负责人或批准者。',
    );
    expect(message('en', 'no-people', { claims: 'F3,W1' })).toBe(
      'Nobody is entered for this deal, so nothing bears out what is claimed of people in C139: F3, W1.',
    );
    expect(message('zh', 'no-people', { claims: 'F3,W1' })).toBe(
      '该商机没有录入任何干系人，因此 C139 中声称的以下各项没有依据：F3、W1。',
    );
    expect(message('en', 'no-people', { claims: '' })).toBe(
      'Nobody is entered for this deal, so support, decision circle and top decider are unknown.',
    );
    expect(message('en', 'majority-claimed-without-support', { supporting: 0, circle: 5 })).toBe(
      'F3 says that the majority has chosen us, but supporters and coaches hold 0 of 5 influence in the circle.',
    );
  });
  test('levels, lists, days and amounts are put into words', () => {
    const finding = (rule: method.FindingRuleId, parameters: Record<string, string | number>) => ({
      rule,
      deal: 'D-1',
      person: 'Wang',
      parameters,
    });
    const message = (
      language: 'en' | 'zh',
      rule: method.FindingRuleId,
      parameters: Record<string, string | number>,
    ) => findingText(language, finding(rule, parameters), FINDING_RULES[rule].parameters)?.message;
    expect(message('en', 'coach-without-contact', { contact: 'little' })).toBe(
      'Wang is rated Coach, but our contact is Little.',
    );
    expect(message('zh', 'coach-without-contact', { contact: 'little' })).toBe(
      'Wang 评为指导者，但与我方联系较少。',
    );
    expect(message('en', 'missing-people', { positions: 'chairman,itDirector', roles: 'sponsor' })).toBe(
      'Nobody fills these positions: Chairman, IT director; nobody has these roles: Sponsor.',
    );
    expect(message('zh', 'omitted-action', { influence: 4, attitude: '' })).toContain('对我方态度：未知');
    expect(message('en', 'close-date-past', { closeDate: method.dayOf(2026, 3, 5) })).toContain('2026-03-05');
    expect(message('en', 'amount-not-positive', { amount: -1234567.5 })).toContain('-1,234,567.5');
    const criteria = { claimed: 4, stage: 3, criteria: 'gate.3.coach,gate.3.sponsor' };
    expect(message('zh', 'stage-criteria-unmet', criteria)).toContain('有一位指导者；已知赞助者是谁');
    expect(message('en', 'evidence-incomplete', { stage: 2, missing: 'date,text,confirmedBy' })).toContain(
      'lacks the date, what the evidence is and who confirmed it',
    );
    expect(message('zh', 'compelling-reason-incomplete', { missing: 'date,consequence' })).toContain(
      '缺少期限和不行动的代价',
    );
  });
  test('a rule that is not the method’s own has no words here', () => {
    expect(findingText('en', { rule: 'toString', deal: null, person: null, parameters: {} }, {})).toBeNull();
  });
});

describe('level words', () => {
  const lists: readonly [keyof typeof LEVELS.en, readonly (string | number)[]][] = [
    ['dimension', method.DIMENSIONS],
    ['need', method.NEEDS],
    ['change', method.CHANGES],
    ['focus', method.FOCUSES],
    ['contact', method.CONTACTS],
    ['attitude', method.ATTITUDES],
    ['position', method.POSITIONS],
    ['role', method.ROLES],
    ['source', method.SOURCES],
    ['stage', method.STAGES],
    ['customerPhase', method.STAGES],
    ['outcome', method.STAGES],
    ['usualEvidence', method.STAGES],
    ['call', method.CALLS],
    ['dealStatus', method.DEAL_STATUSES],
    ['evidenceStatus', method.EVIDENCE_STATUSES],
    ['controlItem', method.CONTROL_ITEMS],
    ['controlAnswer', method.CONTROL_ANSWERS],
    ['actionStatus', method.ACTION_STATUSES],
    ['accountPlanPart', method.ACCOUNT_PLAN_PARTS],
    ['zone', method.ZONES],
    ['category', method.CATEGORIES],
    ['basis', method.BASES],
    ['enoughSupport', method.ENOUGH_SUPPORT_CRITERIA],
    ['criterion', method.GATE_CRITERIA.map(({ id }) => id)],
    ['severity', method.SEVERITIES],
    ['table', method.TABLES],
  ];
  test.each(lists)('%s has the levels of the method', (list, levels) => {
    for (const language of LANGUAGES) {
      expect(Object.keys(LEVELS[language][list]).sort()).toEqual(levels.map(String).sort());
    }
  });
  test('guidance has the levels of the five dimensions', () => {
    for (const dimension of method.DIMENSIONS) {
      expect(Object.keys(GUIDANCE.en[dimension])).toEqual(Object.keys(LEVELS.en[dimension]));
    }
  });
});

describe('rule words', () => {
  test('every line of the Rules table has a name, an effect and a unit in both languages', () => {
    for (const { id, unit } of RULE_DEFINITIONS) {
      for (const language of LANGUAGES) {
        expect([id, ruleText(language, id) === null]).toEqual([id, false]);
        expect([
          unit,
          ruleUnitText(language, unit) === unit && unit !== 'days' && unit !== 'points' && unit !== 'text',
        ]).toEqual([unit, false]);
      }
    }
  });
  test('no words stand without a line, and unknown ids have none', () => {
    const ids = RULE_DEFINITIONS.map(({ id }) => id as string);
    expect(Object.keys(RULES.en).filter((id) => !ids.includes(id))).toEqual([]);
    expect(ruleText('en', 'finding.nothing')).toBeNull();
    expect(ruleText('en', 'constructor')).toBeNull();
  });
  test('the switch of a finding carries its title', () => {
    expect(ruleText('zh', 'finding.not-assessed')?.name).toBe('发现：未评估');
  });
  test('names of lines differ from each other', () => {
    for (const language of LANGUAGES) {
      const names = RULE_DEFINITIONS.map(({ id }) => ruleText(language, id)?.name);
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    }
  });
});
