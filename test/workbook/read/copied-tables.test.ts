import { describe, expect, test } from '@jest/globals';
import { expectSameNumbers } from '../../same-numbers';
import type { OpenClient } from '../../host/open-client';
import { takeSnapshot } from '../../../src/workbook/history/take-snapshot';
import { readWorkbook } from '../../../src/workbook/read';
import { erasurePlan } from '../../../src/workbook/write/erase-person';
import { TODAY } from '../publish/a-pipeline';
import { checked, exampleClient, LATER } from '../publish/opened';
import { ONE_DEAL, read, sheetOf } from './grid';

/** What a user does who copies a sheet and pastes its values into a sheet of his own. */
async function pasteValues(client: OpenClient, from: string, to: string): Promise<void> {
  await client.run(async (context) => {
    const source = context.workbook.worksheets.getItem(from).getUsedRange(true).load('values,address');
    await context.sync();
    const target = context.workbook.worksheets.add(to);
    const place = target.getRange(source.address.split('!')[1] ?? '');
    place.numberFormat = source.values.map((row) => row.map(() => '@'));
    place.values = source.values;
    await context.sync();
  });
}

const rulesOf = (findings: readonly { readonly rule: string }[]) => findings.map(({ rule }) => rule);

describe('values pasted from a sheet of ours are no input', () => {
  test.each(['en', 'zh'] as const)('results, people, roll-up and history (%s)', async (language) => {
    const client = await exampleClient(language);
    await client.run((context) => takeSnapshot(context, { today: TODAY, now: LATER }));
    const before = await checked(client);
    const names =
      language === 'en'
        ? ['Results', 'People', 'Roll-up', 'Snapshots', 'People history']
        : ['结果', '人员', '五维汇总', '快照', '干系人历史'];
    for (const name of names) await pasteValues(client, name, `my ${name}`);
    const after = await checked(client);
    const isCopy = ({ rule }: { readonly rule: string }) => rule === 'copy-of-results';
    const copies = after.report.findings.filter(isCopy);
    const rest = { ...after.report, findings: after.report.findings.filter((finding) => !isCopy(finding)) };
    expectSameNumbers(rest, before.report);
    expect(copies).toHaveLength(names.length);
    for (const name of names) {
      expect(copies.filter(({ message }) => message.includes(`my ${name}!`))).toHaveLength(1);
    }
  });

  test('a list of the user with some of our words added stays his list', () => {
    const { facts, findings } = read(
      sheetOf('Deals', [
        ['Deal ID', 'Customer', 'Deal', 'Owner', 'Amount', 'Win chance', 'Expected', 'Zone'],
        ['D-1', 'Acme', 'ERP', 'Ann', 5, 0.5, 2.5, 'north'],
      ]),
      sheetOf('Circle', [
        ['Deal ID', 'Person', 'Influence', 'Contact', 'Attitude', 'Support', 'Customer', 'Owner'],
        ['D-1', 'Bob', 5, 'Deep', 'Coach', 'yes', 'Acme', 'Ann'],
      ]),
    );
    expect(facts.deals.map(({ amount }) => amount)).toEqual([5]);
    expect(facts.stakeholders.map(({ name }) => name)).toEqual(['Bob']);
    expect(findings.map(({ rule, parameters }) => [rule, parameters.headers])).toEqual([
      ['headers-not-read', 'Win chance, Expected, Zone'],
      ['headers-not-read', 'Support, Customer, Owner'],
    ]);
  });
});

describe('a part of a table whose rows all stand elsewhere is read once', () => {
  test('a pasted copy of the people and payments adds nothing; both places are named', async () => {
    const client = await exampleClient();
    const before = await checked(client);
    await pasteValues(client, 'Stakeholders', 'A copy');
    await pasteValues(client, 'Payments', 'Another');
    const after = await checked(client);
    expect(after.report.deals).toEqual(before.report.deals);
    const copies = after.report.findings.filter(({ rule }) => rule === 'table-repeated');
    expect(copies.map(({ message }) => message)).toEqual([
      expect.stringMatching(/A copy!A\d+ .*Stakeholders!A\d+/),
      expect.stringMatching(/Another!A\d+ .*Payments!A\d+/),
    ]);
    expect(rulesOf(after.report.findings)).not.toContain('table-in-parts');
  });

  test('a part that says anything else is read', () => {
    const headers = ['Deal ID', 'Person', 'Attitude'];
    const first = sheetOf('One', [headers, ['D-1', 'Ann', 'Coach']]);
    const second = sheetOf('Two', [headers, ['D-1', 'Ann', 'Coach'], ['D-1', 'Bob', 'Neutral']]);
    const { facts, findings } = read(ONE_DEAL, second, first);
    expect(facts.stakeholders.map(({ name, row }) => [name, row])).toEqual([
      ['Ann', 0],
      ['Bob', 1],
    ]);
    expect(findings.map(({ rule, parameters }) => [rule, parameters])).toEqual([
      ['table-repeated', { table: 'stakeholders', place: 'One!A1', counts: 'Two!A1' }],
    ]);
  });

  test('a person is erased from the copy, too: it would come back with the name otherwise', async () => {
    const client = await exampleClient();
    await pasteValues(client, 'Stakeholders', 'A copy');
    const reading = await client.run(readWorkbook);
    if (reading.kind !== 'read') throw new Error(reading.code);
    const [person] = reading.facts.stakeholders;
    const deal = reading.facts.deals.find(({ key }) => key === person?.deal);
    if (person === undefined || deal === undefined) throw new Error('the example has no people');
    const { cells } = erasurePlan(reading, person.name ?? '', deal);
    const sheets = cells.map(({ cell }) => reading.locator.locate(cell)?.sheet);
    expect(new Set(sheets)).toEqual(new Set(['Stakeholders', 'A copy', ...sheets]));
    expect(sheets.filter((sheet) => sheet === 'A copy').length).toBeGreaterThan(0);
  });
});
