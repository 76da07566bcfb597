import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LIST_LEVELS, ownWordsId, type OwnWordsId } from '../../../src/method';
import { ownWordsRequest, type WordMeaning } from '../../../src/workbook/build/own-words-request';
import { readingFindingText, unknownWords } from '../../../src/workbook/read';
import { ownWordsIn } from '../../../src/workbook/read/own-words';
import type { CellContent } from '../../../src/workbook/read/sheet-values';
import { comparable } from '../../../src/workbook/schema/plain-text';
import { read, sheetOf } from '../read/grid';

type Line = readonly [id: string, value: CellContent];

const reading = (lines: readonly Line[], ...stages: readonly CellContent[]) =>
  read(
    sheetOf('Deals', [
      ['Deal ID', 'Customer', 'Deal', 'Stage'],
      ...stages.map((stage, index) => [`D-${index + 1}`, 'Acme', 'ERP', stage]),
    ]),
    sheetOf('Rules', [['Rule', 'Value', 'Unit', 'Default', 'What it does'], ...lines]),
  );

/** The lines of the Rules table after a request; a refusal by its code. */
function linesAfter(lines: readonly Line[], meanings: readonly WordMeaning[]): readonly Line[] | string {
  const request = ownWordsRequest(reading(lines), meanings);
  if ('kind' in request) return request.code;
  const changed = new Map(request.cells.map(({ cell, next }) => [cell.row, next]));
  return [
    ...lines.map(([id, value], row): Line => [id, changed.get(row) ?? value]),
    ...request.rows.map(({ values }): Line => [String(values['id']), values['value'] ?? '']),
  ];
}

const stage = (word: string, number: number): WordMeaning => ({ word, line: ownWordsId('stage', number) });

describe('what gives words a meaning in the Rules table', () => {
  test('a word comes to those in its line, in quotation marks where it needs them', () => {
    const lines: readonly Line[] = [
      ['word.stage.3', 'Proposal'],
      ['word.stage.4', ''],
    ];
    const words = [stage('Price quote', 3), stage('Qualified, budget approved', 4), stage('Sent', 4)];
    expect(linesAfter(lines, words)).toEqual([
      ['word.stage.3', 'Proposal, Price quote'],
      ['word.stage.4', '"Qualified, budget approved", Sent'],
    ]);
  });

  test('a missing line is added, once, with its default and what it does', () => {
    const request = ownWordsRequest(reading([]), [stage('Engaging', 2), stage('Prospecting', 2)]);
    if ('kind' in request) throw new Error(request.code);
    expect(request.cells).toEqual([]);
    expect(request.rows).toMatchObject([
      { table: 'rules', values: { id: 'word.stage.2', value: 'Engaging, Prospecting', default: '' } },
    ]);
    expect(request.rows[0]?.values['effect']).toMatch(/Identifying/);
  });

  test('of several lines with one id the first gets the word, and a word that is there already is left', () => {
    const lines: readonly Line[] = [
      ['word.stage.2', 9],
      ['word.stage.2', 'x'],
      ['word.stage.5', '"Price quote"'],
    ];
    expect(linesAfter(lines, [stage('price-quote', 5), stage('Lead', 2)])).toEqual([
      ['word.stage.2', '9, Lead'],
      ['word.stage.2', 'x'],
      ['word.stage.5', '"Price quote"'],
    ]);
  });

  test.each<[string, readonly Line[], WordMeaning, object]>([
    [
      'stands beside another level',
      [['word.stage.4', 'Sent, Demo']],
      stage('demo', 3),
      { code: 'word-elsewhere', word: 'demo', place: 'Rules!B2' },
    ],
    [
      'stands beside this level and another',
      [
        ['word.stage.3', 'Demo'],
        ['word.stage.4', 'Demo'],
      ],
      stage('Demo', 3),
      { code: 'word-elsewhere', place: 'Rules!B3' },
    ],
    [
      'means something already',
      [],
      { word: 'Active', line: 'word.dealStatus.lost' },
      { code: 'word-taken', word: 'Active', meaning: 'dealStatus.open' },
    ],
    ['would be read without its quotation marks', [], stage('"Hot"', 3), { code: 'word-unwritable' }],
    ['is made of signs only', [], stage('(-)', 3), { code: 'word-unwritable' }],
    ['is longer than a cell', [], stage('x'.repeat(40_000), 3), { code: 'word-unwritable' }],
  ])('nothing is written where a word %s', (_, lines, meaning, refusal) => {
    expect(ownWordsRequest(reading(lines), [stage('Engaging', 2), meaning])).toMatchObject({
      kind: 'refused',
      ...refusal,
    });
  });

  test('a long word is quoted by its beginning, and can be given a meaning all the same', () => {
    const long =
      `Proposal handed over, the customer has confirmed in writing that it was received, ${'and so on '.repeat(9)}`.trim();
    const other = `${long}, twice`;
    const unread = reading([], long, other, long);
    const found = unknownWords(unread.findings, 'stage');
    expect(found.map(({ word, further }) => [word, further])).toEqual([
      [long, 1],
      [other, 0],
    ]);
    const [finding] = unread.findings;
    if (finding === undefined) throw new Error('no finding');
    const { message = '', question = '' } = readingFindingText('en', finding) ?? {};
    expect(message).toContain(`“${long.slice(0, 79)}…” is no level of Stage`);
    expect(question).not.toContain(long);

    const after = linesAfter([], [stage(long, 4)]);
    if (typeof after === 'string') throw new Error(after);
    expect(after).toEqual([['word.stage.4', `"${long}"`]]);
    const { facts, findings } = reading(after, long, other, long);
    expect(facts.deals.map((deal) => deal.stage)).toEqual([4, null, 4]);
    expect(unknownWords(findings, 'stage').map(({ word }) => word)).toEqual([other]);
  });

  const anyLine = fc
    .constantFrom('stage', 'dealStatus', 'attitude', 'yesNo')
    .chain((list) =>
      fc.constantFrom(...LIST_LEVELS[list]).map((level): OwnWordsId => ownWordsId(list, level)),
    );
  const anyText = fc.string({
    unit: fc.constantFrom(...'ab3x ,;、，\n"“”-/%方案Ａ'),
    minLength: 1,
    maxLength: 9,
  });

  test('reading understands each word as its level, and every other word as before', () => {
    const outcomes = new Set<string>();
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anyLine, fc.oneof(anyText, fc.constant(''), fc.constant(7))), { maxLength: 5 }),
        fc.array(fc.record({ word: anyText.map((text) => text.trim()), line: anyLine }), { maxLength: 4 }),
        (lines, meanings) => {
          const after = linesAfter(lines, meanings);
          outcomes.add(typeof after === 'string' ? after : 'written');
          if (typeof after === 'string') return;
          const [before, now] = [lines, after].map((of) => {
            const findings: Parameters<typeof ownWordsIn>[1] = [];
            return { words: ownWordsIn(reading(of).facts.rules, findings), findings };
          });
          expect(now?.findings.map(({ rule, parameters }) => [rule, parameters])).toEqual(
            before?.findings.map(({ rule, parameters }) => [rule, parameters]),
          );
          const chosen = meanings.map(({ word, line }) => [listIn(line), comparable(word), line] as const);
          const known = [...(before?.words ?? [])].flatMap(([list, words]) =>
            [...words].map(([key, code]) => [list, key, lineOf(list, code)] as const),
          );
          for (const [list, key, line] of [...known, ...chosen]) {
            const code = now?.words.get(list)?.get(key);
            // what means its very level stands in no line
            if (code !== undefined || known.some(([of, other]) => of === list && other === key))
              expect(lineOf(list, code ?? 0)).toBe(line);
          }
        },
      ),
      { numRuns: 300 },
    );
    expect([...outcomes].sort()).toEqual(['word-elsewhere', 'word-taken', 'word-unwritable', 'written']);
  });

  test('no word is unknown in a column any more that was given a meaning', () => {
    const word = fc
      .string({ unit: fc.constantFrom(...'Engag 3-,;、（）方案é'), minLength: 1, maxLength: 12 })
      .filter((text) => comparable(text) !== '');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(word, fc.constantFrom(...LIST_LEVELS.stage)), { maxLength: 6 }),
        (typed) => {
          const cells = typed.map(([text]) => text);
          const unknown = unknownWords(reading([], ...cells).findings, 'stage');
          const meanings = unknown.map(({ word: text }, index) => stage(text, typed[index]?.[1] ?? 1));
          const after = linesAfter([['word.stage.1', 'Lead']], meanings);
          if (typeof after === 'string') throw new Error(after);
          const { facts, findings } = reading(after, ...cells);
          expect(findings).toEqual([]);
          for (const { word: text, line } of meanings) {
            const row = cells.findIndex((cell) => comparable(cell) === comparable(text));
            expect(`word.stage.${facts.deals[row]?.stage}`).toBe(line);
          }
        },
      ),
    );
  });
});

const listIn = (line: OwnWordsId) => {
  const list = LISTS.find((id) => line.startsWith(`word.${id}.`));
  if (list === undefined) throw new Error(line);
  return list;
};
const LISTS = ['stage', 'dealStatus', 'attitude', 'yesNo'] as const;
const lineOf = (list: keyof typeof LIST_LEVELS, code: number) =>
  ownWordsId(list, LIST_LEVELS[list][code - 1] ?? 'none');
