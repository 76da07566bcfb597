import { describe, expect, test } from '@jest/globals';
import { openXlsx, saveXlsx } from '../../src/files';
import { partText, problemsOf } from '../files/saved-file-checks';
import { openClient, type OpenClient } from './open-client';

const ana = { id: 0, name: 'Ana Ruiz', email: 'ana@example.com' };
const bo = { id: 1, name: 'Bo Li', email: 'bo@example.com' };
const asked = {
  mentions: [ana, bo],
  richContent: 'Dear <at id="0">Ana Ruiz</at> and <at id="1">Bo Li</at>: 1 < 2?',
};

async function read({ run }: OpenClient): Promise<unknown> {
  return run(async (context) => {
    const comment = context.workbook.comments.getItemByCell('Sheet1!B2');
    const reply = comment.replies.getItemAt(0);
    for (const each of [comment, reply])
      each.load('content,richContent,contentType,mentions,authorName,authorEmail');
    await context.sync();
    return [comment, reply].map((each) => [
      each.content,
      each.richContent,
      each.contentType,
      each.mentions,
      `${each.authorName} ${each.authorEmail}`,
    ]);
  });
}

async function withMentions(): Promise<OpenClient> {
  const client = openClient(undefined, { userName: 'Kim', userEmail: 'kim@example.com' });
  await client.run(async (context) => {
    const comment = context.workbook.comments.add('Sheet1!B2', asked, 'Mention');
    comment.replies.add({ mentions: [bo], richContent: '<at id="1">Bo Li</at> knows' }, 'Mention');
    await context.sync();
  });
  return client;
}

describe('people who are mentioned in comments', () => {
  test('are marked in what is said, and in a file', async () => {
    const client = await withMentions();
    const expected = [
      ['Dear @Ana Ruiz and @Bo Li: 1 < 2?', asked.richContent, 'Mention', [ana, bo], 'Kim kim@example.com'],
      ['@Bo Li knows', '<at id="0">Bo Li</at> knows', 'Mention', [{ ...bo, id: 0 }], 'Kim kim@example.com'],
    ];
    expect(await read(client)).toEqual(expected);
    const bytes = await saveXlsx(client.host.workbook);
    expect(await problemsOf(bytes)).toEqual([]);
    const threads = await partText(bytes, 'xl/threadedComments/threadedComment1.xml');
    expect(threads).toMatch(/<mentions><mention [^>]*startIndex="5" length="9"\/>/);
    const opened = openClient(await openXlsx(bytes));
    expect(await read(opened)).toEqual(expected);
    expect(await read(openClient(await openXlsx(await saveXlsx(opened.host.workbook))))).toEqual(expected);
  });

  test('change with what is said', async () => {
    const client = await withMentions();
    await client.run(async (context) => {
      const comment = context.workbook.comments.getItemByCell('Sheet1!B2');
      comment.content = 'Never mind';
      comment.replies.getItemAt(0).updateMentions({
        mentions: [ana],
        richContent: 'Or <at id="0">Ana Ruiz</at>',
      });
      await context.sync();
    });
    const author = 'Kim kim@example.com';
    expect(await read(client)).toEqual([
      ['Never mind', 'Never mind', 'Plain', [], author],
      ['Or @Ana Ruiz', 'Or <at id="0">Ana Ruiz</at>', 'Mention', [ana], author],
    ]);
  });

  test('are refused where they are not told of, or the content is said to be plain', async () => {
    const { run } = openClient();
    const add = (content: Excel.CommentRichContent, type?: 'Mention'): Promise<unknown> =>
      run(async (context) => {
        context.workbook.comments.add('Sheet1!B2', content, type);
        await context.sync();
      });
    const refused = { code: 'InvalidArgument' };
    await expect(add({ richContent: '<at id="0">Ana Ruiz</at>' }, 'Mention')).rejects.toMatchObject(refused);
    await expect(add(asked)).rejects.toMatchObject(refused);
  });
});
