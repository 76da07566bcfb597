import { describe, expect, test } from '@jest/globals';
import { openXlsx, saveXlsx } from '../../../src/files';
import { acceptFinding } from '../../../src/workbook/accept-finding';
import { takeSnapshot } from '../../../src/workbook/history/take-snapshot';
import { readWorkbook } from '../../../src/workbook/read';
import type { Language } from '../../../src/i18n/shape/language';
import { openClient, type OpenClient } from '../../host/open-client';
import { TODAY } from '../publish/a-pipeline';
import { checked, contentOf, exampleClient, LATER, NOON, sheetNamed } from '../publish/opened';

async function taken(client: OpenClient, now: Date): Promise<void> {
  const result = await client.run((context) => takeSnapshot(context, { today: TODAY, now }));
  if (result.kind !== 'taken') throw new Error(result.code);
}

async function readFrom(client: OpenClient) {
  const result = await client.run(readWorkbook);
  if (result.kind !== 'read') throw new Error(result.code);
  return result;
}

/** The workbook as a program saves it that keeps no hidden names, and what was accepted in it. */
async function withoutMarks(language: Language) {
  const client = await exampleClient(language);
  await taken(client, NOON);
  const { findings } = await checked(client);
  const fingerprint = findings[0]?.fingerprint ?? '';
  await client.run((context) => acceptFinding(context, { fingerprint, reason: 'known', today: TODAY }));
  const { workbook } = client.host;
  workbook.names = workbook.names.filter(({ name }) => !name.startsWith('Stakegrid_sheet_'));
  return { client: openClient(await openXlsx(await saveXlsx(workbook))), fingerprint };
}

describe.each(['en', 'zh'] as const)('a file that has lost the marks of our sheets (%s)', (language) => {
  const snapshots = language === 'en' ? 'Snapshots' : '快照';

  test('is checked: its history counts, what was accepted stays accepted, its old results are left alone', async () => {
    const { client, fingerprint } = await withoutMarks(language);
    const names = client.host.workbook.sheets.map(({ name }) => name);
    const contents = names.map((name) =>
      contentOf(client.host.workbook, sheetNamed(client.host.workbook, name)),
    );
    const result = await checked(client);
    expect(result.reading.facts.history.snapshots).toHaveLength(1);
    expect(result.accepted.map((finding) => finding.fingerprint)).toEqual([fingerprint]);
    expect(result.keptSheets).toHaveLength(9);
    expect(
      names.map((name) => contentOf(client.host.workbook, sheetNamed(client.host.workbook, name))),
    ).toEqual(contents);
    const again = await checked(client);
    expect(again.accepted.map((finding) => finding.fingerprint)).toEqual([fingerprint]);
    expect(again.keptSheets).toEqual([]);
  });

  test('gets the next snapshot under the old ones, and the mark of its sheet back', async () => {
    const { client } = await withoutMarks(language);
    await taken(client, LATER);
    const { history } = (await readFrom(client)).facts;
    expect(history.snapshots.map(({ deals }) => deals.length)).toEqual([4, 4]);
    const { sheets, names } = client.host.workbook;
    expect(sheets.filter(({ name }) => name.startsWith(snapshots))).toHaveLength(1);
    const { id } = sheetNamed(client.host.workbook, snapshots);
    expect(names.filter(({ sheetId }) => sheetId === id).map(({ name }) => name)).toEqual([
      'Stakegrid_sheet_snapshots',
    ]);
  });
});

test('a sheet of the user with the name and the headers, but no row of ours, stays the user’s', async () => {
  const { client } = await withoutMarks('en');
  await client.run(async (context) => {
    const body = context.workbook.tables.getItem('Snapshots').getDataBodyRange().load('values');
    await context.sync();
    body.values = body.values.map((row) => row.map(() => 'mine'));
    await context.sync();
  });
  const before = contentOf(client.host.workbook, sheetNamed(client.host.workbook, 'Snapshots'));
  await taken(client, LATER);
  expect(contentOf(client.host.workbook, sheetNamed(client.host.workbook, 'Snapshots'))).toEqual(before);
  expect(client.host.workbook.sheets.map(({ name }) => name)).toContain('Snapshots (Stakegrid)');
});
