import { describe, expect, test } from '@jest/globals';
import { unknownWordIn, unknownWords, unknownWordsFrom } from '../../../src/workbook/read';
import { read, sheetOf } from './grid';

const { findings } = read(
  sheetOf('Deals', [
    ['Deal ID', 'Customer', 'Deal', 'Stage', 'Status', 'Close date'],
    ['D-1', 'Acme', 'ERP', 'Engaging', 'stuck', 'soon'],
    ['D-2', 'Acme', 'MES', 'Sent', '', ''],
    ['D-3', 'Acme', 'CRM', 'sent', '', ''],
    ['D-4', 'Acme', 'PLM', 'Demo', '', ''],
    ['D-5', 'Acme', 'SCM', 'SENT', '', ''],
  ]),
);

describe('the words that are not understood', () => {
  test('are those of a list, each once however it is typed, with the rows of all', () => {
    expect(unknownWords(findings, 'stage')).toEqual([
      { list: 'stage', word: 'Engaging', column: 'deals.stage', cell: cellIn(0), further: 0 },
      { list: 'stage', word: 'Sent', column: 'deals.stage', cell: cellIn(1), further: 2 },
      { list: 'stage', word: 'Demo', column: 'deals.stage', cell: cellIn(3), further: 0 },
    ]);
    expect(unknownWords(findings, 'dealStatus')).toMatchObject([{ word: 'stuck' }]);
    expect(unknownWords(findings, 'attitude')).toEqual([]);
  });

  test('begin with the one that is asked for, and go on with those in most rows', () => {
    const wordsFrom = (word: string) =>
      unknownWordsFrom(findings, { list: 'stage', word }).map((entry) => entry.word);
    expect(wordsFrom('demo')).toEqual(['Demo', 'Sent', 'Engaging']);
    expect(wordsFrom('SENT')).toEqual(['Sent', 'Engaging', 'Demo']);
  });

  test('are found in findings about words only', () => {
    expect(findings.map(unknownWordIn).filter((word) => word === null)).toHaveLength(1);
  });
});

const cellIn = (row: number) => ({ table: 'deals', row, column: 'stage' });
