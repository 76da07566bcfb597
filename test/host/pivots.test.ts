import { describe, expect, test } from '@jest/globals';
import { openClient } from './open-client';

/** Two deals in the table Deals at A1, and a pivot at E3 that sums them by owner. */
function amountsByOwner({ workbook }: Excel.RequestContext) {
  const sheet = workbook.worksheets.getItem('Sheet1');
  sheet.getRange('A1:B3').values = [
    ['Owner', 'Amount'],
    ['Ann', 10],
    ['Bob', 20],
  ];
  const table = sheet.tables.add('A1:B3', true);
  table.name = 'Deals';
  const pivot = sheet.pivotTables.add('Sums', table, sheet.getRange('E3'));
  pivot.rowHierarchies.add(pivot.hierarchies.getItem('Owner'));
  pivot.dataHierarchies.add(pivot.hierarchies.getItem('Amount'));
  return { sheet, table, pivot };
}

describe('pivot tables through the client', () => {
  test('a pivot sums by row and column fields, follows its source on refresh and refuses to grow over data', async () => {
    const { run } = openClient();
    const found = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:C4').values = [
        ['Owner', 'Stage', 'Amount'],
        ['Ann', 'open', 10],
        ['Bob', 'open', 20],
        ['Ann', 'won', 5],
      ];
      const target = context.workbook.worksheets.add('Summary');
      const pivot = target.pivotTables.add('Sums', sheet.getRange('A1:C4'), target.getRange('A3'));
      pivot.rowHierarchies.add(pivot.hierarchies.getItem('Owner'));
      const sums = pivot.dataHierarchies.add(pivot.hierarchies.getItem('Amount'));
      sums.load('name,summarizeBy');
      const range = pivot.layout.getRange().load('address,values');
      await context.sync();
      const first = [range.address, range.values, sums.name, sums.summarizeBy];
      sheet.getRange('C2').values = [[100]];
      pivot.refresh();
      const body = pivot.layout.getDataBodyRange().load('values');
      await context.sync();
      return [first, body.values];
    });
    expect(found).toEqual([
      [
        'Summary!A3:B6',
        [
          ['Row Labels', 'Sum of Amount'],
          ['Ann', 15],
          ['Bob', 20],
          ['Grand Total', 35],
        ],
        'Sum of Amount',
        'Sum',
      ],
      [[105], [20], [125]],
    ]);
    const error = await run(async (context) => {
      const target = context.workbook.worksheets.getItem('Summary');
      target.getRange('C4').values = [['in the way']];
      const pivot = target.pivotTables.getItem('Sums');
      pivot.columnHierarchies.add(pivot.hierarchies.getItem('Stage'));
      await context.sync();
    }).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: 'PivotTableRangeConflict' });
  });

  test('a pivot of a table follows it under another name', async () => {
    const { run } = openClient();
    const found = await run(async (context) => {
      const { sheet, table, pivot } = amountsByOwner(context);
      table.name = 'Pipeline';
      sheet.getRange('B2').values = [[100]];
      pivot.refresh();
      const source = pivot.getDataSourceString();
      const range = pivot.layout.getRange().load('values');
      await context.sync();
      return [source.value, range.values];
    });
    expect(found).toEqual([
      'Pipeline',
      [
        ['Row Labels', 'Sum of Amount'],
        ['Ann', 100],
        ['Bob', 20],
        ['Grand Total', 120],
      ],
    ]);
  });

  test('a pivot stands where it was shown last, whatever has become of its source', async () => {
    const { run } = openClient();
    const addresses = await run(async (context) => {
      const { sheet, table, pivot } = amountsByOwner(context);
      const seen = [pivot.layout.getRange().load('address')];
      sheet.getRange('A3').values = [['Ann']];
      seen.push(pivot.layout.getRange().load('address'));
      table.convertToRange();
      seen.push(pivot.layout.getRange().load('address'));
      const none = sheet.pivotTables.getItemOrNullObject('None').layout.getRange().load('address');
      await context.sync();
      return [...seen.map(({ address }) => address), none.isNullObject];
    });
    expect(addresses).toEqual(['Sheet1!E3:F6', 'Sheet1!E3:F6', 'Sheet1!E3:F6', true]);
  });
});
