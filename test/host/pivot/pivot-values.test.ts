import { expect, test } from '@jest/globals';
import { openXlsx, saveXlsx } from '../../../src/files';
import { openClient, type OpenClient } from '../open-client';

/** A PivotTable of three values, in a workbook that was saved and opened if that is wanted. */
async function withValues(isOpened: boolean): Promise<OpenClient> {
  const client = openClient();
  await client.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange('A1:D2').values = [
      ['Team', 'One', 'Two', 'Three'],
      ['North', 1, 2, 3],
    ];
    const pivot = sheet.pivotTables.add('P', sheet.getRange('A1:D2'), sheet.getRange('G1'));
    pivot.rowHierarchies.add(pivot.hierarchies.getItem('Team'));
    for (const field of ['One', 'Two', 'Three']) pivot.dataHierarchies.add(pivot.hierarchies.getItem(field));
    await context.sync();
  });
  return isOpened ? openClient(await openXlsx(await saveXlsx(client.host.workbook))) : client;
}

test.each([false, true])(
  'values of a PivotTable stay the same when others go and names change (opened: %s)',
  async (isOpened) => {
    const { run } = await withValues(isOpened);
    const found = await run(async (context) => {
      const { dataHierarchies } = context.workbook.worksheets.getFirst().pivotTables.getItem('P');
      const [one, two, three] = ['One', 'Two', 'Three'].map((field) =>
        dataHierarchies.getItem(`Sum of ${field}`),
      );
      if (!one || !two || !three) throw new Error('no values');
      dataHierarchies.remove(one);
      three.name = 'Third';
      three.summarizeBy = 'Max';
      three.load('name,position,summarizeBy');
      dataHierarchies.remove(two);
      dataHierarchies.load('items/name');
      await context.sync();
      return [three.name, three.position, three.summarizeBy, dataHierarchies.items.map(({ name }) => name)];
    });
    expect(found).toEqual(['Third', 1, 'Max', ['Third']]);
  },
);

test('a value that was taken away is not there', async () => {
  const { run } = await withValues(false);
  const changed = run(async (context) => {
    const { dataHierarchies } = context.workbook.worksheets.getFirst().pivotTables.getItem('P');
    const one = dataHierarchies.getItem('Sum of One');
    dataHierarchies.remove(one);
    one.name = 'Gone';
    await context.sync();
  });
  await expect(changed).rejects.toMatchObject({ code: 'ItemNotFound' });
});

test('a sum that no number holds is an error, and the workbook can be saved', async () => {
  const { run, host } = openClient();
  const values = await run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const source = sheet.getRange('A1:B3');
    source.values = [
      ['Team', 'Amount'],
      ['North', 1e308],
      ['South', 1e308],
    ];
    const pivot = sheet.pivotTables.add('P', source, sheet.getRange('G1'));
    pivot.rowHierarchies.add(pivot.hierarchies.getItem('Team'));
    pivot.dataHierarchies.add(pivot.hierarchies.getItem('Amount'));
    const range = pivot.layout.getRange().load('values');
    await context.sync();
    return range.values.map((row): unknown => row[1]);
  });
  expect(values).toEqual(['Sum of Amount', 1e308, 1e308, '#NUM!']);
  expect((await openXlsx(await saveXlsx(host.workbook))).sheets[0]?.cells.get(3, 7)?.value).toEqual({
    error: '#NUM!',
  });
});
