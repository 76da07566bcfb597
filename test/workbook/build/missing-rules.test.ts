import { describe, expect, test } from '@jest/globals';
import { buildWorkbook } from '../../../src/workbook/build';
import { missingRules } from '../../../src/workbook/build/missing-rules';
import { readWorkbook } from '../../../src/workbook/read';
import { applyWrite, planWrite, takeBack } from '../../../src/workbook/write';
import { openClient, type OpenClient } from '../../host/open-client';

const GONE = ['chance.signed', 'influence.sponsor', 'finding.omitted-action'];

/** The example without three lines of its rules. */
async function openWithoutThree(language: 'en' | 'zh'): Promise<OpenClient> {
  const client = openClient();
  await client.run((context) => buildWorkbook(context, { language, example: 'case' }));
  await client.run(async (context) => {
    const table = context.workbook.tables.getItem('Rules');
    const ids = table.columns.getItemAt(0).getDataBodyRange().load('values');
    await context.sync();
    const rows = GONE.map((gone) => ids.values.findIndex(([id]) => id === gone));
    for (const row of rows.sort((one, other) => other - one)) table.rows.getItemAt(row).delete();
    await context.sync();
  });
  return client;
}

async function read(client: OpenClient) {
  const reading = await client.run((context) => readWorkbook(context));
  if (reading.kind === 'refused') throw new Error(reading.code);
  return reading;
}

const rulesCells = (client: OpenClient) =>
  client.run(async (context) => {
    const range = context.workbook.tables.getItem('Rules').getRange().load('address,values,numberFormat');
    await context.sync();
    return { address: range.address, values: range.values, numberFormat: range.numberFormat };
  });

describe('the lines that a Rules table lacks', () => {
  test('are those of rules without one, with their defaults and in the words of the workbook', async () => {
    const client = await openWithoutThree('zh');
    const rows = missingRules(await read(client));
    expect(
      rows.map(({ table, values }) => [table, values['id'], values['value'], values['default']]),
    ).toEqual([
      ['rules', 'influence.sponsor', 3, 3],
      ['rules', 'chance.signed', 0.95, 0.95],
      ['rules', 'finding.omitted-action', '是', '是'],
    ]);
    expect(rows[1]?.values['effect']).toMatch(/[\u4e00-\u9fff]+：/);
  });

  test('come below the others, and can be taken back', async () => {
    const client = await openWithoutThree('en');
    const before = await rulesCells(client);
    const reading = await read(client);
    const written = await client.run(async (context) => {
      const plan = await planWrite(context, { facts: reading.facts, cells: [], rows: missingRules(reading) });
      if (plan.kind === 'refused') throw new Error(plan.code);
      return await applyWrite(context, plan);
    });
    if (written.kind === 'refused') throw new Error(written.code);
    expect(written.differing).toEqual([]);
    const after = await read(client);
    expect(missingRules(after)).toEqual([]);
    expect(after.facts.rules.find(({ id }) => id === 'chance.signed')?.value).toBe(0.95);
    expect((await rulesCells(client)).values.slice(-3).map(([id, value]) => [id, value])).toEqual([
      ['influence.sponsor', 3],
      ['chance.signed', 0.95],
      ['finding.omitted-action', 'Yes'],
    ]);
    await client.run((context) => takeBack(context, written.image));
    expect(await rulesCells(client)).toEqual(before);
  });

  test('are none where the workbook has no Rules table', async () => {
    const client = openClient();
    await client.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1:C2').values = [
        ['Deal ID', 'Customer', 'Deal'],
        ['D-1', 'Acme', 'ERP'],
      ];
      await context.sync();
    });
    expect(missingRules(await read(client))).toEqual([]);
  });
});
