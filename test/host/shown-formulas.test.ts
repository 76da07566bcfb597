import { expect, test } from '@jest/globals';
import { openXlsx, saveXlsx } from '../../src/files';
import { openClient, type OpenClient } from './open-client';

/** Orders in A1:C4: what, amount, and the amount with tax, with totals in row 5. */
async function openOrders(): Promise<OpenClient> {
  const client = openClient();
  await client.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:C3').values = [
      ['What', 'Amount', 'With tax'],
      ['a', 10, ''],
      ['b', 20, ''],
    ];
    const table = sheet.tables.add('A1:C3', true);
    table.name = 'Orders';
    sheet.getRange('C2:C3').formulas = [['=Orders[@Amount]*1.2'], ['=orders[@amount]*1.2']];
    table.showTotals = true;
    table.columns.getItem('Amount').getTotalRowRange().formulas = [['=SUM(Orders[Amount])']];
    sheet.getRange('E2').formulas = [['=SUM(Orders[Amount])+Orders[@Amount]']];
    await context.sync();
  });
  return client;
}

const formulas = (client: OpenClient, address: string) =>
  client.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange(address);
    range.load('formulas,formulasR1C1,values');
    await context.sync();
    return { formulas: range.formulas, formulasR1C1: range.formulasR1C1, values: range.values };
  });

const SHOWN = [['=[@Amount]*1.2'], ['=[@Amount]*1.2']];

test('a formula does not name the table that it stands in; others do', async () => {
  const client = await openOrders();
  expect(await formulas(client, 'C2:C3')).toEqual({
    formulas: SHOWN,
    formulasR1C1: SHOWN,
    values: [[12], [24]],
  });
  expect((await formulas(client, 'B4')).formulas).toEqual([['=SUM([Amount])']]);
  expect(await formulas(client, 'E2')).toMatchObject({
    formulas: [['=SUM(Orders[Amount])+Orders[@Amount]']],
    values: [[40]],
  });
});

test('saving and opening changes nothing about that', async () => {
  const client = await openOrders();
  const again = openClient(await openXlsx(await saveXlsx(client.host.workbook)));
  expect((await formulas(client, 'C4')).formulas).toEqual([['=SUBTOTAL(109,[With tax])']]);
  const [one, other] = [client, again].map(({ host }) => host.workbook.sheets[0]?.cells.get(3, 2)?.formula);
  expect(one).toBe(other);
  for (const address of ['C2:C3', 'B4:C4', 'E2']) {
    expect(await formulas(again, address)).toEqual(await formulas(client, address));
  }
});

test('a formula that leaves its table goes on to mean it, and names it', async () => {
  const client = await openOrders();
  await client.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('C2').moveTo('F3');
    sheet.getRange('H2').copyFrom('C3');
    await context.sync();
  });
  expect(await formulas(client, 'F3')).toMatchObject({
    formulas: [['=Orders[@Amount]*1.2']],
    values: [[24]],
  });
  expect(await formulas(client, 'H2')).toMatchObject({
    formulas: [['=Orders[@Amount]*1.2']],
    values: [[12]],
  });
});

test('finding looks at what is shown', async () => {
  const client = await openOrders();
  const found = await client.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const byName = sheet.findAllOrNullObject('Orders[@', { completeMatch: false });
    const byColumn = sheet.findAllOrNullObject('=[@Amount]', { completeMatch: false });
    byName.load('address');
    byColumn.load('address');
    await context.sync();
    return [byName.address, byColumn.address];
  });
  expect(found).toEqual(['Sheet1!E2', 'Sheet1!C2:C3']);
});

test('replacing goes by what is shown, and FORMULATEXT tells it', async () => {
  const client = await openOrders();
  const counts = await client.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('H2').formulas = [['=FORMULATEXT(C3)']];
    const options = { completeMatch: false };
    const byName = sheet.getRange('A1:C4').replaceAll('Orders', 'Sales', options);
    const byColumn = sheet.getRange('A1:C4').replaceAll('=[@Amount]', '=2*[@Amount]', options);
    await context.sync();
    return [byName.value, byColumn.value];
  });
  expect(counts).toEqual([0, 2]);
  expect(await formulas(client, 'C2:C3')).toMatchObject({
    formulas: [['=2*[@Amount]*1.2'], ['=2*[@Amount]*1.2']],
    values: [[24], [48]],
  });
  expect((await formulas(client, 'H2')).values).toEqual([['=2*[@Amount]*1.2']]);
});
