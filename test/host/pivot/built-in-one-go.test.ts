import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openClient, type OpenClient } from '../open-client';

type Change = (pivot: Excel.PivotTable) => void;

const changes: Readonly<Record<string, Change>> = {
  tabular: ({ layout }) => (layout.layoutType = 'Tabular'),
  'owners as rows': ({ rowHierarchies, hierarchies }) => rowHierarchies.add(hierarchies.getItem('Owner')),
  'stages as rows': ({ rowHierarchies, hierarchies }) => rowHierarchies.add(hierarchies.getItem('Stage')),
  'stages as columns': ({ columnHierarchies, hierarchies }) =>
    columnHierarchies.add(hierarchies.getItem('Stage')),
  sum: ({ dataHierarchies, hierarchies }) => {
    const sum = dataHierarchies.add(hierarchies.getItem('Amount'));
    sum.name = 'Total';
    sum.summarizeBy = 'Max';
    sum.numberFormat = '#,##0';
  },
  'a name that a field has': ({ dataHierarchies, hierarchies }) =>
    (dataHierarchies.add(hierarchies.getItem('Amount')).name = 'Owner'),
  'a field that is not there': ({ rowHierarchies, hierarchies }) =>
    rowHierarchies.add(hierarchies.getItem('Region')),
  'no totals': ({ layout }) => {
    layout.showRowGrandTotals = false;
    layout.showColumnGrandTotals = false;
  },
};

/** A PivotTable with something in its way two columns to the right of its first cell, or five rows below. */
async function withPivot({ run }: OpenClient): Promise<void> {
  await run(async (context) => {
    const source = context.workbook.worksheets.getItem('Sheet1');
    source.getRange('A1:C5').values = [
      ['Owner', 'Stage', 'Amount'],
      ['Ann', 'open', 10],
      ['Bob', 'open', 20],
      ['Ann', 'won', 5],
      ['Cy', 'lost', 7],
    ];
    const sheet = context.workbook.worksheets.add('Summary');
    sheet.getRange('D3').values = [['in the way']];
    sheet.getRange('A9').values = [['in the way']];
    sheet.getRange('F1').formulas = [['=SUM(B3:B8)']];
    sheet.pivotTables.add('Sums', source.getRange('A1:C5'), sheet.getRange('A3'));
    await context.sync();
  });
}

/** What an add-in can see of the sheet, and the code and place of the error that stopped it. */
async function outcome(client: OpenClient, names: readonly string[], isOneGo: boolean): Promise<unknown> {
  await withPivot(client);
  const error = await client
    .run(async (context) => {
      const pivot = context.workbook.worksheets.getItem('Summary').pivotTables.getItem('Sums');
      for (const name of names) {
        changes[name]?.(pivot);
        if (!isOneGo) await context.sync();
      }
      await context.sync();
    })
    .then(
      () => null,
      (caught: unknown) => caught,
    );
  const shown = await client.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Summary');
    const cells = sheet.getRange('A1:F12').load('values,numberFormat');
    const pivot = sheet.pivotTables.getItem('Sums');
    const area = pivot.layout.getRange().load('address');
    const rows = pivot.rowHierarchies.load('items/name');
    const values = pivot.dataHierarchies.load('items/name,items/summarizeBy');
    await context.sync();
    const { values: cellValues, numberFormat } = cells;
    return {
      cellValues,
      numberFormat,
      address: area.address,
      rows: rows.items.map(({ name }) => name),
      values: values.items.map(({ name, summarizeBy }) => [name, summarizeBy]),
    };
  });
  const { code, debugInfo } = (error ?? {}) as { code?: string; debugInfo?: { errorLocation?: string } };
  return { code, place: debugInfo?.errorLocation, ...shown };
}

test('a PivotTable that is built in one request is as if it had been computed after every change', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...Object.keys(changes)), { maxLength: 6 }), async (names) => {
      expect(await outcome(openClient(), names, true)).toEqual(await outcome(openClient(), names, false));
    }),
    { numRuns: 40 },
  );
}, 60_000);

test('what is built between two looks is all there when it is looked at', async () => {
  const client = openClient();
  await withPivot(client);
  const seen = await client.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Summary');
    const pivot = sheet.pivotTables.getItem('Sums');
    changes['owners as rows']?.(pivot);
    changes.sum?.(pivot);
    const sums = sheet.getRange('A3:B7').load('values');
    const total = sheet.getRange('F1').load('values');
    changes['no totals']?.(pivot);
    const without = sheet.getRange('A7').load('values');
    await context.sync();
    return [sums.values, total.values, without.values];
  });
  expect(seen).toEqual([
    [
      ['Row Labels', 'Total'],
      ['Ann', 10],
      ['Bob', 20],
      ['Cy', 7],
      ['Grand Total', 20],
    ],
    [[57]],
    [['']],
  ]);
});

test('the change that cannot be computed is the one that fails, and what came before it stays', async () => {
  const client = openClient();
  const names = ['owners as rows', 'sum', 'stages as columns', 'no totals'];
  expect(await outcome(client, names, true)).toMatchObject({
    code: 'PivotTableRangeConflict',
    place: 'RowColumnPivotHierarchyCollection.add',
    address: 'Summary!A3:B7',
    rows: ['Owner'],
  });
});
