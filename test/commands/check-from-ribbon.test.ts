/**
 * @jest-environment ./test/taskpane/page-environment.cjs
 */
import { describe, expect, test } from '@jest/globals';
import { checkFromRibbon } from '../../src/commands/check-from-ribbon';
import { newWorkbook } from '../../src/files/model/workbook';
import { RequestFailure } from '../../src/host/host';
import { buildWorkbook } from '../../src/workbook/build';
import { openClient, type OpenClient } from '../host/open-client';

/** Presses Check in the ribbon; answers what the dialog says, null without one. */
async function pressCheck({ Excel, Office }: OpenClient, displayLanguage: string): Promise<string | null> {
  let said: string | null = null;
  let isCompleted = false;
  const displayDialogAsync = (address: string, _options: unknown, done: () => void) => {
    said = decodeURIComponent(new URL(address).hash.slice(1));
    done();
  };
  const context = { ...Office.context, displayLanguage, ui: { displayDialogAsync } };
  Object.assign(globalThis, { Excel, Office: { ...Office, context } });
  const event: Pick<Office.AddinCommands.Event, 'completed'> = { completed: () => void (isCompleted = true) };
  await checkFromRibbon(event as Office.AddinCommands.Event);
  expect(isCompleted).toBe(true);
  return said;
}

const buildExample = (client: OpenClient) =>
  client.run((context) => buildWorkbook(context, { language: 'en', example: 'case' }));

describe('Check in the ribbon', () => {
  test('writes the result sheets and says nothing where they say it all', async () => {
    const client = openClient();
    await buildExample(client);
    expect(await pressCheck(client, 'en-US')).toBeNull();
    expect(client.host.workbook.sheets.map(({ name }) => name)).toContain('Overview');
  });

  test('says in the language of Office that there is no Deals table, and what to do', async () => {
    const said = await pressCheck(openClient(), 'zh-CN');
    expect(said).toMatch(/^此工作簿中还没有商机表。\n请新建工作表/);
  });

  test('names the headers that a list lacks', async () => {
    const client = openClient();
    await client.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:C1').values = [
        ['Deal ID', 'Deal', 'Amount'],
      ];
      await context.sync();
    });
    const said = await pressCheck(client, 'en-US');
    expect(said).toMatch(/\nNearest to it: Sheet1!A1\. It lacks: Customer\. .*\nCreate the sheets/);
  });

  test('says that the days are counted from 1904, and what to do', async () => {
    const model = newWorkbook();
    model.calculation.date1904 = true;
    expect(await pressCheck(openClient(model), 'en-US')).toMatch(/days from 1904.*\nTurn off .* type 1462 /);
  });

  test('says which sheets are the user’s own, and where the results stand', async () => {
    const client = openClient();
    await buildExample(client);
    await client.run(async (context) => {
      context.workbook.worksheets.add('Overview');
      await context.sync();
    });
    expect(await pressCheck(client, 'en-US')).toMatch(/not overwritten: Overview\..+“\(Stakegrid\)”/);
    expect(client.host.workbook.sheets.map(({ name }) => name)).toContain('Overview (Stakegrid)');
  });

  test('says what Excel said when it fails, and ends all the same', async () => {
    const client = openClient(undefined, {
      intercept: () => {
        throw new RequestFailure('ActivityLimitReached', 'The host is busy.');
      },
    });
    expect(await pressCheck(client, 'en-US')).toMatch(/\nExcel said: .*The host is busy\./);
  });
});
