import { describe, expect, test } from '@jest/globals';
import { LANGUAGES } from '../../../src/i18n/shape/language';
import { assess, dayOf, readRules, type Day } from '../../../src/method';
import { buildWorkbook } from '../../../src/workbook/build';
import { readWorkbook } from '../../../src/workbook/read';
import { openClient, type OpenClient } from '../../host/open-client';
import { plainPerson } from '../plain-person';

const TODAY = dayOf(2026, 11, 22);

async function pipeline(language: 'en' | 'zh', today: Day = TODAY) {
  const client = openClient();
  const result = await client.run(async (context) => {
    const built = await buildWorkbook(context, { language, example: 'pipeline', today });
    if (built.kind !== 'built') throw new Error(built.code);
    return readWorkbook(context);
  });
  if (result.kind !== 'read') throw new Error(result.code);
  return { ...result, client };
}

describe.each(LANGUAGES)('the example pipeline in %s', (language) => {
  test('has 24 deals, and three reviews with what was different then', async () => {
    const { facts, findings } = await pipeline(language);
    expect(findings).toEqual([]);
    expect([facts.deals.length, facts.stakeholders.length]).toEqual([24, 80]);
    const { snapshots, commitments } = facts.history;
    expect(snapshots.map(({ id, deals }) => [id, deals.length])).toEqual([
      ['2026-09-20T09:00:00Z', 22],
      ['2026-10-11T09:00:00Z', 22],
      ['2026-11-01T09:00:00Z', 23],
    ]);
    expect(commitments.map(({ kind, period, asOf }) => [kind, period, asOf])).toEqual([
      ['commit', '2026-Q3', dayOf(2026, 9, 20)],
      ['close', '2026-Q3', dayOf(2026, 10, 11)],
      ['commit', '2026-Q4', dayOf(2026, 10, 11)],
    ]);
    const harbor = snapshots.map(({ deals }) => deals.find(({ id }) => id === 'P-101')?.amount);
    const unit = language === 'en' ? 1_000 : 7_500;
    expect(harbor).toEqual([760 * unit, 760 * unit, 820 * unit]);
    const willow = snapshots.map(({ deals }) => deals.find(({ id }) => id === 'P-119')?.status);
    expect(willow).toEqual(['open', 'won', 'won']);
    expect(snapshots.flatMap(({ deals, people }) => [...deals, ...people]).some(({ isEdited }) => isEdited)).toBe(false); // prettier-ignore
  });

  test('stands after the reviews as it does without them', async () => {
    const { facts } = await pipeline(language);
    expect(facts.deals.find(({ id }) => id === 'P-101')).toMatchObject({ status: 'open', stage: 5 });
    expect(facts.evidence).toHaveLength(86);
    expect(facts.stakeholders.map(plainPerson).filter(({ attitude }) => attitude === 'opponent')).toHaveLength(2); // prettier-ignore
    const { deals } = assess(facts, readRules(facts.rules).rules, TODAY);
    const count = (category: string) => deals.filter((deal) => deal.category === category).length;
    expect(['closed', 'commit', 'bestCase', 'pipeline', 'omitted', 'notAssessed'].map(count)).toEqual([
      3, 3, 2, 5, 10, 1,
    ]);
  });
});

test('it can be built on any day of the year', async () => {
  for (const today of [dayOf(2027, 1, 4), dayOf(2027, 3, 31), dayOf(2028, 2, 29)]) {
    const { facts } = await pipeline('en', today);
    expect(facts.history.snapshots.map(({ asOf }) => today - asOf)).toEqual([63, 42, 21]);
    expect(facts.deals.find(({ id }) => id === 'P-103')?.closeDate).toBe(today + 12);
  }
});

describe('a pipeline that breaks off', () => {
  const build = (client: OpenClient) =>
    client.run((context) => buildWorkbook(context, { language: 'en', example: 'pipeline', today: TODAY }));
  const sheetsOf = ({ host }: OpenClient) => host.workbook.sheets.map(({ name }) => name);
  const contents = async (client: OpenClient) => {
    const read = await client.run((context) => readWorkbook(context));
    if (read.kind !== 'read') throw new Error(read.code);
    return { facts: read.facts, findings: read.findings, sheets: sheetsOf(client) };
  };

  test('is replaced by the next attempt, which gives what an undisturbed one gives', async () => {
    const undisturbed = openClient();
    await build(undisturbed);
    const total = undisturbed.host.requests;
    const expected = await contents(undisturbed);
    // The rows of the first review, a seal, the last request; and the sheets and rows of another review came through.
    const faults = [3, 9, total - 1].map((request) => ({ request, isLost: true }));
    for (const { request, isLost } of [
      ...faults,
      { request: 2, isLost: false },
      { request: 14, isLost: false },
    ]) {
      const client = openClient(undefined, {
        intercept: ({ index }, execute) => {
          if (index !== request) return execute();
          if (!isLost) execute();
          throw new Error('the connection broke');
        },
      });
      await expect(build(client)).rejects.toThrow();
      await build(client);
      expect(await contents(client)).toEqual(expected);
    }
  });

  test('and history sheets of the user with other names stay as they are', async () => {
    const client = openClient();
    await build(client);
    await client.run(async (context) => {
      const { worksheets } = context.workbook.load('worksheets/items/name');
      await context.sync();
      for (const sheet of worksheets.items) {
        if (sheet.name === 'Sheet1') continue;
        if (sheet.name === 'Snapshots') sheet.name = 'Reviews of last year';
        else {
          sheet.visibility = 'Visible';
          sheet.delete();
        }
      }
      await context.sync();
    });
    const before = client.host.book.findSheet('Reviews of last year')?.cells.usedArea();
    expect(await build(client)).toMatchObject({ kind: 'built' });
    expect(client.host.book.findSheet('Reviews of last year')?.cells.usedArea()).toEqual(before);
    const { facts, findings } = await contents(client);
    expect([findings, facts.history.snapshots.length]).toEqual([[], 3]);
  });
});

test('a table of the user with the name of one of ours keeps its values', async () => {
  const client = openClient();
  const values = await client.run(async (context) => {
    const table = context.workbook.tables.add('Sheet1!A1:B3', true);
    table.name = 'Deals';
    await context.sync();
    await buildWorkbook(context, { language: 'en', example: 'pipeline' });
    const range = context.workbook.tables.getItem('Deals').getDataBodyRange().load('values');
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([
    ['', ''],
    ['', ''],
  ]);
});
