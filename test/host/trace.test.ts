import { expect, test } from '@jest/globals';
import { openClient, type OpenClient } from './open-client';

/** Deals with a table, and a summary that sums one of its columns. */
async function withSummary(): Promise<OpenClient> {
  const client = openClient();
  await client.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:C4').values = [
      ['Owner', 'Amount', 'Doubled'],
      ['Ann', 10, ''],
      ['Bob', 20, ''],
      ['Ann', 5, ''],
    ];
    sheet.tables.add('A1:C4', true).name = 'Deals';
    sheet.getRange('C2').formulas = [['=[@Amount]*2']];
    const summary = context.workbook.worksheets.add('My summary');
    context.workbook.names.add('Rate', "='My summary'!$D$1");
    summary.getRange('A1:D1').values = [['Ann', '=SUMIFS(Deals[Doubled],Deals[Owner],A1)', '=B1*Rate', 2]];
    await context.sync();
  });
  return client;
}

type Ask = (range: Excel.Range) => Excel.WorkbookRangeAreas;

function addresses({ run }: OpenClient, sheet: string, cell: string, ask: Ask): Promise<unknown> {
  return run(async (context) => {
    const areas = ask(context.workbook.worksheets.getItem(sheet).getRange(cell)).load('addresses');
    await context.sync();
    return areas.addresses;
  });
}

test('precedents of a SUMIFS over a table lead to its columns, directly and further on', async () => {
  const client = await withSummary();
  expect(await addresses(client, 'My summary', 'B1', (range) => range.getDirectPrecedents())).toEqual([
    'Sheet1!C2:C4,Sheet1!A2:A4',
    "'My summary'!A1",
  ]);
  expect(await addresses(client, 'My summary', 'C1', (range) => range.getPrecedents())).toEqual([
    'Sheet1!C2:C4,Sheet1!A2:A4,Sheet1!B2,Sheet1!B3,Sheet1!B4',
    "'My summary'!B1,'My summary'!D1,'My summary'!A1",
  ]);
});

test('dependents are found over sheets and names', async () => {
  const client = await withSummary();
  expect(await addresses(client, 'Sheet1', 'B3', (range) => range.getDirectDependents())).toEqual([
    'Sheet1!C3',
  ]);
  expect(await addresses(client, 'Sheet1', 'B3', (range) => range.getDependents())).toEqual([
    'Sheet1!C3',
    "'My summary'!B1:C1",
  ]);
  expect(await addresses(client, 'My summary', 'D1', (range) => range.getDirectDependents())).toEqual([
    "'My summary'!C1",
  ]);
});

test('the found ranges can be formatted; a cell without any answers ItemNotFound', async () => {
  const client = await withSummary();
  const color = await client.run(async (context) => {
    const summary = context.workbook.worksheets.getItem('My summary');
    const found = summary.getRange('B1').getDirectPrecedents();
    found.areas.load('address');
    await context.sync();
    for (const areas of found.areas.items) areas.format.fill.color = 'Yellow';
    const fill = context.workbook.worksheets.getItem('Sheet1').getRange('C4').format.fill.load('color');
    await context.sync();
    return fill.color;
  });
  expect(color).toBe('#FFFF00');
  await expect(
    addresses(client, 'My summary', 'D1', (range) => range.getDirectPrecedents()),
  ).rejects.toMatchObject({ code: 'ItemNotFound' });
});

test('a range whose ends both name their sheet is one precedent', async () => {
  const client = await withSummary();
  await client.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('My summary');
    sheet.getRange('A2').formulas = [['=SUM(Sheet1!B2:Sheet1!B4)']];
    await context.sync();
  });
  expect(await addresses(client, 'My summary', 'A2', (range) => range.getDirectPrecedents())).toEqual([
    'Sheet1!B2:B4',
  ]);
  expect(await addresses(client, 'Sheet1', 'B3', (range) => range.getDirectDependents())).toEqual([
    'Sheet1!C3',
    "'My summary'!A2",
  ]);
});
