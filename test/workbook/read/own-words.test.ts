import { describe, expect, test } from '@jest/globals';
import { readRules } from '../../../src/method';
import { readingFindingText } from '../../../src/workbook/read/reading-finding-text';
import type { CellContent } from '../../../src/workbook/read/sheet-values';
import { ONE_DEAL, read, sheetOf } from './grid';

const rulesSheet = (...lines: readonly (readonly [string, CellContent])[]) =>
  sheetOf('Rules', [['Rule', 'Value', 'Unit'], ...lines]);

/** The stage, the status and the findings of one deal per stage, with own words in the Rules table. */
function stagesWith(lines: readonly (readonly [string, CellContent])[], ...stages: readonly CellContent[]) {
  const deals = sheetOf('Deals', [
    ['Deal ID', 'Customer', 'Deal', 'Stage'],
    ...stages.map((stage, index) => [`D-${index + 1}`, 'Acme', 'ERP', stage]),
  ]);
  const { facts, findings } = read(deals, rulesSheet(...lines));
  return { stages: facts.deals.map(({ stage }) => stage), deals: facts.deals, facts, findings };
}

describe('own words for levels, in the Rules table', () => {
  test('mean their level, however they are spaced, cased and wide', () => {
    const { stages, findings, facts } = stagesWith(
      [
        ['word.stage.3', '3 - Proposal'],
        ['word.stage.5', 'Negotiation/Review'],
        ['word.stage.4', '方案'],
      ],
      '3 - Proposal',
      ' 3-PROPOSAL',
      '３ - Proposal',
      'Negotiation/Review',
      '方案',
      'Qualifying',
      5,
    );
    expect(stages).toEqual([3, 3, 3, 5, 4, 4, 5]);
    expect(findings).toEqual([]);
    expect(readRules(facts.rules).findings).toEqual([]);
  });

  test.each([
    'Proposal, Price quote',
    'Proposal; Price quote',
    'Proposal，Price quote',
    'Proposal；Price quote',
    'Proposal、Price quote',
    'Proposal\nPrice quote',
    ' ; Proposal ,, "Price quote"',
  ])('several in one cell: %j', (cell) => {
    const { stages, findings } = stagesWith([['word.stage.3', cell]], 'Proposal', 'Price quote');
    expect(stages).toEqual([3, 3]);
    expect(findings).toEqual([]);
  });

  test.each(['"Qualified, budget approved", Sent', '“Qualified, budget approved”；Sent'])(
    'a word with a comma stands in quotation marks: %s',
    (cell) => {
      const { stages, findings } = stagesWith([['word.stage.4', cell]], 'Qualified, Budget approved', 'Sent');
      expect(stages).toEqual([4, 4]);
      expect(findings).toEqual([]);
    },
  );

  test('stand for the levels of every list, and every column with the list knows them', () => {
    const rules = rulesSheet(
      ['word.attitude.coach', 'Champion'],
      ['word.role.approver', 'Economic buyer'],
      ['word.dealStatus.dropped', '搁置'],
      ['word.yesNo.yes', 'x'],
    );
    const deals = sheetOf('Deals', [
      ['Deal ID', 'Customer', 'Deal', 'Status', 'Must-win'],
      ['D-1', 'Acme', 'ERP', '搁置', 'X'],
    ]);
    const people = sheetOf('Stakeholders', [
      ['Deal ID', 'Person', 'Second role', 'Attitude', 'Target attitude'],
      ['D-1', 'Wang', 'Economic Buyer', 'champion', 'Champion'],
    ]);
    const rivals = sheetOf('Rivals', [
      ['Deal ID', 'Competitor', 'Person', 'Attitude'],
      ['D-1', 'Birch', 'Wang', 'Champion'],
    ]);
    const { facts, findings } = read(rules, deals, people, rivals);
    expect(findings).toEqual([]);
    expect(facts.deals).toMatchObject([{ status: 'dropped', mustWin: true }]);
    expect(facts.stakeholders).toMatchObject([
      { secondRole: 'approver', attitude: 'coach', targetAttitude: 'coach' },
    ]);
    expect(facts.rivals).toMatchObject([{ attitude: 'coach' }]);
  });

  test('an own word for a result counts in the stage, too, and one for a stage is none', () => {
    const { deals, findings } = stagesWith(
      [
        ['word.dealStatus.lost', 'Dead'],
        ['word.stage.6', 'Closed Won'],
      ],
      'Dead',
      'Closed Won',
      'Closed Lost',
    );
    expect(deals.map(({ stage, status }) => [stage, status])).toEqual([
      [null, 'lost'],
      [6, 'open'],
      [null, 'lost'],
    ]);
    expect(findings).toEqual([]);
  });

  test('a word for two levels is read as neither, and the second cell is named', () => {
    const { stages, findings } = stagesWith(
      [
        ['word.stage.3', 'Proposal, Demo'],
        ['word.stage.4', 'proposal'],
        ['word.stage.3', 'ignored'],
      ],
      'Proposal',
      'Demo',
    );
    expect(stages).toEqual([null, 3]);
    expect(findings).toMatchObject([
      { rule: 'level-unreadable', cell: { table: 'deals', row: 0 } },
      {
        rule: 'own-word-for-two',
        severity: 'error',
        cell: { table: 'rules', row: 1, column: 'value' },
        deal: null,
        parameters: { value: 'proposal', first: 'stage.3', second: 'stage.4' },
      },
    ]);
  });

  test('a word that means another level of ours, or nothing, keeps this meaning', () => {
    const { stages, findings } = stagesWith(
      [
        ['word.stage.3', 'Qualifying, 3, 确立'],
        ['word.stage.5', '4; n/a'],
      ],
      'Qualifying',
      '4',
      'n/a',
    );
    expect(stages).toEqual([4, 4, null]);
    expect(findings).toMatchObject([
      { rule: 'own-word-taken', parameters: { value: 'Qualifying', level: 'stage.3', meaning: 'stage.4' } },
      { rule: 'own-word-taken', parameters: { value: '4', level: 'stage.5', meaning: 'stage.4' } },
      { rule: 'own-word-taken', parameters: { value: 'n/a', level: 'stage.5', meaning: '' } },
    ]);
    expect(findings.map((finding) => readingFindingText('en', finding)?.message)).toEqual([
      '“Qualifying” stands beside Validating, but already means Qualifying. It keeps that meaning.',
      '“4” stands beside Conditionally agreeing, but already means Qualifying. It keeps that meaning.',
      '“n/a” stands beside Conditionally agreeing, but already means unknown. It keeps that meaning.',
    ]);
    expect(findings.map((finding) => readingFindingText('zh', finding)?.message)[2]).toBe(
      '“n/a”写在“有条件达成一致”一行，但已表示“未知”，含义不变。',
    );
  });

  test('the same word twice beside its level is fine, and an error value is no word', () => {
    const { stages, findings } = stagesWith(
      [
        ['word.stage.2', 'Lead, lead'],
        ['word.stage.3', '#REF!'],
      ],
      'Lead',
      '#REF!',
    );
    expect(stages).toEqual([2, null]);
    expect(findings).toMatchObject([
      { rule: 'cell-error', cell: { table: 'deals', row: 1 } },
      { rule: 'cell-error', cell: { table: 'rules', row: 1, column: 'value' } },
    ]);
  });

  test('without the lines nothing is different', () => {
    const { findings, facts } = read(ONE_DEAL, rulesSheet(['support.coach', 3], ['word.stage.9', 'Done']));
    expect(findings).toEqual([]);
    expect(readRules(facts.rules).findings).toMatchObject([
      { rule: 'rule-unknown', parameters: { id: 'word.stage.9' } },
    ]);
  });

  test('an unreadable word says where it can be given a meaning', () => {
    const [finding] = stagesWith([], 'Proposal').findings;
    if (finding === undefined) throw new Error('no finding');
    expect(readingFindingText('en', finding)?.question).toBe(
      'Choose one of: Noticing, Identifying, Validating, Qualifying, Conditionally agreeing, Won, Implementing. Or enter “Proposal” once in Rules, beside the level that it means (word.stage.…).',
    );
    expect(readingFindingText('zh', finding)?.question).toBe(
      '请从以下选项中选择：关注、发现、确立、确认、有条件达成一致、成功、实施。或在“规则”表中所指级别的一行填写一次“Proposal”（word.stage.…）。',
    );
  });
});
