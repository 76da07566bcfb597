import { describe, expect, test } from '@jest/globals';
import { buildWorkbook } from '../../../src/workbook/build';
import { readWorkbook, type ReadWorkbook } from '../../../src/workbook/read';
import { applyWrite, erasurePlan, planWrite } from '../../../src/workbook/write';
import { takeSnapshot } from '../../../src/workbook/history/take-snapshot';
import { TODAY } from '../publish/a-pipeline';
import { NOON } from '../publish/opened';
import { openClient, type OpenClient } from '../../host/open-client';
import { plainPerson } from '../plain-person';

async function open(language: 'en' | 'zh' = 'en'): Promise<OpenClient> {
  const client = openClient();
  await client.run((context) => buildWorkbook(context, { language, example: 'case' }));
  return client;
}

async function read(client: OpenClient): Promise<ReadWorkbook> {
  const result = await client.run((context) => readWorkbook(context));
  if (result.kind === 'refused') throw new Error(result.code);
  return result;
}

async function type(
  client: OpenClient,
  table: 'stakeholders' | 'actions' | 'deals' | 'evidence',
  cells: object,
) {
  const { locator, facts } = await read(client);
  await client.run(async (context) => {
    for (const [column, text] of Object.entries(cells)) {
      const place = locator.locate({ table, row: facts[table][0]?.row ?? 0, column });
      if (place === null) throw new Error(`no ${table} ${column}`);
      context.workbook.worksheets.getItem(place.sheet).getRange(place.address).values = [[text]];
    }
    await context.sync();
  });
}

async function erase(client: OpenClient, name: string, deal = 0) {
  const reading = await read(client);
  const of = reading.facts.deals[deal];
  if (of === undefined) throw new Error('no deal');
  const { code, cells } = erasurePlan(reading, name, of);
  await client.run(async (context) => {
    const plan = await planWrite(context, { facts: reading.facts, cells, rows: [] });
    if (plan.kind === 'refused') throw new Error(plan.code);
    const written = await applyWrite(context, plan);
    if (written.kind === 'refused') throw new Error(written.code);
  });
  return { code, before: reading, after: await read(client) };
}

const textsOf = (reading: ReadWorkbook): readonly string[] => reading.textCells().map(({ text }) => text);

describe('erasing a person', () => {
  test.each([
    ['en', 'Helen Ward'],
    ['zh', '王启明'],
  ] as const)('takes the name out of every table (%s), and keeps what is known', async (language, name) => {
    const { code, before, after } = await erase(await open(language), name);
    expect(textsOf(before).some((text) => text.includes(name))).toBe(true);
    expect(textsOf(after).filter((text) => text.includes(name))).toEqual([]);
    expect(code).toBe('P-0001');
    const [was] = before.facts.stakeholders.map(plainPerson);
    const [is] = after.facts.stakeholders.map(plainPerson);
    expect(is).toEqual({ ...was, name: code, key: code.toLowerCase() });
    expect(textsOf(after)).toHaveLength(textsOf(before).length);
    expect(after.facts.stakeholders.filter(({ reportsTo }) => reportsTo === code)).toHaveLength(
      before.facts.stakeholders.filter(({ reportsTo }) => reportsTo === name).length,
    );
  });

  test('finds the name within notes as a whole, in any case, and leaves longer words alone', async () => {
    const client = await open();
    await type(client, 'stakeholders', { name: 'Ann', notes: 'ANN knows. Ask ann; Annual plan, Joann.' });
    await type(client, 'evidence', { text: 'Ann  said so', confirmedBy: ' ann ' });
    const { after } = await erase(client, 'Ann');
    expect(textsOf(after)).toContain('P-0001 knows. Ask P-0001; Annual plan, Joann.');
    expect(after.facts.evidence[0]).toMatchObject({ text: 'P-0001  said so', confirmedBy: 'P-0001' });
  });

  test('leaves a namesake at another customer, and what names a deal or a customer', async () => {
    const client = await open();
    const { facts } = await read(client);
    const other = facts.stakeholders.find(({ deal }) => deal !== facts.stakeholders[0]?.deal);
    if (other === undefined) throw new Error('no other deal');
    await type(client, 'stakeholders', { name: other.name });
    await type(client, 'deals', { customer: other.name });
    const { after } = await erase(client, other.name);
    expect(after.facts.stakeholders[0]?.name).toBe('P-0001');
    expect(after.facts.stakeholders.filter(({ name }) => name === other.name)).toHaveLength(1);
    expect(after.facts.deals[0]?.customer).toBe(other.name);
  });

  test.each([
    ['王伟', '王伟明', '张总与王伟明确认，王伟 没来', '张总与王伟明确认，P-0001 没来'],
    ['王 伟', '王伟明', '王伟说：问王伟明', 'P-0001说：问王伟明'],
    ['Ann Lee', 'Ann Lee-Smith', "Ann Lee-Smith asked Ann Lee's boss", "Ann Lee-Smith asked P-0001's boss"],
    ['Ann', 'Ann Lee', 'Ann Lee, Ann-Marie, 请Ann确认', 'Ann Lee, Ann-Marie, 请P-0001确认'],
    ['Иван', 'Иванов', 'Иванов и Иван', 'Иванов и P-0001'],
    ['Wang', 'Wangs', "Wang2, O'Wang, Wang.", "Wang2, O'Wang, P-0001."],
    ['Ann-Marie', 'Ann-Marie Lee', 'Ann-Marie Lee or ann-marie', 'Ann-Marie Lee or P-0001'],
    ['李', '李明', '李明带行李，李 来', '李明带行李，P-0001 来'],
  ])('of %s leaves %s as they are', async (name, other, notes, erased) => {
    const client = await open();
    await type(client, 'stakeholders', { name, notes, backedBy: other, reportsTo: `${other}, ${name}` });
    await type(client, 'actions', { person: other });
    const { after } = await erase(client, name);
    expect(after.facts.stakeholders[0]).toMatchObject({
      name: 'P-0001',
      backedBy: other,
      reportsTo: `${other}, P-0001`,
    });
    expect(after.facts.actions[0]?.person).toBe(other.toLowerCase());
    expect(textsOf(after)).toContain(erased);
  });

  test('knows by the history who is no longer listed', async () => {
    const client = await open();
    await type(client, 'stakeholders', { name: '王伟明' });
    await client.run((context) => takeSnapshot(context, { today: TODAY, now: NOON }));
    await type(client, 'stakeholders', { name: '王伟', notes: '王伟明 and 王伟' });
    const { after } = await erase(client, '王伟');
    expect(textsOf(after)).toContain('王伟明 and P-0001');
  });

  test('gives every person a code of their own', async () => {
    const client = await open();
    const [first, second] = (await read(client)).facts.stakeholders.map(({ name }) => name);
    expect((await erase(client, first ?? '')).code).toBe('P-0001');
    expect((await erase(client, second ?? '')).code).toBe('P-0002');
  });
});
