import { expect, test } from '@jest/globals';
import { dealIdsInRow } from '../../../src/workbook/find-cell';
import { readWorkbook } from '../../../src/workbook/read';
import { openClient } from '../../host/open-client';

/** On a sheet with a list of deals and one of people; a cell far away as well, where one is named. */
async function dealAt(address: string, far: string | null) {
  const { run } = openClient();
  const [sheetId, reading] = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1').load('id');
    sheet.getRange('A1:C2').values = [
      ['Deal ID', 'Customer', 'Deal'],
      ['D-1', 'Acme', 'ERP'],
    ];
    sheet.getRange('A4:C8').values = [
      ['Deal ID', 'Person', 'Influence'],
      ['D-1', 'Wang', 5],
      ['', 'Li', 3],
      ['D-2', 'Chen', 2],
      ['', 'Bo', 1],
    ];
    sheet.getRange('A5:A6').merge();
    if (far !== null) sheet.getRange(far).values = [['x']];
    await context.sync();
    return [sheet.id, await readWorkbook(context)] as const;
  });
  if (reading.kind !== 'read') throw new Error(reading.code);
  return run((context) => dealIdsInRow(context, sheetId, address, reading));
}

test.each([
  ['B5', 'D-1'],
  ['B6', 'D-1'],
  ['C7', 'D-2'],
  ['B8', ''],
])('the deal of a person at %s is %j, also where it stands in merged cells', async (address, dealId) => {
  expect(await dealAt(address, null)).toMatchObject({ dealId });
});

test.each(['XFD1', 'XFD7', 'XFD20', 'A1048576'])('a cell at %s hides the deal of no row', async (far) => {
  expect(await dealAt('B7', far)).toEqual({ dealId: 'D-2', all: ['D-2', 'Chen', '2'] });
});

test.each(['B3', 'B400'])('a blank row, as at %s, says nothing', async (address) => {
  expect(await dealAt(address, null)).toBeNull();
});
