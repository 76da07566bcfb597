import { expect, test } from '@jest/globals';
import { cellAddress } from '../../../src/files/model/address';
import type { OpenClient } from '../../host/open-client';
import { checked, contentOf, exampleClient, RESULT_NAMES, sheetNamed } from './opened';

/** Where Ctrl and an arrow key lead on a blank row or column. */
const LAST_ROW = 'A1048576';
const LAST_COLUMN = 'XFD40';

/** Sheets on which a table moves down, and so cannot where the last row is taken: Excel says so, and we pass it on. */
const PUSHED = ['Forecast', 'Findings'];
const NOT_PUSHED = RESULT_NAMES.filter((name) => !PUSHED.includes(name));

const setAll = ({ run }: OpenClient, names: readonly string[], value: string) =>
  run(async (context) => {
    for (const name of names) {
      const sheet = context.workbook.worksheets.getItem(name);
      for (const place of [LAST_ROW, LAST_COLUMN]) sheet.getRange(place).values = [[value]];
    }
    await context.sync();
  });

const addDeal = ({ run }: OpenClient) =>
  run(async (context) => {
    const deals = context.workbook.tables.getItem('Deals');
    deals.rows.add();
    const headers = deals.getHeaderRowRange().load('values');
    await context.sync();
    const row = deals.getDataBodyRange().getLastRow();
    for (const [header, value] of [
      ['Deal ID', 'D-900'],
      ['Customer', 'Far Away'],
      ['Deal', 'Pumps'],
      ['Amount', 1_000],
    ] as const)
      row.getCell(0, headers.values[0]?.indexOf(header) ?? -1).values = [[value]];
    await context.sync();
  });

const results = ({ host: { workbook } }: OpenClient) =>
  RESULT_NAMES.map((name) => contentOf(workbook, sheetNamed(workbook, name)));

const mineIn = ({ host: { workbook } }: OpenClient, name: string) => {
  const mine: string[] = [];
  sheetNamed(workbook, name).cells.forEach(({ value }, row, column) => {
    if (value === 'mine') mine.push(cellAddress(row, column));
  });
  return mine;
};

test('what stands in the last row or column of a result sheet stays, and the results are as without it', async () => {
  const [plain, far] = [await exampleClient(), await exampleClient()];
  for (const client of [plain, far]) await checked(client);
  await setAll(far, RESULT_NAMES, 'mine');
  await checked(far);
  for (const name of RESULT_NAMES)
    expect([name, ...mineIn(far, name)]).toEqual([name, LAST_COLUMN, LAST_ROW]);

  await setAll(far, PUSHED, '');
  for (const client of [plain, far]) {
    await addDeal(client);
    await checked(client);
  }
  for (const name of NOT_PUSHED) expect([name, ...mineIn(far, name)]).toEqual([name, LAST_COLUMN, LAST_ROW]);
  await setAll(far, NOT_PUSHED, '');
  expect(results(far)).toEqual(results(plain));
});

test.each(PUSHED)('%s cannot move down from the last row: the error says so', async (name) => {
  const client = await exampleClient();
  await checked(client);
  await setAll(client, [name], 'mine');
  await addDeal(client);
  await expect(checked(client)).rejects.toMatchObject({ code: 'NonBlankCellOffSheet' });
  expect(mineIn(client, name)).toEqual([LAST_COLUMN, LAST_ROW]);
});
