import { expect, test } from '@jest/globals';
import { openClient } from './open-client';

/** The field of the rows of a new PivotTable. */
function rowField(sheet: Excel.Worksheet): Excel.PivotField {
  const source = sheet.getRange('A1:B3');
  source.values = [
    ['Owner', 'Amount'],
    ['Ann', 2],
    ['Bob', 3],
  ];
  const pivot = sheet.pivotTables.add('Pivot', source, sheet.getRange('F1'));
  pivot.rowHierarchies.add(pivot.hierarchies.getItem('Owner'));
  return pivot.rowHierarchies.getItem('Owner').fields.getItem('Owner');
}

test('the items of a pivot field are a property of it', async () => {
  const { run } = openClient();
  const labels = await run(async (context) => {
    const field = rowField(context.workbook.worksheets.getFirst());
    // the client takes the first `items/` for that of a collection and sends what follows
    field.load('items/items/name');
    await context.sync();
    return field.items.items.map((item) => item.name);
  });
  expect(labels).toEqual(['Ann', 'Bob']);
});

test('a property and what is below it are loaded together', async () => {
  const { run } = openClient();
  const loaded = await run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange('A1');
    range.load('format, format/fill/color');
    await context.sync();
    return [range.format.wrapText, range.format.fill.color];
  });
  expect(loaded).toEqual([false, '#FFFFFF']);
});

test('names below a collection mean its items, with and without saying so', async () => {
  const { run } = openClient();
  const loaded = await run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.tables.add('A1:B3', true).name = 'Deals';
    const { worksheets } = context.workbook;
    worksheets.load('items/name, tables/name, items/tables/items/columns/count');
    await context.sync();
    return worksheets.items.map(({ name, tables }) => [
      name,
      tables.items.map((table) => [table.name, table.columns.count]),
    ]);
  });
  expect(loaded).toEqual([['Sheet1', [['Deals', 2]]]]);
});

test('loading along all objects of a class says that it is not done', async () => {
  const { run } = openClient();
  const refused = run(async (context) => {
    context.loadRecursive(context.workbook.worksheets.getFirst(), { Worksheet: 'name' }, 2);
    await context.sync();
  });
  await expect(refused).rejects.toMatchObject({
    code: 'NotImplemented',
    debugInfo: { errorLocation: 'RequestContext.loadRecursive' },
  });
});
