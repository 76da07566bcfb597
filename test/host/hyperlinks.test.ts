import { expect, test } from '@jest/globals';
import { openClient } from './open-client';

test('the text of a link in a header is the name of the column', async () => {
  const { run } = openClient();
  const found = await run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange('A1:A2').values = [['Deal'], ['one']];
    const table = sheet.tables.add('A1:A2', true);
    table.name = 'Deals';
    sheet.getRange('C1').formulas = [['=COUNTA(Deals[Deal])']];
    sheet.getRange('A1').hyperlink = { address: 'https://example.org/', textToDisplay: 'Opportunity' };
    const column = table.columns.getItemAt(0).load('name');
    const cell = sheet.getRange('C1').load('formulas,values');
    await context.sync();
    return [column.name, cell.formulas, cell.values];
  });
  expect(found).toEqual(['Opportunity', [['=COUNTA(Deals[Opportunity])']], [[1]]]);
});

test('a link that would change a cell of a PivotTable is refused as a whole', async () => {
  const { run } = openClient();
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange('A1:A2').values = [['Deal'], ['one']];
    const pivot = sheet.pivotTables.add('P', sheet.getRange('A1:A2'), sheet.getRange('D1'));
    pivot.rowHierarchies.add(pivot.hierarchies.getItem('Deal'));
    await context.sync();
  });
  const linked = run(async (context) => {
    const link = { address: 'https://example.org/', textToDisplay: 'other' };
    context.workbook.worksheets.getFirst().getRange('D2').hyperlink = link;
    await context.sync();
  });
  await expect(linked).rejects.toMatchObject({ code: 'PivotTableRangeConflict' });
  const left = await run(async (context) => {
    const cell = context.workbook.worksheets.getFirst().getRange('D2').load('hyperlink');
    await context.sync();
    return cell.hyperlink;
  });
  expect(left).toBeNull();
});

test('the text of a link is heard of', async () => {
  const { run } = openClient();
  const heard: string[] = [];
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.onChanged.add(({ address, details }) => {
      heard.push(`${address} ${String(details.valueBefore)} ${String(details.valueAfter)}`);
      return Promise.resolve();
    });
    await context.sync();
    sheet.getRange('B2:B3').hyperlink = { address: 'https://example.org/', textToDisplay: '12' };
    await context.sync();
  });
  await new Promise((done) => setTimeout(done, 20));
  expect(heard).toEqual(['B2  12']);
});
