import { expect, test } from '@jest/globals';
import type { OpenClient } from '../../host/open-client';
import { checked, exampleClient } from './opened';

/** Severity and person of the rows of the Findings table that a user sees. */
async function seen(client: OpenClient): Promise<readonly unknown[][]> {
  return client.run(async (context) => {
    const table = context.workbook.worksheets.getItem('Findings').tables.getItemAt(0);
    const view = table.getDataBodyRange().getVisibleView().load('values');
    await context.sync();
    return view.values;
  });
}

async function filterFindings(client: OpenClient, word: string): Promise<void> {
  await client.run(async (context) => {
    const table = context.workbook.worksheets.getItem('Findings').tables.getItemAt(0);
    table.columns.getItemAt(0).filter.applyValuesFilter([word]);
    await context.sync();
  });
}

/** Half the deals lose their amount, which raises warnings among the others. */
async function loseAmounts(client: OpenClient): Promise<void> {
  await client.run(async (context) => {
    const column = context.workbook.tables.getItem('Deals').columns.getItem('Amount').getDataBodyRange();
    column.getCell(0, 0).values = [['']];
    column.getCell(2, 0).values = [['']];
    await context.sync();
  });
}

test('a filter of the user on a result table holds for the rows of the next check', async () => {
  const client = await exampleClient();
  await checked(client);
  const all = await seen(client);
  const hints = all.filter(([severity]) => severity === '● Hint');
  expect([all.length > hints.length, hints.length > 0]).toEqual([true, true]);
  await filterFindings(client, '● Hint');
  expect(await seen(client)).toEqual(hints);

  await loseAmounts(client);
  await checked(client);
  const unfiltered = await exampleClient();
  await loseAmounts(unfiltered);
  await checked(unfiltered);
  const expected = (await seen(unfiltered)).filter(([severity]) => severity === '● Hint');
  expect(await seen(client)).toEqual(expected);
});

test('where a filter hides rows of a list that is no table, each row is written by itself', async () => {
  const client = await exampleClient();
  await checked(client);
  await client.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Roll-up');
    sheet.autoFilter.apply(sheet.getRange('A5:L30'), 0, { filterOn: 'Values', values: ['nothing like it'] });
    sheet.getRange('B9').values = [['scribbled']];
    await context.sync();
  });
  await checked(client);
  const fresh = await exampleClient();
  await checked(fresh);
  expect(await contents(client, 'Roll-up')).toEqual(await contents(fresh, 'Roll-up'));
}, 60_000);

function contents(client: OpenClient, sheet: string): Promise<unknown[][]> {
  return client.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getUsedRange(true).load('formulas');
    await context.sync();
    return range.formulas;
  });
}
