import { describe, expect, test } from '@jest/globals';
import { addMissingSheets, buildWorkbook } from '../../../src/workbook/build';
import { check } from '../../../src/workbook';
import { readWorkbook } from '../../../src/workbook/read';
import { planWrite, applyWrite } from '../../../src/workbook/write';
import { dayOf } from '../../../src/method';
import { openClient, type OpenClient } from '../../host/open-client';
import { contentOf, sheetNamed } from '../publish/opened';

/** A list of the user's own, with a sheet Targets that is none of ours. */
async function ownWorkbook(
  headers: readonly string[],
  onRequest: <Answer>(execute: () => Answer) => Answer = (execute) => execute(),
): Promise<OpenClient> {
  const client = openClient(undefined, { intercept: (_request, execute) => onRequest(execute) });
  await client.run(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.getItem('Sheet1');
    sheet.name = 'My deals';
    sheet.getRange('B3:E4').values = [[...headers], ['D-1', 'Acme', 'Plant', 250_000]];
    worksheets.add('Targets').getRange('A1').values = [['To do']];
    await context.sync();
  });
  return client;
}

const add = (client: OpenClient) => client.run(addMissingSheets);
const namesOf = ({ host }: OpenClient) => host.workbook.sheets.map(({ name }) => name);

async function read(client: OpenClient) {
  const result = await client.run(readWorkbook);
  if (result.kind !== 'read') throw new Error(result.code);
  return result;
}

describe('a workbook with a list of deals of its own', () => {
  test('gets an empty sheet for every other table, and what was there stays', async () => {
    const client = await ownWorkbook(['Deal ID', 'Customer', 'Deal', 'Amount']);
    const theirs = () =>
      ['My deals', 'Targets'].map((name) =>
        contentOf(client.host.workbook, sheetNamed(client.host.workbook, name)),
      );
    const before = theirs();
    const sheets = ['Stakeholders', 'Rivals', 'Evidence', 'Control', 'Actions', 'Payments', 'Account plan', 'Targets (Stakegrid)', 'Rates', 'Rules']; // prettier-ignore
    expect(await add(client)).toEqual({ kind: 'built', sheets });
    expect(namesOf(client)).toEqual(['My deals', 'Targets', 'Read me', ...sheets, 'Lists']);
    expect(theirs()).toEqual(before);
    const { facts, findings } = await read(client);
    expect(facts.deals).toMatchObject([{ id: 'D-1', amount: 250_000 }]);
    expect(facts.rules.length).toBeGreaterThan(100);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(await add(client)).toEqual({ kind: 'built', sheets: [] });
  });

  test('can then be filled by the pane, and checked', async () => {
    const client = await ownWorkbook(['Deal ID', 'Customer', 'Deal', 'Amount']);
    await add(client);
    const { facts } = await read(client);
    const rows = [
      { table: 'stakeholders', values: { deal: 'D-1', name: 'Ann', attitude: 'Coach' } },
    ] as const;
    const plan = await client.run((context) => planWrite(context, { facts, cells: [], rows }));
    if (plan.kind === 'refused') throw new Error(JSON.stringify(plan));
    await client.run((context) => applyWrite(context, plan));
    const result = await client.run((context) => check(context, { today: dayOf(2026, 11, 22) }));
    if (result.kind !== 'checked') throw new Error(result.code);
    expect(result.reading.facts.stakeholders).toMatchObject([{ name: 'Ann', attitude: 'coach' }]);
    expect(result.keptSheets).toEqual([]);
  });

  test('gets them in the language of its headers', async () => {
    const client = await ownWorkbook(['商机编号', '客户', '商机名称', '金额']);
    const result = await add(client);
    expect(result.kind === 'built' && result.sheets[0]).toBe('干系人');
    expect((await read(client)).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('a workbook of ours', () => {
  const built = async () => {
    const client = openClient();
    await client.run((context) => buildWorkbook(context, { language: 'en', example: 'case' }));
    return client;
  };
  const remove = (client: OpenClient, ...names: readonly string[]) =>
    client.run(async (context) => {
      for (const name of names) {
        const sheet = context.workbook.worksheets.getItem(name);
        sheet.visibility = 'Visible';
        sheet.delete();
      }
      await context.sync();
    });

  test('gets back the sheets that were deleted, and uses the lists that are there', async () => {
    const client = await built();
    await remove(client, 'Rules', 'Payments');
    expect(await add(client)).toEqual({ kind: 'built', sheets: ['Payments', 'Rules'] });
    expect(namesOf(client).filter((name) => /Read me|Lists/.test(name))).toEqual(['Read me', 'Lists']);
    expect((await read(client)).findings).toEqual([]);
  });

  test('gets its lists back when they are gone, so that every cell offers its words', async () => {
    const client = await built();
    await remove(client, 'Rules', 'Lists');
    await add(client);
    expect(namesOf(client)).toContain('Lists');
    const source = await client.run(async (context) => {
      const name = context.workbook.names.getItem('Stakegrid_yesNo').load('formula');
      const cells = name.getRange().load('values');
      await context.sync();
      return [name.formula, cells.values.flat()];
    });
    expect(source).toEqual([expect.stringMatching(/^=Lists!\$[A-Z]+\$2:\$[A-Z]+\$3$/), ['Yes', 'No']]);
  });
});

test.each(['refused', 'answer lost'] as const)(
  '%s: adding again equals adding undisturbed',
  async (fault) => {
    const names = ['Deal ID', 'Customer', 'Deal', 'Amount'];
    const undisturbed = await ownWorkbook(names);
    const before = undisturbed.host.requests;
    await add(undisturbed);
    const total = undisturbed.host.requests - before;
    for (let failing = 0; failing < total; failing++) {
      let asked = -Infinity;
      const client = await ownWorkbook(names, (execute) => {
        if (asked++ !== failing) return execute();
        if (fault === 'answer lost') execute();
        throw new Error('the connection broke');
      });
      asked = 0;
      await expect(add(client)).rejects.toThrow();
      await add(client);
      expect(namesOf(client)).toEqual(namesOf(undisturbed));
      expect((await read(client)).facts).toEqual((await read(undisturbed)).facts);
    }
  },
);

test('a workbook without deals is refused', async () => {
  expect(await add(openClient())).toMatchObject({ kind: 'refused', code: 'no-deals-table' });
});
