import { expect, test } from '@jest/globals';
import { nameElsewhere } from '../../../src/workbook/write';
import { exampleClient } from '../publish/opened';

const erased = { name: 'Li Na', code: 'P-0001', others: ['Li Na Wang'] };

test('a name is found in own sheets and columns, titles of deals, comments, and nowhere else', async () => {
  const client = await exampleClient();
  await client.run(async (context) => {
    const { worksheets, tables, comments } = context.workbook;
    const minutes = worksheets.add('Our minutes');
    minutes.getRange('B2:C3').values = [
      ['Met Li Na, who agrees', 'Lina'],
      ['Li Na Wang', '=B2&"!"'],
    ];
    const deals = worksheets.getItem('Deals');
    tables.getItem('Deals').columns.getItem('Deal').getDataBodyRange().getCell(0, 0).values = [
      ['Li Na’s ERP'],
    ];
    // a namesake at another customer, in a column that the erasure has gone over
    tables.getItem('Stakeholders').columns.getItem('Person').getDataBodyRange().getCell(1, 0).values = [
      ['Li Na'],
    ];
    comments.add(deals.getRange('A3'), 'Who is it?').replies.add('li na');
    comments.add(deals.getRange('A4'), 'Li Na Wang');
    await context.sync();
  });
  expect(await client.run((context) => nameElsewhere(context, erased))).toEqual([
    'Deals!C2',
    'Our minutes!B2',
    'Our minutes!C3',
    'Deals!A3',
  ]);
});

test('in a workbook without a Deals table every cell counts', async () => {
  const client = await exampleClient();
  await client.run(async (context) => {
    const deals = context.workbook.worksheets.getItem('Deals');
    deals.getRange('A1:C1').values = [['x', 'y', 'z']];
    context.workbook.tables
      .getItem('Stakeholders')
      .columns.getItem('Person')
      .getDataBodyRange()
      .getCell(1, 0).values = [['Li Na']];
    await context.sync();
  });
  expect(await client.run((context) => nameElsewhere(context, erased))).toEqual(['Stakeholders!B3']);
});
