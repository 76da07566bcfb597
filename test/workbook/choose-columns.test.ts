import { describe, expect, test } from '@jest/globals';
import { openXlsx, saveXlsx } from '../../src/files';
import { chooseColumns, columnCalled } from '../../src/workbook/choose-columns';
import { readWorkbook, type ColumnChoice, type ListColumns, type ReadResult } from '../../src/workbook/read';
import { applyWrite, planIds } from '../../src/workbook/write';
import { openClient, type OpenClient } from '../host/open-client';

const CRM = [
  ['opportunity_id', 'sales_agent', 'product', 'account', 'deal_stage', 'close_date', 'close_value'],
  ['1C1I7A6R', 'Moses Frase', 'GTX Plus Basic', 'Cancity', 'Won', 46500, 1054],
  ['Z063OYW0', 'Darcel Schlecht', 'GTXPro', 'Isdom', 'Engaging', 46600, 4514],
];

type Rows = readonly (readonly (string | number)[])[];

async function withList(rows: Rows, place = 'A1'): Promise<OpenClient> {
  const client = openClient();
  await client.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange(place);
    range.getResizedRange(rows.length - 1, (rows[0]?.length ?? 1) - 1).values = rows.map((row) => [...row]);
    await context.sync();
  });
  return client;
}

const read = (client: OpenClient) => client.run(readWorkbook);

function listOf(result: ReadResult): ListColumns {
  const list = result.kind === 'read' ? result.dealColumns() : 'list' in result ? result.list : null;
  if (list === null) throw new Error('there is no list');
  return list;
}

/** The columns by the texts of their headers. */
const named = (list: ListColumns, choice: ColumnChoice) =>
  Object.fromEntries(Object.entries(choice).map(([column, at]) => [column, list.headers[at]?.text]));

async function choose(client: OpenClient, headers: Readonly<Record<string, string>>) {
  const list = listOf(await read(client));
  const choice = Object.fromEntries(
    Object.entries(headers).map(([column, text]) => [
      column,
      list.headers.findIndex((header) => header.text === text),
    ]),
  );
  return await client.run((context) => chooseColumns(context, list, { ...list.read, ...choice }));
}

async function deals(client: OpenClient) {
  const result = await read(client);
  if (result.kind !== 'read') throw new Error(result.code);
  return result.facts.deals;
}

const run = (client: OpenClient, work: (sheet: Excel.Worksheet) => void) =>
  client.run(async (context) => {
    work(context.workbook.worksheets.getItem('Sheet1'));
    await context.sync();
  });

describe('a list from another program', () => {
  test('is shown with the columns that are recognised and what the others may be', async () => {
    const client = await withList(CRM, 'B3');
    const list = listOf(await read(client));
    expect(list.place).toBe('Sheet1!B3');
    expect(named(list, list.read)).toEqual({
      id: 'opportunity_id',
      customer: 'account',
      closeDate: 'close_date',
      stage: 'deal_stage',
      owner: 'sales_agent',
    });
    expect(named(list, list.guessed)).toEqual({ name: 'product', amount: 'close_value' });
    expect(list.headers[2]).toMatchObject({ text: 'product', row: 2, column: 3, example: 'GTX Plus Basic' });
  });

  test('is read once its columns are chosen, and none of its cells is changed', async () => {
    const client = await withList(CRM, 'B3');
    expect(await choose(client, { name: 'product', amount: 'close_value' })).toEqual({ kind: 'chosen' });
    expect(await deals(client)).toMatchObject([
      { id: '1C1I7A6R', customer: 'Cancity', name: 'GTX Plus Basic', owner: 'Moses Frase', amount: 1054 },
      { id: 'Z063OYW0', customer: 'Isdom', name: 'GTXPro', owner: 'Darcel Schlecht', amount: 4514 },
    ]);
    const cells = await client.run(async (context) => {
      const used = context.workbook.worksheets.getItem('Sheet1').getUsedRange().load('address,values');
      await context.sync();
      return [used.address, used.values];
    });
    expect(cells).toEqual(['Sheet1!B3:H5', CRM]);
    expect(listOf(await read(client))).toMatchObject({ isOurs: false });
  });

  test('is read so when columns are moved, a header is renamed, and the file was saved', async () => {
    const client = await withList(CRM);
    await choose(client, { name: 'product' });
    await run(client, (sheet) => {
      sheet.getRange('A:A').insert('Right');
      sheet.getRange('1:2').insert('Down');
      sheet.name = "Bob's list";
    });
    await client.run(async (context) => {
      context.workbook.worksheets.getItem("Bob's list").getRange('D3').values = [['Artikel']];
      await context.sync();
    });
    const saved = openClient(await openXlsx(await saveXlsx(client.host.workbook)));
    for (const each of [client, saved])
      expect((await deals(each)).map(({ name }) => name)).toEqual(['GTX Plus Basic', 'GTXPro']);
  });

  test('lacks the column again when it was deleted', async () => {
    const client = await withList(CRM);
    await choose(client, { name: 'product' });
    await run(client, (sheet) => sheet.getRange('C:C').delete('Left'));
    expect(await read(client)).toMatchObject({ code: 'no-deals-table', nearest: { missing: ['Deal'] } });
  });

  test('reads another column, or none, when the choice is changed', async () => {
    const client = await withList(CRM);
    await choose(client, { name: 'product', owner: 'sales_agent' });
    const list = listOf(await read(client));
    const { owner, ...others } = list.read;
    expect(owner).toBe(1);
    await client.run((context) => chooseColumns(context, list, { ...others, name: 1 }));
    expect(await deals(client)).toMatchObject([
      { name: 'Moses Frase', owner: null },
      { name: 'Darcel Schlecht', owner: null },
    ]);
  });

  test('does not read numbers in a unit that may mean several, even when they are chosen', async () => {
    const [headers = [], ...rows] = CRM;
    const client = await withList([[...headers.slice(0, 6), 'Umsatz (T€)'], ...rows]);
    const { guessed } = listOf(await read(client));
    expect(guessed.amount).toBeUndefined();
    await choose(client, { name: 'product', amount: 'Umsatz (T€)' });
    const result = await read(client);
    if (result.kind !== 'read') throw new Error(result.code);
    expect(result.facts.deals.map(({ amount }) => amount)).toEqual([null, null]);
    expect(result.findings.filter(({ rule }) => rule === 'header-with-unit')).toMatchObject([
      { parameters: { column: 'deals.amount', header: 'Umsatz (T€)' } },
    ]);
  });

  test('can say in a column of its own how deals ended, and is told so where that is not read', async () => {
    const client = await withList([
      ['编号', '客户名称', '项目名称', '进展', '结果', '备注', '金额'],
      ['P-1', '华成制药', 'ERP', '需求', '赢单', '赢单', 1],
      ['P-2', '恒达机械', 'MES', '需求', '丢单', '等客户', 2],
      ['P-3', '江南水务', 'SCADA', '需求', '', '下周拜访', 3],
    ]);
    expect(named(listOf(await read(client)), listOf(await read(client)).guessed)).toEqual({
      id: '编号',
      stage: '进展',
      status: '结果',
    });
    const findings = async () => {
      const result = await read(client);
      if (result.kind !== 'read') throw new Error(result.code);
      return result.findings.filter(({ rule }) => rule === 'results-not-read');
    };
    const statuses = async () => (await deals(client)).map(({ status }) => status);
    await choose(client, { id: '编号' });
    expect(await statuses()).toEqual(['open', 'open', 'open']);
    expect(await findings()).toMatchObject([
      { parameters: { header: '结果', place: 'Sheet1!E1', value: '赢单' } },
    ]);
    await choose(client, { status: '结果' });
    expect(await statuses()).toEqual(['won', 'lost', 'open']);
    expect(await findings()).toEqual([]);
  });

  test('is no second list beside one that has our words for all', async () => {
    const client = await withList(CRM);
    await choose(client, { name: 'product' });
    await client.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Export');
      sheet.getRange('A1:C2').values = [
        ['Opportunity ID', 'Account', 'Opportunity'],
        ['X', 'Y', 'Z'],
      ];
      await context.sync();
    });
    expect((await deals(client)).map(({ id }) => id)).toEqual(['1C1I7A6R', 'Z063OYW0']);
  });

  test('is not touched when its headers changed meanwhile', async () => {
    const client = await withList(CRM);
    const list = listOf(await read(client));
    await run(client, (sheet) => sheet.getRange('A:A').insert('Right'));
    const result = await client.run((context) => chooseColumns(context, list, { ...list.read, name: 2 }));
    expect(result).toEqual({ kind: 'refused', code: 'list-changed', place: 'Sheet1!A1' });
    expect((await read(client)).kind).toBe('refused');
  });
});

describe('a column of ids under another name', () => {
  const HEADERS = ['编号', '客户名称', '项目名称', '金额'];
  const ROWS = [
    [7, '华成制药', 'ERP', 1],
    [3, '恒达机械', 'MES', 2],
    ['', '合计', '', 3],
  ];

  test('is taken for it where it is filled and each stands once, and no second one is needed', async () => {
    const client = await withList([HEADERS, ...ROWS]);
    const list = listOf(await read(client));
    expect(named(list, list.guessed)).toEqual({ id: '编号' });
    await choose(client, { id: '编号' });
    expect((await deals(client)).map(({ id, name }) => [id, name])).toEqual([
      ['7', 'ERP'],
      ['3', 'MES'],
    ]);
    expect(await client.run(planIds)).toMatchObject({ code: 'no-list' });
  });

  test.each([
    ['stands twice', [7, 7]],
    ['is often blank', [7, '']],
  ])('is not taken for it where one %s', async (_, ids) => {
    const rows = ROWS.slice(0, 2).map((row, index) => [ids[index] ?? '', ...row.slice(1)]);
    const client = await withList([HEADERS, ...rows]);
    expect(listOf(await read(client)).guessed.id).toBeUndefined();
  });

  test('is none when it counts rows', async () => {
    const client = await withList([['序号', ...HEADERS.slice(1)], ...ROWS]);
    expect(listOf(await read(client)).guessed.id).toBeUndefined();
  });

  test('is refused when formulas count it', async () => {
    const client = await withList([HEADERS, ...ROWS.slice(0, 2)]);
    await run(client, (sheet) => {
      sheet.getRange('A3').formulas = [['=ROW()-1']];
    });
    expect(await choose(client, { id: '编号' })).toEqual({
      kind: 'refused',
      code: 'ids-are-formulas',
      place: 'Sheet1!A3',
    });
  });
});

test('a list of which no header is known is found, and its deals are numbered', async () => {
  const client = await withList(
    [
      ['Umsatzplanung', '', ''],
      ['', '', ''],
      ['Kunde', 'Vorhaben', 'Wert'],
      ['Acme', 'Anlage', 5],
      ['Borea', 'Mühle', 6],
    ],
    'A1',
  );
  const result = await read(client);
  expect(result).toMatchObject({ nearest: null, list: { place: 'Sheet1!A3', read: {} } });
  await choose(client, { customer: 'Kunde', name: 'Vorhaben', amount: 'Wert' });
  const plan = await client.run(planIds);
  if (plan.kind === 'refused') throw new Error(plan.code);
  expect(plan).toMatchObject({ place: 'Sheet1!D3', texts: ['Deal ID', 'D-001', 'D-002'] });
  await client.run((context) => applyWrite(context, plan));
  expect(await deals(client)).toMatchObject([
    { id: 'D-001', customer: 'Acme', name: 'Anlage', amount: 5 },
    { id: 'D-002', customer: 'Borea', name: 'Mühle', amount: 6 },
  ]);
});

test('a blank workbook and one with nothing like a list have none', async () => {
  expect(await read(openClient())).toMatchObject({ list: null, isBlank: true });
  expect(await read(await withList([['Note'], ['call back']]))).toMatchObject({ list: null, isBlank: false });
});

test('a column is called by its id or by its header in either language', () => {
  expect(['deal', 'Close date', 'close-date', '商机编号', 'ID', '金额', 'product'].map(columnCalled)).toEqual(
    ['name', 'closeDate', 'closeDate', 'id', 'id', 'amount', null],
  );
});

test('a chosen column that is none of ours, as of a later version, is passed over', async () => {
  const client = await withList([
    ['Deal ID', 'Customer', 'Deal name', 'Margin (k€)'],
    ['D-1', 'Acme', 'Line', 12],
  ]);
  await run(client, (sheet) => {
    sheet.names.add('Stakegrid_column_margin', sheet.getRange('D1')).visible = false;
  });
  expect((await deals(client)).map(({ id }) => id)).toEqual(['D-1']);
});

test.each(['Z1048576', 'XFD1048576'])('a cell at %s does not keep columns from being chosen', async (far) => {
  const client = await withList(CRM);
  Object.assign(client.host.settings, { payloadLimit: 5_000_000 });
  await run(client, (sheet) => (sheet.getRange(far).values = [['x']]));
  const headers = { id: 'opportunity_id', customer: 'account', name: 'product' };
  expect(await choose(client, headers)).toEqual({ kind: 'chosen' });
  expect((await deals(client)).map(({ id }) => id)).toEqual(['1C1I7A6R', 'Z063OYW0']);
});
