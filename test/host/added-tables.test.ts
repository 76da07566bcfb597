import { expect, test } from '@jest/globals';
import { newWorkbook } from '../../src/files';
import { openClient } from './open-client';

const FORMULAS = ['=IFERROR(SUM(Deals),-1)', '=IFERROR(INDEX(Deals,2,2),-1)', '=SUM(C2:C3)', '=1+1'];

test('formulas that named a table before it was there find it, in the same request and in a later one', async () => {
  for (const isOneGo of [true, false]) {
    const { run } = openClient(newWorkbook(['Sheet1']));
    const seen = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('B1:C3').values = [['Owner', 'Amount'], ['Ann', 5], ['Bob', 7]]; // prettier-ignore
      sheet.getRange('A1:A4').formulas = FORMULAS.map((formula) => [formula]);
      const before = sheet.getRange('A1:A4').load('values');
      if (!isOneGo) await context.sync();
      const table = sheet.tables.add('B1:C3', true);
      if (!isOneGo) await context.sync();
      table.name = 'Deals';
      const after = sheet.getRange('A1:A4').load('values');
      await context.sync();
      return [before.values, after.values].map((rows) => rows.flat());
    });
    expect(seen).toEqual([
      [-1, -1, 12, 2],
      [12, 7, 12, 2],
    ]);
  }
});
