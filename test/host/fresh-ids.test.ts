import { expect, test } from '@jest/globals';
import { openXlsx, saveXlsx } from '../../src/files';
import { openClient, type OpenClient } from './open-client';

/** Adds one object of each kind, and answers the ids of all that there are. */
function add({ run }: OpenClient, name: string): Promise<Record<string, string[]>> {
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    context.workbook.worksheets.add(name);
    const data = sheet.getRange('A1:B3');
    data.values = [
      ['Deal', 'Amount'],
      ['one', 1],
      ['two', 2],
    ];
    const { comments, charts, shapes, slicers, tables, pivotTables } = sheet;
    const row = name === 'First' ? 1 : 2;
    comments.add(`D${row}`, name).replies.add('reply');
    charts.add('Line', data);
    shapes.addGeometricShape('Rectangle').name = name;
    const table = name === 'First' ? tables.add('A1:B3', true) : tables.getItemAt(0);
    slicers.add(table, 'Deal');
    const pivot = pivotTables.add(name, table, `${row === 1 ? 'H' : 'M'}1`);
    pivot.rowHierarchies.add(pivot.hierarchies.getItem('Deal'));
    sheet.getRange('B2:B3').conditionalFormats.add('DataBar');
    const formats = sheet.getRange().conditionalFormats;
    const { worksheets } = context.workbook;
    const { customXmlParts } = context.workbook;
    customXmlParts.add(`<part xmlns="urn:${name}"/>`);
    const all = { comments, charts, shapes, slicers, worksheets, pivotTables, formats, customXmlParts };
    for (const each of Object.values(all)) each.load('items/id');
    comments.load('items/replies/items/id');
    await context.sync();
    const ids = Object.entries(all).map(([kind, { items }]) => [kind, items.map(({ id }) => id)] as const);
    const replies = comments.items.flatMap((each) => each.replies.items.map(({ id }) => id));
    return Object.fromEntries([...ids, ['replies', replies]]);
  });
}

test('what comes into an opened workbook has ids that nothing there has', async () => {
  const client = openClient();
  await add(client, 'First');
  const opened = openClient(await openXlsx(await saveXlsx(client.host.workbook)));
  const ids = await add(opened, 'Second');
  for (const [kind, each] of Object.entries(ids))
    expect({ kind, ids: new Set(each).size }).toEqual({ kind, ids: each.length });
  expect(Object.values(ids).map((each) => each.length)).toEqual([2, 2, 6, 2, 3, 2, 2, 2, 2]);
});

test('a data bar that comes into an opened workbook has another id than the one there', async () => {
  const addBar = ({ run }: OpenClient, address: string): Promise<string[]> =>
    run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange(address).conditionalFormats.add('DataBar');
      const formats = sheet.getRange().conditionalFormats.load('items/id');
      await context.sync();
      return formats.items.map(({ id }) => id);
    });
  const client = openClient();
  await addBar(client, 'A1:A3');
  const opened = openClient(await openXlsx(await saveXlsx(client.host.workbook)));
  const ids = await addBar(opened, 'B1:B3');
  expect(new Set(ids).size).toBe(2);
});
