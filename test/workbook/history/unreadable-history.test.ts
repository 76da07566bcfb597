import { expect, test } from '@jest/globals';
import { eraseFromHistory } from '../../../src/workbook/history/erase-from-history';
import { sealCommit } from '../../../src/workbook/history/keep-commitment';
import { takeSnapshot } from '../../../src/workbook/history/take-snapshot';
import { readWorkbook } from '../../../src/workbook/read';
import type { OpenClient } from '../../host/open-client';
import { TODAY } from '../publish/a-pipeline';
import { checked, contentOf, exampleClient, LATER, NOON, sheetNamed } from '../publish/opened';

const snapshot = (client: OpenClient, now: Date) =>
  client.run((context) => takeSnapshot(context, { today: TODAY, now }));

async function readFrom(client: OpenClient) {
  const result = await client.run(readWorkbook);
  if (result.kind !== 'read') throw new Error(result.code);
  return result;
}

test.each([
  [
    'a header row that is switched off',
    (table: Excel.Table) => void (table.showHeaders = false),
    'Snapshots',
  ],
  [
    'headers that are all renamed',
    (table: Excel.Table) =>
      void (table.getHeaderRowRange().values = [Array.from({ length: 31 }, (_, index) => `mine ${index}`)]),
    'Snapshots',
  ],
  [
    'a header row that is switched off in People history',
    (table: Excel.Table) => void (table.showHeaders = false),
    'PeopleHistory',
  ],
])('%s: a snapshot is refused in words, and the check says so', async (_, change, name) => {
  const client = await exampleClient();
  expect(await snapshot(client, NOON)).toMatchObject({ kind: 'taken' });
  await client.run(async (context) => {
    change(context.workbook.tables.getItem(name));
    await context.sync();
  });
  const sheet = name === 'Snapshots' ? 'Snapshots' : 'People history';
  const before = contentOf(client.host.workbook, sheetNamed(client.host.workbook, sheet));
  expect(await snapshot(client, LATER)).toEqual({
    kind: 'refused',
    code: 'headers-lost',
    places: [sheet],
  });
  expect(contentOf(client.host.workbook, sheetNamed(client.host.workbook, sheet))).toEqual(before);
  const { report } = await checked(client);
  const found = report.findings.filter(({ rule }) => rule === 'history-unreadable');
  expect(found.map(({ message }) => message)).toEqual([expect.stringContaining(`on the sheet ${sheet}:`)]);
  // a commitment has a sheet of its own
  const commit = client.run((context) => sealCommit(context, { today: TODAY, now: LATER, period: '2027' }));
  expect(await commit).toMatchObject({ code: 'nothing-in-period' });
});

test('erasing a person says that a history without its header row could not be searched', async () => {
  const client = await exampleClient();
  await snapshot(client, NOON);
  const [person] = (await readFrom(client)).facts.stakeholders;
  if (person === undefined) throw new Error('the example has no people');
  await client.run(async (context) => {
    context.workbook.tables.getItem('PeopleHistory').showHeaders = false;
    await context.sync();
  });
  const erasure = { name: person.name ?? '', code: 'P-0001', others: [], deals: new Set([person.deal]) };
  const erase = () => client.run((context) => eraseFromHistory(context, erasure));
  expect(await erase()).toEqual({ rows: 0, unreadable: ['People history'] });
  await client.run(async (context) => {
    context.workbook.tables.getItem('PeopleHistory').showHeaders = true;
    await context.sync();
  });
  expect(await erase()).toEqual({ rows: 1, unreadable: [] });
});

test('text under the rows of a plain range is no row of the history; new rows come under it', async () => {
  const client = await exampleClient();
  await snapshot(client, NOON);
  await client.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Snapshots');
    sheet.tables.getItem('Snapshots').convertToRange();
    sheet.getRange('A10').values = [['my remark']];
    sheet.getRange('F11').values = [['another']];
    await context.sync();
  });
  const read = await readFrom(client);
  const history = ({ findings }: typeof read) =>
    findings.filter(({ rule }) => /history-|snapshot-/.test(rule));
  expect(history(read).map(({ rule, parameters }) => [rule, parameters['value']])).toEqual([
    ['history-row-apart', 'my remark'],
    ['history-row-apart', 'another'],
  ]);
  expect(read.facts.history.snapshots).toHaveLength(1);
  expect(await snapshot(client, LATER)).toMatchObject({ kind: 'taken' });
  const after = await readFrom(client);
  expect(after.facts.history.snapshots.map(({ deals }) => deals.length)).toEqual([4, 4]);
  expect(history(after).map(({ rule, parameters }) => [rule, parameters['value']])).toEqual(
    history(read).map(({ rule, parameters }) => [rule, parameters['value']]),
  );
});
