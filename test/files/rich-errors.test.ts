import { expect, test } from '@jest/globals';
import { openXlsx, saveXlsx } from '../../src/files';
import { openClient, type OpenClient } from '../host/open-client';
import { partPaths, partText, problemsOf } from './saved-file-checks';

const SHEET = 'xl/worksheets/sheet1.xml';
const VALUES = 'xl/richData/rdrichvalue.xml';

/** A sequence that a value stops, and a filter that leaves nothing. */
async function withErrors(): Promise<OpenClient> {
  const client = openClient();
  await client.run(async ({ workbook }) => {
    const sheet = workbook.worksheets.getFirst();
    sheet.getRange('A2').values = [['in the way']];
    sheet.getRange('A1').formulas = [['=SEQUENCE(3)']];
    sheet.getRange('C1').formulas = [['=FILTER(D1:D2,D1:D2>10)']];
    sheet.getRange('E1').formulas = [['=SEQUENCE(2)']];
    await workbook.context.sync();
  });
  return client;
}

async function values({ run }: OpenClient, address: string): Promise<unknown[][]> {
  return run(async ({ workbook }) => {
    const range = workbook.worksheets.getFirst().getRange(address).load('values');
    await workbook.context.sync();
    return range.values;
  });
}

test('#SPILL! and #CALC! are saved as Excel does: #VALUE! with a rich value that names them', async () => {
  const client = await withErrors();
  expect(await values(client, 'A1:C1')).toEqual([['#SPILL!', '', '#CALC!']]);
  const saved = await saveXlsx(client.host.workbook);
  expect(await problemsOf(saved)).toEqual([]);
  const text = partText(saved, SHEET);
  expect(text).toContain(
    '<c r="A1" cm="1" vm="1" t="e"><f t="array" ref="A1">_xlfn.SEQUENCE(3)</f><v>#VALUE!</v>',
  );
  expect(text).toContain('vm="2" t="e"');
  expect(partText(saved, VALUES)).toContain(
    '<rv s="0"><v>8</v><v>0</v></rv><rv s="0"><v>13</v><v>0</v></rv>',
  );
  const again = await openXlsx(saved);
  expect(again.sheets[0]?.cells.get(0, 0)?.value).toEqual({ error: '#SPILL!', richValue: 1 });
  expect(again.sheets[0]?.cells.get(0, 2)?.value).toEqual({ error: '#CALC!', richValue: 2 });
  expect(await saveXlsx(again)).toEqual(saved);
});

test('an error that is calculated anew has the rich value of its kind', async () => {
  const client = openClient(await openXlsx(await saveXlsx((await withErrors()).host.workbook)));
  await client.run(async ({ workbook }) => {
    const sheet = workbook.worksheets.getFirst();
    sheet.getRange('E2').values = [['also in the way']];
    workbook.application.calculate('Full');
    await workbook.context.sync();
  });
  expect(await values(client, 'A1:E1')).toEqual([['#SPILL!', '', '#CALC!', '', '#SPILL!']]);
  const saved = await saveXlsx(client.host.workbook);
  expect(await problemsOf(saved)).toEqual([]);
  expect(partText(saved, SHEET).match(/<c r="(?:A|C|E)1"[^>]* vm="\d"/g)).toEqual([
    '<c r="A1" cm="1" vm="1"',
    '<c r="C1" cm="1" vm="2"',
    '<c r="E1" cm="1" vm="1"',
  ]);
  expect(partText(saved, VALUES)).toContain('count="2"');
});

test('what was in the way is gone: the sequence spills', async () => {
  const client = openClient(await openXlsx(await saveXlsx((await withErrors()).host.workbook)));
  await client.run(async ({ workbook }) => {
    workbook.worksheets.getFirst().getRange('A2').clear();
    await workbook.context.sync();
  });
  expect(await values(client, 'A1:A3')).toEqual([[1], [2], [3]]);
});

test('without such an error there is no rich data', async () => {
  const client = openClient();
  await client.run(async ({ workbook }) => {
    workbook.worksheets.getFirst().getRange('A1').formulas = [['=1/0']];
    await workbook.context.sync();
  });
  expect(partPaths(await saveXlsx(client.host.workbook)).filter((path) => path.includes('richData'))).toEqual(
    [],
  );
});
