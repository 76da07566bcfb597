import { expect, test } from '@jest/globals';
import { openXlsx, saveXlsx } from '../../../src/files';
import { newWorkbook } from '../../../src/files/model/workbook';
import { dayOf } from '../../../src/method';
import { check } from '../../../src/workbook';
import { buildWorkbook } from '../../../src/workbook/build';
import { takeSnapshot } from '../../../src/workbook/history/take-snapshot';
import { openClient } from '../../host/open-client';

const REFUSED = { kind: 'refused', code: 'dates-since-1904', places: [] };

/** A workbook with one deal that closes on 5 March 2026, in a file that counts its days from 1904. */
async function withDealSince1904() {
  const model = newWorkbook(['Mine']);
  model.calculation.date1904 = true;
  const rows = [
    ['Deal ID', 'Customer', 'Deal', 'Close date'],
    ['D-1', 'Acme', 'ERP', dayOf(2026, 3, 5) - 1462],
  ];
  rows.forEach((cells, row) =>
    cells.forEach((value, column) => model.sheets[0]?.cells.set(row, column, { value, style: 0 })),
  );
  return openClient(await openXlsx(await saveXlsx(model)));
}

test('a workbook that counts its days from 1904 is refused, not read four years early; nothing is written', async () => {
  const client = await withDealSince1904();
  const before = await saveXlsx(client.host.workbook);
  const today = dayOf(2026, 11, 22);
  expect(await client.run((context) => check(context, { today }))).toEqual(REFUSED);
  expect(await client.run((context) => takeSnapshot(context, { today }))).toEqual(REFUSED);
  expect(await saveXlsx(client.host.workbook)).toEqual(before);
});

test('no sheets are created in it either: their dates would show four years late', async () => {
  const model = newWorkbook();
  model.calculation.date1904 = true;
  const client = openClient(model);
  const build = client.run((context) => buildWorkbook(context, { language: 'en', example: 'case' }));
  expect(await build).toEqual(REFUSED);
  expect(client.host.workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
});
