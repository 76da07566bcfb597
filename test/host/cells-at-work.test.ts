import { describe, expect, test } from '@jest/globals';
import { openClient } from './open-client';

describe('copying, sorting, filtering and finding through the client', () => {
  test('copyFrom repeats the source and moves relative references', async () => {
    const { run } = openClient();
    const found = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:A3').values = [[1], [2], [3]];
      sheet.getRange('B1').formulas = [['=A1*$A$1']];
      sheet.getRange('B2:B3').copyFrom('B1');
      const copied = sheet.getRange('B1:B3').load('formulas,values');
      await context.sync();
      return [copied.formulas, copied.values];
    });
    expect(found).toEqual([
      [['=A1*$A$1'], ['=A2*$A$1'], ['=A3*$A$1']],
      [[1], [2], [3]],
    ]);
  });

  test('a value in place of a formula stays, and formulas beside it go on', async () => {
    const { run } = openClient();
    const found = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:A2').values = [[1], [2]];
      sheet.getRange('B1:C1').formulas = [['=A1*10', '=A2*10']];
      const shown = sheet.getRange('B1:C1').load('values');
      await context.sync();
      sheet.getRange('B1').values = [['typed']];
      sheet.getRange('A1:A2').values = [[3], [4]];
      const after = sheet.getRange('B1:C1').load('values');
      await context.sync();
      return [shown.values, after.values];
    });
    expect(found).toEqual([[[10, 20]], [['typed', 40]]]);
  });

  test('a range is sorted by two keys with blanks last', async () => {
    const { run } = openClient();
    const values = await run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B5');
      range.values = [
        ['b', 1],
        ['', 9],
        ['a', 2],
        ['b', 3],
        ['A', 1],
      ];
      range.sort.apply([
        { key: 0, ascending: true },
        { key: 1, ascending: false },
      ]);
      range.load('values');
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([
      ['a', 2],
      ['A', 1],
      ['b', 3],
      ['b', 1],
      ['', 9],
    ]);
  });

  test('a table filter hides rows, says so and shows them again', async () => {
    const { run } = openClient();
    const found = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:B4').values = [
        ['Stage', 'Amount'],
        ['won', 1],
        ['open', 2],
        ['Won', 3],
      ];
      const table = sheet.tables.add('A1:B4', true);
      table.columns.getItem('Stage').filter.applyValuesFilter(['won']);
      const hidden = [2, 3, 4].map((row) => sheet.getRange(`${row}:${row}`).load('rowHidden'));
      table.autoFilter.load('isDataFiltered');
      await context.sync();
      const before = [hidden.map((row) => row.rowHidden), table.autoFilter.isDataFiltered];
      table.clearFilters();
      hidden.forEach((row) => row.load('rowHidden'));
      await context.sync();
      return [before, hidden.map((row) => row.rowHidden)];
    });
    expect(found).toEqual([
      [[false, true, false], true],
      [false, false, false],
    ]);
  });

  test('find, findAll, special cells and replaceAll look at shown text', async () => {
    const { run } = openClient();
    const found = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:B3').values = [
        ['Alpha', 1],
        ['beta', '=1+1'],
        ['alphabet', ''],
      ];
      const first = sheet.getRange('A1:B3').find('alphabet', { completeMatch: true }).load('address');
      const all = sheet.findAll('alpha', { matchCase: false }).load('address');
      const none = sheet.getRange('A1:B3').findOrNullObject('gamma', {});
      const formulas = sheet.getRange('A1:B3').getSpecialCells('Formulas').load('address');
      const blanks = sheet.getRange('A1:B3').getSpecialCells('Blanks').load('address');
      const count = sheet.getRange('A1:A3').replaceAll('alpha', 'omega', { matchCase: false });
      const after = sheet.getRange('A1:A3').load('values');
      await context.sync();
      return [
        first.address,
        all.address,
        none.isNullObject,
        formulas.address,
        blanks.address,
        count.value,
        after.values,
      ];
    });
    expect(found).toEqual([
      'Sheet1!A3',
      'Sheet1!A1,Sheet1!A3',
      true,
      'Sheet1!B2',
      'Sheet1!B3',
      2,
      [['omega'], ['beta'], ['omegabet']],
    ]);
  });

  test('a formula array spills, and edges are found as with Ctrl and an arrow', async () => {
    const { run } = openClient();
    const found = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:A3').values = [[3], [1], [2]];
      sheet.getRange('C1').formulas = [['=SORT(A1:A3)']];
      const spill = sheet.getRange('C1').getSpillingToRange().load('address,values');
      const parent = sheet.getRange('C3').getSpillParent().load('address');
      const edge = sheet.getRange('A1').getRangeEdge('Down').load('address');
      await context.sync();
      return [spill.address, spill.values, parent.address, edge.address];
    });
    expect(found).toEqual(['Sheet1!C1:C3', [[1], [2], [3]], 'Sheet1!C1', 'Sheet1!A3']);
  });
});
