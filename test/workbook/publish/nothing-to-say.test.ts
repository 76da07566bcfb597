import { describe, expect, test } from '@jest/globals';
import { saveXlsx } from '../../../src/files';
import { LANGUAGES, type Language } from '../../../src/i18n/shape/language';
import { buildWorkbook } from '../../../src/workbook/build';
import { problemsOf } from '../../files/saved-file-checks';
import { HISTORY_RESULTS } from '../../../src/i18n/history-result-words';
import { wordsIn } from '../../../src/workbook/publish/content/words';
import { openClient, type OpenClient } from '../../host/open-client';
import { checked, LATER, sheetNamed } from './opened';

async function emptyWorkbook(language: Language): Promise<OpenClient> {
  const client = openClient();
  const built = await client.run((context) => buildWorkbook(context, { language, example: null }));
  expect(built.kind).toBe('built');
  return client;
}

describe('a check of a workbook in which there is little to say', () => {
  test.each(LANGUAGES)('writes its sheets when nothing was typed yet (%s)', async (language) => {
    const client = await emptyWorkbook(language);
    const { report, startHere, tie } = await checked(client);
    expect([report.deals.length, report.findings.length, startHere.length]).toEqual([0, 0, 0]);
    expect(tie).toMatchObject({ kind: 'compared', differences: [] });
    const { workbook } = client.host;
    const texts: unknown[] = [];
    sheetNamed(workbook, language === 'en' ? 'Forecast' : '预测').cells.forEach(({ value }) =>
      texts.push(value),
    );
    expect(texts).toContain(
      language === 'en'
        ? 'No deal is counted yet, so there is nothing to forecast.'
        : '还没有计入的商机，因此没有可预测的内容。',
    );
    const { results, sheets } = wordsIn(language);
    expect(results.noDeals).toContain(language === 'en' ? 'No deals yet' : '还没有商机');
    for (const [name, sentence] of [
      [sheets.findings, results.noDeals],
      [sheets.rollUp, results.noDeals],
      [sheets.gates, results.noDeals],
      [sheets.results, results.noDeals],
      [sheets.people, results.noOpenPeople],
      [sheets.caseReview, HISTORY_RESULTS[language].caseReview.noCases],
    ] as const) {
      const found: unknown[] = [];
      sheetNamed(workbook, name).cells.forEach(({ value }) => found.push(value));
      expect([name, found.filter((text) => text === sentence)]).toEqual([name, [sentence]]);
    }
    expect(await problemsOf(await saveXlsx(workbook))).toEqual([]);
    const names = workbook.sheets.map(({ name }) => name);
    await checked(client, { now: LATER });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(names);
  });

  test.each([
    ['a deal without anything', ['D-1', 'Acme', 'ERP', '', '']],
    ['a deal whose status cannot be read', ['D-1', 'Acme', 'ERP', 100, 'Pending']],
  ])('writes them for %s', async (_what, row) => {
    const client = openClient();
    await client.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:E2').values = [
        ['Deal ID', 'Customer', 'Deal', 'Amount', 'Status'],
        row,
      ];
      await context.sync();
    });
    const { report, tie } = await checked(client);
    expect(report.deals).toHaveLength(1);
    expect(tie).toMatchObject({ kind: 'compared', differences: [] });
  });
});
