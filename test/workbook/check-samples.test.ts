import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { openXlsx, saveXlsx } from '../../src/files';
import type { DealReport } from '../../src/method';
import { problemsOf } from '../files/saved-file-checks';
import { openClient } from '../host/open-client';
import { expectSameNumbers } from '../same-numbers';
import { checked, sample, sheetNamed } from './publish/opened';

const expectedOf = (name: string): { deals: DealReport[] } =>
  JSON.parse(readFileSync(resolve(__dirname, '../samples', `${name}.expected.json`), 'utf8'));

/** The number a column of Results shows, by the header of the language. */
const NUMBERS: readonly (readonly [en: string, zh: string, of: (deal: DealReport) => unknown])[] = [
  ['Deal ID', '商机编号', ({ id }) => id],
  ['Amount', '金额', ({ amount }) => amount],
  ['Win chance', '赢率', ({ winChance }) => winChance],
  ['Expected', '预期金额', ({ expected }) => expected],
  ['Stage odds', '阶段赢率', ({ stageOdds }) => stageOdds],
  ['Stage claimed', '声明阶段', ({ stage }) => stage.claimed],
  ['Stage earned', '实际阶段', ({ stage }) => stage.earned],
  ['C139 verified', 'C139 已确认', ({ c139 }) => c139.verified],
  ['C139 self', 'C139 自评', ({ c139 }) => c139.self],
  ['C139 rate', 'C139 赢率', ({ c139 }) => c139.rate],
  ['Control score', '控单分', ({ controlScore }) => controlScore],
  ['Control score self', '控单分（自评）', ({ controlScoreSelf }) => controlScoreSelf],
  ['People', '人数', ({ people }) => people],
  ['Decision circle', '决策圈人数', ({ circle }) => circle],
  ['Support index', '支持指数', ({ support }) => support.index],
  ['Support worst case', '支持指数（最坏）', ({ support }) => support.worst],
  ['Support best case', '支持指数（最好）', ({ support }) => support.best],
  ['Knowledge', '了解程度', ({ knowledge }) => knowledge],
  ['Contact', '联系程度', ({ contact }) => contact],
  ['Top decider', '最高决策者', ({ topDecider }) => topDecider],
];

describe.each(['pipeline-en', 'pipeline-zh', 'pipeline-messy'])('a check of %s', (name) => {
  test('reports exactly the expected numbers, and the saved results show the same', async () => {
    const client = openClient(await sample(name));
    const { report, language } = await checked(client);
    const expected = expectedOf(name);
    expectSameNumbers(report, expected);

    const bytes = await saveXlsx(client.host.workbook);
    expect(await problemsOf(bytes)).toEqual([]);
    const saved = await openXlsx(bytes);
    const sheet = sheetNamed(saved, language === 'en' ? 'Results' : '结果');
    const area = sheet.tables[0]?.area;
    if (area === undefined) throw new Error('no table of results');
    const valueAt = (row: number, column: number) => sheet.cells.get(row, column)?.value ?? null;
    const headers = Array.from({ length: area.right - area.left + 1 }, (_, index) =>
      valueAt(area.top, area.left + index),
    );
    expect(area.bottom - area.top).toBe(expected.deals.length);
    expected.deals.forEach((deal, index) => {
      for (const [en, zh, of] of NUMBERS) {
        const column = headers.indexOf(language === 'en' ? en : zh);
        expect([en, column]).not.toEqual([en, -1]);
        expectSameNumbers({ [en]: valueAt(area.top + 1 + index, area.left + column) }, { [en]: of(deal) });
      }
    });
  });
});
