import { describe, expect, test } from '@jest/globals';
import { fingerprintsOf, cellName } from '../../../src/method';
import { readingFindingText } from '../../../src/workbook/read/reading-finding-text';
import { ONE_DEAL, read, readDealRows, sheetOf } from './grid';

const HEADERS = ['Deal ID', 'Customer', 'Deal', 'Stage', 'Status', 'Close date'];
const rowOf = (id: string, stage: string, status = '', closeDate = '') => [
  id,
  'Acme',
  'ERP',
  stage,
  status,
  closeDate,
];

describe('a word that cannot be read', () => {
  const { facts, findings } = readDealRows(
    HEADERS,
    rowOf('D-1', 'Validating'),
    rowOf('D-2', '3 - Proposal', '', 'soon'),
    rowOf('D-3', '方案'),
    rowOf('D-4', ' 3 - Proposal'),
    rowOf('D-5', '3 - Proposal', '3 - Proposal'),
  );

  test('is one finding for the column, at its first cell and in the order of the rows, and counts the further rows', () => {
    expect(findings.map(({ rule, cell, further }) => [rule, cell?.row, cell?.column, further])).toEqual([
      ['date-unreadable', 1, 'closeDate', undefined],
      ['level-unreadable', 1, 'stage', 2],
      ['level-unreadable', 2, 'stage', undefined],
      ['level-unreadable', 4, 'status', undefined],
    ]);
  });

  test('stays unknown in every row, and nothing is said to be missing there', () => {
    expect(facts.deals.map(({ stage }) => stage)).toEqual([3, null, null, null, null]);
    const cells = [1, 2, 3, 4].map((row) => cellName({ table: 'deals', row, column: 'stage' }));
    expect([...facts.unreadable].filter((name) => name.endsWith('stage'))).toEqual(cells);
  });

  test('names a deal where it is about one', () => {
    expect(findings.map(({ deal }) => deal)).toEqual(['D-2', null, 'D-3', 'D-5']);
  });

  test('names the deal of several rows when it is the same, and the person likewise', () => {
    const people = sheetOf('Stakeholders', [
      ['Deal ID', 'Person', 'Attitude'],
      ['D-1', 'Wang', 'Champion'],
      ['D-1', 'Li', 'Champion'],
    ]);
    expect(read(ONE_DEAL, people).findings).toMatchObject([{ deal: 'D-1', person: null, further: 1 }]);
  });

  test('says how many rows it stands in', () => {
    const messages = findings.map((finding) => readingFindingText('en', finding)?.message);
    expect(messages[1]).toBe(
      '“3 - Proposal” is no level of Stage and counts as unknown, here and in 2 further rows.',
    );
    expect(messages[2]).toBe('“方案” is no level of Stage and counts as unknown.');
    expect(findings.map((finding) => readingFindingText('zh', finding)?.message)[1]).toBe(
      '“3 - Proposal”不是“声明阶段”的级别，这里和另外 2 行都按未知处理。',
    );
    const [one] = readDealRows(HEADERS, rowOf('D-1', 'x'), rowOf('D-2', 'x')).findings;
    if (one === undefined) throw new Error('no finding');
    expect(readingFindingText('en', one)?.message).toContain('here and in 1 further row.');
  });
});

test('an accepted finding stays accepted when the list is sorted anew or has one more row with the word', () => {
  const rows = [rowOf('D-1', 'Demo'), rowOf('D-2', 'Demo'), rowOf('D-3', 'Pilot')];
  const of = (...list: string[][]) => fingerprintsOf(readDealRows(HEADERS, ...list).findings);
  const before = of(...rows);
  expect(before).toHaveLength(2);
  expect([...of(...rows.toReversed())].sort()).toEqual([...before].sort());
  expect(of(...rows, rowOf('D-4', 'Demo'))).toEqual(before);
});
