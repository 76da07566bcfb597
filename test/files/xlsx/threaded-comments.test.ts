import { describe, expect, test } from '@jest/globals';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { openXlsx, saveXlsx } from '../../../src/files';
import { openClient, type OpenClient } from '../../host/open-client';
import { partText, problemsOf } from '../saved-file-checks';

const PERSONS = 'xl/persons/person.xml';
const THREADS = 'xl/threadedComments/threadedComment1.xml';
const id = (digit: number): string => `{${`${digit}`.repeat(8)}-0000-4000-8000-000000000000}`;

/** As Excel writes it: Ana writes under one entry and is mentioned under another; another Ana has the same name. */
const people =
  `<person displayName="Ana" id="${id(1)}" userId="ana2@example.com" providerId="None"/>` +
  `<person displayName="Ana" id="${id(2)}" userId="S::ana@example.com::9f" providerId="AD"/>` +
  `<person displayName="Ana" id="${id(3)}" userId="ana@example.com" providerId="PeoplePicker"/>` +
  `<person displayName="Ana" id="${id(4)}" userId="ana@example.com" providerId="PeoplePicker"/>`;
const thread =
  `<threadedComment ref="B2" dT="2026-11-22T10:00:00.00" personId="${id(2)}" id="${id(5)}" done="0"><text>Dear @Ana</text>` +
  `<mentions><mention mentionpersonId="${id(4)}" mentionId="${id(6)}" startIndex="5" length="4"/></mentions>` +
  '</threadedComment>' +
  `<threadedComment ref="B2" dT="2026-11-22T11:00:00.00" personId="${id(9)}" id="${id(7)}" parentId="${id(5)}">` +
  '<text>From somebody who is not in the list</text></threadedComment>';

async function opened(): Promise<OpenClient> {
  const client = openClient();
  await client.run(async (context) => {
    context.workbook.comments.add('Sheet1!B2', 'Taken out below');
    await context.sync();
  });
  const bytes = await saveXlsx(client.host.workbook);
  const filled = (path: string, content: string): Uint8Array =>
    strToU8(
      partText(bytes, path).replace(/(<(?:personList|ThreadedComments)[^>]*>).*(<\/)/s, `$1${content}$2`),
    );
  const parts = { [PERSONS]: filled(PERSONS, people), [THREADS]: filled(THREADS, thread) };
  const legacy = partText(bytes, 'xl/comments1.xml').replaceAll(/tc=\{.*?\}/g, `tc=${id(5)}`);
  return openClient(
    await openXlsx(zipSync({ ...unzipSync(bytes), ...parts, 'xl/comments1.xml': strToU8(legacy) })),
  );
}

describe('comment threads of an opened file', () => {
  test('keep their authors and mentions among several people of one name', async () => {
    const client = await opened();
    const bytes = await saveXlsx(client.host.workbook);
    expect(partText(bytes, THREADS)).toContain(`>${thread}</`);
    expect(partText(bytes, PERSONS)).toContain(`>${people}</`);
  });

  test('keep them beside one that is added by a person who was mentioned only, and mentions others', async () => {
    const client = await opened();
    const settings = { userName: 'Ana', userEmail: 'ana@example.com' };
    const other = openClient(client.host.workbook, settings);
    await other.run(async (context) => {
      const { comments } = context.workbook;
      comments.add(
        'Sheet1!C3',
        { mentions: [{ id: 0, name: 'Bo', email: 'bo@example.com' }], richContent: '<at id="0">Bo</at>' },
        'Mention',
      );
      comments.getItemByCell('Sheet1!B2').replies.add('Mine');
      await context.sync();
    });
    const bytes = await saveXlsx(other.host.workbook);
    const problems = await problemsOf(bytes);
    expect(problems).toEqual([]);
    const threads = partText(bytes, THREADS);
    expect(threads).toContain(`>${thread}`);
    expect([...threads.matchAll(/ personId="([^"]*)"/g)].map((match) => match[1])).toEqual([
      id(2),
      id(9),
      id(2),
      id(2),
    ]);
    const [, added] = /(<person displayName="Bo".*?\/>)/.exec(partText(bytes, PERSONS)) ?? [];
    const bo = /mentionpersonId="([^"]*)"[^>]*startIndex="0"/.exec(threads)?.[1] ?? '';
    expect(added).toBe(
      `<person displayName="Bo" id="${bo}" userId="bo@example.com" providerId="PeoplePicker"/>`,
    );
    expect(partText(bytes, PERSONS)).toContain(`>${people}<`);
    const again = await saveXlsx(await openXlsx(bytes));
    expect(partText(again, THREADS)).toBe(threads);
  });

  test('have ids of their own on a copied sheet, for the same people', async () => {
    const client = await opened();
    await client.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').copy('End');
      await context.sync();
    });
    const copied = partText(await saveXlsx(client.host.workbook), 'xl/threadedComments/threadedComment2.xml');
    expect(copied).toContain(`personId="${id(2)}"`);
    expect(copied).toContain(`mentionpersonId="${id(4)}"`);
    for (const own of [5, 6, 7]) expect(copied).not.toContain(id(own));
  });
});
